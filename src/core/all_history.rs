//! One history over all accounts on this phone, page by page. Pure: the pages come in, and it says
//! which to ask for next.

use std::borrow::Borrow;

use job_tracker_protocol::{
    Day,
    wire::{HistoryPage, Performance},
};

use super::account::AccountId;

/// A performance, and the account that it counts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose it is.
    pub account: AccountId,
    /// What the server says of it.
    pub performance: Performance,
}

impl Borrow<Performance> for Entry {
    fn borrow(&self) -> &Performance {
        &self.performance
    }
}

/// What is known of one account's history.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pages {
    account: AccountId,
    performances: Vec<Performance>,
    next: Option<String>,
    loaded: bool,
    failed: bool,
}

impl Pages {
    /// The day down to which it is complete, while older ones are to come.
    fn complete_to(&self) -> Option<Day> {
        let more = self.next.as_ref().filter(|_| !self.failed);
        more.and_then(|_| self.performances.last().map(|it| it.date))
    }
}

/// A page to ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Whose.
    pub account: AccountId,
    /// Where it begins; the newest page without.
    pub cursor: Option<String>,
}

/// What is known of the histories so far. Asked each time, kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AllHistory {
    pages: Vec<Pages>,
}

impl AllHistory {
    /// Nothing yet of these accounts.
    pub fn of(accounts: impl Iterator<Item = AccountId>) -> Self {
        let pages = accounts.map(|account| Pages {
            account,
            performances: Vec::new(),
            next: None,
            loaded: false,
            failed: false,
        });
        Self {
            pages: pages.collect(),
        }
    }

    /// What to ask for next: what was never answered or failed, else the pages that keep older ones
    /// from being shown.
    pub fn wanted(&self) -> Vec<Wanted> {
        let open = |it: &&Pages| !it.loaded || it.failed;
        let mut wanted: Vec<&Pages> = self.pages.iter().filter(open).collect();
        if wanted.is_empty() {
            let shown_to = self.shown_to();
            let next = |it: &&Pages| it.next.is_some() && it.complete_to() >= shown_to;
            wanted = self.pages.iter().filter(next).collect();
        }
        let wanted = wanted.into_iter().map(|it| Wanted {
            account: it.account.clone(),
            cursor: it.next.clone(),
        });
        wanted.collect()
    }

    /// A server answered. An answer to another question than [`Self::wanted`] changes nothing.
    pub fn answered(&mut self, to: &Wanted, page: HistoryPage) {
        if let Some(pages) = self.asked(to) {
            // A cursor that stands still would be asked for ever.
            let stands_still = to.cursor.is_some() && page.next_cursor == to.cursor;
            pages.performances.extend(page.items);
            pages.next = page.next_cursor.filter(|_| !stands_still);
            pages.loaded = true;
            pages.failed = false;
        }
    }

    /// A server could not be asked.
    pub fn failed(&mut self, to: &Wanted) {
        if let Some(pages) = self.asked(to) {
            pages.failed = true;
        }
    }

    fn asked(&mut self, to: &Wanted) -> Option<&mut Pages> {
        let mut pages = self.pages.iter_mut();
        let open = |it: &Pages| it.next == to.cursor && (to.cursor.is_some() || !it.loaded);
        pages.find(|it| it.account == to.account && open(it))
    }

    /// Whether every account's server has answered, or could not be asked.
    pub fn is_loaded(&self) -> bool {
        self.pages.iter().all(|it| it.loaded || it.failed)
    }

    /// Whether there are older ones than are shown.
    pub fn has_more(&self) -> bool {
        self.pages.iter().any(|it| it.next.is_some() && !it.failed)
    }

    /// The accounts whose servers could not be asked.
    pub fn missing(&self) -> impl Iterator<Item = &AccountId> {
        let failed = self.pages.iter().filter(|it| it.failed);
        failed.map(|it| &it.account)
    }

    /// What can be shown without a hole: nothing is older than the day down to which all that
    /// answered are complete.
    pub fn shown(&self) -> Vec<Entry> {
        let shown_to = self.shown_to();
        let entries = self.pages.iter().flat_map(|pages| {
            let shown = pages.performances.iter();
            let shown = shown.filter(move |it| shown_to.is_none_or(|to| it.date >= to));
            shown.map(|performance| Entry {
                account: pages.account.clone(),
                performance: performance.clone(),
            })
        });
        entries.collect()
    }

    fn shown_to(&self) -> Option<Day> {
        self.pages.iter().filter_map(Pages::complete_to).max()
    }
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::{Activity, ClientNumber, Hours, Login, wire::PerformanceState};

    use super::*;

    fn account(serial: u64) -> AccountId {
        AccountId {
            server: "https://jobs.example".parse().unwrap(),
            login: Login::from_serial(serial),
        }
    }

    fn page(days: &[&str], next: Option<&str>) -> HistoryPage {
        let items = days.iter().map(|day| Performance {
            id: uuid::Uuid::nil(),
            reference: "K7M-42Q".to_owned(),
            client_number: ClientNumber::from_first_ten(1),
            activity: Activity::HouseholdHelp.into(),
            hours: Hours::try_from(3).unwrap(),
            date: day.parse().unwrap(),
            registered_at: "2026-11-23T10:00:00Z".parse().unwrap(),
            state: PerformanceState::Registered.into(),
            by_office: false,
            at_her_request: false,
            contested: false,
        });
        HistoryPage {
            items: items.collect(),
            next_cursor: next.map(str::to_owned),
        }
    }

    fn days(history: &AllHistory) -> Vec<(u64, String)> {
        let serial = |it: &AccountId| if *it == account(1) { 1 } else { 2 };
        let mut days: Vec<_> = history
            .shown()
            .iter()
            .map(|it| (serial(&it.account), it.performance.date.to_string()))
            .collect();
        days.sort();
        days
    }

    #[test]
    fn nothing_is_shown_below_the_day_down_to_which_all_are_complete() {
        let mut history = AllHistory::of([account(1), account(2)].into_iter());
        let [one, two] = history.wanted().try_into().unwrap();
        history.answered(&one, page(&["2026-11-25", "2026-11-20"], Some("a")));
        assert!(!history.is_loaded());
        history.answered(&two, page(&["2026-11-25", "2026-11-10"], None));
        assert!(history.is_loaded() && history.has_more());
        let shown = [
            (1, "2026-11-20".to_owned()),
            (1, "2026-11-25".to_owned()),
            (2, "2026-11-25".to_owned()),
        ];
        assert_eq!(days(&history), shown);
        let [older] = history.wanted().try_into().unwrap();
        assert_eq!(older.cursor.as_deref(), Some("a"));
        history.answered(&older, page(&["2026-11-01"], None));
        assert_eq!(days(&history).len(), 5);
        assert!(!history.has_more() && history.wanted().is_empty());
    }

    #[test]
    fn one_that_cannot_be_asked_is_named_and_hides_nothing_of_the_others() {
        let mut history = AllHistory::of([account(1), account(2)].into_iter());
        let [one, two] = history.wanted().try_into().unwrap();
        history.failed(&one);
        history.answered(&two, page(&["2026-11-10"], None));
        assert!(history.is_loaded());
        assert_eq!(history.missing().collect::<Vec<_>>(), [&account(1)]);
        assert_eq!(days(&history), [(2, "2026-11-10".to_owned())]);
        assert_eq!(history.wanted(), std::slice::from_ref(&one));
        history.answered(&one, page(&["2026-11-11"], None));
        assert_eq!(history.missing().count(), 0);
        assert_eq!(days(&history).len(), 2);
    }

    #[test]
    fn a_page_that_was_answered_twice_is_shown_once_and_a_cursor_that_stands_still_ends() {
        let mut history = AllHistory::of([account(1)].into_iter());
        let [first] = history.wanted().try_into().unwrap();
        history.answered(&first, page(&["2026-11-10"], Some("a")));
        history.answered(&first, page(&["2026-11-10"], Some("a")));
        assert_eq!(days(&history).len(), 1);
        let [second] = history.wanted().try_into().unwrap();
        history.answered(&second, page(&["2026-11-09"], Some("a")));
        assert!(!history.has_more());
    }
}
