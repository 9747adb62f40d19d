//! The app is back in front: what it knew may be over.

use job_tracker_protocol::Day;

use super::{Core, history::LoadError, performance::Settled, session::SignedIn, store::StoreError};

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
    ///
    /// # Errors
    /// When the phone's database fails.
    pub async fn look_again(&self, signed_in: &SignedIn) -> Result<LookedAgain, StoreError> {
        let today = match self.me(signed_in).await {
            Ok(me) => me.today,
            Err(LoadError::SessionEnded) => return Ok(LookedAgain::SessionEnded),
            Err(LoadError::Offline | LoadError::Server(_)) => return Ok(LookedAgain::Unreachable),
        };
        Ok(match self.settle(signed_in).await? {
            Settled::SessionEnded => LookedAgain::SessionEnded,
            settled => LookedAgain::Good { today, settled },
        })
    }
}
