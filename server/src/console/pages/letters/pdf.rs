//! Letters as one PDF file, a page each, so that a printer's own margins change nothing.

use krilla::{Document, metadata::Metadata, page::PageSettings, surface::Surface};

use super::{
    super::super::paper::{Faces, MARGIN, PAGE},
    Letter, Sender,
    sheet::Sheet,
};
use crate::cpu::{Caller, CallerLeft};

const BODY: f32 = 12.0;
/// As much as fits beside the rest; it is spoken step by step as well.
const SMALL: f32 = 10.5;
const NUMBER: f32 = 16.0;
const DIGITS: f32 = 30.0;
/// The side of the QR code with its quiet zone: 55 mm, read from an arm's length.
const CODE: f32 = 156.0;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub(super) enum PdfError {
    /// The fonts in this program are broken.
    #[error("a font cannot be read")]
    Font,
    /// A page or a shape of no size.
    #[error("the page has no size")]
    Size,
    /// Nobody waits for it any more.
    #[error(transparent)]
    Left(#[from] CallerLeft),
    /// The link does not fit into a QR code.
    #[error("no QR code: {0}")]
    Code(#[from] qrcode::types::QrError),
    /// The writer of the file.
    #[error("the file was not written: {0:?}")]
    Writer(krilla::error::KrillaError),
}

/// The letters as the bytes of a PDF file, in their order; given up once the caller has left.
pub(super) fn write(
    letters: &[Letter],
    sender: &Sender,
    caller: &Caller,
) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::read().ok_or(PdfError::Font)?;
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title("Job Tracker".to_owned()));
    for letter in letters {
        caller.waits()?;
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(PdfError::Size)?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        one(&mut surface, &faces, letter, sender)?;
        surface.finish();
        page.finish();
    }
    document.finish().map_err(PdfError::Writer)
}

/// Writes a letter, and says how far down it went.
fn one(
    surface: &mut Surface<'_>,
    Faces { regular, bold }: &Faces,
    letter: &Letter,
    sender: &Sender,
) -> Result<f32, PdfError> {
    let mut sheet = Sheet::new(surface, letter.texts.language().direction());
    let text = |id: &str| letter.texts.text(id);
    if regular.has_all_of(&sender.employer) {
        sheet.write(regular, &sender.employer, BODY, MARGIN);
    }
    sheet.gap(18.0);
    sheet.write(bold, &letter.dear_on_paper(), 20.0, MARGIN);
    sheet.gap(6.0);
    sheet.write(regular, &text("letter-intro"), BODY, MARGIN);
    for (name, digits) in [
        ("letter-login", letter.login.grouped()),
        ("letter-password", letter.grouped()),
    ] {
        sheet.gap(14.0);
        sheet.write(regular, &text(name), BODY, MARGIN);
        sheet.write_number(bold, &digits, DIGITS, MARGIN);
    }
    sheet.gap(18.0);
    let top = sheet.y;
    sheet.code(&letter.link, CODE)?;
    sheet.gap(CODE / 4.0);
    let beside = MARGIN + CODE + 18.0;
    sheet.write(regular, &text("letter-scan"), BODY, beside);
    sheet.write_number(bold, &sender.origin, BODY, beside);
    sheet.y = sheet.y.max(top + CODE) + 12.0;
    sheet.write(regular, &text("letter-three"), BODY, MARGIN);
    if let Some(phone) = &sender.employer_phone {
        sheet.write_number(bold, phone, NUMBER, MARGIN);
    }
    if !sender.phone_lines.is_empty() {
        sheet.gap(10.0);
        sheet.write(regular, &text("letter-line"), BODY, MARGIN);
        sheet.write_number(bold, &sender.phone_lines.join(" · "), NUMBER, MARGIN);
        if sender.knows_keys {
            sheet.write(regular, &text("letter-line-keys"), SMALL, MARGIN);
        }
    }
    sheet.gap(10.0);
    sheet.write(regular, &text("letter-secret"), BODY, MARGIN);
    Ok(sheet.y)
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::Language;

    use super::*;
    use crate::{console::paper::can_be_drawn, texts};

    #[test]
    fn the_longest_letter_fits_its_page_in_every_language() {
        let faces = Faces::read().unwrap();
        let sender = Sender {
            employer: "Zonnestraal ".repeat(10),
            employer_phone: Some("03 123 45 67".to_owned()),
            phone_lines: vec!["0800 355 30".to_owned(), "02 547 54 97".to_owned()],
            knows_keys: true,
            origin: "https://prestaties.een-lange-naam-van-een-onderneming.example.be".to_owned(),
        };
        let mut ends = Vec::new();
        for language in Language::ALL {
            let letter = Letter {
                texts: texts::for_worker(language),
                name: "Maximiliane von Hohenstein ".repeat(4),
                login: "980123456789".parse().unwrap(),
                password: "12345678".to_owned(),
                link: format!("{}/get#start?login=980123456789", sender.origin),
            };
            let mut document = Document::new();
            let mut page = document.start_page();
            let end = one(&mut page.surface(), &faces, &letter, &sender).unwrap();
            ends.push((language, end));
        }
        let too_long: Vec<_> = ends.iter().filter(|it| it.1 >= PAGE.1 - MARGIN).collect();
        assert!(too_long.is_empty(), "{too_long:?}");
    }

    #[test]
    fn the_fonts_have_every_letter_of_every_language() {
        let faces = Faces::read().map(|it| [it.regular, it.bold]).unwrap();
        for language in Language::ALL {
            let texts = texts::for_worker(language);
            for id in [
                "letter-dear-unnamed",
                "letter-intro",
                "letter-login",
                "letter-password",
                "letter-scan",
                "letter-three",
                "letter-line",
                "letter-line-keys",
                "letter-secret",
            ] {
                let text = texts.text(id);
                assert_ne!(text, id);
                assert!(faces.iter().all(|it| it.has_all_of(&text)), "{text}");
            }
        }
    }

    #[test]
    fn a_name_is_written_where_the_fonts_have_all_of_it() {
        for name in [
            "Ana Ferreira",
            "Łucja Świątek",
            "Nguyễn Thị Ánh",
            "Пётр",
            "Γιώργος",
            "مريم العلي",
            "אנה",
            "Թամար",
            "ნინო",
            "D’Hondt",
            "Zoe\u{308}",
            "Jan\u{a0}de Smet",
            "A\u{200d}na",
        ] {
            assert!(can_be_drawn(name), "{name}");
        }
        for name in [
            "สมหญิง",
            "王芳",
            "தமிழ்",
            "안나",
            "さくら",
            "👩‍🔧 Ana",
            "अनीता",
            "ᜀ",
            "Ana 王",
        ] {
            assert!(!can_be_drawn(name), "{name}");
        }
    }

    #[test]
    fn a_letter_begins_without_a_name_that_cannot_be_written() {
        for language in Language::ALL {
            let letter = |name: &str| Letter {
                texts: texts::for_worker(language),
                name: name.to_owned(),
                login: "980123456789".parse().unwrap(),
                password: "12345678".to_owned(),
                link: String::new(),
            };
            let unnamed = letter("王芳").dear_on_paper();
            assert!(can_be_drawn(&unnamed) && !unnamed.is_empty());
            assert!(letter("Ana").dear_on_paper().contains("Ana"));
            assert!(
                letter("王芳").dear().contains("王芳"),
                "a browser has more fonts"
            );
        }
    }

    #[test]
    fn no_page_is_written_for_a_caller_who_has_left() {
        let (presence, caller) = crate::cpu::Presence::new();
        let sender = Sender {
            employer: "Zonnestraal".to_owned(),
            employer_phone: None,
            phone_lines: Vec::new(),
            knows_keys: false,
            origin: "https://jobs.example.be".to_owned(),
        };
        let letter = Letter {
            texts: texts::for_worker(Language::Nl),
            name: "Ana".to_owned(),
            login: "980123456789".parse().unwrap(),
            password: "12345678".to_owned(),
            link: sender.origin.clone(),
        };
        let letters = [letter];
        assert!(write(&letters, &sender, &caller).is_ok());
        drop(presence);
        let left = write(&letters, &sender, &caller);
        assert!(matches!(left, Err(PdfError::Left(_))));
    }
}
