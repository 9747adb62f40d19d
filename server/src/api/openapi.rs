//! The contract as OpenAPI, generated from the handlers.

use axum::Json;
use utoipa::{
    Modify, OpenApi,
    openapi::security::{Http, HttpAuthScheme, SecurityScheme},
};

/// The part that no handler tells.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Job Tracker",
        description = "What the workers' app asks its employer's server. Errors are RFC 9457 problem documents; their `type` is the one member to decide by.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    modifiers(&BearerToken),
)]
pub(super) struct Document;

struct BearerToken;

impl Modify for BearerToken {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        openapi
            .components
            .get_or_insert_default()
            .add_security_scheme("session", scheme);
    }
}

/// The document that `openapi.json` holds.
pub fn openapi() -> utoipa::openapi::OpenApi {
    super::routes().split_for_parts().1
}

/// This document.
#[utoipa::path(
    get, path = "/openapi.json", tag = "info",
    responses((status = 200, description = "OpenAPI 3.1", body = Object)),
)]
pub(super) async fn serve() -> Json<utoipa::openapi::OpenApi> {
    Json(openapi())
}
