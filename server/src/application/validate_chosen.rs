use std::collections::HashSet;

use uuid::Uuid;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        lock::Lock,
        review::{self, Review, Reviewable, Reviewer},
    },
    store::{Question, StoreError},
};

/// A user validates all that she ticked, those that were not changed meanwhile. Its output names
/// the others.
pub(crate) struct ValidateChosen {
    pub by: Reviewer,
    pub chosen: Vec<Chosen>,
}

/// A performance as she looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub id: Uuid,
    /// The version that she looked at.
    pub seen: i64,
}

/// Asks for these performances of an employer, in their order; none for what is not hers.
pub(crate) struct ChosenQuestion {
    pub employer: EmployerId,
    pub ids: Vec<Uuid>,
}

impl Question for ChosenQuestion {
    type Facts = Vec<Option<Reviewable>>;
}

impl UseCase for ValidateChosen {
    type Question = ChosenQuestion;
    type Output = Vec<Uuid>;
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Employer(self.by.employer)
    }

    fn question(&self) -> ChosenQuestion {
        ChosenQuestion {
            employer: self.by.employer,
            ids: self.chosen.iter().map(|it| it.id).collect(),
        }
    }

    fn decide(&self, found: Vec<Option<Reviewable>>) -> Result<Decision<Vec<Uuid>>, StoreError> {
        let mut decision = Decision::nothing(Vec::new());
        let mut once = HashSet::new();
        for (chosen, found) in self.chosen.iter().zip(found) {
            // A list that names one twice means it once.
            if !once.insert(chosen.id) {
                continue;
            }
            match review::decide(&Review::Validate, chosen.seen, self.by, found) {
                Ok(changes) => decision.changes.extend(changes),
                Err(_) => decision.output.push(chosen.id),
            }
        }
        Ok(decision)
    }
}
