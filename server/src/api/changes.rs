//! What the office entered, changed or cancelled on a worker's account, and what she says to it.

use axum::{
    Json as Answer,
    extract::{
        Path, Query, State,
        rejection::{PathRejection, QueryRejection},
    },
};
use job_tracker_protocol::{Day, Problem, ProblemKind, wire};
use uuid::Uuid;

use super::{
    Api,
    requests::{Part, cursor, invalid, unknown_cursor, words},
};
use crate::{
    domain::{
        audit::WorkDone,
        office_change::{
            Answering, OfficeChange, OfficeChangeKind, OfficeChangeState, WorkerAnswer,
        },
        session::Signed,
    },
    http::{HttpError, Json},
    store::office_changes::OwnChangesQuestion,
};

impl From<OfficeChangeKind> for wire::OfficeChangeKind {
    fn from(kind: OfficeChangeKind) -> Self {
        match kind {
            OfficeChangeKind::Entered => Self::Entered,
            OfficeChangeKind::Modified => Self::Modified,
            OfficeChangeKind::Cancelled => Self::Cancelled,
        }
    }
}

impl From<OfficeChangeState> for wire::OfficeChangeState {
    fn from(state: OfficeChangeState) -> Self {
        match state {
            OfficeChangeState::Open => Self::Open,
            OfficeChangeState::Agreed => Self::Agreed,
            OfficeChangeState::ByTime => Self::ByTime,
            OfficeChangeState::Contested => Self::Contested,
            OfficeChangeState::Restored => Self::Restored,
            OfficeChangeState::Kept => Self::Kept,
            OfficeChangeState::Replaced => Self::Replaced,
            OfficeChangeState::Unanswerable => Self::Unanswerable,
        }
    }
}

impl From<WorkDone> for wire::Work {
    fn from(it: WorkDone) -> Self {
        Self {
            activity: it.activity.into(),
            hours: it.hours,
        }
    }
}

fn told(it: OfficeChange, today: Day) -> wire::OfficeChange {
    let state = it.state_on(today).into();
    let (answer_reason, code) = it.contest.map(|it| (it.text.into(), it.code)).unzip();
    let (office_answer, office_code) = it.office_answer.map(|it| (it.text.into(), it.code)).unzip();
    wire::OfficeChange {
        id: it.id,
        kind: it.kind.into(),
        performance: it.performance.into(),
        before: it.before.map(Into::into),
        after: it.after.map(Into::into),
        reason: it.reason,
        made_at: it.made_at,
        answer_by: it.answer_by,
        state,
        answered_at: it.answered_at,
        answer_reason,
        answer_reason_code: code.flatten(),
        office_answer,
        office_answer_code: office_code.flatten(),
    }
}

/// What the office changed on her account, newest first, and how much waits for her answer.
#[utoipa::path(
    get, path = "/v1/changes", tag = "changes", security(("session" = [])),
    params(Part),
    responses(
        (status = 200, description = "A page", body = wire::OfficeChangePage),
        (status = 400, description = "`bad-request`: a cursor that cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn list(
    State(api): State<Api>,
    signed: Signed,
    part: Result<Query<Part>, QueryRejection>,
) -> Result<Answer<wire::OfficeChangePage>, HttpError> {
    let today = api.belgium.day(api.clock.now());
    let question = OwnChangesQuestion {
        worker: signed.worker_id,
        after: cursor(part)?,
        today,
    };
    let page = api.store.ask(question).await?.ok_or_else(unknown_cursor)?;
    Ok(Answer(wire::OfficeChangePage {
        items: page.items.into_iter().map(|it| told(it, today)).collect(),
        next_cursor: page.next.map(|it| it.to_string()),
        open: page.open,
    }))
}

/// She agrees with a change, or contests it and says why; the same answer twice is one.
#[utoipa::path(
    post, path = "/v1/changes/{id}", tag = "changes", security(("session" = [])),
    params(("id" = Uuid, Path, description = "The change")),
    request_body = wire::ChangeAnswer,
    responses(
        (status = 200, description = "The change, as it is now", body = wire::OfficeChange),
        (status = 400, description = "`malformed-json`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not-found`: there is no such change on her account", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`already-answered`: she said something else before, a later change stands in its place, or its time is over", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body-too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`unsupported-media-type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid-request`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn answer(
    State(api): State<Api>,
    signed: Signed,
    id: Result<Path<Uuid>, PathRejection>,
    Json(said): Json<wire::ChangeAnswer>,
) -> Result<Answer<wire::OfficeChange>, HttpError> {
    let Path(id) = id.map_err(|_| ProblemKind::NotFound)?;
    let answer = match (said.agree, &said.reason, said.reason_code) {
        (true, None, None) => WorkerAnswer::Agree,
        (true, ..) => return Err(invalid("Agreeing has no reason")),
        (false, Some(reason), code) => WorkerAnswer::Contest(words(reason, code)?),
        (false, None, _) => return Err(invalid("Contesting has a reason")),
    };
    let now = api.clock.now();
    let today = api.belgium.day(now);
    let answering = Answering {
        worker: signed.worker_id,
        employer: signed.employer_id,
        id,
        answer,
        now,
        today,
    };
    let change = api.store.run(answering).await?;
    Ok(Answer(told(change, today)))
}
