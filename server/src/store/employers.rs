//! What is asked about employers.

use uuid::Uuid;

use super::Question;
use crate::domain::ids::EmployerId;

/// Asks for every employer's id and name, oldest first.
pub(crate) struct EmployersQuestion;

impl Question for EmployersQuestion {
    type Facts = Vec<(Uuid, String)>;
}

/// Asks whether an employer has a phone line of its own.
pub(crate) struct OwnLinesQuestion;

impl Question for OwnLinesQuestion {
    type Facts = bool;
}

/// Asks for the employer with this id.
pub(crate) struct EmployerQuestion(pub Uuid);

impl Question for EmployerQuestion {
    type Facts = Option<EmployerId>;
}

/// Asks for the employer, where there is just one.
pub(crate) struct OnlyEmployerQuestion;

impl Question for OnlyEmployerQuestion {
    type Facts = Option<EmployerId>;
}
