//! Whether an employer knows a client number, asked by a worker who adds a client to her list. Who
//! guesses at numbers is stopped after a few; what was asked is kept nowhere.

use jiff::{SignedDuration, Timestamp};
use job_tracker_protocol::ClientNumber;

use super::{
    changes::{ClientCheckChange, Decision},
    ids::{EmployerId, WorkerId},
    rules::{MOST_UNKNOWN_NUMBERS, UNKNOWN_NUMBERS_COUNTED},
    secret::TokenHash,
};

/// A worker asks about a number.
#[derive(Clone)]
pub struct ClientCheck {
    /// Who asks.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// The session that she shows.
    pub session: TokenHash,
    /// The number.
    pub number: ClientNumber,
    /// When.
    pub now: Timestamp,
}

/// The unknown numbers that a worker asked about lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownNumbers {
    /// When she asked about the first of them.
    pub since: Timestamp,
    /// How many there were.
    pub count: i64,
}

/// What must be known to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientCheckFacts {
    /// Whether the session lives.
    pub session_alive: bool,
    /// Whether her employer has an active client with the number.
    pub known: bool,
    /// What was counted of her, if anything ever was.
    pub unknown: Option<UnknownNumbers>,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckRefusal {
    /// The session ended before the question's turn came.
    #[error("the session ended")]
    SessionEnded,
    /// She asked about too many numbers that her employer does not know.
    #[error("too many unknown numbers")]
    TooMany {
        /// Until she may ask again.
        wait: SignedDuration,
    },
}

/// Says whether the number is known, and counts it if it is not.
///
/// # Errors
/// When the session has ended, or she asked about too many unknown numbers. Then there is no answer
/// about known ones either: it would tell them from the unknown ones.
pub fn decide(
    check: &ClientCheck,
    facts: ClientCheckFacts,
) -> Result<Decision<bool>, CheckRefusal> {
    if !facts.session_alive {
        return Err(CheckRefusal::SessionEnded);
    }
    let worker = check.worker;
    let counted = facts.unknown.and_then(|it| {
        let wait = UNKNOWN_NUMBERS_COUNTED - check.now.duration_since(it.since);
        wait.is_positive().then_some((it, wait))
    });
    let change = match counted {
        Some((unknown, wait)) if unknown.count >= MOST_UNKNOWN_NUMBERS => {
            // A clock that was set back makes nobody wait for longer.
            let wait = wait.min(UNKNOWN_NUMBERS_COUNTED);
            return Err(CheckRefusal::TooMany { wait });
        }
        Some((UnknownNumbers { since, .. }, _)) => ClientCheckChange::Count { worker, since },
        None => ClientCheckChange::Begin {
            worker,
            at: check.now,
        },
    };
    if facts.known {
        return Ok(Decision::nothing(true));
    }
    Ok(Decision {
        changes: vec![change.into()],
        output: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: SignedDuration = SignedDuration::from_hours(1);

    fn now() -> Timestamp {
        "2026-11-23T10:00:00Z".parse().unwrap()
    }

    fn check() -> ClientCheck {
        ClientCheck {
            worker: WorkerId(1),
            employer: EmployerId(1),
            session: TokenHash::from_bytes([1; 32]),
            number: ClientNumber::from_first_ten(1),
            now: now(),
        }
    }

    fn facts(known: bool, hours_ago: i32, count: i64) -> ClientCheckFacts {
        let since = now() - HOUR * hours_ago;
        ClientCheckFacts {
            session_alive: true,
            known,
            unknown: Some(UnknownNumbers { since, count }),
        }
    }

    fn decided(facts: ClientCheckFacts) -> Decision<bool> {
        decide(&check(), facts).unwrap()
    }

    #[test]
    fn a_known_number_changes_nothing() {
        assert_eq!(decided(facts(true, 1, 29)), Decision::nothing(true));
    }

    #[test]
    fn an_unknown_number_is_counted_within_a_day_of_the_first() {
        let worker = WorkerId(1);
        let first = ClientCheckFacts {
            unknown: None,
            ..facts(false, 0, 0)
        };
        let begin = ClientCheckChange::Begin { worker, at: now() };
        assert_eq!(decided(first).changes, [begin.clone().into()]);
        let since = now() - HOUR * 23;
        let count = ClientCheckChange::Count { worker, since };
        assert_eq!(decided(facts(false, 23, 29)).changes, [count.into()]);
        assert_eq!(decided(facts(false, 24, 30)).changes, [begin.into()]);
    }

    #[test]
    fn after_too_many_there_is_no_answer_about_any_number_until_a_day_after_the_first() {
        let wait = HOUR;
        for known in [true, false] {
            let refused = decide(&check(), facts(known, 23, 30));
            assert_eq!(refused, Err(CheckRefusal::TooMany { wait }));
        }
        assert!(decided(facts(true, 24, 30)).output);
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nobody_wait_for_longer_than_a_day() {
        let refused = decide(&check(), facts(false, -100, 30));
        let wait = UNKNOWN_NUMBERS_COUNTED;
        assert_eq!(refused, Err(CheckRefusal::TooMany { wait }));
    }

    #[test]
    fn a_session_that_ended_is_told_nothing() {
        let dead = ClientCheckFacts {
            session_alive: false,
            ..facts(true, 1, 0)
        };
        assert_eq!(decide(&check(), dead), Err(CheckRefusal::SessionEnded));
    }
}
