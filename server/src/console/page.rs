//! What all pages share: the language, the user, the frame, the headers.

use askama::Template;
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use jiff::Timestamp;
use job_tracker_protocol::{Day, OfficeLanguage, OfficeReason, WorkerReason};
use uuid::Uuid;

use super::{
    Console,
    error::ConsoleError,
    form::{self, FieldError},
    notices,
    pages::{
        FIRST,
        requests::{office_reason_text, worker_reason_text},
    },
    staff::{self, Staff},
    written::{Calendar, TimeElement},
};
use crate::{
    domain::{
        contract::ContractHours,
        ids::EmployerId,
        random::{self, NoRandomness},
        staff::{Region, Role},
        weekdays::Weekdays,
        wording::{Reason, Words},
    },
    http,
    store::{
        notices::Notice,
        requests::{Waiting, WaitingQuestion},
        users::UsersQuestion,
    },
    texts::{self, TextValue, Texts},
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

/// The rooms of the console, in the order of their links, and the texts that name them.
pub(super) const SECTIONS: [(&str, &str); 9] = [
    (TODAY, "today"),
    (WORKERS, "workers"),
    ("/console/clients", "clients"),
    ("/console/performances", "performances"),
    (INBOX, "requests"),
    ("/console/export", "export"),
    ("/console/audit", "audit"),
    ("/console/users", "users"),
    ("/console/company", "company"),
];

/// The first room, which also stands at the console's own address.
const TODAY: &str = "/console/today";

const WORKERS: &str = "/console/workers";

/// Where what waits for an answer stands.
pub(super) const INBOX: &str = "/console/requests";

/// How pages' addresses begin that are not below their room's, and the room.
const ELSEWHERE: [(&str, &str); 3] = [
    ("/console/contests/", INBOX),
    ("/console/imports/", WORKERS),
    ("/console/letters/", WORKERS),
];

/// Those of them that are for administrators only.
const ADMIN_SECTIONS: [&str; 2] = ["/console/audit", "/console/users"];

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

    /// A text.
    pub(super) fn text(&self, id: &str) -> String {
        self.texts.text(id)
    }

    /// What is wrong with a field.
    pub(super) fn said(&self, error: &FieldError) -> String {
        error.text(self.texts)
    }

    /// A day as a field for days wants it; what is none, as it was typed.
    pub(super) fn day_value(&self, typed: &str) -> String {
        form::typed_day(typed).map_or_else(|| typed.to_owned(), |it| it.to_string())
    }

    /// A text with one variable.
    pub(super) fn text1<'v>(
        &self,
        id: &str,
        name: &'static str,
        value: impl Into<TextValue<'v>>,
    ) -> String {
        self.texts.text_with(id, &[(name, value.into())])
    }

    /// A text with several variables.
    pub(super) fn text_with(&self, id: &str, values: &[(&'static str, TextValue<'_>)]) -> String {
        self.texts.text_with(id, values)
    }

    /// A text with a count that chooses its form, and the same `number` as people write it.
    pub(super) fn counted<N>(&self, id: &str, count: N) -> String
    where
        N: std::fmt::Display + Copy + Into<TextValue<'static>>,
    {
        let number = self.written.number(count);
        self.text_with(id, &[("count", count.into()), ("number", number.into())])
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

    /// How much waits for an answer of the office in a room, if anything does.
    pub(super) fn waiting(&self, room: &str) -> Option<String> {
        match self.waiting.requests + self.waiting.contests {
            0 => None,
            _ if room != INBOX => None,
            many if many >= Waiting::MOST => Some(format!("{}+", Waiting::MOST)),
            few => Some(few.to_string()),
        }
    }

    /// What a worker says, in the user's language where she chose a ready sentence.
    pub(super) fn worker_words(&self, words: &Words<WorkerReason>) -> String {
        self.words(&words.text, words.code.map(worker_reason_text))
    }

    /// What the office says, likewise.
    pub(super) fn office_words(&self, words: &Words<OfficeReason>) -> String {
        self.words(&words.text, words.code.map(office_reason_text))
    }

    fn words(&self, text: &Reason, ready: Option<&str>) -> String {
        ready.map_or_else(|| text.as_str().to_owned(), |it| self.text(it))
    }

    /// Whether she is asked for a second administrator.
    pub(super) fn is_alone(&self) -> bool {
        self.alone
    }

    /// A notice in words.
    pub(super) fn notice(&self, notice: &Notice) -> String {
        notices::words(self, notice)
    }

    /// What each form carries.
    pub(super) fn csrf(&self) -> &str {
        self.staff.as_ref().map_or("", |it| &it.csrf)
    }

    /// How days, instants, weeks and numbers are written on it.
    pub(super) fn written(&self) -> &Calendar {
        &self.written
    }

    /// A day: «wo 25/11».
    pub(super) fn day(&self, day: &Day) -> TimeElement {
        self.written.day_element(*day)
    }

    /// An instant: «vandaag 21:17».
    pub(super) fn instant(&self, at: &Timestamp) -> TimeElement {
        self.written.instant_element(*at)
    }

    /// The same in words alone, where no element may stand.
    pub(super) fn time(&self, at: &Timestamp) -> String {
        self.written.instant(*at)
    }

    /// Hours a week as the user writes them; nothing where there are none.
    pub(super) fn hours(&self, hours: Option<&ContractHours>) -> String {
        hours.map_or_else(String::new, |it| it.text(self.decimal_sign()))
    }

    /// What stands before a part of a number.
    pub(super) fn decimal_sign(&self) -> char {
        match self.language() {
            OfficeLanguage::En => '.',
            OfficeLanguage::Nl | OfficeLanguage::Fr | OfficeLanguage::De => ',',
        }
    }

    /// Days of the week by their names.
    pub(super) fn weekdays(&self, days: &Weekdays) -> String {
        let name = |it| self.text(weekday_text(it));
        let names: Vec<_> = days.names().map(name).collect();
        names.join(", ")
    }

    /// The same with its seconds, where the order of what happened counts.
    pub(super) fn time_with_seconds(&self, at: &Timestamp) -> String {
        self.written.instant_with_seconds(*at)
    }

    /// Whether the user may see this room at all.
    pub(super) fn may_enter(&self, room: &str) -> bool {
        self.may_change() || !ADMIN_SECTIONS.contains(&room)
    }

    pub(super) fn role(&self, role: &Role) -> String {
        self.text(match role {
            Role::Administrator => "role-administrator",
            Role::Reader => "role-reader",
        })
    }

    pub(super) fn region(&self, region: &Region) -> String {
        self.text(match region {
            Region::Flanders => "region-flanders",
            Region::Brussels => "region-brussels",
            Region::Wallonia => "region-wallonia",
        })
    }

    /// Whether the user may change anything.
    pub(super) fn may_change(&self) -> bool {
        self.staff
            .as_ref()
            .is_some_and(|it| it.user.role.includes(Role::Administrator))
    }

    /// `page` for the room of the console that this page stands in, for its link.
    pub(super) fn current(&self, room: &str) -> &'static str {
        let mut elsewhere = ELSEWHERE.iter().filter(|it| self.path.starts_with(it.0));
        let path = match (self.path.as_str(), elsewhere.next()) {
            ("/console/", _) => TODAY,
            (_, Some((_, its_room))) if *its_room == room => return "true",
            (path, _) => path,
        };
        match path.strip_prefix(room) {
            Some("") => "page",
            Some(rest) if rest.starts_with('/') => "true",
            _ => "false",
        }
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

/// What a day of the week is called, by its short name.
pub(super) fn weekday_text(name: &str) -> &'static str {
    match name {
        "mon" => "weekday-1",
        "tue" => "weekday-2",
        "wed" => "weekday-3",
        "thu" => "weekday-4",
        "fri" => "weekday-5",
        "sat" => "weekday-6",
        _ => "weekday-7",
    }
}

/// Whether an employer has no second administrator.
async fn is_alone(console: &Console, employer: EmployerId) -> Result<bool, ConsoleError> {
    let now = console.clock.now();
    let users = console.store.ask(UsersQuestion { employer, now }).await?;
    let administrators = users.iter().filter(|it| it.role == Role::Administrator);
    Ok(administrators.count() < 2)
}

/// Draws a page.
pub(super) fn draw(template: &impl Template) -> Result<Html<String>, ConsoleError> {
    template.render().map(Html).map_err(|error| {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "a page was not drawn"
        );
        ConsoleError::Failed
    })
}

/// Draws a form again that was not taken, with what is wrong with it.
pub(super) fn draw_wrong(template: &impl Template) -> Result<Response, ConsoleError> {
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
pub(super) async fn render_errors(
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
