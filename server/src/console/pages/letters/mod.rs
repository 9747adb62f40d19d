//! Credential letters: what is handed to a worker on paper, once.

mod face;
mod pdf;
mod sheet;

use askama::Template;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Login;

use super::super::{
    Console,
    error::ConsoleError,
    form::Form,
    page::{Page, draw},
    routes::{ADMINISTRATOR, Route, post},
    staff::Staff,
};
use crate::{
    cpu,
    domain::secret::ISSUED_PASSWORD_DIGITS,
    get::Offers,
    office::{IssuedCredentials, MOST_LETTERS},
    qr,
    texts::Texts,
};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![post("/console/letters.pdf", ADMINISTRATOR, save)]
}

/// One worker's letter, in her language.
struct Letter {
    texts: &'static Texts,
    name: String,
    login: Login,
    password: String,
    /// Where its QR code leads.
    link: String,
}

impl Letter {
    fn dear(&self) -> String {
        let name = self.name.as_str().into();
        self.texts.with("letter-dear", &[("name", name)])
    }

    /// The password in groups of four.
    fn grouped(&self) -> String {
        let digits: Vec<char> = self.password.chars().collect();
        let groups: Vec<String> = digits.chunks(4).map(|it| it.iter().collect()).collect();
        groups.join(" ")
    }
}

/// Who writes the letters, and what stands in each of them.
struct Sender {
    employer: String,
    employer_phone: Option<String>,
    phone_lines: Vec<String>,
    origin: String,
}

impl Sender {
    fn new(console: &Console, staff: &Staff) -> Self {
        Self {
            employer: staff.user.employer_name.clone(),
            employer_phone: staff.user.employer_phone.clone(),
            phone_lines: console.phone_lines.clone(),
            origin: console.origin.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "console/letters.html")]
struct LettersPage {
    page: Page,
    sender: Sender,
    /// Each with its QR code.
    letters: Vec<(Letter, String)>,
}

/// Shows the letters of passwords that were just issued. They are not stored anywhere.
pub(super) async fn issued(
    console: &Console,
    page: Page,
    staff: &Staff,
    issued: Vec<IssuedCredentials>,
) -> Result<Response, ConsoleError> {
    let letters = letters(console, staff, issued).await?;
    let sender = Sender::new(console, staff);
    // The passwords are replaced already: this waits for its place however long that takes.
    let place = console.cpu.next_place().await?;
    let html = cpu::run_in(place, move |_| {
        let letters = letters
            .into_iter()
            .map(|it| Ok((qr::svg(&it.link)?, it)))
            .map(|it| it.map(|(qr, letter)| (letter, qr)))
            .collect::<Result<_, ConsoleError>>()?;
        draw(&LettersPage {
            page,
            sender,
            letters,
        })
    })
    .await??;
    Ok(html.into_response())
}

async fn letters(
    console: &Console,
    staff: &Staff,
    issued: Vec<IssuedCredentials>,
) -> Result<Vec<Letter>, ConsoleError> {
    let mut letters = Vec::with_capacity(issued.len());
    for IssuedCredentials { login, password } in issued {
        let worker = console
            .store
            .worker(staff.user.employer, login.clone())
            .await?
            .ok_or(ConsoleError::NotFound)?;
        letters.push(Letter {
            texts: Texts::of(worker.language),
            name: worker.name,
            link: Offers::start_link(&console.origin, &login),
            login,
            password,
        });
    }
    Ok(letters)
}

/// The letters of a page as a file. The page itself says which: passwords are stored nowhere.
async fn save(
    State(console): State<Console>,
    staff: Staff,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, ConsoleError> {
    let shown = fields.iter().filter(|(name, _)| name == "letter");
    let issued = shown
        .map(|(_, value)| read(value))
        .collect::<Option<Vec<_>>>()
        .filter(|it| !it.is_empty())
        .ok_or(ConsoleError::BadForm)?;
    if issued.len() > MOST_LETTERS {
        return Err(ConsoleError::TooManyLetters);
    }
    let letters = letters(&console, &staff, issued).await?;
    let sender = Sender::new(&console, &staff);
    let written = console
        .cpu
        .run(move |caller| pdf::write(&letters, &sender, caller))
        .await?;
    let file = written.map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "no letters");
        ConsoleError::Failed
    })?;
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"letters.pdf\"",
        ),
    ];
    Ok((headers, file).into_response())
}

/// A login and its password, as the page of letters carries them on.
fn read(field: &str) -> Option<IssuedCredentials> {
    let (login, password) = field.split_once(' ')?;
    let digits =
        password.len() == ISSUED_PASSWORD_DIGITS && password.bytes().all(|it| it.is_ascii_digit());
    let login = login.parse().ok()?;
    digits.then(|| IssuedCredentials {
        login,
        password: password.to_owned(),
    })
}
