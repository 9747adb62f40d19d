//! The company: its name, its telephones, its region, how late a forgotten visit may be asked for,
//! and when those are expected who do not report yet.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::ascii_digit;

use super::super::{
    Console,
    error::ConsoleError,
    form::{self, Errors, Form},
    page::{Page, draw, draw_wrong},
    routes::{ADMINISTRATOR, READER, Route, get, post},
    staff::Staff,
    week_ticks::form_with_days,
};
use crate::{
    application::{EditEmployer, EmployerRecordQuestion},
    domain::{
        audit::EmployerDetails,
        employer::{Company, RequestDays},
        staff::Region,
    },
};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/company", READER, show),
        post("/console/company", ADMINISTRATOR, edit),
    ]
}

form_with_days! {
    pub(in super::super) struct CompanyForm {
        name: String,
        phone: String,
        phone_line: String,
        region: String,
        request_days_back: String,
        version: i64,
    }
}

#[derive(Template)]
#[template(path = "console/company.html")]
struct CompanyPage {
    page: Page,
    company: EmployerDetails,
    typed: CompanyForm,
    errors: Errors,
}

async fn one(console: &Console, staff: &Staff, page: Page) -> Result<CompanyPage, ConsoleError> {
    let question = EmployerRecordQuestion(staff.user.employer);
    let found = console.store.ask(question).await?;
    let found = found.ok_or(ConsoleError::NotFound)?;
    Ok(CompanyPage {
        page,
        typed: CompanyForm {
            name: found.details.name.clone(),
            phone: found.details.phone.clone().unwrap_or_default(),
            phone_line: found.details.phone_line.clone().unwrap_or_default(),
            region: found.details.region.as_str().to_owned(),
            request_days_back: found.details.request_days_back.to_string(),
            version: found.version,
            ..CompanyForm::default()
        }
        .with_days(found.details.expected_days),
        company: found.details,
        errors: Errors::default(),
    })
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
) -> Result<Response, ConsoleError> {
    Ok(draw(&one(&console, &staff, page).await?)?.into_response())
}

/// The form as it was typed before; its version too, so that a colleague's change is told.
pub(in super::super) async fn edit_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    typed: CompanyForm,
) -> Result<Response, ConsoleError> {
    let shown = CompanyPage {
        typed,
        ..one(console, staff, page).await?
    };
    Ok(draw(&shown)?.into_response())
}

async fn edit(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<CompanyForm>,
) -> Result<Response, ConsoleError> {
    let mut errors = Errors::default();
    let Some(company) = company(&typed, &mut errors)? else {
        let again = CompanyPage {
            typed,
            errors,
            ..one(&console, &staff, page).await?
        };
        return draw_wrong(&again);
    };
    let edited = EditEmployer {
        by: staff.user.actor(),
        employer: staff.user.employer,
        company,
        seen: typed.version,
        now: console.clock.now(),
    };
    console.store.run(edited).await?;
    Ok(Redirect::to("/console/company").into_response())
}

/// What stands there by this form; none where something is wrong with it.
fn company(typed: &CompanyForm, errors: &mut Errors) -> Result<Option<Company>, ConsoleError> {
    let region = Region::from_name(&typed.region).ok_or(ConsoleError::BadForm)?;
    let name = errors.of_read("name", form::typed_name(&typed.name));
    let phone = errors.of_read("phone", form::typed_phone(&typed.phone));
    let phone_line = errors.of_read("phone_line", form::typed_phone(&typed.phone_line));
    let days = request_days(&typed.request_days_back);
    errors.unless(
        days.is_some(),
        "request_days_back",
        "company-request-days-wrong",
    );
    let all = (name, phone, phone_line, days);
    let (Some(name), Some(phone), Some(phone_line), Some(request_days_back)) = all else {
        return Ok(None);
    };
    Ok(Some(Company {
        name,
        phone,
        phone_line,
        region,
        request_days_back,
        expected_days: typed.days(),
    }))
}

fn request_days(typed: &str) -> Option<RequestDays> {
    let digits = typed.trim().chars().map(ascii_digit);
    let digits: String = digits.collect::<Option<_>>()?;
    RequestDays::new(digits.parse().ok()?)
}
