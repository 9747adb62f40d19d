use job_tracker_protocol::Login;

use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        pass::PassRefusal,
        sign_in::{self, OpenedSession, SignIn, SignInFacts},
    },
    store::{Question, StoreError},
};

/// Why a right password came to nothing: at sign-in, on the phone line, and where another
/// password is chosen.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PassError {
    /// A rule refuses it.
    #[error(transparent)]
    Refused(#[from] PassRefusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Asks for [`SignInFacts`] of whoever has this login and works here.
pub(crate) struct SignInQuestion(pub Login);

impl Question for SignInQuestion {
    type Facts = Option<SignInFacts>;
}

impl UseCase for SignIn {
    type Question = SignInQuestion;
    type Output = OpenedSession;
    type Error = PassError;

    fn lock(&self) -> Lock {
        Lock::of_try(&self.taken)
    }

    fn question(&self) -> SignInQuestion {
        SignInQuestion(self.taken.lane.login.clone())
    }

    fn decide(&self, facts: Option<SignInFacts>) -> Result<Decision<OpenedSession>, PassError> {
        Ok(sign_in::sign_in(self, facts)?)
    }
}
