//! How many sign-ins a network may try: a single address, and the wider networks around it, so
//! that whoever has many addresses has not as many budgets.

use std::{net::IpAddr, num::NonZeroU32, time::Duration};

use governor::{
    Quota, RateLimiter, clock::Clock, middleware::NoOpMiddleware,
    state::keyed::DefaultKeyedStateStore,
};
use ipnet::IpNet;

use super::Pace;
use crate::domain::network;

/// Counts tries by network. The counts are of this process alone.
pub(super) struct Networks<C: Clock = Pace> {
    /// One for each share of the budget that a network may have: the shares of
    /// [`network::around`] are few.
    limiters: Vec<(u32, Limiter<C>)>,
    clock: C,
}

type Limiter<C> =
    RateLimiter<IpNet, DefaultKeyedStateStore<IpNet>, C, NoOpMiddleware<<C as Clock>::Instant>>;

impl<C: Clock + Clone> Networks<C> {
    /// So many tries a minute for a single address, and as many more as its share says for a wider
    /// network.
    pub fn with_clock(per_minute: NonZeroU32, clock: C) -> Self {
        let limiters = network::SHARES.map(|share| {
            let quota = Quota::per_minute(per_minute.saturating_mul(share));
            let store = DefaultKeyedStateStore::default();
            (share.get(), RateLimiter::new(quota, store, clock.clone()))
        });
        Self {
            limiters: limiters.into(),
            clock,
        }
    }

    /// Takes one try of each network around the address. The narrowest is asked first: whoever is
    /// refused there takes nothing from his neighbours.
    ///
    /// # Errors
    /// How long to wait where one has none left.
    pub fn admit(&self, caller: IpAddr) -> Result<(), Duration> {
        for network in network::around(caller) {
            let limiter = self.limiters.iter().find(|it| it.0 == network.share.get());
            let Some((_, limiter)) = limiter else {
                continue;
            };
            limiter
                .check_key(&network.net)
                .map_err(|it| it.wait_time_from(self.clock.now()))?;
        }
        Ok(())
    }

    /// Forgets networks that did not call for a while.
    pub fn prune(&self) {
        for (_, limiter) in &self.limiters {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;

    use super::*;

    const TEN: NonZeroU32 = NonZeroU32::new(10).unwrap();

    fn networks(clock: &FakeRelativeClock) -> Networks<FakeRelativeClock> {
        Networks::with_clock(TEN, clock.clone())
    }

    /// How many of these callers are let in.
    fn admitted(
        networks: &Networks<FakeRelativeClock>,
        callers: impl IntoIterator<Item = String>,
    ) -> usize {
        let admitted = |it: &String| networks.admit(it.parse().unwrap()).is_ok();
        callers.into_iter().filter(admitted).count()
    }

    fn again(address: &str) -> impl Iterator<Item = String> {
        std::iter::repeat_n(address.to_owned(), 100)
    }

    #[test]
    fn addresses_of_one_household_share_their_tries() {
        let networks = networks(&FakeRelativeClock::default());
        let household = (0..100).map(|it| format!("2001:db8:1:2:{it:x}::1"));
        assert_eq!(admitted(&networks, household), 10);
        assert_eq!(admitted(&networks, again("2001:db8:9:3::1")), 10);
        assert_eq!(admitted(&networks, again("192.0.2.1")), 10);
        assert_eq!(admitted(&networks, again("192.0.3.1")), 10);
    }

    #[test]
    fn whoever_changes_networks_within_a_wider_one_has_no_new_budget_with_each() {
        let networks = networks(&FakeRelativeClock::default());
        let of_a_56 = (0..0xff).map(|it| format!("2001:db8:1:2{it:02x}::1"));
        assert_eq!(admitted(&networks, of_a_56), 20);
        let of_a_48 = (0..=255).map(|it| format!("2001:db8:2:{it:x}00::1"));
        assert_eq!(admitted(&networks, of_a_48), 40);
        let of_a_24 = (0..=255).map(|it| format!("198.51.100.{it}"));
        assert_eq!(admitted(&networks, of_a_24), 40);
    }

    #[test]
    fn one_who_is_refused_takes_nothing_from_the_neighbours() {
        let networks = networks(&FakeRelativeClock::default());
        assert_eq!(admitted(&networks, again("192.0.2.1")), 10);
        assert_eq!(admitted(&networks, again("192.0.2.2")), 10);
    }

    #[test]
    fn a_minute_later_there_are_new_tries_and_the_wait_is_told_until_then() {
        let clock = FakeRelativeClock::default();
        let networks = networks(&clock);
        assert_eq!(admitted(&networks, again("192.0.2.1")), 10);
        let wait = networks.admit("192.0.2.1".parse().unwrap()).unwrap_err();
        assert_eq!(wait, Duration::from_secs(6));
        clock.advance(wait);
        assert_eq!(admitted(&networks, again("192.0.2.1")), 1);
        clock.advance(Duration::from_secs(60));
        assert_eq!(admitted(&networks, again("192.0.2.1")), 10);
    }

    #[test]
    fn networks_that_no_longer_call_are_forgotten() {
        let clock = FakeRelativeClock::default();
        let networks = networks(&clock);
        admitted(&networks, (0..100).map(|it| format!("192.0.{it}.1")));
        clock.advance(Duration::from_secs(60));
        networks.prune();
        assert!(networks.limiters.iter().all(|it| it.1.is_empty()));
    }
}
