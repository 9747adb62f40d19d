use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::{EmployerId, UserId},
        lock::Lock,
        user_removal::{self, RemovalFacts, RemovalRefusal, UserRemoval},
    },
    store::Question,
};

/// Asks for [`RemovalFacts`].
pub(crate) struct RemovalQuestion {
    pub by: UserId,
    pub employer: EmployerId,
    pub user: Uuid,
}

impl Question for RemovalQuestion {
    type Facts = RemovalFacts;
}

impl UseCase for UserRemoval {
    type Question = RemovalQuestion;
    type Output = ();
    type Error = UseCaseError<RemovalRefusal>;

    // The employer and not the user: two who remove each other have one order.
    fn lock(&self) -> Lock {
        Lock::Employer(self.employer)
    }

    fn question(&self) -> RemovalQuestion {
        RemovalQuestion {
            by: self.by,
            employer: self.employer,
            user: self.user,
        }
    }

    fn decide(&self, facts: RemovalFacts) -> Result<Decision<()>, UseCaseError<RemovalRefusal>> {
        let changes = user_removal::decide(*self, facts).map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
