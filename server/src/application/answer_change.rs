use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::WorkerId,
        lock::Lock,
        office_change::{AnswerRefusal, Answering, OfficeChange, answer},
    },
    store::Question,
};

/// Asks for one change of the office, if it is on this worker's account.
pub(crate) struct OwnChangeQuestion {
    pub worker: WorkerId,
    pub id: Uuid,
}

impl Question for OwnChangeQuestion {
    type Facts = Option<OfficeChange>;
}

impl UseCase for Answering {
    type Question = OwnChangeQuestion;
    type Output = OfficeChange;
    type Error = UseCaseError<AnswerRefusal>;

    fn lock(&self) -> Lock {
        Lock::Worker(self.worker)
    }

    fn question(&self) -> OwnChangeQuestion {
        OwnChangeQuestion {
            worker: self.worker,
            id: self.id,
        }
    }

    fn decide(
        &self,
        found: Option<OfficeChange>,
    ) -> Result<Decision<OfficeChange>, UseCaseError<AnswerRefusal>> {
        answer(self, found).map_err(UseCaseError::Refused)
    }
}
