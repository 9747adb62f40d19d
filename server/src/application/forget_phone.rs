use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::{EmployerId, WorkerId},
        lock::Lock,
        phones::{self, ForgetRefusal, Forgetter, PhoneForgetting, PhonesFacts},
        secret::TokenHash,
    },
    store::Question,
};

/// Asks for [`PhonesFacts`]; `None` where the employer has no such worker.
pub(crate) enum PhonesQuestion {
    /// A worker asks about her own.
    Own {
        worker: WorkerId,
        session: TokenHash,
        now: Timestamp,
    },
    /// The office asks about those of one of its workers.
    Of {
        employer: EmployerId,
        login: Login,
        now: Timestamp,
    },
}

impl Question for PhonesQuestion {
    type Facts = Option<PhonesFacts>;
}

impl UseCase for PhoneForgetting {
    type Question = PhonesQuestion;
    type Output = ();
    type Error = UseCaseError<ForgetRefusal>;

    // A phone that is forgotten twice is told of once.
    fn lock(&self) -> Lock {
        match &self.by {
            Forgetter::Herself { worker, .. } => Lock::Worker(*worker),
            Forgetter::Office(office) => Lock::WorkerOf(office.employer, office.login.clone()),
        }
    }

    fn question(&self) -> PhonesQuestion {
        match &self.by {
            Forgetter::Herself {
                worker,
                session,
                now,
                ..
            } => PhonesQuestion::Own {
                worker: *worker,
                session: *session,
                now: *now,
            },
            Forgetter::Office(office) => PhonesQuestion::Of {
                employer: office.employer,
                login: office.login.clone(),
                now: office.now,
            },
        }
    }

    fn decide(
        &self,
        facts: Option<PhonesFacts>,
    ) -> Result<Decision<()>, UseCaseError<ForgetRefusal>> {
        let changes = phones::forget(self, facts).map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
