//! The workers of a list that was taken, and their letters.

use std::collections::HashSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Login;
use serde::Deserialize;
use uuid::Uuid;

use super::super::{
    super::{
        Console,
        error::ConsoleError,
        form::Form,
        page::{Page, draw},
        staff::Staff,
    },
    letters,
};
use crate::{
    domain::rules::MOST_LETTERS,
    store::workers::{ImportedWorkersQuestion, WorkerRow},
};

#[derive(Template)]
#[template(path = "console/import_done.html")]
struct DonePage {
    page: Page,
    import: Uuid,
    workers: Vec<WorkerRow>,
    /// How many of them never signed in, and so get letters.
    waiting: usize,
    /// Those of them whose letter will begin without a name.
    unnamed: Vec<WorkerRow>,
    parts: Vec<Part>,
}

/// Letters that are made together, once the list has more than are made at a time. Whom it holds
/// stands in its form: who signs in meanwhile gets none, and nobody comes in her place.
struct Part {
    /// Counted from one, in the whole list.
    from: usize,
    to: usize,
    /// The logins, with commas between them.
    logins: String,
}

impl DonePage {
    fn part(&self, part: &Part) -> String {
        let values = [("from", part.from.into()), ("to", part.to.into())];
        self.page.text_with("import-letters-part", &values)
    }
}

fn parts(workers: &[WorkerRow]) -> Vec<Part> {
    // Of the whole list, so that the parts of a page that is drawn later are the same.
    let part = |(at, those): (usize, &[WorkerRow])| {
        let logins: Vec<_> = those.iter().filter(|it| it.seen_at.is_none()).collect();
        let logins: Vec<_> = logins.iter().map(|it| it.login.as_str()).collect();
        let from = at * MOST_LETTERS;
        (!logins.is_empty()).then(|| Part {
            from: from + 1,
            to: from + those.len(),
            logins: logins.join(","),
        })
    };
    let parts = workers.chunks(MOST_LETTERS).enumerate();
    parts.filter_map(part).collect()
}

async fn of_import(
    console: &Console,
    staff: &Staff,
    id: &str,
) -> Result<(Uuid, Vec<WorkerRow>), ConsoleError> {
    let import: Uuid = id.parse().map_err(|_| ConsoleError::NotFound)?;
    let workers = ImportedWorkersQuestion {
        employer: staff.user.employer,
        import,
    };
    let found = console.store.ask(workers).await?;
    Ok((import, found.ok_or(ConsoleError::NotFound)?))
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, ConsoleError> {
    let (import, workers) = of_import(&console, &staff, &id).await?;
    let waiting = workers.iter().filter(|it| it.seen_at.is_none()).count();
    let unnamed = workers
        .iter()
        .filter(|it| it.seen_at.is_none() && !letters::can_be_drawn(it.name_on_letter()));
    let done = DonePage {
        page,
        import,
        unnamed: unnamed.cloned().collect(),
        parts: parts(&workers),
        workers,
        waiting,
    };
    Ok(draw(&done)?.into_response())
}

/// The workers whose letters are made now; none where all fit.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct LettersFor {
    part: String,
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

/// New passwords and letters for those of a list who never signed in, a part of them at a time.
pub(super) async fn make_letters(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<String>,
    Form(asked): Form<LettersFor>,
) -> Result<Response, ConsoleError> {
    let (import, workers) = of_import(&console, &staff, &id).await?;
    let part: HashSet<&str> = asked.part.split(',').filter(|it| !it.is_empty()).collect();
    let is_asked = |it: &WorkerRow| part.is_empty() || part.contains(it.login.as_str());
    if !workers.iter().any(is_asked) {
        return Err(ConsoleError::NotFound);
    }
    let waiting = workers
        .into_iter()
        .filter(|it| is_asked(it) && it.seen_at.is_none());
    let waiting: Vec<Login> = waiting.map(|it| it.login).collect();
    let fields = ["letters", &import.to_string(), &asked.part];
    let keeping = staff.keeping(asked.form, &fields)?;
    let office = console.office.acting_as(staff.user.actor());
    let issued = office.reissue(waiting, &keeping).await;
    letters::lead_to(&keeping, issued)
}
