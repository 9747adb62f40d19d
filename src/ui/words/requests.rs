//! Requests and changes in the worker's words.

use job_tracker_protocol::{
    OfficeReason, WorkerReason,
    wire::{
        OfficeChange, OfficeChangeKind, OfficeChangeState, RequestKind, RequestState, Work,
        WorkRequest,
    },
};

use crate::{
    core::{
        locale::Texts,
        requests::{AnswerError, NotAsked, PlaceError, ReasonError, WithdrawError, Wrong},
        store::StoreFailure,
    },
    ui::{icons::IconKind, words},
};

/// A ready sentence and its picture; none for one that this version does not know.
pub fn reason(code: WorkerReason) -> Option<(&'static str, IconKind)> {
    Some(match code {
        WorkerReason::Forgot => ("reason-forgot", IconKind::History),
        WorkerReason::NoPhone => ("reason-no-phone", IconKind::Phone),
        WorkerReason::NoConnection => ("reason-no-connection", IconKind::Offline),
        WorkerReason::AccountClosed => ("reason-account-closed", IconKind::Lock),
        WorkerReason::WrongHours => ("reason-wrong-hours", IconKind::History),
        WorkerReason::WrongActivity => ("reason-wrong-activity", IconKind::HouseholdHelp),
        WorkerReason::WrongClient => ("reason-wrong-client", IconKind::Users),
        WorkerReason::SentTwice => ("reason-sent-twice", IconKind::Send),
        WorkerReason::DidNotWork => ("reason-did-not-work", IconKind::Cross),
        WorkerReason::AsReported => ("reason-as-reported", IconKind::Check),
        WorkerReason::Unknown => return None,
    })
}

/// The sentence for what is wrong.
pub fn wrong(wrong: Wrong) -> (&'static str, IconKind) {
    reason(wrong.reason()).unwrap_or(("reason-other", IconKind::Edit))
}

/// Her reason in the language that is spoken now, where it is a ready one.
pub fn her_reason(texts: &Texts, said: &str, code: Option<WorkerReason>) -> String {
    let ready = code.and_then(reason);
    ready.map_or_else(|| said.to_owned(), |(id, _)| texts.text(id))
}

/// The office's words, in her language where they are ready ones.
pub fn office(texts: &Texts, said: Option<&str>, code: Option<OfficeReason>) -> Option<String> {
    let ready = match code {
        Some(OfficeReason::NotPlanned) => Some("office-not-planned"),
        Some(OfficeReason::AlreadyReported) => Some("office-already-reported"),
        Some(OfficeReason::ClientDisagrees) => Some("office-client-disagrees"),
        Some(OfficeReason::HoursAsAgreed) => Some("office-hours-as-agreed"),
        Some(OfficeReason::PleaseCall) => Some("office-please-call"),
        Some(OfficeReason::Unknown) | None => None,
    };
    ready
        .map(|id| texts.text(id))
        .or_else(|| said.map(str::to_owned))
}

/// «3 uur · Boodschappen»
fn work(texts: &Texts, work: &Work) -> String {
    let activity = texts.text(words::done(&work.activity).0);
    texts.beside(&[words::hours(texts, work.hours.get()), activity])
}

/// «Uw werkgever veranderde 4 uur in 3 uur»: only what differs is named.
pub fn change(texts: &Texts, change: &OfficeChange) -> String {
    let said = |id: &str, values: &[(&'static str, String)]| {
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        texts.text_with(id, &values)
    };
    match (change.kind, &change.before, &change.after) {
        (OfficeChangeKind::Entered, None, Some(after)) => {
            said("change-entered", &[("after", work(texts, after))])
        }
        (OfficeChangeKind::Cancelled, Some(before), _) => {
            said("change-cancelled", &[("before", work(texts, before))])
        }
        // What was entered otherwise than she asked for, too.
        (OfficeChangeKind::Entered | OfficeChangeKind::Modified, Some(before), Some(after)) => {
            let named = |it: &Work| {
                if before.activity == after.activity {
                    words::hours(texts, it.hours.get())
                } else if before.hours == after.hours {
                    texts.text(words::done(&it.activity).0)
                } else {
                    work(texts, it)
                }
            };
            let values = [("before", named(before)), ("after", named(after))];
            said("change-modified", &values)
        }
        _ => texts.text("change-unknown"),
    }
}

/// What became of a change: message, class, picture; none while it waits for her, nor of a state
/// that this version does not know.
pub fn change_state(state: OfficeChangeState) -> Option<(&'static str, &'static str, IconKind)> {
    Some(match state {
        OfficeChangeState::Open | OfficeChangeState::Unknown => return None,
        OfficeChangeState::Agreed => ("change-agreed", "state state-validated", IconKind::Check),
        OfficeChangeState::ByTime => ("change-by-time", "state state-validated", IconKind::Check),
        OfficeChangeState::Contested => CONTESTED,
        OfficeChangeState::Restored => {
            ("change-restored", "state state-validated", IconKind::Check)
        }
        OfficeChangeState::Kept => ("change-kept", "state state-cancelled", IconKind::Cross),
        OfficeChangeState::Replaced => ("change-replaced", "state state-modified", IconKind::Edit),
        OfficeChangeState::Unanswerable => {
            ("change-unanswerable", "state state-other", IconKind::Info)
        }
    })
}

/// She says that what the office did is wrong.
pub const CONTESTED: (&str, &str, IconKind) = (
    "change-contested",
    "state state-modified",
    IconKind::Warning,
);

/// What a request is about.
pub fn request_kind(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Forgotten => "request-forgotten",
        RequestKind::Correction => "request-correction",
        RequestKind::Cancellation => "request-cancellation",
        RequestKind::Unknown => "request-unknown",
    }
}

/// What became of a request: message, class, picture.
pub fn request_state(state: RequestState) -> (&'static str, &'static str, IconKind) {
    match state {
        RequestState::Open => ("request-open", "state state-registered", IconKind::History),
        RequestState::Accepted => ("request-accepted", "state state-validated", IconKind::Check),
        RequestState::Declined => ("request-declined", "state state-cancelled", IconKind::Cross),
        RequestState::Withdrawn => ("request-withdrawn", "state state-modified", IconKind::Edit),
        RequestState::Unknown => ("request-other-state", "state state-other", IconKind::Info),
    }
}

/// «3 uur · Boodschappen»
pub fn asked_for(texts: &Texts, request: &WorkRequest) -> String {
    let it = Work {
        activity: request.activity.clone(),
        hours: request.hours,
    };
    work(texts, &it)
}

/// Why nothing was asked.
pub fn not_asked(reason: NotAsked) -> &'static str {
    match reason {
        NotAsked::Offline => "ask-offline",
        NotAsked::UnknownClient => "ask-unknown-client",
        NotAsked::HoursOutOfRange => "ask-hours",
        NotAsked::DayLimit => "ask-day-limit",
        NotAsked::ForToday => "ask-for-today",
        NotAsked::DayOutOfRange => "ask-day-range",
        NotAsked::AlreadyOpen => "ask-already-open",
        NotAsked::NothingToChange => "ask-nothing-to-change",
        NotAsked::Void => "ask-void",
        NotAsked::TooManyRequests => "ask-too-many",
        NotAsked::EarlierUnsettled => "ask-earlier-unsettled",
        NotAsked::Storage(StoreFailure::Full) => "ask-storage",
        NotAsked::Storage(failure) => super::store_failure(failure),
        NotAsked::NotTaken => "requests-not-taken",
        NotAsked::Refused(_) => "ask-refused",
    }
}

/// Why the list could not be shown.
pub fn place(error: &PlaceError) -> &'static str {
    match error {
        PlaceError::Offline => "requests-offline",
        PlaceError::SessionEnded => "ended-title",
        PlaceError::NotTaken => "requests-not-taken",
        PlaceError::Server(_) => "error-server",
    }
}

/// Why a request was perhaps not taken back.
pub fn withdraw(error: &WithdrawError) -> &'static str {
    match error {
        WithdrawError::Offline => "requests-nothing-sent",
        WithdrawError::Lost(_) => "requests-lost",
        WithdrawError::SessionEnded => "ended-title",
        WithdrawError::AlreadyAnswered => "requests-too-late",
        WithdrawError::TooManyRequests => "sign-in-too-many",
        WithdrawError::Refused(_) => "requests-refused",
    }
}

/// Why an answer perhaps did not arrive.
pub fn answer(error: &AnswerError) -> &'static str {
    match error {
        AnswerError::Offline => "requests-nothing-sent",
        AnswerError::Lost(_) => "requests-lost",
        AnswerError::SessionEnded => "ended-title",
        // Whether it was answered or its time is over is what the list then says.
        AnswerError::AlreadyAnswered => "change-too-late",
        AnswerError::TooManyRequests => "sign-in-too-many",
        AnswerError::Refused(_) => "requests-refused",
    }
}

/// Why her words are no reason.
pub fn typed_reason(error: ReasonError) -> &'static str {
    match error {
        ReasonError::Empty => "ask-words-empty",
        ReasonError::TooLong => "ask-words-long",
    }
}
