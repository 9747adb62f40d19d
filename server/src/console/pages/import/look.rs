//! The page that shows how a list was read and what it says, before anything is taken.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use encoding_rs::Encoding;
use job_tracker_protocol::Language;
use uuid::Uuid;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
    },
    carried, kind,
    sent::{self, written},
};
use crate::{
    domain::random,
    office::list::{
        Choices, Column, DELIMITERS, ENCODINGS, Field, Form, Headings, Line, List, ListColumn,
        ListKind, RowStatus, Trouble, restored,
    },
};

/// Rows that are fine and shown all the same, so that the office sees whether columns fit; and
/// rows that are left out and named.
const SHOWN: usize = 50;

/// A list that was looked through.
pub(super) struct Looked {
    pub kind: ListKind,
    pub list: List,
    /// Names as each encoding would have them, where nothing says which is right.
    pub names: Vec<(&'static Encoding, String)>,
    pub file: Vec<u8>,
    pub choices: Choices,
    pub lines: Vec<Line>,
    /// How many would be added.
    pub new: usize,
}

/// Something to choose: what the form sends, what the page says, and whether it is chosen.
struct Choice {
    value: String,
    text: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "console/import_look.html")]
struct LookPage {
    page: Page,
    kind: ListKind,
    list: List,
    names: Vec<(&'static Encoding, String)>,
    choices: Choices,
    /// Sorted by how they stand; of those that are fine only the first.
    lines: Vec<Line>,
    total: usize,
    wrong: usize,
    known: usize,
    /// How many would be added.
    new: usize,
    /// Rows whose number or telephone has lost a 0.
    without_zero: usize,
    /// Workers of whom the list says no language.
    without_language: usize,
    /// The file, to be sent again.
    carried: String,
    was: String,
    import: Uuid,
}

impl LookPage {
    fn unshown(&self) -> usize {
        self.total - self.lines.len()
    }

    /// Whether the list can be taken as it is.
    fn can_be_taken(&self) -> bool {
        self.list.trouble.is_none() && self.wrong == 0 && self.new > 0
    }

    /// Whether it can be taken without the rows that something is wrong with.
    fn can_be_taken_in_part(&self) -> bool {
        self.list.trouble.is_none() && self.wrong > 0 && self.new > 0
    }

    fn taken_in_part(&self) -> String {
        let values = [("taken", self.new.into()), ("skipped", self.wrong.into())];
        self.page.text_with("import-take-part", &values)
    }

    /// Whether it may help to take quotation marks for letters.
    fn has_quotes(&self) -> bool {
        let broken = matches!(self.list.trouble, Some(Trouble::BrokenQuote(_)));
        broken || self.choices.plain_quotes
    }

    /// What keeps the list from being taken, and on which line.
    fn said(&self, trouble: &Trouble) -> String {
        let line = trouble.line().map(|it| it.to_string()).unwrap_or_default();
        let values = [("most", self.kind.most().into()), ("line", line.into())];
        self.page.text_with(trouble.message(), &values)
    }

    fn rows(&self, in_file: &usize) -> String {
        let left_out = self.list.left_out.len() + self.list.blank;
        let values = [
            ("all", (*in_file).into()),
            ("read", self.total.into()),
            ("out", left_out.into()),
        ];
        self.page.text_with("import-rows-counted", &values)
    }

    /// The choices of one thing, the first of which leaves it to us.
    fn offered(&self, found: &str, others: impl Iterator<Item = Choice>) -> Vec<Choice> {
        let others: Vec<_> = others.collect();
        let open = Choice {
            value: String::new(),
            text: self.page.text1("import-found", "what", found),
            chosen: !others.iter().any(|it| it.chosen),
        };
        std::iter::once(open).chain(others).collect()
    }

    /// Nothing for a workbook, which says what its letters are.
    fn encodings(&self) -> Vec<Choice> {
        let Form::Text { encoding, .. } = &self.list.form else {
            return Vec::new();
        };
        let other = |it: &'static Encoding| Choice {
            value: it.name().to_owned(),
            text: it.name().to_owned(),
            chosen: self.choices.encoding == Some(it),
        };
        self.offered(encoding.name(), ENCODINGS.into_iter().map(other))
    }

    /// Nothing for a workbook, whose cells are apart.
    fn delimiters(&self) -> Vec<Choice> {
        let Form::Text { delimiter, .. } = &self.list.form else {
            return Vec::new();
        };
        let other = |it| Choice {
            value: sent::delimiter(it),
            text: kind::delimiter(&self.page, it),
            chosen: self.choices.delimiter == Some(it),
        };
        let found = kind::delimiter(&self.page, *delimiter);
        self.offered(&found, DELIMITERS.into_iter().map(other))
    }

    /// The sheets of a workbook that has several.
    fn sheets(&self) -> Vec<Choice> {
        let Form::Workbook { sheets, sheet } = &self.list.form else {
            return Vec::new();
        };
        let other = |(at, name): (usize, &String)| Choice {
            value: at.to_string(),
            text: name.clone(),
            chosen: self.choices.sheet == Some(at),
        };
        let found = sheets.get(*sheet).map_or("", String::as_str);
        match sheets.len() {
            0 | 1 => Vec::new(),
            _ => self.offered(found, sheets.iter().enumerate().map(other)),
        }
    }

    fn headings(&self) -> Vec<Choice> {
        let row = |line: u64| {
            self.page
                .text1("import-headings-row", "line", line.to_string())
        };
        let none = self.page.text("import-headings-none");
        let found = self.list.headings.map_or(none.clone(), row);
        let choice = |it, text| Choice {
            value: sent::headings(it),
            text,
            chosen: self.choices.headings == Some(it),
        };
        let on = |(line, text): &(u64, String)| {
            choice(
                Headings::On(*line),
                format!("{}{} {text}", row(*line), self.page.text("colon")),
            )
        };
        let rows = self.list.first_rows.iter().map(on);
        let others = std::iter::once(choice(Headings::Nowhere, none)).chain(rows);
        self.offered(&found, others)
    }

    fn column(&self, at: &usize, column: &ListColumn) -> Vec<Choice> {
        let chosen = self.choices.columns.get(*at).copied().flatten();
        let choice = |(code, text): (&'static str, &'static str)| Choice {
            value: code.to_owned(),
            text: self.page.text(text),
            chosen: chosen.is_some_and(|it| kind::code(it) == code),
        };
        let found = match column.column {
            // As the office says; what was found is not known any more.
            _ if chosen.is_some() => self.page.text("import-column-as-found"),
            found => self.page.text(kind::column(found)),
        };
        self.offered(&found, kind::columns(self.kind).into_iter().map(choice))
    }

    /// The languages for those of whom the list says none.
    fn languages(&self) -> Vec<Choice> {
        if self.without_language == 0 && self.choices.language.is_none() {
            return Vec::new();
        }
        let open = Choice {
            value: String::new(),
            text: self.page.text("import-language-none"),
            chosen: self.choices.language.is_none(),
        };
        let language = |it: Language| Choice {
            value: it.code().to_owned(),
            text: it.native_name().to_owned(),
            chosen: self.choices.language == Some(it),
        };
        let all = Language::ALL.map(language);
        std::iter::once(open).chain(all).collect()
    }

    fn is_undecided(&self, column: &ListColumn) -> bool {
        column.column == Column::Undecided && !column.sample.is_empty()
    }
}

/// The page that shows what a list says, and whether it can be taken.
pub(super) fn look(
    console: &Console,
    page: Page,
    looked: Looked,
) -> Result<Response, ConsoleError> {
    let mut lines = looked.lines;
    let count = |status| lines.iter().filter(|it| it.status == status).count();
    let (wrong, known) = (count(RowStatus::Wrong), count(RowStatus::Known));
    let shown = lines.len() - count(RowStatus::Fine) + SHOWN;
    let total = lines.len();
    let lost = |it: &&Line| {
        let number = looked.kind == ListKind::Clients
            && it.status == RowStatus::Wrong
            && restored(&it.row.cells[0]).is_some();
        number || it.remark == "import-phone-leading-zero"
    };
    let without_zero = lines.iter().filter(lost).count();
    let mute = |it: &&Line| it.remark == "import-language-wrong";
    let without_language = lines.iter().filter(mute).count();
    lines.sort_by_key(|it| it.status);
    lines.truncate(shown);
    let random = random::bytes(console.random.as_ref())?;
    let look = LookPage {
        page,
        kind: looked.kind,
        lines,
        total,
        wrong,
        known,
        new: looked.new,
        without_zero,
        without_language,
        carried: carried::packed(&looked.file),
        was: written(&looked.choices),
        list: looked.list,
        names: looked.names,
        choices: looked.choices,
        import: uuid::Builder::from_random_bytes(random).into_uuid(),
    };
    let status = match look.list.trouble.is_none() && wrong == 0 {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, draw(&look)?).into_response())
}
