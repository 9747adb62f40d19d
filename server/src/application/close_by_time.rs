use jiff::Timestamp;
use job_tracker_protocol::Day;

use super::UseCase;
use crate::{
    clock::Clock,
    domain::{
        changes::Decision,
        lock::{Lease, Lock},
        office_change::{self, Unanswered},
    },
    store::{Question, Store, StoreError},
};

/// Changes in one transaction, so that workers who are sending wait for none of it.
const BATCH: usize = 500;

/// Closes a batch of what workers did not answer in time: agreed, but for those who left. Its output
/// is their number.
struct CloseByTime {
    today: Day,
    now: Timestamp,
}

/// Asks for changes whose last day to answer is before this one, at most so many.
pub(crate) struct UnansweredQuestion {
    pub today: Day,
    pub at_most: usize,
}

impl Question for UnansweredQuestion {
    type Facts = Vec<Unanswered>;
}

impl UseCase for CloseByTime {
    type Question = UnansweredQuestion;
    type Output = usize;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::ValidationByTime)
    }

    fn question(&self) -> UnansweredQuestion {
        UnansweredQuestion {
            today: self.today,
            at_most: BATCH,
        }
    }

    fn decide(&self, unanswered: Vec<Unanswered>) -> Result<Decision<usize>, StoreError> {
        let output = unanswered.len();
        let close = |it| office_change::close_by_time(it, self.now);
        Ok(Decision {
            changes: unanswered.into_iter().flat_map(close).collect(),
            output,
        })
    }
}

/// Closes everything that was not answered in time. Gives its number.
pub(crate) async fn close_by_time(
    store: &Store,
    today: Day,
    clock: &dyn Clock,
) -> Result<usize, StoreError> {
    let mut all = 0;
    loop {
        // Each batch at its own time: a line that is stored long after the time that it tells
        // would come behind the seal of its block.
        let now = clock.now();
        let closed = store.run(CloseByTime { today, now }).await?;
        all += closed;
        if closed == 0 {
            return Ok(all);
        }
    }
}
