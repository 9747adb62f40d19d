//! Passwords that the console's users choose.

use zxcvbn::{Score, zxcvbn};

use super::rules::{LONGEST_CONSOLE_PASSWORD, SHORTEST_CONSOLE_PASSWORD};

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer characters than [`SHORTEST_CONSOLE_PASSWORD`].
    Short,
    /// More characters than [`LONGEST_CONSOLE_PASSWORD`].
    Long,
    /// Among the first that are guessed.
    Guessable,
}

/// What is wrong with a password, if anything. `about_her` is what somebody who knows her would
/// try first.
pub fn weakness(password: &str, about_her: &[&str]) -> Option<Weakness> {
    let length = password.chars().count();
    if length < SHORTEST_CONSOLE_PASSWORD {
        return Some(Weakness::Short);
    }
    if length > LONGEST_CONSOLE_PASSWORD {
        return Some(Weakness::Long);
    }
    let known: Vec<&str> = about_her.iter().copied().chain(["job tracker"]).collect();
    (zxcvbn(password, &known).score() < Score::Three).then_some(Weakness::Guessable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_characters_that_nobody_guesses_are_enough() {
        assert_eq!(weakness("paars olifant", &[]), None);
        assert_eq!(weakness("xq7!zt#kw4p", &[]), Some(Weakness::Short));
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        assert_eq!(weakness("ééééééé", &[]), Some(Weakness::Short));
    }

    #[test]
    fn nobody_has_two_hundred_and_one_characters_hashed() {
        assert_eq!(weakness(&"xq7 ".repeat(51), &[]), Some(Weakness::Long));
    }

    #[test]
    fn what_is_known_of_her_is_guessed_first() {
        let hers = "elsdewildezonnestraal";
        assert_eq!(weakness(hers, &[]), None);
        let about = ["elsdewilde", "zonnestraal"];
        assert_eq!(weakness(hers, &about), Some(Weakness::Guessable));
        assert_eq!(weakness("job tracker1", &[]), Some(Weakness::Guessable));
    }
}
