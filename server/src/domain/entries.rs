//! The office enters performances of one worker, one or several together: all of them, or none.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, Login};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    changes::Decision,
    entry::{self, Entry, EntryFacts, EntryRefusal},
    ids::{self, EmployerId, UserId},
    random::Random,
    registration::Report,
    warning::Confirmed,
    wording::Reason,
};
use crate::clock::Belgium;

/// What a user enters.
#[derive(Clone)]
pub struct Entries {
    /// The user.
    pub user: UserId,
    /// Her employer.
    pub employer: EmployerId,
    /// For which worker.
    pub login: Login,
    /// The number that the page gave its form.
    pub form: Uuid,
    /// The work, row by row.
    pub rows: Vec<EntryRow>,
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
    /// For the references, and what the worker is asked.
    pub random: Arc<dyn Random>,
}

/// One of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// At whose home.
    pub client: ClientNumber,
    /// What.
    pub activity: Activity,
    /// How long.
    pub hours: Hours,
    /// When.
    pub date: Day,
}

/// What must be known to enter them.
#[derive(Debug, Clone)]
pub struct EntriesFacts {
    /// Whether the form was taken before.
    pub taken_before: bool,
    /// What each row must know, as if it were alone.
    pub rows: Vec<EntryFacts>,
}

impl Entries {
    /// The id of what a row of this form becomes: the same when it is sent twice, and another where
    /// a browser went back to its page and something else was typed into it.
    pub fn id_of(&self, row: usize) -> Uuid {
        let mut digest = Sha256::new()
            .chain_update(b"entry:")
            .chain_update(self.employer.0.to_be_bytes())
            .chain_update(self.form.as_bytes())
            .chain_update(u64::try_from(row).unwrap_or(u64::MAX).to_be_bytes());
        let mut part = |text: &str| ids::add_part(&mut digest, text);
        part(self.login.as_str());
        part(self.reason.as_str());
        for row in &self.rows {
            part(row.client.as_str());
            part(row.activity.as_str());
            part(&row.hours.to_string());
            part(&row.date.to_string());
        }
        ids::of_digest(digest)
    }

    fn entry(&self, row: &EntryRow) -> Entry {
        Entry {
            user: self.user,
            employer: self.employer,
            login: self.login.clone(),
            report: Report {
                client_number: row.client.clone(),
                activity: row.activity,
                hours: row.hours.into(),
                date: row.date,
            },
            hours: row.hours,
            reason: self.reason.clone(),
            confirmed: self.confirmed.clone(),
            max_hours_per_day: self.max_hours_per_day,
            now: self.now,
            today: self.today,
            belgium: self.belgium.clone(),
            random: Arc::clone(&self.random),
        }
    }
}

/// Enters all rows, each as one that is entered alone, with what the rows before it add to the day.
/// Nothing where the form was taken before. Gives the id of the first.
///
/// # Errors
/// What is wrong with which row, all of them at once.
pub fn decide(
    entries: &Entries,
    facts: EntriesFacts,
) -> Result<Decision<Uuid>, Vec<(usize, EntryRefusal)>> {
    let mut decision = Decision {
        changes: Vec::new(),
        output: entries.id_of(0),
    };
    if facts.taken_before {
        return Ok(decision);
    }
    let mut refused = Vec::new();
    for (at, (row, mut facts)) in entries.rows.iter().zip(facts.rows).enumerate() {
        let before = &entries.rows[..at];
        let same_day = before.iter().filter(|it| it.date == row.date);
        facts.hours_of_day += same_day.map(|it| i64::from(it.hours.get())).sum::<i64>();
        let is_alike = |it: &EntryRow| {
            (&it.client, it.activity, it.date) == (&row.client, row.activity, row.date)
        };
        let alike = before.iter().filter(|it| is_alike(it)).count();
        let becomes = (entries.id_of(at), alike);
        match entry::decide(&entries.entry(row), &facts, becomes) {
            Ok(changes) => decision.changes.extend(changes),
            Err(refusal) => refused.push((at, refusal)),
        }
    }
    match refused.is_empty() {
        true => Ok(decision),
        false => Err(refused),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        changes::{Change, PerformanceChange},
        entry::examples,
        random::OsRandom,
        warning::{WarningKind, Warnings},
    };

    fn row(hours: i64, date: &str) -> EntryRow {
        EntryRow {
            client: ClientNumber::from_first_ten(1),
            activity: Activity::HouseholdHelp,
            hours: Hours::try_from(hours).unwrap(),
            date: date.parse().unwrap(),
        }
    }

    fn entries(rows: Vec<EntryRow>) -> Entries {
        Entries {
            user: UserId(1),
            employer: EmployerId(1),
            login: Login::from_serial(1),
            form: Uuid::from_u128(7),
            rows,
            reason: Reason::from_typed("forgotten").unwrap(),
            confirmed: Confirmed::default(),
            max_hours_per_day: 10,
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
            today: "2026-11-23".parse().unwrap(),
            belgium: Belgium::load().unwrap(),
            random: Arc::new(OsRandom),
        }
    }

    fn facts(rows: usize) -> EntriesFacts {
        EntriesFacts {
            taken_before: false,
            rows: vec![examples::facts(0); rows],
        }
    }

    fn kinds(refusal: &EntryRefusal) -> Vec<WarningKind> {
        match refusal {
            EntryRefusal::Unconfirmed(warnings) => warnings.kinds().collect(),
            other => panic!("{other}"),
        }
    }

    /// What somebody confirms who was told this.
    fn seen(refused: &[(usize, EntryRefusal)]) -> Confirmed {
        let mut all = Warnings::default();
        for (_, refusal) in refused {
            if let EntryRefusal::Unconfirmed(warnings) = refusal {
                all.extend(warnings.clone());
            }
        }
        all.confirmed_beside(&Confirmed::default())
    }

    #[test]
    fn one_row_with_a_fault_keeps_all_of_them_out_and_each_fault_is_named() {
        let mut shopping = row(5, "2026-11-20");
        shopping.activity = Activity::Shopping;
        let rows = vec![
            row(6, "2026-11-20"),
            shopping,
            row(6, "2026-11-19"),
            row(1, "2026-11-19"),
        ];
        let refused = decide(&entries(rows.clone()), facts(4)).unwrap_err();
        let told: Vec<_> = refused.iter().map(|(at, it)| (*at, kinds(it))).collect();
        assert_eq!(
            told,
            [
                (1, vec![WarningKind::ManyHours]),
                (3, vec![WarningKind::LooksDuplicate])
            ]
        );
        let mut confirmed = entries(rows);
        confirmed.confirmed = seen(&refused);
        assert!(decide(&confirmed, facts(4)).is_ok());
        // A third one like the two that were looked at is another doubt.
        confirmed.rows.push(row(1, "2026-11-19"));
        let refused = decide(&confirmed, facts(5)).unwrap_err();
        assert_eq!(kinds(&refused[0].1), [WarningKind::LooksDuplicate]);
    }

    #[test]
    fn what_is_typed_into_a_form_that_was_taken_is_something_else() {
        let sent = entries(vec![row(3, "2026-11-19"), row(4, "2026-11-20")]);
        let mut others = vec![sent.clone(); 5];
        others[0].login = Login::from_serial(2);
        others[1].rows[1] = row(5, "2026-11-20");
        others[2].rows.pop();
        others[3].reason = Reason::from_typed("she called").unwrap();
        others[4].rows.swap(0, 1);
        for other in others {
            assert_ne!(other.id_of(0), sent.id_of(0));
        }
        let mut confirmed = sent.clone();
        confirmed.confirmed = Confirmed::read("00000000-0000-0000-0000-000000000001");
        assert_eq!(confirmed.id_of(0), sent.id_of(0));
    }

    #[test]
    fn a_form_that_is_sent_twice_enters_once() {
        let sent = entries(vec![row(3, "2026-11-19"), row(4, "2026-11-20")]);
        let decision = decide(&sent, facts(2)).unwrap();
        let registered = decision.changes.iter().filter_map(|it| match it {
            Change::Performance(PerformanceChange::Register(new)) => Some(new.performance.id),
            _ => None,
        });
        assert!(registered.eq([sent.id_of(0), sent.id_of(1)]));
        let again = EntriesFacts {
            taken_before: true,
            ..facts(2)
        };
        assert_eq!(decide(&sent, again).unwrap().changes, []);
    }
}
