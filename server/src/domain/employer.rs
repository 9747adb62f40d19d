//! An employer begins.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    action::Action,
    audit::AuditDetail,
    changes::{Change, EmployerChange},
    ids::EmployerId,
    office::OfficeActor,
    phone_number::PhoneNumber,
    wording::Name,
};

/// An employer to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEmployer {
    /// How others name it.
    pub id: Uuid,
    /// As workers see it.
    pub name: Name,
    /// Which the app offers to call.
    pub phone: Option<PhoneNumber>,
}

/// Adds an employer as this row.
pub fn add(by: OfficeActor, row: EmployerId, new: NewEmployer, at: Timestamp) -> Vec<Change> {
    let subject = new.id.to_string();
    let told = by.tells(
        (row, at),
        Action::EmployerAdded,
        &subject,
        AuditDetail::None,
    );
    vec![EmployerChange::Add { row, new, at }.into(), told.into()]
}
