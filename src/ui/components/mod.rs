//! What the screens share.

mod button;
mod choices;
mod dialog;
mod field;
mod line_keys;
mod notice;
mod screen;
mod speaker;
mod ticket;
mod view;

pub use button::{Button, ButtonKind, CallButton, CallRow, Row};
pub use choices::{ActivityChoices, HourKeys, activities_aloud};
pub use dialog::Dialog;
pub use field::{Digits, EnterKey, Field, FieldKind};
pub use line_keys::{LineKeys, line_keys_aloud};
pub use notice::{Notice, NoticeKind};
pub use screen::{Outcome, OutcomeMark, Screen};
pub use speaker::Speaker;
pub use ticket::Ticket;
