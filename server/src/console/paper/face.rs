//! Text for a page: how wide it is, where its lines break, which parts run from right to left.

use std::ops::Range;

use job_tracker_protocol::Direction as Way;
use krilla::text::{Font, TextDirection};
use rustybuzz::{Direction, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

/// What Fluent puts around a value in a text from right to left. It has done its work once the runs
/// are known.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A font, with what its letters measure.
pub(in super::super) struct Face {
    pub font: Font,
    measures: rustybuzz::Face<'static>,
}

/// A part of a line in one direction.
pub(in super::super) struct Run {
    pub text: String,
    pub direction: TextDirection,
    /// In points.
    pub width: f32,
}

impl Face {
    /// None where the bytes are no font.
    pub fn read(bytes: &'static [u8]) -> Option<Self> {
        Some(Self {
            font: Font::new(bytes.into(), 0)?,
            measures: rustybuzz::Face::from_slice(bytes, 0)?,
        })
    }

    /// Whether there is a sign for each character, so that no box stands for one.
    pub fn has_all_of(&self, text: &str) -> bool {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(&self.measures, &[], buffer);
        shaped.glyph_infos().iter().all(|it| it.glyph_id != 0)
    }

    /// The parts of a line from left to right, as they stand on paper. Without a way of its own the
    /// line goes the way of its first letter.
    pub fn runs(&self, line: &str, size: f32, way: Option<Way>) -> Vec<Run> {
        let level = way.map(|it| match it {
            Way::LeftToRight => Level::ltr(),
            Way::RightToLeft => Level::rtl(),
        });
        let bidi = BidiInfo::new(line, level);
        let mut runs = Vec::new();
        for paragraph in &bidi.paragraphs {
            let (levels, ranges) = bidi.visual_runs(paragraph, paragraph.range.clone());
            runs.extend(ranges.into_iter().filter_map(|range: Range<usize>| {
                let backwards = levels.get(range.start)?.is_rtl();
                let text = line.get(range)?.replace(ISOLATES, "");
                let width = self.shaped_width(&text, backwards, size);
                (!text.is_empty()).then_some(Run {
                    text,
                    direction: if backwards {
                        TextDirection::RightToLeft
                    } else {
                        TextDirection::LeftToRight
                    },
                    width,
                })
            }));
        }
        runs
    }

    fn shaped_width(&self, text: &str, backwards: bool, size: f32) -> f32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if backwards {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        let shaped = rustybuzz::shape(&self.measures, &[], buffer);
        let units: i32 = shaped.glyph_positions().iter().map(|it| it.x_advance).sum();
        units as f32 * size / self.measures.units_per_em() as f32
    }

    fn width(&self, line: &str, size: f32) -> f32 {
        self.runs(line, size, None).iter().map(|it| it.width).sum()
    }

    /// The text in lines that fit. A word that is too long for a line is broken.
    pub fn lines(&self, text: &str, size: f32, room: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut put = |piece: &str, gap: &str| {
            let Some(line) = lines.last_mut() else { return };
            if line.is_empty() {
                *line = piece.to_owned();
                return;
            }
            let longer = format!("{line}{gap}{piece}");
            if self.width(&longer, size) <= room {
                *line = longer;
            } else {
                lines.push(piece.to_owned());
            }
        };
        for word in text.split_whitespace() {
            if self.width(word, size) <= room {
                put(word, " ");
                continue;
            }
            for (index, letter) in word.chars().enumerate() {
                let gap = if index == 0 { " " } else { "" };
                put(letter.encode_utf8(&mut [0; 4]), gap);
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face() -> Face {
        Face::read(super::super::REGULAR).unwrap()
    }

    #[test]
    fn lines_fit_and_lose_nothing() {
        let face = face();
        let word = "x".repeat(100);
        let text = format!("Scannez l’image {word} avec   votre téléphone مريم العلي");
        let lines = face.lines(&text, 12.0, 150.0);
        assert!(lines.len() > 4);
        assert!(lines.iter().all(|it| face.width(it, 12.0) <= 150.0));
        let all: String = lines.concat().split_whitespace().collect();
        assert_eq!(all, text.split_whitespace().collect::<String>());
    }

    #[test]
    fn a_name_from_right_to_left_keeps_its_direction_in_a_line_from_left_to_right() {
        let face = face();
        let line = "Beste مريم العلي!";
        let runs = face.runs(line, 12.0, None);
        let order: Vec<_> = runs.iter().map(|it| (&*it.text, it.direction)).collect();
        assert_eq!(
            order,
            [
                ("Beste ", TextDirection::LeftToRight),
                ("مريم العلي", TextDirection::RightToLeft),
                ("!", TextDirection::LeftToRight),
            ]
        );
    }

    #[test]
    fn a_number_in_a_line_from_right_to_left_stays_in_one_piece() {
        let face = face();
        let line = "رقم \u{2068}9801 2345\u{2069} هنا";
        let runs = face.runs(line, 12.0, Some(Way::RightToLeft));
        let order: Vec<_> = runs.iter().map(|it| (&*it.text, it.direction)).collect();
        assert_eq!(
            order,
            [
                (" هنا", TextDirection::RightToLeft),
                ("9801 2345", TextDirection::LeftToRight),
                ("رقم ", TextDirection::RightToLeft),
            ]
        );
    }
}
