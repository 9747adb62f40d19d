//! Which language, and which words.

use job_tracker_protocol::{Language, OfficeLanguage};
pub use job_tracker_protocol::{TextValue as Value, Texts};

use super::platform::{TextFiles, TextsMissing};

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
    let spoken = |tag: &S| Language::from_tag(tag.as_ref());
    match device_languages.first().and_then(spoken) {
        Some(first @ (Language::Nl | Language::Fr | Language::De)) => {
            LanguageChoice::Decided(first)
        }
        _ => LanguageChoice::Ask(
            device_languages
                .iter()
                .find_map(spoken)
                .unwrap_or(Language::Nl),
        ),
    }
}

/// All languages, in the order in which they are offered: this one, those of the device, the rest.
pub fn offered<S: AsRef<str>>(first: Language, device_languages: &[S]) -> Vec<Language> {
    let spoken = device_languages
        .iter()
        .filter_map(|it| Language::from_tag(it.as_ref()));
    let mut offered = Vec::new();
    for language in [first].into_iter().chain(spoken).chain(Language::ALL) {
        if !offered.contains(&language) {
            offered.push(language);
        }
    }
    offered
}

/// The capital of a letter, as the language writes it. A letter without a single one stays as it
/// is: «ß» is no «SS».
pub fn capital(language: Language, letter: char) -> char {
    if language == Language::Tr && letter == 'i' {
        return 'İ';
    }
    let mut capitals = letter.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => capital,
        _ => letter,
    }
}

/// The Fluent files of one folder of `locales/`.
macro_rules! folder {
    ($folder:literal) => {
        $crate::core::locale::folder!(
            $folder: "app" "errors" "help" "requests" "home" "clients" "employers" "phones"
            "line"
        )
    };
    ($folder:literal: $($file:literal)+) => {
        [$(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"), "/locales/", $folder, "/", $file, ".ftl"
        ))),+]
    };
}
pub(crate) use folder;

/// The Fluent files of a language that every app has with it, in the order in which they are read.
pub fn sources(language: OfficeLanguage) -> [&'static str; 9] {
    match language {
        OfficeLanguage::Nl => folder!("nl"),
        OfficeLanguage::Fr => folder!("fr"),
        OfficeLanguage::De => folder!("de"),
        OfficeLanguage::En => folder!("en"),
    }
}

/// All texts of a language that every app has with it. With them it can say at any time what does
/// not work, a language that does not come included.
pub fn texts(language: OfficeLanguage) -> Texts {
    Texts::new(language.into(), &sources(language))
}

/// The texts of a language, if every app has them with it.
pub fn built_in(language: Language) -> Option<Texts> {
    match language.beyond_office() {
        None => Some(texts(language.office())),
        Some(_) => None,
    }
}

/// All texts of a language, wherever they lie.
///
/// # Errors
/// When the language is none that every app has with it, and its texts do not come.
pub async fn load(files: &dyn TextFiles, language: Language) -> Result<Texts, TextsMissing> {
    if let Some(texts) = built_in(language) {
        return Ok(texts);
    }
    let source = files.load(language).await?;
    // Words of the version before lack what is new: that is said in a language of the office.
    let nearest = sources(language.office());
    let sources = nearest.into_iter().chain([&*source]);
    Ok(Texts::new(language, &sources.collect::<Vec<_>>()))
}

/// The same; where they do not come, those of the nearest language that every app has with it.
pub async fn load_or_nearest(files: &dyn TextFiles, language: Language) -> Texts {
    let found = load(files, language).await;
    found.unwrap_or_else(|_| texts(language.office()))
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
            (vec!["hu-HU", "fr-BE", "nl"], Language::Fr),
            (vec!["pl-PL", "fr-BE", "nl"], Language::Pl),
            (vec!["pt-BR"], Language::Pt),
            (vec!["hu", "ar_MA.UTF-8"], Language::Ar),
            (vec!["hu"], Language::Nl),
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

    #[test]
    fn the_languages_of_the_phone_stand_before_the_others() {
        let offered = offered(Language::Tr, &["tr-TR", "hu", "bg-BG", "fr-BE", "bg"]);
        let first = [Language::Tr, Language::Bg, Language::Fr, Language::Nl];
        assert_eq!(offered[..4], first);
        assert_eq!(offered.len(), Language::ALL.len());
    }

    #[test]
    fn a_capital_is_the_languages_own() {
        for (language, letter, expected) in [
            (Language::Tr, 'i', 'İ'),
            (Language::Tr, 'ı', 'I'),
            (Language::Nl, 'i', 'I'),
            (Language::De, 'ß', 'ß'),
            (Language::Uk, 'ї', 'Ї'),
            (Language::Ar, 'م', 'م'),
        ] {
            assert_eq!(capital(language, letter), expected, "{language}");
        }
    }
}
