//! A user's own account: her password, her authenticator, her recovery codes. Each is renewed on a
//! page of its own, where she shows both factors again.

mod authenticator;
mod codes;
mod password;

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};

use super::{
    super::{
        Console,
        error::ConsoleError,
        form::Errors,
        page::{Page, draw},
        routes::{READER, Route, get, post},
        staff::Staff,
    },
    sign_in,
};
use crate::{
    application::{AccountQuestion, UseCaseError},
    domain::{
        account_renewal::{AccountFacts, AccountRenewal, RenewalRefusal, Renewed},
        console_session::{CodeOutcome, ConsoleSignInRefusal},
        second_factor::recovery_hash,
    },
    http::Peer,
    passwords::{Permit, Priority},
};

const ACCOUNT: &str = "/console/account";

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get(ACCOUNT, READER, show),
        get("/console/account/password", READER, password::form),
        post("/console/account/password", READER, password::change),
        get(
            "/console/account/authenticator",
            READER,
            authenticator::form,
        ),
        post(
            "/console/account/authenticator",
            READER,
            authenticator::replace,
        ),
        get("/console/account/codes", READER, codes::form),
        post("/console/account/codes", READER, codes::replace),
        get("/console/account/codes/{id}", READER, codes::show),
    ]
}

#[derive(Template)]
#[template(path = "console/account.html")]
struct AccountPage {
    page: Page,
}

async fn show(page: Page) -> Result<Response, ConsoleError> {
    Ok(draw(&AccountPage { page })?.into_response())
}

/// What a form of these asks for anew, beside what it is about.
struct Proof {
    password: String,
    code: String,
}

/// What came of a proof.
enum Proven {
    /// Both factors were right so far; the permit is for whoever hashes another password now.
    Password(Box<AccountFacts>, Permit),
    /// The password was wrong.
    Not(Errors),
}

impl Proof {
    /// Compares the password. The code is looked at when it is used.
    async fn password(
        &self,
        console: &Console,
        staff: &Staff,
        (peer, headers): (Peer, &HeaderMap),
    ) -> Result<Proven, ConsoleError> {
        let admitted = console.rate_limits.emails.admit(&staff.user.email);
        admitted.map_err(|_| ConsoleError::TooMany)?;
        let question = AccountQuestion {
            user: staff.user.id,
            recovery: recovery_hash(&self.code),
        };
        let facts = console.store.ask(question).await?;
        let facts = facts.ok_or(ConsoleError::SignedOut)?;
        let permit = console.passwords.permit(Priority::Proven).await;
        let permit = permit.ok_or(ConsoleError::Busy)?;
        let stored = Some(facts.sign_in.password_hash.clone());
        let password = self.password.clone();
        let checked = console.passwords.check(permit, password, stored).await?;
        if checked.right {
            return Ok(Proven::Password(Box::new(facts), checked.permit));
        }
        let visitor = console.visitor(peer, headers)?;
        sign_in::tell_later(console, staff.user.email.clone(), visitor);
        Ok(Proven::Not(wrong("password", "account-password-wrong")))
    }

    /// Renews, if the code is right too; if not, what is wrong.
    async fn renew(
        self,
        console: &Console,
        staff: &Staff,
        (peer, headers): (Peer, &HeaderMap),
        (facts, renewed): (&AccountFacts, Renewed),
    ) -> Result<Result<(), Errors>, ConsoleError> {
        let renewal = AccountRenewal {
            user: staff.user.id,
            here: staff.user.token,
            password_seen: facts.sign_in.password_hash.clone(),
            code: self.code,
            key: std::sync::Arc::clone(&console.key),
            renewed,
            address: console.visitor(peer, headers)?.address,
            now: console.clock.now(),
        };
        let refusal = match console.store.run(renewal).await {
            Ok(CodeOutcome::Opened) => return Ok(Ok(())),
            Ok(CodeOutcome::Wrong) => return Ok(Err(wrong("code", "field-code-wrong"))),
            Err(UseCaseError::Store(error)) => return Err(error.into()),
            Err(UseCaseError::Refused(refusal)) => refusal,
        };
        match refusal {
            RenewalRefusal::PasswordReplaced => {
                Ok(Err(wrong("password", "account-password-wrong")))
            }
            RenewalRefusal::Code(ConsoleSignInRefusal::TooManyCodes) => Err(ConsoleError::TooMany),
            RenewalRefusal::Code(ConsoleSignInRefusal::Unknown) => Err(ConsoleError::SignedOut),
            RenewalRefusal::Code(refusal) => {
                tracing::error!(%refusal, "the second factor of a user is not looked at");
                Err(ConsoleError::Failed)
            }
        }
    }
}

fn wrong(field: &'static str, message: &'static str) -> Errors {
    let mut errors = Errors::default();
    errors.add(field, message);
    errors
}
