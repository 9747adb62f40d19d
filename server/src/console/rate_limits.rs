//! How often somebody may try to sign in to the console.

use std::num::NonZeroU32;

use governor::Quota;

use crate::http::Throttle;

/// Tries a minute for one e-mail address.
const SIGN_INS_PER_EMAIL: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// Codes after a right password that one user may show: so many at once, and then so many an hour.
const CODES_AT_ONCE: NonZeroU32 = NonZeroU32::new(20).unwrap();
const CODES_PER_HOUR: NonZeroU32 = NonZeroU32::new(10).unwrap();

/// Whose tries are counted.
pub(crate) struct RateLimits {
    /// Sign-ins by e-mail address, whether a user has it or not.
    pub emails: Throttle,
    /// Codes that follow a right password, by user: a million codes must outlast a guesser who
    /// has the password.
    pub codes: Throttle,
}

fn codes() -> Quota {
    Quota::per_hour(CODES_PER_HOUR).allow_burst(CODES_AT_ONCE)
}

impl RateLimits {
    pub(crate) fn new() -> Self {
        Self {
            emails: Throttle::new(Quota::per_minute(SIGN_INS_PER_EMAIL)),
            codes: Throttle::new(codes()),
        }
    }

    /// Forgets whoever did not try for a while.
    pub(crate) fn prune(&self) {
        self.emails.prune();
        self.codes.prune();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use governor::clock::FakeRelativeClock;

    use super::*;

    #[test]
    fn a_million_codes_outlast_whoever_has_the_password() {
        let clock = FakeRelativeClock::default();
        let throttle = Throttle::with_clock(codes(), clock.clone());
        let admitted = |tries| (0..tries).filter(|_| throttle.admits("els")).count();
        assert_eq!(admitted(100), 20);
        let mut in_a_year = 0;
        for _ in 0..365 * 24 {
            clock.advance(Duration::from_secs(3600));
            in_a_year += admitted(100);
        }
        assert_eq!(in_a_year, 365 * 24 * 10);
        // Three codes are right at a time: a chance of one in four, in a year that nobody notices.
        assert!(3 * in_a_year < 1_000_000 / 3);
    }
}
