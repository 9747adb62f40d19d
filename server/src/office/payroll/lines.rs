//! Performances become the lines that a mapping asks for.

use std::collections::BTreeMap;

use job_tracker_protocol::{Activity, Day, Login, PerformanceState};

use super::PayrollError;
use crate::{
    domain::{
        office_change::OfficeChangeState,
        payroll::{Layout, RowsOf},
        period::Period,
    },
    store::export::ExportRow,
};

/// What one line stands for.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub from: Day,
    pub to: Day,
    pub login: Login,
    pub worker: String,
    pub payroll_number: Option<String>,
    /// None where a line sums up several.
    pub activity: Option<Activity>,
    pub hours: i64,
    pub performances: i64,
    /// The performance, where the line is of one.
    pub only: Option<Box<ExportRow>>,
}

/// Performances that are in no line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct LeftOut {
    pub performances: u64,
    pub hours: u64,
}

/// What the office should look at before it sends a file away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Doubtful {
    /// What is left out for its state, by the first day of its month; never what is cancelled.
    pub left_out: BTreeMap<(Day, PerformanceState), LeftOut>,
    /// Performances that their workers contest, in a line or not: she may be right about one that
    /// was cancelled.
    pub contested: u64,
}

impl Doubtful {
    /// How many performances are left out.
    pub(crate) fn left_out(&self) -> u64 {
        self.left_out.values().map(|it| it.performances).sum()
    }

    fn leave_out(&mut self, row: &ExportRow) {
        if row.state != PerformanceState::Cancelled {
            let month = row.day.date().first_of_month().into();
            let left_out = self.left_out.entry((month, row.state)).or_default();
            left_out.performances += 1;
            left_out.hours += u64::from(row.hours.get());
        }
    }
}

/// The name as it sorts, the login, and the place of the activity.
type Key = (String, Login, usize);

/// Sums up what comes in the order of days. Only the lines of one day, week or month are held.
pub(super) struct Lines<'l> {
    layout: &'l Layout,
    period: Period,
    /// The days that the open lines stand for.
    open: Option<(Day, Day)>,
    lines: BTreeMap<Key, Line>,
    doubtful: Doubtful,
}

impl<'l> Lines<'l> {
    pub(super) fn new(layout: &'l Layout, period: Period) -> Self {
        Self {
            layout,
            period,
            open: None,
            lines: BTreeMap::new(),
            doubtful: Doubtful::default(),
        }
    }

    /// Adds a performance, if its state counts. Lines are taken once none of their days can come.
    pub(super) fn add(
        &mut self,
        row: ExportRow,
        take: &mut impl FnMut(&Line) -> Result<(), PayrollError>,
    ) -> Result<(), PayrollError> {
        let is_contested = row.worker_answer == Some(OfficeChangeState::Contested);
        self.doubtful.contested += u64::from(is_contested);
        if !self.layout.states.contains(&row.state) {
            self.doubtful.leave_out(&row);
            return Ok(());
        }
        if self.layout.rows == RowsOf::Performance {
            return take(&single(row));
        }
        let days = self.days(row.day);
        if self.open != Some(days) {
            self.end(take)?;
            self.open = Some(days);
        }
        let activity = self.layout.tells_activities().then_some(row.activity);
        let place = activity.and_then(|it| Activity::ALL.iter().position(|one| *one == it));
        let key = (
            row.worker.to_lowercase(),
            row.login.clone(),
            place.unwrap_or_default(),
        );
        let line = self.lines.entry(key).or_insert_with(|| Line {
            from: days.0,
            to: days.1,
            login: row.login,
            worker: row.worker,
            payroll_number: row.payroll_number,
            activity,
            hours: 0,
            performances: 0,
            only: None,
        });
        line.hours += i64::from(row.hours.get());
        line.performances += 1;
        Ok(())
    }

    /// Takes the last lines, and says what is doubtful about all of them.
    pub(super) fn finish(
        mut self,
        take: &mut impl FnMut(&Line) -> Result<(), PayrollError>,
    ) -> Result<Doubtful, PayrollError> {
        self.end(take)?;
        Ok(self.doubtful)
    }

    /// Takes the lines that are open.
    fn end(
        &mut self,
        take: &mut impl FnMut(&Line) -> Result<(), PayrollError>,
    ) -> Result<(), PayrollError> {
        std::mem::take(&mut self.lines).values().try_for_each(take)
    }

    /// The first and the last day of this day's line, within the period.
    fn days(&self, day: Day) -> (Day, Day) {
        let (from, to) = match self.layout.rows {
            RowsOf::Performance | RowsOf::Day => (day, day),
            RowsOf::Week => (day.monday(), day.monday().minus_days(-6)),
            RowsOf::Month => {
                let date = day.date();
                (date.first_of_month().into(), date.last_of_month().into())
            }
        };
        (from.max(self.period.from), to.min(self.period.to))
    }
}

fn single(row: ExportRow) -> Line {
    Line {
        from: row.day,
        to: row.day,
        login: row.login.clone(),
        worker: row.worker.clone(),
        payroll_number: row.payroll_number.clone(),
        activity: Some(row.activity),
        hours: row.hours.get().into(),
        performances: 1,
        only: Some(Box::new(row)),
    }
}
