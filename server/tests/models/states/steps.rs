//! Invented sequences.

use proptest::{collection::vec, prelude::*};

use super::model::Operation;

/// Two who may change, one who may only read.
pub const READER: usize = 2;

#[derive(Debug, Clone)]
pub enum Step {
    Report(usize, usize, i64),
    Enter {
        work: (usize, usize, i64),
        days_back: i64,
        confirmed: bool,
    },
    /// An editor looks at one, and remembers its version.
    Look(usize, usize),
    /// An editor acts on what she last saw of it.
    Act(usize, usize, Operation),
    /// Both editors look, and then act at the same time.
    Both(usize, [Operation; 2]),
    /// An editor ticks these on the list.
    Chosen(usize, Vec<usize>),
    /// So many days pass, and time validates.
    Pass(i64),
}

fn work() -> impl Strategy<Value = (usize, usize, i64)> {
    (0..2usize, 0..2usize, 1..=9i64)
}

fn operation() -> impl Strategy<Value = Operation> {
    let reason = || prop::bool::weighted(0.9);
    prop_oneof![
        2 => Just(Operation::Validate),
        2 => (1..=9i64, 0..4usize, reason())
            .prop_map(|(hours, activity, reason)| Operation::Modify { hours, activity, reason }),
        1 => reason().prop_map(|reason| Operation::Cancel { reason }),
    ]
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let editor = || prop_oneof![3 => Just(0usize), 3 => Just(1usize), 1 => Just(READER)];
    let at = || 0..30usize;
    let step = prop_oneof![
        6 => work().prop_map(|(client, activity, hours)| Step::Report(client, activity, hours)),
        3 => (work(), prop_oneof![4 => 0..10i64, 1 => -1..70i64], any::<bool>()).prop_map(
            |(work, days_back, confirmed)| Step::Enter { work, days_back, confirmed }
        ),
        4 => (editor(), at()).prop_map(|(editor, at)| Step::Look(editor, at)),
        10 => (editor(), at(), operation()).prop_map(|(editor, at, operation)| Step::Act(editor, at, operation)),
        4 => (at(), [operation(), operation()]).prop_map(|(at, operations)| Step::Both(at, operations)),
        2 => (editor(), vec(at(), 1..5)).prop_map(|(editor, some)| Step::Chosen(editor, some)),
        2 => (0..9i64).prop_map(Step::Pass),
    ];
    vec(step, 1..30)
}
