use job_tracker_protocol::ClientNumber;

use super::{ClientRecordQuestion, UseCase, UseCaseError};
use crate::domain::{
    changes::Decision,
    client_record::{self, ClientRecord, ClientRefusal, Registrar},
    lock::Lock,
};

/// A client is taken out of use, or into use again.
pub(crate) struct SetClientActive {
    pub office: Registrar,
    pub number: ClientNumber,
    pub active: bool,
}

impl UseCase for SetClientActive {
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
        let found = found.as_ref();
        let changes = client_record::set_active(&self.office, &self.number, self.active, found)
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
