//! For whoever watches over the server.

use axum::{extract::State, response::IntoResponse};
use job_tracker_protocol::{Problem, ProblemKind};

use super::Api;
use crate::http::HttpError;

/// Whether the process runs.
#[utoipa::path(
    get, path = "/healthz", tag = "health",
    responses((status = 200, description = "It runs", body = String, content_type = "text/plain")),
)]
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// Whether it can do its work.
#[utoipa::path(
    get, path = "/readyz", tag = "health",
    responses(
        (status = 200, description = "The database answers", body = String, content_type = "text/plain"),
        (status = 503, description = "It does not", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn ready(State(api): State<Api>) -> Result<impl IntoResponse, HttpError> {
    if api.store.is_ready().await {
        Ok("ok\n")
    } else {
        Err(ProblemKind::Unavailable.into())
    }
}
