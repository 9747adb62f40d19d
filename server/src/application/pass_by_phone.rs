use super::{PassError, UseCase};
use crate::{
    domain::{
        account::Account,
        changes::Decision,
        lock::Lock,
        pass::{self, PassByPhone},
    },
    store::accounts::AccountQuestion,
};

impl UseCase for PassByPhone {
    type Question = AccountQuestion;
    type Output = ();
    type Error = PassError;

    fn lock(&self) -> Lock {
        Lock::of_try(&self.taken)
    }

    fn question(&self) -> AccountQuestion {
        AccountQuestion(self.taken.lane.login.clone())
    }

    fn decide(&self, account: Option<Account>) -> Result<Decision<()>, PassError> {
        Ok(pass::pass_by_phone(self, account)?)
    }
}
