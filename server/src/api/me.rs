//! The worker who is signed in.

use axum::{Json, extract::State};
use job_tracker_protocol::{Activity, Hours, Problem, wire};

use super::Api;
use crate::domain::session::Signed;

/// Who she is, what she can report, and what day it is in Belgium.
#[utoipa::path(
    get, path = "/v1/me", tag = "session", security(("session" = [])),
    responses(
        (status = 200, description = "The worker", body = wire::Me),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn me(State(api): State<Api>, signed: Signed) -> Json<wire::Me> {
    Json(wire::Me {
        worker: signed.worker.into(),
        employer: api.employer(signed.employer),
        activities: Activity::ALL.to_vec(),
        limits: wire::Limits {
            min_hours: Hours::MIN,
            max_hours: Hours::MAX,
            max_hours_per_day: api.max_hours_per_day,
            request_days_back: Some(signed.request_days_back),
        },
        today: api.belgium.day(api.clock.now()),
    })
}
