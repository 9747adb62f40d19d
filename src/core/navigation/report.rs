use job_tracker_protocol::{ClientNumber, Day, IdempotencyKey, wire::Performance};

use crate::core::{
    account::AccountId,
    clients::Client,
    home::LastTime,
    performance::{Draft, NotSentReason, Reviewed},
};

/// Names a question or a performance that left for the server. Its answer counts only while no
/// later one has been made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attempt(u64);

impl Attempt {
    pub(super) fn next(&mut self) -> Self {
        self.0 += 1;
        *self
    }
}

/// Where a report is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// Activity and hours are being chosen.
    Choosing,
    /// The server is asked which day it is.
    Asking,
    /// Everything is shown for a last look.
    Ready(Reviewed),
    /// It is under way.
    Sending(Reviewed),
    /// Nothing was sent; perhaps not even the day is known.
    NotSent(NotSentReason, Option<Reviewed>),
    /// One like it was sent before.
    Duplicate(Performance, Reviewed),
    /// Its fate is not known.
    Unknown,
}

impl Phase {
    /// Whether this is what she looks at, perhaps under another key, or as one that is meant twice.
    pub(super) fn shows(&self, reviewed: &Reviewed) -> bool {
        let (Self::Ready(shown) | Self::NotSent(_, Some(shown)) | Self::Duplicate(_, shown)) = self
        else {
            return false;
        };
        let key = reviewed.key();
        shown.clone().again(key) == *reviewed || shown.clone().meant_twice(key) == *reviewed
    }

    /// What the last look becomes once it is another day: a performance that the worker looked at
    /// yesterday is not silently today's. `None` when nothing changes.
    pub(super) fn on(&self, today: Day) -> Option<Self> {
        match self {
            Self::Ready(reviewed)
            | Self::NotSent(_, Some(reviewed))
            | Self::Duplicate(_, reviewed)
                if reviewed.date() != today =>
            {
                let reviewed = Some(reviewed.clone());
                Some(Self::NotSent(NotSentReason::DatePassed, reviewed))
            }
            _ => None,
        }
    }
}

/// A performance that is being reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub(super) account: AccountId,
    alias: String,
    /// What was chosen for her at the beginning.
    begun: Draft,
    last: Option<LastTime>,
    pub(super) draft: Draft,
    pub(super) phase: Phase,
    /// The day of the last look. What comes back by itself, after a lost answer or an ended session,
    /// is still that day's; only her own way back to the choices makes it another one's.
    looked_on: Option<Day>,
    /// The last question or sending on its behalf.
    pub(super) attempt: Attempt,
}

impl Report {
    pub(super) fn new(
        account: AccountId,
        client: &Client,
        last: Option<LastTime>,
        attempt: Attempt,
    ) -> Self {
        let mut begun = Draft::new(client.number.clone());
        if let Some(last) = last {
            begun.choose_activity(last.activity);
            begun.choose_hours(last.hours);
        }
        Self {
            account,
            alias: client.alias.clone(),
            draft: begun.clone(),
            begun,
            last,
            phase: Phase::Choosing,
            looked_on: None,
            attempt,
        }
    }

    /// Who reports.
    pub fn account(&self) -> &AccountId {
        &self.account
    }

    /// The worker's name for the client.
    pub fn alias(&self) -> &str {
        &self.alias
    }

    /// What the worker chose.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Where it is.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The last time, where she began with the same and has changed nothing.
    pub fn as_last_time(&self) -> Option<LastTime> {
        self.last.filter(|_| !self.is_touched())
    }

    /// She changed this client in her list: what she chose for it stays.
    pub(super) fn client_changed(&mut self, from: &ClientNumber, client: &Client) {
        if self.in_flight() || self.draft.client() != from {
            return;
        }
        self.alias = client.alias.clone();
        self.draft.correct_client(client.number.clone());
        // What was looked at has the number of before. One whose day is over stays as it was: it
        // is not looked at again as today's.
        if self.draft.client() != from && !self.is_over() {
            self.phase = Phase::Choosing;
        }
    }

    /// It is this day at the server: shows what she chose for a last look. What she looked at on
    /// another day is over instead, and can be asked for as that day's.
    pub(super) fn look(&mut self, today: Day, key: IdempotencyKey) {
        let day = self.looked_on.unwrap_or(today);
        let Some(reviewed) = self.draft.review(day, key) else {
            return;
        };
        self.looked_on = Some(day);
        let ready = Phase::Ready(reviewed);
        self.phase = ready.on(today).unwrap_or(ready);
    }

    /// She goes back to the choices herself: the next look is a new one.
    pub(super) fn choose_again(&mut self) {
        self.phase = Phase::Choosing;
        self.looked_on = None;
    }

    /// Whether the day that she looked at is over, so that it can only be asked for.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.phase, Phase::NotSent(NotSentReason::DatePassed, _))
    }

    /// Whether leaving it would lose a choice.
    pub fn is_touched(&self) -> bool {
        self.draft != self.begun
    }

    /// Whether it has left the phone and its fate is open.
    pub fn in_flight(&self) -> bool {
        matches!(self.phase, Phase::Sending(_) | Phase::Unknown)
    }
}
