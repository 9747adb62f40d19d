//! Signing in and out.

use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::super::{
    Console,
    error::ConsoleError,
    form::Form,
    page::{Page, draw},
    staff::{self, Staff},
};
use crate::{
    domain::{
        second_factor::recovery_hash,
        secret::{Token, TokenKind},
    },
    http::Peer,
    store::console::{Factor, UserCandidate},
};

#[derive(Template)]
#[template(path = "console/sign_in.html")]
struct SignInPage {
    page: Page,
    email: String,
    wrong: bool,
}

pub(in super::super) async fn form(page: Page) -> Result<Response, ConsoleError> {
    if page.staff().is_some() {
        return Ok(Redirect::to("/console/").into_response());
    }
    let empty = SignInPage {
        page,
        email: String::new(),
        wrong: false,
    };
    Ok(draw(&empty)?.into_response())
}

#[derive(Deserialize)]
pub(in super::super) struct SignIn {
    email: String,
    password: String,
    code: String,
}

pub(in super::super) async fn sign_in(
    State(console): State<Console>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    page: Page,
    Form(typed): Form<SignIn>,
) -> Result<Response, ConsoleError> {
    let address = console.addresses.caller(peer, &headers)?;
    let admitted = console.addresses.admit(address);
    admitted.map_err(|_| ConsoleError::TooMany)?;
    let email = typed.email.trim().to_lowercase();
    if !console.rate_limits.emails.admits(&email) {
        return Err(ConsoleError::TooMany);
    }
    let token = Token::draw(TokenKind::Console, console.random.as_ref())?;
    let opened = match prove(&console, &email, typed.password, &typed.code).await? {
        Some((user, factor)) => {
            let now = console.clock.now();
            console
                .store
                .open_user_session(user, factor, token.hash(), now)
                .await?
        }
        None => None,
    };
    if opened.is_none() {
        tracing::warn!("a sign-in to the console failed");
        let again = SignInPage {
            page,
            email: typed.email,
            wrong: true,
        };
        let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok((status, draw(&again)?).into_response());
    }
    staff::end_former(&console, &page).await?;
    let jar = CookieJar::new().add(staff::cookie(token));
    Ok((jar, Redirect::to("/console/")).into_response())
}

/// Both factors, or nothing: which of them was wrong is not told, and an address that nobody has
/// takes as long.
async fn prove(
    console: &Console,
    email: &str,
    password: String,
    code: &str,
) -> Result<Option<(UserCandidate, Factor)>, ConsoleError> {
    let user = console.store.user_by_email(email.to_owned()).await?;
    let permit = console.passwords.permit().await.ok_or(ConsoleError::Busy)?;
    let stored = user.as_ref().map(|it| it.password_hash.clone());
    let checked = console.passwords.check(permit, password, stored).await?;
    drop(checked.permit);
    let Some(user) = user.filter(|_| checked.right) else {
        return Ok(None);
    };
    // Answered as any other try: whoever guesses must not learn that the password is right.
    if !console.rate_limits.codes.admits(&user.email) {
        tracing::warn!("too many codes for one user of the console");
        return Ok(None);
    }
    let seconds = u64::try_from(console.clock.now().as_second()).unwrap_or_default();
    let step = user
        .totp_secret
        .check(code, seconds, user.totp_step)
        .map_err(|_| ConsoleError::Failed)?;
    let factor = match step {
        Some(step) => Factor::Step(step),
        None => Factor::Recovery(recovery_hash(code)),
    };
    Ok(Some((user, factor)))
}

pub(in super::super) async fn sign_out(
    State(console): State<Console>,
    staff: Staff,
) -> Result<Response, ConsoleError> {
    let now = console.clock.now();
    console.store.end_user_session(staff.user, now).await?;
    let jar = CookieJar::new().add(staff::no_cookie());
    Ok((jar, Redirect::to("/console/sign-in")).into_response())
}
