use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

use job_tracker_protocol::{
    ClientNumber, Day,
    wire::{Performance, PerformanceState},
};

use super::Listed;
use crate::core::account::AccountId;

/// How many weeks back count.
const WEEKS: i64 = 4;
/// In how many of them a client is one of this weekday's.
const USUAL: usize = 2;

/// The clients that she usually works for on this weekday, and in how many of the last weeks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Usual(HashMap<ClientNumber, usize>);

impl Usual {
    /// Those that she reported for on this weekday in at least two of the last four weeks.
    pub fn on(performances: &[Performance], today: Day) -> Self {
        let days: Vec<Day> = (1..=WEEKS).map(|it| today.minus_days(7 * it)).collect();
        let mut worked: HashMap<ClientNumber, BTreeSet<Day>> = HashMap::new();
        for it in performances {
            if it.state != PerformanceState::Cancelled && days.contains(&it.date) {
                let dates = worked.entry(it.client_number.clone()).or_default();
                dates.insert(it.date);
            }
        }
        let weeks = worked
            .into_iter()
            .map(|(number, dates)| (number, dates.len()));
        Self(weeks.filter(|it| it.1 >= USUAL).collect())
    }

    /// These clients first, the most frequent at the top; the others stay in their order.
    pub fn arrange<'a>(&self, clients: impl IntoIterator<Item = &'a Listed>) -> Vec<&'a Listed> {
        let mut arranged: Vec<&Listed> = clients.into_iter().collect();
        arranged.sort_by_key(|it| Reverse(self.0.get(&it.client.number)));
        arranged
    }
}

/// The order of the home from when it is opened until it is left: a list that moves under a finger
/// makes her report for another client.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opening {
    usual: HashMap<AccountId, Usual>,
    fixed: bool,
}

impl Opening {
    /// The server said what she usually does. Too late, it is used the next time only.
    pub fn learn(&mut self, account: &AccountId, usual: Usual) {
        if !self.fixed {
            self.usual.insert(account.clone(), usual);
        }
    }

    /// She looks for a client, or has had the time to: nothing moves any more.
    pub fn fix(&mut self) {
        self.fixed = true;
    }

    /// Whether the order stays from now on.
    pub fn is_fixed(&self) -> bool {
        self.fixed
    }

    /// An account's clients in the order of this opening.
    pub fn arrange<'a>(&self, account: &AccountId, clients: &'a [Listed]) -> Vec<&'a Listed> {
        match self.usual.get(account) {
            Some(usual) => usual.arrange(clients),
            None => clients.iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::Login;

    use super::*;
    use crate::core::home::{
        examples::{client, day, number, worked},
        listed,
    };

    fn names(arranged: &[&Listed]) -> Vec<String> {
        let names = arranged.iter().map(|it| it.client.alias.clone());
        names.collect()
    }

    fn clients() -> Vec<Listed> {
        listed(vec![
            client(1, "Anna"),
            client(2, "Bart"),
            client(3, "Carla"),
            client(4, "Dirk"),
        ])
    }

    /// Wednesdays: Dirk in three weeks, Bart in two, Carla in one.
    fn history() -> Vec<Performance> {
        vec![
            worked(4, "2026-11-18", 3),
            worked(4, "2026-11-11", 3),
            worked(4, "2026-10-28", 3),
            worked(2, "2026-11-04", 3),
            worked(2, "2026-10-28", 3),
            worked(3, "2026-11-18", 3),
            worked(3, "2026-11-18", 1),
            worked(1, "2026-11-17", 3),
            worked(1, "2026-11-10", 3),
        ]
    }

    #[test]
    fn the_clients_of_this_weekday_stand_first_and_the_most_frequent_at_the_top() {
        let usual = Usual::on(&history(), day("2026-11-25"));
        let names = names(&usual.arrange(&clients()));
        assert_eq!(names, ["Dirk", "Bart", "Anna", "Carla"]);
    }

    #[test]
    fn five_weeks_ago_and_cancelled_work_make_nobody_usual() {
        let mut cancelled = worked(3, "2026-11-11", 3);
        cancelled.state = PerformanceState::Cancelled.into();
        let history = [
            worked(3, "2026-11-18", 3),
            cancelled,
            worked(3, "2026-10-21", 3),
        ];
        assert_eq!(Usual::on(&history, day("2026-11-25")), Usual::default());
    }

    #[test]
    fn the_order_is_fixed_once_she_may_be_looking_for_a_client() {
        let account = AccountId {
            server: "https://jobs.example".parse().unwrap(),
            login: Login::from_typed(number(Login::PREFIX).as_str()).unwrap(),
        };
        let usual = Usual::on(&history(), day("2026-11-25"));
        let clients = clients();
        let mut late = Opening::default();
        late.fix();
        late.learn(&account, usual.clone());
        let mut early = Opening::default();
        early.learn(&account, usual);
        early.fix();
        early.learn(&account, Usual::default());
        let first = |it: &Opening| names(&it.arrange(&account, &clients))[0].clone();
        assert_eq!(
            (first(&late), first(&early)),
            ("Anna".into(), "Dirk".into())
        );
    }
}
