//! What a page says, in the language of whoever reads it.

use jiff::Timestamp;
use job_tracker_protocol::{Day, OfficeLanguage, OfficeReason, WorkerReason};

use super::{
    super::{
        form::{self, FieldError},
        notices,
        pages::requests::{office_reason_text, worker_reason_text},
        written::{Calendar, TimeElement},
    },
    Page,
};
use crate::{
    domain::{
        contract::ContractHours,
        staff::{Region, Role},
        weekdays::Weekdays,
        wording::{Reason, Words},
    },
    store::notices::Notice,
    texts::TextValue,
};

impl Page {
    /// A text.
    pub(in super::super) fn text(&self, id: &str) -> String {
        self.texts.text(id)
    }

    /// What is wrong with a field.
    pub(in super::super) fn said(&self, error: &FieldError) -> String {
        error.text(self.texts)
    }

    /// A day as a field for days wants it; what is none, as it was typed.
    pub(in super::super) fn day_value(&self, typed: &str) -> String {
        form::typed_day(typed).map_or_else(|| typed.to_owned(), |it| it.to_string())
    }

    /// A text with one variable.
    pub(in super::super) fn text1<'v>(
        &self,
        id: &str,
        name: &'static str,
        value: impl Into<TextValue<'v>>,
    ) -> String {
        self.texts.text_with(id, &[(name, value.into())])
    }

    /// A text with several variables.
    pub(in super::super) fn text_with(
        &self,
        id: &str,
        values: &[(&'static str, TextValue<'_>)],
    ) -> String {
        self.texts.text_with(id, values)
    }

    /// A text with a count that chooses its form, and the same `number` as people write it.
    pub(in super::super) fn counted<N>(&self, id: &str, count: N) -> String
    where
        N: std::fmt::Display + Copy + Into<TextValue<'static>>,
    {
        let number = self.written.number(count);
        self.text_with(id, &[("count", count.into()), ("number", number.into())])
    }

    /// What a worker says, in the user's language where she chose a ready sentence.
    pub(in super::super) fn worker_words(&self, words: &Words<WorkerReason>) -> String {
        self.words(&words.text, words.code.map(worker_reason_text))
    }

    /// What the office says, likewise.
    pub(in super::super) fn office_words(&self, words: &Words<OfficeReason>) -> String {
        self.words(&words.text, words.code.map(office_reason_text))
    }

    fn words(&self, text: &Reason, ready: Option<&str>) -> String {
        ready.map_or_else(|| text.as_str().to_owned(), |it| self.text(it))
    }

    /// A notice in words.
    pub(in super::super) fn notice(&self, notice: &Notice) -> String {
        notices::words(self, notice)
    }

    /// How days, instants, weeks and numbers are written on it.
    pub(in super::super) fn written(&self) -> &Calendar {
        &self.written
    }

    /// A day: «wo 25/11».
    pub(in super::super) fn day(&self, day: &Day) -> TimeElement {
        self.written.day_element(*day)
    }

    /// An instant: «vandaag 21:17».
    pub(in super::super) fn instant(&self, at: &Timestamp) -> TimeElement {
        self.written.instant_element(*at)
    }

    /// The same in words alone, where no element may stand.
    pub(in super::super) fn time(&self, at: &Timestamp) -> String {
        self.written.instant(*at)
    }

    /// The same with its seconds, where the order of what happened counts.
    pub(in super::super) fn time_with_seconds(&self, at: &Timestamp) -> String {
        self.written.instant_with_seconds(*at)
    }

    /// Hours a week as the user writes them; nothing where there are none.
    pub(in super::super) fn hours(&self, hours: Option<&ContractHours>) -> String {
        hours.map_or_else(String::new, |it| it.text(self.decimal_sign()))
    }

    /// What stands before a part of a number.
    pub(in super::super) fn decimal_sign(&self) -> char {
        match self.language() {
            OfficeLanguage::En => '.',
            OfficeLanguage::Nl | OfficeLanguage::Fr | OfficeLanguage::De => ',',
        }
    }

    /// Days of the week by their names.
    pub(in super::super) fn weekdays(&self, days: &Weekdays) -> String {
        let name = |it| self.text(weekday_text(it));
        let names: Vec<_> = days.names().map(name).collect();
        names.join(", ")
    }

    pub(in super::super) fn role(&self, role: &Role) -> String {
        self.text(match role {
            Role::Administrator => "role-administrator",
            Role::Reader => "role-reader",
        })
    }

    pub(in super::super) fn region(&self, region: &Region) -> String {
        self.text(match region {
            Region::Flanders => "region-flanders",
            Region::Brussels => "region-brussels",
            Region::Wallonia => "region-wallonia",
        })
    }
}

/// What a day of the week is called, by its short name.
pub(in super::super) fn weekday_text(name: &str) -> &'static str {
    match name {
        "mon" => "weekday-1",
        "tue" => "weekday-2",
        "wed" => "weekday-3",
        "thu" => "weekday-4",
        "fri" => "weekday-5",
        "sat" => "weekday-6",
        _ => "weekday-7",
    }
}
