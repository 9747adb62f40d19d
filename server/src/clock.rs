//! What time it is, and what day in Belgium.

use std::{
    sync::LazyLock,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use job_tracker_protocol::Day;

/// Tells the time. Tests lend one that they can move.
pub trait Clock: Send + Sync + 'static {
    /// This instant.
    fn now(&self) -> Timestamp;

    /// How long it has run since a moment of its own. It never goes back, though the wall clock is
    /// set.
    fn elapsed(&self) -> Duration;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn elapsed(&self) -> Duration {
        static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
        BEGAN.elapsed()
    }
}

/// The time zone of the law that the vouchers stand under.
const ZONE: &str = "Europe/Brussels";

/// Belgium's time zone.
#[derive(Debug, Clone)]
pub struct Belgium(TimeZone);

impl Belgium {
    /// Belgium's rules, from the database in this binary.
    ///
    /// # Errors
    /// When the database has none, which a test rules out.
    pub fn load() -> Result<Self, jiff::Error> {
        TimeZone::get(ZONE).map(Self)
    }

    /// The day that this instant falls on.
    pub fn day(&self, at: Timestamp) -> Day {
        at.to_zoned_datetime(self.0.clone()).date().into()
    }

    /// What a clock on a Belgian wall shows at this instant.
    pub fn wall(&self, at: Timestamp) -> jiff::civil::DateTime {
        at.to_zoned_datetime(self.0.clone()).datetime()
    }

    /// The instant at which a clock on a Belgian wall shows this.
    ///
    /// # Errors
    /// At the very ends of the calendar.
    pub fn instant(&self, day: Day, hour: i8, minute: i8) -> Result<Timestamp, jiff::Error> {
        let wall = day.date().at(hour, minute, 0, 0);
        wall.to_zoned_datetime(self.0.clone())
            .map(|it| it.timestamp())
    }
}

/// The instant this much later, or the end of time.
pub fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_brussels_in_winter_and_in_summer() {
        let belgium = Belgium::load().unwrap();
        let day = |text: &str| belgium.day(text.parse().unwrap()).to_string();
        assert_eq!(day("2026-11-23T22:59:59Z"), "2026-11-23");
        assert_eq!(day("2026-11-23T23:00:00Z"), "2026-11-24");
        assert_eq!(day("2026-07-01T21:59:59Z"), "2026-07-01");
        assert_eq!(day("2026-07-01T22:00:00Z"), "2026-07-02");
    }
}
