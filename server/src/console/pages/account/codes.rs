//! Other recovery codes, shown once.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::{Errors, Form},
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    Proof, Proven,
};
use crate::{
    domain::{
        account_renewal::Renewed,
        rules::RECOVERY_CODES,
        second_factor::{draw_recovery_code, recovery_hash},
        shown_once::Shown,
    },
    http::Peer,
};

#[derive(Template)]
#[template(path = "console/account_codes.html")]
struct CodesPage {
    page: Page,
    /// Those that were just made.
    codes: Vec<String>,
    errors: Errors,
}

pub(super) async fn form(page: Page) -> Result<Response, ConsoleError> {
    let empty = CodesPage {
        page,
        codes: Vec::new(),
        errors: Errors::default(),
    };
    Ok(draw(&empty)?.into_response())
}

#[derive(Deserialize)]
pub(super) struct CodesForm {
    password: String,
    code: String,
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

pub(super) async fn replace(
    State(console): State<Console>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    staff: Staff,
    page: Page,
    Form(typed): Form<CodesForm>,
) -> Result<Response, ConsoleError> {
    let keeping = staff.keeping(typed.form, &["codes"])?;
    let place = keeping.place.to_string();
    let shown = || Redirect::to(&format!("/console/account/codes/{place}")).into_response();
    if staff.shown_once(&console, &place).await.is_ok() {
        return Ok(shown());
    }
    let proof = Proof {
        password: typed.password,
        code: typed.code,
    };
    let refuse = |page, errors| {
        let codes = Vec::new();
        draw_wrong(&CodesPage {
            page,
            codes,
            errors,
        })
    };
    let facts = match proof.password(&console, &staff, (peer, &headers)).await? {
        Proven::Password(facts, _) => facts,
        Proven::Not(errors) => return refuse(page, errors),
    };
    let random = console.random.as_ref();
    let codes = (0..RECOVERY_CODES)
        .map(|_| draw_recovery_code(random))
        .collect::<Result<Vec<_>, _>>()?;
    let hashes = codes.iter().map(|it| recovery_hash(it)).collect();
    let renewed = Renewed::RecoveryCodes {
        codes: hashes,
        answer: keeping.seal(&Shown::Codes(codes), console.clock.now(), random)?,
    };
    let renewed = (facts.as_ref(), renewed);
    match proof
        .renew(&console, &staff, (peer, &headers), renewed)
        .await?
    {
        Ok(()) => Ok(shown()),
        // Sent twice at once: the other one used the code.
        Err(_) if staff.shown_once(&console, &place).await.is_ok() => Ok(shown()),
        Err(errors) => refuse(page, errors),
    }
}

/// Shows them for as long as they are kept.
pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(place): Path<String>,
) -> Result<Response, ConsoleError> {
    let Shown::Codes(codes) = staff.shown_once(&console, &place).await? else {
        return Err(ConsoleError::NoLongerKept);
    };
    let errors = Errors::default();
    let page = CodesPage {
        page,
        codes,
        errors,
    };
    Ok(draw(&page)?.into_response())
}
