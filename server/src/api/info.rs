//! What anybody may know.

use axum::{Json, extract::State};
use job_tracker_protocol::wire;

use super::Api;
use crate::store::employers::OwnLinesQuestion;

/// The server's name, the phone line's numbers and the oldest app that is still served.
#[utoipa::path(
    get, path = "/v1/info", tag = "info",
    responses((status = 200, description = "What anybody may know", body = wire::Info)),
)]
pub(super) async fn info(State(api): State<Api>) -> Json<wire::Info> {
    Json(wire::Info {
        no_phone_line: has_no_line(&api).await,
        ..api.info.clone()
    })
}

/// What a database that fails does not say is not known; the rest is told all the same.
async fn has_no_line(api: &Api) -> bool {
    if !api.info.phone_lines.is_empty() {
        return false;
    }
    match api.store.ask(OwnLinesQuestion).await {
        Ok(there_are) => !there_are,
        Err(error) => {
            let error = &error as &dyn std::error::Error;
            tracing::warn!(error, "whether there is a phone line is not known");
            false
        }
    }
}
