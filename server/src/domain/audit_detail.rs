//! What of a line of the audit log is personal: it stands beside the log with a salt, and the line
//! holds the hash of both. Erasing removes detail and salt; the line and its seal stay as they are.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    audit::{AuditDetail, AuditEvent},
    random::{NoRandomness, Random, bytes},
};

/// Bytes of a salt: as many as keep anybody from trying names, numbers and telephones until one
/// fits.
pub const SALT: usize = 16;

/// What the detail of a line begins with whose personal detail stands beside it; others are empty
/// or JSON.
const MARK: &str = "salted:";
/// Hashes of another encoding would say another version here.
const VERSION: &[u8] = b"job-tracker audit detail 1";
/// Digits of a performance's, a request's or a key's id.
const UUID: usize = 36;

/// A personal detail as it stands beside the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalDetail {
    /// Drawn for this line alone.
    pub salt: Vec<u8>,
    /// To what it was done; empty where the line says that itself.
    pub subject: String,
    /// What else there is to know; JSON, or empty.
    pub detail: String,
}

/// What stands beside a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// Its personal detail.
    Detail(PersonalDetail),
    /// It was erased, by the erasure with this id.
    Erased(Uuid),
}

/// Whether what stands beside a line is what belongs there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fits {
    /// It does.
    Yes,
    /// It was erased, by the erasure with this id.
    Erased(Uuid),
    /// Another detail was written there.
    Changed,
    /// It is gone, and nobody erased it.
    Missing,
}

impl PersonalDetail {
    /// What its line holds instead of it.
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        for it in [
            VERSION,
            &self.salt,
            self.subject.as_bytes(),
            self.detail.as_bytes(),
        ] {
            let length = u64::try_from(it.len()).unwrap_or(u64::MAX);
            digest.update(length.to_be_bytes());
            digest.update(it);
        }
        let digits = digest.finalize();
        let digits: String = digits.iter().map(|it| format!("{it:02x}")).collect();
        format!("{MARK}{digits}")
    }
}

impl Beside {
    /// Whether it belongs to a line with this detail.
    pub fn fits(&self, detail: &[u8]) -> Fits {
        match (detail.starts_with(MARK.as_bytes()), self) {
            (false, Self::Nothing) => Fits::Yes,
            (true, Self::Nothing) => Fits::Missing,
            (true, Self::Erased(erasure)) => Fits::Erased(*erasure),
            (true, Self::Detail(it)) if it.hash().as_bytes() == detail => Fits::Yes,
            _ => Fits::Changed,
        }
    }
}

/// Subject and detail as a line holds them, and what of them stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parted {
    /// Of the line.
    pub subject: String,
    /// Of the line.
    pub detail: String,
    /// Beside it.
    pub personal: Option<PersonalDetail>,
}

/// Parts what is personal in a line from what is not. `detail` is its detail as JSON, or empty.
///
/// # Errors
/// When there is no salt.
pub fn part(
    event: &AuditEvent,
    detail: String,
    random: &dyn Random,
) -> Result<Parted, NoRandomness> {
    // No database and no file keeps it; the hash is over what can be kept.
    let subject = event.subject.replace('\0', "\u{fffd}");
    let names_somebody = is_personal(&subject);
    if !names_somebody && !event.detail.is_personal() {
        return Ok(Parted {
            subject,
            detail,
            personal: None,
        });
    }
    let (subject, beside) = match names_somebody {
        true => (String::new(), subject),
        false => (subject, String::new()),
    };
    // A line has room for a detail or its hash: what is not personal goes along with what is.
    let personal = PersonalDetail {
        salt: bytes::<SALT>(random)?.to_vec(),
        subject: beside,
        detail,
    };
    Ok(Parted {
        subject,
        detail: personal.hash(),
        personal: Some(personal),
    })
}

/// An id names nothing that outlives its row; a login, a client number or an e-mail address does.
fn is_personal(subject: &str) -> bool {
    !subject.is_empty() && (subject.len() != UUID || Uuid::try_parse(subject).is_err())
}

impl AuditDetail {
    /// Whether it says something of a person: a name, a telephone, an address, a number, or what
    /// somebody wrote freely.
    fn is_personal(&self) -> bool {
        match self {
            Self::Reason { .. }
            | Self::Modified { .. }
            | Self::AtRequest { .. }
            | Self::WorkerEdited { .. }
            | Self::ClientEdited { .. }
            | Self::From { .. } => true,
            Self::Exported(export) => {
                export.worker.is_some() || export.client.is_some() || export.subject.is_some()
            }
            Self::None
            | Self::ByTime { .. }
            | Self::EmployerEdited { .. }
            | Self::Mapping { .. }
            | Self::SessionsEnded { .. }
            | Self::Imported { .. }
            | Self::Erased { .. }
            | Self::Removed { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        action::Action,
        ids::{EmployerId, UserId},
        random::OsRandom,
    };

    fn line(subject: &str, detail: AuditDetail) -> Parted {
        let who = (EmployerId(1), UserId(2));
        let event = AuditEvent {
            detail,
            ..AuditEvent::of_user(
                who,
                jiff::Timestamp::UNIX_EPOCH,
                Action::ClientEdited,
                subject,
            )
        };
        let detail = match &event.detail {
            AuditDetail::None => String::new(),
            detail => serde_json::to_string(detail).unwrap(),
        };
        part(&event, detail, &OsRandom).unwrap()
    }

    fn reason() -> AuditDetail {
        AuditDetail::Reason {
            reason: "Ana was ill".to_owned(),
        }
    }

    #[test]
    fn what_names_or_tells_of_somebody_stands_beside_its_line() {
        let id = Uuid::nil().to_string();
        let of_id = line(&id, AuditDetail::None);
        assert_eq!(
            (of_id.subject.as_str(), of_id.personal),
            (id.as_str(), None)
        );
        let with_reason = line(&id, reason());
        assert_eq!(with_reason.subject, id);
        let personal = with_reason.personal.unwrap();
        assert_eq!(personal.detail, r#"{"reason":"Ana was ill"}"#);
        assert_eq!(personal.subject, "");
        let of_login = line("980000000001", AuditDetail::Imported { count: 3 });
        assert_eq!(of_login.subject, "");
        let personal = of_login.personal.unwrap();
        assert_eq!(personal.subject, "980000000001");
        assert_eq!(personal.detail, r#"{"count":3}"#);
    }

    #[test]
    fn the_same_detail_has_another_hash_in_each_line() {
        let hash = || line("980000000001", reason()).detail;
        assert_ne!(hash(), hash());
    }

    #[test]
    fn another_detail_does_not_fit_and_an_erased_one_says_so() {
        let told = line("980000000001", reason());
        let hash = told.detail.as_bytes();
        let there = told.personal.unwrap();
        let fits = |it: &PersonalDetail| Beside::Detail(it.clone()).fits(hash);
        assert_eq!(fits(&there), Fits::Yes);
        for change in [
            (|it| it.subject.push('1')) as fn(&mut PersonalDetail),
            |it| it.detail.clear(),
            |it| it.salt.clear(),
            // No sign moves from one to its neighbour.
            |it| {
                let moved = it.subject.pop().unwrap();
                it.detail.insert(0, moved);
            },
        ] {
            let mut other = there.clone();
            change(&mut other);
            assert_eq!(fits(&other), Fits::Changed);
        }
        let erasure = Uuid::from_u128(7);
        assert_eq!(Beside::Erased(erasure).fits(hash), Fits::Erased(erasure));
        assert_eq!(Beside::Nothing.fits(hash), Fits::Missing);
        assert_eq!(Beside::Nothing.fits(b"{}"), Fits::Yes);
        assert_eq!(Beside::Detail(there).fits(b"{}"), Fits::Changed);
        assert_eq!(Beside::Erased(erasure).fits(b""), Fits::Changed);
    }

    #[test]
    fn the_hash_of_a_detail_is_the_same_in_every_version() {
        let detail = PersonalDetail {
            salt: vec![7; SALT],
            subject: "980000000001".to_owned(),
            detail: "{}".to_owned(),
        };
        // Worked out by another program from what stands above.
        assert_eq!(
            detail.hash(),
            "salted:77b35f4a16128bad17f573748a78bf8639bb99437b2e02dffc9c04fb5a90155a"
        );
    }
}
