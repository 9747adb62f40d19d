//! The words of the pages that the server draws.

use std::sync::OnceLock;

use job_tracker_protocol::Language;
pub(crate) use job_tracker_protocol::{TextValue, Texts};

/// The Fluent files of a language.
pub(crate) fn sources(language: Language) -> [&'static str; 9] {
    match language {
        Language::Nl => [
            include_str!("../locales/nl/console.ftl"),
            include_str!("../locales/nl/performances.ftl"),
            include_str!("../locales/nl/requests.ftl"),
            include_str!("../locales/nl/export.ftl"),
            include_str!("../locales/nl/get.ftl"),
            include_str!("../locales/nl/clients.ftl"),
            include_str!("../locales/nl/import.ftl"),
            include_str!("../locales/nl/letters.ftl"),
            include_str!("../locales/nl/audit.ftl"),
        ],
        Language::Fr => [
            include_str!("../locales/fr/console.ftl"),
            include_str!("../locales/fr/performances.ftl"),
            include_str!("../locales/fr/requests.ftl"),
            include_str!("../locales/fr/export.ftl"),
            include_str!("../locales/fr/get.ftl"),
            include_str!("../locales/fr/clients.ftl"),
            include_str!("../locales/fr/import.ftl"),
            include_str!("../locales/fr/letters.ftl"),
            include_str!("../locales/fr/audit.ftl"),
        ],
        Language::De => [
            include_str!("../locales/de/console.ftl"),
            include_str!("../locales/de/performances.ftl"),
            include_str!("../locales/de/requests.ftl"),
            include_str!("../locales/de/export.ftl"),
            include_str!("../locales/de/get.ftl"),
            include_str!("../locales/de/clients.ftl"),
            include_str!("../locales/de/import.ftl"),
            include_str!("../locales/de/letters.ftl"),
            include_str!("../locales/de/audit.ftl"),
        ],
        Language::En => [
            include_str!("../locales/en/console.ftl"),
            include_str!("../locales/en/performances.ftl"),
            include_str!("../locales/en/requests.ftl"),
            include_str!("../locales/en/export.ftl"),
            include_str!("../locales/en/get.ftl"),
            include_str!("../locales/en/clients.ftl"),
            include_str!("../locales/en/import.ftl"),
            include_str!("../locales/en/letters.ftl"),
            include_str!("../locales/en/audit.ftl"),
        ],
    }
}

/// All words of one language, read once and kept for good.
pub(crate) fn texts(language: Language) -> &'static Texts {
    static ALL: OnceLock<[Texts; Language::ALL.len()]> = OnceLock::new();
    let all = ALL.get_or_init(|| Language::ALL.map(|it| Texts::new(it, &sources(it))));
    all.iter()
        .find(|it| it.language() == language)
        .unwrap_or(&all[0])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::action::Action;

    #[test]
    fn every_deed_has_words_of_its_own() {
        for language in Language::ALL {
            let texts = texts(language);
            let mut told = BTreeSet::new();
            for action in Action::ALL {
                let words = texts.text(action.message());
                assert_ne!(words, action.message(), "{language}");
                assert!(told.insert(words), "{language}: {}", action.message());
            }
        }
    }
}
