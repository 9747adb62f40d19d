//! What a worker did lately: her week, her month beside her contract, her visits.

use job_tracker_protocol::{Day, Login};

use crate::{
    console::{Console, error::ConsoleError, page::Page, staff::Staff},
    domain::{
        contract::{ContractHours, quarters_text},
        contract_month,
        rules::{AVERAGED_WEEKS, BRUSSELS_WEEKLY_HOURS, RECENT_CLIENTS_DAYS},
        staff::Region,
    },
    store::{
        performances::OfficePerformance,
        visits::{
            Companion, CompanionsQuestion, EmploymentQuestion, VisitsQuestion, Whose,
            WorkerDaysQuestion,
        },
    },
};

/// Visits on her page; the list has the others.
const VISITS: i64 = 10;
/// Clients on her page.
const CLIENTS: i64 = 30;

/// What her page tells of her work.
pub(super) struct Lately {
    pub(super) today: Day,
    /// The seven days of this week, each with its hours.
    pub(super) week: Vec<(Day, u32)>,
    pub(super) week_hours: u32,
    pub(super) month_hours: u32,
    /// The weeks of her average, and their hours together; none before her first whole week, and
    /// where she has left.
    averaged: Option<(u32, u32)>,
    /// The days of this month on which she was here, with those to come.
    days_of_month: u32,
    pub(super) visits: Vec<OfficePerformance>,
    pub(super) clients: Vec<Companion>,
    in_brussels: bool,
}

impl Lately {
    /// Of a worker of the user's employer.
    pub(super) async fn of(
        console: &Console,
        staff: &Staff,
        login: &Login,
    ) -> Result<Self, ConsoleError> {
        let employer = staff.user.employer;
        let today = console.belgium.day(console.clock.now());
        let monday = today.monday();
        let month: Day = today.date().first_of_month().into();
        let averaged_from = monday.minus_days(7 * i64::from(AVERAGED_WEEKS));
        let days = WorkerDaysQuestion {
            employer,
            login: login.clone(),
            from: averaged_from,
            to: monday.minus_days(-6),
        };
        let days = console.store.ask(days).await?;
        let employment = EmploymentQuestion {
            employer,
            login: login.clone(),
        };
        let employment = console.store.ask(employment).await?;
        let employment = employment.ok_or(ConsoleError::NotFound)?;
        let last_sunday = monday.minus_days(1);
        let here = employment.days_within(averaged_from, last_sunday, &console.belgium);
        // Who has left is asked for no average.
        let weeks = match employment.left_at {
            None => here / 7,
            Some(_) => 0,
        };
        let end_of_month: Day = today.date().last_of_month().into();
        let sum = |from: Day, to: Day| -> u32 {
            let within = days.iter().filter(|it| (from..=to).contains(&it.0));
            within.map(|it| it.1).sum()
        };
        let whose = || Whose::Worker(login.clone());
        let visits = VisitsQuestion {
            employer,
            whose: whose(),
            most: VISITS,
        };
        let clients = CompanionsQuestion {
            employer,
            whose: whose(),
            since: today.minus_days(RECENT_CLIENTS_DAYS),
            most: CLIENTS,
        };
        let week: Vec<_> = (0..7)
            .map(|it| monday.minus_days(-it))
            .map(|it| (it, sum(it, it)))
            .collect();
        Ok(Self {
            today,
            week_hours: week.iter().map(|it| it.1).sum(),
            month_hours: sum(month, today),
            averaged: (weeks > 0).then(|| {
                let from = monday.minus_days(7 * i64::from(weeks));
                (weeks, sum(from, last_sunday))
            }),
            days_of_month: employment.days_within(month, end_of_month, &console.belgium),
            week,
            visits: console.store.ask(visits).await?,
            clients: console.store.ask(clients).await?,
            in_brussels: staff.user.region == Region::Brussels,
        })
    }

    /// Her month, beside what her contract makes of it.
    pub(super) fn month(&self, page: &Page, contract: Option<&ContractHours>) -> String {
        let sign = page.decimal_sign();
        let hours = quarters_text(4 * self.month_hours, sign);
        match contract {
            None => page.text1("worker-month", "hours", hours),
            Some(contract) => {
                let month = contract_month::hundredths(*contract, self.days_of_month);
                let values = [
                    ("hours", hours.into()),
                    ("contract", contract_month::text(month, sign).into()),
                ];
                page.text_with("worker-month-contract", &values)
            }
        }
    }

    /// Her week, beside her contract.
    pub(super) fn week(&self, page: &Page, contract: Option<&ContractHours>) -> String {
        let sign = page.decimal_sign();
        let hours = quarters_text(4 * self.week_hours, sign);
        match contract {
            None => page.text1("worker-week", "hours", hours),
            Some(contract) => {
                let values = [
                    ("hours", hours.into()),
                    ("contract", contract.text(sign).into()),
                ];
                page.text_with("worker-week-contract", &values)
            }
        }
    }

    /// Her average, where the region asks for one.
    pub(super) fn average(&self, page: &Page) -> Option<String> {
        let (weeks, averaged) = self.averaged.filter(|_| self.in_brussels)?;
        Some({
            let quarters = 4 * averaged / weeks;
            let hours = quarters_text(quarters, page.decimal_sign());
            let values = [
                ("hours", hours.into()),
                ("weeks", weeks.into()),
                ("wanted", BRUSSELS_WEEKLY_HOURS.into()),
            ];
            page.text_with("worker-average", &values)
        })
    }
}
