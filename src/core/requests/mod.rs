//! What a worker asks the office for, and what she says to what the office changed.
//!
//! - [`Reviewed`] is a complete request that she saw; [`Core::ask`](super::Core::ask) sends it once
//!   and says what is certain, [`Core::settle_request`](super::Core::settle_request) finds out what
//!   became of one whose answer was lost;
//! - [`Choices`] collects what she chooses until it is complete;
//! - `list` reads her requests and takes one back, `changes` reads what the office changed and
//!   answers it.
//!
//! A request is no performance. Nothing of it is stored on the phone but a key whose fate is not
//! known, which blocks further requests only.

mod ask;
mod changes;
mod choices;
mod draft;
mod list;
mod settle;

pub use ask::{AskOutcome, NotAsked};
pub use changes::{Answer, AnswerError, objections};
pub use choices::{Calendar, Choices, DAYS_AT_ONCE, Forgotten, Mend, Wrong};
pub use draft::{LONGEST_REASON, Reason, ReasonError, Reviewed, Subject};
pub use list::{PlaceError, WithdrawError};
pub use settle::SettledRequest;
