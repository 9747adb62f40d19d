//! Workers who came with a list, and their letters.

use jiff::Timestamp;
use uuid::Uuid;

use super::{super::Question, WorkerRow};
use crate::domain::ids::EmployerId;

/// Asks whether an employer took a list with this number.
pub(crate) struct ImportTakenQuestion {
    pub employer: EmployerId,
    pub import: Uuid,
}

impl Question for ImportTakenQuestion {
    type Facts = bool;
}

/// Asks for the workers of a list who are here, by name; none when there is no such list.
pub(crate) struct ImportedWorkersQuestion {
    pub employer: EmployerId,
    pub import: Uuid,
}

/// What the database calls the password that a worker comes with.
const FIRST_ISSUE: i64 = 1;

/// A worker of a list, and what is known of her letter.
#[derive(Debug, Clone)]
pub(crate) struct ImportedRow {
    pub worker: WorkerRow,
    /// Names her password: a list brings her without one that anybody knows.
    pub password_issue: i64,
    /// When her newest letter was made, where it has a QR code that no phone has used.
    pub letter_at: Option<Timestamp>,
}

impl ImportedRow {
    /// Whether anybody made a letter for her.
    pub fn has_letter(&self) -> bool {
        self.password_issue > FIRST_ISSUE
    }
}

impl Question for ImportedWorkersQuestion {
    type Facts = Option<Vec<ImportedRow>>;
}

/// Asks for the newest list of which somebody who never signed in has no letter.
pub(crate) struct WithoutLettersQuestion(pub EmployerId);

impl Question for WithoutLettersQuestion {
    type Facts = Option<Uuid>;
}
