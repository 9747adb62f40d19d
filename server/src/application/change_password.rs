use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        account::Account,
        changes::Decision,
        lock::Lock,
        pass::PassRefusal,
        password_change::{self, PasswordChange},
    },
    store::accounts::AccountQuestion,
};

impl UseCase for PasswordChange {
    type Question = AccountQuestion;
    type Output = ();
    type Error = UseCaseError<PassRefusal>;

    fn lock(&self) -> Lock {
        Lock::Worker(self.signed.worker_id)
    }

    fn question(&self) -> AccountQuestion {
        AccountQuestion(self.signed.login.clone())
    }

    fn decide(&self, account: Option<Account>) -> Result<Decision<()>, Self::Error> {
        password_change::change(self, account).map_err(UseCaseError::Refused)
    }
}
