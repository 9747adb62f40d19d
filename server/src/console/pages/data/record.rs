//! The record of what is done with personal data (GDPR, article 30), filled from what this server
//! does and is set to. What only the company knows, it adds on paper.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::super::super::{
    Console,
    error::ConsoleError,
    page::{Page, draw},
    staff::Staff,
};
use crate::{
    application::EmployerRecordQuestion,
    domain::{action::Action, audit::EmployerDetails, rules},
    store::{
        audit::{LogFilter, LogLine, LogQuestion},
        payroll::{MappingRow, MappingsQuestion},
        users::{UserRow, UsersQuestion},
    },
};

#[derive(Template)]
#[template(path = "console/record.html")]
struct RecordPage {
    page: Page,
    company: EmployerDetails,
    made: String,
    users: Vec<UserRow>,
    /// Files that were taken along, newest first.
    exports: Vec<LogLine>,
    more_exports: bool,
    mappings: Vec<MappingRow>,
    /// Numbers of the phone line.
    phone_lines: Vec<String>,
    kept: Vec<(&'static str, String)>,
}

/// How long each kind of data stays: the text that names it, and how long.
fn kept(page: &Page, years: i16) -> Vec<(&'static str, String)> {
    let days = |it: jiff::SignedDuration| page.text1("record-days", "count", it.as_hours() / 24);
    let hours = |it: jiff::SignedDuration| page.text1("record-hours", "count", it.as_hours());
    let minutes = |it: jiff::SignedDuration| page.text1("record-minutes", "count", it.as_mins());
    vec![
        (
            "record-kept-performances",
            page.text1("record-years", "count", i64::from(years)),
        ),
        (
            "record-kept-log",
            page.text1("record-years", "count", i64::from(years)),
        ),
        ("record-kept-sessions", days(rules::SESSION)),
        ("record-kept-letters", days(rules::VOUCHER_KEPT)),
        (
            "record-kept-tries",
            page.text1("record-tries", "count", i64::from(rules::WRONG_TRIES_KEPT)),
        ),
        ("record-kept-calls", hours(rules::PHONE_CALL_KEPT)),
        ("record-kept-console", hours(rules::CONSOLE_LONGEST)),
        ("record-kept-shown", minutes(rules::SHOWN_ONCE_KEPT)),
        ("record-kept-notices", days(rules::NOTICES_KEPT)),
    ]
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
) -> Result<Response, ConsoleError> {
    let employer = staff.user.employer;
    let now = console.clock.now();
    let company = console.store.ask(EmployerRecordQuestion(employer)).await?;
    let exports = LogQuestion {
        filter: LogFilter {
            employer,
            actor: None,
            action: Some(Action::Exported),
            subject: None,
            from: None,
            until: None,
        },
        after: None,
    };
    let exports = console.store.ask(exports).await?;
    let record = RecordPage {
        company: company.ok_or(ConsoleError::NotFound)?.details,
        made: page.time_with_seconds(&now),
        users: console.store.ask(UsersQuestion { employer, now }).await?,
        more_exports: exports.next.is_some(),
        exports: exports.lines,
        mappings: console.store.ask(MappingsQuestion(employer)).await?,
        phone_lines: console
            .lines
            .called(staff.user.employer_phone_line.as_deref()),
        kept: kept(&page, console.retention_years),
        page,
    };
    Ok(draw(&record)?.into_response())
}

impl RecordPage {
    /// What a file held, of when.
    fn what(&self, line: &LogLine) -> String {
        super::super::audit::in_words(&self.page, &line.detail)
    }
}
