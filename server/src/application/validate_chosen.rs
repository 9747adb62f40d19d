use std::collections::HashSet;

use uuid::Uuid;

use super::UseCase;
use crate::{
    domain::{
        changes::{Decision, ValidationChange},
        ids::{EmployerId, UserId},
        lock::Lock,
        review::{self, Review, Reviewable, Reviewer},
        rules::VALIDATIONS_KEPT,
        validation::NewValidation,
    },
    store::{Question, StoreError},
};

/// A user validates all that she chose, those that were not changed meanwhile. Its output names
/// the others. A form that is sent twice validates once.
pub(crate) struct ValidateChosen {
    pub by: Reviewer,
    pub user: UserId,
    /// The number that the page gave its form; names what is validated.
    pub form: Uuid,
    pub chosen: Vec<Chosen>,
}

/// A performance as she looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub id: Uuid,
    /// The version that she looked at.
    pub seen: i64,
}

/// Asks for these performances of an employer, in their order; none for what is not hers. And
/// whether the form was taken before.
pub(crate) struct ChosenQuestion {
    pub employer: EmployerId,
    pub form: Uuid,
    pub ids: Vec<Uuid>,
}

/// What must be known to validate them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChosenFacts {
    pub taken_before: bool,
    pub found: Vec<Option<Reviewable>>,
}

impl Question for ChosenQuestion {
    type Facts = ChosenFacts;
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
            form: self.form,
            ids: self.chosen.iter().map(|it| it.id).collect(),
        }
    }

    fn decide(&self, facts: ChosenFacts) -> Result<Decision<Vec<Uuid>>, StoreError> {
        let mut decision = Decision::nothing(Vec::new());
        if facts.taken_before {
            return Ok(decision);
        }
        let mut once = HashSet::new();
        let mut items = Vec::new();
        for (chosen, found) in self.chosen.iter().zip(facts.found) {
            // A list that names one twice means it once.
            if !once.insert(chosen.id) {
                continue;
            }
            let before = found.map(|it| it.state);
            match (
                review::decide(&Review::Validate, chosen.seen, self.by, found),
                before,
            ) {
                (Ok(changes), Some(before)) => {
                    items.push((chosen.id, before, chosen.seen + 1));
                    decision.changes.extend(changes);
                }
                _ => decision.output.push(chosen.id),
            }
        }
        if !items.is_empty() {
            let new = NewValidation {
                id: self.form,
                employer: self.by.employer,
                user: self.user,
                at: self.by.now,
                items,
            };
            let forget_before = self.by.now - VALIDATIONS_KEPT;
            let new = Box::new(new);
            let keep = ValidationChange::Keep { new, forget_before };
            decision.changes.push(keep.into());
        }
        Ok(decision)
    }
}
