//! A link was opened: the first user makes herself and her company, an invited one herself.
//!
//! [`accept`] takes the form; here is the form, as it is shown first and when something is wrong.

mod accept;

use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Response},
};
use serde::Deserialize;

use super::super::{
    Console,
    error::ConsoleError,
    form::Errors,
    opening::Opening,
    page::{Page, draw, draw_wrong},
};
use crate::{
    domain::{
        second_factor::TotpSecret,
        secret::{Token, TokenKind},
    },
    qr,
    store::invitations::{Invitation, InvitationQuestion},
};

pub(in super::super) use accept::{accept, codes};

/// What was typed, as it is shown again when something is wrong with it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super) struct StartForm {
    link: String,
    company: String,
    region: String,
    phone: String,
    name: String,
    email: String,
    password: String,
    code: String,
    /// It is only shown in another language.
    show: String,
}

#[derive(Deserialize)]
pub(in super::super) struct Link {
    link: String,
}

#[derive(Template)]
#[template(path = "console/start.html")]
struct StartPage {
    page: Page,
    /// The company that is there already.
    company: Option<String>,
    typed: StartForm,
    errors: Errors,
    qr: String,
    secret: String,
}

impl StartPage {
    /// A code that was refused is over; one that was only shown in another language is not.
    fn shown_code(&self) -> &str {
        match self.typed.show.as_str() {
            "" => "",
            _ => &self.typed.code,
        }
    }

    fn new(
        page: Page,
        invitation: &Invitation,
        secret: TotpSecret,
        mut typed: StartForm,
        errors: Errors,
    ) -> Result<Self, ConsoleError> {
        if typed.email.is_empty() {
            typed.email.clone_from(&invitation.email);
        }
        let failed = |_| ConsoleError::Failed;
        let account = if invitation.email.is_empty() {
            "console"
        } else {
            &invitation.email
        };
        Ok(Self {
            page,
            company: invitation.employer.as_ref().map(|it| it.1.clone()),
            qr: qr::svg(&secret.link(account).map_err(failed)?)?,
            secret: secret.typed().map_err(failed)?,
            typed,
            errors,
        })
    }
}

async fn opened(console: &Console, link: &str) -> Result<Invitation, ConsoleError> {
    let token = Token::parse(TokenKind::Invitation, link).ok_or(ConsoleError::DeadLink)?;
    let question = InvitationQuestion {
        link: token.hash(),
        now: console.clock.now(),
    };
    let invitation = console.store.ask(question).await?;
    invitation.ok_or(ConsoleError::DeadLink)
}

pub(in super::super) async fn form(
    State(console): State<Console>,
    page: Page,
    headers: HeaderMap,
    link: Result<Query<Link>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, ConsoleError> {
    let Query(Link { link }) = link.map_err(|_| ConsoleError::DeadLink)?;
    let invitation = opened(&console, &link).await?;
    let typed = StartForm {
        link,
        ..StartForm::default()
    };
    let shown = Opening::of(&headers).map_or_else(|| Opening::draw(console.random.as_ref()), Ok)?;
    let secret = shown.secret(invitation.token);
    let start = StartPage::new(page, &invitation, secret, typed, Errors::default())?;
    let cookie = AppendHeaders([(SET_COOKIE, shown.cookie())]);
    Ok((cookie, draw(&start)?).into_response())
}

/// The browser lost what its picture followed from, or never kept it: whatever she scanned is
/// worthless now.
fn show_anew(
    console: &Console,
    page: Page,
    headers: &HeaderMap,
    invitation: &Invitation,
    typed: StartForm,
) -> Result<Response, ConsoleError> {
    let shown = Opening::draw(console.random.as_ref())?;
    let mut errors = Errors::default();
    errors.add("code", Opening::why_anew(headers));
    let secret = shown.secret(invitation.token);
    let again = refuse(page, invitation, secret, typed, errors)?;
    let cookie = AppendHeaders([(SET_COOKIE, shown.cookie())]);
    Ok((cookie, again).into_response())
}

fn refuse(
    page: Page,
    invitation: &Invitation,
    secret: TotpSecret,
    typed: StartForm,
    errors: Errors,
) -> Result<Response, ConsoleError> {
    let again = StartPage::new(page, invitation, secret, typed, errors)?;
    draw_wrong(&again)
}
