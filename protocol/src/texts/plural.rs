//! Numbers as `fluent` counts them, mended where its table of plurals forgets that Romanian and
//! Arabic count by the last two digits.

use fluent::FluentValue;

use crate::Language;

/// A number that chooses the form of a word as its language counts.
pub(super) fn number(language: Language, number: i64) -> FluentValue<'static> {
    let Some(alike) = counted_like(language, number) else {
        return FluentValue::from(number);
    };
    let mut value = FluentValue::from(alike);
    if let FluentValue::Number(it) = &mut value {
        // The only words that a number carries along; no text here has a currency.
        it.options.currency = Some(number.to_string());
    }
    value
}

/// How a number is written that is counted like another one.
pub(super) fn written(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(it) => it.options.currency.clone(),
        _ => None,
    }
}

/// A smaller number with the same form, where the table would take another one.
fn counted_like(language: Language, number: i64) -> Option<i64> {
    let hundredth = number % 100;
    match language {
        _ if number < 100 => None,
        Language::Ro => (1..=19).contains(&hundredth).then_some(2),
        Language::Ar => (hundredth >= 3).then_some(hundredth),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use icu_plurals::{PluralCategory, PluralRules};

    use super::super::Texts;
    use super::*;

    const FORMS: &str = "form = { $number ->
    [zero] zero { $number }
    [one] one { $number }
    [two] two { $number }
    [few] few { $number }
    [many] many { $number }
   *[other] other { $number }
}";

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
            let texts = Texts::new(language, &[FORMS]);
            for number in (0..=1_200_i64).chain([10_101, 100_000]) {
                let form = texts.text_with("form", &[("number", number.into())]);
                let form: String = form
                    .chars()
                    .filter(|it| !"\u{2068}\u{2069}".contains(*it))
                    .collect();
                let category = rules.category_for(u64::try_from(number).unwrap());
                assert_eq!(form, format!("{} {number}", name(category)), "{language}");
            }
        }
    }
}
