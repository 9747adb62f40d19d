use job_tracker_protocol::Login;
use uuid::Uuid;

use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        changes::Decision,
        ids::EmployerId,
        letters::{self, Letters, LettersFacts, LettersRefusal, NewLetter},
        lock::Lock,
        secret::TokenHash,
    },
    store::Question,
};

/// Asks for [`LettersFacts`].
pub(crate) struct LettersQuestion {
    pub logins: Vec<Login>,
    /// The only employer whose workers are found; none finds all.
    pub scope: Option<EmployerId>,
    /// Where an answer is to be kept, and for which session of the console.
    pub keeping: Option<(Uuid, TokenHash)>,
}

impl Question for LettersQuestion {
    type Facts = LettersFacts;
}

impl UseCase for Letters {
    type Question = LettersQuestion;
    type Output = ();
    type Error = UseCaseError<LettersRefusal>;

    fn lock(&self) -> Lock {
        Lock::Workers(self.question().logins)
    }

    fn question(&self) -> LettersQuestion {
        let login = |it: &NewLetter| it.login.clone();
        let answer = self.answer.as_ref();
        LettersQuestion {
            logins: self.letters.iter().map(login).collect(),
            scope: self.by.employer_scope(),
            keeping: answer.map(|it| (it.place, it.session)),
        }
    }

    fn decide(&self, facts: LettersFacts) -> Result<Decision<()>, Self::Error> {
        let changes = letters::decide(self, &facts).map_err(UseCaseError::Refused)?;
        Ok(Decision::of(changes))
    }
}
