use uuid::Uuid;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        review::{self, Review, ReviewRefusal, Reviewable, Reviewer},
    },
    store::{Question, StoreError},
};

/// A user validates, changes or cancels one performance.
pub(crate) struct ReviewOne {
    pub by: Reviewer,
    pub id: Uuid,
    /// The version that she looked at.
    pub seen: i64,
    pub review: Review,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReviewError {
    /// A rule refuses it.
    #[error(transparent)]
    Refused(#[from] ReviewRefusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
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
    type Error = ReviewError;

    fn lock(&self) -> Lock {
        Lock::Performance(self.id)
    }

    fn question(&self) -> ReviewQuestion {
        ReviewQuestion {
            employer: self.by.employer,
            id: self.id,
        }
    }

    fn decide(&self, found: Option<Reviewable>) -> Result<Decision<()>, ReviewError> {
        let changes = review::decide(&self.review, self.seen, self.by, found)?;
        Ok(Decision {
            changes,
            output: (),
        })
    }
}
