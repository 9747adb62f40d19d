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

use super::{Api, body::Json, error::ApiError};
use crate::{
    domain::registration::Report,
    store::{HistoryQuery, Registration, Signed},
};

const KEY_HEADER: &str = "idempotency-key";

/// The key that stands in the header.
pub(super) struct Key(IdempotencyKey);

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let mut keys = parts.headers.get_all(KEY_HEADER).iter();
        let only = keys.next().filter(|_| keys.next().is_none());
        only.and_then(|it| it.to_str().ok())
            .and_then(|it| it.parse().ok())
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
) -> Result<(StatusCode, Answer<wire::Performance>), ApiError> {
    let now = api.clock.now();
    let registration = Registration {
        signed,
        key,
        report: Report::from(&request),
        confirmed: request.confirm_duplicate,
        now,
        today: api.belgium.day(now),
        max_hours_per_day: api.max_hours_per_day,
        random: Arc::clone(&api.random),
    };
    let performance = api.store.register(registration).await?;
    Ok((StatusCode::CREATED, Answer(performance)))
}

/// Says what a key has come to; a key that registered nothing never will from now on.
#[utoipa::path(
    post, path = "/v1/performances/settle/{key}", tag = "performances", security(("session" = [])),
    params(("key" = Uuid, Path, description = "The idempotency key")),
    responses(
        (status = 200, description = "The outcome, for ever", body = wire::Settlement),
        (status = 400, description = "`idempotency-key-missing`: no UUID", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn settle(
    State(api): State<Api>,
    signed: Signed,
    key: Result<Path<String>, axum::extract::rejection::PathRejection>,
) -> Result<Answer<wire::Settlement>, ApiError> {
    let key = key
        .ok()
        .and_then(|Path(text)| text.parse().ok())
        .ok_or(ProblemKind::IdempotencyKeyMissing)?;
    let now = api.clock.now();
    Ok(Answer(api.store.settle(signed, key, now).await?))
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
) -> Result<Answer<wire::HistoryPage>, ApiError> {
    let Query(part) = part.map_err(|_| {
        ApiError::with_detail(
            ProblemKind::BadRequest,
            "A day or the cursor cannot be read",
        )
    })?;
    let query = HistoryQuery {
        after: part.cursor,
        from: part.from,
        to: part.to,
    };
    Ok(Answer(api.store.history(&signed, query).await?))
}
