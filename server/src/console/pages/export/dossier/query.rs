//! Which dossier is asked for.

use job_tracker_protocol::{ClientNumber, Day, Login};
use serde::Deserialize;

use super::super::{
    super::super::{
        Console,
        error::ConsoleError,
        form::Errors,
        pages::performances::pick::{self, Choice},
        staff::Staff,
    },
    query::worker_in,
};
use crate::{
    domain::period::Period,
    store::{clients::ClientQuestion, dossier::NewestWorkQuestion},
};

/// As it stands in the address; what is left out is to be chosen.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub(super) struct DossierQuery {
    pub worker: String,
    /// A number, a name, or both as the field offers them.
    pub client: String,
    /// The name that several have, while the page asks who is meant.
    pub client_typed: String,
    /// As `2026-11`.
    pub month: String,
}

/// A worker, a client, and the days of a month.
pub(super) struct Pair {
    pub worker: Login,
    pub client: ClientNumber,
    pub period: Period,
}

/// What a query comes to.
pub(super) enum Asked {
    Pair(Pair),
    /// One of the two is to be chosen, or both.
    Choices {
        worker: Option<Login>,
        client: Option<ClientNumber>,
        period: Period,
    },
    /// With the clients that the typed name may mean.
    Wrong(Errors, Vec<Choice>),
}

impl DossierQuery {
    /// For whoever has not chosen a month the newest one with work; the last full month where
    /// there is none.
    pub(super) async fn filled_in(
        mut self,
        console: &Console,
        staff: &Staff,
    ) -> Result<Self, ConsoleError> {
        pick::or_typed(&mut self.client, &self.client_typed);
        if !self.month.trim().is_empty() {
            return Ok(self);
        }
        let client = match self.client.trim() {
            "" => None,
            typed => match pick::client(console, staff, typed).await? {
                pick::Picked::One(it) => Some(it),
                pick::Picked::Several(_) | pick::Picked::Wrong(_) => None,
            },
        };
        let newest = NewestWorkQuestion {
            employer: staff.user.employer,
            worker: self.worker.parse().ok(),
            client,
        };
        let day = console.store.ask(newest).await?.unwrap_or_else(|| {
            let today = console.belgium.day(console.clock.now());
            Period::last_full_month(today).from
        });
        self.month = day.date().strftime("%Y-%m").to_string();
        Ok(self)
    }

    pub(super) async fn read(
        &self,
        console: &Console,
        staff: &Staff,
    ) -> Result<Asked, ConsoleError> {
        let employer = staff.user.employer;
        let mut errors = Errors::default();
        let worker = worker_in(console, staff, &self.worker).await?;
        let mut offered = Vec::new();
        let client = match self.client.trim() {
            "" => None,
            typed => {
                let picked = pick::client(console, staff, typed).await?;
                picked.one("client", &mut errors, &mut offered)
            }
        };
        if let Some(number) = &client {
            let number = number.clone();
            let known = console.store.ask(ClientQuestion { employer, number });
            errors.unless(known.await?.is_some(), "client", "dossier-no-client");
        }
        let period = month(&self.month);
        errors.unless(period.is_some(), "month", "dossier-no-month");
        Ok(match (period, errors.is_empty()) {
            (Some(period), true) => match (worker, client) {
                (Some(worker), Some(client)) => Asked::Pair(Pair {
                    worker,
                    client,
                    period,
                }),
                (worker, client) => Asked::Choices {
                    worker,
                    client,
                    period,
                },
            },
            _ => Asked::Wrong(errors, offered),
        })
    }

    pub(super) fn has_worker(&self, login: &Login) -> bool {
        self.worker == login.as_str()
    }
}

/// The days of a month as people write it: `2026-11`, `11/2026`, `11-2026`.
fn month(typed: &str) -> Option<Period> {
    let plain = typed.trim().replace(['/', '.'], "-");
    let (year, month) = match plain.split_once('-')? {
        (year, month) if year.len() == 4 => (year, month),
        (month, year) if year.len() == 4 => (year, month),
        _ => return None,
    };
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if !digits(year) || !digits(month) || month.len() > 2 {
        return None;
    }
    let first: Day = format!("{year}-{month:0>2}-01").parse().ok()?;
    let last = first.date().last_of_month().into();
    Period::new(first, last).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_people_write_it() {
        for typed in ["2026-11", "11/2026", " 11-2026 ", "11.2026"] {
            let month = month(typed).unwrap();
            assert_eq!(month.from.to_string(), "2026-11-01");
            assert_eq!(month.to.to_string(), "2026-11-30");
        }
        assert_eq!(month("2/2028").unwrap().to.to_string(), "2028-02-29");
        for typed in ["", "2026", "13/2026", "26-11", "2026-11-01", "+1-2026"] {
            assert!(month(typed).is_none(), "{typed}");
        }
    }
}
