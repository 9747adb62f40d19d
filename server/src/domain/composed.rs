//! Letters with their marks in one sign each: «é» may be typed and saved as an e and an accent, and
//! is the same to whoever reads it, so it is kept as one.

use unicode_normalization::UnicodeNormalization as _;

/// The text with each letter and the marks behind it as one sign, where Unicode has one (NFC).
pub(crate) fn composed(text: &str) -> String {
    text.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_its_mark_are_one_sign() {
        for (apart, whole) in [
            ("Zoe\u{308}", "Zoë"),
            ("He\u{301}le\u{300}ne", "Hélène"),
            ("S\u{327}tefan C\u{30c}apek", "Ştefan Čapek"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
            ("и\u{306}", "й"),
            ("\u{627}\u{653}", "آ"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("Zoë", "Zoë"),
        ] {
            assert_eq!(composed(apart), whole, "{apart}");
        }
    }
}
