//! Bodies: read as a whole, bounded, and parsed in two steps, so that what is no JSON and what is
//! no request of ours get different answers.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request},
    http::header,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::BodyExt;
use job_tracker_protocol::ProblemKind;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::HttpError;

/// Bytes that a body may have.
const LIMIT: usize = 64 * 1024;
/// Bytes that are read and dropped, so that a client that is still sending sees the answer.
const DROPPED: usize = 2 * 1024 * 1024;
/// How long a body may take to arrive.
const PATIENCE: Duration = Duration::from_secs(20);

/// Reads the body before anything answers: a connection with an unread rest would be closed over
/// the answer.
pub(crate) async fn read_whole(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match read_body(body, LIMIT).await {
        Ok(bytes) => {
            next.run(Request::from_parts(parts, Body::from(bytes)))
                .await
        }
        Err(error) => HttpError::from(error).into_response(),
    }
}

/// Why a body was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BodyError {
    /// It has more bytes than it may.
    #[error("the body is too large")]
    TooLarge,
    /// It did not arrive in time.
    #[error("the body did not arrive in time")]
    Late,
    /// The caller stopped in the middle of it.
    #[error("the body broke off")]
    BrokenOff,
}

impl From<BodyError> for HttpError {
    fn from(error: BodyError) -> Self {
        let bad = |detail| Self::with_detail(ProblemKind::BadRequest, detail);
        match error {
            BodyError::TooLarge => ProblemKind::BodyTooLarge.into(),
            BodyError::Late => bad("The body did not arrive in time"),
            BodyError::BrokenOff => bad("The body broke off"),
        }
    }
}

/// All of a body of at most so many bytes.
pub(crate) async fn read_body(body: Body, limit: usize) -> Result<Bytes, BodyError> {
    read_within(PATIENCE, body, limit).await
}

async fn read_within(patience: Duration, body: Body, limit: usize) -> Result<Bytes, BodyError> {
    tokio::time::timeout(patience, collect(body, limit))
        .await
        .unwrap_or(Err(BodyError::Late))
}

async fn collect(mut body: Body, limit: usize) -> Result<Bytes, BodyError> {
    let mut kept = Vec::new();
    let mut seen = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| BodyError::BrokenOff)?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        seen += data.len();
        if seen <= limit {
            kept.extend_from_slice(&data);
        } else if seen > limit + DROPPED {
            break;
        }
    }
    if seen > limit {
        return Err(BodyError::TooLarge);
    }
    Ok(kept.into())
}

/// A JSON body.
pub(crate) struct Json<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = HttpError;

    async fn from_request(request: Request, state: &S) -> Result<Self, HttpError> {
        // What is compressed is not unpacked: a small bomb stays small.
        if !is_json(&request) || request.headers().contains_key(header::CONTENT_ENCODING) {
            return Err(ProblemKind::UnsupportedMediaType.into());
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| HttpError::from(ProblemKind::MalformedJson))?;
        parse(&bytes).map(Self)
    }
}

fn is_json(request: &Request) -> bool {
    request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| it.split(';').next())
        .is_some_and(|it| it.trim().eq_ignore_ascii_case("application/json"))
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, HttpError> {
    // serde_json's own words may quote the value, which may be a password.
    let at = |kind, error: &serde_json::Error| {
        let place = format!("Line {}, column {}", error.line(), error.column());
        HttpError::with_detail(kind, place)
    };
    let text =
        std::str::from_utf8(bytes).map_err(|_| HttpError::from(ProblemKind::MalformedJson))?;
    serde_json::from_str::<IgnoredAny>(text)
        .map_err(|error| at(ProblemKind::MalformedJson, &error))?;
    serde_json::from_str(text).map_err(|error| at(ProblemKind::InvalidRequest, &error))
}

#[cfg(test)]
mod tests {
    use std::{
        convert::Infallible,
        pin::Pin,
        task::{Context, Poll},
    };

    use axum::{
        body::HttpBody,
        http::{HeaderMap, StatusCode},
    };
    use hyper::body::Frame;

    use super::*;

    /// Whose sender has gone quiet.
    struct Silent;

    impl HttpBody for Silent {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }
    }

    /// One that never ends, as fast as it is read.
    struct Endless;

    impl HttpBody for Endless {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            let chunk = Bytes::from_static(&[b' '; 8192]);
            Poll::Ready(Some(Ok(Frame::data(chunk))))
        }
    }

    fn status(result: Result<Bytes, BodyError>) -> StatusCode {
        HttpError::from(result.unwrap_err())
            .into_response()
            .status()
    }

    #[tokio::test]
    async fn a_body_that_does_not_arrive_is_not_waited_for_for_ever() {
        let answer = read_within(Duration::ZERO, Body::new(Silent), LIMIT).await;
        assert_eq!(status(answer), StatusCode::BAD_REQUEST);
    }

    #[tokio::test]
    async fn a_body_that_does_not_end_is_not_read_for_ever() {
        let answer = read_body(Body::new(Endless), LIMIT).await;
        assert_eq!(status(answer), StatusCode::PAYLOAD_TOO_LARGE);
    }

    #[tokio::test]
    async fn what_follows_a_body_is_no_part_of_it() {
        let frames = http_body_util::Full::new(Bytes::from_static(b"{}"))
            .with_trailers(std::future::ready(Some(Ok(HeaderMap::new()))));
        let bytes = read_body(Body::new(frames), LIMIT).await.unwrap();
        assert_eq!(&bytes[..], b"{}");
    }
}
