use super::{ClientRecordQuestion, UseCase, UseCaseError};
use crate::domain::{
    changes::Decision,
    client_record::{self, ClientRecord, ClientRefusal, NewClient, Registrar},
    lock::Lock,
};

/// A user gives a client another name, telephone or region.
pub(crate) struct EditClient {
    pub office: Registrar,
    /// As it is to be from now on; its number says which.
    pub client: NewClient,
    /// The version that she looked at.
    pub seen: i64,
}

impl UseCase for EditClient {
    type Question = ClientRecordQuestion;
    type Output = ();
    type Error = UseCaseError<ClientRefusal>;

    fn lock(&self) -> Lock {
        Lock::ClientOf(self.office.employer, self.client.number.clone())
    }

    fn question(&self) -> ClientRecordQuestion {
        ClientRecordQuestion {
            employer: self.office.employer,
            number: self.client.number.clone(),
        }
    }

    fn decide(&self, found: Option<ClientRecord>) -> Result<Decision<()>, Self::Error> {
        let changes = client_record::edit(&self.office, &self.client, self.seen, found)
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
