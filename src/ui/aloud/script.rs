use job_tracker_protocol::Language;

use super::speakable::{speakable, spelled};
use crate::core::locale::Texts;

/// What a screen says, line by line, in reading order. What somebody typed into a field is never
/// in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Script(Vec<Line>);

/// A line, and its language where it is not the screen's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) language: Option<Language>,
}

impl Script {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn lines(&self) -> &[Line] {
        &self.0
    }

    fn push(mut self, text: String, language: Option<Language>) -> Self {
        if !text.is_empty() {
            self.0.push(Line { text, language });
        }
        self
    }

    /// Says a text.
    #[must_use]
    pub fn line(self, text: impl AsRef<str>) -> Self {
        let text = speakable(text.as_ref());
        self.push(text, None)
    }

    /// Says a text if there is one.
    #[must_use]
    pub fn perhaps(self, text: Option<impl AsRef<str>>) -> Self {
        match text {
            Some(text) => self.line(text),
            None => self,
        }
    }

    /// Says texts one after the other.
    #[must_use]
    pub fn all(self, texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        texts.into_iter().fold(self, Self::line)
    }

    /// Says the texts of messages one after the other.
    #[must_use]
    pub fn messages<'a>(self, texts: &Texts, ids: impl IntoIterator<Item = &'a str>) -> Self {
        self.all(ids.into_iter().map(|it| texts.text(it)))
    }

    /// Says a word of another language.
    #[must_use]
    pub fn line_in(self, language: Language, text: &str) -> Self {
        self.push(speakable(text), Some(language))
    }

    /// Says a label and what stands at its other end.
    #[must_use]
    pub fn pair(self, label: &str, value: &str) -> Self {
        if value.is_empty() {
            return self;
        }
        self.line(format!("{label}: {value}"))
    }

    /// Says a label and, letter by letter, a code.
    #[must_use]
    pub fn code(self, label: &str, code: &str) -> Self {
        let text = format!("{}: {}", speakable(label), spelled(code));
        self.push(text, None)
    }

    /// Says everything of another script.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_no_line() {
        let script = Script::new()
            .line("")
            .perhaps(None::<&str>)
            .pair("Gewerkt", "");
        assert_eq!(script, Script::new());
    }

    #[test]
    fn a_code_is_spelled_and_its_label_is_not() {
        let script = Script::new().code("Referentie", "K7M-42Q");
        assert_eq!(script.lines()[0].text, "Referentie: K 7 M, 4 2 Q");
    }
}
