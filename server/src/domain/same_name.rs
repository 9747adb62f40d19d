//! Whether two names may be of one person, so that somebody is asked.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The same for names that differ in nothing but the size of letters, marks on them, blanks, signs
/// between them, and the order of their words: `Peeters, Zoë` and `zoe peeters`. It is good for a
/// question, never for an answer.
pub fn key(name: &str) -> String {
    let plain: String = name
        .nfkd()
        .filter(|it| !is_combining_mark(*it))
        .flat_map(char::to_lowercase)
        .map(|it| if it.is_alphanumeric() { it } else { ' ' })
        .collect();
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    words.sort_unstable();
    match words.is_empty() {
        // A name of signs alone is like itself only.
        true => name.trim().to_owned(),
        false => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_however_they_are_written() {
        for other in [
            "zoë peeters",
            "ZOE PEETERS",
            "Peeters, Zoë",
            " Zoe\u{308}  Peeters ",
            "Zoë\u{a0}Peeters",
        ] {
            assert_eq!(key(other), key("Zoë Peeters"), "{other}");
        }
        for other in ["Zoë Peeter", "Zoë", "Zoë Peeters-Maes", "Зоя Петерс", ""] {
            assert_ne!(key(other), key("Zoë Peeters"), "{other}");
        }
        assert_ne!(key("王芳"), key("李芳"));
        assert_ne!(key("👩"), key("👨"));
    }
}
