//! Errors as problem documents (RFC 9457), whoever answers.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{PROBLEM_JSON, Problem, ProblemKind};

use super::address::UnreadableCaller;
use crate::store::StoreError;

/// How long to wait after a 503, in seconds.
const BUSY_FOR: u64 = 2;

/// Any answer that is not a success.
#[derive(Debug)]
pub(crate) struct HttpError {
    problem: Box<Problem>,
    retry_after: Option<u64>,
}

impl HttpError {
    /// Of this kind, with a sentence on this request.
    pub(crate) fn with_detail(kind: ProblemKind, detail: impl Into<String>) -> Self {
        Problem::new(kind).with_detail(detail).into()
    }

    /// Too many requests; another is welcome after this.
    pub(crate) fn too_many(wait: std::time::Duration) -> Self {
        Self {
            // Whole seconds, and never one too few.
            retry_after: Some(
                wait.as_nanos()
                    .div_ceil(1_000_000_000)
                    .try_into()
                    .unwrap_or(u64::MAX),
            ),
            ..ProblemKind::TooManyRequests.into()
        }
    }

    /// A failure that nobody who calls can mend; the log has what it was.
    pub(crate) fn internal(error: &(dyn std::error::Error + 'static)) -> Self {
        tracing::error!(error, "a request failed");
        ProblemKind::Internal.into()
    }
}

impl From<ProblemKind> for HttpError {
    fn from(kind: ProblemKind) -> Self {
        Problem::new(kind).into()
    }
}

impl From<Problem> for HttpError {
    fn from(problem: Problem) -> Self {
        let retry_after = (problem.kind == ProblemKind::Unavailable).then_some(BUSY_FOR);
        Self {
            problem: Box::new(problem),
            retry_after,
        }
    }
}

impl From<UnreadableCaller> for HttpError {
    fn from(error: UnreadableCaller) -> Self {
        tracing::warn!(%error, "a sign-in was refused");
        Self::with_detail(ProblemKind::BadRequest, error.to_string())
    }
}

impl From<StoreError> for HttpError {
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

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        let mut response = document(&self.problem);
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
pub(super) fn document(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = [(header::CONTENT_TYPE, PROBLEM_JSON)];
    let body = serde_json::to_vec(problem).unwrap_or_default();
    (status, kind, body).into_response()
}
