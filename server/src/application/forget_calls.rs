use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        changes::{CallChange, Decision},
        lock::{Lease, Lock},
    },
    store::StoreError,
};

/// Calls are forgotten when their time is over.
pub(crate) struct ForgetCalls {
    pub now: Timestamp,
}

impl UseCase for ForgetCalls {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::ShownOnce)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        Ok(Decision::of(vec![
            CallChange::Forget { before: self.now }.into(),
        ]))
    }
}
