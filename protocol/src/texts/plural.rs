//! Which form of a word goes with a whole number: the cardinal rules of CLDR, of our languages
//! only. The crates that know all languages weigh more than all texts of the app together, and the
//! one of `fluent` forgets that Romanian and Arabic count their last two digits.

use crate::Language;

/// A form of a word, by the name that a variant has in a Fluent file.
pub(super) fn category(language: Language, number: u64) -> &'static str {
    let (ones, hundredth) = (number % 10, number % 100);
    let is_teen = (11..=14).contains(&hundredth);
    match language {
        Language::Fr if number == 0 => "one",
        Language::Fr | Language::Pt | Language::Es
            if number > 0 && number.is_multiple_of(1_000_000) =>
        {
            "many"
        }
        Language::Ar => match (number, hundredth) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..) => "many",
            _ => "other",
        },
        Language::Uk | Language::Ru => match ones {
            1 if !is_teen => "one",
            2..=4 if !is_teen => "few",
            _ => "many",
        },
        _ if number == 1 => "one",
        Language::Pl => match ones {
            2..=4 if !is_teen => "few",
            _ => "many",
        },
        Language::Ro if number == 0 || (1..=19).contains(&hundredth) => "few",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use icu_plurals::{PluralCategory, PluralRules};

    use super::*;

    fn name(category: PluralCategory) -> &'static str {
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    #[test]
    fn every_language_counts_as_cldr_says() {
        for language in Language::ALL {
            let locale: icu_locale_core::Locale = language.tag().parse().unwrap();
            let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
            let more = [10_101, 100_000, 1_000_000, 1_000_001, 7_000_000];
            for number in (0..=1_200).chain(more) {
                let said = name(rules.category_for(number));
                assert_eq!(category(language, number), said, "{language}: {number}");
            }
        }
    }
}
