//! Why the office is refused something, whatever it asked for.

use crate::{
    application::UseCaseError,
    domain::{
        client_record::ClientRefusal, hiring::HiringRefusal, let_in::LetInRefusal,
        letters::LettersRefusal, random::NoRandomness, review::ReviewRefusal, rules::MOST_LETTERS,
        sealed::SealError, wording::WordingError,
    },
    links::LetInError,
    passwords::PasswordError,
    store::StoreError,
};

/// Why what the office asked for was refused.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// No employer has this id.
    #[error("no employer has this id")]
    UnknownEmployer,
    /// No worker has this login.
    #[error("no worker has this login")]
    UnknownWorker,
    /// The employer has a client with this number.
    #[error("the employer has a client with this number already")]
    ClientKnown,
    /// All logins that were drawn are taken.
    #[error("no free login was found")]
    NoFreeLogin,
    /// The form was taken before, or its session has ended.
    #[error("the form was taken before")]
    DoneBefore,
    /// Somebody with a name of the list came since it was looked through.
    #[error("somebody with such a name came meanwhile")]
    KnownMeanwhile,
    /// Somebody made a letter for one of these workers since they were looked at.
    #[error("somebody made a letter meanwhile")]
    LetterMeanwhile,
    /// More letters at a time than [`MOST_LETTERS`].
    #[error("at most {MOST_LETTERS} letters are made at a time")]
    TooManyLetters,
    /// The rules of a performance refuse it.
    #[error(transparent)]
    Review(#[from] ReviewRefusal),
    /// A name or a phone number cannot be kept as it was written.
    #[error(transparent)]
    Wording(#[from] WordingError),
    /// An administrator is not let in again.
    #[error(transparent)]
    LetIn(#[from] LetInRefusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The password could not be hashed.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// No secret without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// What is shown once could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
}

impl From<UseCaseError<HiringRefusal>> for OfficeError {
    fn from(error: UseCaseError<HiringRefusal>) -> Self {
        match error {
            UseCaseError::Refused(HiringRefusal::DoneBefore) => Self::DoneBefore,
            UseCaseError::Refused(HiringRefusal::NoFreeLogin) => Self::NoFreeLogin,
            UseCaseError::Refused(HiringRefusal::KnownMeanwhile) => Self::KnownMeanwhile,
            UseCaseError::Refused(HiringRefusal::Seal(error)) => error.into(),
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<UseCaseError<LettersRefusal>> for OfficeError {
    fn from(error: UseCaseError<LettersRefusal>) -> Self {
        match error {
            UseCaseError::Refused(LettersRefusal::DoneBefore) => Self::DoneBefore,
            UseCaseError::Refused(LettersRefusal::UnknownWorker) => Self::UnknownWorker,
            UseCaseError::Refused(LettersRefusal::MadeMeanwhile) => Self::LetterMeanwhile,
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<UseCaseError<ReviewRefusal>> for OfficeError {
    fn from(error: UseCaseError<ReviewRefusal>) -> Self {
        match error {
            UseCaseError::Refused(refusal) => refusal.into(),
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<UseCaseError<ClientRefusal>> for OfficeError {
    fn from(error: UseCaseError<ClientRefusal>) -> Self {
        match error {
            // A client that is to be added is neither unknown nor changed.
            UseCaseError::Refused(
                ClientRefusal::Known | ClientRefusal::Unknown | ClientRefusal::ChangedMeanwhile,
            ) => Self::ClientKnown,
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<LetInError> for OfficeError {
    fn from(error: LetInError) -> Self {
        match error {
            LetInError::Refused(refusal) => refusal.into(),
            LetInError::Store(error) => error.into(),
            LetInError::Randomness(error) => error.into(),
        }
    }
}
