use super::{PassError, UseCase};
use crate::{
    domain::{
        account::Account,
        changes::Decision,
        lock::Lock,
        password_change::{self, PasswordChange},
    },
    store::accounts::AccountQuestion,
};

impl UseCase for PasswordChange {
    type Question = AccountQuestion;
    type Output = ();
    type Error = PassError;

    fn lock(&self) -> Lock {
        Lock::Worker(self.signed.worker_id)
    }

    fn question(&self) -> AccountQuestion {
        AccountQuestion(self.signed.login.clone())
    }

    fn decide(&self, account: Option<Account>) -> Result<Decision<()>, PassError> {
        Ok(password_change::change(self, account)?)
    }
}
