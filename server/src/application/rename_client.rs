use job_tracker_protocol::ClientNumber;

use super::{ClientRecordQuestion, UseCase, UseCaseError};
use crate::domain::{
    changes::Decision,
    client_record::{self, ClientRecord, ClientRefusal, Registrar},
    lock::Lock,
    wording::Name,
};

/// A user gives a client another name.
pub(crate) struct RenameClient {
    pub office: Registrar,
    pub number: ClientNumber,
    pub name: Name,
    /// The version that she looked at.
    pub seen: i64,
}

impl UseCase for RenameClient {
    type Question = ClientRecordQuestion;
    type Output = ();
    type Error = UseCaseError<ClientRefusal>;

    fn lock(&self) -> Lock {
        Lock::ClientOf(self.office.employer, self.number.clone())
    }

    fn question(&self) -> ClientRecordQuestion {
        ClientRecordQuestion {
            employer: self.office.employer,
            number: self.number.clone(),
        }
    }

    fn decide(&self, found: Option<ClientRecord>) -> Result<Decision<()>, Self::Error> {
        let name = (&self.number, &self.name);
        let changes = client_record::rename(&self.office, name, self.seen, found)
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
