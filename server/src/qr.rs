//! QR codes for pages.

use qrcode::{QrCode, render::svg, types::QrError};

/// A QR code as an SVG picture, to be set into a page.
///
/// # Errors
/// When the text is too long for one.
pub(crate) fn svg(text: &str) -> Result<String, QrError> {
    let svg = QrCode::new(text)?
        .render::<svg::Color<'_>>()
        .quiet_zone(true)
        .build();
    // The XML declaration has no place inside a page.
    Ok(match svg.split_once("?>") {
        Some((_, picture)) => picture.to_owned(),
        None => svg,
    })
}
