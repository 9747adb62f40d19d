//! Lists of workers and clients from a spreadsheet: handed in, looked through, taken as a whole;
//! and the letters for all workers of a list.

mod cells;
mod preview;
mod validate;

use askama::Template;
use axum::{
    extract::{Multipart, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::Login;
use serde::Deserialize;
use uuid::Uuid;

pub use self::preview::{ImportPreview, PreviewRow, preview};

use self::validate::{CLIENTS, Line, RowStatus, WORKERS};
use super::{
    super::{
        Console,
        error::ConsoleError,
        form::Form,
        list::{self, Layout, List, ListError},
        page::{Page, draw},
        routes::{ADMINISTRATOR, Route, get, post},
        staff::Staff,
    },
    letters,
};
use crate::{
    domain::{random, rules::MOST_LETTERS},
    store::console::WorkerRow,
};

/// Rows that are fine and shown all the same, so that the office sees whether columns fit.
const SHOWN: usize = 50;

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/workers/import", ADMINISTRATOR, workers_form),
        post("/console/workers/import", ADMINISTRATOR, workers_look),
        post("/console/workers/import/take", ADMINISTRATOR, workers_take),
        get("/console/clients/import", ADMINISTRATOR, clients_form),
        post("/console/clients/import", ADMINISTRATOR, clients_look),
        post("/console/clients/import/take", ADMINISTRATOR, clients_take),
        get("/console/imports/{id}", ADMINISTRATOR, show),
        post("/console/imports/{id}/letters", ADMINISTRATOR, make_letters),
    ]
}

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ListKind {
    Workers,
    Clients,
}

impl ListKind {
    /// The room of the console, which is also the text of its name.
    fn room(self) -> &'static str {
        match self {
            Self::Workers => "workers",
            Self::Clients => "clients",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Workers => "import-workers",
            Self::Clients => "import-clients",
        }
    }

    fn how(self) -> &'static str {
        match self {
            Self::Workers => "import-workers-how",
            Self::Clients => "import-clients-how",
        }
    }

    /// The headings of the two columns, as texts.
    fn headings(self) -> [&'static str; 2] {
        match self {
            Self::Workers => ["field-name", "language"],
            Self::Clients => ["field-client-number", "field-name"],
        }
    }

    /// The first line of the list that the page carries on.
    fn columns(self) -> [&'static str; 2] {
        match self {
            Self::Workers => ["name", "language"],
            Self::Clients => ["number", "name"],
        }
    }

    fn layout(self) -> Layout<2> {
        match self {
            Self::Workers => WORKERS,
            Self::Clients => CLIENTS,
        }
    }

    fn read(self, file: &[u8]) -> Result<List<2>, ListError> {
        list::read(file, &self.layout())
    }
}

#[derive(Template)]
#[template(path = "console/import.html")]
struct FormPage {
    page: Page,
    kind: ListKind,
    error: Option<ListError>,
}

impl FormPage {
    /// What is wrong with the list, and on which line.
    fn said(&self, error: &ListError) -> String {
        let line = error.line().map(|it| it.to_string()).unwrap_or_default();
        let most = self.kind.layout().most;
        let values = [("most", most.into()), ("line", line.into())];
        self.page.with(error.message(), &values)
    }
}

async fn workers_form(page: Page) -> Result<Response, ConsoleError> {
    form(page, ListKind::Workers, None)
}

async fn clients_form(page: Page) -> Result<Response, ConsoleError> {
    form(page, ListKind::Clients, None)
}

fn form(page: Page, kind: ListKind, error: Option<ListError>) -> Result<Response, ConsoleError> {
    let status = match error {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let html = draw(&FormPage { page, kind, error })?;
    Ok((status, html).into_response())
}

#[derive(Template)]
#[template(path = "console/import_look.html")]
struct LookPage {
    page: Page,
    kind: ListKind,
    /// Sorted by how they stand; of those that are fine only the first.
    lines: Vec<Line>,
    total: usize,
    wrong: usize,
    known: usize,
    /// How many would be added.
    new: usize,
    foreign: bool,
    /// The headings of the columns that are not read.
    left_out: String,
    /// The list as it was read, to be sent again.
    list: String,
    import: Uuid,
}

impl LookPage {
    fn unshown(&self) -> usize {
        self.total - self.lines.len()
    }
}

/// The list and its name, as the form sent them.
struct Sent {
    file: Vec<u8>,
    import: Option<Uuid>,
}

async fn sent(mut fields: Multipart) -> Result<Sent, ConsoleError> {
    let bad = |_| ConsoleError::BadForm;
    let (mut file, mut import) = (None, None);
    while let Some(field) = fields.next_field().await.map_err(bad)? {
        match field.name() {
            Some("list") => file = Some(field.bytes().await.map_err(bad)?.to_vec()),
            Some("import") => {
                let id = field.text().await.map_err(bad)?;
                import = Some(id.parse().map_err(|_| ConsoleError::BadForm)?);
            }
            _ => {}
        }
    }
    let file = file.ok_or(ConsoleError::BadForm)?;
    Ok(Sent { file, import })
}

/// The page that shows what a list says, and whether it can be taken.
fn look(
    console: &Console,
    page: Page,
    kind: ListKind,
    list: &List<2>,
    mut lines: Vec<Line>,
    new: usize,
) -> Result<Response, ConsoleError> {
    let count = |status| lines.iter().filter(|it| it.status == status).count();
    let (wrong, known) = (count(RowStatus::Wrong), count(RowStatus::Known));
    let shown = lines.len() - count(RowStatus::Fine) + SHOWN;
    let total = lines.len();
    lines.sort_by_key(|it| it.status);
    lines.truncate(shown);
    let random = random::bytes(console.random.as_ref())?;
    let look = LookPage {
        page,
        kind,
        lines,
        total,
        wrong,
        known,
        new,
        foreign: list.foreign,
        left_out: list.left_out.join(", "),
        list: again(kind, list)?,
        import: uuid::Builder::from_random_bytes(random).into_uuid(),
    };
    let status = if wrong == 0 {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, draw(&look)?).into_response())
}

fn again(kind: ListKind, list: &List<2>) -> Result<String, ConsoleError> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(vec![]);
    let failed = |_| ConsoleError::Failed;
    writer.write_record(kind.columns()).map_err(failed)?;
    for row in &list.rows {
        writer.write_record(&row.cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|_| ConsoleError::Failed)?;
    String::from_utf8(bytes).map_err(|_| ConsoleError::Failed)
}

/// Only looks: nothing is changed, so that the page is drawn at once and a reload does no harm.
async fn workers_look(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let file = sent(fields).await?.file;
    import_workers(console, staff, page, Sent { file, import: None }).await
}

async fn workers_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import_workers(console, staff, page, sent).await
}

/// Takes a list that has a name and nothing wrong in it; shows any other.
async fn import_workers(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    sent: Sent,
) -> Result<Response, ConsoleError> {
    let file = sent.file;
    let read = console
        .cpu
        .run(move |_| ListKind::Workers.read(&file))
        .await?;
    let list = match read {
        Ok(list) => list,
        Err(error) => return form(page, ListKind::Workers, Some(error)),
    };
    let names = console.store.worker_names(staff.user.employer).await?;
    let validated = validate::workers(&list, names);
    let clean = validated.new.len() == validated.lines.len();
    let (Some(import), true) = (sent.import, clean) else {
        let new = validated.new.len();
        return look(
            &console,
            page,
            ListKind::Workers,
            &list,
            validated.lines,
            new,
        );
    };
    let office = console.office.acting_as(staff.user.actor());
    office
        .import_workers(staff.user.employer, import, validated.new)
        .await?;
    Ok(Redirect::to(&format!("/console/imports/{import}")).into_response())
}

/// Only looks, as the one for workers.
async fn clients_look(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let file = sent(fields).await?.file;
    import_clients(console, staff, page, Sent { file, import: None }).await
}

async fn clients_take(
    console: State<Console>,
    staff: Staff,
    page: Page,
    fields: Multipart,
) -> Result<Response, ConsoleError> {
    let sent = sent(fields).await?;
    sent.import.ok_or(ConsoleError::BadForm)?;
    import_clients(console, staff, page, sent).await
}

/// Takes a list that has a name and nothing wrong in it; shows any other.
async fn import_clients(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    sent: Sent,
) -> Result<Response, ConsoleError> {
    let file = sent.file;
    let read = console
        .cpu
        .run(move |_| ListKind::Clients.read(&file))
        .await?;
    let list = match read {
        Ok(list) => list,
        Err(error) => return form(page, ListKind::Clients, Some(error)),
    };
    let known = console.store.client_numbers(staff.user.employer).await?;
    let validated = validate::clients(&list, &known);
    let clean = validated
        .lines
        .iter()
        .all(|it| it.status != RowStatus::Wrong);
    let (Some(import), true) = (sent.import, clean) else {
        let new = validated.new.len();
        return look(
            &console,
            page,
            ListKind::Clients,
            &list,
            validated.lines,
            new,
        );
    };
    let office = console.office.acting_as(staff.user.actor());
    office
        .import_clients(staff.user.employer, import, validated.new)
        .await?;
    Ok(Redirect::to("/console/clients").into_response())
}

#[derive(Template)]
#[template(path = "console/import_done.html")]
struct DonePage {
    page: Page,
    import: Uuid,
    workers: Vec<WorkerRow>,
    /// How many of them never signed in, and so get letters.
    waiting: usize,
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
        self.page.with("import-letters-part", &values)
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
    let found = console
        .store
        .workers_of_import(staff.user.employer, import)
        .await?;
    Ok((import, found.ok_or(ConsoleError::NotFound)?))
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, ConsoleError> {
    let (import, workers) = of_import(&console, &staff, &id).await?;
    let waiting = workers.iter().filter(|it| it.seen_at.is_none()).count();
    let done = DonePage {
        page,
        import,
        parts: parts(&workers),
        workers,
        waiting,
    };
    Ok(draw(&done)?.into_response())
}

/// Whose letter is the first of those that are made now; nobody's where all fit.
#[derive(Deserialize, Default)]
#[serde(default)]
struct LettersFrom {
    first: String,
    /// The number that the page gave its form.
    form: Option<Uuid>,
}

/// New passwords and letters for those of a list who never signed in, a part of them at a time.
async fn make_letters(
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
