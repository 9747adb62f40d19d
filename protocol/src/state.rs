use serde::{Deserialize, Serialize};

/// What has become of a performance at the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PerformanceState {
    /// Stored as the worker sent it.
    Registered,
    /// Accepted by the employer or by time.
    Validated,
    /// Changed by the employer.
    Modified,
    /// Cancelled by the employer.
    Cancelled,
}

impl PerformanceState {
    /// Every state, in the order in which they follow each other.
    pub const ALL: [Self; 4] = [
        Self::Registered,
        Self::Validated,
        Self::Modified,
        Self::Cancelled,
    ];

    /// The name on the wire, in the database and in exports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Validated => "validated",
            Self::Modified => "modified",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_has_the_same_name_on_the_wire_and_in_the_database() {
        for state in PerformanceState::ALL {
            assert_eq!(serde_json::to_value(state).unwrap(), state.as_str());
            assert_eq!(PerformanceState::from_name(state.as_str()), Some(state));
        }
        assert_eq!(PerformanceState::from_name("Registered"), None);
    }
}
