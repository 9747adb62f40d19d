use job_tracker_protocol::Login;
use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        hiring::{self, Hiring, HiringFacts, HiringRefusal},
        lock::Lock,
        secret::TokenHash,
        shown_once::IssuedCredentials,
    },
    store::Question,
};

/// Asks for [`HiringFacts`].
pub(crate) struct HiringQuestion {
    pub candidates: Vec<Login>,
    /// Where an answer is to be kept, and for which session of the console.
    pub keeping: Option<(Uuid, TokenHash)>,
}

impl Question for HiringQuestion {
    type Facts = HiringFacts;
}

impl UseCase for Hiring {
    type Question = HiringQuestion;
    type Output = IssuedCredentials;
    type Error = UseCaseError<HiringRefusal>;

    fn lock(&self) -> Lock {
        Lock::Employer(self.employer)
    }

    fn question(&self) -> HiringQuestion {
        let keeping = self.keeping.as_ref();
        HiringQuestion {
            candidates: self.candidates.clone(),
            keeping: keeping.map(|it| (it.place, it.session)),
        }
    }

    fn decide(&self, facts: HiringFacts) -> Result<Decision<IssuedCredentials>, Self::Error> {
        hiring::decide(self, &facts).map_err(UseCaseError::Refused)
    }
}
