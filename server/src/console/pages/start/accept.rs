//! The form of a link that was opened makes the user.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use job_tracker_protocol::OfficeLanguage;
use uuid::Uuid;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::{self, Errors, Form},
        opening::Opening,
        page::{Page, draw},
        staff::{self, Staff},
    },
    StartForm, StartPage, opened, refuse, show_anew,
};
use crate::{
    application::UseCaseError,
    domain::shown_once::{Keeping, Shown},
    domain::{
        acceptance::{AcceptRefusal, Acceptance},
        random,
        rules::RECOVERY_CODES,
        sealed::SealingKey,
        second_factor::{TotpSecret, draw_recovery_code, recovery_hash},
        secret::{Token, TokenHash, TokenKind},
        staff::{NewUser, OpeningEmployer, Region},
        visitor::Visitor,
    },
    http::Peer,
    passwords::Priority,
    store::invitations::Invitation,
};

#[derive(Template)]
#[template(path = "console/welcome.html")]
struct WelcomePage {
    page: Page,
    codes: Vec<String>,
}

pub(in super::super::super) async fn accept(
    State(console): State<Console>,
    Extension(peer): Extension<Peer>,
    page: Page,
    headers: HeaderMap,
    Form(typed): Form<StartForm>,
) -> Result<Response, ConsoleError> {
    let invitation = opened(&console, &typed.link).await?;
    let Some(shown) = Opening::of(&headers) else {
        return show_anew(&console, page, &headers, &invitation, typed);
    };
    let secret = shown.secret(invitation.token);
    if !typed.show.is_empty() {
        let shown = StartPage::new(page, &invitation, secret, typed, Errors::default())?;
        return Ok(draw(&shown)?.into_response());
    }
    let language = page.language();
    let mut errors = Errors::default();
    let checked = check(&console, &invitation, secret, &typed, language, &mut errors)?;
    let Some(checked) = checked else {
        return refuse(page, &invitation, secret, typed, errors);
    };
    let token = Token::draw(TokenKind::Console, console.random.as_ref())?;
    let link = invitation.token;
    let visitor = console.visitor(peer, &headers)?;
    let acceptance = checked
        .acceptance(&console, (link, &token), visitor, typed.password.clone())
        .await?;
    let path = format!("/console/start/codes/{}", acceptance.answer.place);
    match console.store.run(acceptance).await {
        Ok(()) => {
            staff::end_former(&console, &page).await?;
            let cookies = AppendHeaders([
                (SET_COOKIE, staff::cookie(token).to_string()),
                (SET_COOKIE, Opening::no_cookie()),
            ]);
            Ok((cookies, Redirect::to(&path)).into_response())
        }
        Err(UseCaseError::Refused(AcceptRefusal::EmailTaken)) => {
            errors.add("email", "field-email-taken");
            refuse(page, &invitation, secret, typed, errors)
        }
        Err(UseCaseError::Refused(AcceptRefusal::Gone)) => Err(ConsoleError::DeadLink),
        Err(UseCaseError::Refused(AcceptRefusal::KeyReplaced)) => {
            tracing::error!("the key of the second factors was given up; start this server anew");
            Err(ConsoleError::Failed)
        }
        Err(UseCaseError::Store(error)) => Err(error.into()),
    }
}

/// Shows the recovery codes of a new user, for as long as they are kept.
pub(in super::super::super) async fn codes(
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

/// A form in which nothing is wrong.
struct Checked {
    employer: Option<OpeningEmployer>,
    name: String,
    email: String,
    language: OfficeLanguage,
    totp_secret: TotpSecret,
    totp_step: u64,
}

impl Checked {
    /// With the hash of her password, and recovery codes that are drawn.
    async fn acceptance(
        self,
        console: &Console,
        (link, session): (TokenHash, &Token),
        visitor: Visitor,
        password: String,
    ) -> Result<Acceptance, ConsoleError> {
        let random = console.random.as_ref();
        let codes = (0..RECOVERY_CODES)
            .map(|_| draw_recovery_code(random))
            .collect::<Result<Vec<_>, _>>()?;
        let recovery_codes = codes.iter().map(|it| recovery_hash(it)).collect();
        let now = console.clock.now();
        let keeping = Keeping {
            place: new_id(console)?,
            session: session.hash(),
            key: SealingKey::of(session),
        };
        let answer = keeping.seal(&Shown::Codes(codes), now, random)?;
        let permit = console.passwords.permit(Priority::Proven).await;
        let permit = permit.ok_or(ConsoleError::Busy)?;
        let id = new_id(console)?;
        let factor = console.key.seal(id, self.totp_secret, random)?;
        let user = NewUser {
            id,
            email: self.email,
            name: self.name,
            language: self.language,
            password_hash: console.passwords.hash(permit, password).await?,
            factor,
            totp_step: self.totp_step,
            recovery_codes,
        };
        Ok(Acceptance {
            link,
            employer: self.employer,
            user,
            session: session.hash(),
            visitor,
            key: console.key.id(),
            answer,
            now,
        })
    }
}

fn check(
    console: &Console,
    invitation: &Invitation,
    secret: TotpSecret,
    typed: &StartForm,
    language: OfficeLanguage,
    errors: &mut Errors,
) -> Result<Option<Checked>, ConsoleError> {
    let employer = match invitation.employer {
        Some(_) => None,
        None => check_employer(console, typed, language, errors)?,
    };
    let name = errors.of_read("name", form::typed_name(&typed.name));
    let name = name.map(String::from);
    let email = form::email(&typed.email);
    errors.unless(email.is_some(), "email", "field-email-wrong");
    let about_her = [&*typed.email, &*typed.name, &*typed.company];
    if let Some(message) = staff::password_fault(&typed.password, &about_her) {
        errors.add("password", message);
    }
    let seconds = u64::try_from(console.clock.now().as_second()).unwrap_or_default();
    let step = secret
        .check(&typed.code, seconds, 0)
        .map_err(|_| ConsoleError::Failed)?;
    let fault = match typed.code.trim() {
        "" => "field-code-missing",
        _ => "field-code-wrong",
    };
    errors.unless(step.is_some(), "code", fault);
    Ok(match (errors.is_empty(), name, email, step) {
        (true, Some(name), Some(email), Some(totp_step)) => Some(Checked {
            employer,
            name,
            email,
            language,
            totp_secret: secret,
            totp_step,
        }),
        _ => None,
    })
}

fn check_employer(
    console: &Console,
    typed: &StartForm,
    language: OfficeLanguage,
    errors: &mut Errors,
) -> Result<Option<OpeningEmployer>, ConsoleError> {
    let company = errors.of_read("company", form::typed_name(&typed.company));
    let company = company.map(String::from);
    let phone = errors.of_read("phone", form::typed_phone(&typed.phone));
    let region = Region::from_name(&typed.region);
    errors.unless(region.is_some(), "region", "field-region-missing");
    let (Some(name), Some(phone), Some(region)) = (company, phone, region) else {
        return Ok(None);
    };
    Ok(Some(OpeningEmployer {
        id: new_id(console)?,
        name,
        phone,
        region,
        language,
    }))
}

fn new_id(console: &Console) -> Result<Uuid, ConsoleError> {
    let bytes = random::bytes(console.random.as_ref())?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
