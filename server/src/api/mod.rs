//! HTTP contract version 1. Every error is a problem document (RFC 9457).

mod address;
mod body;
mod error;
mod health;
mod info;
mod me;
mod openapi;
mod performances;
mod session;
mod signed;

use std::sync::Arc;

use axum::{
    Router,
    extract::{MatchedPath, Request},
    http::{HeaderValue, Method, header},
    middleware::{self, Next},
    response::Response,
    routing::any,
};
use job_tracker_protocol::{Problem, ProblemKind, wire};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    accounts::Accounts,
    clock::{Belgium, Clock},
    domain::random::Random,
    store::Store,
};

pub(crate) use address::{Addresses, Peer, UnreadableCaller};
pub(crate) use body::read_body;
pub(crate) use error::ApiError;
pub use openapi::openapi;

/// What every handler may need.
pub(crate) struct ApiState {
    pub accounts: Accounts,
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub belgium: Belgium,
    pub addresses: Arc<Addresses>,
    pub info: wire::Info,
    pub max_hours_per_day: u8,
}

type Api = Arc<ApiState>;

fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::with_openapi(openapi::Document::openapi())
        .routes(routes!(info::info))
        .routes(routes!(session::sign_in, session::sign_out))
        .routes(routes!(me::me))
        .routes(routes!(session::change_password))
        .routes(routes!(performances::register, performances::history))
        .routes(routes!(performances::settle))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .routes(routes!(openapi::serve))
}

/// Everything under `/v1`, and what a machine asks; `page` answers the rest. With `tls` there is a
/// proxy that speaks it.
pub(crate) fn router(api: ApiState, page: Router, console: Router, tls: bool) -> Router {
    let (router, _) = routes().split_for_parts();
    // A wrong address below /v1 is the API's; any other is looked for among the page's files.
    let nothing = || async { ApiError::from(ProblemKind::NotFound) };
    let unknown = ["/v1", "/v1/", "/v1/{*rest}"]
        .into_iter()
        .fold(Router::new(), |it, path| it.route(path, any(nothing)));
    let read = || middleware::from_fn(body::read_whole);
    router
        .with_state(Arc::new(api))
        .method_not_allowed_fallback(|| async { ApiError::from(ProblemKind::MethodNotAllowed) })
        .merge(unknown)
        .layer(read())
        .layer(middleware::from_fn(not_stored))
        .fallback_service(page.layer(read()))
        // It reads its own bodies, which may be longer.
        .merge(console)
        .layer(CatchPanicLayer::custom(|_| {
            error::response(&Problem::new(ProblemKind::Internal))
        }))
        .layer(middleware::from_fn(log))
        .layer(middleware::from_fn(move |request, next| {
            add_security_headers(tls, request, next)
        }))
}

/// An answer that somebody opens in a browser loads nothing and stands in no frame.
const POLICY: &str = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/// Two years: browsers never again ask for this server without TLS.
const TLS_ONLY: &str = "max-age=63072000; includeSubDomains";

async fn not_stored(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    response
}

async fn add_security_headers(tls: bool, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
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
async fn log(request: Request, next: Next) -> Response {
    let began = std::time::Instant::now();
    let method = known(request.method());
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "page".to_owned(), |it| it.as_str().to_owned());
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    if status >= 500 {
        tracing::error!(method, route, status, ms, "answered");
    } else {
        tracing::debug!(method, route, status, ms, "answered");
    }
    response
}
