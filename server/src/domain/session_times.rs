//! How long a session of the console lives.

use jiff::{SignedDuration, Timestamp};

use super::rules::{CONSOLE_IDLE, CONSOLE_LONGEST, CONSOLE_USE_NOTED};
use crate::clock::later;

/// When a session was opened, and last used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionTimes {
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The last use that was noted.
    pub used_at: Timestamp,
}

impl SessionTimes {
    /// Opened before this, or last used before this, a session is dead at this instant.
    pub fn of_the_dead(now: Timestamp) -> Self {
        Self {
            opened_at: later(now, -CONSOLE_LONGEST),
            used_at: later(now, -CONSOLE_IDLE),
        }
    }

    /// Whether it lives: not for longer than [`CONSOLE_LONGEST`], nor unused for as long as
    /// [`CONSOLE_IDLE`].
    pub fn is_alive(self, now: Timestamp) -> bool {
        is_within(self.opened_at, CONSOLE_LONGEST, now)
            && is_within(self.used_at, CONSOLE_IDLE, now)
    }

    /// Whether a use at this instant is noted: the last one that was lies further back than
    /// [`CONSOLE_USE_NOTED`].
    pub fn notes_use(self, now: Timestamp) -> bool {
        now.duration_since(self.used_at) > CONSOLE_USE_NOTED
    }
}

fn is_within(since: Timestamp, time: SignedDuration, now: Timestamp) -> bool {
    now.duration_since(since) < time
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-23T14:00:00Z".parse().unwrap()
    }

    fn after(opened: i64, used: i64) -> (SessionTimes, Timestamp) {
        let minutes_ago = |it| now() - SignedDuration::from_mins(it);
        let times = SessionTimes {
            opened_at: minutes_ago(opened),
            used_at: minutes_ago(used),
        };
        (times, now())
    }

    #[test]
    fn a_session_lives_half_an_hour_unused_and_twelve_hours_at_most() {
        for (opened, used, alive) in [
            (29, 29, true),
            (30, 30, false),
            (719, 1, true),
            (720, 1, false),
        ] {
            let (times, now) = after(opened, used);
            assert_eq!(times.is_alive(now), alive, "{opened} {used}");
        }
    }

    #[test]
    fn a_use_is_noted_once_a_minute() {
        let (times, now) = after(10, 1);
        assert!(!times.notes_use(now));
        assert!(times.notes_use(now + SignedDuration::from_secs(1)));
    }
}
