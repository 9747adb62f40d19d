//! What is done around every answer.

use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};
use job_tracker_protocol::{Problem, ProblemKind};

use super::problem;

/// Two years: browsers never again ask for this server without TLS.
const TLS_ONLY: &str = "max-age=63072000; includeSubDomains";

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

/// Names the route and not the address: what somebody typed has no place in a log.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let began = std::time::Instant::now();
    let method = known(request.method());
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "page".to_owned(), |it| it.as_str().to_owned());
    let response = next.run(request).await;
    let status = response.status();
    let code = status.as_u16();
    let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    // A server that has no time now says so to whoever asks, and not in a line for each of them.
    if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
        tracing::error!(method, route, status = code, ms, "answered");
    } else {
        tracing::debug!(method, route, status = code, ms, "answered");
    }
    response
}
