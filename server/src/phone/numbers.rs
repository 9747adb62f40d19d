//! Which numbers workers call, and whether it is this server that answers.

use std::sync::Arc;

use crate::settings::Settings;

/// The numbers of the phone line.
#[derive(Debug, Clone)]
pub(crate) struct LineNumbers {
    /// Those of all employers of this server.
    common: Arc<[String]>,
    /// Whether a way in is open, so that the keys are those of this server's questions.
    answers: bool,
}

impl LineNumbers {
    pub(crate) fn of(settings: &Settings) -> Self {
        Self {
            common: settings.phone_lines.clone().into(),
            answers: settings.phone_twiml_token_file.is_some()
                || settings.phone_jambonz_secret_file.is_some()
                || settings.phone_agi.is_some(),
        }
    }

    /// What an employer's workers call: its own number, or those of all.
    pub(crate) fn called(&self, own: Option<&str>) -> Vec<String> {
        match own {
            Some(own) => vec![own.to_owned()],
            None => self.common.to_vec(),
        }
    }

    /// The same where this server answers there.
    pub(crate) fn answered(&self, own: Option<&str>) -> Vec<String> {
        match self.answers {
            true => self.called(own),
            false => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(answers: bool) -> LineNumbers {
        LineNumbers {
            common: ["0800 355 30".to_owned(), "02 547 54 97".to_owned()].into(),
            answers,
        }
    }

    #[test]
    fn an_employers_own_number_stands_for_those_of_all() {
        let numbers = numbers(true);
        assert_eq!(numbers.called(Some("02 555 01 99")), ["02 555 01 99"]);
        assert_eq!(numbers.called(None), ["0800 355 30", "02 547 54 97"]);
        assert_eq!(numbers.answered(None), numbers.called(None));
    }

    #[test]
    fn a_server_that_answers_no_calls_says_no_keys() {
        let numbers = numbers(false);
        assert_eq!(numbers.called(None).len(), 2);
        assert!(numbers.answered(None).is_empty());
        assert!(numbers.answered(Some("02 555 01 99")).is_empty());
    }
}
