//! A day as the office sees it: who reported, who did not, and what waits.

mod expected;
mod who;

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use jiff::ToSpan as _;
use job_tracker_protocol::{Day, PerformanceState};
use serde::Deserialize;

use super::{
    super::{
        Console,
        error::ConsoleError,
        form,
        page::{Page, draw},
        routes::{READER, Route, get},
        staff::Staff,
    },
    performances::{PerformanceListQuery, odd_text},
};
use crate::{
    domain::{
        attendance::{is_weekend, looked_back},
        contract::quarters_text,
        holidays::is_holiday,
        period::IsoWeek,
        week::WeekFigures,
    },
    store::{
        odd::Odd,
        requests::{Waiting, WaitingQuestion},
        today::{AttendanceQuestion, OverContract, TodayQuestion},
    },
};

use self::who::{Attendance, Missing};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/", READER, show),
        get("/console/today", READER, show),
        get("/console/today/reported", READER, expected::show),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct DayQuery {
    day: String,
}

impl DayQuery {
    /// The day that is asked for, or today; and today.
    fn read(&self, console: &Console) -> Result<(Day, Day), ConsoleError> {
        let today = console.belgium.day(console.clock.now());
        match self.day.trim() {
            "" => Ok((today, today)),
            text => form::typed_day(text)
                .map(|it| (it, today))
                .ok_or(ConsoleError::NotFound),
        }
    }
}

/// Who works here on a day.
fn attendance(staff: &Staff, day: Day) -> AttendanceQuestion {
    AttendanceQuestion {
        employer: staff.user.employer,
        day,
        earlier: looked_back(day),
    }
}

#[derive(Template)]
#[template(path = "console/today.html")]
struct TodayPage {
    page: Page,
    company: String,
    day: Day,
    today: Day,
    /// How many are expected, how many of them reported, and how many others did.
    expected: usize,
    reported: usize,
    others: usize,
    missing: Vec<Missing>,
    week: WeekFigures,
    first_visits: u32,
    open_before: Vec<(Day, u32)>,
    over_contract: Vec<OverContract>,
    closed: u32,
    waiting: Waiting,
}

impl TodayPage {
    fn before(&self) -> Day {
        self.day.minus_days(1)
    }

    fn after(&self) -> Day {
        let next = self.day.date().checked_add(1.day());
        next.map_or(self.day, Day::from)
    }

    fn is_holiday(&self) -> bool {
        is_holiday(self.day.date())
    }

    fn is_weekend(&self) -> bool {
        is_weekend(self.day)
    }

    /// The list of what the office has to look at.
    fn open(&self) -> String {
        PerformanceListQuery::open_in_week_of(self.day).here()
    }

    /// Earlier weeks that have some: the query of the list, the name of the week, how many.
    fn open_before(&self) -> Vec<(String, String, u32)> {
        let of = |(monday, count): &(Day, u32)| {
            let list = PerformanceListQuery::open_in_week_of(*monday).here();
            let week = self.page.written().week(IsoWeek::of(*monday));
            (list, week, *count)
        };
        self.open_before.iter().map(of).collect()
    }

    /// What is odd this week, if anything is: the query of the list, the text, how many.
    fn odd(&self) -> Vec<(String, &'static str, u32)> {
        let WeekFigures { long, alike, .. } = self.week;
        let first = (Odd::First, self.first_visits);
        [(Odd::Long, long), (Odd::Alike, alike), first]
            .into_iter()
            .filter(|it| it.1 > 0)
            .map(|(odd, count)| {
                let list = PerformanceListQuery::odd_in_week_of(self.day, odd).here();
                (list, odd_text(odd), count)
            })
            .collect()
    }

    /// How far the week is: the query of the list, the text, how many.
    fn states(&self) -> [(String, &'static str, u32); 3] {
        use PerformanceState::{Modified, Registered, Validated};
        [
            (Registered, self.week.registered),
            (Validated, self.week.validated),
            (Modified, self.week.modified),
        ]
        .map(|(state, count)| {
            let list = PerformanceListQuery::state_in_week_of(self.day, state).here();
            (list, super::performances::state_text(&state), count)
        })
    }

    /// Hours that are whole ones, beside those of a contract.
    fn over(&self, over: &OverContract) -> String {
        let hours = quarters_text(4 * over.hours, self.page.decimal_sign());
        let contract = over.contract.text(self.page.decimal_sign());
        let values = [("hours", hours.into()), ("contract", contract.into())];
        self.page.text_with("today-over-by", &values)
    }
}

async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<DayQuery>,
) -> Result<Response, ConsoleError> {
    let (day, today) = query.read(&console)?;
    let employer = staff.user.employer;
    let question = TodayQuestion(attendance(&staff, day));
    let found = console.store.ask(question).await?;
    let waiting = console.store.ask(WaitingQuestion { employer }).await?;
    let attendance = Attendance::of(&console, day, &found.attendance);
    let shown = TodayPage {
        page,
        company: staff.user.employer_name.clone(),
        day,
        today,
        expected: attendance.missing.len() + attendance.reported.len(),
        reported: attendance.reported.len(),
        others: attendance.others.len(),
        missing: attendance.missing,
        week: found.week,
        first_visits: found.first_visits,
        open_before: found.open_before,
        over_contract: found.over_contract,
        closed: found.closed,
        waiting,
    };
    Ok(draw(&shown)?.into_response())
}
