//! What the worker has sent, asked from the server each time. Nothing of it is stored; what was
//! said of today is kept in memory while the server is not reached.

use std::borrow::Borrow;

use job_tracker_protocol::{
    Day,
    wire::{HistoryPage, Me, Performance, PerformanceState},
};

use super::{Core, api::ApiError, session::SignedIn};

/// Why something could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The server was not reached, or its answer was lost.
    #[error("no connection to the server")]
    Offline,
    /// The session is over.
    #[error("the session is over")]
    SessionEnded,
    /// The server failed, or answered what this app does not understand.
    #[error("the server failed")]
    Server(#[source] ApiError),
}

impl From<ApiError> for LoadError {
    fn from(error: ApiError) -> Self {
        if error.is_offline() {
            Self::Offline
        } else if error.is_session_ended() {
            Self::SessionEnded
        } else {
            Self::Server(error)
        }
    }
}

/// The performances of one week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryWeek<T = Performance> {
    /// Its Monday.
    pub monday: Day,
    /// Its Sunday.
    pub sunday: Day,
    /// Hours that count: cancelled ones do not, those in a state that this version does not know do.
    pub total_hours: u32,
    /// Newest first.
    pub performances: Vec<T>,
}

fn total_hours<'a>(performances: impl Iterator<Item = &'a Performance>) -> u32 {
    performances
        .filter(|it| it.state != PerformanceState::Cancelled)
        .map(|it| u32::from(it.hours.get()))
        .sum()
}

/// Arranges performances by the week of their day, newest first.
pub fn weeks<T: Borrow<Performance> + Clone>(performances: &[T]) -> Vec<HistoryWeek<T>> {
    let monday = |it: &T| it.borrow().date.monday();
    let mut newest_first = performances.to_vec();
    newest_first.sort_by_key(|it| {
        let it = it.borrow();
        std::cmp::Reverse((it.date, it.registered_at))
    });
    newest_first
        .chunk_by(|one, next| monday(one) == monday(next))
        .map(|week| {
            let monday = monday(&week[0]);
            HistoryWeek {
                monday,
                sunday: monday.minus_days(-6),
                total_hours: total_hours(week.iter().map(Borrow::borrow)),
                performances: week.to_vec(),
            }
        })
        .collect()
}

impl Core {
    /// Who she is, what she may report, and which day it is in Belgium.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn me(&self, signed_in: &SignedIn) -> Result<Me, LoadError> {
        let api = self.api_for(&signed_in.account);
        let me = api.me(&signed_in.token).await?;
        self.remember_lines_of(&signed_in.account, &me.employer)
            .await;
        Ok(me)
    }

    /// A page of the history, newest first.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn history(
        &self,
        signed_in: &SignedIn,
        cursor: Option<&str>,
    ) -> Result<HistoryPage, LoadError> {
        let api = self.api_for(&signed_in.account);
        Ok(api.history(&signed_in.token, None, cursor).await?)
    }
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::{Activity, ClientNumber, Hours};

    use super::*;

    fn performance(date: &str, hours: i64, state: PerformanceState) -> Performance {
        Performance {
            id: uuid::Uuid::nil(),
            reference: "K7M-42Q".to_owned(),
            client_number: ClientNumber::from_first_ten(1),
            activity: Activity::HouseholdHelp.into(),
            hours: Hours::try_from(hours).unwrap(),
            date: date.parse().unwrap(),
            registered_at: "2026-11-23T10:00:00Z".parse().unwrap(),
            state: state.into(),
            by_office: false,
            at_her_request: false,
            contested: false,
        }
    }

    #[test]
    fn performances_stand_by_week_newest_first_and_cancelled_hours_do_not_count() {
        let weeks = weeks(&[
            performance("2026-11-22", 2, PerformanceState::Registered),
            performance("2026-11-23", 3, PerformanceState::Registered),
            performance("2026-11-25", 4, PerformanceState::Cancelled),
            performance("2026-11-25", 5, PerformanceState::Validated),
        ]);
        let shown: Vec<_> = weeks
            .iter()
            .map(|it| {
                (
                    it.monday.to_string(),
                    it.sunday.to_string(),
                    it.total_hours,
                    it.performances.len(),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("2026-11-23".to_owned(), "2026-11-29".to_owned(), 8, 3),
                ("2026-11-16".to_owned(), "2026-11-22".to_owned(), 2, 1),
            ]
        );
    }
}
