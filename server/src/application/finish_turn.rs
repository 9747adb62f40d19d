use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        phone_call::{self, CallRecord, FinishTurn, Outdated},
    },
    store::calls::CallQuestion,
};

impl UseCase for FinishTurn {
    type Question = CallQuestion;
    type Output = u16;
    type Error = UseCaseError<Outdated>;

    fn lock(&self) -> Lock {
        Lock::Call(self.call)
    }

    fn question(&self) -> CallQuestion {
        CallQuestion(self.call)
    }

    fn decide(&self, known: Option<CallRecord>) -> Result<Decision<u16>, UseCaseError<Outdated>> {
        phone_call::finish(self, known.as_ref()).map_err(UseCaseError::Refused)
    }
}
