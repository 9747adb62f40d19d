use jiff::Timestamp;
use job_tracker_protocol::Day;

use super::{UseCase, UseCaseError};
use crate::{
    clock::Belgium,
    domain::{
        changes::{Decision, ErasureChange},
        lock::{Lease, Lock},
        retention::{Stride, TooFar, kept_since, step},
    },
    store::Question,
};

/// Has the first day that is kept go on to this one, or says that it would go too far.
pub(crate) struct StepRetention {
    pub to: Day,
    pub stride: Stride,
    pub belgium: Belgium,
    pub years: i16,
}

/// Asks for the first day that is kept, as it stands.
pub(crate) struct KeptSinceQuestion;

/// It; where there is none yet, when the last line of the log was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeptSince {
    pub day: Option<Day>,
    pub last_line: Option<Timestamp>,
}

impl Question for KeptSinceQuestion {
    type Facts = KeptSince;
}

impl UseCase for StepRetention {
    type Question = KeptSinceQuestion;
    type Output = ();
    type Error = UseCaseError<TooFar>;

    fn lock(&self) -> Lock {
        Lock::Lease(Lease::Retention)
    }

    fn question(&self) -> KeptSinceQuestion {
        KeptSinceQuestion
    }

    fn decide(&self, facts: KeptSince) -> Result<Decision<()>, UseCaseError<TooFar>> {
        let before = |it| kept_since(self.belgium.day(it), self.years);
        let before = facts.last_line.map(before);
        let day = step(facts.day, before, (self.to, self.stride)).map_err(UseCaseError::Refused)?;
        let changed = day.filter(|_| day != facts.day);
        let change = |it| ErasureChange::KeptSince(it).into();
        Ok(Decision::of(changed.map(change).into_iter().collect()))
    }
}
