use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        account::Account,
        changes::Decision,
        lock::Lock,
        pass::{self, LetIn, PassByPhone, PassRefusal},
    },
    store::accounts::AccountQuestion,
};

impl UseCase for PassByPhone {
    type Question = AccountQuestion;
    type Output = LetIn;
    type Error = UseCaseError<PassRefusal>;

    fn lock(&self) -> Lock {
        Lock::of_try(&self.taken)
    }

    fn question(&self) -> AccountQuestion {
        AccountQuestion(self.taken.lane.login.clone())
    }

    fn decide(&self, account: Option<Account>) -> Result<Decision<LetIn>, Self::Error> {
        pass::pass_by_phone(self, account).map_err(UseCaseError::Refused)
    }
}
