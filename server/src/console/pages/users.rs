//! Who else may use the console.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use job_tracker_protocol::OfficeLanguage;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};
use serde::Deserialize;
use uuid::Uuid;

use super::super::{
    Console,
    error::ConsoleError,
    form::{self, Errors, Form},
    page::{Page, draw, draw_wrong},
    routes::{ADMINISTRATOR, READER, Route, get, post},
    staff::Staff,
};
use crate::{
    application::{SetUserLanguage, UseCaseError},
    domain::{
        revocation::{self, Revocation, RevocationRefusal},
        secret::{Token, TokenHash, TokenKind},
        shown_once::Shown,
        staff::Role,
        user_removal::{RemovalRefusal, UserRemoval},
    },
    links::Links,
    store::{
        invitations::{OpenInvitation, OpenInvitationsQuestion},
        users::{UserRow, UsersQuestion},
    },
};

#[derive(Template)]
#[template(path = "console/users.html")]
struct UsersPage {
    page: Page,
    users: Vec<UserRow>,
    me: String,
    email: String,
    errors: Errors,
    /// What waits for somebody.
    invitations: Vec<Waiting>,
    /// A link that was just made.
    link: Option<Link>,
}

/// An invitation as the list shows it.
struct Waiting {
    id: Uuid,
    link: TokenHash,
    /// Empty where it is for whoever gets it.
    email: String,
    role: Role,
    until: Timestamp,
    /// Empty for a command.
    by: String,
}

/// A link to hand over.
struct Link {
    address: String,
    /// Opens a mail with it; empty where nobody's address is known.
    mail: String,
}

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/users", ADMINISTRATOR, list),
        post("/console/users", ADMINISTRATOR, invite),
        get("/console/users/links/{id}", ADMINISTRATOR, show_link),
        post("/console/users/{id}/remove", ADMINISTRATOR, remove),
        post("/console/invitations/{id}/revoke", ADMINISTRATOR, revoke),
        post("/console/language", READER, set_language),
    ]
}

async fn page_of(console: &Console, page: Page, staff: &Staff) -> Result<UsersPage, ConsoleError> {
    let (employer, now) = (staff.user.employer, console.clock.now());
    let open = OpenInvitationsQuestion { employer, now };
    let waiting = |it: OpenInvitation| Waiting {
        id: revocation::handle(it.link),
        link: it.link,
        email: it.email,
        role: it.role,
        until: it.expires_at,
        by: it.invited_by.unwrap_or_default(),
    };
    let open = console.store.ask(open).await?.into_iter();
    Ok(UsersPage {
        page,
        users: console.store.ask(UsersQuestion { employer, now }).await?,
        invitations: open.map(waiting).collect(),
        me: staff.user.email.clone(),
        email: String::new(),
        errors: Errors::default(),
        link: None,
    })
}

async fn list(
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

async fn invite(
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
        return draw_wrong(&users);
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
async fn show_link(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(place): Path<String>,
) -> Result<Response, ConsoleError> {
    let Shown::Link(link) = staff.shown_once(&console, &place).await? else {
        return Err(ConsoleError::NoLongerKept);
    };
    let mut users = page_of(&console, page, &staff).await?;
    let link = users.link(&console, &staff, &link);
    users.link = Some(link);
    Ok(draw(&users)?.into_response())
}

impl UsersPage {
    /// The whole address of a link with this path, and a mail with it.
    fn link(&self, console: &Console, staff: &Staff, path: &str) -> Link {
        let address = format!("{}{path}", console.origin);
        let token = path.rsplit_once('=').map_or("", |it| it.1);
        let token = Token::parse(TokenKind::Invitation, token).map(|it| it.hash());
        let waiting = self.invitations.iter().find(|it| Some(it.link) == token);
        let mail = waiting.filter(|it| !it.email.is_empty()).map(|it| {
            let company = staff.user.employer_name.as_str();
            let subject = self.page.text1("people-mail-subject", "company", company);
            let values = [
                ("company", company.into()),
                ("link", address.as_str().into()),
                ("until", self.page.time(&it.until).into()),
                ("name", staff.user.name.as_str().into()),
            ];
            let body = self.page.text_with("people-mail-body", &values);
            mailto(&it.email, &subject, &body)
        });
        Link {
            address,
            mail: mail.unwrap_or_default(),
        }
    }
}

/// An address that opens a mail (RFC 6068).
fn mailto(to: &str, subject: &str, body: &str) -> String {
    let body = body.replace('\n', "\r\n");
    let (to, subject, body) = (encoded(to), encoded(subject), encoded(&body));
    format!("mailto:{to}?subject={subject}&body={body}")
}

fn encoded(text: &str) -> PercentEncode<'_> {
    const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~')
        .remove(b'@');
    utf8_percent_encode(text, ENCODED)
}

impl From<UseCaseError<RevocationRefusal>> for ConsoleError {
    fn from(error: UseCaseError<RevocationRefusal>) -> Self {
        match error {
            UseCaseError::Refused(RevocationRefusal::Gone) => Self::InvitationGone,
            UseCaseError::Store(error) => error.into(),
        }
    }
}

async fn revoke(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<Uuid>,
) -> Result<Response, ConsoleError> {
    let revocation = Revocation {
        by: staff.user.id,
        employer: staff.user.employer,
        invitation: id,
        now: console.clock.now(),
    };
    console.store.run(revocation).await?;
    Ok(Redirect::to("/console/users").into_response())
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

async fn remove(
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
struct SetLanguage {
    language: String,
}

async fn set_language(
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
