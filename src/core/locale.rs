//! Which language, and which words.

use std::{borrow::Cow, fmt, rc::Rc};

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use job_tracker_protocol::Language;
use unic_langid::{LanguageIdentifier, langid};

/// What the device's languages suggest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LanguageChoice {
    /// No question is needed.
    Decided(Language),
    /// The worker is asked; this one is preselected.
    Ask(Language),
}

impl LanguageChoice {
    /// The language to speak meanwhile.
    pub fn language(self) -> Language {
        match self {
            Self::Decided(language) | Self::Ask(language) => language,
        }
    }
}

/// «Kies uw taal (Indien uw toestel niet standaard in het Nederlands, Frans of Duits is
/// ingesteld)»: the device's first language decides if it is one of these three. Else the worker
/// is asked, and the first language of the device that the app speaks is preselected.
pub fn negotiate<S: AsRef<str>>(device_languages: &[S]) -> LanguageChoice {
    let spoken = |tag: &str| {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Language::from_code(&primary.to_ascii_lowercase())
    };
    match device_languages.first().and_then(|it| spoken(it.as_ref())) {
        Some(first @ (Language::Nl | Language::Fr | Language::De)) => {
            LanguageChoice::Decided(first)
        }
        _ => LanguageChoice::Ask(
            device_languages
                .iter()
                .find_map(|it| spoken(it.as_ref()))
                .unwrap_or(Language::Nl),
        ),
    }
}

/// A value for a variable in a message.
pub type Value<'a> = FluentValue<'a>;

/// All texts of one language.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    bundle: Rc<FluentBundle<FluentResource>>,
}

/// The Fluent files of a language, in the order in which they are read.
pub fn sources(language: Language) -> [&'static str; 3] {
    match language {
        Language::Nl => [
            include_str!("../../locales/nl/app.ftl"),
            include_str!("../../locales/nl/errors.ftl"),
            include_str!("../../locales/nl/help.ftl"),
        ],
        Language::Fr => [
            include_str!("../../locales/fr/app.ftl"),
            include_str!("../../locales/fr/errors.ftl"),
            include_str!("../../locales/fr/help.ftl"),
        ],
        Language::De => [
            include_str!("../../locales/de/app.ftl"),
            include_str!("../../locales/de/errors.ftl"),
            include_str!("../../locales/de/help.ftl"),
        ],
        Language::En => [
            include_str!("../../locales/en/app.ftl"),
            include_str!("../../locales/en/errors.ftl"),
            include_str!("../../locales/en/help.ftl"),
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

impl Texts {
    /// Reads the texts of a language.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new(vec![identifier(language)]);
        // The texts hold no mixed directions, and screen readers stumble over the marks.
        bundle.set_use_isolating(false);
        for source in sources(language) {
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) => resource,
                // A test proves that no file has errors; a phone shows what could be read.
                Err((readable, _)) => readable,
            };
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle: Rc::new(bundle),
        }
    }

    /// The language of these texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a message without variables. A message that is missing shows its id.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The text of a message with variables.
    pub fn text_with(&self, id: &str, values: &[(&'static str, Value<'_>)]) -> String {
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

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Texts({})", self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Manual: «Kies uw taal (Indien uw toestel niet standaard in het Nederlands, Frans of Duits is
    // ingesteld)»
    #[test]
    fn a_dutch_french_or_german_device_decides_the_language() {
        for (tags, language) in [
            (vec!["nl-BE", "fr"], Language::Nl),
            (vec!["fr-BE", "nl-BE"], Language::Fr),
            (vec!["de"], Language::De),
            (vec!["NL_be.UTF-8"], Language::Nl),
        ] {
            assert_eq!(
                negotiate(&tags),
                LanguageChoice::Decided(language),
                "{tags:?}"
            );
        }
    }

    #[test]
    fn any_other_device_is_asked_with_the_nearest_language_preselected() {
        for (tags, preselected) in [
            (vec!["en-GB", "nl"], Language::En),
            (vec!["pl-PL", "fr-BE", "nl"], Language::Fr),
            (vec!["ro", "bg"], Language::Nl),
            (vec![], Language::Nl),
            (vec!["nld"], Language::Nl),
        ] {
            assert_eq!(
                negotiate(&tags),
                LanguageChoice::Ask(preselected),
                "{tags:?}"
            );
        }
    }
}
