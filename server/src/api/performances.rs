//! Reporting a performance, finding out what became of one, and the history.

use std::sync::Arc;

use axum::{
    Json as Answer,
    extract::{FromRequestParts, Path, Query, State, rejection::QueryRejection},
    http::{StatusCode, request::Parts},
};
use job_tracker_protocol::{Day, IdempotencyKey, Problem, ProblemKind, wire};
use serde::Deserialize;
use uuid::Uuid;

use super::Api;
use crate::http::{HttpError, Json};
use crate::{
    domain::{
        performance::Performance,
        proof::Proof,
        registration::{Registration, Report},
        session::Signed,
        settlement::{Settlement, Settling},
    },
    store::performances::HistoryQuestion,
};

const KEY_HEADER: &str = "idempotency-key";

impl From<Performance> for wire::Performance {
    fn from(it: Performance) -> Self {
        Self {
            id: it.id,
            reference: it.reference,
            client_number: it.client_number,
            activity: it.activity.into(),
            hours: it.hours,
            date: it.date,
            registered_at: it.registered_at,
            state: it.state.into(),
            by_office: it.marks.by_office,
            at_her_request: it.marks.requested,
            contested: it.marks.contested,
        }
    }
}

/// Her answer to «do you mean a second one?» is no part of it.
fn report_of(request: &wire::PerformanceRequest) -> Report {
    Report {
        client_number: request.client_number.clone(),
        activity: request.activity,
        hours: request.hours,
        date: request.date,
    }
}

/// The key that stands in the header.
pub(super) struct Key(pub(super) IdempotencyKey);

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, HttpError> {
        let mut keys = parts.headers.get_all(KEY_HEADER).iter();
        let only = keys.next().filter(|_| keys.next().is_none());
        only.and_then(|it| it.to_str().ok())
            .and_then(|it| it.parse().ok())
            .map(Self)
            .ok_or_else(|| ProblemKind::IdempotencyKeyMissing.into())
    }
}

/// The key that stands in the address.
pub(super) struct PathKey(pub(super) IdempotencyKey);

impl<S: Send + Sync> FromRequestParts<S> for PathKey {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, HttpError> {
        let text = Path::<String>::from_request_parts(parts, state).await.ok();
        text.and_then(|Path(text)| text.parse().ok())
            .map(Self)
            .ok_or_else(|| ProblemKind::IdempotencyKeyMissing.into())
    }
}

/// Registers a performance, once, however often it is sent under its key.
#[utoipa::path(
    post, path = "/v1/performances", tag = "performances", security(("session" = [])),
    params(("Idempotency-Key" = Uuid, Header, description = "A new UUID for each performance, the same one for each try")),
    request_body = wire::PerformanceRequest,
    responses(
        (status = 201, description = "Registered and durable; the same again for the same key and content", body = wire::Performance),
        (status = 400, description = "`malformed-json`, `idempotency-key-missing`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "`looks-duplicate`, with `existing`, until `confirm_duplicate` is true", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "`key-void`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body-too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`unsupported-media-type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`unknown-client`, `hours-out-of-range`, `day-limit`, `date-passed` (with `today`), `idempotency-key-reused`, `invalid-request`; nothing was registered", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn register(
    State(api): State<Api>,
    signed: Signed,
    Key(key): Key,
    Json(request): Json<wire::PerformanceRequest>,
) -> Result<(StatusCode, Answer<wire::Performance>), HttpError> {
    let now = api.clock.now();
    let registration = Registration {
        worker: signed.worker_id,
        employer: signed.employer_id,
        proof: Proof::Session(signed.token),
        key,
        report: report_of(&request),
        confirmed: request.confirm_duplicate,
        now,
        today: api.belgium.day(now),
        max_hours_per_day: api.max_hours_per_day,
        random: Arc::clone(&api.random),
    };
    let performance = api.store.run(registration).await?;
    Ok((StatusCode::CREATED, Answer(performance.into())))
}

/// Says what a key has come to; a key that registered nothing never will from now on.
#[utoipa::path(
    post, path = "/v1/performances/settle/{key}", tag = "performances", security(("session" = [])),
    params(("key" = Uuid, Path, description = "The idempotency key")),
    responses(
        (status = 200, description = "The outcome, for ever", body = wire::Settlement),
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
) -> Result<Answer<wire::Settlement>, HttpError> {
    let settling = Settling {
        worker: signed.worker_id,
        employer: signed.employer_id,
        session: signed.token,
        key,
        now: api.clock.now(),
    };
    Ok(Answer(match api.store.run(settling).await? {
        Settlement::Registered(performance) => wire::Settlement::Registered {
            performance: (*performance).into(),
        },
        Settlement::Void => wire::Settlement::Void,
    }))
}

/// Which part of the history.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Part {
    /// `next_cursor` of the page before.
    cursor: Option<Uuid>,
    /// First day.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Day>,
    /// Last day.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Day>,
}

/// The worker's own performances, newest first.
#[utoipa::path(
    get, path = "/v1/performances", tag = "performances", security(("session" = [])),
    params(Part),
    responses(
        (status = 200, description = "A page", body = wire::HistoryPage),
        (status = 400, description = "`bad-request`: a day or a cursor that cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn history(
    State(api): State<Api>,
    signed: Signed,
    part: Result<Query<Part>, QueryRejection>,
) -> Result<Answer<wire::HistoryPage>, HttpError> {
    let Query(part) = part.map_err(|_| {
        HttpError::with_detail(
            ProblemKind::BadRequest,
            "A day or the cursor cannot be read",
        )
    })?;
    let question = HistoryQuestion {
        worker: signed.worker_id,
        after: part.cursor,
        from: part.from,
        to: part.to,
    };
    let unknown_cursor =
        || HttpError::with_detail(ProblemKind::BadRequest, "The cursor is not known");
    let page = api.store.ask(question).await?.ok_or_else(unknown_cursor)?;
    Ok(Answer(wire::HistoryPage {
        items: page.items.into_iter().map(Into::into).collect(),
        next_cursor: page.next.map(|it| it.to_string()),
    }))
}
