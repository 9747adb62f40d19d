//! The phones that know a worker's account.

use axum::{
    Json as Answer,
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
};
use job_tracker_protocol::{Problem, ProblemKind, wire};
use uuid::Uuid;

use super::Api;
use crate::{
    application::PhonesQuestion,
    domain::{
        phones::{Forgetter, PhoneForgetting},
        session::Signed,
    },
    http::HttpError,
};

/// The phones on which she signed in and that are not forgotten.
#[utoipa::path(
    get, path = "/v1/me/devices", tag = "session", security(("session" = [])),
    responses(
        (status = 200, description = "Her phones, the last signed in on first", body = wire::Devices),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn list(
    State(api): State<Api>,
    signed: Signed,
) -> Result<Answer<wire::Devices>, HttpError> {
    let question = PhonesQuestion::Own {
        worker: signed.worker_id,
        session: signed.token,
        now: api.clock.now(),
    };
    let found = api.store.ask(question).await?;
    let found = found.ok_or(ProblemKind::SessionEnded)?;
    let here = found.session.ok_or(ProblemKind::SessionEnded)?.device;
    let devices = found.phones.iter().map(|it| wire::Device {
        id: it.id(),
        first_seen: it.first_seen,
        last_used: it.last_used(),
        present: here == Some(it.device),
    });
    Ok(Answer(wire::Devices {
        devices: devices.collect(),
    }))
}

/// Forgets a phone: its device token dies and its sessions end, the asking one too where it is this
/// phone's. It may sign in again as one that was never there.
#[utoipa::path(
    delete, path = "/v1/me/devices/{id}", tag = "session", security(("session" = [])),
    params(("id" = Uuid, Path, description = "The phone, as it is called in the list")),
    responses(
        (status = 204, description = "It is forgotten"),
        (status = 401, description = "`session-ended`", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "`not-found`: she has no such phone, or no longer", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn forget(
    State(api): State<Api>,
    signed: Signed,
    id: Result<Path<Uuid>, PathRejection>,
) -> Result<StatusCode, HttpError> {
    let Path(phone) = id.map_err(|_| ProblemKind::NotFound)?;
    let by = Forgetter::Herself {
        worker: signed.worker_id,
        employer: signed.employer_id,
        login: signed.login,
        session: signed.token,
        now: api.clock.now(),
    };
    api.store.run(PhoneForgetting { by, phone }).await?;
    Ok(StatusCode::NO_CONTENT)
}
