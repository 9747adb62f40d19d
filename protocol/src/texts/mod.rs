//! The words of a language, read from Fluent files. Who speaks says which files.

mod plural;

use std::{borrow::Cow, fmt, sync::Arc};

use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::{Direction, Language};

/// What stands between parts beside each other.
const BESIDE: &str = " · ";

/// A value for a variable in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextValue<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A whole number; it decides about plurals, and is written in plain digits.
    Number(i64),
}

impl<'a> From<&'a str> for TextValue<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for TextValue<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for TextValue<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! whole_numbers {
    ($($kind:ty)*) => {
        $(impl From<$kind> for TextValue<'_> {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }

        impl From<&$kind> for TextValue<'_> {
            fn from(number: &$kind) -> Self {
                Self::from(*number)
            }
        })*
    };
}

whole_numbers!(i8 u8 i16 u16 i32 u32 i64 u64 usize);

impl fmt::Display for TextValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
        }
    }
}

/// All texts of one language; clones share them.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl Texts {
    /// Reads the texts of a language from its Fluent files. What cannot be read in a file is left
    /// out; whoever hands out files proves in a test that all of them can be.
    pub fn new<S: AsRef<str>>(language: Language, sources: &[S]) -> Self {
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Where the language is written from right to left, each value stands between marks that
        // keep its own direction from the text around it; elsewhere there are none, since screen
        // readers stumble over them.
        bundle.set_use_isolating(language.direction() == Direction::RightToLeft);
        bundle.set_formatter(Some(|value, _| plural::written(value)));
        for source in sources {
            let read = FluentResource::try_new(source.as_ref().to_owned());
            let (Ok(resource) | Err((resource, _))) = read;
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
        self.text_with(id, &[])
    }

    /// The text of a message with variables.
    pub fn text_with(&self, id: &str, values: &[(&'static str, TextValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|it| it.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (*name, self.value(value)))
            .collect();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// Parts beside each other, as «Oma · vandaag»; those that are empty are left out. Where the
    /// language is written from right to left the first one stands rightmost, whatever it is
    /// written in.
    pub fn beside<S: AsRef<str>>(&self, parts: &[S]) -> String {
        let parts = parts
            .iter()
            .map(AsRef::as_ref)
            .filter(|it: &&str| !it.is_empty());
        match self.language.direction() {
            Direction::LeftToRight => parts.collect::<Vec<_>>().join(BESIDE),
            Direction::RightToLeft => {
                let isolated: Vec<_> = parts.map(|it| format!("\u{2068}{it}\u{2069}")).collect();
                // Isolated parts do not say which way the whole goes.
                format!("\u{200F}{}", isolated.join(BESIDE))
            }
        }
    }

    fn value<'v>(&self, value: &'v TextValue<'_>) -> FluentValue<'v> {
        match value {
            TextValue::Text(text) => FluentValue::from(&**text),
            TextValue::Number(number) => plural::number(self.language, *number),
        }
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

    const HOURS: &str = "hours = { $count ->\n    [0] none\n    [one] one\n    [few] { $count } few\n   *[other] { $count } more\n}";

    fn hours(language: Language, count: i64) -> String {
        Texts::new(language, &[HOURS]).text_with("hours", &[("count", count.into())])
    }

    #[test]
    fn a_message_that_is_missing_shows_its_id() {
        let texts = Texts::new(Language::Nl, &["there = Hier"]);
        assert_eq!(texts.text("there"), "Hier");
        assert_eq!(texts.text("nowhere"), "nowhere");
    }

    #[test]
    fn plurals_are_those_of_the_language() {
        assert_eq!(hours(Language::Nl, 1), "one");
        assert_eq!(hours(Language::Fr, 21), "21 more");
        assert_eq!(hours(Language::Ru, 21), "one");
        assert_eq!(hours(Language::Pl, 22), "22 few");
        assert_eq!(hours(Language::Ro, 101), "101 few");
    }

    #[test]
    fn a_number_that_a_file_names_comes_before_its_plural() {
        assert_eq!(hours(Language::Fr, 0), "none");
    }

    #[test]
    fn words_choose_among_variants_too() {
        let source = "who = { $kind ->\n    [office] Kantoor\n   *[other] Iemand\n}";
        let texts = Texts::new(Language::Nl, &[source]);
        let who = |kind: &str| texts.text_with("who", &[("kind", kind.into())]);
        assert_eq!((&*who("office"), &*who("x")), ("Kantoor", "Iemand"));
        assert_eq!(texts.text("who"), "Iemand");
    }

    #[test]
    fn a_message_may_name_another() {
        let source = "name = Job Tracker\nhello = { name }: { \"{\" }dag{ \"}\" }";
        let texts = Texts::new(Language::Nl, &[source]);
        assert_eq!(texts.text("hello"), "Job Tracker: {dag}");
    }

    #[test]
    fn what_can_be_read_beside_a_mistake_is_read() {
        let texts = Texts::new(Language::En, &["= nothing\n\nthere = Here"]);
        assert_eq!(texts.text("there"), "Here");
    }

    #[test]
    fn a_later_file_comes_before_an_earlier_one() {
        let texts = Texts::new(Language::En, &["there = Here", "there = There"]);
        assert_eq!(texts.text("there"), "There");
    }

    #[test]
    fn a_value_that_nobody_gave_shows_its_name() {
        let texts = Texts::new(Language::En, &["name = Dear { $name }"]);
        assert_eq!(texts.text("name"), "Dear {$name}");
    }

    #[test]
    fn parts_beside_each_other_keep_their_order_whatever_they_are_written_in() {
        let beside = |language| Texts::new::<&str>(language, &[]).beside(&["Oma", "", "3 h"]);
        assert_eq!(beside(Language::Nl), "Oma · 3 h");
        assert_eq!(
            beside(Language::Ar),
            "\u{200F}\u{2068}Oma\u{2069} · \u{2068}3 h\u{2069}"
        );
    }

    #[test]
    fn a_value_stands_between_marks_only_where_the_text_runs_from_right_to_left() {
        let source = "name = x { $name }\nalone = { $name }";
        for (language, named) in [
            (Language::De, "x Ana"),
            (Language::Ar, "x \u{2068}Ana\u{2069}"),
        ] {
            let texts = Texts::new(language, &[source]);
            let text = |id| texts.text_with(id, &[("name", "Ana".into())]);
            assert_eq!((&*text("name"), &*text("alone")), (named, "Ana"));
        }
    }
}
