//! In which state a performance was before the office changed it, as the log tells.

use job_tracker_protocol::PerformanceState;

use crate::domain::action::Action;

/// The state before the office began to change hours or activity, as far as nobody took that back.
/// What was changed and changed again was not checked in between. What was done to the performance
/// comes in the order in which it was done.
pub(super) fn before_changes(done: &[Action]) -> PerformanceState {
    use PerformanceState::{Modified, Registered, Validated};
    // What it became, one after the other; taking something back leads to the state before.
    let mut states = vec![Registered];
    let mut before = Registered;
    // The line of a change that is brought back follows at once that of the contest.
    let mut brings_back = false;
    for action in done {
        let is_brought_back = std::mem::take(&mut brings_back);
        match action {
            Action::PerformanceModified if is_brought_back => {}
            Action::PerformanceModified => {
                let unchanged = states.iter().rev().find(|it| **it != Modified);
                before = unchanged.copied().unwrap_or(Registered);
                states.push(Modified);
            }
            Action::PerformanceValidated => states.push(Validated),
            Action::ContestAccepted => {
                brings_back = true;
                states.truncate(1.max(states.len() - 1));
            }
            Action::ValidationUndone => states.truncate(1.max(states.len() - 1)),
            _ => {}
        }
    }
    before
}

#[cfg(test)]
mod tests {
    use super::*;
    use Action::{
        ContestAccepted, PerformanceModified, PerformanceRegistered, PerformanceValidated,
        ValidationUndone,
    };
    use PerformanceState::{Registered, Validated};

    #[test]
    fn the_state_before_the_changes_is_what_it_had_become() {
        let cases: [(&[Action], PerformanceState); 9] = [
            (&[], Registered),
            (&[PerformanceRegistered, PerformanceModified], Registered),
            (&[PerformanceValidated, PerformanceModified], Validated),
            (&[PerformanceModified, PerformanceModified], Registered),
            (
                &[
                    PerformanceValidated,
                    PerformanceModified,
                    PerformanceModified,
                ],
                Validated,
            ),
            // The office brought it back by hand and validated it; then it was changed anew.
            (
                &[
                    PerformanceModified,
                    PerformanceModified,
                    ContestAccepted,
                    PerformanceValidated,
                    PerformanceModified,
                ],
                Validated,
            ),
            (
                &[
                    PerformanceModified,
                    PerformanceValidated,
                    PerformanceModified,
                ],
                Validated,
            ),
            (
                &[PerformanceValidated, ValidationUndone, PerformanceModified],
                Registered,
            ),
            // It was brought back once, and is changed again.
            (
                &[
                    PerformanceModified,
                    ContestAccepted,
                    PerformanceModified,
                    PerformanceModified,
                ],
                Registered,
            ),
        ];
        for (done, state) in cases {
            assert_eq!(before_changes(done), state, "{done:?}");
        }
    }
}
