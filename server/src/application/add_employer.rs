use jiff::Timestamp;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        employer::{self, NewEmployer},
        ids::EmployerId,
        lock::Lock,
        office::OfficeActor,
    },
    store::{Question, StoreError},
};

/// An employer begins.
pub(crate) struct AddEmployer {
    pub by: OfficeActor,
    pub new: NewEmployer,
    pub now: Timestamp,
}

/// Asks for the row that the next employer gets.
pub(crate) struct NextEmployerQuestion;

impl Question for NextEmployerQuestion {
    type Facts = EmployerId;
}

impl UseCase for AddEmployer {
    type Question = NextEmployerQuestion;
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> NextEmployerQuestion {
        NextEmployerQuestion
    }

    fn decide(&self, row: EmployerId) -> Result<Decision<()>, StoreError> {
        let changes = employer::add(self.by, row, self.new.clone(), self.now);
        Ok(Decision::of(changes))
    }
}
