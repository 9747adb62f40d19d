use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        changes::{ConsoleSessionChange, Decision},
        ids::UserId,
        lock::Lock,
        secret::TokenHash,
    },
    store::StoreError,
};

/// A session of the console was used, and lives on.
pub(crate) struct NoteConsoleUse {
    pub user: UserId,
    pub session: TokenHash,
    pub now: Timestamp,
}

impl UseCase for NoteConsoleUse {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::User(self.user)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        let used = ConsoleSessionChange::Use {
            session: self.session,
            at: self.now,
        };
        Ok(Decision::of(vec![used.into()]))
    }
}
