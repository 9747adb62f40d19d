//! What workers ask for, and what they contest: the office's inbox, and a page for each.

mod contest;
mod gone;
mod list;
mod request;
mod waits;
mod words;

use job_tracker_protocol::{OfficeReason, WorkerReason};

use super::super::routes::{ADMINISTRATOR, READER, Route, get, post};
use crate::domain::{
    office_change::{OfficeChangeKind, OfficeChangeState},
    work_request::{RequestKind, RequestState},
};

pub(in super::super) use contest::{Settling, contest_unsent};
pub(in super::super) use request::{accept_unsent, decline_unsent};
pub(in super::super) use waits::Waits;

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/requests", READER, list::list),
        get("/console/requests/{id}", READER, request::show),
        post(
            "/console/requests/{id}/accept",
            ADMINISTRATOR,
            request::accept,
        ),
        post(
            "/console/requests/{id}/decline",
            ADMINISTRATOR,
            request::decline,
        ),
        get("/console/contests/{id}", READER, contest::show),
        post(
            "/console/contests/{id}/restore",
            ADMINISTRATOR,
            contest::restore,
        ),
        post("/console/contests/{id}/keep", ADMINISTRATOR, contest::keep),
    ]
}

/// The text that names what is asked for.
pub(in super::super) fn kind_text(kind: &RequestKind) -> &'static str {
    match kind {
        RequestKind::Forgotten => "request-forgotten",
        RequestKind::Correction => "request-correction",
        RequestKind::Cancellation => "request-cancellation",
    }
}

/// The text that names what became of a request.
pub(in super::super) fn state_text(state: &RequestState) -> &'static str {
    match state {
        RequestState::Open => "request-open",
        RequestState::Accepted => "request-accepted",
        RequestState::Declined => "request-declined",
        RequestState::Withdrawn => "request-withdrawn",
    }
}

/// The text that names what the office did.
pub(in super::super) fn change_text(kind: &OfficeChangeKind) -> &'static str {
    match kind {
        OfficeChangeKind::Entered => "change-entered",
        OfficeChangeKind::Modified => "change-modified",
        OfficeChangeKind::Cancelled => "change-cancelled",
    }
}

/// The text that names what became of a change.
pub(in super::super) fn answer_text(state: &OfficeChangeState) -> &'static str {
    match state {
        OfficeChangeState::Open => "change-open",
        OfficeChangeState::Agreed => "change-agreed",
        OfficeChangeState::ByTime => "change-by-time",
        OfficeChangeState::Contested => "change-contested",
        OfficeChangeState::Restored => "change-restored",
        OfficeChangeState::Kept => "change-kept",
        OfficeChangeState::Replaced => "change-replaced",
        OfficeChangeState::Unanswerable => "change-unanswerable",
    }
}

/// The text of a worker's ready sentence.
pub(in super::super) fn worker_reason_text(reason: WorkerReason) -> &'static str {
    match reason {
        WorkerReason::Forgot => "said-forgot",
        WorkerReason::NoPhone => "said-no-phone",
        WorkerReason::NoConnection => "said-no-connection",
        WorkerReason::AccountClosed => "said-account-closed",
        WorkerReason::WrongHours => "said-wrong-hours",
        WorkerReason::WrongActivity => "said-wrong-activity",
        WorkerReason::WrongClient => "said-wrong-client",
        WorkerReason::SentTwice => "said-sent-twice",
        WorkerReason::DidNotWork => "said-did-not-work",
        WorkerReason::AsReported => "said-as-reported",
        WorkerReason::Unknown => "said-otherwise",
    }
}

/// The text of a ready sentence of the office.
pub(in super::super) fn office_reason_text(reason: OfficeReason) -> &'static str {
    match reason {
        OfficeReason::NotPlanned => "answer-not-planned",
        OfficeReason::AlreadyReported => "answer-already-reported",
        OfficeReason::ClientDisagrees => "answer-client-disagrees",
        OfficeReason::HoursAsAgreed => "answer-hours-as-agreed",
        OfficeReason::PleaseCall => "answer-please-call",
        OfficeReason::Unknown => "said-otherwise",
    }
}
