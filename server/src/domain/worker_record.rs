//! What the office changes of a worker it has: her name, telephone, language and contract, and
//! whether she works here.

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::{
    action::Action,
    audit::{AuditDetail, WorkerDetails},
    changes::{Change, VoucherChange, WorkerChange},
    hiring::Person,
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
};

/// A worker as whoever changes her must know her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerRecord {
    /// Her row.
    pub worker: WorkerId,
    /// Her name and her language.
    pub details: WorkerDetails,
    /// Whether she works here.
    pub active: bool,
    /// Counts her changes.
    pub version: i64,
}

/// Who changes which worker, and when.
#[derive(Debug, Clone)]
pub struct ByOffice {
    /// Who.
    pub by: OfficeActor,
    /// Whose worker.
    pub employer: EmployerId,
    /// Which one.
    pub login: Login,
    /// When.
    pub now: Timestamp,
}

impl ByOffice {
    pub(super) fn tells(&self, action: Action, detail: AuditDetail) -> Change {
        let place = (self.employer, self.now);
        let told = self.by.tells(place, action, self.login.as_str(), detail);
        told.into()
    }
}

/// Why a worker was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecordRefusal {
    /// The employer has no such worker.
    #[error("there is no such worker")]
    Unknown,
    /// Somebody changed her since she was looked at.
    #[error("she was changed meanwhile")]
    ChangedMeanwhile,
}

/// Gives a worker these names, this telephone, language and contract, unless a colleague was
/// quicker: `seen` is the version that the user looked at.
///
/// # Errors
/// When the employer does not have her, or she was changed since.
pub fn edit(
    office: &ByOffice,
    person: &Person,
    seen: i64,
    found: Option<WorkerRecord>,
) -> Result<Vec<Change>, RecordRefusal> {
    let found = found.ok_or(RecordRefusal::Unknown)?;
    if found.version != seen {
        return Err(RecordRefusal::ChangedMeanwhile);
    }
    let edited = WorkerChange::Edit {
        worker: found.worker,
        version: found.version,
        person: person.clone(),
    };
    let detail = AuditDetail::WorkerEdited {
        after: WorkerDetails {
            contract_hours: person.contract_hours,
            expected_days: person.expected_days,
            language: person.language,
            letter_name: person.letter_name.clone().map(String::from),
            name: person.name.as_str().to_owned(),
            payroll_number: person.payroll_number.clone().map(String::from),
            phone: person.phone.as_ref().map(|it| it.as_str().to_owned()),
        },
        before: found.details,
    };
    Ok(vec![
        edited.into(),
        office.tells(Action::WorkerEdited, detail),
    ])
}

/// Takes a worker out, or in again; nothing where she is so already. Either ends her sessions and
/// forgets her phones and her password: whoever comes back needs a letter. `no_password` is the
/// hash of one that nobody knows.
///
/// # Errors
/// When the employer does not have her.
pub fn set_active(
    office: &ByOffice,
    (active, no_password): (bool, &str),
    found: Option<WorkerRecord>,
) -> Result<Vec<Change>, RecordRefusal> {
    let found = found.ok_or(RecordRefusal::Unknown)?;
    if found.active == active {
        return Ok(Vec::new());
    }
    let worker = found.worker;
    let left = (!active).then_some(office.now);
    let action = if active {
        Action::WorkerActivated
    } else {
        Action::WorkerDeactivated
    };
    Ok(vec![
        WorkerChange::SetActive {
            worker,
            left,
            no_password: no_password.to_owned(),
        }
        .into(),
        VoucherChange::Forget(worker).into(),
        office.tells(action, AuditDetail::None),
    ])
}

#[cfg(test)]
mod tests {
    use jiff::civil::Weekday;
    use job_tracker_protocol::Language;

    use super::*;
    use crate::domain::{
        contract::{ContractHours, PayrollNumber},
        weekdays::Weekdays,
        wording::Name,
    };

    fn office() -> ByOffice {
        ByOffice {
            by: OfficeActor::Command,
            employer: EmployerId(1),
            login: Login::from_serial(1),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn found() -> WorkerRecord {
        WorkerRecord {
            worker: WorkerId(1),
            details: WorkerDetails {
                contract_hours: ContractHours::from_quarters(78),
                expected_days: Weekdays::NONE,
                language: Language::Nl,
                letter_name: None,
                name: "Ana".to_owned(),
                payroll_number: None,
                phone: None,
            },
            active: true,
            version: 4,
        }
    }

    fn bea() -> Person {
        Person {
            payroll_number: PayrollNumber::if_any("007").unwrap(),
            expected_days: Weekdays::of([Weekday::Monday, Weekday::Thursday]),
            ..Person::new(Name::from_typed("Bea").unwrap(), Language::Fr)
        }
    }

    #[test]
    fn a_colleague_who_was_quicker_is_not_overruled() {
        let edit = |seen| edit(&office(), &bea(), seen, Some(found()));
        assert_eq!(edit(3), Err(RecordRefusal::ChangedMeanwhile));
        assert!(edit(4).is_ok());
    }

    #[test]
    fn a_worker_of_another_employer_is_unknown() {
        let refused = edit(&office(), &bea(), 4, None);
        assert_eq!(refused, Err(RecordRefusal::Unknown));
        let refused = set_active(&office(), (false, ""), None);
        assert_eq!(refused, Err(RecordRefusal::Unknown));
    }

    #[test]
    fn an_edit_is_told_with_what_was_before_and_what_is_after() {
        let changes = edit(&office(), &bea(), 4, Some(found())).unwrap();
        let [_, Change::Audit(told)] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        assert_eq!(
            serde_json::to_string(&told.detail).unwrap(),
            r#"{"after":{"contract_hours":null,"expected_days":"mon thu","language":"fr","letter_name":null,"name":"Bea","payroll_number":"007","phone":null},"before":{"contract_hours":"19.5","expected_days":"","language":"nl","letter_name":null,"name":"Ana","payroll_number":null,"phone":null}}"#
        );
    }

    #[test]
    fn one_who_left_does_not_leave_again() {
        assert_eq!(set_active(&office(), (true, ""), Some(found())), Ok(vec![]));
        let changes = set_active(&office(), (false, ""), Some(found())).unwrap();
        assert_eq!(changes.len(), 3);
    }
}
