use std::rc::Rc;

use jiff::{SignedDuration, Timestamp};
use job_tracker_protocol::{Day, wire::Performance};

use super::Work;

/// What the server said of her work, kept in memory for when it cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptWork {
    work: Rc<Work>,
    /// By the device's clock.
    at: Timestamp,
}

impl KeptWork {
    /// Shorter than a night: what was sent yesterday never looks like today's in the morning.
    pub const HOLDS_FOR: SignedDuration = SignedDuration::from_hours(6);

    /// What the server said just now.
    pub fn new(work: Rc<Work>, now: Timestamp) -> Self {
        Self { work, at: now }
    }

    /// The same with what was told as sent since.
    #[must_use]
    pub fn with(&self, sent: &[Performance]) -> Self {
        Self {
            work: Rc::new(Work::clone(&self.work).with(sent)),
            at: self.at,
        }
    }

    /// What it said, while it is still about today. A clock that was set back tells nothing.
    pub fn at(&self, now: Timestamp) -> Option<&Rc<Work>> {
        let age = now.as_second() - self.at.as_second();
        let is_fresh = (0..=Self::HOLDS_FOR.as_secs()).contains(&age);
        (is_fresh && is_one_day(self.at, now)).then_some(&self.work)
    }
}

/// Whether both are of one day in Belgium, in winter as in summer: a phone has no table of zones,
/// and an hour before midnight is soon enough.
fn is_one_day(one: Timestamp, other: Timestamp) -> bool {
    [1, 2]
        .into_iter()
        .all(|ahead| Day::of(one, ahead) == Day::of(other, ahead))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::home::examples::work;

    #[test]
    fn what_was_sent_yesterday_never_looks_like_todays_in_the_morning() {
        let today = Rc::new(work(&[]));
        let noon: Timestamp = "2026-11-25T12:00:00Z".parse().unwrap();
        let kept = KeptWork::new(Rc::clone(&today), noon);
        let after = |hours| kept.at(noon + SignedDuration::from_hours(hours));
        assert_eq!((after(0), after(6)), (Some(&today), Some(&today)));
        assert_eq!((after(7), after(-1)), (None, None));
        for (evening, midnight) in [
            ("2026-11-25T20:30:00Z", "2026-11-25T23:00:00Z"),
            ("2026-07-25T20:30:00Z", "2026-07-25T22:00:00Z"),
        ] {
            let kept = KeptWork::new(Rc::clone(&today), evening.parse().unwrap());
            assert_eq!(kept.at(midnight.parse().unwrap()), None, "{midnight}");
        }
    }
}
