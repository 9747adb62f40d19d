//! What the office may do with a performance.

use job_tracker_protocol::PerformanceState;

use super::action::Action;

/// What the office does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Accept it as it is.
    Validate,
    /// Change its hours or its activity.
    Modify,
    /// Cancel it.
    Cancel,
}

impl Step {
    /// The state that this leads to; none where it is not allowed. What is cancelled stays so.
    pub fn from(self, state: PerformanceState) -> Option<PerformanceState> {
        use PerformanceState::{Cancelled, Modified, Registered, Validated};
        match (self, state) {
            (Self::Validate, Registered | Modified) => Some(Validated),
            (Self::Modify, Registered | Modified | Validated) => Some(Modified),
            (Self::Cancel, Registered | Modified | Validated) => Some(Cancelled),
            (Self::Validate, Validated | Cancelled) | (Self::Modify | Self::Cancel, Cancelled) => {
                None
            }
        }
    }

    /// What the audit log calls it.
    pub fn action(self) -> Action {
        match self {
            Self::Validate => Action::PerformanceValidated,
            Self::Modify => Action::PerformanceModified,
            Self::Cancel => Action::PerformanceCancelled,
        }
    }

    /// Whether somebody has to say why.
    pub fn needs_reason(self) -> bool {
        self != Self::Validate
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PerformanceState::{Cancelled, Modified, Registered, Validated};

    #[test]
    fn each_step_leads_where_it_may() {
        for (state, validate, modify, cancel) in [
            (Registered, Some(Validated), Some(Modified), Some(Cancelled)),
            (Modified, Some(Validated), Some(Modified), Some(Cancelled)),
            (Validated, None, Some(Modified), Some(Cancelled)),
            (Cancelled, None, None, None),
        ] {
            assert_eq!(Step::Validate.from(state), validate, "{state:?}");
            assert_eq!(Step::Modify.from(state), modify, "{state:?}");
            assert_eq!(Step::Cancel.from(state), cancel, "{state:?}");
        }
    }
}
