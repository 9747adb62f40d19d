//! Hours by worker and month, beside what her contract says: as a page and as files.

use std::{io::Write, path::Path};

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::{Day, Login};
use rust_xlsxwriter::{Format, Workbook};
use serde::Deserialize;

use super::{
    super::super::{
        Console,
        error::ConsoleError,
        files::{CsvFile, FileError, FileKind, Spooled},
        form::Errors,
        page::{Page, draw, draw_wrong},
        routes::{READER, Route, get},
        staff::Staff,
    },
    hand_out::hand_out,
    query::{Asked, ExportQuery},
};
use crate::{
    clock::Belgium,
    cpu::Caller,
    domain::{
        contract::ContractHours,
        contract_month::{self, hundredths},
        export_note::{Export, Exported},
        period::Period,
    },
    store::export::{
        ExportFilter, MonthsQuestion, WorkerChoice, WorkerChoicesQuestion, WorkerMonth,
    },
};

/// Lines on a page.
const LINES: usize = 200;

const COLUMNS: [&str; 9] = [
    "worker_login",
    "worker_name",
    "payroll_number",
    "contract_hours",
    "month",
    "hours",
    "contract_month_hours",
    "difference",
    "performances",
];

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/console/export/months", READER, show),
        get("/console/export/months.csv", READER, csv),
        get("/console/export/months.xlsx", READER, xlsx),
    ]
}

/// A worker's month.
struct Line {
    login: Login,
    worker: String,
    payroll_number: Option<String>,
    contract: Option<ContractHours>,
    /// The first day of it that is in the period.
    first: Day,
    /// As `2026-11`.
    month: String,
    hours: i64,
    performances: i64,
    /// Hundredths of an hour that her contract comes to over those days of the month that are in
    /// the period.
    expected: Option<i64>,
}

impl Line {
    /// Hundredths of an hour beyond her contract.
    fn difference(&self) -> Option<i64> {
        self.expected.map(|it| self.hours * 100 - it)
    }

    fn is_short(&self) -> bool {
        self.difference().is_some_and(|it| it < 0)
    }
}

/// A month of a period: its name, and which of its days are in it.
struct Month {
    first: Day,
    last: Day,
    name: String,
}

fn months(period: Period) -> Vec<Month> {
    let mut months = Vec::new();
    let mut first: Day = period.from;
    while first <= period.to {
        let last: Day = first.date().last_of_month().into();
        months.push(Month {
            first,
            last: last.min(period.to),
            name: first.date().strftime("%Y-%m").to_string(),
        });
        let next = last.minus_days(-1);
        if next <= first {
            break;
        }
        first = next;
    }
    months
}

/// A line for each worker and month in which she was here or has hours.
fn lines(period: Period, found: Vec<WorkerMonth>, belgium: &Belgium) -> Vec<Line> {
    let months = months(period);
    let of_worker = found.chunk_by(|one, next| one.login == next.login);
    let mut lines = Vec::with_capacity(found.len());
    for worker in of_worker {
        for month in &months {
            let Some(first) = worker.first() else {
                continue;
            };
            let mut worked = worker.iter();
            let worked = worked.find(|it| it.month.as_ref() == Some(&month.name));
            let days = first
                .employment
                .days_within(month.first, month.last, belgium);
            if days == 0 && worked.is_none() {
                continue;
            }
            lines.push(Line {
                login: first.login.clone(),
                worker: first.worker.clone(),
                payroll_number: first.payroll_number.clone(),
                contract: first.contract,
                first: month.first,
                month: month.name.clone(),
                hours: worked.map_or(0, |it| it.hours),
                performances: worked.map_or(0, |it| it.performances),
                expected: first.contract.map(|it| hundredths(it, days)),
            });
        }
    }
    lines
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct PageQuery {
    page: String,
}

#[derive(Template)]
#[template(path = "console/export_months.html")]
struct MonthsPage {
    page: Page,
    query: ExportQuery,
    errors: Errors,
    workers: Vec<WorkerChoice>,
    lines: Vec<Line>,
    /// Of all lines, also those on other pages.
    total: i64,
    next: Option<usize>,
    has_contracts: bool,
}

impl MonthsPage {
    /// Hundredths as the user's language writes them.
    fn hours(&self, hundredths: &i64) -> String {
        contract_month::text(*hundredths, self.sign())
    }

    fn contract(&self, contract: &ContractHours) -> String {
        contract.text(self.sign())
    }

    fn sign(&self) -> char {
        match self.page.language() {
            job_tracker_protocol::OfficeLanguage::En => '.',
            _ => ',',
        }
    }
}

async fn page_of(
    console: &Console,
    staff: &Staff,
    page: Page,
    query: ExportQuery,
) -> Result<MonthsPage, ConsoleError> {
    let employer = staff.user.employer;
    let choices = WorkerChoicesQuestion { employer };
    Ok(MonthsPage {
        page,
        query,
        errors: Errors::default(),
        workers: console.store.ask(choices).await?,
        lines: Vec::new(),
        total: 0,
        next: None,
        has_contracts: false,
    })
}

fn refuse(mut shown: MonthsPage, errors: Errors) -> Result<Response, ConsoleError> {
    shown.errors = errors;
    draw_wrong(&shown)
}

async fn found(console: &Console, filter: ExportFilter) -> Result<Vec<Line>, ConsoleError> {
    let period = filter.period;
    let found = console.store.ask_long(MonthsQuestion { filter }).await?;
    Ok(lines(period, found, &console.belgium))
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
    Query(at): Query<PageQuery>,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console);
    let asked = query.read(&console, &staff).await?;
    let mut shown = page_of(&console, &staff, page, query).await?;
    let filter = match asked {
        Asked::Wrong(errors) => return refuse(shown, errors),
        Asked::For(filter) => filter,
    };
    let lines = found(&console, filter).await?;
    let at: usize = at.page.parse().unwrap_or(1).max(1);
    shown.total = lines.iter().map(|it| it.hours).sum();
    shown.has_contracts = lines.iter().any(|it| it.contract.is_some());
    let first = LINES.saturating_mul(at - 1);
    shown.next = (lines.len() > first.saturating_add(LINES)).then_some(at + 1);
    shown.lines = lines.into_iter().skip(first).take(LINES).collect();
    Ok(draw(&shown)?.into_response())
}

async fn csv(
    console: State<Console>,
    staff: Staff,
    page: Page,
    query: Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    download(console, staff, page, query, FileKind::Csv).await
}

async fn xlsx(
    console: State<Console>,
    staff: Staff,
    page: Page,
    query: Query<ExportQuery>,
) -> Result<Response, ConsoleError> {
    download(console, staff, page, query, FileKind::Xlsx).await
}

async fn download(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<ExportQuery>,
    kind: FileKind,
) -> Result<Response, ConsoleError> {
    let query = query.filled_in(&console);
    let filter = match query.read(&console, &staff).await? {
        Asked::For(filter) => filter,
        Asked::Wrong(errors) => {
            return refuse(page_of(&console, &staff, page, query).await?, errors);
        }
    };
    let name = format!("months_{}_{}", filter.period.from, filter.period.to);
    let made = hand_out(&console, &staff, || spooled(&console, filter.clone(), kind));
    made.await?.send(&name, kind).await
}

/// The file, and what there is to tell of it.
async fn spooled(
    console: &Console,
    filter: ExportFilter,
    kind: FileKind,
) -> Result<(Spooled, Option<Export>), ConsoleError> {
    let lines = found(console, filter.clone()).await?;
    let data = console.data.clone();
    let write = move |caller: &Caller| {
        Spooled::write(&data, |file| match kind {
            FileKind::Xlsx => workbook(&lines, file, &data, caller),
            _ => text(&lines, file, caller),
        })
    };
    let (file, rows) = console.cpu.run(write).await??;
    let export = Export {
        from: Some(filter.period.from),
        to: Some(filter.period.to),
        worker: filter.worker,
        state: filter.state,
        ..Export::of(Exported::Totals, kind.ending(), rows)
    };
    Ok((file, Some(export)))
}

fn text(lines: &[Line], file: impl Write, caller: &Caller) -> Result<u64, FileError> {
    let mut csv = CsvFile::begin(file, &COLUMNS)?;
    let mut rows = 0;
    // As Excel reads numbers on a computer set to Belgium.
    let number = |it: Option<i64>| it.map_or_else(String::new, |it| contract_month::text(it, ','));
    for line in lines {
        caller.waits()?;
        rows += 1;
        let contract = line.contract.map(|it| it.text(','));
        csv.row_with_numbers(
            &[
                line.login.as_str(),
                &line.worker,
                line.payroll_number.as_deref().unwrap_or_default(),
                contract.as_deref().unwrap_or_default(),
                &line.month,
                &line.hours.to_string(),
                &number(line.expected),
                &number(line.difference()),
                &line.performances.to_string(),
            ],
            &[3, 5, 6, 7, 8],
        )?;
    }
    csv.finish()?;
    Ok(rows)
}

fn workbook(
    lines: &[Line],
    file: &mut (impl Write + Send),
    directory: &Path,
    caller: &Caller,
) -> Result<u64, FileError> {
    const WIDTHS: [f64; 9] = [14.0, 28.0, 16.0, 14.0, 10.0, 8.0, 20.0, 11.0, 13.0];
    let mut workbook = Workbook::new();
    workbook.set_tempdir(directory)?;
    let (bold, as_text) = (Format::new().set_bold(), Format::new().set_num_format("@"));
    let sheet = workbook.add_worksheet_with_low_memory()?;
    sheet.set_name("months")?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, (column, width)) in (0..).zip(COLUMNS.iter().zip(WIDTHS)) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, *column, &bold)?;
    }
    let mut at = 0;
    for line in lines {
        caller.waits()?;
        at += 1;
        if at > super::workbook::MOST_ROWS {
            return Err(FileError::TooManyRows);
        }
        sheet.write_string_with_format(at, 0, line.login.as_str(), &as_text)?;
        sheet.write_string(at, 1, &line.worker)?;
        if let Some(number) = &line.payroll_number {
            sheet.write_string_with_format(at, 2, number, &as_text)?;
        }
        if let Some(contract) = line.contract {
            sheet.write_number(at, 3, f64::from(contract.quarters()) / 4.0)?;
        }
        sheet.write_string(at, 4, &line.month)?;
        sheet.write_number(at, 5, line.hours as f64)?;
        if let (Some(expected), Some(difference)) = (line.expected, line.difference()) {
            sheet.write_number(at, 6, expected as f64 / 100.0)?;
            sheet.write_number(at, 7, difference as f64 / 100.0)?;
        }
        sheet.write_number(at, 8, line.performances as f64)?;
    }
    workbook.save_to_writer(file)?;
    Ok(at.into())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::contract_month::Employment;

    fn period(from: &str, to: &str) -> Period {
        Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[test]
    fn a_period_has_those_days_of_its_months_that_are_in_it() {
        let of = |from, to| -> Vec<[String; 3]> {
            let months = months(period(from, to)).into_iter();
            months
                .map(|it| [it.name, it.first.to_string(), it.last.to_string()])
                .collect()
        };
        let over_new_year = of("2026-12-30", "2027-02-01");
        let expected = [
            ["2026-12", "2026-12-30", "2026-12-31"],
            ["2027-01", "2027-01-01", "2027-01-31"],
            ["2027-02", "2027-02-01", "2027-02-01"],
        ];
        assert_eq!(over_new_year, expected);
        assert_eq!(of("2028-02-01", "2028-02-29")[0][2], "2028-02-29");
    }

    #[test]
    fn who_is_here_has_a_line_with_what_her_contract_says_also_without_hours() {
        let differences = |period: Period, employment: Employment| -> Vec<_> {
            let worker = WorkerMonth {
                employment,
                ..ana()
            };
            let lines = lines(period, vec![worker], &Belgium::load().unwrap());
            lines.iter().map(Line::difference).collect()
        };
        let months = || period("2026-10-01", "2026-11-30");
        let always = Employment {
            added_at: "2020-01-01T10:00:00Z".parse().unwrap(),
            left_at: None,
            first_worked: None,
        };
        assert_eq!(differences(months(), always), [Some(-3100), Some(100)]);
        // Not of months before she came, or after she left; of those of both, the days between.
        let came = Employment {
            added_at: "2026-11-16T10:00:00Z".parse().unwrap(),
            ..always
        };
        assert_eq!(differences(months(), came), [Some(3100 - 1500)]);
        let left = Employment {
            left_at: Some("2026-11-05T10:00:00Z".parse().unwrap()),
            ..always
        };
        let late = period("2026-11-01", "2026-12-31");
        assert_eq!(differences(late, left), [Some(3100 - 500)]);
    }

    /// Thirty-one hours in November, seven a week.
    fn ana() -> WorkerMonth {
        WorkerMonth {
            login: Login::from_serial(1),
            worker: "Ana".to_owned(),
            contract: ContractHours::from_quarters(28),
            payroll_number: None,
            month: Some("2026-11".to_owned()),
            employment: Employment {
                added_at: Timestamp::UNIX_EPOCH,
                left_at: None,
                first_worked: None,
            },
            hours: 31,
            performances: 8,
        }
    }
}
