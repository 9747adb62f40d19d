//! Who may pass. Every route runs through here, with its rule.

use std::sync::Arc;

use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    Console,
    error::ConsoleError,
    page::Page,
    pages::sign_in,
    staff::{self, Staff},
    unsent::Unsent,
};
use crate::{
    domain::staff::Role,
    http::{BodyError, read_body},
    office::list::LARGEST,
};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Whoever asks; a user who is signed in is known all the same.
    Anyone,
    /// Users who are signed in with at least this role.
    Role(Role),
}

/// Bytes of a form with a list, which a page carries as base64; beside it choices and a boundary.
const UPLOAD: usize = LARGEST / 3 * 4 + 256 * 1024;
/// Bytes of any other form.
const FORM: usize = 64 * 1024;
/// What the address says of the first page after signing in.
pub(super) const JUST_SIGNED_IN: &str = "signed-in";
/// Where a browser ends that was just given a session and shows none: over plain HTTP, or without
/// cookies.
const NOT_KEPT: &str = "/console/sign-in?kept=no";
/// The field that proves that a form is ours.
pub(super) const CSRF: &str = "csrf";

pub(super) async fn guard(
    State((console, rule)): State<(Console, Rule)>,
    request: Request,
    next: Next,
) -> Response {
    match admit(&console, rule, request).await {
        Ok(request) => next.run(request).await,
        Err(refusal) => refusal,
    }
}

async fn admit(console: &Console, rule: Rule, request: Request) -> Result<Request, Response> {
    let refuse = |error: ConsoleError| error.into_response();
    let changes = request.method() == Method::POST;
    if changes && comes_from_elsewhere(request.headers()) {
        return Err(refuse(ConsoleError::Forged));
    }
    let staff = staff::of(console, request.headers())
        .await
        .map_err(|it| refuse(it.into()))?;
    if let Rule::Role(needed) = rule {
        match &staff {
            None if changes => return Err(come_back(console, request).await),
            None => {
                let not_kept = request.uri().query() == Some(JUST_SIGNED_IN);
                let form = if not_kept {
                    NOT_KEPT
                } else {
                    "/console/sign-in"
                };
                return Err(Redirect::to(form).into_response());
            }
            Some(staff) if !staff.user.role.includes(needed) => {
                return Err(refuse(ConsoleError::Forbidden));
            }
            Some(_) => {}
        }
    }
    let limit = if staff.is_some() { UPLOAD } else { FORM };
    let (mut parts, body) = request.into_parts();
    let bytes = read_body(body, limit).await.map_err(|it| {
        refuse(match it {
            BodyError::TooLarge => ConsoleError::TooLarge,
            BodyError::Late | BodyError::BrokenOff => ConsoleError::BrokenOff,
        })
    })?;
    if let (true, Rule::Role(_), Some(staff)) = (changes, rule, &staff)
        && token_in(&parts.headers, &bytes).await.as_deref() != Some(staff.csrf.as_str())
    {
        return Err(refuse(ConsoleError::Forged));
    }
    if let Some(staff) = staff {
        parts.extensions.insert(Arc::new(staff));
    }
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

/// The answer to a form whose session has ended: the form to sign in with, which carries what was
/// typed where that comes back.
async fn come_back(console: &Console, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let page = Page::of(console, &mut parts).await;
    let unsent = Unsent::of(Request::from_parts(parts, body)).await;
    match (page, unsent) {
        (Ok(page), Some(unsent)) => {
            sign_in::signed_out(page, unsent).unwrap_or_else(IntoResponse::into_response)
        }
        _ => ConsoleError::SignedOut.into_response(),
    }
}

/// Browsers say where a form comes from; what says nothing is no browser, and has no cookie of
/// ours to abuse.
fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site != "same-origin";
    }
    match (text("origin"), text(header::HOST.as_str())) {
        (Some(origin), Some(host)) => origin.split_once("://").map(|it| it.1) != Some(host),
        _ => false,
    }
}

async fn token_in(headers: &HeaderMap, bytes: &Bytes) -> Option<String> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    if kind.starts_with("application/x-www-form-urlencoded") {
        return form_urlencoded::parse(bytes)
            .find(|(name, _)| name == CSRF)
            .map(|(_, value)| value.into_owned());
    }
    let mut copy = Request::new(Body::from(bytes.clone()));
    copy.headers_mut().insert(
        header::CONTENT_TYPE,
        headers.get(header::CONTENT_TYPE)?.clone(),
    );
    // It was read within our own limit, which is beyond axum's.
    DefaultBodyLimit::disable().apply(&mut copy);
    let mut fields = Multipart::from_request(copy, &()).await.ok()?;
    while let Ok(Some(field)) = fields.next_field().await {
        if field.name() == Some(CSRF) {
            return field.text().await.ok();
        }
    }
    None
}

impl axum::extract::FromRequestParts<Console> for Staff {
    type Rejection = ConsoleError;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        _: &Console,
    ) -> Result<Self, ConsoleError> {
        parts
            .extensions
            .get::<Arc<Self>>()
            .map(|it| Self::clone(it))
            .ok_or(ConsoleError::SignedOut)
    }
}
