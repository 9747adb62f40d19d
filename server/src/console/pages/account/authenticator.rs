//! Another authenticator. Its secret follows from what this browser keeps and from this session,
//! as that of whoever opens a link does.

use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::{Errors, Form},
        opening::Opening,
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    ACCOUNT, Proof, Proven,
};
use crate::{
    domain::{account_renewal::Renewed, second_factor::TotpSecret},
    http::Peer,
    qr,
};

#[derive(Template)]
#[template(path = "console/account_authenticator.html")]
struct AuthenticatorPage {
    page: Page,
    qr: String,
    secret: String,
    errors: Errors,
}

impl AuthenticatorPage {
    fn new(
        page: Page,
        staff: &Staff,
        secret: TotpSecret,
        errors: Errors,
    ) -> Result<Self, ConsoleError> {
        let failed = |_| ConsoleError::Failed;
        Ok(Self {
            page,
            qr: qr::svg(&secret.link(&staff.user.email).map_err(failed)?)?,
            secret: secret.typed().map_err(failed)?,
            errors,
        })
    }
}

pub(super) async fn form(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    headers: HeaderMap,
) -> Result<Response, ConsoleError> {
    let shown = Opening::of(&headers).map_or_else(|| Opening::draw(console.random.as_ref()), Ok)?;
    let secret = shown.secret(staff.user.token);
    let empty = AuthenticatorPage::new(page, &staff, secret, Errors::default())?;
    let cookie = AppendHeaders([(SET_COOKIE, shown.cookie())]);
    Ok((cookie, draw(&empty)?).into_response())
}

#[derive(Deserialize)]
pub(super) struct AuthenticatorForm {
    new_code: String,
    password: String,
    code: String,
}

pub(super) async fn replace(
    State(console): State<Console>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
    staff: Staff,
    page: Page,
    Form(typed): Form<AuthenticatorForm>,
) -> Result<Response, ConsoleError> {
    let Some(shown) = Opening::of(&headers) else {
        return show_anew(&console, &staff, page);
    };
    let secret = shown.secret(staff.user.token);
    let refuse = |page, errors| draw_wrong(&AuthenticatorPage::new(page, &staff, secret, errors)?);
    let seconds = u64::try_from(console.clock.now().as_second()).unwrap_or_default();
    let step = secret.check(&typed.new_code, seconds, 0);
    let Some(step) = step.map_err(|_| ConsoleError::Failed)? else {
        return refuse(page, super::wrong("new_code", "field-code-wrong"));
    };
    let proof = Proof {
        password: typed.password,
        code: typed.code,
    };
    let facts = match proof.password(&console, &staff, (peer, &headers)).await? {
        Proven::Password(facts, _) => facts,
        Proven::Not(errors) => return refuse(page, errors),
    };
    let random = console.random.as_ref();
    let renewed = Renewed::Authenticator {
        secret,
        factor: console.key.seal(facts.sign_in.id, secret, random)?,
        step,
    };
    let renewed = (facts.as_ref(), renewed);
    match proof
        .renew(&console, &staff, (peer, &headers), renewed)
        .await?
    {
        Ok(()) => {
            // The next one is another.
            let cookie = AppendHeaders([(SET_COOKIE, Opening::no_cookie())]);
            Ok((cookie, Redirect::to(ACCOUNT)).into_response())
        }
        Err(errors) => refuse(page, errors),
    }
}

/// The browser lost what its picture followed from: whatever she scanned is worthless now.
fn show_anew(console: &Console, staff: &Staff, page: Page) -> Result<Response, ConsoleError> {
    let shown = Opening::draw(console.random.as_ref())?;
    let secret = shown.secret(staff.user.token);
    let errors = super::wrong("new_code", "field-code-new");
    let cookie = AppendHeaders([(SET_COOKIE, shown.cookie())]);
    let anew = draw_wrong(&AuthenticatorPage::new(page, staff, secret, errors)?)?;
    Ok((cookie, anew).into_response())
}
