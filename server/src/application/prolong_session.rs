use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        session::{self, Prolonging},
    },
    store::{StoreError, sessions::SessionEnd},
};

impl UseCase for Prolonging {
    type Question = SessionEnd;
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> SessionEnd {
        SessionEnd {
            token: self.token,
            now: self.now,
        }
    }

    fn decide(&self, expires_at: Option<Timestamp>) -> Result<Decision<()>, StoreError> {
        Ok(session::prolong(self, expires_at))
    }
}
