//! Errors as problem documents.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{PROBLEM_JSON, Problem, ProblemKind};

use super::UnreadableCaller;
use crate::{
    accounts::AccountError,
    application::UseCaseError,
    domain::{registration::Refusal, settlement::SettleRefusal},
    passwords::PasswordError,
    store::StoreError,
};

/// How long to wait after a 503, in seconds.
const BUSY_FOR: u64 = 2;

/// Any answer that is not a success.
#[derive(Debug)]
pub(crate) struct ApiError {
    problem: Box<Problem>,
    retry_after: Option<u64>,
}

impl ApiError {
    /// Of this kind, with a sentence on this request.
    pub(crate) fn with_detail(kind: ProblemKind, detail: impl Into<String>) -> Self {
        Problem::new(kind).with_detail(detail).into()
    }

    /// Too many requests; another is welcome after this.
    pub(crate) fn too_many(wait: std::time::Duration) -> Self {
        Self {
            retry_after: Some(wait.as_secs() + 1),
            ..ProblemKind::TooManyRequests.into()
        }
    }

    fn internal(error: &(dyn std::error::Error + 'static)) -> Self {
        tracing::error!(error, "a request failed");
        ProblemKind::Internal.into()
    }
}

impl From<ProblemKind> for ApiError {
    fn from(kind: ProblemKind) -> Self {
        Problem::new(kind).into()
    }
}

impl From<Problem> for ApiError {
    fn from(problem: Problem) -> Self {
        let retry_after = (problem.kind == ProblemKind::Unavailable).then_some(BUSY_FOR);
        Self {
            problem: Box::new(problem),
            retry_after,
        }
    }
}

impl From<UnreadableCaller> for ApiError {
    fn from(error: UnreadableCaller) -> Self {
        tracing::warn!(%error, "a sign-in was refused");
        Self::with_detail(ProblemKind::BadRequest, error.to_string())
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        if error.is_passing() {
            tracing::warn!(%error, "a request has to wait");
            return ProblemKind::Unavailable.into();
        }
        match error {
            // The server is stopping; its successor will answer.
            StoreError::Gone => ProblemKind::Unavailable.into(),
            other => Self::internal(&other),
        }
    }
}

impl From<AccountError> for ApiError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => error.into(),
            AccountError::Password(PasswordError::Stopping) => ProblemKind::Unavailable.into(),
            other => Self::internal(&other),
        }
    }
}

impl From<UseCaseError<Refusal>> for ApiError {
    fn from(error: UseCaseError<Refusal>) -> Self {
        match error {
            UseCaseError::Store(error) => error.into(),
            UseCaseError::Refused(Refusal::Randomness(error)) => Self::internal(&error),
            UseCaseError::Refused(refusal) => refused(refusal).into(),
        }
    }
}

fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::SessionEnded => Problem::new(ProblemKind::SessionEnded),
        Refusal::Randomness(_) => Problem::new(ProblemKind::Internal),
        Refusal::KeyVoid => Problem::new(ProblemKind::KeyVoid),
        Refusal::KeyReused => Problem::new(ProblemKind::IdempotencyKeyReused),
        Refusal::HoursOutOfRange => Problem::new(ProblemKind::HoursOutOfRange),
        Refusal::UnknownClient => Problem::new(ProblemKind::UnknownClient),
        Refusal::DayLimit(limit) => Problem::new(ProblemKind::DayLimit)
            .with_detail(format!("At most {limit} hours on one day")),
        Refusal::DatePassed(today) => Problem {
            today: Some(today),
            ..Problem::new(ProblemKind::DatePassed)
        },
        Refusal::LooksDuplicate(existing) => Problem {
            existing: Some((*existing).into()),
            ..Problem::new(ProblemKind::LooksDuplicate)
        },
    }
}

impl From<UseCaseError<SettleRefusal>> for ApiError {
    fn from(error: UseCaseError<SettleRefusal>) -> Self {
        match error {
            UseCaseError::Refused(SettleRefusal::SessionEnded) => ProblemKind::SessionEnded.into(),
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = response(&self.problem);
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.problem.kind == ProblemKind::SessionEnded {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// The document alone.
pub(super) fn response(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = [(header::CONTENT_TYPE, PROBLEM_JSON)];
    let body = serde_json::to_vec(problem).unwrap_or_default();
    (status, kind, body).into_response()
}
