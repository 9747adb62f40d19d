use super::UseCase;
use crate::{
    domain::{
        account::Account,
        changes::Decision,
        closing::{self, Closing},
        lock::Lock,
    },
    store::{StoreError, accounts::AccountQuestion},
};

impl UseCase for Closing {
    type Question = AccountQuestion;
    type Output = ();
    type Error = StoreError;

    // The same lock as a sign-in's: no session is opened while the account closes.
    fn lock(&self) -> Lock {
        Lock::of_try(&self.taken)
    }

    fn question(&self) -> AccountQuestion {
        AccountQuestion(self.taken.lane.login.clone())
    }

    fn decide(&self, account: Option<Account>) -> Result<Decision<()>, StoreError> {
        Ok(closing::close(self, account.as_ref()))
    }
}
