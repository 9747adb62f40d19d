use jiff::Timestamp;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        employer::{self, Company, EmployerRecord, EmployerRefusal},
        ids::EmployerId,
        lock::Lock,
        office::OfficeActor,
    },
    store::Question,
};

/// A user changes what stands there of her company.
pub(crate) struct EditEmployer {
    pub by: OfficeActor,
    pub employer: EmployerId,
    pub company: Company,
    /// The version that she looked at.
    pub seen: i64,
    pub now: Timestamp,
}

/// Asks what stands there of an employer.
pub(crate) struct EmployerRecordQuestion(pub EmployerId);

impl Question for EmployerRecordQuestion {
    type Facts = Option<EmployerRecord>;
}

impl UseCase for EditEmployer {
    type Question = EmployerRecordQuestion;
    type Output = ();
    type Error = UseCaseError<EmployerRefusal>;

    fn lock(&self) -> Lock {
        Lock::Employer(self.employer)
    }

    fn question(&self) -> EmployerRecordQuestion {
        EmployerRecordQuestion(self.employer)
    }

    fn decide(&self, found: Option<EmployerRecord>) -> Result<Decision<()>, Self::Error> {
        let place = (self.employer, self.now);
        let changes = employer::edit(self.by, place, &self.company, self.seen, found)
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
