//! Which language, and which words.

use job_tracker_protocol::Language;
pub use job_tracker_protocol::{TextValue as Value, Texts};

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

/// The Fluent files of one folder of `locales/`.
macro_rules! sources {
    ($folder:literal) => {
        [
            include_str!(concat!("../../locales/", $folder, "/app.ftl")),
            include_str!(concat!("../../locales/", $folder, "/errors.ftl")),
            include_str!(concat!("../../locales/", $folder, "/help.ftl")),
            include_str!(concat!("../../locales/", $folder, "/requests.ftl")),
            include_str!(concat!("../../locales/", $folder, "/home.ftl")),
            include_str!(concat!("../../locales/", $folder, "/clients.ftl")),
            include_str!(concat!("../../locales/", $folder, "/employers.ftl")),
            include_str!(concat!("../../locales/", $folder, "/phones.ftl")),
        ]
    };
}

/// The Fluent files of a language, in the order in which they are read.
pub fn sources(language: Language) -> [&'static str; 8] {
    match language {
        Language::Nl => sources!("nl"),
        Language::Fr => sources!("fr"),
        Language::De => sources!("de"),
        Language::En => sources!("en"),
    }
}

/// All texts of a language.
pub fn texts(language: Language) -> Texts {
    Texts::new(language, &sources(language))
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
