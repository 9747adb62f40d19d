//! The workers of a list that was taken, and their letters.

use std::collections::HashSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use job_tracker_protocol::Login;
use serde::Deserialize;
use uuid::Uuid;

use super::super::{
    super::{
        Console,
        error::ConsoleError,
        form::Form,
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    letters,
};
use crate::{
    domain::rules::MOST_LETTERS,
    office::OfficeError,
    store::workers::{ImportedRow, ImportedWorkersQuestion},
};

#[derive(Template)]
#[template(path = "console/import_done.html")]
struct DonePage {
    page: Page,
    import: Uuid,
    workers: Vec<ImportedRow>,
    /// Those who never signed in and whose letter will begin without a name.
    unnamed: Vec<ImportedRow>,
    parts: Vec<Part>,
    /// Letters that somebody made and that are asked for again.
    again: Option<Part>,
}

/// Letters that are made together; several where the list has more than are made at a time. Whom
/// it holds stands in its form: who signs in meanwhile gets none, and nobody comes in her place.
#[derive(Clone)]
pub(in super::super) struct Part {
    /// Counted from one, in the whole list.
    from: usize,
    to: usize,
    /// Whether it is the whole list.
    is_all: bool,
    /// Who never signed in.
    waiting: Vec<Login>,
    /// Those of them who have no letter.
    without: Vec<Login>,
    /// When the newest of the letters was made.
    made_at: Option<Timestamp>,
}

impl Part {
    fn of(whole: &[ImportedRow], at: usize, those: &[ImportedRow]) -> Self {
        let waiting = || those.iter().filter(|it| it.worker.seen_at.is_none());
        let login = |it: &ImportedRow| it.worker.login.clone();
        let from = at * MOST_LETTERS;
        Self {
            from: from + 1,
            to: from + those.len(),
            is_all: whole.len() == those.len(),
            waiting: waiting().map(login).collect(),
            without: waiting().filter(|it| !it.has_letter()).map(login).collect(),
            made_at: waiting().filter_map(|it| it.letter_at).max(),
        }
    }

    fn has_letters(&self) -> bool {
        self.without.len() < self.waiting.len()
    }

    /// What the button says that makes those that nobody made.
    fn make_text(&self, page: &Page) -> String {
        match self.is_all {
            true => page.text1("import-letters", "count", self.without.len()),
            false => self.text(page, "import-letters-part"),
        }
    }

    /// What was made, and when.
    fn made_text(&self, page: &Page) -> String {
        let made = match (self.is_all, self.without.is_empty()) {
            (true, true) => page.text("import-letters-made"),
            (false, true) => self.text(page, "import-letters-made-part"),
            (_, false) => page.text1("import-letters-made-some", "count", self.made()),
        };
        match &self.made_at {
            Some(at) => format!(
                "{made} {}",
                page.text1("import-letters-made-at", "at", page.time(at))
            ),
            None => made,
        }
    }

    fn made(&self) -> usize {
        self.waiting.len() - self.without.len()
    }

    /// What leads to it from the letters of another.
    pub(in super::super) fn next_text(&self, page: &Page) -> String {
        self.text(page, "letters-next-part")
    }

    fn text(&self, page: &Page, id: &str) -> String {
        page.text_with(id, &[("from", self.from.into()), ("to", self.to.into())])
    }
}

/// The logins, with commas between them.
fn joined(logins: &[Login]) -> String {
    let logins: Vec<_> = logins.iter().map(Login::as_str).collect();
    logins.join(",")
}

fn parts(workers: &[ImportedRow]) -> Vec<Part> {
    // Of the whole list, so that the parts of a page that is drawn later are the same.
    let parts = workers.chunks(MOST_LETTERS).enumerate();
    parts
        .map(|(at, those)| Part::of(workers, at, those))
        .filter(|it| !it.waiting.is_empty())
        .collect()
}

async fn of_import(
    console: &Console,
    staff: &Staff,
    id: &str,
) -> Result<(Uuid, Vec<ImportedRow>), ConsoleError> {
    let import: Uuid = id.parse().map_err(|_| ConsoleError::NotFound)?;
    let workers = ImportedWorkersQuestion {
        employer: staff.user.employer,
        import,
    };
    let found = console.store.ask(workers).await?;
    Ok((import, found.ok_or(ConsoleError::NotFound)?))
}

/// Which part of a list comes next; none where every letter was made.
pub(in super::super) async fn next_part(
    console: &Console,
    staff: &Staff,
    id: &str,
) -> Result<Option<Part>, ConsoleError> {
    let (_, workers) = of_import(console, staff, id).await?;
    let mut parts = parts(&workers).into_iter();
    Ok(parts.find(|it| !it.without.is_empty()))
}

impl DonePage {
    fn new(page: Page, import: Uuid, workers: Vec<ImportedRow>) -> Self {
        let unnamed = workers.iter().filter(|it| {
            it.worker.seen_at.is_none() && !letters::can_be_drawn(it.worker.name_on_letter())
        });
        Self {
            page,
            import,
            unnamed: unnamed.cloned().collect(),
            parts: parts(&workers),
            workers,
            again: None,
        }
    }
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, ConsoleError> {
    let (import, workers) = of_import(&console, &staff, &id).await?;
    Ok(draw(&DonePage::new(page, import, workers))?.into_response())
}

/// The workers whose letters are made now; none where all fit.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct LettersFor {
    part: String,
    /// That letters were made for them before was seen.
    again: String,
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

/// New passwords and letters for those of a list who never signed in, a part of them at a time.
/// Where somebody made letters for them before, it is asked first: those stop working.
pub(super) async fn make_letters(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(asked): Form<LettersFor>,
) -> Result<Response, ConsoleError> {
    let (import, workers) = of_import(&console, &staff, &id).await?;
    let part: HashSet<&str> = asked.part.split(',').filter(|it| !it.is_empty()).collect();
    let is_asked = |it: &ImportedRow| part.is_empty() || part.contains(it.worker.login.as_str());
    if !workers.iter().any(is_asked) {
        return Err(ConsoleError::NotFound);
    }
    let waiting = || {
        let those = workers.iter().filter(|it| is_asked(it));
        those.filter(|it| it.worker.seen_at.is_none())
    };
    let those = waiting().map(|it| (it.worker.login.clone(), it.password_issue));
    let those: Vec<(Login, i64)> = those.collect();
    let logins = || those.iter().map(|it| it.0.clone()).collect();
    let fields = ["letters", &import.to_string(), &asked.part];
    let keeping = staff.keeping(asked.form, &fields)?;
    let were_made = waiting().any(ImportedRow::has_letter);
    if were_made && asked.again.is_empty() {
        // The form that made them may have been sent twice.
        let place = keeping.place.to_string();
        if staff.shown_once(&console, &place).await.is_err() {
            return ask_again(page, import, workers, logins());
        }
    }
    let office = console.office.acting_as(staff.user.actor());
    let issued = office.reissue(those.clone(), &keeping).await;
    if let Err(OfficeError::LetterMeanwhile) = issued {
        let (_, workers) = of_import(&console, &staff, &id).await?;
        return ask_again(page, import, workers, logins());
    }
    letters::lead_to(&keeping, Some(import), issued)
}

/// Says that letters were made, and asks whether they are to be made again.
fn ask_again(
    page: Page,
    import: Uuid,
    workers: Vec<ImportedRow>,
    logins: Vec<Login>,
) -> Result<Response, ConsoleError> {
    let mut shown = DonePage::new(page, import, workers);
    let mut parts = shown.parts.iter();
    let part = parts.find(|it| it.waiting.iter().any(|it| logins.contains(it)));
    shown.again = part.map(|it| Part {
        waiting: logins,
        ..it.clone()
    });
    draw_wrong(&shown)
}
