use job_tracker_protocol::Login;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        lock::Lock,
        pass::PassRefusal,
        sign_in::{self, OpenedSession, SignIn, SignInFacts},
    },
    store::Question,
};

/// Asks for [`SignInFacts`] of whoever has this login and works here.
pub(crate) struct SignInQuestion(pub Login);

impl Question for SignInQuestion {
    type Facts = Option<SignInFacts>;
}

impl UseCase for SignIn {
    type Question = SignInQuestion;
    type Output = OpenedSession;
    type Error = UseCaseError<PassRefusal>;

    fn lock(&self) -> Lock {
        Lock::of_try(&self.taken)
    }

    fn question(&self) -> SignInQuestion {
        SignInQuestion(self.taken.lane.login.clone())
    }

    fn decide(&self, facts: Option<SignInFacts>) -> Result<Decision<OpenedSession>, Self::Error> {
        sign_in::sign_in(self, facts).map_err(UseCaseError::Refused)
    }
}
