//! Signing in and out.

use askama::Template;
use axum::{
    Extension,
    extract::{Query, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;
use tracing::Instrument as _;

use super::super::{
    Console,
    error::ConsoleError,
    form::{Errors, Form},
    guard::JUST_SIGNED_IN,
    page::{Page, draw},
    staff::{self, Staff},
    unsent::Unsent,
};
use crate::{
    application::UseCaseError,
    domain::{
        console_session::{CodeOutcome, ConsoleSignIn, ConsoleSignInRefusal},
        failed_sign_in::FailedSignIn,
        network,
        secret::{Token, TokenHash, TokenKind},
        visitor::Visitor,
    },
    http::Peer,
    operate::SignInOutcome,
    passwords::{Entrance, Priority},
    store::users::{UserByEmailQuestion, UserCandidate},
};

#[derive(Template)]
#[template(path = "console/sign_in.html")]
struct SignInPage {
    page: Page,
    email: String,
    /// What was wrong is not told of a field.
    errors: Errors,
    wrong: bool,
    not_kept: bool,
    /// What was typed into a form whose session had ended.
    unsent: Option<Unsent>,
}

/// How the browser came here.
#[derive(Deserialize)]
pub(in super::super) struct Arrival {
    /// `no` after a sign-in that it did not keep.
    kept: Option<String>,
}

pub(in super::super) async fn form(
    page: Page,
    Query(arrival): Query<Arrival>,
) -> Result<Response, ConsoleError> {
    if page.staff().is_some() {
        return Ok(Redirect::to("/console/").into_response());
    }
    let empty = SignInPage {
        page,
        email: String::new(),
        errors: Errors::default(),
        wrong: false,
        not_kept: arrival.kept.as_deref() == Some("no"),
        unsent: None,
    };
    Ok(draw(&empty)?.into_response())
}

#[derive(Deserialize)]
pub(in super::super) struct SignIn {
    email: String,
    password: String,
    code: String,
    #[serde(default)]
    unsent_path: String,
    #[serde(default)]
    unsent: String,
}

/// The answer to a form whose session has ended: what was typed into it comes back after signing
/// in.
pub(in super::super) fn signed_out(page: Page, unsent: Unsent) -> Result<Response, ConsoleError> {
    let form = SignInPage {
        page,
        email: String::new(),
        errors: Errors::default(),
        wrong: false,
        not_kept: false,
        unsent: Some(unsent),
    };
    Ok((ConsoleError::SignedOut.status(), draw(&form)?).into_response())
}

pub(in super::super) async fn sign_in(
    State(console): State<Console>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    page: Page,
    Form(typed): Form<SignIn>,
) -> Result<Response, ConsoleError> {
    let address = console.addresses.caller(peer, &headers)?;
    let email = typed.email.trim().to_lowercase();
    let admitted = console.addresses.admit(address);
    let admitted = admitted.and_then(|()| console.rate_limits.emails.admit(&email));
    let count = |outcome| console.sign_ins.count(Entrance::Console, outcome);
    if admitted.is_err() {
        count(SignInOutcome::Limited);
        return Err(ConsoleError::TooMany);
    }
    let unsent = Unsent::read(typed.unsent_path, typed.unsent.as_bytes());
    let token = Token::draw(TokenKind::Console, console.random.as_ref())?;
    let priority = Priority::Stranger(Entrance::Console, network::widest(address));
    let visitor = console.visitor(peer, &headers)?;
    let known = known(&console, email.clone(), typed.password, priority).await;
    if let Err(ConsoleError::Busy) = &known {
        count(SignInOutcome::Busy);
    }
    let opened = match known? {
        Some(user) => {
            let session = (token.hash(), visitor);
            open(&console, user, typed.code, session).await?
        }
        None => {
            tell_later(&console, email, visitor);
            false
        }
    };
    count(match opened {
        true => SignInOutcome::Right,
        false => SignInOutcome::Wrong,
    });
    if !opened {
        tracing::warn!("a sign-in to the console failed");
        let again = SignInPage {
            page,
            email: typed.email,
            errors: Errors::default(),
            wrong: true,
            not_kept: false,
            unsent,
        };
        let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok((status, draw(&again)?).into_response());
    }
    staff::end_former(&console, &page).await?;
    let cookie = staff::cookie(token.clone());
    let jar = CookieJar::new().add(cookie);
    if let Some(unsent) = unsent
        && let Some(staff) = staff::of_token(&console, token).await?
        && let Some(Ok(form)) = unsent.draw(&console, &staff, page).await
    {
        return Ok((jar, form).into_response());
    }
    let first = format!("/console/?{JUST_SIGNED_IN}");
    Ok((jar, Redirect::to(&first)).into_response())
}

/// Tells of a wrong password beside the answer, which must take as long for an address that nobody
/// has.
pub(super) fn tell_later(console: &Console, email: String, visitor: Visitor) {
    let failed = FailedSignIn {
        email,
        address: visitor.address,
        now: console.clock.now(),
    };
    let store = console.store.clone();
    let telling = async move {
        if let Err(error) = store.run(failed).await {
            tracing::warn!(%error, "the log does not tell of a wrong password");
        }
    };
    tokio::spawn(telling.in_current_span());
}

/// Whose address and password these are. An address that nobody has takes as long.
async fn known(
    console: &Console,
    email: String,
    password: String,
    priority: Priority,
) -> Result<Option<UserCandidate>, ConsoleError> {
    let user = console.store.ask(UserByEmailQuestion { email }).await?;
    let permit = console.passwords.permit(priority).await;
    let permit = permit.ok_or(ConsoleError::Busy)?;
    let stored = user.as_ref().map(|it| it.password_hash.clone());
    let checked = console.passwords.check(permit, password, stored).await?;
    drop(checked.permit);
    Ok(user.filter(|_| checked.right))
}

/// Opens a session if the code is right too. Answered as any other try: which of both factors was
/// wrong is not told, for whoever guesses must not learn that the password is right.
async fn open(
    console: &Console,
    user: UserCandidate,
    code: String,
    (session, visitor): (TokenHash, Visitor),
) -> Result<bool, ConsoleError> {
    let sign_in = ConsoleSignIn {
        user: user.id,
        password_seen: user.password_hash,
        code,
        key: std::sync::Arc::clone(&console.key),
        session,
        visitor,
        now: console.clock.now(),
    };
    match console.store.run(sign_in).await {
        Ok(outcome) => Ok(outcome == CodeOutcome::Opened),
        Err(UseCaseError::Store(error)) => Err(error.into()),
        Err(UseCaseError::Refused(refusal)) => match refusal {
            ConsoleSignInRefusal::Unknown | ConsoleSignInRefusal::PasswordReplaced => Ok(false),
            ConsoleSignInRefusal::TooManyCodes => {
                tracing::warn!("too many codes for one user of the console");
                Ok(false)
            }
            ConsoleSignInRefusal::Unopened => {
                // Whoever guesses is told as of any wrong code.
                tracing::error!("the second factor of a user does not open: it is another one's");
                Ok(false)
            }
            ConsoleSignInRefusal::BrokenSecret(_) => Err(ConsoleError::Failed),
        },
    }
}

pub(in super::super) async fn sign_out(
    State(console): State<Console>,
    staff: Staff,
) -> Result<Response, ConsoleError> {
    staff::sign_out(&console, &staff.user).await?;
    let jar = CookieJar::new().add(staff::no_cookie());
    // Not "storage": the app of a worker on the same computer keeps her clients there.
    let forget = [("clear-site-data", "\"cache\"")];
    Ok((jar, forget, Redirect::to("/console/sign-in")).into_response())
}
