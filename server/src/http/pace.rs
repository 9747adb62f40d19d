//! The time by which limits on how often are counted.

use std::{sync::Arc, time::Duration};

use crate::clock::Clock;

/// Goes on evenly, whatever the wall clock is set to.
#[derive(Clone)]
pub(crate) struct Pace(Arc<dyn Clock>);

impl Pace {
    pub(crate) fn of(clock: &Arc<dyn Clock>) -> Self {
        Self(Arc::clone(clock))
    }
}

impl governor::clock::Clock for Pace {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.0.elapsed()
    }
}
