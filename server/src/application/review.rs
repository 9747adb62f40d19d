use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        review::{self, Review, ReviewRefusal, Reviewable, Reviewer},
    },
    store::Question,
};

/// A user validates, changes or cancels one performance.
pub(crate) struct ReviewOne {
    pub by: Reviewer,
    pub id: Uuid,
    /// The version that she looked at.
    pub seen: i64,
    pub review: Review,
}

/// Asks for one performance of an employer, if it is one of hers.
pub(crate) struct ReviewQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for ReviewQuestion {
    type Facts = Option<Reviewable>;
}

impl UseCase for ReviewOne {
    type Question = ReviewQuestion;
    type Output = ();
    type Error = UseCaseError<ReviewRefusal>;

    fn lock(&self) -> Lock {
        Lock::Performance(self.id)
    }

    fn question(&self) -> ReviewQuestion {
        ReviewQuestion {
            employer: self.by.employer,
            id: self.id,
        }
    }

    fn decide(
        &self,
        found: Option<Reviewable>,
    ) -> Result<Decision<()>, UseCaseError<ReviewRefusal>> {
        let changes = review::decide(&self.review, self.seen, self.by, found)
            .map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
