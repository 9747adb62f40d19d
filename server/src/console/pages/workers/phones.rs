//! The phones of a worker, and that the office has one forgotten.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::Login;
use uuid::Uuid;

use super::one::{by_office, login_in};
use crate::{
    application::{PhonesQuestion, UseCaseError},
    console::{
        Console,
        error::ConsoleError,
        routes::{ADMINISTRATOR, Route, post},
        staff::Staff,
    },
    domain::phones::{ForgetRefusal, Forgetter, KnownPhone, PhoneForgetting},
};

pub(in crate::console) fn routes() -> Vec<Route> {
    vec![post(
        "/console/workers/{login}/phones/{id}/forget",
        ADMINISTRATOR,
        forget,
    )]
}

/// The phones of one of the employer's workers.
pub(super) async fn of(
    console: &Console,
    staff: &Staff,
    login: &Login,
) -> Result<Vec<KnownPhone>, ConsoleError> {
    let question = PhonesQuestion::Of {
        employer: staff.user.employer,
        login: login.clone(),
        now: console.clock.now(),
    };
    let found = console.store.ask(question).await?;
    Ok(found.ok_or(ConsoleError::NotFound)?.phones)
}

async fn forget(
    State(console): State<Console>,
    staff: Staff,
    Path((login, phone)): Path<(String, Uuid)>,
) -> Result<Response, ConsoleError> {
    let login = login_in(&login)?;
    let by = Forgetter::Office(by_office(&console, &staff, &login));
    match console.store.run(PhoneForgetting { by, phone }).await {
        // A second click finds it forgotten, which is what it wants.
        Ok(()) | Err(UseCaseError::Refused(ForgetRefusal::NoPhone)) => {}
        Err(UseCaseError::Refused(_)) => return Err(ConsoleError::NotFound),
        Err(UseCaseError::Store(error)) => return Err(error.into()),
    }
    Ok(Redirect::to(&format!("/console/workers/{login}")).into_response())
}
