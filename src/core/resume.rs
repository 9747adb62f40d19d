//! The app is back in front: what it knew may be over.

use job_tracker_protocol::Day;

use super::{Core, history::LoadError, performance::Settled, session::SignedIn};

/// What a look at the server found after the app had been away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookedAgain {
    /// Nobody answered, or nothing that could be understood: all stays as it is.
    Unreachable,
    /// The session is over.
    SessionEnded,
    /// The session is good.
    Good {
        /// The day that it is in Belgium.
        today: Day,
        /// What became of an unsettled key.
        settled: Settled,
    },
}

impl Core {
    /// Asks whether the session still lives and which day it is, then settles what is unsettled.
    /// A key that the phone cannot read stays unsettled, and hides nothing of what the server said.
    pub async fn look_again(&self, signed_in: &SignedIn) -> LookedAgain {
        let today = match self.me(signed_in).await {
            Ok(me) => me.today,
            Err(LoadError::SessionEnded) => return LookedAgain::SessionEnded,
            Err(LoadError::Offline | LoadError::Server(_)) => return LookedAgain::Unreachable,
        };
        let settled = self.settle(signed_in).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "an unsettled key could not be read");
            Settled::StillUnknown
        });
        match settled {
            Settled::SessionEnded => LookedAgain::SessionEnded,
            settled => LookedAgain::Good { today, settled },
        }
    }
}
