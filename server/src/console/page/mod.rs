//! What all pages share: the language, the user, the frame, the headers.
//!
//! [`words`] is what a page says, [`sections`] the rooms that its frame links to; [`draw`](mod@draw)
//! sends it out.

mod draw;
mod sections;
mod words;

pub(super) use draw::{draw, draw_wrong, render_errors};
pub(super) use sections::SECTIONS;
pub(super) use words::weekday_text;

use axum::{
    extract::FromRequestParts,
    http::{Method, request::Parts},
};
use job_tracker_protocol::OfficeLanguage;
use uuid::Uuid;

use sections::TODAY;

use super::{Console, error::ConsoleError, notices, pages::FIRST, staff::Staff, written::Calendar};
use crate::{
    domain::{
        ids::EmployerId,
        random::{self, NoRandomness},
        staff::Role,
    },
    http,
    store::{
        notices::Notice,
        requests::{Waiting, WaitingQuestion},
        users::UsersQuestion,
    },
    texts::{self, Texts},
};

/// What the frame around a page needs to know.
pub(super) struct Page {
    texts: &'static Texts,
    staff: Option<Staff>,
    path: String,
    written: Calendar,
    form: Uuid,
    notices: Vec<Notice>,
    waiting: Waiting,
    /// She is the only administrator, and begins here.
    alone: bool,
    /// A form on it came back, filled in and not sent.
    unsent: bool,
}

impl Page {
    fn new(console: &Console, staff: Option<Staff>, parts: &Parts) -> Result<Self, NoRandomness> {
        let asked = parts
            .uri
            .query()
            .and_then(|it| form_urlencoded::parse(it.as_bytes()).find(|it| it.0 == "lang"))
            .and_then(|it| OfficeLanguage::from_code(&it.1));
        let language = match &staff {
            Some(staff) => staff.user.language,
            None => asked.unwrap_or_else(|| http::office_language(&parts.headers)),
        };
        let form = random::bytes(console.random.as_ref())?;
        let texts = texts::texts(language);
        Ok(Self {
            texts,
            staff,
            path: parts.uri.path().to_owned(),
            written: Calendar::new(texts, console.belgium.clone(), console.clock.now()),
            form: uuid::Builder::from_random_bytes(form).into_uuid(),
            notices: Vec::new(),
            waiting: Waiting::default(),
            alone: false,
            unsent: false,
        })
    }

    /// The same for a user who just signed in, whose form comes back on it.
    pub(super) fn with_unsent(self, staff: Staff, path: &str) -> Self {
        let texts = texts::texts(staff.user.language);
        Self {
            texts,
            written: self.written.with_texts(texts),
            staff: Some(staff),
            path: path.to_owned(),
            unsent: true,
            ..self
        }
    }

    /// A page for whoever asks for this.
    pub(super) async fn of(console: &Console, parts: &mut Parts) -> Result<Self, ConsoleError> {
        Self::from_request_parts(parts, console).await
    }

    /// Whether a form on it came back, filled in and not sent.
    pub(super) fn is_unsent(&self) -> bool {
        self.unsent
    }

    /// The number of this drawing of the page. Forms that must be taken once carry it.
    pub(super) fn form(&self) -> Uuid {
        self.form
    }

    pub(super) fn language(&self) -> OfficeLanguage {
        self.texts.language().office()
    }

    /// Each language's code and its own name, and whether this page speaks it.
    pub(super) fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        let mine = self.language();
        let entry = |it: OfficeLanguage| (it.code(), it.native_name(), it == mine);
        OfficeLanguage::ALL.map(entry).to_vec()
    }

    pub(super) fn staff(&self) -> Option<&Staff> {
        self.staff.as_ref()
    }

    /// What the user should know.
    pub(super) fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Whether she is asked for a second administrator.
    pub(super) fn is_alone(&self) -> bool {
        self.alone
    }

    /// What each form carries.
    pub(super) fn csrf(&self) -> &str {
        self.staff.as_ref().map_or("", |it| &it.csrf)
    }

    /// Whether the user may change anything.
    pub(super) fn may_change(&self) -> bool {
        self.staff
            .as_ref()
            .is_some_and(|it| it.user.role.includes(Role::Administrator))
    }
}

impl FromRequestParts<Console> for Page {
    type Rejection = ConsoleError;

    async fn from_request_parts(
        parts: &mut Parts,
        console: &Console,
    ) -> Result<Self, ConsoleError> {
        let staff = Staff::from_request_parts(parts, console).await.ok();
        let mut page = Self::new(console, staff, parts)?;
        page.notices = notices::of(console, page.staff.as_ref(), &parts.method).await?;
        if let Some(staff) = &page.staff {
            let employer = staff.user.employer;
            page.waiting = console.store.ask(WaitingQuestion { employer }).await?;
            let first = [FIRST, TODAY].contains(&page.path.as_str());
            let begins = parts.method == Method::GET && first;
            page.alone = begins && page.may_change() && is_alone(console, employer).await?;
        }
        Ok(page)
    }
}

/// Whether an employer has no second administrator.
async fn is_alone(console: &Console, employer: EmployerId) -> Result<bool, ConsoleError> {
    let now = console.clock.now();
    let users = console.store.ask(UsersQuestion { employer, now }).await?;
    let administrators = users.iter().filter(|it| it.role == Role::Administrator);
    Ok(administrators.count() < 2)
}
