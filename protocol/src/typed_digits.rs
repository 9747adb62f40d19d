//! The digits in what a person typed or pasted: logins, client numbers, passwords, codes.
//!
//! Keyboards write the digits of their script, chats wrap numbers in invisible marks, and phones
//! turn a hyphen into a dash. None of it is seen, so none of it may cost a try: all that reads
//! such a text reads it here.

/// Why a text is no row of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DigitsError {
    /// There is nothing in it that can be seen.
    #[error("nothing was entered")]
    Empty,
    /// There is something else in it.
    #[error("there is something else than digits")]
    NotDigits,
}

/// The zero of each script; its nine other digits follow. All of general category Nd in Unicode 17.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
    0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0,
    0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50,
    0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE,
    0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// The digit of any script as the one of ours.
pub fn ascii_digit(it: char) -> Option<char> {
    let code = u32::from(it);
    let after = ZEROS.partition_point(|zero| *zero <= code);
    let zero = after.checked_sub(1).and_then(|at| ZEROS.get(at))?;
    char::from_digit(code - zero, 10)
}

/// Whether a character leaves no ink: a format character (the marks of direction, the joiners, the
/// byte order mark, the soft hyphen), a variation selector, a filler. A control is none: nobody
/// types or pastes one unseen, and who puts one into a link means harm.
pub fn is_invisible(it: char) -> bool {
    matches!(it,
            '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}'
            | '\u{890}' | '\u{891}' | '\u{8E2}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
            | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a character is a dash or a minus of any length.
pub fn is_dash(it: char) -> bool {
    matches!(
        it,
        '-' | '\u{58A}' | '\u{5BE}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2053}'
                | '\u{207B}'
                | '\u{208B}'
                | '\u{2212}'
                | '\u{2E17}'
                | '\u{2E1A}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{2E40}'
                | '\u{2E5D}'
                | '\u{301C}'
                | '\u{3030}'
                | '\u{30A0}'
                | '\u{FE31}'
                | '\u{FE32}'
                | '\u{FE58}'
                | '\u{FE63}'
                | '\u{FF0D}'
                | '\u{10D6E}'
                | '\u{10EAD}'
    )
}

/// Whether a character may stand between digits and means nothing there: a blank, a dash, or
/// what cannot be seen.
fn is_between_digits(it: char) -> bool {
    // The blank of Braille counts as a symbol.
    it.is_whitespace() || it == '\u{2800}' || is_invisible(it) || is_dash(it)
}

/// Whether numbers are grouped with it, as in `+++123/4567/89002+++` and on paper with `***`; a
/// keyboard for Chinese or Japanese writes the same marks wider.
fn is_grouping(it: char) -> bool {
    matches!(
        it,
        '/' | '+' | '.' | '*' | '\u{FF0F}' | '\u{FF0B}' | '\u{FF0E}' | '\u{FF0A}'
    )
}

/// The digits of a password or a code: of any script, with blanks, dashes and invisible marks
/// passed over.
///
/// # Errors
/// When there is nothing, or something else.
pub fn typed_digits(text: &str) -> Result<String, DigitsError> {
    read(text, is_between_digits)
}

/// The digits of a number, whole or not: also the marks are passed over that group numbers.
///
/// # Errors
/// When there is nothing, or something else.
pub fn typed_number(text: &str) -> Result<String, DigitsError> {
    read(text, |it| is_between_digits(it) || is_grouping(it))
}

/// The first character that is no part of a number: no digit, and nothing that may stand between
/// digits.
pub fn foreign_sign(text: &str) -> Option<char> {
    let belongs = |it: char| ascii_digit(it).is_some() || is_between_digits(it) || is_grouping(it);
    text.chars().find(|it| !belongs(*it))
}

fn read(text: &str, passed_over: impl Fn(char) -> bool) -> Result<String, DigitsError> {
    let digits: String = text
        .chars()
        .filter(|it| !passed_over(*it))
        .map(ascii_digit)
        .collect::<Option<_>>()
        .ok_or(DigitsError::NotDigits)?;
    if digits.is_empty() {
        Err(DigitsError::Empty)
    } else {
        Ok(digits)
    }
}

#[cfg(test)]
mod tests {
    use icu_properties::{
        CodePointMapData, CodePointSetData,
        props::{Dash, DefaultIgnorableCodePoint, GeneralCategory},
    };
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    fn all_characters() -> impl Iterator<Item = char> {
        '\0'..=char::MAX
    }

    #[test]
    fn the_tables_say_what_unicode_says() {
        let category = CodePointMapData::<GeneralCategory>::new();
        let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        let dash = CodePointSetData::new::<Dash>();
        let mut run = 0;
        for it in all_characters() {
            let category = category.get(it);
            let digit = category == GeneralCategory::DecimalNumber;
            // Unicode keeps the ten digits of a script together, from 0 to 9.
            let value = digit.then(|| char::from_digit(run % 10, 10)).flatten();
            assert_eq!(ascii_digit(it), value, "{it:?}");
            run = if digit { run + 1 } else { 0 };
            let invisible = category == GeneralCategory::Format || ignorable.contains(it);
            assert_eq!(is_invisible(it), invisible, "{it:?}");
            let dash = dash.contains(it) || category == GeneralCategory::DashPunctuation;
            assert_eq!(is_dash(it), dash, "{it:?}");
        }
    }

    #[test]
    fn what_is_seen_as_digits_is_read_as_digits() {
        for (typed, kind) in [
            ("٤٠٧١٨٢٦٣", "Arabic-Indic"),
            ("۴۰۷۱۸۲۶۳", "Persian"),
            (
                "\u{ff14}\u{ff10}\u{ff17}\u{ff11}\u{ff18}\u{ff12}\u{ff16}\u{ff13}",
                "full width",
            ),
            ("\u{202d}40718263\u{202c}", "marks of direction from a chat"),
            ("40718263\u{200b}", "zero width space"),
            ("4071-8263", "hyphen"),
            ("4071–8263", "dash"),
            ("4071\u{2212}8263", "minus"),
            ("4071\u{ad}8263", "soft hyphen"),
            (" 4071\u{a0}82\u{202f}63\u{3000}\n", "blanks"),
            ("\u{feff}40718263", "byte order mark"),
            ("4071٨٢٦٣", "two scripts"),
        ] {
            assert_eq!(typed_digits(typed).as_deref(), Ok("40718263"), "{kind}");
        }
    }

    #[test]
    fn anything_else_is_told_apart_from_nothing() {
        for typed in ["", "  ", "\u{200b}", "\u{202d}\u{202c}", "-"] {
            assert_eq!(typed_digits(typed), Err(DigitsError::Empty), "{typed:?}");
        }
        for typed in [
            "4071826x",
            "4071\u{0}8263",
            "4071.8263",
            "4071²",
            "④",
            "4️⃣",
            "two words",
        ] {
            assert_eq!(typed_digits(typed), Err(DigitsError::NotDigits), "{typed}");
        }
    }

    #[test]
    fn the_sign_that_makes_it_no_number_is_named() {
        for (typed, sign) in [
            ("12O485736188", Some('O')),
            ("1204 8573 618l", Some('l')),
            ("120485736\u{7}188", Some('\u{7}')),
            ("1204857361²8", Some('²')),
            ("***120/4857/36188***", None),
            ("\u{202d}١٢٠٤٨٥٧٣٦١٨٨\u{202c}", None),
        ] {
            assert_eq!(foreign_sign(typed), sign, "{typed}");
            assert_eq!(typed_number(typed).is_err(), sign.is_some(), "{typed}");
        }
    }

    #[test]
    fn only_numbers_are_grouped_with_other_marks() {
        for typed in [
            "***120/4862/47056***",
            "+++120.4862/47056+++",
            "\u{ff0b}120\u{ff0f}4862\u{ff0e}47056\u{ff0a}",
        ] {
            assert_eq!(typed_number(typed).as_deref(), Ok("120486247056"));
            assert_eq!(typed_digits(typed), Err(DigitsError::NotDigits));
        }
    }

    proptest! {
        #[test]
        fn the_digits_of_any_scripts_are_the_same_number(
            digits in vec((0..10_u32, select(ZEROS), vec(select(vec![' ', '-', '\u{200e}', '\u{a0}']), 0..2)), 1..20),
        ) {
            let mut typed = String::new();
            let mut right = String::new();
            for (value, zero, between) in digits {
                typed.extend(char::from_u32(zero + value));
                typed.extend(between);
                right.extend(char::from_digit(value, 10));
            }
            prop_assert_eq!(typed_digits(&typed), Ok(right));
        }

        #[test]
        fn what_is_read_is_digits_and_reads_as_itself(text in any::<String>()) {
            if let Ok(digits) = typed_number(&text) {
                prop_assert!(digits.bytes().all(|it| it.is_ascii_digit()));
                prop_assert_eq!(typed_digits(&digits), Ok(digits));
            }
        }
    }
}
