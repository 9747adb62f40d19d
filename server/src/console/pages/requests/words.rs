//! What the office says to a worker: a ready sentence, which she reads in her language, or its own
//! words.

use job_tracker_protocol::OfficeReason;
use serde::Deserialize;

use super::office_reason_text;
use crate::{
    console::{
        form::{self, FieldError},
        page::Page,
    },
    domain::wording::{Reason, Words},
};

/// The fields in which the office says something.
#[derive(Default, Clone, Deserialize)]
#[serde(default)]
pub(in crate::console) struct WordsForm {
    /// The name of a ready sentence.
    pub ready: String,
    /// Its own words, which go before a ready sentence.
    pub answer: String,
}

impl WordsForm {
    /// What is said, if anything.
    ///
    /// # Errors
    /// Says what is wrong with the office's own words.
    pub(super) fn read(&self, page: &Page) -> Result<Option<Words<OfficeReason>>, FieldError> {
        if !self.answer.trim().is_empty() {
            let text = form::typed_reason(&self.answer)?;
            return Ok(Some(Words { text, code: None }));
        }
        let Some(code) = OfficeReason::from_name(&self.ready) else {
            return Ok(None);
        };
        let text = page.text(office_reason_text(code));
        let text = Reason::from_typed(&text).map_err(|_| "field-reason-too-long")?;
        let code = Some(code);
        Ok(Some(Words { text, code }))
    }

    pub(super) fn has(&self, reason: &OfficeReason) -> bool {
        self.ready == reason.as_str()
    }
}
