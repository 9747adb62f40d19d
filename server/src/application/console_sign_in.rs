use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        console_session::{self, CodeOutcome, ConsoleSignIn, ConsoleSignInRefusal, SignInFacts},
        ids::UserId,
        lock::Lock,
        second_factor::recovery_hash,
        secret::TokenHash,
    },
    store::Question,
};

/// Asks for [`SignInFacts`], while she is a user.
pub(crate) struct SecondFactorQuestion {
    pub user: UserId,
    /// What she typed, as if it were a recovery code.
    pub recovery: TokenHash,
}

impl Question for SecondFactorQuestion {
    type Facts = Option<SignInFacts>;
}

impl UseCase for ConsoleSignIn {
    type Question = SecondFactorQuestion;
    type Output = CodeOutcome;
    type Error = UseCaseError<ConsoleSignInRefusal>;

    // Codes at the same moment, through whichever server, are counted one after the other.
    fn lock(&self) -> Lock {
        Lock::User(self.user)
    }

    fn question(&self) -> SecondFactorQuestion {
        SecondFactorQuestion {
            user: self.user,
            recovery: recovery_hash(&self.code),
        }
    }

    fn decide(
        &self,
        facts: Option<SignInFacts>,
    ) -> Result<Decision<CodeOutcome>, UseCaseError<ConsoleSignInRefusal>> {
        console_session::open(self, facts).map_err(UseCaseError::Refused)
    }
}
