//! Credential letters: what is handed to a worker on paper. They are kept for a moment, sealed, so
//! that a page that is loaded again shows the same ones and makes nothing.

mod pdf;
mod sheet;

pub(super) use super::super::paper::can_be_drawn;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::Login;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    super::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        routes::{ADMINISTRATOR, Route, get},
        staff::Staff,
    },
    import::{self, done::Part},
};
use crate::{
    domain::shown_once::{Keeping, Shown},
    get::Offers,
    office::OfficeError,
    qr,
    texts::{self, Texts},
};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/letters/{id}", ADMINISTRATOR, show),
        get("/console/letters/{id}/letters.pdf", ADMINISTRATOR, save),
    ]
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
        self.texts.text_with("letter-dear", &[("name", name)])
    }

    fn can_be_drawn(&self) -> bool {
        can_be_drawn(&self.name)
    }

    /// The same with our fonts: without a name that they cannot write.
    fn dear_on_paper(&self) -> String {
        if self.can_be_drawn() {
            self.dear()
        } else {
            self.texts.text("letter-dear-unnamed")
        }
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
    /// Whether it is this server that answers there, so that the keys are known.
    knows_keys: bool,
    origin: String,
}

impl Sender {
    fn new(console: &Console, staff: &Staff) -> Self {
        let own_line = staff.user.employer_phone_line.as_deref();
        Self {
            employer: staff.user.employer_name.clone(),
            employer_phone: staff.user.employer_phone.clone(),
            phone_lines: console.lines.called(own_line),
            knows_keys: !console.lines.answered(own_line).is_empty(),
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
    /// Where they are kept.
    place: String,
    /// The list that they are of, and its next part.
    list: Option<(String, Option<Part>)>,
}

impl LettersPage {
    fn title(&self) -> String {
        self.page.text(match self.letters.len() {
            0 | 1 => "letters-title",
            _ => "letters-of-several",
        })
    }

    /// Those whose letter begins without a name in the file.
    fn unnamed(&self) -> Vec<(&Login, &str)> {
        let letters = self.letters.iter().map(|it| &it.0);
        letters
            .filter(|it| !it.can_be_drawn())
            .map(|it| (&it.login, it.name.as_str()))
            .collect()
    }
}

/// Sends on to the letters that a form made, now or when it was sent the first time.
/// The page of letters of a list leads back to it.
pub(super) fn lead_to(
    keeping: &Keeping,
    import: Option<Uuid>,
    issued: Result<(), OfficeError>,
) -> Result<Response, ConsoleError> {
    match issued {
        Ok(()) | Err(OfficeError::DoneBefore) => {
            let list = import.map(|it| format!("?list={it}")).unwrap_or_default();
            let path = format!("/console/letters/{}{list}", keeping.place);
            Ok(Redirect::to(&path).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The letters that are kept for this session under this address.
async fn kept(console: &Console, staff: &Staff, place: &str) -> Result<Vec<Letter>, ConsoleError> {
    let Shown::Letters(issued) = staff.shown_once(console, place).await? else {
        return Err(ConsoleError::NoLongerKept);
    };
    letters(console, staff, issued).await
}

/// Of which list letters are.
#[derive(Deserialize, Default)]
#[serde(default)]
struct LettersOf {
    list: String,
}

/// Shows letters, for as long as they are kept.
async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(place): Path<String>,
    Query(of): Query<LettersOf>,
) -> Result<Response, ConsoleError> {
    let letters = kept(&console, &staff, &place).await?;
    let sender = Sender::new(&console, &staff);
    let list = match of.list.as_str() {
        "" => None,
        list => {
            let next = import::done::next_part(&console, &staff, list).await?;
            Some((list.to_owned(), next))
        }
    };
    let html = console
        .cpu
        .run(move |_| {
            let letters = letters
                .into_iter()
                .map(|it| Ok((qr::svg(&it.link)?, it)))
                .map(|it| it.map(|(qr, letter)| (letter, qr)))
                .collect::<Result<_, ConsoleError>>()?;
            draw(&LettersPage {
                page,
                sender,
                letters,
                place,
                list,
            })
        })
        .await??;
    Ok(html.into_response())
}

async fn letters(
    console: &Console,
    staff: &Staff,
    issued: Vec<(Login, String, String)>,
) -> Result<Vec<Letter>, ConsoleError> {
    let mut letters = Vec::with_capacity(issued.len());
    for (login, password, voucher) in issued {
        let worker = super::workers::one(console, staff, &login).await?;
        letters.push(Letter {
            texts: texts::for_worker(worker.language),
            name: worker.name_on_letter().to_owned(),
            link: Offers::start_link(&console.origin, &login, &voucher),
            login,
            password,
        });
    }
    Ok(letters)
}

/// The same letters as a file.
async fn save(
    State(console): State<Console>,
    staff: Staff,
    Path(place): Path<String>,
) -> Result<Response, ConsoleError> {
    let letters = kept(&console, &staff, &place).await?;
    if letters.is_empty() {
        return Err(ConsoleError::NoLongerKept);
    }
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
