//! Who reported on a day: those who were expected, and others.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::Day;

use super::{
    DayQuery,
    who::{Attendance, Reported},
};
use crate::console::{
    Console,
    error::ConsoleError,
    page::{Page, draw},
    staff::Staff,
};

#[derive(Template)]
#[template(path = "console/today_reported.html")]
struct ReportedPage {
    page: Page,
    day: Day,
    reported: Vec<Reported>,
    others: Vec<Reported>,
}

impl ReportedPage {
    /// A heading and who stands under it, where somebody does.
    fn parts(&self) -> Vec<(&'static str, &'static str, &[Reported])> {
        [
            ("expected", "today-reported-expected", &*self.reported),
            ("others", "today-reported-others", &*self.others),
        ]
        .into_iter()
        .filter(|it| !it.2.is_empty())
        .collect()
    }
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<DayQuery>,
) -> Result<Response, ConsoleError> {
    let (day, _) = query.read(&console)?;
    let found = console.store.ask(super::attendance(&staff, day)).await?;
    let all = Attendance::of(&console, day, &found);
    let shown = ReportedPage {
        page,
        day,
        reported: all.reported,
        others: all.others,
    };
    Ok(draw(&shown)?.into_response())
}
