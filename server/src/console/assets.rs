//! What the pages are drawn with: one style sheet, the app's font and its mark.

use std::{fmt::Write, sync::LazyLock};

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

use super::{
    error::ConsoleError,
    routes::{ANYONE, Route, get},
};

/// A file whose name has twelve digits of its content's hash, so that it never changes.
struct Asset {
    /// As the style sheet calls it between braces, or a template does.
    name: &'static str,
    address: String,
    kind: &'static str,
    content: &'static [u8],
}

const LATIN: &[u8] = include_bytes!("../../../assets/fonts/figtree-latin.woff2");
const LATIN_EXT: &[u8] = include_bytes!("../../../assets/fonts/figtree-latin-ext.woff2");
const ICON: &[u8] = include_bytes!("../../../assets/icons/icon.svg");

/// The app's colours and letters, then the console's own rules.
const SHEETS: [&str; 10] = [
    include_str!("../../../assets/css/10-tokens.css"),
    include_str!("../../../assets/css/15-fonts.css"),
    include_str!("../../assets/console/10-ground.css"),
    include_str!("../../assets/console/20-frame.css"),
    include_str!("../../assets/console/30-forms.css"),
    include_str!("../../assets/console/40-lists.css"),
    include_str!("../../assets/console/50-papers.css"),
    include_str!("../../assets/console/60-charts.css"),
    include_str!("../../assets/console/70-today.css"),
    include_str!("../../assets/console/90-preferences.css"),
];

static ASSETS: LazyLock<[Asset; 3]> = LazyLock::new(|| {
    [
        Asset::new("figtree-latin.woff2", "font/woff2", LATIN),
        Asset::new("figtree-latin-ext.woff2", "font/woff2", LATIN_EXT),
        Asset::new("icon.svg", "image/svg+xml", ICON),
    ]
});

/// Names the font's files where they are served.
static STYLE: LazyLock<String> = LazyLock::new(|| {
    ASSETS.iter().fold(SHEETS.concat(), |sheet, it| {
        sheet.replace(&format!("/{{{{{}}}}}", it.name), &it.address)
    })
});

impl Asset {
    fn new(name: &'static str, kind: &'static str, content: &'static [u8]) -> Self {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let mut address = format!("/console/assets/{stem}-");
        for byte in &Sha256::digest(content)[..6] {
            // A string takes all that is written to it.
            let _ = write!(address, "{byte:02x}");
        }
        address.push('.');
        address.push_str(ending);
        Self {
            name,
            address,
            kind,
            content,
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/console/style.css", ANYONE, style),
        get("/console/assets/{name}", ANYONE, asset),
    ]
}

/// Where the app's mark is, for the browser's tab.
pub(super) fn icon() -> &'static str {
    &ASSETS[2].address
}

async fn style() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, STYLE.as_str())
}

async fn asset(Path(name): Path<String>) -> Result<Response, ConsoleError> {
    let named = |it: &&Asset| it.address.rsplit('/').next() == Some(name.as_str());
    let found = ASSETS.iter().find(named).ok_or(ConsoleError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, found.kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, found.content).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_names_every_file_of_the_font_where_it_is_served() {
        for asset in &ASSETS[..2] {
            let named = format!("url(\"{}\")", asset.address);
            assert!(STYLE.contains(&named), "{named}");
        }
        assert!(!STYLE.contains("{{"));
    }
}
