use job_tracker_protocol::ClientNumber;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        client_record::{self, ClientRecord, ClientRefusal, NewClient, Registrar},
        ids::EmployerId,
        lock::Lock,
    },
    store::Question,
};

/// A household becomes a client.
pub(crate) struct AddClient {
    pub office: Registrar,
    pub new: NewClient,
}

/// Asks for one client of an employer, if she has it.
pub(crate) struct ClientRecordQuestion {
    pub employer: EmployerId,
    pub number: ClientNumber,
}

impl Question for ClientRecordQuestion {
    type Facts = Option<ClientRecord>;
}

impl UseCase for AddClient {
    type Question = ClientRecordQuestion;
    type Output = ();
    type Error = UseCaseError<ClientRefusal>;

    fn lock(&self) -> Lock {
        Lock::Employer(self.office.employer)
    }

    fn question(&self) -> ClientRecordQuestion {
        ClientRecordQuestion {
            employer: self.office.employer,
            number: self.new.number.clone(),
        }
    }

    fn decide(&self, found: Option<ClientRecord>) -> Result<Decision<()>, Self::Error> {
        let changes = client_record::add(&self.office, &self.new, found.as_ref())
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
