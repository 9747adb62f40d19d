//! The registry of clients: a household is added, changed, taken out of use and into use again.

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;

use super::{
    action::Action,
    audit::{AuditDetail, ClientDetails},
    changes::{Change, ClientChange},
    ids::{ClientId, EmployerId},
    office::OfficeActor,
    phone_number::PhoneNumber,
    staff::Region,
    wording::Name,
};

/// What the office knows of a household and may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    /// For the office.
    pub name: Name,
    /// Its telephone.
    pub phone: Option<PhoneNumber>,
    /// Whose rules hold for work there; none where it is the employer's.
    pub region: Option<Region>,
}

impl Household {
    /// One of which only the name is known.
    pub fn named(name: Name) -> Self {
        Self {
            name,
            phone: None,
            region: None,
        }
    }

    fn details(&self) -> ClientDetails {
        ClientDetails {
            name: self.name.as_str().to_owned(),
            phone: self.phone.as_ref().map(|it| it.as_str().to_owned()),
            region: self.region,
        }
    }
}

/// A client to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClient {
    /// Its number.
    pub number: ClientNumber,
    /// What is known of it.
    pub household: Household,
}

/// A client as whoever changes it must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRecord {
    /// Its row.
    pub client: ClientId,
    /// What is known of it.
    pub details: ClientDetails,
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

/// Gives a client this name, telephone and region, unless a colleague was quicker: `seen` is the
/// version that the user looked at.
///
/// # Errors
/// When the employer does not have it, or it was changed since.
pub fn edit(
    office: &Registrar,
    new: &NewClient,
    seen: i64,
    found: Option<ClientRecord>,
) -> Result<Vec<Change>, ClientRefusal> {
    let found = found.ok_or(ClientRefusal::Unknown)?;
    if found.version != seen {
        return Err(ClientRefusal::ChangedMeanwhile);
    }
    let edited = ClientChange::Edit {
        client: found.client,
        version: found.version,
        household: new.household.clone(),
    };
    let detail = AuditDetail::ClientEdited {
        after: new.household.details(),
        before: found.details,
    };
    Ok(vec![
        edited.into(),
        office.tells(Action::ClientEdited, &new.number, detail),
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

    fn household(name: &str) -> Household {
        Household::named(Name::from_typed(name).unwrap())
    }

    fn found() -> ClientRecord {
        ClientRecord {
            client: ClientId(1),
            details: household("A household").details(),
            active: true,
            version: 4,
        }
    }

    fn new() -> NewClient {
        NewClient {
            number: ClientNumber::from_first_ten(1_204_857_361),
            household: Household {
                phone: PhoneNumber::if_any("0470 12 34 56").unwrap(),
                region: Some(Region::Brussels),
                ..household("Another")
            },
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
        let edit = |seen| edit(&office(), &new(), seen, Some(found()));
        assert_eq!(edit(3), Err(ClientRefusal::ChangedMeanwhile));
        assert!(edit(4).is_ok());
    }

    #[test]
    fn what_is_new_is_told_with_what_was_before() {
        let changes = edit(&office(), &new(), 4, Some(found())).unwrap();
        let [_, Change::Audit(told)] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        assert_eq!(
            serde_json::to_string(&told.detail).unwrap(),
            r#"{"after":{"name":"Another","phone":"0470 12 34 56","region":"brussels"},"before":{"name":"A household","phone":null,"region":null}}"#
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
        assert_eq!(edit(&office(), &new, 4, None), unknown);
        assert_eq!(set_active(&office(), &new.number, true, None), unknown);
    }
}
