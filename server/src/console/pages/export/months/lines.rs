//! The lines of the export: a worker's month, and which of them there are.

use job_tracker_protocol::{Day, Login};

use crate::{
    clock::Belgium,
    domain::{contract::ContractHours, contract_month::hundredths, period::Period},
    store::export::WorkerMonth,
};

/// A worker's month.
pub(super) struct Line {
    pub(super) login: Login,
    pub(super) worker: String,
    pub(super) payroll_number: Option<String>,
    pub(super) contract: Option<ContractHours>,
    /// The first day of it that is in the period.
    pub(super) first: Day,
    /// As `2026-11`.
    pub(super) month: String,
    pub(super) hours: i64,
    pub(super) performances: i64,
    /// Hundredths of an hour that her contract comes to over those days of the month that are in
    /// the period.
    pub(super) expected: Option<i64>,
}

impl Line {
    /// Hundredths of an hour beyond her contract.
    pub(super) fn difference(&self) -> Option<i64> {
        self.expected.map(|it| self.hours * 100 - it)
    }

    pub(super) fn is_short(&self) -> bool {
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
pub(super) fn lines(period: Period, found: Vec<WorkerMonth>, belgium: &Belgium) -> Vec<Line> {
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
