//! The workers of a list that was taken, and their letters.

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

/// Letters that are made together, once there are more than are made at a time.
struct Part {
    /// Counted from one.
    from: usize,
    to: usize,
    first: Login,
}

impl DonePage {
    fn part(&self, part: &Part) -> String {
        let values = [("from", part.from.into()), ("to", part.to.into())];
        self.page.text_with("import-letters-part", &values)
    }
}

fn parts(workers: &[WorkerRow]) -> Vec<Part> {
    let waiting: Vec<_> = workers.iter().filter(|it| it.seen_at.is_none()).collect();
    let starts = (0..waiting.len()).step_by(MOST_LETTERS);
    let part = |from: usize| Part {
        from: from + 1,
        to: waiting.len().min(from + MOST_LETTERS),
        first: waiting[from].login.clone(),
    };
    starts.map(part).collect()
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

/// The worker whose letter is the first of those that are made now; none where all fit.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct LettersFrom {
    first: String,
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

/// New passwords and letters for those of a list who never signed in, a part of them at a time.
pub(super) async fn make_letters(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<String>,
    Form(from): Form<LettersFrom>,
) -> Result<Response, ConsoleError> {
    let (import, workers) = of_import(&console, &staff, &id).await?;
    let known = workers.iter().any(|it| it.login.as_str() == from.first);
    if !known && !from.first.is_empty() {
        return Err(ConsoleError::NotFound);
    }
    let waiting = workers
        .into_iter()
        .skip_while(|it| known && it.login.as_str() != from.first)
        .filter(|it| it.seen_at.is_none())
        .map(|it| it.login);
    let waiting: Vec<Login> = match known {
        true => waiting.take(MOST_LETTERS).collect(),
        false => waiting.collect(),
    };
    let fields = ["letters", &import.to_string(), &from.first];
    let keeping = staff.keeping(from.form, &fields)?;
    let office = console.office.acting_as(staff.user.actor());
    let issued = office.reissue(waiting, &keeping).await;
    letters::lead_to(&keeping, issued)
}
