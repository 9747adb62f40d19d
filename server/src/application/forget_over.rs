use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        changes::{CallChange, Decision, ShownOnceChange},
        lock::{Lease, Lock},
    },
    store::StoreError,
};

/// What was shown once, and calls, are forgotten when their time is over.
pub(crate) struct ForgetOver {
    pub now: Timestamp,
}

impl UseCase for ForgetOver {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::ShownOnce)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        Ok(Decision::of(vec![
            ShownOnceChange::Forget(self.now).into(),
            CallChange::Forget { before: self.now }.into(),
        ]))
    }
}
