//! What anybody may know.

use axum::{Json, extract::State};
use job_tracker_protocol::wire;

use super::Api;

/// The server's name, the phone line's numbers and the oldest app that is still served.
#[utoipa::path(
    get, path = "/v1/info", tag = "info",
    responses((status = 200, description = "What anybody may know", body = wire::Info)),
)]
pub(super) async fn info(State(api): State<Api>) -> Json<wire::Info> {
    Json(api.info.clone())
}
