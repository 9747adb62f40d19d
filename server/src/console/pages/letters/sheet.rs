//! A page of paper that is written from top to bottom.

use job_tracker_protocol::Direction;
use krilla::{
    geom::{PathBuilder, Point, Rect},
    surface::Surface,
};
use qrcode::{Color, QrCode};

use super::{
    super::super::paper::{Face, MARGIN, PAGE},
    pdf::PdfError,
};
/// Modules of white that a QR code needs around it.
const QUIET: usize = 4;

pub(super) struct Sheet<'a, 'b> {
    surface: &'a mut Surface<'b>,
    direction: Direction,
    /// How far down it is written, in points.
    pub y: f32,
}

impl<'a, 'b> Sheet<'a, 'b> {
    pub fn new(surface: &'a mut Surface<'b>, direction: Direction) -> Self {
        Self {
            surface,
            direction,
            y: MARGIN,
        }
    }

    /// Writes a paragraph this far from the side where lines begin, as wide as the page lets it.
    pub fn write(&mut self, face: &Face, text: &str, size: f32, indent: f32) {
        let way = match self.direction {
            // A name alone may run the other way.
            Direction::LeftToRight => None,
            it @ Direction::RightToLeft => Some(it),
        };
        self.lines(face, text, size, indent, way);
    }

    /// The same for numbers and addresses, which run from left to right in any language.
    pub fn write_number(&mut self, face: &Face, text: &str, size: f32, indent: f32) {
        self.lines(face, text, size, indent, Some(Direction::LeftToRight));
    }

    fn lines(&mut self, face: &Face, text: &str, size: f32, indent: f32, way: Option<Direction>) {
        for line in face.lines(text, size, PAGE.0 - MARGIN - indent) {
            self.y += size * 1.4;
            let runs = face.runs(&line, size, way);
            let mut x = match self.direction {
                Direction::LeftToRight => indent,
                Direction::RightToLeft => {
                    PAGE.0 - indent - runs.iter().map(|it| it.width).sum::<f32>()
                }
            };
            for run in runs {
                let (at, font) = (Point::from_xy(x, self.y), face.font.clone());
                self.surface
                    .draw_text(at, font, size, &run.text, false, run.direction);
                x += run.width;
            }
        }
    }

    pub fn gap(&mut self, points: f32) {
        self.y += points;
    }

    /// Draws a link as a QR code with its quiet zone, `side` points wide, at the margin where lines
    /// begin.
    pub fn code(&mut self, link: &str, side: f32) -> Result<(), PdfError> {
        let code = QrCode::new(link)?;
        let width = code.width();
        let points = |it: usize| u16::try_from(it).map(f32::from).map_err(|_| PdfError::Size);
        let left = match self.direction {
            Direction::LeftToRight => MARGIN,
            Direction::RightToLeft => PAGE.0 - MARGIN - side,
        };
        let module = side / points(width + 2 * QUIET)?;
        let mut path = PathBuilder::new();
        for (index, color) in code.to_colors().into_iter().enumerate() {
            if color != Color::Dark {
                continue;
            }
            let x = left + points(index % width + QUIET)? * module;
            let y = self.y + points(index / width + QUIET)? * module;
            path.push_rect(Rect::from_xywh(x, y, module, module).ok_or(PdfError::Size)?);
        }
        self.surface
            .draw_path(&path.finish().ok_or(PdfError::Size)?);
        Ok(())
    }
}
