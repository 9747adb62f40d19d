//! Everything that is kept of one person.

use std::io::Write;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value as Json, json};

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        files::{FileKind, Spooled},
        form::Errors,
        page::{Page, draw},
        staff::Staff,
    },
    erase::{Erasable, erasable},
    words,
};
use crate::{
    domain::{
        erasure::ErasureRefusal,
        export_note::{Export, Exported},
    },
    store::personal::{Kept, PersonalQuestion, Value, Whose},
};

/// Rows of one table that the page shows; the file has all.
const SHOWN: usize = 25;

#[derive(Template)]
#[template(path = "console/data.html")]
pub(super) struct DataPage {
    page: Page,
    name: String,
    /// The page that the person has in the console.
    home: String,
    kept: Vec<Kept>,
    erasable: Erasable,
    /// The number that was typed to erase her.
    typed: String,
    errors: Errors,
}

impl DataPage {
    /// The same after another number was typed than hers.
    pub(super) fn with_wrong_number(mut self, typed: String) -> Self {
        self.typed = typed;
        self.errors.add("number", "erase-number-wrong");
        self
    }

    /// Why she is not erased; none where she can be.
    fn stays(&self) -> Option<String> {
        let page = &self.page;
        Some(match self.erasable {
            Erasable::Now => return None,
            Erasable::NoList => page.text("erase-no-list"),
            Erasable::Not(ErasureRefusal::MustStay { last, until }) => page.text_with(
                "data-must-stay",
                &[
                    ("last", page.written().day_of_year(last).into()),
                    ("until", page.written().day_of_year(until).into()),
                ],
            ),
            Erasable::Not(ErasureRefusal::Unsettled) => page.text("erase-unsettled"),
            Erasable::Not(ErasureRefusal::Active | ErasureRefusal::Unknown) => {
                page.text("erase-active")
            }
        })
    }

    fn must_stay(&self) -> bool {
        matches!(
            self.erasable,
            Erasable::Not(ErasureRefusal::MustStay { .. } | ErasureRefusal::Unsettled)
        )
    }

    /// The text that says why no performance has to stay.
    fn need_not_stay(&self) -> &'static str {
        let has_any = self.filled().any(|it| it.name == "performances");
        match has_any {
            true => "data-need-not-stay",
            false => "data-no-performances",
        }
    }

    fn part(&self, kept: &Kept) -> String {
        words::part(kept.name).map_or_else(|| kept.name.to_owned(), |it| self.page.text(it))
    }

    fn column(&self, kept: &Kept, name: &str) -> String {
        words::column(kept.name, name).map_or_else(|| name.to_owned(), |it| self.page.text(it))
    }

    fn cell(&self, kept: &Kept, at: &usize, value: &Value) -> String {
        let column = kept.columns.get(*at).copied().unwrap_or_default();
        words::value(&self.page, (kept.name, column), value)
    }

    /// Who she is, which is one row; what of it is empty says nothing.
    fn herself(&self) -> Vec<(String, String)> {
        let Some((kept, row)) = self
            .kept
            .first()
            .and_then(|it| Some((it, it.rows.first()?)))
        else {
            return Vec::new();
        };
        let cells = row.iter().enumerate();
        let known = cells.filter(|(_, value)| **value != Value::Nothing);
        known
            .map(|(at, value)| {
                let name = kept.columns.get(at).copied().unwrap_or_default();
                (self.column(kept, name), self.cell(kept, &at, value))
            })
            .collect()
    }

    /// What there is of her beside that.
    fn filled(&self) -> impl Iterator<Item = &Kept> {
        let others = self.kept.iter().skip(1);
        others.filter(|it| !it.rows.is_empty())
    }

    /// What there is nothing of, by name.
    fn nothing_of(&self) -> String {
        let others = self.kept.iter().skip(1);
        let empty = others.filter(|it| it.rows.is_empty());
        let names: Vec<_> = empty.map(|it| self.part(it)).collect();
        names.join(", ")
    }
}

pub(super) fn worker_of(path: &str) -> Result<Whose, ConsoleError> {
    let login = path.parse().map_err(|_| ConsoleError::NotFound)?;
    Ok(Whose::Worker(login))
}

pub(super) fn client_of(path: &str) -> Result<Whose, ConsoleError> {
    let number = path.parse().map_err(|_| ConsoleError::NotFound)?;
    Ok(Whose::Client(number))
}

pub(super) async fn worker(
    console: State<Console>,
    staff: Staff,
    page: Page,
    Path(login): Path<String>,
) -> Result<Response, ConsoleError> {
    let home = format!("/console/workers/{login}");
    show(console, staff, page, (worker_of(&login)?, home)).await
}

pub(super) async fn client(
    console: State<Console>,
    staff: Staff,
    page: Page,
    Path(number): Path<String>,
) -> Result<Response, ConsoleError> {
    let home = format!("/console/clients/{number}");
    show(console, staff, page, (client_of(&number)?, home)).await
}

pub(super) async fn worker_file(
    console: State<Console>,
    staff: Staff,
    Path(login): Path<String>,
) -> Result<Response, ConsoleError> {
    file(console, staff, worker_of(&login)?).await
}

pub(super) async fn client_file(
    console: State<Console>,
    staff: Staff,
    Path(number): Path<String>,
) -> Result<Response, ConsoleError> {
    file(console, staff, client_of(&number)?).await
}

async fn kept(console: &Console, staff: &Staff, whose: Whose) -> Result<Vec<Kept>, ConsoleError> {
    let employer = staff.user.employer;
    let question = PersonalQuestion { employer, whose };
    let found = console.store.ask_long(question).await?;
    found.ok_or(ConsoleError::NotFound)
}

/// What she is called.
fn name(kept: &[Kept]) -> String {
    let first = kept.first();
    let at = first.and_then(|it| it.columns.iter().position(|it| *it == "name"));
    let row = first.and_then(|it| it.rows.first());
    match row.zip(at).and_then(|(row, at)| row.get(at)) {
        Some(Value::Text(name)) => name.clone(),
        _ => String::new(),
    }
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    (whose, home): (Whose, String),
) -> Result<Response, ConsoleError> {
    let shown = self::page(&console, &staff, page, (whose, home)).await?;
    Ok(draw(&shown)?.into_response())
}

/// The page about her.
pub(super) async fn page(
    console: &Console,
    staff: &Staff,
    page: Page,
    (whose, home): (Whose, String),
) -> Result<DataPage, ConsoleError> {
    let erasable = erasable(console, staff, &whose).await?;
    let kept = kept(console, staff, whose).await?;
    Ok(DataPage {
        page,
        name: name(&kept),
        home,
        kept,
        erasable,
        typed: String::new(),
        errors: Errors::default(),
    })
}

fn written(value: &Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        // What the log keeps as JSON stays JSON.
        Value::Text(text) if text.starts_with('{') => {
            serde_json::from_str(text).unwrap_or_else(|_| Json::from(text.as_str()))
        }
        Value::Text(text) => Json::from(text.as_str()),
        Value::Number(number) => Json::from(*number),
        Value::Flag(it) => Json::from(*it),
        Value::Date(day) => Json::from(day.to_string()),
        Value::Instant(at) => Json::from(format!("{at:.3}")),
    }
}

fn table(kept: &Kept) -> Json {
    let row = |row: &Vec<Value>| {
        let cells = kept.columns.iter().zip(row);
        let cells = cells.map(|(column, value)| ((*column).to_owned(), written(value)));
        Json::Object(cells.collect::<Map<_, _>>())
    };
    kept.rows.iter().map(row).collect()
}

async fn file(
    State(console): State<Console>,
    staff: Staff,
    whose: Whose,
) -> Result<Response, ConsoleError> {
    let kept = kept(&console, &staff, whose.clone()).await?;
    let rows: usize = kept.iter().map(|it| it.rows.len()).sum();
    let tables = kept.iter().map(|it| (it.name.to_owned(), table(it)));
    let tables: Map<String, Json> = tables.collect();
    let all = json!({
        "company": staff.user.employer_name,
        "made_at": format!("{:.3}", console.clock.now()),
        "kept": tables,
    });
    let (file, rows) = Spooled::write(&console.data, |file| {
        serde_json::to_writer_pretty(&mut *file, &all).map_err(std::io::Error::from)?;
        file.write_all(b"\n")?;
        Ok(u64::try_from(rows).unwrap_or(u64::MAX))
    })?;
    let mut export = Export::of(Exported::PersonalData, FileKind::Json.ending(), rows);
    let number = match whose {
        Whose::Worker(login) => {
            let number = login.to_string();
            export.worker = Some(login);
            number
        }
        Whose::Client(client) => {
            let number = client.to_string();
            export.client = Some(client);
            number
        }
    };
    staff.tell_of(&console, export).await?;
    file.send(&format!("data_{number}"), FileKind::Json).await
}
