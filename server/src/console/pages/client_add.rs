//! A client is added. Its form is also that of [`super::clients`].

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::ClientNumber;
use serde::Deserialize;

use super::super::{
    Console,
    error::ConsoleError,
    form::{self, Errors, Form},
    page::{Page, draw, draw_wrong},
    staff::Staff,
};
use crate::{
    domain::{client_record::Household, staff::Region},
    office::OfficeError,
};

#[derive(Deserialize, Default)]
#[serde(default)]
pub(in super::super) struct ClientForm {
    pub(super) number: String,
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) region: String,
    /// The number whose digits somebody looked at.
    pub(super) confirmed: String,
    /// That was looked at, where it is there already.
    pub(super) version: i64,
}

/// What is known of it by this form; none where something is wrong with it.
pub(super) fn household(
    typed: &ClientForm,
    errors: &mut Errors,
) -> Result<Option<Household>, ConsoleError> {
    let region = form::chosen_region(&typed.region)?;
    let name = errors.of_read("name", form::typed_name(&typed.name));
    let phone = errors.of_read("phone", form::typed_phone(&typed.phone));
    Ok(name.zip(phone).map(|(name, phone)| Household {
        name,
        phone,
        region,
    }))
}

#[derive(Template)]
#[template(path = "console/client_add.html")]
struct AddPage {
    page: Page,
    company_region: Region,
    typed: ClientForm,
    errors: Errors,
    /// The number whose check digits do not fit; that may be confirmed.
    doubtful: Option<ClientNumber>,
}

/// The choice of no region, which names the company's.
pub(super) fn as_company(page: &Page, region: Region) -> String {
    let region = page.region(&region);
    page.text1("client-region-as-company", "region", region)
}

impl AddPage {
    fn as_company(&self) -> String {
        as_company(&self.page, self.company_region)
    }
}

pub(super) async fn add_form(staff: Staff, page: Page) -> Result<Response, ConsoleError> {
    add_unsent(&staff, page, ClientForm::default())
}

/// The form as it was typed before.
pub(in super::super) fn add_unsent(
    staff: &Staff,
    page: Page,
    typed: ClientForm,
) -> Result<Response, ConsoleError> {
    let add = AddPage {
        page,
        company_region: staff.user.region,
        typed,
        errors: Errors::default(),
        doubtful: None,
    };
    Ok(draw(&add)?.into_response())
}

pub(super) async fn add(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<ClientForm>,
) -> Result<Response, ConsoleError> {
    let mut errors = Errors::default();
    let number = form::typed_number(&typed.number, ClientNumber::from_typed);
    let number = errors.of_read("number", number);
    let household = household(&typed, &mut errors)?;
    let doubtful = number.clone().filter(|it| !it.has_right_check_digits());
    // A tick for one number says nothing of another.
    let settled = doubtful
        .as_ref()
        .is_none_or(|it| it.as_str() == typed.confirmed);
    if let (Some(number), Some(household), true) = (number, household, settled) {
        let office = console.office.acting_as(staff.user.actor());
        let employer = staff.user.employer;
        match office.register(employer, &number, household).await {
            Ok(()) => return Ok(Redirect::to("/console/clients").into_response()),
            Err(OfficeError::ClientKnown) => errors.add("number", "field-client-number-known"),
            Err(error) => return Err(error.into()),
        }
    }
    let again = AddPage {
        page,
        company_region: staff.user.region,
        typed,
        errors,
        doubtful,
    };
    draw_wrong(&again)
}
