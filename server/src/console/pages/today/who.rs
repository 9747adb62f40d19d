//! Who is expected on a day, and what came of it.

use job_tracker_protocol::{Day, Login};

use crate::{
    console::{Console, page::Page},
    domain::attendance::{self, Expected, Habit},
    store::today::{AttendanceFacts, TodayWorker},
};

/// A worker who is expected and has not reported.
pub(super) struct Missing {
    pub(super) login: Login,
    pub(super) name: String,
    pub(super) phone: Option<String>,
    pub(super) last_report: Option<Day>,
    pub(super) signed_in: bool,
    pub(super) why: Expected,
}

/// A worker who reported.
pub(super) struct Reported {
    pub(super) login: Login,
    pub(super) name: String,
    pub(super) visits: u32,
    pub(super) hours: u32,
}

/// All who are expected on a day, or reported.
#[derive(Default)]
pub(super) struct Attendance {
    pub(super) missing: Vec<Missing>,
    /// Those of the expected who reported.
    pub(super) reported: Vec<Reported>,
    /// Those who reported and were not expected.
    pub(super) others: Vec<Reported>,
}

impl Attendance {
    /// By what is known of the day.
    pub(super) fn of(console: &Console, day: Day, found: &AttendanceFacts) -> Self {
        let mut all = Self::default();
        for worker in &found.workers {
            let habit = Habit {
                was_here: console.belgium.day(worker.created_at) < day,
                first_report: worker.first_report,
                reported_on: worker.reported_on.clone(),
            };
            let days = (worker.expected_days, found.company_days);
            let why = attendance::expected(day, days, &habit);
            match (why, worker.visits) {
                (Some(why), 0) => all.missing.push(missing(worker, why)),
                (Some(_), _) => all.reported.push(reported(worker)),
                (None, 0) => {}
                (None, _) => all.others.push(reported(worker)),
            }
        }
        all
    }
}

fn missing(worker: &TodayWorker, why: Expected) -> Missing {
    Missing {
        login: worker.login.clone(),
        name: worker.name.clone(),
        phone: worker.phone.clone(),
        last_report: worker.last_report,
        signed_in: worker.signed_in,
        why,
    }
}

fn reported(worker: &TodayWorker) -> Reported {
    Reported {
        login: worker.login.clone(),
        name: worker.name.clone(),
        visits: worker.visits,
        hours: worker.hours,
    }
}

impl Missing {
    /// How the office knows that she is expected.
    pub(super) fn why(&self, page: &Page) -> String {
        match self.why {
            Expected::Ticked => page.text("today-why-ticked"),
            Expected::New => page.text("today-why-new"),
            Expected::Usual { reported, of } => {
                let values = [("reported", reported.into()), ("of", of.into())];
                page.text_with("today-why-usual", &values)
            }
        }
    }

    /// When she reported last.
    pub(super) fn last(&self, page: &Page) -> String {
        match self.last_report {
            Some(day) => page.text1("today-last", "day", page.written().day(day)),
            None if self.signed_in => page.text("today-never-reported"),
            None => page.text("today-never-signed-in"),
        }
    }
}
