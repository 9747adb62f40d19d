use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        console_session::{self, ConsoleSignOut},
        lock::Lock,
    },
    store::StoreError,
};

impl UseCase for ConsoleSignOut {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::User(self.user)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        Ok(Decision::of(console_session::end(self)))
    }
}
