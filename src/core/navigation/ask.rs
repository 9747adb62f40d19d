use super::Attempt;
use crate::core::{
    account::AccountId,
    requests::{Choices, NotAsked, Reviewed},
};

/// Where a request is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskPhase {
    /// It is being chosen.
    Choosing,
    /// Everything is shown for a last look.
    Ready(Reviewed),
    /// It is under way.
    Sending(Reviewed),
    /// Nothing was sent.
    NotSent(NotAsked, Reviewed),
    /// Its fate is not known.
    Unknown,
}

impl AskPhase {
    /// Whether this is what she looks at, under whatever key.
    pub(super) fn shows(&self, reviewed: &Reviewed) -> bool {
        let (Self::Ready(shown) | Self::NotSent(_, shown)) = self else {
            return false;
        };
        shown.clone().again(reviewed.key()) == *reviewed
    }
}

/// A request that is being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub(super) account: AccountId,
    pub(super) choices: Choices,
    pub(super) phase: AskPhase,
    /// The last sending on its behalf.
    pub(super) attempt: Attempt,
}

impl Ask {
    pub(super) fn new(account: AccountId, choices: Choices, attempt: Attempt) -> Self {
        Self {
            account,
            choices,
            phase: AskPhase::Choosing,
            attempt,
        }
    }

    /// Who asks.
    pub fn account(&self) -> &AccountId {
        &self.account
    }

    /// What the worker chose.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// Where it is.
    pub fn phase(&self) -> &AskPhase {
        &self.phase
    }

    /// Whether it has left the phone and its fate is open.
    pub fn in_flight(&self) -> bool {
        matches!(self.phase, AskPhase::Sending(_) | AskPhase::Unknown)
    }
}
