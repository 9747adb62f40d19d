//! What a worker may know of her employer's clients: whether there is one with a number, and which
//! ones she worked for.

use axum::{Json as Answer, extract::State};
use job_tracker_protocol::{Problem, wire};

use super::Api;
use crate::{
    domain::{
        client_check::ClientCheck,
        rules::{MOST_RECENT_CLIENTS, RECENT_CLIENTS_DAYS},
        session::Signed,
    },
    http::{HttpError, Json},
    store::clients::RecentClientsQuestion,
};

/// Whether her employer knows this client number. Nothing but the number of unknown ones is kept.
#[utoipa::path(
    post, path = "/v1/clients/check", tag = "clients", security(("session" = [])),
    request_body = wire::ClientCheck,
    responses(
        (status = 200, description = "Whether work can be reported for it now", body = wire::ClientChecked),
        (status = 400, description = "`malformed-json`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body-too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`unsupported-media-type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid-request`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too-many-requests`, with Retry-After: she asked about 30 unknown numbers within 24 hours; known ones do not count, and are not answered then either", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn check(
    State(api): State<Api>,
    signed: Signed,
    Json(request): Json<wire::ClientCheck>,
) -> Result<Answer<wire::ClientChecked>, HttpError> {
    let check = ClientCheck {
        worker: signed.worker_id,
        employer: signed.employer_id,
        session: signed.token,
        number: request.number,
        now: api.clock.now(),
    };
    let known = api.store.run(check).await?;
    Ok(Answer(wire::ClientChecked { known }))
}

/// The clients that she worked for in the last 90 days, the newest day first, at most 200: what a new
/// phone offers her to name.
#[utoipa::path(
    get, path = "/v1/clients/recent", tag = "clients", security(("session" = [])),
    responses(
        (status = 200, description = "Their numbers, each once; none that is no longer in use", body = wire::RecentClients),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn recent(
    State(api): State<Api>,
    signed: Signed,
) -> Result<Answer<wire::RecentClients>, HttpError> {
    let today = api.belgium.day(api.clock.now());
    let question = RecentClientsQuestion {
        worker: signed.worker_id,
        since: today.minus_days(RECENT_CLIENTS_DAYS),
        most: MOST_RECENT_CLIENTS,
    };
    let numbers = api.store.ask(question).await?;
    Ok(Answer(wire::RecentClients { numbers }))
}
