//! Credential letters: what is handed to a worker on paper, once.

use askama::Template;
use axum::response::{IntoResponse, Response};
use job_tracker_protocol::Login;

use super::super::{
    Console,
    error::ConsoleError,
    page::{Page, draw},
    staff::Staff,
    texts::Texts,
};
use super::start::qr;
use crate::office::IssuedCredentials;

/// One worker's letter, in her language.
struct Letter {
    texts: &'static Texts,
    name: String,
    login: Login,
    /// In groups of four.
    password: String,
    qr: String,
}

impl Letter {
    fn dear(&self) -> String {
        let name = self.name.as_str().into();
        self.texts.with("letter-dear", &[("name", name)])
    }
}

#[derive(Template)]
#[template(path = "console/letters.html")]
struct LettersPage {
    page: Page,
    employer: String,
    employer_phone: Option<String>,
    phone_lines: Vec<String>,
    origin: String,
    letters: Vec<Letter>,
}

/// Shows the letters of passwords that were just issued. They are not stored anywhere.
pub(super) async fn issued(
    console: &Console,
    page: Page,
    staff: &Staff,
    issued: &[IssuedCredentials],
) -> Result<Response, ConsoleError> {
    let mut letters = Vec::with_capacity(issued.len());
    for it in issued {
        let worker = console
            .store
            .worker(staff.user.employer, it.login.clone())
            .await?
            .ok_or(ConsoleError::NotFound)?;
        letters.push(Letter {
            texts: Texts::of(worker.language),
            name: worker.name,
            login: it.login.clone(),
            password: grouped(&it.password),
            qr: qr(&start_link(&console.origin, &it.login))?,
        });
    }
    let letters = LettersPage {
        page,
        employer: staff.user.employer_name.clone(),
        employer_phone: staff.user.employer_phone.clone(),
        phone_lines: console.phone_lines.clone(),
        origin: console.origin.clone(),
        letters,
    };
    Ok(draw(&letters)?.into_response())
}

/// Opens the web page's sign-in with the login filled in; what stands behind `#` never reaches a
/// server. Never the password.
fn start_link(origin: &str, login: &Login) -> String {
    format!("{origin}/#start?login={login}")
}

fn grouped(password: &str) -> String {
    let digits: Vec<char> = password.chars().collect();
    let groups: Vec<String> = digits.chunks(4).map(|it| it.iter().collect()).collect();
    groups.join(" ")
}
