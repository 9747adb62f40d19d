//! A dossier as a PDF: what it is of on the first page, then each performance with what was done
//! about it; at the foot of each page its number, how many there are, and when it was made.

use krilla::{Document, geom::Point, metadata::Metadata, page::PageSettings, surface::Surface};

use super::{
    super::super::super::{
        files::FileError,
        page::Page,
        paper::{Face, Faces, MARGIN, PAGE},
    },
    told::{Entry, Section, Told},
};
use crate::cpu::Caller;

const TITLE: f32 = 16.0;
const HEADING: f32 = 10.5;
const BODY: f32 = 9.0;
const FOOT: f32 = 7.5;
/// How far one line stands below another, in sizes.
const LEADING: f32 = 1.35;
/// Where the columns of an entry begin, and how wide each is: when, what and why, who.
const COLUMNS: [(f32, f32); 3] = [
    (MARGIN, 92.0),
    (MARGIN + 98.0, 226.0),
    (MARGIN + 332.0, 149.0),
];
/// The last line of a page stands above this.
const BOTTOM: f32 = PAGE.1 - MARGIN;
/// What stands for a sign that the fonts do not have.
const INSTEAD: char = '\u{25a1}';

/// Some text at a place.
struct Piece {
    at: (f32, f32),
    size: f32,
    bold: bool,
    text: String,
}

/// Pages that are being filled from top to bottom.
struct Pages<'f> {
    faces: &'f Faces,
    pages: Vec<Vec<Piece>>,
    y: f32,
    /// Whether a sign was left out that the fonts do not have.
    lost: bool,
}

impl<'f> Pages<'f> {
    fn new(faces: &'f Faces) -> Self {
        Self {
            faces,
            pages: vec![Vec::new()],
            y: MARGIN,
            lost: false,
        }
    }

    fn face(&self, bold: bool) -> &'f Face {
        match bold {
            true => &self.faces.bold,
            false => &self.faces.regular,
        }
    }

    /// The text as lines of this width, without signs that would become boxes.
    fn lines(&mut self, text: &str, size: f32, bold: bool, width: f32) -> Vec<String> {
        let face = self.face(bold);
        let has = |it: char| face.has_all_of(it.encode_utf8(&mut [0; 4]));
        let text = match face.has_all_of(text) {
            true => text.to_owned(),
            false => {
                self.lost = true;
                text.chars()
                    .map(|it| if has(it) { it } else { INSTEAD })
                    .collect()
            }
        };
        face.lines(&text, size, width)
    }

    fn height(lines: usize, size: f32) -> f32 {
        f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * size * LEADING
    }

    /// Goes on to a new page where there is no room for this.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM && self.y > MARGIN {
            self.pages.push(Vec::new());
            self.y = MARGIN;
        }
    }

    fn put(&mut self, (x, y): (f32, f32), size: f32, bold: bool, lines: Vec<String>) {
        let mut y = y;
        for text in lines {
            y += size * LEADING;
            let piece = Piece {
                at: (x, y),
                size,
                bold,
                text,
            };
            if let Some(page) = self.pages.last_mut() {
                page.push(piece);
            }
        }
    }

    /// A paragraph over the whole width.
    fn paragraph(&mut self, text: &str, size: f32, bold: bool) {
        let lines = self.lines(text, size, bold, PAGE.0 - 2.0 * MARGIN);
        // A line at a time, for a text that is longer than a page.
        for line in lines {
            self.need(size * LEADING);
            self.put((MARGIN, self.y), size, bold, vec![line]);
            self.y += size * LEADING;
        }
    }

    /// What is called so, and what it is.
    fn fact(&mut self, name: &str, value: &str) {
        let beside = MARGIN + 130.0;
        let names = self.lines(name, BODY + 1.0, false, 124.0);
        let values = self.lines(value, BODY + 1.0, true, PAGE.0 - MARGIN - beside);
        let height = Self::height(names.len().max(values.len()), BODY + 1.0);
        self.need(height);
        self.put((MARGIN, self.y), BODY + 1.0, false, names);
        self.put((beside, self.y), BODY + 1.0, true, values);
        self.y += height;
    }

    fn section(&mut self, page: &Page, section: &Section) {
        let asked = || page.text("dossier-asked-for");
        let called = section.reference.clone().unwrap_or_else(asked);
        let day = page.written().day_of_year(section.day);
        let title = format!("{day} · {called} · {}", section.now);
        // A heading does not stand alone at the end of a page.
        self.need(HEADING * 2.0 * LEADING + BODY * 3.0 * LEADING);
        self.y += 8.0;
        self.paragraph(&title, HEADING, true);
        for entry in &section.entries {
            self.entry(page, entry);
        }
    }

    fn entry(&mut self, page: &Page, entry: &Entry) {
        let [when, what, who] = COLUMNS;
        let at = self.lines(&page.time_with_seconds(&entry.at), BODY, false, when.1);
        let mut done = self.lines(&entry.what, BODY, false, what.1);
        for more in [&entry.change, &entry.reason] {
            if !more.is_empty() {
                let more = self.lines(more, BODY, false, what.1);
                done.extend(more);
            }
        }
        let mut by = self.lines(&entry.who, BODY, false, who.1);
        let account = match entry.account.as_str() {
            "" => entry.through.clone(),
            account => format!("{account} · {}", entry.through),
        };
        by.extend(self.lines(&account, BODY, false, who.1));
        let height = Self::height(at.len().max(done.len()).max(by.len()), BODY) + 3.0;
        self.need(height);
        for ((x, _), lines) in COLUMNS.into_iter().zip([at, done, by]) {
            self.put((x, self.y), BODY, false, lines);
        }
        self.y += height;
    }
}

/// The dossier as the bytes of a PDF file; given up once the caller has left.
pub(super) fn write(page: &Page, told: &Told, caller: &Caller) -> Result<Vec<u8>, FileError> {
    let faces = Faces::read().ok_or(FileError::Pdf("a font cannot be read"))?;
    let pages = laid_out(page, told, &faces, caller)?;
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(page.text("dossier")));
    let count = pages.len();
    for (number, pieces) in (1..).zip(pages) {
        caller.waits()?;
        let size = PageSettings::from_wh(PAGE.0, PAGE.1);
        let size = size.ok_or(FileError::Pdf("the page has no size"))?;
        let mut sheet = document.start_page_with(size);
        let mut surface = sheet.surface();
        for piece in &pieces {
            draw(&mut surface, &faces, piece);
        }
        let values = [("page", number.into()), ("count", count.into())];
        foot(
            &mut surface,
            &faces,
            (&told.foot, &page.text_with("dossier-page", &values)),
        );
        surface.finish();
        sheet.finish();
    }
    document
        .finish()
        .map_err(|_| FileError::Pdf("the writer of the file failed"))
}

fn laid_out(
    page: &Page,
    told: &Told,
    faces: &Faces,
    caller: &Caller,
) -> Result<Vec<Vec<Piece>>, FileError> {
    let mut pages = Pages::new(faces);
    pages.paragraph(&page.text("dossier-title"), TITLE, true);
    pages.y += 8.0;
    for (name, value) in &told.facts {
        pages.fact(name, value);
    }
    pages.fact(&page.text("dossier-counting"), &told.hours.0.to_string());
    pages.fact(&page.text("dossier-cancelled"), &told.hours.1.to_string());
    pages.y += 6.0;
    pages.paragraph(&page.text("dossier-what"), BODY, false);
    if told.sections.is_empty() {
        pages.y += 8.0;
        pages.paragraph(&page.text("dossier-nothing"), HEADING, true);
    }
    for section in &told.sections {
        caller.waits()?;
        pages.section(page, section);
    }
    if pages.lost {
        pages.y += 8.0;
        pages.paragraph(&page.text("dossier-signs-lost"), BODY, false);
    }
    Ok(pages.pages)
}

fn draw(surface: &mut Surface<'_>, faces: &Faces, piece: &Piece) {
    let face = match piece.bold {
        true => &faces.bold,
        false => &faces.regular,
    };
    let (mut x, y) = piece.at;
    for run in face.runs(&piece.text, piece.size, None) {
        let (at, font) = (Point::from_xy(x, y), face.font.clone());
        surface.draw_text(at, font, piece.size, &run.text, false, run.direction);
        x += run.width;
    }
}

/// What it is on the left, the page's number on the right.
fn foot(surface: &mut Surface<'_>, faces: &Faces, (left, right): (&str, &str)) {
    let y = PAGE.1 - MARGIN / 2.0;
    let width: f32 = faces
        .regular
        .runs(right, FOOT, None)
        .iter()
        .map(|it| it.width)
        .sum();
    for (x, text) in [(MARGIN, left), (PAGE.0 - MARGIN - width, right)] {
        let piece = Piece {
            at: (x, y),
            size: FOOT,
            bold: false,
            text: text.to_owned(),
        };
        draw(surface, faces, &piece);
    }
}
