use super::UseCase;
use crate::{
    domain::{
        account::Account,
        changes::Decision,
        lock::Lock,
        pass::{self, GiveBack},
    },
    store::{StoreError, accounts::AccountQuestion},
};

impl UseCase for GiveBack {
    type Question = AccountQuestion;
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::of_try(&self.taken)
    }

    fn question(&self) -> AccountQuestion {
        AccountQuestion(self.taken.lane.login.clone())
    }

    fn decide(&self, account: Option<Account>) -> Result<Decision<()>, StoreError> {
        Ok(pass::give_back(self, account.as_ref()))
    }
}
