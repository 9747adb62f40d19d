//! A page of paper that is written from top to bottom.

use krilla::{
    geom::{PathBuilder, Point, Rect},
    surface::Surface,
};
use qrcode::{Color, QrCode};

use super::{face::Face, pdf::PdfError};

/// A4 in points: 210 × 297 mm.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// 20 mm.
pub(super) const MARGIN: f32 = 56.7;
/// Modules of white that a QR code needs around it.
const QUIET: usize = 4;

pub(super) struct Sheet<'a, 'b> {
    surface: &'a mut Surface<'b>,
    /// How far down it is written, in points.
    pub y: f32,
}

impl<'a, 'b> Sheet<'a, 'b> {
    pub fn new(surface: &'a mut Surface<'b>) -> Self {
        Self { surface, y: MARGIN }
    }

    /// Writes a paragraph at `x`, as wide as the page lets it.
    pub fn write(&mut self, face: &Face, text: &str, size: f32, x: f32) {
        for line in face.lines(text, size, PAGE.0 - MARGIN - x) {
            self.y += size * 1.4;
            let mut x = x;
            for run in face.runs(&line, size) {
                let (at, font) = (Point::from_xy(x, self.y), face.font.clone());
                self.surface
                    .draw_text(at, font, size, run.text, false, run.direction);
                x += run.width;
            }
        }
    }

    pub fn gap(&mut self, points: f32) {
        self.y += points;
    }

    /// Draws a link as a QR code with its quiet zone, `side` points wide, at the left margin.
    pub fn code(&mut self, link: &str, side: f32) -> Result<(), PdfError> {
        let code = QrCode::new(link)?;
        let width = code.width();
        let points = |it: usize| u16::try_from(it).map(f32::from).map_err(|_| PdfError::Size);
        let module = side / points(width + 2 * QUIET)?;
        let mut path = PathBuilder::new();
        for (index, color) in code.to_colors().into_iter().enumerate() {
            if color != Color::Dark {
                continue;
            }
            let x = MARGIN + points(index % width + QUIET)? * module;
            let y = self.y + points(index / width + QUIET)? * module;
            path.push_rect(Rect::from_xywh(x, y, module, module).ok_or(PdfError::Size)?);
        }
        self.surface
            .draw_path(&path.finish().ok_or(PdfError::Size)?);
        Ok(())
    }
}
