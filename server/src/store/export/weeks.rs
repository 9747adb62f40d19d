//! Days that become weeks, whatever database lends them: they come in the order of workers and
//! days.

use std::ops::ControlFlow;

use job_tracker_protocol::Login;

use super::{super::lent::Taker, ActivityWeek, Summary, WorkerWeek};

/// Workers on a page of totals.
pub(in crate::store) const PAGE: usize = 50;

/// A worker by name, for the page after hers.
pub(in crate::store) type Place = (String, Login);

impl Summary {
    /// Adds a day's hours to its week. Days come in order, so that only the last week is looked at.
    pub(in crate::store) fn add(&mut self, new: ActivityWeek) {
        let mut this_week = self.weeks.iter_mut().rev();
        let known = this_week
            .by_ref()
            .take_while(|it| it.week == new.week)
            .find(|it| it.activity == new.activity);
        match known {
            Some(known) => known.hours += new.hours,
            None => self.weeks.push(new),
        }
    }
}

/// Lends weeks that are given day by day.
pub(in crate::store) struct WeeksOfDays<'t, 'r> {
    open: Option<WorkerWeek>,
    take: &'t mut Taker<'r, WorkerWeek>,
}

impl<'t, 'r> WeeksOfDays<'t, 'r> {
    /// Lends them to `take`.
    pub(in crate::store) fn new(take: &'t mut Taker<'r, WorkerWeek>) -> Self {
        Self { open: None, take }
    }

    /// Adds a day, given as a week of one day. A week is lent once a day of another comes.
    pub(in crate::store) fn add(&mut self, new: WorkerWeek) -> ControlFlow<()> {
        match &mut self.open {
            Some(open) if (&open.login, open.week) == (&new.login, new.week) => {
                open.hours += new.hours;
                open.performances += new.performances;
                ControlFlow::Continue(())
            }
            open => match open.replace(new) {
                Some(done) => (self.take)(done),
                None => ControlFlow::Continue(()),
            },
        }
    }

    /// Lends the last week; not to be called when a week before was one too many.
    pub(in crate::store) fn end(self) {
        if let Some(last) = self.open {
            // It is the last one either way.
            let _ = (self.take)(last);
        }
    }
}

/// The weeks of a page, and where the next begins. The weeks of one worker more than the page has
/// were asked for.
pub(in crate::store) fn page_of_workers(
    mut weeks: Vec<WorkerWeek>,
) -> (Vec<WorkerWeek>, Option<Place>) {
    let mut workers = 0;
    let mut last: Option<&Login> = None;
    let mut end = weeks.len();
    for (index, it) in weeks.iter().enumerate() {
        if last != Some(&it.login) {
            last = Some(&it.login);
            workers += 1;
            if workers > PAGE {
                end = index;
                break;
            }
        }
    }
    let more = end < weeks.len();
    weeks.truncate(end);
    let next = weeks
        .last()
        .filter(|_| more)
        .map(|it| (it.worker.clone(), it.login.clone()));
    (weeks, next)
}
