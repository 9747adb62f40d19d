//! Hours by worker and week, a page of workers at a time.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Login;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::Errors,
        page::{Page, draw, draw_wrong},
        staff::Staff,
        written::Calendar,
    },
    query::{Asked, ExportQuery},
};
use crate::{
    domain::period::IsoWeek,
    store::export::{
        ActivityWeek, TotalsQuestion, WorkerChoice, WorkerChoicesQuestion, WorkerWeek,
    },
};

/// A worker with the hours of each week of the period.
struct Line {
    login: Login,
    worker: String,
    hours: Vec<i64>,
    total: i64,
}

/// Weeks side by side that fit on a sheet of paper: a quarter.
const WEEKS_IN_A_BLOCK: usize = 13;

/// Some weeks of the period, in a table of their own.
struct Block {
    /// Which week of the period is the first.
    first: usize,
    weeks: Vec<IsoWeek>,
    /// Whether the sums over the period stand behind them.
    is_last: bool,
}

impl Block {
    fn all(weeks: &[IsoWeek]) -> Vec<Self> {
        let blocks = weeks.chunks(WEEKS_IN_A_BLOCK).enumerate();
        let count = weeks.len().div_ceil(WEEKS_IN_A_BLOCK);
        let block = |(at, weeks): (usize, &[IsoWeek])| Self {
            first: at * WEEKS_IN_A_BLOCK,
            weeks: weeks.to_vec(),
            is_last: at + 1 == count,
        };
        blocks.map(block).collect()
    }

    /// The hours of these weeks, of all those of the period.
    fn part<'h>(&self, hours: &'h [i64]) -> impl Iterator<Item = &'h i64> {
        hours.iter().skip(self.first).take(self.weeks.len())
    }

    /// From its first week to its last.
    fn span(&self, written: &Calendar) -> String {
        match (self.weeks.first(), self.weeks.last()) {
            (Some(first), Some(last)) => written.week_span(*first, *last),
            _ => String::new(),
        }
    }
}

/// What several workers' hours come to.
#[derive(Default)]
struct Sums {
    /// Week by week.
    hours: Vec<i64>,
    total: i64,
}

impl Sums {
    fn of(hours: Vec<i64>) -> Self {
        let total = hours.iter().sum();
        Self { hours, total }
    }

    fn of_lines(lines: &[Line], weeks: usize) -> Self {
        let of_week = |at: usize| lines.iter().filter_map(move |it| it.hours.get(at)).sum();
        Self::of((0..weeks).map(of_week).collect())
    }
}

#[derive(Template)]
#[template(path = "console/export_totals.html")]
struct TotalsPage {
    page: Page,
    query: ExportQuery,
    errors: Errors,
    workers: Vec<WorkerChoice>,
    blocks: Vec<Block>,
    lines: Vec<Line>,
    /// Of the workers on this page, where there are more pages.
    here: Option<Sums>,
    /// Of all workers, also those on other pages.
    all: Sums,
    next: Option<String>,
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console);
    let asked = query.read(&console, &staff).await?;
    let employer = staff.user.employer;
    let choices = WorkerChoicesQuestion { employer };
    let mut totals = TotalsPage {
        page,
        errors: Errors::default(),
        workers: console.store.ask(choices).await?,
        blocks: Vec::new(),
        lines: Vec::new(),
        here: None,
        all: Sums::default(),
        next: None,
        query,
    };
    let filter = match asked {
        Asked::For(filter) => filter,
        Asked::Wrong(errors) => {
            totals.errors = errors;
            return draw_wrong(&totals);
        }
    };
    let after = match totals.query.after.as_str() {
        "" => None,
        login => {
            let login = login.parse().map_err(|_| ConsoleError::NotFound)?;
            Some((totals.query.after_name.clone(), login))
        }
    };
    let weeks: Vec<IsoWeek> = filter.period.weeks().collect();
    let is_later_page = after.is_some();
    let question = TotalsQuestion { filter, after };
    let found = console.store.ask_long(question).await?;
    let has_more_pages = is_later_page || found.next.is_some();
    totals.next = found.next.map(|it| totals.query.query_after(Some(&it)));
    totals.all = Sums::of(weeks.iter().map(|it| sum(&found.all, *it)).collect());
    totals.lines = lines(&weeks, found.weeks);
    totals.here = has_more_pages.then(|| Sums::of_lines(&totals.lines, weeks.len()));
    totals.blocks = Block::all(&weeks);
    Ok(draw(&totals)?.into_response())
}

fn sum(all: &[ActivityWeek], week: IsoWeek) -> i64 {
    let of_week = all.iter().filter(|it| it.week == week);
    of_week.map(|it| it.hours).sum()
}

fn lines(weeks: &[IsoWeek], found: Vec<WorkerWeek>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for it in found {
        if lines.last().is_none_or(|line| line.login != it.login) {
            lines.push(Line {
                login: it.login,
                worker: it.worker,
                hours: vec![0; weeks.len()],
                total: 0,
            });
        }
        let at = weeks.binary_search(&it.week);
        if let (Some(line), Ok(at)) = (lines.last_mut(), at) {
            line.hours[at] = it.hours;
            line.total += it.hours;
        }
    }
    lines
}
