//! How pages go out: drawn, with words for what went wrong, and with their headers.

use askama::Template;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

use super::{
    super::{Console, error::ConsoleError, staff},
    Page,
};

/// No script at all; forms go to us alone.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("cache-control", "no-store"),
    // Not `no-referrer`: it would hide from us where our own forms come from.
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
    ),
    ("x-robots-tag", "noindex"),
];

/// Draws a page.
pub(in super::super) fn draw(template: &impl Template) -> Result<Html<String>, ConsoleError> {
    template.render().map(Html).map_err(|error| {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "a page was not drawn"
        );
        ConsoleError::Failed
    })
}

/// Draws a form again that was not taken, with what is wrong with it.
pub(in super::super) fn draw_wrong(template: &impl Template) -> Result<Response, ConsoleError> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(template)?).into_response())
}

#[derive(Template)]
#[template(path = "console/error.html")]
struct ErrorPage<'a> {
    page: &'a Page,
    error: ConsoleError,
}

/// What the framework refused before a page of ours saw it: an address, a method, a form that
/// nobody could have sent from one.
fn unsaid(response: &Response) -> Option<ConsoleError> {
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_page = kind.is_some_and(|it| it.as_bytes().starts_with(b"text/html"));
    (response.status().is_client_error() && !is_page).then_some(ConsoleError::BadForm)
}

/// Puts words to errors, and the headers on everything.
pub(in super::super) async fn render_errors(
    State(console): State<Console>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let copy = parts.clone();
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let said = response.extensions().get::<ConsoleError>().copied();
    if let Some(error) = said.or_else(|| unsaid(&response)) {
        let staff = staff::of(&console, &copy.headers).await.ok().flatten();
        if let Ok(page) = Page::new(&console, staff, &copy)
            && let Ok(html) = draw(&ErrorPage { page: &page, error })
        {
            let status = said.map_or(response.status(), ConsoleError::status);
            let allowed = response.headers_mut().remove(header::ALLOW);
            response = (status, html).into_response();
            if let Some(allowed) = allowed {
                response.headers_mut().insert(header::ALLOW, allowed);
            }
        }
        if let Some(seconds) = error.retry_after() {
            let headers = response.headers_mut();
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}
