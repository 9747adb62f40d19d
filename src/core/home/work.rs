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
        let me = api.me(&signed_in.token).await?;
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
