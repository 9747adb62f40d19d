//! HTTP contract version 1. Every error is a problem document (RFC 9457).

mod changes;
mod clients;
mod devices;
mod error;
mod health;
mod info;
mod me;
mod openapi;
mod performances;
mod requests;
mod session;
mod signed;

use std::sync::Arc;

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::Response,
    routing::any,
};
use job_tracker_protocol::{ProblemKind, wire};
use utoipa::OpenApi;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    accounts::Accounts,
    clock::{Belgium, Clock},
    domain::random::Random,
    http::{Addresses, HttpError, read_whole},
    phone::LineNumbers,
    store::Store,
};

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
    pub lines: LineNumbers,
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
        .routes(routes!(requests::ask, requests::list))
        .routes(routes!(requests::settle))
        .routes(routes!(requests::withdraw))
        .routes(routes!(changes::list))
        .routes(routes!(changes::answer))
        .routes(routes!(devices::list))
        .routes(routes!(devices::forget))
        .routes(routes!(clients::check))
        .routes(routes!(clients::recent))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .routes(routes!(openapi::serve))
}

/// Everything under `/v1`, and what a machine asks.
pub(crate) fn router(api: ApiState) -> Router {
    let (router, _) = routes().split_for_parts();
    // A wrong address below /v1 is the API's; any other is looked for among the page's files.
    let nothing = || async { HttpError::from(ProblemKind::NotFound) };
    let unknown = ["/v1", "/v1/", "/v1/{*rest}"]
        .into_iter()
        .fold(Router::new(), |it, path| it.route(path, any(nothing)));
    router
        .with_state(Arc::new(api))
        .method_not_allowed_fallback(|| async { HttpError::from(ProblemKind::MethodNotAllowed) })
        .merge(unknown)
        .layer(middleware::from_fn(read_whole))
        .layer(middleware::from_fn(not_stored))
}

/// An answer that somebody opens in a browser loads nothing and stands in no frame.
const POLICY: &str = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

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
