//! A mapping is kept, changed, and removed.

use jiff::Timestamp;
use uuid::Uuid;

use super::Layout;
use crate::domain::{
    action::Action,
    audit::{AuditDetail, MappingDetails},
    changes::{Change, PayrollChange},
    ids::{EmployerId, UserId},
    rules::MOST_MAPPINGS,
    wording::Name,
};

/// A mapping as a user wants it kept.
#[derive(Debug, Clone)]
pub struct SavedMapping {
    /// Who.
    pub by: UserId,
    /// Whose.
    pub employer: EmployerId,
    /// Which.
    pub id: Uuid,
    /// The version that she looked at; none for a new one.
    pub seen: Option<i64>,
    /// What it is called from now on.
    pub name: Name,
    /// What it says from now on.
    pub layout: Layout,
    /// When.
    pub now: Timestamp,
}

/// A mapping as whoever changes it must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappingRecord {
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What it says, as it is kept.
    pub layout: String,
    /// Counts its changes.
    pub version: i64,
}

/// What must be known: every mapping of the employer.
pub type MappingsFacts = Vec<MappingRecord>;

/// Why a mapping was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MappingRefusal {
    /// The employer has no such mapping.
    #[error("there is no such mapping")]
    Unknown,
    /// A colleague changed it since it was looked at.
    #[error("it was changed meanwhile")]
    ChangedMeanwhile,
    /// Another one is called so.
    #[error("another mapping has this name")]
    NameTaken,
    /// There are [`MOST_MAPPINGS`].
    #[error("there are too many mappings")]
    TooMany,
}

/// Keeps a mapping, unless a colleague was quicker or another one has its name. A form that is sent
/// twice changes nothing the second time.
///
/// # Errors
/// When the rules refuse it.
pub fn save(saved: &SavedMapping, found: &[MappingRecord]) -> Result<Vec<Change>, MappingRefusal> {
    let before = found.iter().find(|it| it.id == saved.id);
    let layout = saved.layout.written();
    let name = saved.name.as_str();
    match (before, saved.seen) {
        (Some(it), None) if (it.name.as_str(), &it.layout) == (name, &layout) => {
            return Ok(Vec::new());
        }
        (None, Some(_)) => return Err(MappingRefusal::Unknown),
        (Some(it), seen) if seen != Some(it.version) => {
            return Err(MappingRefusal::ChangedMeanwhile);
        }
        (None, None) if found.len() >= MOST_MAPPINGS => return Err(MappingRefusal::TooMany),
        _ => {}
    }
    let called = |it: &&MappingRecord| it.name.to_lowercase() == name.to_lowercase();
    if found.iter().filter(called).any(|it| it.id != saved.id) {
        return Err(MappingRefusal::NameTaken);
    }
    let (change, action) = match before {
        None => (
            PayrollChange::Add {
                id: saved.id,
                employer: saved.employer,
                name: saved.name.clone(),
                layout: layout.clone(),
                at: saved.now,
            },
            Action::MappingAdded,
        ),
        Some(before) => (
            PayrollChange::Edit {
                id: saved.id,
                version: before.version,
                name: saved.name.clone(),
                layout: layout.clone(),
                at: saved.now,
            },
            Action::MappingEdited,
        ),
    };
    let details = |name: &str, layout: &str| MappingDetails {
        layout: layout.to_owned(),
        name: name.to_owned(),
    };
    let detail = AuditDetail::Mapping {
        after: details(name, &layout),
        before: before.map(|it| details(&it.name, &it.layout)),
    };
    let told = saved.tells(action, detail);
    Ok(vec![change.into(), told])
}

impl SavedMapping {
    fn tells(&self, action: Action, detail: AuditDetail) -> Change {
        tells(
            (self.employer, self.by),
            self.now,
            (action, self.id),
            detail,
        )
    }
}

fn tells(
    who: (EmployerId, UserId),
    now: Timestamp,
    (action, id): (Action, Uuid),
    detail: AuditDetail,
) -> Change {
    let told = crate::domain::audit::AuditEvent {
        detail,
        ..crate::domain::audit::AuditEvent::of_user(who, now, action, &id.to_string())
    };
    told.into()
}

/// Removes a mapping, unless a colleague changed it since it was looked at. Files that were made by
/// it stay in the log.
///
/// # Errors
/// When the rules refuse it.
pub fn remove(
    who: (EmployerId, UserId),
    now: Timestamp,
    (id, seen): (Uuid, i64),
    found: &[MappingRecord],
) -> Result<Vec<Change>, MappingRefusal> {
    let found = found.iter().find(|it| it.id == id);
    let found = found.ok_or(MappingRefusal::Unknown)?;
    if found.version != seen {
        return Err(MappingRefusal::ChangedMeanwhile);
    }
    let removed = PayrollChange::Remove { id, version: seen };
    let detail = AuditDetail::Mapping {
        after: MappingDetails {
            layout: found.layout.clone(),
            name: found.name.clone(),
        },
        before: None,
    };
    let told = tells(who, now, (Action::MappingRemoved, id), detail);
    Ok(vec![removed.into(), told])
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYOUT: &str = r#"{"rows":"day","states":["validated"],"shape":"delimited",
        "delimiter":"semicolon","header":true,"decimal":"comma","hours":"decimal",
        "dates":"slashes","encoding":"utf-8","plain_letters":false,"line_end":"crlf",
        "codes":["","","",""],"columns":[]}"#;

    fn saved(seen: Option<i64>, name: &str) -> SavedMapping {
        SavedMapping {
            by: UserId(1),
            employer: EmployerId(1),
            id: Uuid::from_u128(7),
            seen,
            name: Name::from_typed(name).unwrap(),
            layout: Layout::read(LAYOUT).unwrap(),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn record(id: u128, name: &str) -> MappingRecord {
        MappingRecord {
            id: Uuid::from_u128(id),
            name: name.to_owned(),
            layout: Layout::read(LAYOUT).unwrap().written(),
            version: 4,
        }
    }

    #[test]
    fn of_two_clerks_who_change_one_mapping_the_second_is_told() {
        let found = [record(7, "Bureau")];
        assert!(save(&saved(Some(4), "Bureau 2"), &found).is_ok());
        let late = save(&saved(Some(3), "Bureau 2"), &found);
        assert_eq!(late, Err(MappingRefusal::ChangedMeanwhile));
        let who = (EmployerId(1), UserId(1));
        let now = "2026-11-23T10:00:00Z".parse().unwrap();
        let id = Uuid::from_u128(7);
        let late = remove(who, now, (id, 3), &found);
        assert_eq!(late, Err(MappingRefusal::ChangedMeanwhile));
        assert_eq!(remove(who, now, (id, 4), &[]), Err(MappingRefusal::Unknown));
        assert_eq!(remove(who, now, (id, 4), &found).map(|it| it.len()), Ok(2));
    }

    #[test]
    fn a_new_one_that_is_sent_twice_is_kept_once() {
        assert_eq!(save(&saved(None, "Bureau"), &[]).map(|it| it.len()), Ok(2));
        let again = save(&saved(None, "Bureau"), &[record(7, "Bureau")]);
        assert_eq!(again, Ok(vec![]));
        let other = save(&saved(None, "Other"), &[record(7, "Bureau")]);
        assert_eq!(other, Err(MappingRefusal::ChangedMeanwhile));
    }

    #[test]
    fn no_two_are_called_the_same() {
        let taken = save(&saved(None, "BUREAU"), &[record(8, "Bureau")]);
        assert_eq!(taken, Err(MappingRefusal::NameTaken));
        let found = [record(7, "Own"), record(8, "Bureau")];
        let taken = save(&saved(Some(4), "bureau"), &found);
        assert_eq!(taken, Err(MappingRefusal::NameTaken));
        assert!(save(&saved(Some(4), "OWN"), &found).is_ok());
    }

    #[test]
    fn one_that_is_gone_does_not_come_back_by_being_changed() {
        let gone = save(&saved(Some(4), "Bureau"), &[]);
        assert_eq!(gone, Err(MappingRefusal::Unknown));
        let full: Vec<_> = (100..100 + MOST_MAPPINGS as u128)
            .map(|it| record(it, &it.to_string()))
            .collect();
        let one_more = save(&saved(None, "Bureau"), &full);
        assert_eq!(one_more, Err(MappingRefusal::TooMany));
    }
}
