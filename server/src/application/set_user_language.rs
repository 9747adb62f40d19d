use job_tracker_protocol::OfficeLanguage;

use super::UseCase;
use crate::{
    domain::{
        changes::{Decision, UserChange},
        ids::UserId,
        lock::Lock,
    },
    store::StoreError,
};

/// A user chooses the language in which she sees the console.
pub(crate) struct SetUserLanguage {
    pub user: UserId,
    pub language: OfficeLanguage,
}

impl UseCase for SetUserLanguage {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::User(self.user)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        let chosen = UserChange::SetLanguage {
            user: self.user,
            language: self.language,
        };
        Ok(Decision::of(vec![chosen.into()]))
    }
}
