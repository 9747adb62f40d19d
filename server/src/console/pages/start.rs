//! A link was opened: the first user makes herself and her company, an invited one herself.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use job_tracker_protocol::Language;
use serde::Deserialize;
use zxcvbn::{Score, zxcvbn};

use super::super::{
    Console,
    error::ConsoleError,
    form::{self, Errors, Form},
    opening::Opening,
    page::{Page, draw},
    staff::{self, Staff},
};
use crate::{
    domain::{
        random,
        rules::RECOVERY_CODES,
        sealed::SealingKey,
        second_factor::{TotpSecret, draw_recovery_code, recovery_hash},
        secret::{Token, TokenKind},
        shown_once::{Keeping, Shown},
        staff::Region,
    },
    qr,
    store::console::{AcceptError, Invitation, NewUser, OpeningEmployer},
};

/// Characters that a password has at least.
const SHORTEST_PASSWORD: usize = 12;
const LONGEST_PASSWORD: usize = 200;

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
    let now = console.clock.now();
    console
        .store
        .invitation(token.hash(), now)
        .await?
        .ok_or(ConsoleError::DeadLink)
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

#[derive(Template)]
#[template(path = "console/welcome.html")]
struct WelcomePage {
    page: Page,
    codes: Vec<String>,
}

pub(in super::super) async fn accept(
    State(console): State<Console>,
    page: Page,
    headers: HeaderMap,
    Form(typed): Form<StartForm>,
) -> Result<Response, ConsoleError> {
    let invitation = opened(&console, &typed.link).await?;
    let mut errors = Errors::default();
    let Some(shown) = Opening::of(&headers) else {
        return show_anew(&console, page, &invitation, typed);
    };
    let secret = shown.secret(invitation.token);
    let language = page.language();
    let checked = check(&console, &invitation, secret, &typed, language, &mut errors)?;
    let Some((opening, name, email, totp_step)) = checked else {
        return refuse(page, &invitation, secret, typed, errors);
    };
    let codes = (0..RECOVERY_CODES)
        .map(|_| draw_recovery_code(console.random.as_ref()))
        .collect::<Result<Vec<_>, _>>()?;
    let token = Token::draw(TokenKind::Console, console.random.as_ref())?;
    let recovery_codes = codes.iter().map(|it| recovery_hash(it)).collect();
    let now = console.clock.now();
    let keeping = Keeping {
        place: new_id(&console)?,
        session: token.hash(),
        key: SealingKey::of(&token),
    };
    let answer = keeping.seal(&Shown::Codes(codes), now, console.random.as_ref())?;
    let permit = console.passwords.permit().await.ok_or(ConsoleError::Busy)?;
    let new = NewUser {
        id: new_id(&console)?,
        email,
        name,
        language: page.language(),
        password_hash: console
            .passwords
            .hash(permit, typed.password.clone())
            .await?,
        totp_secret: secret,
        totp_step,
        recovery_codes,
        session: token.hash(),
        answer,
    };
    let accepted = console
        .store
        .accept_invitation(invitation.token, opening, new, now)
        .await;
    match accepted {
        Ok(()) => {
            staff::end_former(&console, &page).await?;
            let cookies = AppendHeaders([
                (SET_COOKIE, staff::cookie(token).to_string()),
                (SET_COOKIE, Opening::no_cookie()),
            ]);
            let path = format!("/console/start/codes/{}", keeping.place);
            Ok((cookies, Redirect::to(&path)).into_response())
        }
        Err(AcceptError::EmailTaken) => {
            errors.add("email", "field-email-taken");
            refuse(page, &invitation, secret, typed, errors)
        }
        Err(error) => Err(error.into()),
    }
}

/// Shows the recovery codes of a new user, for as long as they are kept.
pub(in super::super) async fn codes(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(place): Path<String>,
) -> Result<Response, ConsoleError> {
    let Shown::Codes(codes) = staff.shown_once(&console, &place).await? else {
        return Err(ConsoleError::NoLongerKept);
    };
    Ok(draw(&WelcomePage { page, codes })?.into_response())
}

/// The browser lost what its picture followed from, or never kept it: whatever she scanned is
/// worthless now.
fn show_anew(
    console: &Console,
    page: Page,
    invitation: &Invitation,
    typed: StartForm,
) -> Result<Response, ConsoleError> {
    let shown = Opening::draw(console.random.as_ref())?;
    let mut errors = Errors::default();
    errors.add("code", "field-code-new");
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
    let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok((status, draw(&again)?).into_response())
}

type Checked = Option<(Option<OpeningEmployer>, String, String, u64)>;

fn check(
    console: &Console,
    invitation: &Invitation,
    secret: TotpSecret,
    typed: &StartForm,
    language: Language,
    errors: &mut Errors,
) -> Result<Checked, ConsoleError> {
    let opening = match invitation.employer {
        Some(_) => None,
        None => {
            let company = form::name(&typed.company);
            errors.unless(company.is_some(), "company", "field-name-missing");
            let region = Region::from_name(&typed.region);
            errors.unless(region.is_some(), "region", "field-region-missing");
            match (company, region) {
                (Some(name), Some(region)) => Some(OpeningEmployer {
                    id: new_id(console)?,
                    name,
                    phone: form::name(&typed.phone),
                    region,
                    language,
                }),
                _ => None,
            }
        }
    };
    let name = form::name(&typed.name);
    errors.unless(name.is_some(), "name", "field-name-missing");
    let email = form::email(&typed.email);
    errors.unless(email.is_some(), "email", "field-email-wrong");
    if let Some(message) = weakness(typed) {
        errors.add("password", message);
    }
    let seconds = u64::try_from(console.clock.now().as_second()).unwrap_or_default();
    let step = secret
        .check(&typed.code, seconds, 0)
        .map_err(|_| ConsoleError::Failed)?;
    errors.unless(step.is_some(), "code", "field-code-wrong");
    Ok(match (errors.is_empty(), name, email, step) {
        (true, Some(name), Some(email), Some(step)) => Some((opening, name, email, step)),
        _ => None,
    })
}

/// What is wrong with a password, if anything: too short, or among the first that are guessed.
fn weakness(typed: &StartForm) -> Option<&'static str> {
    let length = typed.password.chars().count();
    if length < SHORTEST_PASSWORD {
        return Some("field-password-short");
    }
    if length > LONGEST_PASSWORD {
        return Some("field-password-long");
    }
    let about_her = [&*typed.email, &*typed.name, &*typed.company, "job tracker"];
    (zxcvbn(&typed.password, &about_her).score() < Score::Three).then_some("field-password-weak")
}

fn new_id(console: &Console) -> Result<uuid::Uuid, ConsoleError> {
    let bytes = random::bytes(console.random.as_ref())?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
