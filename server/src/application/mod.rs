//! What the server does, a use case a file. The API, the console, the commands and the phone line
//! parse what they are given, run one of these, and draw what it answers.
//!
//! Each use case is lock → facts → decide → changes: it names what must not change meanwhile, asks
//! for everything that the rules need in one question, lets a pure function of [`crate::domain`]
//! decide, and hands the store what changes. Nothing here knows SQL, HTTP or a wire type.

mod enter;
mod register;
mod review;
mod settle;
mod validate_by_time;
mod validate_chosen;

pub(crate) use enter::EntryQuestion;
pub(crate) use register::RegistrationQuestion;
pub(crate) use review::{ReviewOne, ReviewQuestion};
pub(crate) use settle::SettlementQuestion;
pub(crate) use validate_by_time::{DueQuestion, validate_by_time};
pub(crate) use validate_chosen::{Chosen, ChosenQuestion, ValidateChosen};

use crate::{
    domain::{changes::Decision, lock::Lock},
    store::{Question, StoreError},
};

/// One thing that somebody wants done. A store may run it more than once until its changes apply,
/// so that it decides by what it is given and by nothing else.
pub(crate) trait UseCase: Send + Sync + 'static {
    /// What it asks.
    type Question: Question;
    /// What whoever wants it is told.
    type Output: Send + 'static;
    /// Why it is refused, or failed.
    type Error: From<StoreError> + Send + 'static;

    /// What nobody else may change meanwhile.
    fn lock(&self) -> Lock;

    /// What must be known.
    fn question(&self) -> Self::Question;

    /// What changes, or why nothing does.
    fn decide(
        &self,
        facts: <Self::Question as Question>::Facts,
    ) -> Result<Decision<Self::Output>, Self::Error>;
}

/// Why a use case that a rule may refuse changed nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UseCaseError<R> {
    /// A rule refuses it.
    #[error(transparent)]
    Refused(R),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
