//! Another password of her own.

use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::{Errors, Form},
        page::{Page, draw, draw_wrong},
        staff::{self, Staff},
    },
    ACCOUNT, Proof, Proven,
};
use crate::{domain::account_renewal::Renewed, http::Peer};

#[derive(Template)]
#[template(path = "console/account_password.html")]
struct PasswordPage {
    page: Page,
    errors: Errors,
}

pub(super) async fn form(page: Page) -> Result<Response, ConsoleError> {
    let errors = Errors::default();
    Ok(draw(&PasswordPage { page, errors })?.into_response())
}

#[derive(Deserialize)]
pub(super) struct PasswordForm {
    password: String,
    code: String,
    new_password: String,
}

pub(super) async fn change(
    State(console): State<Console>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    staff: Staff,
    page: Page,
    Form(typed): Form<PasswordForm>,
) -> Result<Response, ConsoleError> {
    let about_her = [
        staff.user.email.as_str(),
        &staff.user.name,
        &staff.user.employer_name,
    ];
    if let Some(fault) = staff::password_fault(&typed.new_password, &about_her) {
        let errors = super::wrong("new_password", fault);
        return draw_wrong(&PasswordPage { page, errors });
    }
    let proof = Proof {
        password: typed.password,
        code: typed.code,
    };
    let (facts, permit) = match proof.password(&console, &staff, (peer, &headers)).await? {
        Proven::Password(facts, permit) => (facts, permit),
        Proven::Not(errors) => return draw_wrong(&PasswordPage { page, errors }),
    };
    let hash = console.passwords.hash(permit, typed.new_password).await?;
    let renewed = (facts.as_ref(), Renewed::Password(hash));
    match proof
        .renew(&console, &staff, (peer, &headers), renewed)
        .await?
    {
        Ok(()) => Ok(Redirect::to(ACCOUNT).into_response()),
        Err(errors) => draw_wrong(&PasswordPage { page, errors }),
    }
}
