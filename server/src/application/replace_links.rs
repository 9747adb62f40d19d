use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{changes::Decision, ids::EmployerId, invitation, lock::Lock, secret::TokenHash},
    store::StoreError,
};

/// The demo starts, and makes the only link of its employer.
pub(crate) struct ReplaceLinks {
    pub link: TokenHash,
    pub employer: EmployerId,
    pub expires_at: Timestamp,
}

impl UseCase for ReplaceLinks {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Employer(self.employer)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        Ok(Decision::of(invitation::replace(
            self.link,
            self.employer,
            self.expires_at,
        )))
    }
}
