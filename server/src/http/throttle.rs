//! How often somebody may try something, counted by who is said to try.

use std::time::Duration;

use governor::{
    Quota, RateLimiter, clock::Clock, middleware::NoOpMiddleware,
    state::keyed::DefaultKeyedStateStore,
};
use sha2::{Digest, Sha256};

use super::Pace;

/// The hash of a name: a name may be as long as a form, and what is kept of it may not.
type Key = [u8; 32];

/// Counts tries by a name that may be invented.
pub(crate) struct Throttle<C: Clock = Pace> {
    limiter: RateLimiter<Key, DefaultKeyedStateStore<Key>, C, NoOpMiddleware<C::Instant>>,
}

impl<C: Clock> Throttle<C> {
    /// So many tries for each name.
    pub(crate) fn with_clock(quota: Quota, clock: C) -> Self {
        Self {
            limiter: RateLimiter::new(quota, DefaultKeyedStateStore::default(), clock),
        }
    }

    /// Takes one of the name's tries.
    ///
    /// # Errors
    /// How long to wait when none is left.
    pub(crate) fn admit(&self, name: &str) -> Result<(), Duration> {
        let key = Sha256::digest(name.as_bytes()).into();
        let taken = self.limiter.check_key(&key);
        taken.map_err(|it| it.wait_time_from(self.limiter.clock().now()))
    }

    /// Forgets names that nobody tried for a while.
    pub(crate) fn prune(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use governor::clock::FakeRelativeClock;

    use super::*;

    const TEN: NonZeroU32 = NonZeroU32::new(10).unwrap();

    #[test]
    fn each_name_has_its_own_tries_and_gets_them_back_with_time() {
        let clock = FakeRelativeClock::default();
        let throttle = Throttle::with_clock(Quota::per_minute(TEN), clock.clone());
        let admitted = |name| (0..20).filter(|_| throttle.admit(name).is_ok()).count();
        assert_eq!(admitted("els@example.be"), 10);
        assert_eq!(admitted("eva@example.be"), 10);
        clock.advance(Duration::from_secs(30));
        assert_eq!(admitted("els@example.be"), 5);
    }

    #[test]
    fn names_that_somebody_invents_are_not_kept_for_ever() {
        let clock = FakeRelativeClock::default();
        let throttle = Throttle::with_clock(Quota::per_minute(TEN), clock.clone());
        for number in 0..1000 {
            let _ = throttle.admit(&format!("{number}@example.be"));
        }
        assert_eq!(throttle.limiter.len(), 1000);
        clock.advance(Duration::from_secs(60));
        let _ = throttle.admit("els@example.be");
        throttle.prune();
        assert_eq!(throttle.limiter.len(), 1);
    }
}
