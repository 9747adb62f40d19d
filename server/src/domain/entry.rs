//! Whether the office may enter a performance for a worker who forgot.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{Day, Hours, Login};
use uuid::Uuid;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Change, PerformanceChange},
    channel::Channel,
    ids::{self, ClientId, EmployerId, UserId, WorkerId},
    office::OfficeActor,
    office_change::{Done, OfficeChangeKind, opening},
    performance::{NewPerformance, Performance},
    random::{NoRandomness, Random},
    registration::Report,
    staff::Region,
    warning::{Confirmed, Doubtful, Warnings},
    wording::Reason,
};
use crate::clock::Belgium;

/// What a user enters.
#[derive(Clone)]
pub struct Entry {
    /// The user.
    pub user: UserId,
    /// Her employer.
    pub employer: EmployerId,
    /// For which worker.
    pub login: Login,
    /// The work; its hours are those of `hours`.
    pub report: Report,
    /// How long.
    pub hours: Hours,
    /// Why the office enters it.
    pub reason: Reason,
    /// The warnings that were seen.
    pub confirmed: Confirmed,
    /// The most hours of a worker's day that need no confirmation.
    pub max_hours_per_day: u8,
    /// When.
    pub now: Timestamp,
    /// On which day in Belgium.
    pub today: Day,
    /// Says on which day somebody left.
    pub belgium: Belgium,
    /// For the ids and the reference.
    pub random: Arc<dyn Random>,
}

/// What must be known to enter a performance.
#[derive(Debug, Clone)]
pub struct EntryFacts {
    /// The worker, also when she has left.
    pub worker: Option<EntryWorker>,
    /// The client, also when it has stopped.
    pub client: Option<EntryClient>,
    /// The client's region.
    pub region: Region,
    /// The hours that the worker has on that day already.
    pub hours_of_day: i64,
    /// The newest one of the same worker, client, activity and day.
    pub newest_alike: Option<Performance>,
}

/// A worker of the employer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryWorker {
    /// Who.
    pub id: WorkerId,
    /// When she left, if she did.
    pub left_at: Option<Timestamp>,
}

impl EntryWorker {
    /// Her, where she worked here on this day; else her last day. The day on which she leaves still
    /// counts.
    fn on(self, day: Day, belgium: &Belgium) -> Result<WorkerId, Day> {
        match self.left_at.map(|it| belgium.day(it)) {
            Some(last) if last < day => Err(last),
            _ => Ok(self.id),
        }
    }
}

/// A client of the employer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryClient {
    /// Which.
    pub id: ClientId,
    /// Whether workers can report work there. When it stopped is not kept: the office knows whether
    /// the work was before that.
    pub active: bool,
}

impl EntryFacts {
    /// The worker, if she worked here on this day; she may have left since.
    pub fn worker_on(&self, day: Day, belgium: &Belgium) -> Option<WorkerId> {
        self.worker.and_then(|it| it.on(day, belgium).ok())
    }

    /// Nothing is known: nothing is to be entered.
    pub fn nothing() -> Self {
        Self {
            worker: None,
            client: None,
            region: Region::Flanders,
            hours_of_day: 0,
            newest_alike: None,
        }
    }
}

/// Why nothing was entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryRefusal {
    /// Nobody has this login.
    #[error("there is no such worker")]
    UnknownWorker,
    /// She left before; this was her last day.
    #[error("she worked here until {0}")]
    WorkerLeft(Day),
    /// The employer has no such client.
    #[error("there is no such client")]
    UnknownClient,
    /// What may be wrong, not confirmed.
    #[error("{0}")]
    Unconfirmed(Warnings),
    /// No id without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// Enters the performance under this id; so many that are entered together with it are alike.
///
/// # Errors
/// When worker or client are not known, or a warning was not confirmed.
pub(super) fn decide(
    entry: &Entry,
    facts: &EntryFacts,
    (id, alike): (Uuid, usize),
) -> Result<Vec<Change>, EntryRefusal> {
    let worker = facts.worker.ok_or(EntryRefusal::UnknownWorker)?;
    let worker_left = worker.left_at.is_some();
    let worker = worker.on(entry.report.date, &entry.belgium);
    let worker = worker.map_err(EntryRefusal::WorkerLeft)?;
    let client = facts.client.ok_or(EntryRefusal::UnknownClient)?;
    let doubtful = Doubtful {
        worker,
        client: &entry.report.client_number,
        activity: entry.report.activity,
        day: entry.report.date,
        hours: entry.hours,
    };
    let warnings = Warnings::of_new(&doubtful, facts, alike, entry.max_hours_per_day);
    let warnings = match client.active {
        true => warnings,
        false => warnings.and_client_stopped(doubtful.client),
    };
    let confirmed = warnings.unless(&entry.confirmed);
    confirmed.map_err(EntryRefusal::Unconfirmed)?;
    let mut performance =
        Performance::draw(&entry.report, entry.hours, entry.now, entry.random.as_ref())?;
    performance.id = id;
    let told = AuditEvent {
        employer: entry.employer,
        at: entry.now,
        actor: Actor::User(entry.user),
        origin: Origin::Console,
        action: Action::PerformanceEntered,
        subject: id.to_string(),
        detail: AuditDetail::Reason {
            reason: entry.reason.clone().into(),
        },
    };
    let asked = Done {
        by: OfficeActor::User {
            id: entry.user,
            employer: entry.employer,
        },
        id: ids::draw(entry.now, entry.random.as_ref())?,
        employer: entry.employer,
        worker,
        worker_left,
        performance: id,
        kind: OfficeChangeKind::Entered,
        before: None,
        after: Some(performance.work()),
        reason: entry.reason.clone().into(),
        now: entry.now,
        today: entry.today,
        region: facts.region,
    };
    let new = NewPerformance {
        employer: entry.employer,
        worker,
        client: client.id,
        channel: Channel::Office,
        requested: false,
        performance,
        key: None,
    };
    let mut changes = vec![
        PerformanceChange::Register(Box::new(new)).into(),
        told.into(),
    ];
    changes.extend(opening(asked, None));
    Ok(changes)
}

/// What tests of entries begin with.
#[cfg(test)]
pub(super) mod examples {
    use super::*;
    use crate::domain::ids::ClientId;

    /// A worker and a client who are there, on a day that has these hours already.
    pub fn facts(hours_of_day: i64) -> EntryFacts {
        EntryFacts {
            worker: Some(EntryWorker {
                id: WorkerId(1),
                left_at: None,
            }),
            client: Some(EntryClient {
                id: ClientId(1),
                active: true,
            }),
            region: Region::Flanders,
            hours_of_day,
            newest_alike: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::{Activity, ClientNumber};

    use super::{examples::facts, *};
    use crate::domain::changes::OfficeChangeUpdate;
    use crate::domain::random::OsRandom;
    use crate::domain::warning::WarningKind;

    fn entry(confirmed: Confirmed) -> Entry {
        Entry {
            user: UserId(1),
            employer: EmployerId(1),
            login: Login::from_serial(1),
            report: Report {
                client_number: ClientNumber::from_first_ten(1),
                activity: Activity::HouseholdHelp,
                hours: 4,
                date: "2026-11-20".parse().unwrap(),
            },
            hours: Hours::try_from(4).unwrap(),
            reason: Reason::from_typed("forgotten").unwrap(),
            confirmed,
            max_hours_per_day: 16,
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
            belgium: Belgium::load().unwrap(),
            random: Arc::new(OsRandom),
        }
    }

    fn decide(entry: &Entry, facts: EntryFacts) -> Result<Vec<Change>, EntryRefusal> {
        super::decide(entry, &facts, (Uuid::from_u128(7), 0))
    }

    /// What somebody confirms who was told these.
    #[track_caller]
    fn warned(refused: Result<Vec<Change>, EntryRefusal>, kinds: &[WarningKind]) -> Confirmed {
        let Err(EntryRefusal::Unconfirmed(warnings)) = refused else {
            panic!("{refused:?}");
        };
        assert!(warnings.kinds().eq(kinds.iter().copied()), "{warnings:?}");
        warnings.confirmed_beside(&Confirmed::default())
    }

    #[test]
    fn the_day_limit_warns_the_office_and_does_not_stop_it() {
        assert!(decide(&entry(Confirmed::default()), facts(12)).is_ok());
        let refused = decide(&entry(Confirmed::default()), facts(13));
        let seen = warned(refused, &[WarningKind::ManyHours]);
        assert!(decide(&entry(seen.clone()), facts(13)).is_ok());
        // Of a day that became longer meanwhile nobody has confirmed anything.
        let refused = decide(&entry(seen), facts(14));
        warned(refused, &[WarningKind::ManyHours]);
    }

    #[test]
    fn what_the_office_enters_is_stored_as_its_own_and_told_with_the_reason() {
        let changes = decide(&entry(Confirmed::default()), facts(0)).unwrap();
        let [
            Change::Performance(PerformanceChange::Register(new)),
            Change::Audit(told),
            Change::OfficeChange(OfficeChangeUpdate::Open(asked)),
        ] = changes.as_slice()
        else {
            panic!("{changes:?}");
        };
        assert_eq!((new.channel, &new.key), (Channel::Office, &None));
        assert_eq!(new.performance.id, Uuid::from_u128(7));
        assert_eq!(told.subject, new.performance.id.to_string());
        let reason = "forgotten".to_owned();
        assert_eq!(told.detail, AuditDetail::Reason { reason });
        assert_eq!(asked.after, Some(new.performance.work()));
    }

    #[test]
    fn the_day_on_which_she_left_counts_and_no_day_after_it() {
        let left = |at: &str| EntryFacts {
            worker: Some(EntryWorker {
                id: WorkerId(1),
                left_at: Some(at.parse().unwrap()),
            }),
            ..facts(0)
        };
        // Friday 20 November ends in Belgium at eleven in the evening in Greenwich.
        assert!(decide(&entry(Confirmed::default()), left("2026-11-19T23:00:00Z")).is_ok());
        assert!(decide(&entry(Confirmed::default()), left("2026-11-23T08:00:00Z")).is_ok());
        let refused = decide(&entry(Confirmed::default()), left("2026-11-19T22:59:59Z"));
        let last = "2026-11-19".parse().unwrap();
        assert_eq!(refused.unwrap_err(), EntryRefusal::WorkerLeft(last));
    }

    #[test]
    fn that_a_client_has_stopped_is_seen_before_work_there_is_entered() {
        let stopped = || EntryFacts {
            client: Some(EntryClient {
                id: ClientId(1),
                active: false,
            }),
            ..facts(0)
        };
        let refused = decide(&entry(Confirmed::default()), stopped());
        let seen = warned(refused, &[WarningKind::ClientStopped]);
        assert!(decide(&entry(seen.clone()), stopped()).is_ok());
        // That it is there already is something else, and comes first.
        let entered = entry(Confirmed::default());
        let performance =
            Performance::draw(&entered.report, entered.hours, entered.now, &OsRandom).unwrap();
        let twice = EntryFacts {
            newest_alike: Some(performance),
            ..stopped()
        };
        let both = [WarningKind::LooksDuplicate, WarningKind::ClientStopped];
        let seen = warned(decide(&entry(seen), twice.clone()), &both);
        assert!(decide(&entry(seen), twice).is_ok());
    }

    #[test]
    fn who_does_not_work_here_and_who_is_no_client_are_named() {
        let nobody = EntryFacts {
            worker: None,
            ..facts(0)
        };
        let refused = decide(&entry(Confirmed::default()), nobody);
        assert_eq!(refused.unwrap_err(), EntryRefusal::UnknownWorker);
        let nowhere = EntryFacts {
            client: None,
            ..facts(0)
        };
        let refused = decide(&entry(Confirmed::default()), nowhere);
        assert_eq!(refused.unwrap_err(), EntryRefusal::UnknownClient);
    }
}
