//! What the forms send: a list, and what the office says of how it is to be read.

use axum::extract::Multipart;
use encoding_rs::Encoding;
use job_tracker_protocol::Language;
use uuid::Uuid;

use super::{super::super::error::ConsoleError, carried, kind};
use crate::office::list::{Choices, Column, DELIMITERS, Field, Headings};

/// A list, as the forms send it.
#[derive(Default)]
pub(super) struct Sent {
    pub file: Vec<u8>,
    pub choices: Choices,
    /// The list's own number, drawn when it was looked through.
    pub import: Option<Uuid>,
    /// Take the list without this many rows that something is wrong with.
    pub skip: Option<usize>,
    /// How many would be added, as the page said.
    pub expected: Option<usize>,
    /// The choices that were sent are those that the page was drawn with.
    pub as_seen: bool,
}

/// Reads what a form sent.
pub(super) async fn sent(mut fields: Multipart) -> Result<Sent, ConsoleError> {
    let bad = |_| ConsoleError::BadForm;
    let mut sent = Sent::default();
    let (mut file, mut was) = (None, None);
    while let Some(field) = fields.next_field().await.map_err(bad)? {
        let name = field.name().unwrap_or("").to_owned();
        if name == "list" {
            file = Some(field.bytes().await.map_err(bad)?.to_vec());
            continue;
        }
        let value = field.text().await.map_err(bad)?;
        match name.as_str() {
            "carried" => file = Some(carried::unpacked(&value).ok_or(ConsoleError::BadForm)?),
            "import" => sent.import = Some(value.parse().map_err(|_| ConsoleError::BadForm)?),
            "was" => was = Some(value),
            "skip" => sent.skip = Some(value.parse().map_err(|_| ConsoleError::BadForm)?),
            "expected" => {
                sent.expected = Some(value.parse().map_err(|_| ConsoleError::BadForm)?);
            }
            name => choose(&mut sent.choices, name, &value).ok_or(ConsoleError::BadForm)?,
        }
    }
    sent.file = file.ok_or(ConsoleError::BadForm)?;
    // Without a page there is nothing that was seen but what is found out.
    let was = was.unwrap_or_else(|| written(&Choices::default()));
    let now = written(&sent.choices);
    sent.as_seen = was == now;
    if sheet(&was) != sheet(&now) {
        // What was said of its rows was said of those of another sheet.
        sent.choices.without.clear();
        sent.choices.another.clear();
    }
    Ok(sent)
}

/// The sheet among the choices in one line.
fn sheet(written: &str) -> Option<&str> {
    written.split(' ').nth(3)
}

/// Takes one choice; an empty one leaves it open. None where no page of ours has it.
fn choose(choices: &mut Choices, name: &str, value: &str) -> Option<()> {
    if value.is_empty() && name != "column" {
        return Some(());
    }
    match name {
        "encoding" => choices.encoding = Some(Encoding::for_label(value.as_bytes())?),
        "delimiter" => {
            let known = |it: &char| u32::from(*it).to_string() == value;
            choices.delimiter = Some(DELIMITERS.into_iter().find(known)?);
        }
        "plain-quotes" => choices.plain_quotes = true,
        "sheet" => choices.sheet = Some(value.parse().ok()?),
        "headings" if value == "none" => choices.headings = Some(Headings::Nowhere),
        "headings" => choices.headings = Some(Headings::On(value.parse().ok()?)),
        "column" => choices.columns.push(column(value)?),
        "language" => choices.language = Some(Language::from_code(value)?),
        "lost-zero" => choices.lost_zero = true,
        "without" => {
            choices.without.insert(value.parse().ok()?);
        }
        "another" => {
            choices.another.insert(value.parse().ok()?);
        }
        _ => {}
    }
    Some(())
}

/// What a form says of a column.
fn column(code: &str) -> Option<Option<Column>> {
    let mut all = Field::ALL
        .map(Column::Holds)
        .into_iter()
        .chain([Column::Unread]);
    match code {
        "" => Some(None),
        code => all.find(|it| kind::code(*it) == code).map(Some),
    }
}

/// The choices in one line, to tell whether they are the same.
pub(super) fn written(choices: &Choices) -> String {
    let columns: Vec<_> = choices
        .columns
        .iter()
        .map(|it| it.map_or("", kind::code))
        .collect();
    let lines = |it: &std::collections::BTreeSet<u64>| {
        let lines: Vec<_> = it.iter().map(u64::to_string).collect();
        lines.join(",")
    };
    [
        choices.encoding.map_or("", Encoding::name).to_owned(),
        choices.delimiter.map(delimiter).unwrap_or_default(),
        choices.plain_quotes.to_string(),
        choices.sheet.map(|it| it.to_string()).unwrap_or_default(),
        choices.headings.map(headings).unwrap_or_default(),
        columns.join(",").trim_end_matches(',').to_owned(),
        choices.lost_zero.to_string(),
        choices.language.map_or("", |it| it.code()).to_owned(),
        lines(&choices.without),
        lines(&choices.another),
    ]
    .join(" ")
}

/// What a form sends for a delimiter: its code, since nobody sees a tab in the source of a page.
pub(super) fn delimiter(it: char) -> String {
    u32::from(it).to_string()
}

/// What a form sends for the row of the headings.
pub(super) fn headings(it: Headings) -> String {
    match it {
        Headings::Nowhere => "none".to_owned(),
        Headings::On(line) => line.to_string(),
    }
}
