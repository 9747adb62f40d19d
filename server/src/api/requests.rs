//! What a worker asks the office for: a visit that she forgot, a correction, a cancellation.

use std::sync::Arc;

use axum::{
    Json as Answer,
    extract::{
        Path, Query, State,
        rejection::{PathRejection, QueryRejection},
    },
    http::StatusCode,
};
use job_tracker_protocol::{Hours, Problem, ProblemKind, WorkerReason, wire};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Api,
    performances::{Key, PathKey},
};
use crate::{
    domain::{
        audit::WorkDone,
        session::Signed,
        wording::{Reason, Words},
        work_request::{
            Asked, Asking, RequestKind, RequestSettlement, RequestSettling, RequestState,
            Withdrawal, WorkRequest,
        },
    },
    http::{HttpError, Json},
    store::requests::OwnRequestsQuestion,
};

impl From<RequestKind> for wire::RequestKind {
    fn from(kind: RequestKind) -> Self {
        match kind {
            RequestKind::Forgotten => Self::Forgotten,
            RequestKind::Correction => Self::Correction,
            RequestKind::Cancellation => Self::Cancellation,
        }
    }
}

impl From<RequestState> for wire::RequestState {
    fn from(state: RequestState) -> Self {
        match state {
            RequestState::Open => Self::Open,
            RequestState::Accepted => Self::Accepted,
            RequestState::Declined => Self::Declined,
            RequestState::Withdrawn => Self::Withdrawn,
        }
    }
}

impl From<WorkRequest> for wire::WorkRequest {
    fn from(it: WorkRequest) -> Self {
        let (performance_id, reference) = it.performance.unzip();
        let (answer, answer_code) = it.answer.map(|it| (it.text.into(), it.code)).unzip();
        Self {
            id: it.id,
            kind: it.kind.into(),
            state: it.state.into(),
            performance_id,
            reference,
            client_number: it.client_number,
            activity: it.work.activity.into(),
            hours: it.work.hours,
            date: it.date,
            reason: it.reason.text.into(),
            reason_code: it.reason.code,
            asked_at: it.asked_at,
            closed_at: it.closed_at,
            answer,
            answer_code: answer_code.flatten(),
        }
    }
}

/// Something about the body that no rule of the domain has to know.
pub(super) fn invalid(detail: &str) -> HttpError {
    HttpError::with_detail(ProblemKind::InvalidRequest, detail)
}

/// What a worker says; a ready sentence that this version does not know is left to the text.
pub(super) fn words(
    text: &str,
    code: Option<WorkerReason>,
) -> Result<Words<WorkerReason>, HttpError> {
    let text = Reason::from_typed(text).map_err(|error| invalid(&error.to_string()))?;
    Ok(Words {
        text,
        code: code.filter(|it| *it != WorkerReason::Unknown),
    })
}

/// What is asked for, if the fields are those of its kind.
fn asked(draft: &wire::WorkRequestDraft) -> Result<Asked, HttpError> {
    let hours = draft.hours.map(Hours::try_from).transpose();
    let hours = hours.map_err(|_| ProblemKind::HoursOutOfRange)?;
    let visit = (draft.client_number.clone(), draft.date);
    match (draft.kind, draft.performance_id, visit) {
        (wire::RequestKind::Forgotten, None, (Some(client_number), Some(date))) => {
            let work = draft.activity.zip(hours);
            let (activity, hours) =
                work.ok_or_else(|| invalid("A forgotten visit has an activity and hours"))?;
            Ok(Asked::Forgotten {
                client_number,
                work: WorkDone { activity, hours },
                date,
            })
        }
        (wire::RequestKind::Correction, Some(performance), (None, None)) => {
            if draft.activity.is_none() && hours.is_none() {
                return Err(invalid("A correction has an activity, hours or both"));
            }
            Ok(Asked::Correction {
                performance,
                activity: draft.activity,
                hours,
            })
        }
        (wire::RequestKind::Cancellation, Some(performance), (None, None))
            if draft.activity.is_none() && hours.is_none() =>
        {
            Ok(Asked::Cancellation { performance })
        }
        (wire::RequestKind::Unknown, ..) => Err(invalid("This kind of request is not known")),
        _ => Err(invalid("The fields are not those of this kind of request")),
    }
}

/// Takes a request, once, however often it is sent under its key. It is no performance.
#[utoipa::path(
    post, path = "/v1/requests", tag = "requests", security(("session" = [])),
    params(("Idempotency-Key" = Uuid, Header, description = "A new UUID for each request, the same one for each try")),
    request_body = wire::WorkRequestDraft,
    responses(
        (status = 201, description = "Taken and durable; the same again for the same key and content, as it is then", body = wire::WorkRequest),
        (status = 400, description = "`malformed-json`, `idempotency-key-missing`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not-found`: she has no such performance", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`request-open`: the same is asked for already; `nothing-to-change`: the performance is cancelled or already so", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`key-void`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body-too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`unsupported-media-type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`request-for-today` (with `today`), `request-day-out-of-range`, `unknown-client`, `hours-out-of-range`, `day-limit`, `idempotency-key-reused`, `invalid-request`; nothing was taken", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too-many-requests`, with Retry-After: she made 30 requests within 24 hours", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn ask(
    State(api): State<Api>,
    signed: Signed,
    Key(key): Key,
    Json(draft): Json<wire::WorkRequestDraft>,
) -> Result<(StatusCode, Answer<wire::WorkRequest>), HttpError> {
    let now = api.clock.now();
    let asking = Asking {
        worker: signed.worker_id,
        employer: signed.employer_id,
        session: signed.token,
        key,
        asked: asked(&draft)?,
        reason: words(&draft.reason, draft.reason_code)?,
        now,
        today: api.belgium.day(now),
        max_hours_per_day: api.max_hours_per_day,
        random: Arc::clone(&api.random),
    };
    let request = api.store.run(asking).await?;
    Ok((StatusCode::CREATED, Answer(request.into())))
}

/// Says what a key has come to; a key that made no request never will from now on.
#[utoipa::path(
    post, path = "/v1/requests/settle/{key}", tag = "requests", security(("session" = [])),
    params(("key" = Uuid, Path, description = "The idempotency key")),
    responses(
        (status = 200, description = "The outcome, for ever", body = wire::RequestSettlement),
        (status = 400, description = "`idempotency-key-missing`: no UUID", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too-many-requests`, with Retry-After: she had 200 keys made void within 24 hours; a key that is bound is settled all the same", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn settle(
    State(api): State<Api>,
    signed: Signed,
    PathKey(key): PathKey,
) -> Result<Answer<wire::RequestSettlement>, HttpError> {
    let settling = RequestSettling {
        worker: signed.worker_id,
        employer: signed.employer_id,
        session: signed.token,
        key,
        now: api.clock.now(),
    };
    Ok(Answer(match api.store.run(settling).await? {
        RequestSettlement::Made(request) => wire::RequestSettlement::Made {
            request: Box::new((*request).into()),
        },
        RequestSettlement::Void => wire::RequestSettlement::Void,
    }))
}

/// Which part.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Part {
    /// `next_cursor` of the page before.
    pub(super) cursor: Option<Uuid>,
}

/// The cursor of a list, if it can be read.
pub(super) fn cursor(part: Result<Query<Part>, QueryRejection>) -> Result<Option<Uuid>, HttpError> {
    let unreadable =
        |_| HttpError::with_detail(ProblemKind::BadRequest, "The cursor cannot be read");
    Ok(part.map_err(unreadable)?.0.cursor)
}

/// A cursor that she was never given.
pub(super) fn unknown_cursor() -> HttpError {
    HttpError::with_detail(ProblemKind::BadRequest, "The cursor is not known")
}

/// What she asked for, newest first.
#[utoipa::path(
    get, path = "/v1/requests", tag = "requests", security(("session" = [])),
    params(Part),
    responses(
        (status = 200, description = "A page", body = wire::WorkRequestPage),
        (status = 400, description = "`bad-request`: a cursor that cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn list(
    State(api): State<Api>,
    signed: Signed,
    part: Result<Query<Part>, QueryRejection>,
) -> Result<Answer<wire::WorkRequestPage>, HttpError> {
    let question = OwnRequestsQuestion {
        worker: signed.worker_id,
        after: cursor(part)?,
    };
    let page = api.store.ask(question).await?.ok_or_else(unknown_cursor)?;
    Ok(Answer(wire::WorkRequestPage {
        items: page.items.into_iter().map(Into::into).collect(),
        next_cursor: page.next.map(|it| it.to_string()),
    }))
}

/// Takes a request back; twice is once.
#[utoipa::path(
    delete, path = "/v1/requests/{id}", tag = "requests", security(("session" = [])),
    params(("id" = Uuid, Path, description = "The request")),
    responses(
        (status = 204, description = "Withdrawn"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not-found`: she made no such request", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`already-answered`: the office was quicker", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn withdraw(
    State(api): State<Api>,
    signed: Signed,
    id: Result<Path<Uuid>, PathRejection>,
) -> Result<StatusCode, HttpError> {
    let Path(id) = id.map_err(|_| ProblemKind::NotFound)?;
    let withdrawal = Withdrawal {
        worker: signed.worker_id,
        employer: signed.employer_id,
        id,
        now: api.clock.now(),
    };
    api.store.run(withdrawal).await?;
    Ok(StatusCode::NO_CONTENT)
}
