use job_tracker_protocol::Login;

use crate::domain::{
    ids::WorkerId,
    lockout::{LaneKey, Try},
    tries::WrongTry,
};

/// A change of the tries of a login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LaneChange {
    /// Takes a try. In conflict when the lane has another try next.
    Take {
        /// Whose try.
        lane: LaneKey,
        /// Who has the login, if anybody does.
        worker: Option<WorkerId>,
        /// Which of the three.
        number: Try,
    },
    /// Tells the office of a try, and keeps the newest of this worker.
    Note {
        /// The try.
        wrong: WrongTry,
        /// How many are kept.
        kept: u8,
    },
    /// The try was none: the password was right.
    ForgetNote(WrongTry),
    /// Gives the lane its tries back; a voucher is spent.
    Clear(LaneKey),
    /// Gives the lane one try back, where any is used; a voucher is not spent.
    GiveBack(LaneKey),
    /// Writes the lane as it is. It is written and written back: a page that was changed goes to
    /// the disk, so that a login that nobody has waits for the disk as long as one that is closed.
    Rewrite(LaneKey),
    /// Forgets every lane of a login, also those of a time when nobody had it.
    ForgetAll(Login),
}
