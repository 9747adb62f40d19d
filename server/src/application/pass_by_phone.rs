use super::{PassError, UseCase};
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        sign_in::{self, PassByPhone},
        tries::Account,
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
        Ok(sign_in::pass_by_phone(self, account)?)
    }
}
