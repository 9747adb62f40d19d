//! The words of the pages that the server draws.

use std::{borrow::Cow, sync::OnceLock};

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use job_tracker_protocol::Language;
use unic_langid::{LanguageIdentifier, langid};

/// The Fluent files of a language.
pub(crate) fn sources(language: Language) -> [&'static str; 8] {
    match language {
        Language::Nl => [
            include_str!("../locales/nl/console.ftl"),
            include_str!("../locales/nl/performances.ftl"),
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
            include_str!("../locales/en/export.ftl"),
            include_str!("../locales/en/get.ftl"),
            include_str!("../locales/en/clients.ftl"),
            include_str!("../locales/en/import.ftl"),
            include_str!("../locales/en/letters.ftl"),
            include_str!("../locales/en/audit.ftl"),
        ],
    }
}

fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::Nl => langid!("nl-BE"),
        Language::Fr => langid!("fr-BE"),
        Language::De => langid!("de-BE"),
        Language::En => langid!("en-BE"),
    }
}

/// All words of one language.
pub(crate) struct Texts {
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Read once, kept for good.
    pub(crate) fn of(language: Language) -> &'static Self {
        static ALL: OnceLock<[Texts; 4]> = OnceLock::new();
        let all = ALL.get_or_init(|| Language::ALL.map(Self::read));
        all.iter()
            .find(|it| it.language == language)
            .unwrap_or(&all[0])
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        bundle.set_use_isolating(false);
        for source in sources(language) {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) => resource,
                // A test proves that no file has errors.
                Err((readable, _)) => readable,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// A message without variables; one that is missing shows its id.
    pub(crate) fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// A message with variables.
    pub(crate) fn with(&self, id: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        self.format(id, Some(&args))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|it| it.value()) else {
            return id.to_owned();
        };
        self.bundle
            .format_pattern(pattern, args, &mut Vec::new())
            .into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::action::Action;

    #[test]
    fn every_deed_has_words_of_its_own() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let mut told = BTreeSet::new();
            for action in Action::ALL {
                let words = texts.text(action.message());
                assert_ne!(words, action.message(), "{language}");
                assert!(told.insert(words), "{language}: {}", action.message());
            }
        }
    }
}
