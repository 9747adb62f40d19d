//! Who else may use the console.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::OfficeLanguage;
use serde::Deserialize;
use uuid::Uuid;

use super::super::{
    Console,
    error::ConsoleError,
    form::{self, Errors, Form},
    page::{Page, draw},
    staff::Staff,
};
use crate::{
    application::{SetUserLanguage, UseCaseError},
    domain::{
        shown_once::Shown,
        staff::Role,
        user_removal::{RemovalRefusal, UserRemoval},
    },
    links::Links,
    store::users::{UserRow, UsersQuestion},
};

#[derive(Template)]
#[template(path = "console/users.html")]
struct UsersPage {
    page: Page,
    users: Vec<UserRow>,
    me: String,
    email: String,
    errors: Errors,
    /// The path of a link that was just made.
    link: Option<String>,
}

async fn page_of(console: &Console, page: Page, staff: &Staff) -> Result<UsersPage, ConsoleError> {
    let users = UsersQuestion {
        employer: staff.user.employer,
        now: console.clock.now(),
    };
    Ok(UsersPage {
        page,
        users: console.store.ask(users).await?,
        me: staff.user.email.clone(),
        email: String::new(),
        errors: Errors::default(),
        link: None,
    })
}

pub(in super::super) async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
) -> Result<Response, ConsoleError> {
    Ok(draw(&page_of(&console, page, &staff).await?)?.into_response())
}

#[derive(Deserialize)]
pub(in super::super) struct Invite {
    #[serde(default)]
    email: String,
    role: String,
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

/// The form as it was typed before.
pub(in super::super) async fn invite_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    typed: Invite,
) -> Result<Response, ConsoleError> {
    let mut users = page_of(console, page, staff).await?;
    users.email = typed.email;
    Ok(draw(&users)?.into_response())
}

pub(in super::super) async fn invite(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<Invite>,
) -> Result<Response, ConsoleError> {
    let role = Role::from_name(&typed.role).ok_or(ConsoleError::BadForm)?;
    let Some(email) = form::email(&typed.email) else {
        let mut users = page_of(&console, page, &staff).await?;
        users.errors.add("email", "field-email-wrong");
        users.email = typed.email;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, draw(&users)?).into_response());
    };
    let links = Links {
        store: console.store.clone(),
        clock: console.clock.clone(),
        random: console.random.clone(),
    };
    let keeping = staff.keeping(typed.form, &["invite", &email, role.as_str()])?;
    let (actor, employer) = (staff.user.actor(), staff.user.employer);
    links
        .invite(actor, employer, (role, email), Some(&keeping))
        .await?;
    let path = format!("/console/users/links/{}", keeping.place);
    Ok(Redirect::to(&path).into_response())
}

/// Shows a link that was made, for as long as it is kept.
pub(in super::super) async fn show_link(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(place): Path<String>,
) -> Result<Response, ConsoleError> {
    let Shown::Link(link) = staff.shown_once(&console, &place).await? else {
        return Err(ConsoleError::NoLongerKept);
    };
    let users = UsersPage {
        link: Some(link),
        ..page_of(&console, page, &staff).await?
    };
    Ok(draw(&users)?.into_response())
}

impl From<UseCaseError<RemovalRefusal>> for ConsoleError {
    fn from(error: UseCaseError<RemovalRefusal>) -> Self {
        match error {
            UseCaseError::Refused(RemovalRefusal::Removed) => Self::SignedOut,
            UseCaseError::Refused(RemovalRefusal::Unknown | RemovalRefusal::Herself) => {
                Self::NotFound
            }
            UseCaseError::Store(error) => error.into(),
        }
    }
}

pub(in super::super) async fn remove(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<Uuid>,
) -> Result<Response, ConsoleError> {
    let removal = UserRemoval {
        by: staff.user.id,
        employer: staff.user.employer,
        user: id,
        now: console.clock.now(),
    };
    console.store.run(removal).await?;
    Ok(Redirect::to("/console/users").into_response())
}

#[derive(Deserialize)]
pub(in super::super) struct SetLanguage {
    language: String,
}

pub(in super::super) async fn set_language(
    State(console): State<Console>,
    staff: Staff,
    Form(typed): Form<SetLanguage>,
) -> Result<Response, ConsoleError> {
    let language = OfficeLanguage::from_code(&typed.language).ok_or(ConsoleError::BadForm)?;
    let user = staff.user.id;
    console
        .store
        .run(SetUserLanguage { user, language })
        .await?;
    Ok(Redirect::to("/console/").into_response())
}
