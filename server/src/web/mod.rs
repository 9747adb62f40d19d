//! The web page: files that `scripts/web` built, with a policy that lets nothing else in. They lie
//! in a folder, or inside the program (`bundle`).

mod bundle;

use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use job_tracker_protocol::ProblemKind;
use tower_http::services::{
    ServeDir,
    fs::{Backend, DefaultServeDirFallback},
};

pub use self::bundle::Bundle;
use crate::{http::HttpError, settings::Settings};

/// Nothing but the page's own files, no inline script, no frame; `wasm-unsafe-eval` compiles the
/// app and evaluates no text.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

const NOT_BUILT: &str = "The server runs, but it has no web page to show.\n\
    Build it with scripts/web and name its folder with --web.\n";

/// The page of the folder that was named; else the one inside the program; else that of the folder
/// beside it.
pub(crate) fn router(settings: &Settings) -> Router {
    if settings.web.is_none() && !settings.page.is_empty() {
        return files(ServeDir::with_backend("", settings.page.clone()));
    }
    let directory = settings.web_directory();
    if !directory.join("index.html").is_file() {
        let missing = || async { (StatusCode::NOT_FOUND, NOT_BUILT) };
        return Router::new()
            .route("/", get(missing).fallback(refused))
            .fallback(nothing);
    }
    files(ServeDir::new(directory))
}

fn files<B: Backend>(directory: ServeDir<DefaultServeDirFallback, B>) -> Router {
    let files = directory
        .precompressed_br()
        .precompressed_gzip()
        .call_fallback_on_method_not_allowed(true)
        .fallback(get(nothing).fallback(refused));
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(add_security_headers))
}

async fn nothing() -> HttpError {
    ProblemKind::NotFound.into()
}

async fn refused() -> HttpError {
    ProblemKind::MethodNotAllowed.into()
}

async fn add_security_headers(request: Request, next: Next) -> Response {
    let fixed = is_named_by_content(request.uri().path());
    // A folder answers with its own path and a slash, which a browser would take for another
    // server's address if it began with two.
    let mut response = if request.uri().path().starts_with("//") {
        nothing().await.into_response()
    } else {
        next.run(request).await
    };
    // A file that is missing today may be there tomorrow.
    let cache = if fixed && response.status().is_success() {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// `app-1a2b3c4d5e6f.css`: twelve digits of the content's hash, so that it never changes.
fn is_named_by_content(path: &str) -> bool {
    path.rsplit(['-', '/']).next().is_some_and(|tail| {
        let hash = tail.split(['.', '_']).next().unwrap_or_default();
        hash.len() == 12 && hash.bytes().all(|it| it.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_named_by_their_content_are_kept_for_good() {
        for kept in ["/app-ea5e37d1543a_bg.wasm", "/app-4869c7624d05.css"] {
            assert!(is_named_by_content(kept), "{kept}");
        }
        for asked_again in ["/", "/sw.js", "/manifest.webmanifest", "/icon-512.png"] {
            assert!(!is_named_by_content(asked_again), "{asked_again}");
        }
    }
}
