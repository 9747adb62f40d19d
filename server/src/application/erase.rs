use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day, Login};
use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    clock::Belgium,
    domain::{
        audit::{Actor, Origin},
        changes::{Change, Decision, ErasureChange},
        erasure::{Erasing, Erasure, ErasureFacts, ErasureRefusal, Person},
        ids::EmployerId,
        lock::{Lease, Lock},
        office::OfficeActor,
    },
    store::{Question, StoreError},
};

/// Who is to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sought {
    /// The worker of an employer with this login.
    Worker(EmployerId, Login),
    /// The client of an employer with this number.
    Client(EmployerId, ClientNumber),
    /// A row of an employer's, by the employer's id for the outside, that was made then.
    Row {
        employer: Uuid,
        person: Person,
        since: i64,
    },
}

/// Asks for [`ErasureFacts`]; none where there is nobody.
pub(crate) struct ErasureQuestion {
    pub sought: Sought,
    /// Whether the lines of the log are looked for too, which takes long where there are many.
    pub with_details: bool,
}

impl Question for ErasureQuestion {
    type Facts = Option<ErasureFacts>;
}

/// The office erases a worker or a client.
pub(crate) struct Erase {
    pub sought: Sought,
    pub by: OfficeActor,
    pub id: Uuid,
    pub now: Timestamp,
    pub today: Day,
    pub years: i16,
    pub belgium: Belgium,
}

impl UseCase for Erase {
    type Question = ErasureQuestion;
    type Output = ();
    type Error = UseCaseError<ErasureRefusal>;

    fn lock(&self) -> Lock {
        match &self.sought {
            Sought::Worker(employer, login) => Lock::WorkerOf(*employer, login.clone()),
            Sought::Client(employer, number) => Lock::ClientOf(*employer, number.clone()),
            Sought::Row { .. } => Lock::Lease(Lease::Retention),
        }
    }

    fn question(&self) -> ErasureQuestion {
        ErasureQuestion {
            sought: self.sought.clone(),
            with_details: true,
        }
    }

    fn decide(
        &self,
        found: Option<ErasureFacts>,
    ) -> Result<Decision<()>, UseCaseError<ErasureRefusal>> {
        let found = found.ok_or(UseCaseError::Refused(ErasureRefusal::Unknown))?;
        found
            .may_go(|at| self.belgium.day(at), (self.today, self.years))
            .map_err(UseCaseError::Refused)?;
        let (actor, origin) = self.by.who();
        let erasing = Erasing {
            id: self.id,
            actor,
            origin,
            now: self.now,
            today: self.today,
            years: self.years,
        };
        Ok(Decision::of(found.erase(&erasing)))
    }
}

/// An erasure as the list beside the database has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The employer's id for the outside.
    pub employer: Uuid,
    pub erasure: Erasure,
}

/// Asks for every erasure that the database knows.
pub(crate) struct ErasuresQuestion;

impl Question for ErasuresQuestion {
    type Facts = Vec<Listed>;
}

/// Erases again who is back, as in a restored backup. Says whether somebody was.
pub(crate) struct EraseAgain {
    pub listed: Listed,
    pub now: Timestamp,
    pub today: Day,
}

/// Asks for the employer of an erasure, whether the erasure is known, and who is there.
pub(crate) struct EraseAgainQuestion(pub Listed);

/// What must be known to erase somebody again.
pub(crate) struct EraseAgainFacts {
    /// None where the database does not have it.
    pub employer: Option<EmployerId>,
    /// Whether the database knows of the erasure.
    pub known: bool,
    /// Who is there again.
    pub found: Option<ErasureFacts>,
}

impl Question for EraseAgainQuestion {
    type Facts = EraseAgainFacts;
}

impl UseCase for EraseAgain {
    type Question = EraseAgainQuestion;
    type Output = bool;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::Retention)
    }

    fn question(&self) -> EraseAgainQuestion {
        EraseAgainQuestion(self.listed)
    }

    fn decide(&self, facts: EraseAgainFacts) -> Result<Decision<bool>, StoreError> {
        let Some(employer) = facts.employer.filter(|_| !facts.known) else {
            return Ok(Decision::nothing(false));
        };
        let erasure = self.listed.erasure;
        let Some(found) = facts.found else {
            // Nobody gets the number of her row.
            return Ok(Decision {
                changes: vec![ErasureChange::Note { employer, erasure }.into()],
                output: false,
            });
        };
        let erasing = Erasing {
            id: erasure.id,
            actor: Actor::Server,
            origin: Origin::Server,
            now: self.now,
            today: self.today,
            years: 0,
        };
        let changes: Vec<Change> = found.erase(&erasing);
        Ok(Decision {
            changes,
            output: true,
        })
    }
}
