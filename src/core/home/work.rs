use job_tracker_protocol::{
    ClientNumber, Day,
    wire::{Me, Performance, PerformanceState},
};

use super::{LastTime, Usual, Week};
use crate::core::{Core, history::LoadError, session::SignedIn};

/// How many weeks before the present one are asked for.
const WEEKS_BEFORE: i64 = 4;
/// How many pages at most: far more than anybody works in five weeks.
const PAGES: usize = 6;

/// What the server says of today and of the last weeks. It stays in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Who she is, what she may report, and which day it is.
    pub me: Me,
    /// What she has sent since then, newest first.
    pub performances: Vec<Performance>,
}

impl Work {
    /// The server's day.
    pub fn today(&self) -> Day {
        self.me.today
    }

    /// The hours sent today for a client.
    pub fn hours_for(&self, client: &ClientNumber) -> u32 {
        self.performances
            .iter()
            .filter(|it| it.date == self.today() && it.client_number == *client)
            .filter(|it| it.state != PerformanceState::Cancelled)
            .map(|it| u32::from(it.hours.get()))
            .sum()
    }

    /// All hours sent today, once the server counts this performance among them; `None` where it
    /// is of another day.
    pub fn hours_with(&self, performance: &Performance) -> Option<u32> {
        let of_today = performance.date == self.today();
        let counted = self.performances.iter().any(|it| it.id == performance.id);
        (of_today && counted).then(|| self.week().hours_today())
    }

    /// The same with what was told as sent since it was asked for; what the server says of one
    /// counts.
    #[must_use]
    pub fn with(mut self, sent: &[Performance]) -> Self {
        for performance in sent {
            if !self.performances.iter().any(|it| it.id == performance.id) {
                self.performances.insert(0, performance.clone());
            }
        }
        self
    }

    /// The last performance for a client before today.
    pub fn last_time(&self, client: &ClientNumber) -> Option<LastTime> {
        LastTime::of(&self.performances, client, self.today())
    }

    /// The clients of this weekday.
    pub fn usual(&self) -> Usual {
        Usual::on(&self.performances, self.today())
    }

    /// The present week.
    pub fn week(&self) -> Week {
        Week::of(&self.performances, self.today())
    }
}

impl Core {
    /// Today and the last five weeks.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn work(&self, signed_in: &SignedIn) -> Result<Work, LoadError> {
        let api = self.api_for(&signed_in.account);
        let me = self.me(signed_in).await?;
        let from = me.today.monday().minus_days(7 * WEEKS_BEFORE);
        let mut performances = Vec::new();
        let mut cursor = None;
        for _ in 0..PAGES {
            let page = api
                .history(&signed_in.token, Some(from), cursor.as_deref())
                .await?;
            performances.extend(page.items);
            // A cursor that stands still would be asked for ever.
            if page.next_cursor.is_none() || page.next_cursor == cursor {
                break;
            }
            cursor = page.next_cursor;
        }
        Ok(Work { me, performances })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::home::examples::{work, worked};

    #[test]
    fn todays_hours_are_told_only_once_the_server_counts_what_was_just_sent() {
        let earlier = worked(1, "2026-11-25", 3);
        let cancelled = Performance {
            state: PerformanceState::Cancelled.into(),
            ..worked(1, "2026-11-25", 2)
        };
        let just_sent = Performance {
            id: uuid::Uuid::from_u128(1),
            ..worked(1, "2026-11-25", 4)
        };
        let before = work(&[earlier.clone(), cancelled.clone()]);
        assert_eq!(before.hours_with(&just_sent), None);
        let after = work(&[just_sent.clone(), earlier, cancelled]);
        assert_eq!(after.hours_with(&just_sent), Some(7));
    }

    #[test]
    fn what_was_sent_counts_before_the_server_is_asked_again_and_once() {
        let sent = Performance {
            id: uuid::Uuid::from_u128(1),
            ..worked(1, "2026-11-25", 4)
        };
        let before = work(&[worked(1, "2026-11-25", 3)]);
        let with = before.with(std::slice::from_ref(&sent));
        assert_eq!(with.week().hours_today(), 7);
        assert_eq!(with.hours_for(&sent.client_number), 7);

        let cancelled = Performance {
            state: PerformanceState::Cancelled.into(),
            ..sent.clone()
        };
        let told = work(&[cancelled]).with(&[sent]);
        assert_eq!(told.week().hours_today(), 0, "the server knows better");
    }
}
