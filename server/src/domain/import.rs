//! Lists of workers and clients, taken as a whole or not at all. The same list a second time
//! changes nothing.

use std::collections::HashSet;

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Language, Login};
use uuid::Uuid;

use super::{
    action::Action,
    audit::AuditDetail,
    changes::{Change, ImportChange, ShownOnceChange},
    client_record::{self, NewClient, Registrar},
    hiring::{self, HiringRefusal, NewWorker, Person},
    ids::EmployerId,
    office::OfficeActor,
    phone_number::PhoneNumber,
    same_name,
    sealed::SealedAnswer,
    wording::Name,
};

/// Which list, whose, and who takes it.
#[derive(Debug, Clone, Copy)]
pub struct Import {
    /// Who takes it.
    pub by: OfficeActor,
    /// Whose workers or clients.
    pub employer: EmployerId,
    /// The list's own number, drawn when it was looked through.
    pub id: Uuid,
    /// When.
    pub now: Timestamp,
}

/// With what the form hands back. A list that was taken before changes nothing, and hands back what
/// it did then.
pub fn with_answer(
    import: &Import,
    mut changes: Vec<Change>,
    answer: Option<SealedAnswer>,
) -> Vec<Change> {
    if let (false, Some(answer)) = (changes.is_empty(), answer) {
        let at = import.now;
        changes.push(ShownOnceChange::Keep { answer, at }.into());
    }
    changes
}

impl Import {
    fn begins(&self) -> Change {
        let begins = ImportChange::Begin {
            import: self.id,
            employer: self.employer,
            at: self.now,
        };
        begins.into()
    }

    fn tells(&self, action: Action, count: usize) -> Change {
        let place = (self.employer, self.now);
        let detail = AuditDetail::Imported { count };
        let told = self.by.tells(place, action, &self.id.to_string(), detail);
        told.into()
    }
}

/// A worker of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedWorker {
    /// Her name.
    pub name: Name,
    /// In which her letters are.
    pub language: Language,
    /// Her telephone.
    pub phone: Option<PhoneNumber>,
    /// Whether the office said that she is somebody else than the worker here whose name is alike.
    pub is_another: bool,
}

/// What must be known to take a list of workers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkersFacts {
    /// Whether it was taken before.
    pub taken_before: bool,
    /// Those of the drawn logins that somebody has.
    pub taken: HashSet<Login>,
    /// What all who are here, or were, are called.
    pub names: Vec<String>,
}

/// Adds all workers of a list with this hash of a password that nobody knows, so that none signs
/// in before she has a letter. Each gets one of the drawn logins that is free.
///
/// # Errors
/// When too few of the drawn logins are free, or somebody came meanwhile of whom nobody was asked
/// whether she is the same person.
pub fn workers(
    import: &Import,
    list: &[ImportedWorker],
    (candidates, password_hash): (&[Login], &str),
    facts: &WorkersFacts,
) -> Result<Vec<Change>, HiringRefusal> {
    if facts.taken_before {
        return Ok(Vec::new());
    }
    let here: HashSet<String> = facts.names.iter().map(|it| same_name::key(it)).collect();
    let is_new =
        |it: &ImportedWorker| it.is_another || !here.contains(&same_name::key(it.name.as_str()));
    if !list.iter().all(is_new) {
        return Err(HiringRefusal::KnownMeanwhile);
    }
    let mut changes = vec![import.begins()];
    let mut free = hiring::free(candidates, &facts.taken);
    for worker in list {
        let new = NewWorker {
            login: free.next().ok_or(HiringRefusal::NoFreeLogin)?,
            person: Person {
                phone: worker.phone.clone(),
                ..Person::new(worker.name.clone(), worker.language)
            },
            password_hash: password_hash.to_owned(),
        };
        let place = (import.employer, None);
        let id = Some(import.id);
        changes.extend(hiring::add(import.by, place, new, id, import.now));
    }
    changes.push(import.tells(Action::WorkersImported, list.len()));
    Ok(changes)
}

/// What must be known to take a list of clients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientsFacts {
    /// Whether it was taken before.
    pub taken_before: bool,
    /// Those of its numbers that the registry has.
    pub known: HashSet<ClientNumber>,
}

/// Adds those clients of a list that the registry does not have.
pub fn clients(import: &Import, list: &[NewClient], facts: &ClientsFacts) -> Vec<Change> {
    if facts.taken_before {
        return Vec::new();
    }
    let office = Registrar {
        by: import.by,
        employer: import.employer,
        now: import.now,
    };
    let mut changes = vec![import.begins()];
    let mut seen = HashSet::new();
    for client in list {
        if !facts.known.contains(&client.number) && seen.insert(&client.number) {
            changes.extend(client_record::added(&office, client.clone(), None));
        }
    }
    changes.push(import.tells(Action::ClientsImported, seen.len()));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        changes::{ClientChange, WorkerChange},
        client_record::Household,
    };

    fn import() -> Import {
        Import {
            by: OfficeActor::Command,
            employer: EmployerId(1),
            id: Uuid::from_u128(7),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn named(name: &str) -> ImportedWorker {
        ImportedWorker {
            name: Name::from_typed(name).unwrap(),
            language: Language::Nl,
            phone: None,
            is_another: false,
        }
    }

    fn household(first_ten: u64) -> NewClient {
        NewClient {
            number: ClientNumber::from_first_ten(first_ten),
            household: Household::named(Name::from_typed("A household").unwrap()),
        }
    }

    fn logins(serials: &[u64]) -> Vec<Login> {
        serials.iter().map(|it| Login::from_serial(*it)).collect()
    }

    fn told(changes: &[Change]) -> String {
        match changes.last() {
            Some(Change::Audit(told)) => serde_json::to_string(&told.detail).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn each_worker_of_a_list_gets_a_login_of_her_own() {
        let facts = WorkersFacts {
            taken_before: false,
            taken: logins(&[1]).into_iter().collect(),
            names: Vec::new(),
        };
        let list = [named("Ana"), named("Bea")];
        let candidates = logins(&[1, 2, 2, 3]);
        let changes = workers(&import(), &list, (&candidates, "hash"), &facts).unwrap();
        let given: Vec<_> = changes
            .iter()
            .filter_map(|it| match it {
                Change::Worker(WorkerChange::Add { new, .. }) => Some(new.login.clone()),
                _ => None,
            })
            .collect();
        assert_eq!(given, logins(&[2, 3]));
        assert_eq!(told(&changes), r#"{"count":2}"#);
    }

    #[test]
    fn with_too_few_free_logins_nobody_of_a_list_is_added() {
        let facts = WorkersFacts {
            taken_before: false,
            taken: HashSet::new(),
            names: Vec::new(),
        };
        let list = [named("Ana"), named("Bea")];
        let refused = workers(&import(), &list, (&logins(&[1]), "hash"), &facts);
        assert_eq!(refused, Err(HiringRefusal::NoFreeLogin));
    }

    #[test]
    fn a_list_that_was_taken_changes_nothing() {
        let facts = WorkersFacts {
            taken_before: true,
            taken: HashSet::new(),
            names: Vec::new(),
        };
        let again = workers(&import(), &[named("Ana")], (&[], "hash"), &facts);
        assert_eq!(again, Ok(vec![]));
        let facts = ClientsFacts {
            taken_before: true,
            known: HashSet::new(),
        };
        assert_eq!(clients(&import(), &[household(1)], &facts), vec![]);
    }

    #[test]
    fn a_client_that_the_registry_has_stays_as_it_is() {
        let facts = ClientsFacts {
            taken_before: false,
            known: HashSet::from([household(1).number]),
        };
        let list = [household(1), household(2), household(2)];
        let changes = clients(&import(), &list, &facts);
        let added = changes
            .iter()
            .filter(|it| matches!(it, Change::Client(ClientChange::Add { .. })));
        assert_eq!(added.count(), 1);
        assert_eq!(told(&changes), r#"{"count":1}"#);
    }
}
