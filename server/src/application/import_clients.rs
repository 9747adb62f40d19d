use job_tracker_protocol::ClientNumber;
use uuid::Uuid;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        client_record::NewClient,
        ids::EmployerId,
        import::{self, ClientsFacts, Import},
        lock::Lock,
        sealed::SealedAnswer,
    },
    store::{Question, StoreError},
};

/// A list of clients is taken.
pub(crate) struct ImportClients {
    pub import: Import,
    /// What the form hands back; none where it hands back nothing.
    pub answer: Option<SealedAnswer>,
    pub clients: Vec<NewClient>,
}

/// Asks for [`ClientsFacts`].
pub(crate) struct ImportClientsQuestion {
    pub import: Uuid,
    pub employer: EmployerId,
    pub numbers: Vec<ClientNumber>,
}

impl Question for ImportClientsQuestion {
    type Facts = ClientsFacts;
}

impl UseCase for ImportClients {
    type Question = ImportClientsQuestion;
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Employer(self.import.employer)
    }

    fn question(&self) -> ImportClientsQuestion {
        let numbers = self.clients.iter().map(|it| it.number.clone());
        ImportClientsQuestion {
            import: self.import.id,
            employer: self.import.employer,
            numbers: numbers.collect(),
        }
    }

    fn decide(&self, facts: ClientsFacts) -> Result<Decision<()>, StoreError> {
        let changes = import::clients(&self.import, &self.clients, &facts);
        let answer = self.answer.clone();
        Ok(Decision::of(import::with_answer(
            &self.import,
            changes,
            answer,
        )))
    }
}
