//! What is asked about notices.

use jiff::Timestamp;

use super::Question;
use crate::{
    clock::later,
    domain::{
        ids::{EmployerId, UserId},
        notice::NoticeKind,
        rules::{CLOSED_COUNTED, MANY_CLOSED},
    },
};

/// Asks what a user should know and has not said that she does, newest first.
pub(crate) struct NoticesQuestion {
    pub user: UserId,
    pub employer: EmployerId,
    /// Whether what concerns administrators concerns her.
    pub administrator: bool,
    pub now: Timestamp,
}

/// Something to know.
#[derive(Debug, Clone)]
pub(crate) struct Notice {
    pub kind: NoticeKind,
    /// How often, within its day.
    pub times: i64,
    /// Who it is about, if anybody else.
    pub subject: String,
    /// Who did it, if she is known.
    pub doer: String,
    /// From where, the last time.
    pub address: String,
    pub first_at: Timestamp,
    pub last_at: Timestamp,
}

impl Question for NoticesQuestion {
    type Facts = Vec<Notice>;
}

impl NoticesQuestion {
    /// Since when closed accounts count, for whoever knew of all until `seen`.
    pub(super) fn closed_since(&self, seen: Option<Timestamp>) -> Timestamp {
        let day = later(self.now, -CLOSED_COUNTED);
        seen.map_or(day, |it| it.max(day))
    }

    /// The notice of so many closed accounts, if they are many.
    pub(super) fn of_closed(&self, closed: i64) -> Option<Notice> {
        (closed >= MANY_CLOSED).then(|| Notice {
            kind: NoticeKind::AccountsClosed,
            times: closed,
            subject: String::new(),
            doer: String::new(),
            address: String::new(),
            first_at: self.now,
            last_at: self.now,
        })
    }
}
