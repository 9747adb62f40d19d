//! How often somebody may try to sign in to the console.

use std::num::NonZeroU32;

use governor::Quota;

use crate::http::{Pace, Throttle};

/// Tries a minute for one e-mail address.
const SIGN_INS_PER_EMAIL: NonZeroU32 = NonZeroU32::new(10).unwrap();

/// Whose tries are counted.
pub(crate) struct RateLimits {
    /// Sign-ins by e-mail address, whether a user has it or not.
    pub emails: Throttle,
}

impl RateLimits {
    pub(crate) fn new(pace: Pace) -> Self {
        Self {
            emails: Throttle::with_clock(Quota::per_minute(SIGN_INS_PER_EMAIL), pace),
        }
    }

    /// Forgets whoever did not try for a while.
    pub(crate) fn prune(&self) {
        self.emails.prune();
    }
}
