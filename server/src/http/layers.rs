//! What is done around every answer.

use std::sync::Arc;

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use job_tracker_protocol::{Problem, ProblemKind};

use tracing::Instrument as _;

use super::problem;
use crate::{
    domain::random::{self, Random},
    operate::RequestFigures,
};

/// Two years: browsers never again ask for this server without TLS. Names below it are not ours: a
/// server may stand at an operator's whole domain.
const TLS_ONLY: &str = "max-age=63072000";

/// What a panic is answered with.
pub(crate) fn after_a_panic(_: Box<dyn std::any::Any + Send>) -> Response {
    problem::document(&Problem::new(ProblemKind::Internal))
}

/// The headers that no answer goes without. With `tls` there is a proxy that speaks it.
pub(crate) async fn add_security_headers(tls: bool, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    // No page of another site puts an answer into itself, as a picture or a script.
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("same-origin"),
    );
    if tls {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(TLS_ONLY),
        );
    }
    response
}

/// A method may be any word, and so could carry one into the log.
fn known(method: &Method) -> &'static str {
    const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    let known = METHODS.into_iter().find(|it| method == *it);
    known.unwrap_or("other")
}

/// Names the answer that somebody got: it stands in the answer and in each line of the log about it.
const REQUEST_ID: &str = "x-request-id";

/// What the log and the figures around every answer need.
#[derive(Clone)]
pub(crate) struct Around {
    pub(crate) requests: RequestFigures,
    pub(crate) random: Arc<dyn Random>,
}

impl Around {
    /// A new id; what a caller sends as one is not read. None without randomness.
    fn id(&self) -> Option<String> {
        let bytes: [u8; 8] = random::bytes(self.random.as_ref()).ok()?;
        Some(format!("{:016x}", u64::from_be_bytes(bytes)))
    }
}

/// Names the route and not the address: what somebody typed has no place in a log, nor in a figure.
pub(crate) async fn log(State(around): State<Around>, request: Request, next: Next) -> Response {
    let id = around.id().unwrap_or_default();
    // At the level of errors: whichever lines are wanted, they say which request they are about.
    let span = tracing::error_span!("request", id);
    let mut response = answer(&around.requests, request, next)
        .instrument(span)
        .await;
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

async fn answer(requests: &RequestFigures, request: Request, next: Next) -> Response {
    let began = std::time::Instant::now();
    let method = known(request.method());
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| Arc::from("page"), |it| Arc::from(it.as_str()));
    let response = next.run(request).await;
    let status = response.status();
    let code = status.as_u16();
    let took = began.elapsed();
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    requests.count(method, &route, status, took);
    let route = &*route;
    // A server that has no time now says so to whoever asks, and not in a line for each of them.
    if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
        tracing::error!(method, route, status = code, ms, "answered");
    } else {
        tracing::debug!(method, route, status = code, ms, "answered");
    }
    response
}
