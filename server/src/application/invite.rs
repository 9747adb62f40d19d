use super::UseCase;
use crate::{
    domain::{
        changes::Decision,
        invitation::{self, Invite},
        lock::Lock,
        sealed::SealedAnswer,
    },
    store::{Question, StoreError},
};

/// Asks whether the answer to a form may be kept; a command has none.
pub(crate) struct InviteQuestion {
    pub answer: Option<SealedAnswer>,
}

impl Question for InviteQuestion {
    type Facts = bool;
}

impl UseCase for Invite {
    type Question = InviteQuestion;
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Employer(self.employer)
    }

    fn question(&self) -> InviteQuestion {
        InviteQuestion {
            answer: self.answer.clone(),
        }
    }

    fn decide(&self, may_keep: bool) -> Result<Decision<()>, StoreError> {
        Ok(invitation::invite(self, may_keep))
    }
}
