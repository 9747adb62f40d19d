//! The words of the pages and the letters that the server draws.

use std::sync::OnceLock;

use job_tracker_protocol::{Language, OfficeLanguage};
pub(crate) use job_tracker_protocol::{TextValue, Texts};

/// Fluent files of one folder of `locales/`.
macro_rules! files {
    ($folder:literal: $($file:literal)+) => {
        &[$(include_str!(concat!("../locales/", $folder, "/", $file, ".ftl"))),+]
    };
}

/// The files of a language of the office.
macro_rules! all {
    ($folder:literal) => {
        files!($folder: "console" "performances" "requests" "export" "get" "clients" "import"
            "letters" "audit" "phone" "today" "dates" "people" "payroll" "dossier" "data")
    };
}

/// The files of what workers read, in a language that the office does not speak.
macro_rules! for_workers {
    ($folder:literal) => {
        files!($folder: "get" "letters")
    };
}

/// The Fluent files of a language: all of them where the office speaks it, else those of letters
/// and of the page to get the app.
fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => all!("nl"),
        Language::Fr => all!("fr"),
        Language::De => all!("de"),
        Language::En => all!("en"),
        Language::Pl => for_workers!("pl"),
        Language::Ro => for_workers!("ro"),
        Language::Bg => for_workers!("bg"),
        Language::Pt => for_workers!("pt"),
        Language::Es => for_workers!("es"),
        Language::Uk => for_workers!("uk"),
        Language::Ru => for_workers!("ru"),
        Language::Tr => for_workers!("tr"),
        Language::Ar => for_workers!("ar"),
    }
}

/// All words of a language of the office, read once and kept for good.
pub(crate) fn texts(language: OfficeLanguage) -> &'static Texts {
    for_worker(language.into())
}

/// The words of letters and of the page to get the app.
pub(crate) fn for_worker(language: Language) -> &'static Texts {
    static ALL: OnceLock<[Texts; Language::ALL.len()]> = OnceLock::new();
    let all = ALL.get_or_init(|| Language::ALL.map(|it| Texts::new(it, sources(it))));
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
        for language in OfficeLanguage::ALL {
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
