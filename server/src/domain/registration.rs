//! Whether a performance may be registered.

use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours,
    wire::{Performance, PerformanceRequest},
};

/// What a worker reports, without her answer to "do you mean a second one?", which never makes
/// two requests with the same key differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// For whom.
    pub client_number: ClientNumber,
    /// What.
    pub activity: Activity,
    /// As sent, perhaps out of range.
    pub hours: i64,
    /// When.
    pub date: Day,
}

impl From<&PerformanceRequest> for Report {
    fn from(request: &PerformanceRequest) -> Self {
        Self {
            client_number: request.client_number.clone(),
            activity: request.activity,
            hours: request.hours,
            date: request.date,
        }
    }
}

/// What an idempotency key has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoundKey {
    /// It registered this report, answered with this performance.
    Registered {
        /// What was sent under it.
        report: Report,
        /// What was answered.
        answer: Performance,
    },
    /// It was settled as void.
    Void,
}

impl BoundKey {
    /// The answer to one more request under this key.
    ///
    /// # Errors
    /// When the key is void, or stands for another report.
    pub fn replay(self, again: &Report) -> Result<Performance, Refusal> {
        match self {
            Self::Void => Err(Refusal::KeyVoid),
            Self::Registered { report, answer } if report == *again => Ok(answer),
            Self::Registered { .. } => Err(Refusal::KeyReused),
        }
    }
}

/// Why nothing was registered. A refusal binds no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The key was settled as void.
    #[error("the key is void")]
    KeyVoid,
    /// The key stands for another report.
    #[error("the key registered something else")]
    KeyReused,
    /// Not 1 to 9.
    #[error("the hours are out of range")]
    HoursOutOfRange,
    /// The day is not this one, which it now is in Belgium.
    #[error("the day is not today")]
    DatePassed(Day),
    /// The employer has no such active client.
    #[error("the client is not known")]
    UnknownClient,
    /// The day would have more than this many hours.
    #[error("the day would have more than {0} hours")]
    DayLimit(u8),
    /// The newest performance of the same client, activity and day.
    #[error("it looks like one that is registered")]
    LooksDuplicate(Box<Performance>),
}

/// The hours of a report that can be judged without looking anything up.
///
/// # Errors
/// When the hours are out of range, or the day is not today.
pub fn check_by_itself(report: &Report, today: Day) -> Result<Hours, Refusal> {
    let hours = Hours::try_from(report.hours).map_err(|_| Refusal::HoursOutOfRange)?;
    if report.date == today {
        Ok(hours)
    } else {
        Err(Refusal::DatePassed(today))
    }
}

/// Keeps the sum of a worker's day within the limit.
///
/// # Errors
/// When the day would have more hours than `limit`.
pub fn check_day_limit(registered: i64, hours: Hours, limit: u8) -> Result<(), Refusal> {
    if registered + i64::from(hours) > i64::from(limit) {
        Err(Refusal::DayLimit(limit))
    } else {
        Ok(())
    }
}

/// Asks back once when the worker already reported the same.
///
/// # Errors
/// When there is an existing one and she did not confirm.
pub fn check_duplicate(existing: Option<Performance>, confirmed: bool) -> Result<(), Refusal> {
    match existing {
        Some(existing) if !confirmed => Err(Refusal::LooksDuplicate(Box::new(existing))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(hours: i64, date: &str) -> Report {
        Report {
            client_number: ClientNumber::from_first_ten(1),
            activity: Activity::HouseholdHelp,
            hours,
            date: date.parse().unwrap(),
        }
    }

    #[test]
    fn only_today_can_be_reported() {
        let today = "2026-11-23".parse().unwrap();
        assert!(check_by_itself(&report(3, "2026-11-23"), today).is_ok());
        for other in ["2026-11-22", "2026-11-24"] {
            assert_eq!(
                check_by_itself(&report(3, other), today),
                Err(Refusal::DatePassed(today))
            );
        }
    }

    #[test]
    fn hours_run_from_one_to_nine() {
        let today = "2026-11-23".parse().unwrap();
        for wrong in [-1, 0, 10, i64::MAX] {
            assert_eq!(
                check_by_itself(&report(wrong, "2026-11-23"), today),
                Err(Refusal::HoursOutOfRange)
            );
        }
    }

    #[test]
    fn the_day_may_be_filled_to_its_limit_and_not_beyond() {
        let hours = Hours::try_from(9).unwrap();
        assert!(check_day_limit(7, hours, 16).is_ok());
        assert_eq!(check_day_limit(8, hours, 16), Err(Refusal::DayLimit(16)));
    }

    #[test]
    fn a_void_key_registers_nothing() {
        assert_eq!(
            BoundKey::Void.replay(&report(3, "2026-11-23")),
            Err(Refusal::KeyVoid)
        );
    }
}
