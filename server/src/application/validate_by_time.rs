use jiff::Timestamp;
use job_tracker_protocol::Day;

use super::UseCase;
use crate::{
    clock::{Belgium, Clock},
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::{Lease, Lock},
        review::{self, Reviewable},
        rules::WORKING_DAYS_AFTER_UNDO,
        staff::Region,
        working_days::newest_settled,
    },
    store::{Question, Store, StoreError},
};

/// Performances in one transaction, so that workers who are sending wait for none of it.
const BATCH: usize = 500;

/// Validates a batch of what workers reported for clients of a region and the office did not look
/// at while the region's working days passed. Its output is their number.
struct ValidateByTime {
    region: Region,
    today: Day,
    undone_before: Timestamp,
    now: Timestamp,
}

/// Asks for performances of clients of this region, at most so many, that are still as they were
/// reported or entered, that nobody took back lately, and about which nothing waits for an answer:
/// what the office entered is due once its worker agreed, or her days to answer are over. A client
/// that has no region has its employer's.
pub(crate) struct DueQuestion {
    pub region: Region,
    /// Those of this day and of days before.
    pub newest: Day,
    /// What a user took back from validation is due if that was before.
    pub undone_before: Timestamp,
    pub at_most: usize,
}

impl Question for DueQuestion {
    type Facts = Vec<(EmployerId, Reviewable)>;
}

impl UseCase for ValidateByTime {
    type Question = DueQuestion;
    type Output = usize;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::ValidationByTime)
    }

    fn question(&self) -> DueQuestion {
        DueQuestion {
            region: self.region,
            newest: newest_settled(self.today, self.region.working_days_to_validate()),
            undone_before: self.undone_before,
            at_most: BATCH,
        }
    }

    fn decide(&self, due: Vec<(EmployerId, Reviewable)>) -> Result<Decision<usize>, StoreError> {
        let output = due.len();
        let by_time = |(employer, found)| review::by_time(employer, found, self.now);
        Ok(Decision {
            changes: due.into_iter().flat_map(by_time).collect(),
            output,
        })
    }
}

/// Validates everything that time validates. Gives its number.
pub(crate) async fn validate_by_time(
    store: &Store,
    (today, belgium): (Day, &Belgium),
    clock: &dyn Clock,
) -> Result<usize, StoreError> {
    let first_held = newest_settled(today, WORKING_DAYS_AFTER_UNDO).minus_days(-1);
    let undone_before = belgium.instant(first_held, 0, 0);
    let undone_before = undone_before.map_err(|_| StoreError::Unreadable("day"))?;
    let mut all = 0;
    for region in Region::ALL {
        loop {
            // Each batch at its own time: a line that is stored long after the time that it tells
            // would come behind the seal of its block.
            let now = clock.now();
            let batch = ValidateByTime {
                region,
                today,
                undone_before,
                now,
            };
            let validated = store.run(batch).await?;
            all += validated;
            if validated == 0 {
                break;
            }
        }
    }
    Ok(all)
}
