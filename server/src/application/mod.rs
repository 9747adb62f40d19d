//! What the server does, a use case a file. The API, the console, the commands and the phone line
//! parse what they are given, run one of these, and draw what it answers.
//!
//! Each use case is lock → facts → decide → changes: it names what must not change meanwhile, asks
//! for everything that the rules need in one question, lets a pure function of [`crate::domain`]
//! decide, and hands the store what changes. Nothing here knows SQL, HTTP or a wire type.

mod accept_invitation;
mod accept_request;
mod add_client;
mod add_employer;
mod add_worker;
mod adopt_key;
mod answer_change;
mod ask;
mod change_password;
mod check_client;
mod close_account;
mod close_by_time;
mod console_sign_in;
mod console_sign_out;
mod decline_request;
mod dismiss_notice;
mod edit_client;
mod edit_employer;
mod edit_worker;
mod end_sessions;
mod enter;
mod erase;
mod fill;
mod finish_turn;
mod first_link;
mod forget_over;
mod forget_phone;
mod give_back;
mod import_clients;
mod import_workers;
#[cfg(test)]
mod interleavings;
mod invite;
mod issue_letters;
mod let_in;
mod note_console_use;
mod note_export;
mod note_failed_sign_in;
mod pass_by_phone;
mod prolong_session;
mod register;
mod remove_mapping;
mod remove_old;
mod remove_user;
mod renew_account;
mod replace_links;
#[cfg(test)]
mod requests_at_once;
mod reset_factors;
mod review;
mod revoke_invitation;
mod save_mapping;
mod seal_audit;
mod set_client_active;
mod set_user_language;
mod set_worker_active;
mod settle;
mod settle_contest;
mod settle_request;
mod sign_in;
mod sign_out;
mod step_retention;
mod take_try;
mod take_turn;
mod undo_validation;
mod validate_by_time;
mod validate_chosen;
mod verify_audit;
mod withdraw;

pub(crate) use accept_invitation::AcceptanceQuestion;
pub(crate) use accept_request::AcceptRequestQuestion;
pub(crate) use add_client::{AddClient, ClientRecordQuestion};
pub(crate) use add_employer::{AddEmployer, NextEmployerQuestion};
pub(crate) use add_worker::HiringQuestion;
pub(crate) use adopt_key::KeyQuestion;
pub(crate) use answer_change::OwnChangeQuestion;
pub(crate) use ask::AskQuestion;
pub(crate) use check_client::ClientCheckQuestion;
pub(crate) use close_by_time::{UnansweredQuestion, close_by_time};
pub(crate) use console_sign_in::SecondFactorQuestion;
pub(crate) use decline_request::DeclineQuestion;
pub(crate) use edit_client::EditClient;
pub(crate) use edit_employer::{EditEmployer, EmployerRecordQuestion};
pub(crate) use edit_worker::{EditWorker, WorkerRecordQuestion};
pub(crate) use end_sessions::EndingQuestion;
pub(crate) use enter::{EntriesQuestion, EntryQuestion, RowRefusals};
pub(crate) use erase::{
    Erase, EraseAgain, EraseAgainFacts, EraseAgainQuestion, ErasureQuestion, ErasuresQuestion,
    Listed, Sought,
};
pub(crate) use fill::SeedQuestion;
pub(crate) use first_link::{FirstLink, FirstStartQuestion};
pub(crate) use forget_over::ForgetOver;
pub(crate) use forget_phone::PhonesQuestion;
pub(crate) use import_clients::{ImportClients, ImportClientsQuestion};
pub(crate) use import_workers::{ImportWorkers, ImportWorkersQuestion};
pub(crate) use invite::InviteQuestion;
pub(crate) use issue_letters::LettersQuestion;
pub(crate) use let_in::LockedOutByEmailQuestion;
pub(crate) use note_console_use::NoteConsoleUse;
pub(crate) use note_export::TakenBackQuestion;
pub(crate) use note_failed_sign_in::FailedQuestion;
pub(crate) use register::RegistrationQuestion;
pub(crate) use remove_mapping::RemoveMapping;
pub(crate) use remove_old::{
    BATCH, Old, OldBlockQuestion, OldCounts, OldCountsQuestion, OldPerformancesQuestion,
    OldRequestsQuestion, RemoveBlock, RemoveLeftovers, RemovePerformances,
};
pub(crate) use remove_user::RemovalQuestion;
pub(crate) use renew_account::AccountQuestion;
pub(crate) use replace_links::ReplaceLinks;
pub(crate) use reset_factors::LockedOutQuestion;
pub(crate) use review::{ReviewOne, ReviewQuestion};
pub(crate) use save_mapping::MappingRecordsQuestion;
pub(crate) use seal_audit::{SealQuestion, seal_audit};
pub(crate) use set_client_active::SetClientActive;
pub(crate) use set_user_language::SetUserLanguage;
pub(crate) use set_worker_active::SetWorkerActive;
pub(crate) use settle::SettlementQuestion;
pub(crate) use settle_contest::ContestQuestion;
pub(crate) use settle_request::SettleRequestQuestion;
pub(crate) use sign_in::SignInQuestion;
pub(crate) use step_retention::{KeptSince, KeptSinceQuestion, StepRetention};
pub(crate) use take_try::TryQuestion;
pub(crate) use undo_validation::ValidationQuestion;
pub(crate) use validate_by_time::{DueQuestion, validate_by_time};
pub(crate) use validate_chosen::{Chosen, ChosenFacts, ChosenQuestion, ValidateChosen};
pub(crate) use verify_audit::{
    ErasuresToldQuestion, SealedQuestion, UnsealedQuestion, verify_audit,
};
pub(crate) use withdraw::OwnRequestQuestion;

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
