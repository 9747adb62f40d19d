use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        changes::{Decision, ShownOnceChange},
        lock::{Lease, Lock},
    },
    store::StoreError,
};

/// What was shown once is forgotten when its time is over.
pub(crate) struct ForgetShown {
    pub now: Timestamp,
}

impl UseCase for ForgetShown {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::ShownOnce)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        Ok(Decision::of(vec![ShownOnceChange::Forget(self.now).into()]))
    }
}
