//! The texts of all languages lie in the program.

use job_tracker_protocol::Language;

use crate::core::{
    locale::{folder, sources},
    platform::{Later, TextFiles, TextsMissing},
};

/// Files that were compiled in.
pub struct BuiltInTexts;

impl TextFiles for BuiltInTexts {
    fn load(&self, language: Language) -> Later<'_, Result<String, TextsMissing>> {
        let files = match language {
            Language::Pl => folder!("pl"),
            Language::Ro => folder!("ro"),
            Language::Bg => folder!("bg"),
            Language::Pt => folder!("pt"),
            Language::Es => folder!("es"),
            Language::Uk => folder!("uk"),
            Language::Ru => folder!("ru"),
            Language::Tr => folder!("tr"),
            Language::Ar => folder!("ar"),
            Language::Nl | Language::Fr | Language::De | Language::En => sources(language.office()),
        };
        Box::pin(std::future::ready(Ok(files.join("\n"))))
    }
}
