//! The page that Prometheus reads, on an address of its own.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use prometheus_client::{encoding::prometheus_text, registry::Registry};

use super::{
    Metrics, Now,
    metrics::{register_lines, register_writer},
};
use crate::store::Store;

/// The text format of Prometheus that every version of it reads.
const FORMAT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// All figures.
#[derive(Clone)]
pub(crate) struct Figures(Arc<Registry>);

impl Figures {
    /// What was counted and what is read.
    pub(crate) fn of(metrics: &Metrics, now: Now) -> Self {
        let mut registry = Registry::with_prefix("job_tracker");
        metrics.register(&mut registry);
        register_lines(now.store.audit_lines(), &mut registry);
        if let Store::Sqlite(sqlite) = &now.store {
            register_writer(sqlite.writer_figures(), &mut registry);
        }
        registry.register_collector(Box::new(now));
        Self(Arc::new(registry))
    }
}

/// `/metrics`, and nothing else.
pub(crate) fn router(figures: Figures) -> Router {
    Router::new()
        .route("/metrics", get(tell))
        .with_state(figures)
}

async fn tell(State(figures): State<Figures>) -> Response {
    let mut text = String::new();
    match prometheus_text::encode(&mut text, &figures.0) {
        Ok(()) => ([(header::CONTENT_TYPE, FORMAT)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
