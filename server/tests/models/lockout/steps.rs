//! Invented sequences.

use proptest::{collection::vec, prelude::*};

/// Which password is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    Right,
    Wrong,
    /// The one before it, where there is one.
    Replaced,
}

/// Which device token is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Nothing,
    Nonsense,
    /// One of those that were handed out, to whomever.
    Device(usize),
}

#[derive(Debug, Clone, Copy)]
pub struct GuessStep {
    pub who: usize,
    pub pass: Pass,
    pub shown: Shown,
}

#[derive(Debug, Clone)]
pub enum Step {
    Guess(GuessStep),
    Burst(Vec<GuessStep>),
    /// On the phone line.
    Call(usize, Pass),
    /// So many sign-ins that every device before is forgotten.
    ManyPhones(usize),
    Change {
        session: usize,
        right: bool,
        shown: Shown,
    },
    SignOut(usize),
    Reopen(usize),
    SetActive(usize, bool),
    /// Whether one lane is for all from now on.
    Restart(bool),
}

fn shown() -> impl Strategy<Value = Shown> {
    prop_oneof![
        3 => Just(Shown::Nothing),
        1 => Just(Shown::Nonsense),
        5 => (0..40usize).prop_map(Shown::Device),
    ]
}

fn who() -> impl Strategy<Value = usize> {
    prop_oneof![6 => Just(0usize), 2 => Just(1usize), 1 => Just(2usize)]
}

fn pass() -> impl Strategy<Value = Pass> {
    prop_oneof![
        4 => Just(Pass::Right),
        5 => Just(Pass::Wrong),
        1 => Just(Pass::Replaced),
    ]
}

fn guess() -> impl Strategy<Value = GuessStep> {
    (who(), pass(), shown()).prop_map(|(who, pass, shown)| GuessStep { who, pass, shown })
}

/// Up to so many steps.
pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        30 => guess().prop_map(Step::Guess),
        14 => vec(guess(), 2..6).prop_map(Step::Burst),
        5 => (who(), pass()).prop_map(|(who, pass)| Step::Call(who, pass)),
        1 => (0..2usize).prop_map(Step::ManyPhones),
        6 => (0..40usize, any::<bool>(), shown())
            .prop_map(|(session, right, shown)| Step::Change { session, right, shown }),
        4 => (0..40usize).prop_map(Step::SignOut),
        5 => who().prop_map(Step::Reopen),
        3 => (0..2usize, any::<bool>()).prop_map(|(who, active)| Step::SetActive(who, active)),
        2 => any::<bool>().prop_map(Step::Restart),
    ];
    vec(step, 1..most)
}

/// Guesses at one worker's password, all at the same time.
pub fn bursts() -> impl Strategy<Value = Vec<Vec<GuessStep>>> {
    let pass = prop_oneof![1 => Just(Pass::Right), 6 => Just(Pass::Wrong)];
    let shown = prop_oneof![3 => Just(Shown::Nothing), 1 => (0..4usize).prop_map(Shown::Device)];
    let guess = (pass, shown).prop_map(|(pass, shown)| GuessStep {
        who: 0,
        pass,
        shown,
    });
    vec(vec(guess, 5..8), 2..5)
}
