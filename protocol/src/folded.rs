//! What two spellings of a name have in common for whoever looks for it: small letters without
//! their marks. «elodie» finds «Élodie», «lucja» finds «Łucja», «strasse» finds «Straße».
//!
//! App and server fold alike. The server stores what this makes, and its version is part of
//! `KEYS` there.

use icu_normalizer::{
    DecomposingNormalizerBorrowed, properties::CanonicalCombiningClassMapBorrowed,
};

use crate::{ascii_digit, is_dash, is_invisible};

/// Letters that Unicode takes nothing off, as a keyboard without them writes them. Small letters,
/// in the order of their numbers.
const PLAIN: &[(char, &str)] = &[
    ('ß', "ss"),
    ('æ', "ae"),
    ('ð', "d"),
    ('ø', "o"),
    ('þ', "th"),
    ('đ', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ĸ', "k"),
    ('ł', "l"),
    ('ŋ', "n"),
    ('œ', "oe"),
    ('ŧ', "t"),
    ('ƙ', "k"),
    ('ƴ', "y"),
    ('ǝ', "e"),
    ('ǥ', "g"),
    ('ɓ', "b"),
    ('ɔ', "o"),
    ('ɖ', "d"),
    ('ɗ', "d"),
    ('ə', "e"),
    ('ɛ', "e"),
    ('ɣ', "g"),
    ('ɨ', "i"),
    ('ɩ', "i"),
    ('ɲ', "n"),
    ('ʉ', "u"),
    ('ʋ', "v"),
    // The sigma that ends a word.
    ('ς', "σ"),
];

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
            | '\u{ff07}'
    )
}

/// Whether it is a mark on a letter, by its combining class: above or below it, through it, or a
/// vowel of Hebrew, Arabic or Syriac. Not a nukta, a voicing mark of kana, a virama or a vowel of
/// Thai, which make another letter.
fn is_mark(classes: &CanonicalCombiningClassMapBorrowed<'_>, it: char) -> bool {
    matches!(classes.get_u8(it), 1 | 10..=36 | 200..=240)
}

/// A sign as a plain keyboard writes it.
fn plain_sign(it: char) -> char {
    match it {
        it if is_apostrophe(it) => '\'',
        it if is_dash(it) => '-',
        it => ascii_digit(it).unwrap_or(it),
    }
}

/// The text in small letters without marks, with one plain blank between words, plain apostrophes,
/// hyphens and digits, and nothing that cannot be seen. Folding it again changes nothing.
pub fn folded(text: &str) -> String {
    let classes = CanonicalCombiningClassMapBorrowed::new();
    let seen = text.chars().filter(|it| !is_invisible(*it));
    // Before, since an acute accent that stands alone would become a blank; and behind, since
    // some letters have an apostrophe within them.
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(seen.map(plain_sign));
    let letters = apart.flat_map(char::to_lowercase).map(plain_sign);
    let mut found = String::with_capacity(text.len());
    for it in letters.filter(|it| !is_mark(&classes, *it)) {
        match PLAIN.binary_search_by_key(&it, |(letter, _)| *letter) {
            Ok(at) => found.extend(PLAIN.get(at).map(|it| it.1)),
            Err(_) if !it.is_whitespace() => found.push(it),
            Err(_) if found.ends_with(' ') => {}
            Err(_) => found.push(' '),
        }
    }
    found.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    #[test]
    fn the_table_is_in_order_and_has_only_letters_that_unicode_does_not_take_apart() {
        assert!(PLAIN.is_sorted_by_key(|it| it.0));
        for (letter, plain) in PLAIN {
            let apart =
                DecomposingNormalizerBorrowed::new_nfkd().normalize_iter([*letter].into_iter());
            assert!(apart.eq([*letter]), "{letter}");
            assert!(letter.to_lowercase().eq([*letter]), "{letter}");
            assert!(
                !plain
                    .chars()
                    .any(|it| PLAIN.iter().any(|(letter, _)| *letter == it))
            );
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
