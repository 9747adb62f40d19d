//! A worker is added, and her letter made. Her form is also that of [`super::one`].

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Language;
use uuid::Uuid;

use super::super::letters;
use crate::{
    console::{
        Console,
        error::ConsoleError,
        form::{self, Errors, Form},
        page::{Page, draw, draw_wrong},
        staff::Staff,
        week_ticks::form_with_days,
    },
    domain::{
        contract::PayrollNumber,
        hiring::Person,
        phone_number::PhoneNumber,
        wording::{Name, WordingError},
    },
};

form_with_days! {
    pub(in crate::console) struct WorkerForm {
        pub(super) name: String,
        pub(super) letter_name: String,
        pub(super) phone: String,
        pub(super) language: String,
        pub(super) contract_hours: String,
        pub(super) payroll_number: String,
        pub(super) version: i64,
        /// The name that the letter cannot write, as the user was told.
        pub(super) confirmed: String,
        /// The number that the page gave its form.
        pub(super) form: Option<Uuid>,
    }
}

#[derive(Template)]
#[template(path = "console/worker_add.html")]
struct AddPage {
    page: Page,
    typed: WorkerForm,
    errors: Errors,
    /// The name that the letter cannot write; that may be confirmed.
    cannot_be_drawn: Option<Name>,
}

pub(in crate::console) async fn add_form(page: Page) -> Result<Response, ConsoleError> {
    let add = AddPage {
        page,
        // Which language she reads is nothing to guess.
        typed: WorkerForm::default(),
        errors: Errors::default(),
        cannot_be_drawn: None,
    };
    Ok(draw(&add)?.into_response())
}

/// The form as it was typed before.
pub(in crate::console) fn add_unsent(
    page: Page,
    typed: WorkerForm,
) -> Result<Response, ConsoleError> {
    let add = AddPage {
        page,
        typed,
        errors: Errors::default(),
        cannot_be_drawn: None,
    };
    Ok(draw(&add)?.into_response())
}

/// Who she is by this form; none where something is wrong with it.
pub(super) fn checked(
    typed: &WorkerForm,
    errors: &mut Errors,
) -> Result<Option<Person>, ConsoleError> {
    let language = match typed.language.as_str() {
        "" => {
            errors.add("language", "field-letter-language-missing");
            None
        }
        code => Some(Language::from_code(code).ok_or(ConsoleError::BadForm)?),
    };
    let name = errors.of_read("name", form::typed_name(&typed.name));
    let phone = errors.of_read("phone", form::typed_phone(&typed.phone));
    let letter_name = match Name::from_typed(&typed.letter_name) {
        Ok(name) if letters::can_be_drawn(name.as_str()) => Some(name),
        Err(WordingError::Empty(_)) => None,
        Ok(_) | Err(_) => {
            errors.add("letter_name", "field-letter-name-not-drawn");
            return Ok(None);
        }
    };
    let contract_hours = form::typed_contract_hours(&typed.contract_hours);
    let contract_hours = errors.of_read("contract_hours", contract_hours);
    let payroll_number = form::typed_payroll_number(&typed.payroll_number);
    let payroll_number = errors.of_read("payroll_number", payroll_number);
    let (Some(language), Some(name), Some(phone), Some(contract_hours), Some(payroll_number)) =
        (language, name, phone, contract_hours, payroll_number)
    else {
        return Ok(None);
    };
    Ok(Some(Person {
        name,
        letter_name,
        phone,
        language,
        contract_hours,
        payroll_number,
        expected_days: typed.days(),
    }))
}

/// The name without which her letter will begin.
fn unwritable_name(person: &Person) -> Option<Name> {
    let name = person.letter_name.as_ref().unwrap_or(&person.name);
    (!letters::can_be_drawn(name.as_str())).then(|| name.clone())
}

pub(in crate::console) async fn add(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(typed): Form<WorkerForm>,
) -> Result<Response, ConsoleError> {
    let mut errors = Errors::default();
    let person = checked(&typed, &mut errors)?;
    let cannot_be_drawn = person.as_ref().and_then(unwritable_name);
    // What was told of one name says nothing of another.
    let told = |it: &Name| it.as_str() == typed.confirmed;
    let settled = cannot_be_drawn.as_ref().is_none_or(told);
    let Some(person) = person.filter(|_| settled) else {
        let again = AddPage {
            page,
            typed,
            errors,
            cannot_be_drawn,
        };
        return draw_wrong(&again);
    };
    let letter_name = person.letter_name.as_ref().map_or("", Name::as_str);
    let phone = person.phone.as_ref().map_or("", PhoneNumber::as_str);
    let hours = person.contract_hours.map(|it| it.text('.'));
    let days: Vec<_> = person.expected_days.names().collect();
    let fields = [
        "worker",
        person.name.as_str(),
        letter_name,
        phone,
        person.language.code(),
        hours.as_deref().unwrap_or_default(),
        person
            .payroll_number
            .as_ref()
            .map_or("", PayrollNumber::as_str),
        &days.join(" "),
    ];
    let keeping = staff.keeping(typed.form, &fields)?;
    let office = console.office.acting_as(staff.user.actor());
    let employer = staff.user.employer;
    let issued = office.hire(employer, person, Some(&keeping)).await;
    letters::lead_to(&keeping, None, issued.map(drop))
}
