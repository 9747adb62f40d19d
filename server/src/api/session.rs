//! Signing in and out.

use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use job_tracker_protocol::{Problem, ProblemKind, wire};

use super::{Api, ApiState};
use crate::{
    accounts::{AuthOutcome, ShownCredentials, ShownPasswords},
    domain::{
        secret::{Token, TokenKind},
        session::{EmployerProfile, SignOut, Signed, WorkerProfile},
        sign_in::OpenedSession,
    },
    http::{HttpError, Json, Peer},
    operate::SignInOutcome,
    passwords::Entrance,
};

/// Bytes that a password may have; the hash of a longer one would cost the sender nothing and
/// the server much.
const LONGEST_PASSWORD: usize = 200;

impl From<WorkerProfile> for wire::Worker {
    fn from(worker: WorkerProfile) -> Self {
        Self::new(worker.name, worker.language)
    }
}

impl ApiState {
    /// An employer as its workers see it.
    pub(super) fn employer(&self, employer: EmployerProfile) -> wire::Employer {
        let lines = self.lines.answered(employer.phone_line.as_deref());
        let line = |number| wire::PhoneLine { number };
        wire::Employer {
            name: employer.name,
            phone: employer.phone,
            phone_lines: lines.into_iter().map(line).collect(),
        }
    }

    fn session(&self, opened: OpenedSession) -> wire::SessionResponse {
        wire::SessionResponse {
            token: opened.token.expose(),
            expires_at: opened.expires_at,
            device_token: opened.device.expose(),
            worker: opened.worker.into(),
            employer: self.employer(opened.employer),
        }
    }
}

/// Opens a session.
#[utoipa::path(
    post, path = "/v1/session", tag = "session",
    request_body = wire::SessionRequest,
    responses(
        (status = 201, description = "Signed in", body = wire::SessionResponse),
        (status = 400, description = "`malformed-json`; or `bad-request`: the proxy before the server does not say who is calling, which costs no try", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`wrong-credentials`, with `attempts_left`; a login that nobody has answers the same", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body-too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`unsupported-media-type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid-request`; costs no try", body = Problem, content_type = "application/problem+json"),
        (status = 423, description = "`account-closed`; only the employer reopens", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too-many-requests` from this address, with Retry-After", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After; a right password costs no try", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn sign_in(
    State(api): State<Api>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    Json(request): Json<wire::SessionRequest>,
) -> Result<(StatusCode, axum::Json<wire::SessionResponse>), HttpError> {
    check_length(&request.password)?;
    let address = api.addresses.caller(peer, &headers)?;
    let voucher = request.voucher.as_deref();
    let shown = ShownCredentials {
        login: request.login,
        password: request.password,
        device: device(request.device_token.as_deref()),
        voucher: voucher.and_then(|it| Token::parse(TokenKind::Voucher, it)),
        address,
    };
    let is_proven = api.accounts.is_proven(&shown).await?;
    // Strangers in her network take nothing from a phone of hers, which has few tries anyway.
    let admitted = if is_proven {
        api.addresses.admit_proven(&shown.login)
    } else {
        api.addresses.admit(address)
    };
    if let Err(wait) = admitted {
        let sign_ins = &api.accounts.sign_ins;
        sign_ins.count(Entrance::App, SignInOutcome::Limited);
        return Err(HttpError::too_many(wait));
    }
    match api.accounts.sign_in(shown, is_proven).await? {
        AuthOutcome::Right(opened) => Ok((StatusCode::CREATED, axum::Json(api.session(opened)))),
        refused => Err(turned_away(refused)),
    }
}

/// What is no token counts as none.
fn device(shown: Option<&str>) -> Option<Token> {
    shown.and_then(|it| Token::parse(TokenKind::Device, it))
}

fn check_length(password: &str) -> Result<(), HttpError> {
    if (1..=LONGEST_PASSWORD).contains(&password.len()) {
        return Ok(());
    }
    let detail = format!("A password has 1 to {LONGEST_PASSWORD} bytes");
    Err(HttpError::with_detail(ProblemKind::InvalidRequest, detail))
}

fn turned_away<T>(verdict: AuthOutcome<T>) -> HttpError {
    match verdict {
        AuthOutcome::Wrong { attempts_left } => Problem {
            attempts_left: Some(attempts_left),
            ..Problem::new(ProblemKind::WrongCredentials)
        }
        .into(),
        AuthOutcome::Closed => ProblemKind::AccountClosed.into(),
        AuthOutcome::Busy | AuthOutcome::Right(_) => ProblemKind::Unavailable.into(),
    }
}

/// Replaces the worker's own password and ends her other sessions.
#[utoipa::path(
    put, path = "/v1/me/password", tag = "session", security(("session" = [])),
    request_body = wire::PasswordChange,
    responses(
        (status = 204, description = "The new password is the password"),
        (status = 400, description = "`malformed-json`; or `bad-request`: the proxy before the server does not say who is calling, which costs no try", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "`session-ended`; or `wrong-credentials` with `attempts_left`: the current password is wrong, which costs a try as at sign-in", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "`body-too-large`", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "`unsupported-media-type`", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "`invalid-request`: the new one is not 8 to 16 digits, or too easy to guess (in a row, repeated, mirrored, a date, her login); costs no try", body = Problem, content_type = "application/problem+json"),
        (status = 423, description = "`account-closed`", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "`too-many-requests`, with Retry-After", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After; a right password costs no try", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn change_password(
    State(api): State<Api>,
    Extension(peer): Extension<Peer>,
    signed: Signed,
    headers: HeaderMap,
    Json(request): Json<wire::PasswordChange>,
) -> Result<StatusCode, HttpError> {
    check_length(&request.current)?;
    if request.new.tells_of(&signed.login) {
        return Err(ProblemKind::InvalidRequest.into());
    }
    let address = api.addresses.caller(peer, &headers)?;
    let admitted = api.addresses.admit_proven(&signed.login);
    admitted.map_err(HttpError::too_many)?;
    let shown = ShownPasswords {
        current: request.current,
        new: request.new.reveal().to_owned(),
        device: device(request.device_token.as_deref()),
        address,
    };
    match api.accounts.change_password(signed, shown).await? {
        AuthOutcome::Right(()) => Ok(StatusCode::NO_CONTENT),
        refused => Err(turned_away(refused)),
    }
}

/// Ends the session at once.
#[utoipa::path(
    delete, path = "/v1/session", tag = "session", security(("session" = [])),
    responses(
        (status = 204, description = "The token is dead"),
        (status = 401, description = "`session-ended`: it was dead already", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "`unavailable`, with Retry-After", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(super) async fn sign_out(
    State(api): State<Api>,
    signed: Signed,
) -> Result<StatusCode, HttpError> {
    let sign_out = SignOut {
        worker: signed.worker_id,
        employer: signed.employer_id,
        token: signed.token,
        now: api.clock.now(),
    };
    api.store.run(sign_out).await?;
    Ok(StatusCode::NO_CONTENT)
}
