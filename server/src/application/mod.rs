//! What the server does, a use case a file. The API, the console, the commands and the phone line
//! parse what they are given, run one of these, and draw what it answers.
//!
//! Each use case is lock → facts → decide → changes: it names what must not change meanwhile, asks
//! for everything that the rules need in one question, lets a pure function of [`crate::domain`]
//! decide, and hands the store what changes. Nothing here knows SQL, HTTP or a wire type.

mod add_client;
mod add_employer;
mod add_worker;
mod edit_worker;
mod enter;
mod fill;
mod forget_shown;
mod import_clients;
mod import_workers;
mod issue_letters;
mod register;
mod rename_client;
mod review;
mod set_client_active;
mod set_worker_active;
mod settle;
mod validate_by_time;
mod validate_chosen;

pub(crate) use add_client::{AddClient, ClientRecordQuestion};
pub(crate) use add_employer::{AddEmployer, NextEmployerQuestion};
pub(crate) use add_worker::HiringQuestion;
pub(crate) use edit_worker::{EditWorker, WorkerRecordQuestion};
pub(crate) use enter::EntryQuestion;
pub(crate) use fill::SeedQuestion;
pub(crate) use forget_shown::ForgetShown;
pub(crate) use import_clients::{ImportClients, ImportClientsQuestion};
pub(crate) use import_workers::{ImportWorkers, ImportWorkersQuestion};
pub(crate) use issue_letters::LettersQuestion;
pub(crate) use register::RegistrationQuestion;
pub(crate) use rename_client::RenameClient;
pub(crate) use review::{ReviewOne, ReviewQuestion};
pub(crate) use set_client_active::SetClientActive;
pub(crate) use set_worker_active::SetWorkerActive;
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
