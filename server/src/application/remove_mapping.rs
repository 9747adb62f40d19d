use jiff::Timestamp;
use uuid::Uuid;

use super::{MappingRecordsQuestion, UseCase, UseCaseError};
use crate::domain::{
    changes::Decision,
    ids::{EmployerId, UserId},
    lock::Lock,
    payroll::{self, MappingRefusal, MappingsFacts},
};

/// A user removes a mapping for payroll.
pub(crate) struct RemoveMapping {
    pub by: UserId,
    pub employer: EmployerId,
    pub id: Uuid,
    /// The version that she looked at.
    pub seen: i64,
    pub now: Timestamp,
}

impl UseCase for RemoveMapping {
    type Question = MappingRecordsQuestion;
    type Output = ();
    type Error = UseCaseError<MappingRefusal>;

    fn lock(&self) -> Lock {
        Lock::Employer(self.employer)
    }

    fn question(&self) -> MappingRecordsQuestion {
        MappingRecordsQuestion(self.employer)
    }

    fn decide(&self, found: MappingsFacts) -> Result<Decision<()>, Self::Error> {
        let who = (self.employer, self.by);
        let changes = payroll::remove(who, self.now, (self.id, self.seen), &found)
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
