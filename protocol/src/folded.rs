//! What two spellings of a name have in common for whoever looks for it: small letters without
//! their marks. «elodie» finds «Élodie», «lucja» finds «Łucja», «strasse» finds «Straße».
//!
//! App and server fold alike, by a small table: Unicode's own would weigh more than the rest of the
//! app's texts. The server, which has them, takes letters of all other scripts apart before. What
//! it makes is stored there under a number, `KEYS`, that counts up when this changes.

use crate::{ascii_digit, is_dash, is_invisible};

/// Small letters with a mark, and those that Unicode takes nothing off (ł, ø, ß, …), each behind
/// what a keyboard without them writes. Of Latin, Greek, Cyrillic and Arabic.
const LETTERS: &[(&str, &str)] = &[
    ("", "ͺ"),
    ("'", "ʹ"),
    ("'n", "ŉ"),
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("ae", "æǣǽ"),
    ("aʾ", "ẚ"),
    ("b", "ɓḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðďđɖɗḋḍḏḑḓ"),
    ("dz", "ǆǳ"),
    ("e", "èéêëēĕėęěǝȅȇȩəɛḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("ff", "ﬀ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("g", "ĝğġģǥǧǵɣḡ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋɨɩḭḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķĸƙǩḱḳḵ"),
    ("l", "ĺļľłḷḹḻḽ"),
    ("lj", "ǉ"),
    ("l·", "ŀ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŋǹɲṅṇṉṋ"),
    ("nj", "ǌ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("st", "ﬅﬆ"),
    ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự"),
    ("v", "ʋṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷƴȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
    ("ʒ", "ǯ"),
    ("α", "ά"),
    ("β", "ϐ"),
    ("ε", "έϵ"),
    ("η", "ή"),
    ("θ", "ϑ"),
    ("ι", "ΐίϊ"),
    ("κ", "ϰ"),
    ("ο", "ό"),
    ("π", "ϖ"),
    ("ρ", "ϱ"),
    ("σ", "ςϲ"),
    ("υ", "ΰϋύϒϓϔ"),
    ("φ", "ϕ"),
    ("ω", "ώ"),
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
    ("ا", "آأإ"),
    ("و", "ؤ"),
    ("ي", "ئ"),
];

/// Whether it is a mark on a letter: above or below it, through it, or a vowel of Hebrew, Arabic
/// or Syriac. Not a nukta, a voicing mark of kana, a virama or a vowel of Thai, which make another
/// letter.
fn is_mark(it: char) -> bool {
    matches!(it,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'
        | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}'
        | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{711}' | '\u{730}'..='\u{74A}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Whether it is an apostrophe, or what keyboards and word processors write for one.
fn is_apostrophe(it: char) -> bool {
    matches!(
        it,
        '\'' | '`'
            | '´'
            | '\u{2b9}'
            | '\u{2bb}'..='\u{2bd}'
            | '\u{2c8}'
            | '\u{2ca}'
            | '\u{2cb}'
            | '\u{55a}'
            | '\u{5f3}'
            | '\u{2018}'..='\u{201b}'
            | '\u{2032}'
            | '\u{2035}'
            | '\u{a78c}'
    )
}

/// A sign as a plain keyboard writes it.
fn plain_sign(it: char) -> char {
    match narrow(it) {
        it if is_apostrophe(it) => '\'',
        it if is_dash(it) => '-',
        it => ascii_digit(it).unwrap_or(it),
    }
}

/// One that is as wide as those of Chinese, as wide as others.
fn narrow(it: char) -> char {
    match it {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(it) - 0xFEE0).unwrap_or(it),
        it => it,
    }
}

/// What a plain keyboard writes for a small letter, where that is another one.
fn plain_letter(it: char) -> Option<&'static str> {
    if it.is_ascii() {
        return None;
    }
    let found = LETTERS.iter().find(|(_, letters)| letters.contains(it));
    found.map(|(plain, _)| *plain)
}

/// The text in small letters without marks, with one plain blank between words, plain apostrophes,
/// hyphens and digits, and nothing that cannot be seen. Folding it again changes nothing.
pub fn folded(text: &str) -> String {
    let seen = text.chars().filter(|it| !is_invisible(*it));
    // A small letter may have a mark that its capital has not («İ»).
    let letters = seen.flat_map(char::to_lowercase).filter(|it| !is_mark(*it));
    let mut found = String::with_capacity(text.len());
    for it in letters.map(plain_sign) {
        match plain_letter(it) {
            Some(plain) => found.push_str(plain),
            None if !it.is_whitespace() => found.push(it),
            None if found.ends_with(' ') => {}
            None => found.push(' '),
        }
    }
    found.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use icu_normalizer::{
        DecomposingNormalizerBorrowed, properties::CanonicalCombiningClassMapBorrowed,
    };
    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn apart(text: &str) -> String {
        DecomposingNormalizerBorrowed::new_nfkd()
            .normalize(text)
            .into_owned()
    }

    #[test]
    fn the_table_says_what_unicode_says() {
        let scripts = [
            '\u{C0}'..='\u{24F}',
            '\u{370}'..='\u{52F}',
            '\u{620}'..='\u{64A}',
            '\u{1E00}'..='\u{1EFF}',
        ];
        for it in scripts
            .into_iter()
            .flatten()
            .filter(|it| it.is_alphabetic())
        {
            let letter = it.to_string();
            assert_eq!(folded(&letter), folded(&apart(&letter)), "{it}");
        }
        let classes = CanonicalCombiningClassMapBorrowed::new();
        let on_a_letter = |it| matches!(classes.get_u8(it), 1 | 10..=36 | 200..=240);
        for it in '\0'..='\u{FFFF}' {
            // Unicode has more of them, in scripts that few names here are written in.
            assert!(
                !is_mark(it) || on_a_letter(it) || is_invisible(it),
                "{it:?}"
            );
        }
        for it in '\u{300}'..='\u{36F}' {
            assert!(is_mark(it), "{it:?}");
        }
    }

    #[test]
    fn no_plain_letter_stands_for_another_one() {
        let all: Vec<char> = LETTERS.iter().flat_map(|it| it.1.chars()).collect();
        for (plain, letters) in LETTERS {
            assert!(!plain.contains(|it| all.contains(&it)), "{plain}");
            for it in letters.chars() {
                assert_eq!(all.iter().filter(|other| **other == it).count(), 1, "{it}");
                assert!(it.to_lowercase().eq([it]), "{it}");
            }
        }
    }

    #[test]
    fn a_name_is_found_as_a_plain_keyboard_writes_it() {
        for (name, typed) in [
            ("Élodie", "elodie"),
            ("E\u{301}lodie", "elodie"),
            ("Łucja Świątek", "lucja swiatek"),
            ("Straße", "strasse"),
            ("STRAẞE", "strasse"),
            ("Søren Ærø", "soren aero"),
            ("Đorđe", "dorde"),
            ("Þóra Guðmundsdóttir", "thora gudmundsdottir"),
            ("Cœur", "coeur"),
            ("İlknur Işık", "ilknur isik"),
            ("Aïcha", "aicha"),
            ("Nguyễn Thị Ánh", "nguyen thi anh"),
            ("Gülşen Çağlar", "gulsen caglar"),
            ("Ștefan Țuțu", "stefan tutu"),
            ("Jan\u{a0}de\u{202f}Smet", "jan de smet"),
            ("Jan  de\u{3000}Smet ", "jan de smet"),
            ("D’Hondt", "d'hondt"),
            ("D\u{2bc}Hondt", "d'hondt"),
            ("Jean\u{2011}Pierre", "jean-pierre"),
            ("\u{202d}Ana\u{200b}\u{202c}", "ana"),
            ("Household ١٢", "household 12"),
            ("Ａｎａ", "ana"),
            ("Ĳsbrand", "ijsbrand"),
            ("Οδυσσεύς", "οδυσσευσ"),
            ("Ємельянов", "ємельянов"),
            ("שָׂרָה", "שרה"),
            ("مُحَمَّد", "محمد"),
            ("أحمد", "احمد"),
            ("Фёдор", "федор"),
        ] {
            assert_eq!(folded(name), typed, "{name}");
        }
    }

    #[test]
    fn letters_that_a_mark_makes_another_are_not_the_same() {
        assert_ne!(folded("が"), folded("か"));
        assert_ne!(folded("क\u{93c}"), folded("क"));
        assert_ne!(folded("กิ"), folded("ก"));
    }

    /// Each letter by itself: a drawn text hits a single one in one of thousands of runs.
    #[test]
    fn folding_any_letter_twice_is_folding_it_once() {
        for it in ('\0'..='\u{1FFFF}').chain('\u{E0000}'..='\u{E0FFF}') {
            let once = folded(&it.to_string());
            assert_eq!(folded(&once), once, "{it:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn whatever_case_it_is_typed_in_it_is_found(
            letters in vec("[A-Za-zÀ-ÖØ-öø-žА-Яа-яΑ-ΡΣ-Ωα-ω '’-]", 1..30),
        ) {
            let text = letters.concat();
            prop_assert_eq!(folded(&text.to_lowercase()), folded(&text));
            prop_assert_eq!(folded(&text.to_uppercase()), folded(&text));
        }
    }
}
