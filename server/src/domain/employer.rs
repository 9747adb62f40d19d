//! An employer begins, and its office changes what stands there of it.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    action::Action,
    audit::{AuditDetail, EmployerDetails},
    changes::{Change, EmployerChange},
    ids::EmployerId,
    office::OfficeActor,
    phone_number::PhoneNumber,
    rules,
    staff::Region,
    weekdays::Weekdays,
    wording::Name,
};

/// An employer to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEmployer {
    /// How others name it.
    pub id: Uuid,
    /// As workers see it.
    pub name: Name,
    /// Which the app offers to call.
    pub phone: Option<PhoneNumber>,
    /// Where its households are that say no other.
    pub region: Region,
}

/// Adds an employer as this row.
pub fn add(by: OfficeActor, row: EmployerId, new: NewEmployer, at: Timestamp) -> Vec<Change> {
    let subject = new.id.to_string();
    let told = by.tells(
        (row, at),
        Action::EmployerAdded,
        &subject,
        AuditDetail::None,
    );
    vec![EmployerChange::Add { row, new, at }.into(), told.into()]
}

/// How many days back a worker may ask for a visit that she forgot: 1 to
/// [`rules::DAYS_BACK`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestDays(u8);

impl RequestDays {
    /// This many; none where the office may not set it.
    pub fn new(days: u8) -> Option<Self> {
        (1..=rules::DAYS_BACK)
            .contains(&i64::from(days))
            .then_some(Self(days))
    }

    /// How many.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// What an office may change of its company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// As workers see it.
    pub name: Name,
    /// Which the app offers to call.
    pub phone: Option<PhoneNumber>,
    /// Which its workers call to enter work by telephone.
    pub phone_line: Option<PhoneNumber>,
    /// Whose rules hold where a client has no region of its own.
    pub region: Region,
    /// How late a forgotten visit may be asked for.
    pub request_days_back: RequestDays,
    /// When those are expected who do not report yet.
    pub expected_days: Weekdays,
}

/// An employer as whoever changes it must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmployerRecord {
    /// How others name it.
    pub id: Uuid,
    /// What its office may change.
    pub details: EmployerDetails,
    /// Counts its changes.
    pub version: i64,
}

/// Why an employer was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmployerRefusal {
    /// There is no such employer.
    #[error("there is no such employer")]
    Unknown,
    /// A colleague changed it since it was looked at.
    #[error("it was changed meanwhile")]
    ChangedMeanwhile,
}

/// Changes what stands there of a company, unless a colleague was quicker: `seen` is the version
/// that the user looked at.
///
/// # Errors
/// When there is none, or it was changed since.
pub fn edit(
    by: OfficeActor,
    (row, now): (EmployerId, Timestamp),
    company: &Company,
    seen: i64,
    found: Option<EmployerRecord>,
) -> Result<Vec<Change>, EmployerRefusal> {
    let found = found.ok_or(EmployerRefusal::Unknown)?;
    if found.version != seen {
        return Err(EmployerRefusal::ChangedMeanwhile);
    }
    let edited = EmployerChange::Edit {
        row,
        version: found.version,
        company: company.clone(),
    };
    let detail = AuditDetail::EmployerEdited {
        after: EmployerDetails {
            expected_days: company.expected_days,
            name: company.name.as_str().to_owned(),
            phone: company.phone.as_ref().map(|it| it.as_str().to_owned()),
            phone_line: company.phone_line.as_ref().map(|it| it.as_str().to_owned()),
            region: company.region,
            request_days_back: company.request_days_back.get(),
        },
        before: found.details,
    };
    let subject = found.id.to_string();
    let told = by.tells((row, now), Action::EmployerEdited, &subject, detail);
    Ok(vec![edited.into(), told.into()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found() -> EmployerRecord {
        EmployerRecord {
            id: Uuid::from_u128(7),
            details: EmployerDetails {
                expected_days: Weekdays::WORKING,
                name: "Office".to_owned(),
                phone: None,
                phone_line: None,
                region: Region::Flanders,
                request_days_back: rules::REQUEST_DAYS_BACK,
            },
            version: 4,
        }
    }

    fn edit_of(seen: i64, found: Option<EmployerRecord>) -> Result<Vec<Change>, EmployerRefusal> {
        let company = Company {
            name: Name::from_typed("Bureau").unwrap(),
            phone: PhoneNumber::if_any("02 123 45 67").unwrap(),
            phone_line: PhoneNumber::if_any("0800 355 30").unwrap(),
            region: Region::Brussels,
            request_days_back: RequestDays::new(14).unwrap(),
            expected_days: Weekdays::NONE,
        };
        let now = "2026-11-23T10:00:00Z".parse().unwrap();
        let place = (EmployerId(1), now);
        edit(OfficeActor::Command, place, &company, seen, found)
    }

    #[test]
    fn a_colleague_who_was_quicker_is_not_overruled() {
        let late = edit_of(3, Some(found()));
        assert_eq!(late, Err(EmployerRefusal::ChangedMeanwhile));
        assert_eq!(edit_of(4, None), Err(EmployerRefusal::Unknown));
    }

    #[test]
    fn what_is_new_is_told_with_what_was_before() {
        let changes = edit_of(4, Some(found())).unwrap();
        let [_, Change::Audit(told)] = changes.as_slice() else {
            panic!("{changes:?}");
        };
        assert_eq!(told.subject, Uuid::from_u128(7).to_string());
        assert_eq!(
            serde_json::to_string(&told.detail).unwrap(),
            r#"{"after":{"expected_days":"","name":"Bureau","phone":"02 123 45 67","phone_line":"0800 355 30","region":"brussels","request_days_back":14},"before":{"expected_days":"mon tue wed thu fri","name":"Office","phone":null,"phone_line":null,"region":"flanders","request_days_back":31}}"#
        );
    }

    #[test]
    fn a_forgotten_visit_may_be_asked_for_as_late_as_the_office_may_enter_it() {
        for (days, may) in [(0, false), (1, true), (31, true), (60, true), (61, false)] {
            assert_eq!(
                RequestDays::new(days).map(RequestDays::get) == Some(days),
                may
            );
        }
        assert!(RequestDays::new(rules::REQUEST_DAYS_BACK).is_some());
    }
}
