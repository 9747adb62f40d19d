//! What everybody who speaks HTTP shares: callers' addresses, bodies and their limits, problem
//! documents, the headers and the log around every answer.

mod accept;
mod address;
mod body;
mod layers;
mod networks;
mod pace;
mod problem;
mod throttle;

use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;

pub(crate) use accept::{language, office_language};
pub(crate) use address::{Addresses, Peer, UnreadableCaller};
pub(crate) use body::{BodyError, Json, read_body, read_whole};
pub(crate) use layers::Around;
pub(crate) use problem::HttpError;
pub(crate) use {pace::Pace, throttle::Throttle};

/// Everything that the server answers: the API first, then the page, which answers what nobody
/// else does; and the console. With `tls` there is a proxy that speaks it.
pub(crate) fn all(
    (api, phone, page, console): (Router, Router, Router, Router),
    tls: bool,
    around: Around,
) -> Router {
    api.merge(phone)
        .fallback_service(page.layer(middleware::from_fn(read_whole)))
        // It reads its own bodies, which may be longer.
        .merge(console)
        .layer(CatchPanicLayer::custom(layers::after_a_panic))
        .layer(middleware::from_fn_with_state(around, layers::log))
        .layer(middleware::from_fn(move |request, next| {
            layers::add_security_headers(tls, request, next)
        }))
}
