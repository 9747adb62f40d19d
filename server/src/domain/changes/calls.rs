use jiff::Timestamp;
use uuid::Uuid;

use crate::domain::phone_call::{CallId, CallRecord};

/// A change of a call on the phone line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallChange {
    /// A call begins. In conflict when it began already.
    Begin {
        /// Which.
        call: CallId,
        /// All of it.
        record: Box<CallRecord>,
    },
    /// Somebody works out what follows. In conflict when somebody else does by now.
    Claim {
        /// In which call.
        call: CallId,
        /// Which question was answered.
        turn: u16,
        /// Whose claim is taken over.
        before: Option<Uuid>,
        /// The new one.
        claim: Uuid,
        /// When.
        at: Timestamp,
    },
    /// Something is said. In conflict when the claim is another's by now.
    Say {
        /// In which call.
        call: CallId,
        /// Whose claim.
        claim: Uuid,
        /// All of it from now on.
        record: Box<CallRecord>,
    },
    /// Forgets the calls that began before.
    Forget {
        /// That moment.
        before: Timestamp,
    },
}
