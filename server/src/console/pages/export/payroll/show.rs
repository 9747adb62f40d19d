//! A mapping on the performances of a period: what is missing, the first lines, and the file.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{Day, PerformanceState};

use super::{
    super::{
        super::super::{
            Console,
            error::ConsoleError,
            files::{FileError, FileKind, Spooled},
            form::Errors,
            page::{Page, draw, draw_wrong},
            staff::Staff,
        },
        super::performances::{PerformanceListQuery, state_text},
        hand_out::hand_out,
        query::{Asked, ExportQuery},
    },
    one, sent, words,
};
use crate::{
    cpu::Presence,
    domain::{
        export_note::{Export, Exported},
        payroll::{Column, Encoding, Holds, Layout, Shape},
        period::Period,
    },
    office::payroll::{self, Doubtful, LeftOut, Made, Preview, Trouble},
    store::{
        export::{ExportFilter, ExportQuestion, Snapshot, WorkerChoice, WorkerChoicesQuestion},
        payroll::MappingRow,
        payroll_files::PayrollFile,
    },
};

#[derive(Template)]
#[template(path = "console/payroll_show.html")]
struct ShowPage {
    page: Page,
    mapping: MappingRow,
    query: ExportQuery,
    errors: Errors,
    workers: Vec<WorkerChoice>,
    preview: Option<Preview>,
    /// Of which days, where some are asked for.
    period: Option<Period>,
    /// The last files by this mapping that share days with those that are asked for.
    files: Vec<PayrollFile>,
    /// The file was asked for, and not made.
    refused: bool,
}

impl ShowPage {
    fn layout(&self) -> Option<&Layout> {
        self.mapping.layout.as_ref()
    }

    fn heading(&self, column: &Column) -> String {
        match (&column.holds, column.heading.as_str()) {
            (_, heading) if !heading.is_empty() => heading.to_owned(),
            (Holds::Known(content), _) => words::content(&self.page, *content),
            (Holds::Unknown(name), _) => name.clone(),
        }
    }

    fn trouble(&self, trouble: &Trouble) -> String {
        words::trouble(&self.page, trouble)
    }

    /// Where what is missing can be filled in.
    fn place(&self, trouble: &Trouble) -> Option<String> {
        match trouble {
            Trouble::NoNumber { login, .. } | Trouble::SharedNumber { login, .. } => {
                Some(format!("/console/workers/{login}"))
            }
            _ if !self.page.may_change() => None,
            _ => Some(format!("/console/export/payroll/{}/edit", self.mapping.id)),
        }
    }

    /// What is left out, month by month: the list, its name, how many and how long.
    fn left_out(&self, doubtful: &Doubtful) -> Vec<(String, String, LeftOut)> {
        let of = |((month, state), left_out): (&(Day, PerformanceState), &LeftOut)| {
            let list = PerformanceListQuery::state_in_month_of(*month, *state, &self.query.worker);
            let last = month.date().last_of_month().into();
            let (from, to) = self
                .period
                .map_or((*month, last), |it| (it.from.max(*month), it.to.min(last)));
            let days = self.page.written().span(from, to);
            let state = self.page.text(state_text(state));
            (list.here(), format!("{days}: {state}"), *left_out)
        };
        doubtful.left_out.iter().map(of).collect()
    }

    /// Whether lines have to be seen as they stand in the file, to see where columns end.
    fn is_fixed(&self) -> bool {
        self.layout().is_some_and(|it| it.shape == Shape::Fixed)
    }
}

async fn page_of(
    console: &Console,
    staff: &Staff,
    page: Page,
    (mapping, query): (MappingRow, ExportQuery),
) -> Result<ShowPage, ConsoleError> {
    let employer = staff.user.employer;
    let choices = WorkerChoicesQuestion { employer };
    Ok(ShowPage {
        workers: console.store.ask(choices).await?,
        page,
        mapping,
        query,
        errors: Errors::default(),
        preview: None,
        period: None,
        files: Vec::new(),
        refused: false,
    })
}

async fn looked_through(
    console: &Console,
    filter: ExportFilter,
    layout: Layout,
) -> Result<Preview, ConsoleError> {
    let place = console.cpu.place().await?;
    let (_presence, caller) = Presence::new();
    let period = filter.period;
    let work = move |snapshot: &Snapshot<'_>| {
        let _place = &place;
        payroll::preview(snapshot, period, &layout, &caller).map_err(FileError::from)
    };
    Ok(console
        .store
        .ask_long(ExportQuestion { filter, work })
        .await??)
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    let mapping = one(&console, &staff, &id).await?;
    let query = query.of_all_states().filled_in(&console);
    let asked = query.read(&console, &staff).await?;
    let mut shown = page_of(&console, &staff, page, (mapping, query)).await?;
    match (asked, shown.mapping.layout.clone()) {
        (Asked::Wrong(errors), _) => {
            shown.errors = errors;
            draw_wrong(&shown)
        }
        (Asked::For(_), None) => Ok(draw(&shown)?.into_response()),
        (Asked::For(filter), Some(layout)) => {
            let period = filter.period;
            shown.period = Some(period);
            let mapping = &shown.mapping;
            let mut files = sent(&console, &staff).await?;
            files.retain(|it| {
                let (from, to) = (it.sent.from, it.sent.to);
                let here = it.sent.is_by(mapping.id, &mapping.name);
                it.is_newest && here && from <= period.to && period.from <= to
            });
            shown.files = files;
            shown.preview = Some(looked_through(&console, filter, layout).await?);
            Ok(draw(&shown)?.into_response())
        }
    }
}

/// The page that says why there is no file.
async fn refuse(
    console: &Console,
    mut shown: ShowPage,
    filter: ExportFilter,
) -> Result<Response, ConsoleError> {
    shown.refused = true;
    shown.period = Some(filter.period);
    if let Some(layout) = shown.mapping.layout.clone() {
        shown.preview = Some(looked_through(console, filter, layout).await?);
    }
    draw_wrong(&shown)
}

fn media_type(layout: &Layout) -> &'static str {
    match (layout.shape, layout.encoding) {
        (Shape::Delimited, Encoding::Windows1252) => "text/csv; charset=windows-1252",
        (Shape::Delimited, _) => "text/csv; charset=utf-8",
        (Shape::Fixed, Encoding::Windows1252) => "text/plain; charset=windows-1252",
        (Shape::Fixed, _) => "text/plain; charset=utf-8",
    }
}

pub(super) async fn file(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    let mapping = one(&console, &staff, &id).await?;
    let query = query.of_all_states().filled_in(&console);
    let filter = match query.read(&console, &staff).await? {
        Asked::For(filter) => filter,
        Asked::Wrong(errors) => {
            let mut shown = page_of(&console, &staff, page, (mapping, query)).await?;
            shown.errors = errors;
            return draw_wrong(&shown);
        }
    };
    let Some(layout) = mapping.layout.clone() else {
        let shown = page_of(&console, &staff, page, (mapping, query)).await?;
        return refuse(&console, shown, filter).await;
    };
    let made = hand_out(&console, &staff, || {
        without_trouble(&console, filter.clone(), (&mapping, &layout))
    });
    let Some(file) = made.await? else {
        let shown = page_of(&console, &staff, page, (mapping, query)).await?;
        return refuse(&console, shown, filter).await;
    };
    let period = filter.period;
    let kind = match layout.shape {
        Shape::Delimited => FileKind::Csv,
        Shape::Fixed => FileKind::Txt,
    };
    let name = format!("payroll_{}_{}", period.from, period.to);
    file.send_as(&name, kind, media_type(&layout)).await
}

/// The file, and what there is to tell of it; none where something keeps it from being made.
async fn without_trouble(
    console: &Console,
    filter: ExportFilter,
    (mapping, layout): (&MappingRow, &Layout),
) -> Result<(Option<Spooled>, Option<Export>), ConsoleError> {
    let as_of = console.clock.now();
    let (file, made) = spooled(console, filter.clone(), layout.clone()).await?;
    if !made.troubles.is_empty() {
        return Ok((None, None));
    }
    let export = Export {
        from: Some(filter.period.from),
        to: Some(filter.period.to),
        worker: filter.worker,
        mapping: Some(mapping.name.clone()),
        mapping_id: Some(mapping.id),
        as_of: Some(as_of),
        hours: Some(made.hours),
        left_out: Some(made.doubtful.left_out()).filter(|it| *it > 0),
        ..Export::of(Exported::Payroll, layout.ending(), made.lines)
    };
    Ok((Some(file), Some(export)))
}

async fn spooled(
    console: &Console,
    filter: ExportFilter,
    layout: Layout,
) -> Result<(Spooled, Made), ConsoleError> {
    let data = console.data.clone();
    let place = console.cpu.place().await?;
    let (_presence, caller) = Presence::new();
    let period = filter.period;
    let work = move |snapshot: &Snapshot<'_>| {
        let _place = &place;
        Spooled::write(&data, |file| {
            payroll::write(snapshot, file, (period, &layout), &caller).map_err(FileError::from)
        })
    };
    Ok(console
        .store
        .ask_long(ExportQuestion { filter, work })
        .await??)
}
