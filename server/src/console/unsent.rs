//! A form that was sent when its session had ended. The sign-in form carries what was typed, and
//! after signing in the form is there again, filled in and not sent: nothing is kept here, and
//! nothing is done that she does not send once more.

use axum::{
    body::Body,
    extract::Query,
    http::{Request, header},
    response::Response,
};
use serde::de::DeserializeOwned;

use super::{
    Console,
    error::ConsoleError,
    page::Page,
    pages::{
        client_add, clients, company,
        export::payroll::{self, FIELDS},
        performances, requests, users, workers,
    },
    staff::Staff,
};
use crate::{domain::staff::Role, http::read_body};

/// Bytes of the longest form that comes back; far more than its fields may hold.
const LONGEST: usize = 16 * 1024;

/// The forms that come back, by their paths, with the fields that somebody types into them. Others
/// have nothing to lose, or something that must not be seen again.
const FORMS: [(&str, &[&str]); 16] = [
    ("workers/add", WORKER),
    ("workers/{}/edit", WORKER),
    ("clients/add", &["number", "name", "phone", "region"]),
    ("clients/{}/edit", &["name", "phone", "region", "version"]),
    (
        "performances/enter",
        &["worker", "client", "activity", "hours", "date", "reason"],
    ),
    ("performances/enter/days", DAYS),
    (
        "performances/{}/modify",
        &["hours", "activity", "reason", "version"],
    ),
    ("performances/{}/cancel", &["reason", "version"]),
    (
        "requests/{}/accept",
        &["hours", "activity", "ready", "answer", "version"],
    ),
    ("requests/{}/decline", &["ready", "answer"]),
    ("contests/{}/restore", &["ready", "answer"]),
    ("contests/{}/keep", &["ready", "answer"]),
    ("export/payroll/new", FIELDS),
    ("export/payroll/{}/edit", FIELDS),
    ("users", &["email", "role"]),
    ("company", COMPANY),
];

#[rustfmt::skip]
const WORKER: &[&str] = &[
    "name", "letter_name", "phone", "language", "contract_hours", "payroll_number", "version",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
];
#[rustfmt::skip]
const DAYS: &[&str] = &[
    "worker", "reason",
    "date-0", "client-0", "activity-0", "hours-0", "date-1", "client-1", "activity-1", "hours-1",
    "date-2", "client-2", "activity-2", "hours-2", "date-3", "client-3", "activity-3", "hours-3",
    "date-4", "client-4", "activity-4", "hours-4", "date-5", "client-5", "activity-5", "hours-5",
    "date-6", "client-6", "activity-6", "hours-6", "date-7", "client-7", "activity-7", "hours-7",
    "date-8", "client-8", "activity-8", "hours-8", "date-9", "client-9", "activity-9", "hours-9",
];
#[rustfmt::skip]
const COMPANY: &[&str] = &[
    "name", "phone", "phone_line", "region", "request_days_back", "version",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
];

/// What was typed into a form that was not taken.
pub(super) struct Unsent {
    /// Where the form was sent to.
    path: String,
    form: &'static str,
    /// Its fields as a form sends them.
    fields: String,
}

impl Unsent {
    /// What a request carries that came too late, if it is one of our forms.
    pub(super) async fn of(request: Request<Body>) -> Option<Self> {
        let kind = request.headers().get(header::CONTENT_TYPE)?;
        if kind != "application/x-www-form-urlencoded" {
            return None;
        }
        let path = request.uri().path().to_owned();
        let body = read_body(request.into_body(), LONGEST).await.ok()?;
        Self::read(path, &body)
    }

    /// What the sign-in form carried. Whoever changes it sees a form with other words, and sends it
    /// or not.
    pub(super) fn read(path: String, typed: &[u8]) -> Option<Self> {
        let rest = path.strip_prefix("/console/")?;
        let (form, names) = FORMS.into_iter().find(|it| has_form(rest, it.0))?;
        if typed.len() > LONGEST {
            return None;
        }
        let typed = form_urlencoded::parse(typed);
        let fields = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(typed.filter(|(name, _)| names.contains(&&**name)))
            .finish();
        Some(Self { path, form, fields })
    }

    /// For the sign-in form.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// For the sign-in form.
    pub(super) fn fields(&self) -> &str {
        &self.fields
    }

    /// What her path names: a login, a number, an id.
    fn named(&self) -> String {
        let place = self.form.split('/').position(|it| it == "{}");
        // Before the form's own parts stands `/console`.
        let named = place.and_then(|it| self.path.split('/').nth(it + 2));
        named.unwrap_or_default().to_owned()
    }

    fn typed<T: DeserializeOwned>(&self) -> Result<T, ConsoleError> {
        let uri = format!("/?{}", self.fields);
        let uri = uri.parse().map_err(|_| ConsoleError::BadForm)?;
        let typed = Query::try_from_uri(&uri).map_err(|_| ConsoleError::BadForm)?;
        Ok(typed.0)
    }

    /// The form, filled in. None for who may not send it.
    pub(super) async fn draw(
        &self,
        console: &Console,
        staff: &Staff,
        page: Page,
    ) -> Option<Result<Response, ConsoleError>> {
        if !staff.user.role.includes(Role::Administrator) {
            return None;
        }
        let page = page.with_unsent(staff.clone(), &self.path);
        Some(self.drawn(console, staff, page).await)
    }

    async fn drawn(
        &self,
        console: &Console,
        staff: &Staff,
        page: Page,
    ) -> Result<Response, ConsoleError> {
        let named = self.named();
        match self.form {
            "workers/add" => workers::add_unsent(page, self.typed()?),
            "workers/{}/edit" => {
                workers::edit_unsent(console, staff, page, &named, self.typed()?).await
            }
            "clients/add" => client_add::add_unsent(staff, page, self.typed()?),
            "clients/{}/edit" => {
                clients::edit_unsent(console, staff, page, &named, self.typed()?).await
            }
            "export/payroll/new" => payroll::add_unsent(page, self.typed()?),
            "export/payroll/{}/edit" => {
                let fields = (named.as_str(), self.typed()?);
                payroll::edit_unsent(console, staff, page, fields).await
            }
            "company" => company::edit_unsent(console, staff, page, self.typed()?).await,
            "performances/enter" => {
                performances::enter_unsent(console, staff, page, self.typed()?).await
            }
            "performances/enter/days" => {
                let typed = performances::DaysForm::read(self.fields.as_bytes());
                performances::days_unsent(console, staff, page, typed).await
            }
            "performances/{}/modify" => {
                let typed = (performances::REASON, self.typed()?);
                performances::change_unsent(console, staff, page, &named, typed).await
            }
            "performances/{}/cancel" => {
                let typed = (performances::CANCEL_REASON, self.typed()?);
                performances::change_unsent(console, staff, page, &named, typed).await
            }
            "requests/{}/accept" => {
                requests::accept_unsent(console, staff, page, &named, self.typed()?).await
            }
            "requests/{}/decline" => {
                requests::decline_unsent(console, staff, page, &named, self.typed()?).await
            }
            "contests/{}/restore" => {
                let typed = (requests::Settling::Restore, self.typed()?);
                requests::contest_unsent(console, staff, page, &named, typed).await
            }
            "contests/{}/keep" => {
                let typed = (requests::Settling::Keep, self.typed()?);
                requests::contest_unsent(console, staff, page, &named, typed).await
            }
            _ => users::invite_unsent(console, staff, page, self.typed()?).await,
        }
    }
}

/// Whether a path is that of this form.
fn has_form(path: &str, form: &str) -> bool {
    let parts = |text: &str| text.split('/').map(str::to_owned).collect::<Vec<_>>();
    let (path, form) = (parts(path), parts(form));
    path.len() == form.len()
        && path
            .iter()
            .zip(&form)
            .all(|(part, wanted)| part == wanted || (wanted == "{}" && !part.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str, typed: &str) -> Option<(String, String)> {
        let unsent = Unsent::read(path.to_owned(), typed.as_bytes())?;
        Some((unsent.path, unsent.fields))
    }

    #[test]
    fn only_what_somebody_typed_into_a_form_of_ours_comes_back() {
        let kept = read(
            "/console/workers/980000000001/edit",
            "csrf=secret&name=%C3%89lise&version=4&password=secret&form=1",
        );
        let (path, fields) = kept.unwrap();
        assert_eq!(path, "/console/workers/980000000001/edit");
        assert_eq!(fields, "name=%C3%89lise&version=4");
        for path in [
            "/console/sign-in",
            "/console/start",
            "/console/workers//edit",
            "/console/workers/1/reopen",
            "/console/workers/1/edit/",
            "https://example.com/console/workers/add",
            "//example.com/workers/add",
            "/v1/session",
            "",
        ] {
            assert_eq!(read(path, "name=x"), None, "{path}");
        }
    }

    #[test]
    fn a_form_that_is_too_long_does_not_come_back() {
        let typed = format!("name={}", "x".repeat(LONGEST));
        assert_eq!(read("/console/clients/add", &typed), None);
    }
}
