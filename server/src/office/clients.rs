//! The registry of clients.

use job_tracker_protocol::ClientNumber;
use uuid::Uuid;

use super::{Office, OfficeError};
use crate::{
    application::{AddClient, ImportClients},
    domain::{
        client_record::{Household, NewClient, Registrar},
        ids::EmployerId,
        sealed::SealedAnswer,
        wording::Name,
    },
};

impl Office {
    /// Adds a client to an employer's registry.
    ///
    /// # Errors
    /// When the employer is not known or has this client already, the name cannot be kept, or the
    /// database fails.
    pub async fn add_client(
        &self,
        employer: Uuid,
        number: &ClientNumber,
        name: &str,
    ) -> Result<(), OfficeError> {
        let name = Name::from_typed(name)?;
        let employer = self.employer(employer).await?;
        let household = Household::named(name);
        self.register(employer, number, household).await
    }

    /// The same for a form of the console.
    pub(crate) async fn register(
        &self,
        employer: EmployerId,
        number: &ClientNumber,
        household: Household,
    ) -> Result<(), OfficeError> {
        let client = AddClient {
            office: Registrar {
                by: self.actor,
                employer,
                now: self.clock.now(),
            },
            new: NewClient {
                number: number.clone(),
                household,
            },
        };
        Ok(self.store.run(client).await?)
    }

    /// Adds those clients of a list that are not in the registry, all or none. The same list a
    /// second time changes nothing.
    pub(crate) async fn import_clients(
        &self,
        employer: EmployerId,
        import: Uuid,
        clients: Vec<NewClient>,
        answer: Option<SealedAnswer>,
    ) -> Result<(), OfficeError> {
        let list = ImportClients {
            import: self.import(employer, import),
            answer,
            clients,
        };
        Ok(self.store.run(list).await?)
    }
}
