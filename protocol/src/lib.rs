//! What the app and the server say to each other, and the words they say it with.
//!
//! Where to start:
//! - the newtypes parse once, at the edge: [`Login`], [`ClientNumber`], [`Hours`], [`Day`],
//!   [`IdempotencyKey`], [`NewPassword`];
//! - [`typed_digits`] and [`typed_number`] read the digits in what a person typed or pasted;
//! - [`folded`] is what a name and what somebody types to find it have in common;
//! - [`wire`] holds the requests and responses of HTTP contract version 1;
//! - [`Open`] is a named value of an answer that a newer server may have added to;
//! - [`Texts`] are the words of a language;
//! - [`Problem`] is the one shape of every error (RFC 9457).

mod activity;
mod check_digits;
mod day;
mod folded;
mod hours;
mod key;
mod language;
mod moment;
mod numbers;
mod open;
mod password;
mod problem;
mod reasons;
mod simple_digits;
mod state;
mod texts;
mod typed_digits;
mod voucher;
pub mod wire;

pub use activity::Activity;
pub use check_digits::check_digits;
pub use day::{Day, ParseDayError};
pub use folded::folded;
pub use hours::{Hours, HoursOutOfRange};
pub use key::{IdempotencyKey, MalformedKey};
pub use language::{Direction, Language, OfficeLanguage};
pub use numbers::{ClientNumber, Login, NumberError};
pub use open::Open;
pub use password::{NewPassword, NewPasswordError};
pub use problem::{PROBLEM_JSON, Problem, ProblemKind};
pub use reasons::{OfficeReason, WorkerReason};
pub use state::PerformanceState;
pub use texts::{TextValue, Texts};
pub use typed_digits::{
    DigitsError, ascii_digit, foreign_sign, is_dash, is_invisible, typed_digits, typed_number,
};
pub use voucher::{MalformedVoucher, Voucher};
