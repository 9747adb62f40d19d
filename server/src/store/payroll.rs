//! What is asked about mappings for payroll. Those who change one ask for
//! [`crate::application::MappingRecordsQuestion`].

use jiff::Timestamp;
use uuid::Uuid;

use super::Question;
use crate::domain::{ids::EmployerId, payroll::Layout};

/// Asks for an employer's mappings, by name.
pub(crate) struct MappingsQuestion(pub EmployerId);

/// A mapping as it is listed.
#[derive(Debug, Clone)]
pub(crate) struct MappingRow {
    pub id: Uuid,
    pub name: String,
    /// None where another server wrote what this one cannot follow.
    pub layout: Option<Layout>,
    pub version: i64,
    pub changed_at: Timestamp,
}

impl Question for MappingsQuestion {
    type Facts = Vec<MappingRow>;
}

/// Asks for one of them.
pub(crate) struct MappingQuestion {
    pub employer: EmployerId,
    pub id: Uuid,
}

impl Question for MappingQuestion {
    type Facts = Option<MappingRow>;
}

/// By name, whatever its letters' size.
pub(super) fn sorted(mut found: Vec<MappingRow>) -> Vec<MappingRow> {
    found.sort_by_cached_key(|it| (super::names::sort_key(&it.name), it.id));
    found
}
