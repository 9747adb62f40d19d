use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::{EmployerId, UserId},
        lock::Lock,
        session_ending::{self, EndingFacts, EndingRefusal, SessionEnding, WhichSessions},
    },
    store::Question,
};

/// Asks for [`EndingFacts`] of a user.
pub(crate) enum EndingQuestion {
    /// By her row.
    Own(UserId),
    /// By her id for the outside, at this employer.
    Of(EmployerId, Uuid),
}

impl Question for EndingQuestion {
    type Facts = Option<EndingFacts>;
}

impl UseCase for SessionEnding {
    type Question = EndingQuestion;
    type Output = ();
    type Error = UseCaseError<EndingRefusal>;

    // A session that is ended twice is told of once.
    fn lock(&self) -> Lock {
        match self.which {
            WhichSessions::AllOf(_) => Lock::Employer(self.employer),
            WhichSessions::One(_) | WhichSessions::Others => Lock::User(self.by),
        }
    }

    fn question(&self) -> EndingQuestion {
        match self.which {
            WhichSessions::AllOf(user) => EndingQuestion::Of(self.employer, user),
            WhichSessions::One(_) | WhichSessions::Others => EndingQuestion::Own(self.by),
        }
    }

    fn decide(
        &self,
        facts: Option<EndingFacts>,
    ) -> Result<Decision<()>, UseCaseError<EndingRefusal>> {
        let changes = session_ending::decide(self, facts).map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
