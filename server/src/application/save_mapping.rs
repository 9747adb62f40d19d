use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        payroll::{self, MappingRefusal, MappingsFacts, SavedMapping},
    },
    store::Question,
};

/// Asks for an employer's mappings for payroll, as whoever changes one must know them.
pub(crate) struct MappingRecordsQuestion(pub EmployerId);

impl Question for MappingRecordsQuestion {
    type Facts = MappingsFacts;
}

/// A user keeps a mapping for payroll.
impl UseCase for SavedMapping {
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
        let changes = payroll::save(self, &found).map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
