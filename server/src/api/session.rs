//! Signing in and out.

use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use job_tracker_protocol::{Problem, ProblemKind, wire};

use super::{Api, Peer, body::Json, error::ApiError};
use crate::{accounts::Verdict, store::Signed};

/// Bytes that a password may have; the hash of a longer one would cost the sender nothing and
/// the server much.
const LONGEST_PASSWORD: usize = 200;

/// Opens a session.
#[utoipa::path(
    post, path = "/v1/session", tag = "session",
    request_body = wire::SessionRequest,
    responses(
        (status = 201, description = "Signed in", body = wire::SessionResponse),
        (status = 400, description = "`malformed-json`", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`wrong-credentials`, with `attempts_left`; a login that nobody has answers the same", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid-request`; costs no try", body = Problem, content_type = "application/problem+json"),
        (status = 423, description = "`account-closed`; only the employer reopens", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too-many-requests` from this address, with Retry-After", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After; costs no try", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn sign_in(
    State(api): State<Api>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Json(request): Json<wire::SessionRequest>,
) -> Result<(StatusCode, axum::Json<wire::SessionResponse>), ApiError> {
    if !(1..=LONGEST_PASSWORD).contains(&request.password.len()) {
        let detail = format!("A password has 1 to {LONGEST_PASSWORD} bytes");
        return Err(ApiError::with_detail(ProblemKind::InvalidRequest, detail));
    }
    api.addresses
        .admit(peer, &headers)
        .map_err(ApiError::too_many)?;
    match api
        .accounts
        .sign_in(request, api.addresses.caller(peer, &headers))
        .await?
    {
        Verdict::Right(session) => Ok((StatusCode::CREATED, axum::Json(session))),
        Verdict::Wrong { attempts_left } => Err(Problem {
            attempts_left: Some(attempts_left),
            ..Problem::new(ProblemKind::WrongCredentials)
        }
        .into()),
        Verdict::Closed => Err(ProblemKind::AccountClosed.into()),
        Verdict::Busy => Err(ProblemKind::Unavailable.into()),
    }
}

/// Ends the session at once.
#[utoipa::path(
    delete, path = "/v1/session", tag = "session", security(("session" = [])),
    responses(
        (status = 204, description = "The token is dead"),
        (status = 401, description = "`session-ended`: it was dead already", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn sign_out(
    State(api): State<Api>,
    signed: Signed,
) -> Result<StatusCode, ApiError> {
    let now = api.clock.now();
    api.store.end_session(signed, now).await?;
    Ok(StatusCode::NO_CONTENT)
}
