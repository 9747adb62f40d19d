//! The words of a language, read from Fluent files. Who speaks says which files.

use std::{borrow::Cow, fmt, sync::Arc};

use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

use crate::Language;

/// A value for a variable in a message.
pub type TextValue<'a> = fluent::FluentValue<'a>;

/// All texts of one language; clones share them.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Texts {
    /// Reads the texts of a language from its Fluent files. What cannot be read in a file is left
    /// out; whoever hands out files proves in a test that all of them can be.
    pub fn new(language: Language, sources: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        // The texts hold no mixed directions, and screen readers stumble over the marks.
        bundle.set_use_isolating(false);
        for source in sources {
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned());
            bundle.add_resource_overriding(resource);
        }
        Self {
            language,
            bundle: Arc::new(bundle),
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
    pub fn text_with(&self, id: &str, values: &[(&'static str, TextValue<'_>)]) -> String {
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

/// Belgium's way of speaking it decides about plurals and numbers.
fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::Nl => langid!("nl-BE"),
        Language::Fr => langid!("fr-BE"),
        Language::De => langid!("de-BE"),
        Language::En => langid!("en-BE"),
    }
}

/// Whoever speaks has one set of files for a language.
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

    #[test]
    fn a_message_that_is_missing_shows_its_id() {
        let texts = Texts::new(Language::Nl, &["there = Hier"]);
        assert_eq!(texts.text("there"), "Hier");
        assert_eq!(texts.text("nowhere"), "nowhere");
    }

    #[test]
    fn plurals_are_those_of_the_language() {
        let source = "hours = { $count ->\n    [one] een\n   *[other] meer\n}";
        let hours = |language, count: i64| {
            Texts::new(language, &[source]).text_with("hours", &[("count", count.into())])
        };
        assert_eq!(hours(Language::Nl, 0), "meer");
        assert_eq!(hours(Language::Fr, 0), "een");
    }

    #[test]
    fn what_can_be_read_beside_a_mistake_is_read() {
        let texts = Texts::new(Language::En, &["= nothing\n\nthere = Here"]);
        assert_eq!(texts.text("there"), "Here");
    }

    #[test]
    fn a_value_stands_in_a_text_without_marks_around_it() {
        let texts = Texts::new(Language::De, &["name = Guten Tag { $name }"]);
        let named = texts.text_with("name", &[("name", "Ana".into())]);
        assert_eq!(named, "Guten Tag Ana");
    }
}
