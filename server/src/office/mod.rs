//! What an employer's office does, as commands and the console ask for it: it hashes and draws what
//! a use case needs, and runs it.

mod clients;
mod employers;
mod error;
pub(crate) mod formulas;
pub(crate) mod list;
pub(crate) mod payroll;
mod workers;

use std::sync::Arc;

use uuid::Uuid;

pub use error::OfficeError;

pub use crate::domain::shown_once::IssuedCredentials;

use crate::{
    application::{ReviewOne, ReviewQuestion},
    clock::{Belgium, Clock},
    domain::{
        ids::{self, EmployerId},
        import::Import,
        office::OfficeActor,
        random::Random,
        review::{Review, ReviewRefusal, Reviewer},
    },
    passwords::Passwords,
    store::{AuditEntry, Store, audit::AuditOfQuestion, employers::EmployerQuestion},
};

/// The office's side of the server.
#[derive(Clone)]
pub struct Office {
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) belgium: Belgium,
    pub(crate) actor: OfficeActor,
}

impl Office {
    /// The office as this actor works in it.
    pub(crate) fn acting_as(&self, actor: OfficeActor) -> Self {
        Self {
            actor,
            ..self.clone()
        }
    }

    /// Validates, changes or cancels a performance as it is now, by the rules that the console has.
    ///
    /// # Errors
    /// When the employer is not known or does not have it, its state does not allow it, somebody
    /// else changes it at the same time, or the database fails.
    pub async fn review(
        &self,
        employer: Uuid,
        id: Uuid,
        review: Review,
    ) -> Result<(), OfficeError> {
        let employer = self.employer(employer).await?;
        let found = self.store.ask(ReviewQuestion { employer, id }).await?;
        let now = self.clock.now();
        let by = Reviewer {
            by: self.actor,
            employer,
            now,
            today: self.belgium.day(now),
            change_id: ids::draw(now, self.random.as_ref())?,
        };
        let review = ReviewOne {
            by,
            id,
            seen: found.ok_or(ReviewRefusal::Unknown)?.version,
            review,
        };
        Ok(self.store.run(review).await?)
    }

    /// An employer's audit log, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_log(&self, employer: Uuid) -> Result<Vec<AuditEntry>, OfficeError> {
        Ok(self.store.ask(AuditOfQuestion { employer }).await?)
    }

    async fn employer(&self, id: Uuid) -> Result<EmployerId, OfficeError> {
        let found = self.store.ask(EmployerQuestion(id)).await?;
        found.ok_or(OfficeError::UnknownEmployer)
    }

    fn import(&self, employer: EmployerId, id: Uuid) -> Import {
        Import {
            by: self.actor,
            employer,
            id,
            now: self.clock.now(),
        }
    }
}
