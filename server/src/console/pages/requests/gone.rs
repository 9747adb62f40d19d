//! That the worker has left since, or that the client has stopped: said on the form that enters
//! work all the same.

use jiff::Timestamp;
use job_tracker_protocol::Day;

use crate::{clock::Belgium, console::page::Page};

/// Who is no longer there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Gone {
    /// The worker's last day, and whether the work was on a later one.
    worker: Option<(Day, bool)>,
    client: bool,
}

impl Gone {
    /// For work of this day.
    pub(super) fn of(
        (left_at, client_active): (Option<Timestamp>, bool),
        day: Day,
        belgium: &Belgium,
    ) -> Self {
        let last = left_at.map(|it| belgium.day(it));
        Self {
            worker: last.map(|last| (last, last < day)),
            client: !client_active,
        }
    }

    /// What the form says of it, in sentences.
    pub(super) fn said(self, page: &Page) -> Vec<String> {
        let mut said = Vec::new();
        if let Some((last, is_later)) = self.worker {
            let text = match is_later {
                true => "gone-worker-before",
                false => "gone-worker-since",
            };
            said.push(page.text1(text, "day", page.written().day(last)));
        }
        if self.client {
            said.push(page.text("gone-client"));
        }
        said
    }
}
