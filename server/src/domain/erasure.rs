//! Whether what is kept of a worker or a client may be erased, and what goes with it.

use jiff::Timestamp;
use job_tracker_protocol::Day;
use uuid::Uuid;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Change, ErasureChange},
    ids::{ClientId, EmployerId, WorkerId},
    retention::kept_until,
};

/// Whose row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    /// A worker's.
    Worker(WorkerId),
    /// A client's.
    Client(ClientId),
}

impl Person {
    /// The name of the kind, in the database and in the list of erasures, and the row's number.
    pub fn named(self) -> (&'static str, i64) {
        match self {
            Self::Worker(it) => ("worker", it.0),
            Self::Client(it) => ("client", it.0),
        }
    }

    /// As it was named; none for a kind that this version does not know.
    pub fn of(kind: &str, row: i64) -> Option<Self> {
        match kind {
            "worker" => Some(Self::Worker(WorkerId(row))),
            "client" => Some(Self::Client(ClientId(row))),
            _ => None,
        }
    }

    fn action(self) -> Action {
        match self {
            Self::Worker(_) => Action::WorkerErased,
            Self::Client(_) => Action::ClientErased,
        }
    }
}

/// An erasure that was made, by ids and instants alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasure {
    /// Its id.
    pub id: Uuid,
    /// Whose row is gone.
    pub person: Person,
    /// When that row was made, in milliseconds since 1970: a restored backup of another time may
    /// have given its number to somebody else.
    pub since: i64,
    /// When it was erased, in milliseconds since 1970.
    pub at: i64,
}

/// What must be known to erase somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureFacts {
    /// Whose.
    pub employer: EmployerId,
    /// Which row.
    pub person: Person,
    /// When it was made, in milliseconds since 1970.
    pub since: i64,
    /// Whether she works here, or work can be reported for it.
    pub active: bool,
    /// The last day that was worked.
    pub last_day: Option<Day>,
    /// When something was last asked for, changed or answered.
    pub last_change: Option<Timestamp>,
    /// Requests and changes that are open or contested.
    pub unsettled: u64,
    /// Lines of the log whose personal details go.
    pub details: Vec<i64>,
}

/// Why nobody was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ErasureRefusal {
    /// The employer has no such worker or client.
    #[error("there is no such worker or client")]
    Unknown,
    /// She works here, or work can be reported for it.
    #[error("she works here, or work can be reported for it")]
    Active,
    /// What was worked must be kept.
    #[error("the last of it is of {last}; it must be kept until {until}")]
    MustStay {
        /// The last day of work, or of a change.
        last: Day,
        /// The last day on which it must be there.
        until: Day,
    },
    /// Something is open or contested.
    #[error("something is open or contested")]
    Unsettled,
}

/// Who erases, when, and for how long things are kept.
#[derive(Debug, Clone, Copy)]
pub struct Erasing {
    /// The erasure's id.
    pub id: Uuid,
    /// Who.
    pub actor: Actor,
    /// From where.
    pub origin: Origin,
    /// When.
    pub now: Timestamp,
    /// The Belgian day of now.
    pub today: Day,
    /// Years for which things are kept.
    pub years: i16,
}

impl ErasureFacts {
    /// The last day of work or of a change, by this calendar.
    pub fn last(&self, day: impl Fn(Timestamp) -> Day) -> Option<Day> {
        self.last_day.max(self.last_change.map(day))
    }

    /// Why she cannot be erased today.
    ///
    /// # Errors
    /// The reason.
    pub fn may_go(
        &self,
        day: impl Fn(Timestamp) -> Day,
        (today, years): (Day, i16),
    ) -> Result<(), ErasureRefusal> {
        if let Some(last) = self.last(day) {
            let until = kept_until(last, years);
            if today <= until {
                return Err(ErasureRefusal::MustStay { last, until });
            }
        }
        if self.unsettled > 0 {
            return Err(ErasureRefusal::Unsettled);
        }
        if self.active {
            return Err(ErasureRefusal::Active);
        }
        Ok(())
    }

    /// What goes, and the line that tells of it without saying who it was.
    pub fn erase(self, erasing: &Erasing) -> Vec<Change> {
        let at = erasing.now.as_millisecond();
        let erasure = Erasure {
            id: erasing.id,
            person: self.person,
            since: self.since,
            at,
        };
        let told = AuditEvent {
            employer: self.employer,
            at: erasing.now,
            actor: erasing.actor,
            origin: erasing.origin,
            action: self.person.action(),
            subject: erasing.id.to_string(),
            detail: AuditDetail::Erased {
                details: self.details.len(),
            },
        };
        vec![
            ErasureChange::Details {
                erasure: erasing.id,
                lines: self.details,
            }
            .into(),
            ErasureChange::Person(self.person).into(),
            ErasureChange::Note {
                employer: self.employer,
                erasure,
            }
            .into(),
            told.into(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> ErasureFacts {
        ErasureFacts {
            employer: EmployerId(1),
            person: Person::Worker(WorkerId(7)),
            since: 5,
            active: false,
            last_day: Some("2021-11-22".parse().unwrap()),
            last_change: None,
            unsettled: 0,
            details: vec![3, 4],
        }
    }

    fn asked(facts: &ErasureFacts, today: &str) -> Result<(), ErasureRefusal> {
        let day = |at: Timestamp| Day::from(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date());
        facts.may_go(day, (today.parse().unwrap(), 5))
    }

    #[test]
    fn what_must_be_kept_stays_until_the_day_after_its_last() {
        let until = "2026-11-22".parse().unwrap();
        let last = "2021-11-22".parse().unwrap();
        let refused = Err(ErasureRefusal::MustStay { last, until });
        assert_eq!(asked(&facts(), "2026-11-22"), refused);
        assert_eq!(asked(&facts(), "2026-11-23"), Ok(()));
        let mut changed = facts();
        changed.last_change = Some("2022-01-01T10:00:00Z".parse().unwrap());
        let until = "2027-01-01".parse().unwrap();
        let last = "2022-01-01".parse().unwrap();
        let refused = Err(ErasureRefusal::MustStay { last, until });
        assert_eq!(asked(&changed, "2026-11-23"), refused);
    }

    #[test]
    fn who_works_here_or_contests_something_stays() {
        let mut active = facts();
        active.active = true;
        assert_eq!(asked(&active, "2030-01-01"), Err(ErasureRefusal::Active));
        let mut contested = facts();
        contested.unsettled = 1;
        let refused = Err(ErasureRefusal::Unsettled);
        assert_eq!(asked(&contested, "2030-01-01"), refused);
        let mut never_worked = facts();
        never_worked.last_day = None;
        assert_eq!(asked(&never_worked, "2021-11-22"), Ok(()));
    }

    #[test]
    fn the_line_tells_of_the_erasure_and_not_who_it_was() {
        let erasing = Erasing {
            id: Uuid::from_u128(9),
            actor: Actor::Server,
            origin: Origin::Server,
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
            years: 5,
        };
        let changes = facts().erase(&erasing);
        let Some(Change::Audit(told)) = changes.last() else {
            panic!("{changes:?}");
        };
        assert_eq!(told.subject, Uuid::from_u128(9).to_string());
        let detail = serde_json::to_string(&told.detail).unwrap();
        assert_eq!(detail, r#"{"details":2}"#);
    }
}
