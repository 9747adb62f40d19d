use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        factor_keeping::LockedOut,
        let_in::{self, LetIn, LetInRefusal},
        lock::Lock,
    },
    store::Question,
};

/// Asks for the user with this e-mail address, whoever employs her.
pub(crate) struct LockedOutByEmailQuestion {
    pub email: String,
}

impl Question for LockedOutByEmailQuestion {
    type Facts = Option<LockedOut>;
}

impl UseCase for LetIn {
    type Question = LockedOutByEmailQuestion;
    type Output = ();
    type Error = UseCaseError<LetInRefusal>;

    // Nobody becomes a user under her address meanwhile.
    fn lock(&self) -> Lock {
        Lock::FirstStart
    }

    fn question(&self) -> LockedOutByEmailQuestion {
        LockedOutByEmailQuestion {
            email: self.email.clone(),
        }
    }

    fn decide(&self, found: Option<LockedOut>) -> Result<Decision<()>, UseCaseError<LetInRefusal>> {
        let changes = let_in::decide(self, found).map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
