//! The registry of clients: a household is added, renamed, taken out of use and into use again.

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;

use super::{
    action::Action,
    audit::{AuditDetail, ClientDetails},
    changes::{Change, ClientChange},
    ids::{ClientId, EmployerId},
    office::OfficeActor,
    wording::Name,
};

/// A client to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClient {
    /// Its number.
    pub number: ClientNumber,
    /// For the office.
    pub name: Name,
}

/// A client as whoever changes it must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRecord {
    /// Its row.
    pub client: ClientId,
    /// Its name.
    pub name: String,
    /// Whether work can be reported for it.
    pub active: bool,
    /// Counts its changes.
    pub version: i64,
}

/// Who changes which employer's registry, and when.
#[derive(Debug, Clone, Copy)]
pub struct Registrar {
    /// Who.
    pub by: OfficeActor,
    /// Whose registry.
    pub employer: EmployerId,
    /// When.
    pub now: Timestamp,
}

impl Registrar {
    fn tells(&self, action: Action, number: &ClientNumber, detail: AuditDetail) -> Change {
        let place = (self.employer, self.now);
        let told = self.by.tells(place, action, number.as_str(), detail);
        told.into()
    }
}

/// Why the registry was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClientRefusal {
    /// The employer has no such client.
    #[error("there is no such client")]
    Unknown,
    /// The employer has a client with this number.
    #[error("the employer has a client with this number already")]
    Known,
    /// Somebody changed it since it was looked at.
    #[error("it was changed meanwhile")]
    ChangedMeanwhile,
}

/// Adds a client, unless the employer has one with its number, in use or not.
///
/// # Errors
/// When the employer has it.
pub fn add(
    office: &Registrar,
    new: &NewClient,
    found: Option<&ClientRecord>,
) -> Result<Vec<Change>, ClientRefusal> {
    match found {
        Some(_) => Err(ClientRefusal::Known),
        None => Ok(added(office, new.clone(), None).into()),
    }
}

/// Adds a client that is not there, perhaps as this row, and tells of it.
pub(super) fn added(office: &Registrar, new: NewClient, row: Option<ClientId>) -> [Change; 2] {
    let told = office.tells(Action::ClientAdded, &new.number, AuditDetail::None);
    let added = ClientChange::Add {
        row,
        employer: office.employer,
        new,
        at: office.now,
    };
    [added.into(), told]
}

/// Gives a client this name, unless a colleague was quicker: `seen` is the version that the user
/// looked at.
///
/// # Errors
/// When the employer does not have it, or it was changed since.
pub fn rename(
    office: &Registrar,
    (number, name): (&ClientNumber, &Name),
    seen: i64,
    found: Option<ClientRecord>,
) -> Result<Vec<Change>, ClientRefusal> {
    let found = found.ok_or(ClientRefusal::Unknown)?;
    if found.version != seen {
        return Err(ClientRefusal::ChangedMeanwhile);
    }
    let renamed = ClientChange::Rename {
        client: found.client,
        version: found.version,
        name: name.clone(),
    };
    let detail = AuditDetail::ClientEdited {
        after: ClientDetails {
            name: name.as_str().to_owned(),
        },
        before: ClientDetails { name: found.name },
    };
    Ok(vec![
        renamed.into(),
        office.tells(Action::ClientEdited, number, detail),
    ])
}

/// Takes a client out of use, or into use again; nothing where it is so already.
///
/// # Errors
/// When the employer does not have it.
pub fn set_active(
    office: &Registrar,
    number: &ClientNumber,
    active: bool,
    found: Option<&ClientRecord>,
) -> Result<Vec<Change>, ClientRefusal> {
    let found = found.ok_or(ClientRefusal::Unknown)?;
    if found.active == active {
        return Ok(Vec::new());
    }
    let client = found.client;
    let action = if active {
        Action::ClientActivated
    } else {
        Action::ClientDeactivated
    };
    Ok(vec![
        ClientChange::SetActive { client, active }.into(),
        office.tells(action, number, AuditDetail::None),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office() -> Registrar {
        Registrar {
            by: OfficeActor::Command,
            employer: EmployerId(1),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn found() -> ClientRecord {
        ClientRecord {
            client: ClientId(1),
            name: "A household".to_owned(),
            active: true,
            version: 4,
        }
    }

    fn new() -> NewClient {
        NewClient {
            number: ClientNumber::from_first_ten(1_204_857_361),
            name: Name::from_typed("Another").unwrap(),
        }
    }

    #[test]
    fn a_number_that_the_registry_has_is_not_added_again() {
        let refused = add(&office(), &new(), Some(&found()));
        assert_eq!(refused, Err(ClientRefusal::Known));
        assert_eq!(add(&office(), &new(), None).map(|it| it.len()), Ok(2));
    }

    #[test]
    fn a_colleague_who_was_quicker_is_not_overruled() {
        let new = new();
        let rename = |seen| rename(&office(), (&new.number, &new.name), seen, Some(found()));
        assert_eq!(rename(3), Err(ClientRefusal::ChangedMeanwhile));
        assert!(rename(4).is_ok());
    }

    #[test]
    fn a_new_name_is_told_with_the_old_one() {
        let new = new();
        let name = (&new.number, &new.name);
        let changes = rename(&office(), name, 4, Some(found())).unwrap();
        let [_, Change::Audit(told)] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        assert_eq!(
            serde_json::to_string(&told.detail).unwrap(),
            r#"{"after":{"name":"Another"},"before":{"name":"A household"}}"#
        );
    }

    #[test]
    fn what_is_in_use_is_not_taken_into_use() {
        let number = new().number;
        let set = |active| set_active(&office(), &number, active, Some(&found()));
        assert_eq!(set(true), Ok(vec![]));
        assert_eq!(set(false).map(|it| it.len()), Ok(2));
    }

    #[test]
    fn a_client_of_another_employer_is_unknown() {
        let new = new();
        let unknown = Err(ClientRefusal::Unknown);
        let name = (&new.number, &new.name);
        assert_eq!(rename(&office(), name, 4, None), unknown);
        assert_eq!(set_active(&office(), &new.number, true, None), unknown);
    }
}
