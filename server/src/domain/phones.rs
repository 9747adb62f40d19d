//! The phones on which a worker signed in: which there are, and that one is forgotten.

use jiff::Timestamp;
use job_tracker_protocol::Login;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{Change, DeviceChange, SessionChange},
    ids::{EmployerId, WorkerId},
    rules::SESSION,
    secret::TokenHash,
    worker_record::ByOffice,
};

/// A phone that the server knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPhone {
    /// Of its token.
    pub device: TokenHash,
    /// When she first signed in on it.
    pub first_seen: Timestamp,
    /// When she last signed in on it.
    pub signed_in_at: Timestamp,
    /// When the session that lives longest on it is over, if one lives.
    pub session_until: Option<Timestamp>,
}

impl KnownPhone {
    /// What it is called outside. It follows from what the database holds of it, and does not lead
    /// back.
    pub fn id(&self) -> Uuid {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(b"handle of a phone:")
            .chain_update(self.device.as_bytes())
            .finalize()
            .into();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        uuid::Builder::from_random_bytes(id).into_uuid()
    }

    /// When it was last used, to the day: a session in use is prolonged once a day.
    pub fn last_used(&self) -> Timestamp {
        let used = self
            .session_until
            .and_then(|it| it.checked_sub(SESSION).ok());
        used.unwrap_or(self.signed_in_at).max(self.signed_in_at)
    }
}

/// What must be known of a worker's phones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhonesFacts {
    /// Whose.
    pub worker: WorkerId,
    /// Hers, the last signed in on first.
    pub phones: Vec<KnownPhone>,
    /// The session that she shows, while it lives; none where the office asks.
    pub session: Option<OwnSession>,
}

/// The session that a worker shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnSession {
    /// The phone that it was opened on. Not known of sessions from before it was noted.
    pub device: Option<TokenHash>,
}

/// Who wants a phone forgotten.
#[derive(Debug, Clone)]
pub enum Forgetter {
    /// The worker whose it is.
    Herself {
        /// Who.
        worker: WorkerId,
        /// Her employer.
        employer: EmployerId,
        /// Her login.
        login: Login,
        /// The session that she shows.
        session: TokenHash,
        /// When.
        now: Timestamp,
    },
    /// The office.
    Office(ByOffice),
}

/// A phone is to be forgotten.
#[derive(Debug, Clone)]
pub struct PhoneForgetting {
    /// Who does it.
    pub by: Forgetter,
    /// What the phone is called outside.
    pub phone: Uuid,
}

/// Why nothing was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ForgetRefusal {
    /// The session ended before the request's turn came.
    #[error("the session ended")]
    SessionEnded,
    /// The employer has no such worker.
    #[error("there is no such worker")]
    NoWorker,
    /// The worker has no such phone, or no longer.
    #[error("she has no such phone")]
    NoPhone,
}

/// Forgets the phone: its token and the tries of its lane are gone, and its sessions end. Sessions of
/// hers of which nobody knows the phone end too, but for the one that she shows: the phone that she
/// lost may have one of them.
///
/// # Errors
/// When her session has ended, or there is no such worker or phone.
pub fn forget(
    request: &PhoneForgetting,
    facts: Option<PhonesFacts>,
) -> Result<Vec<Change>, ForgetRefusal> {
    let facts = facts.ok_or(ForgetRefusal::NoWorker)?;
    let (but, told) = match &request.by {
        Forgetter::Herself {
            worker,
            employer,
            login,
            session,
            now,
        } => {
            facts.session.ok_or(ForgetRefusal::SessionEnded)?;
            let told = AuditEvent {
                employer: *employer,
                at: *now,
                actor: Actor::Worker(*worker),
                origin: Origin::App,
                action: Action::PhoneForgotten,
                subject: login.as_str().to_owned(),
                detail: AuditDetail::None,
            };
            (Some(*session), told.into())
        }
        Forgetter::Office(office) => {
            let told = office.tells(Action::PhoneForgotten, AuditDetail::None);
            (None, told)
        }
    };
    let mut phones = facts.phones.iter();
    let phone = phones.find(|it| it.id() == request.phone);
    let phone = phone.ok_or(ForgetRefusal::NoPhone)?;
    let (worker, device) = (facts.worker, phone.device);
    Ok(vec![
        DeviceChange::Forget {
            token: device,
            worker,
        }
        .into(),
        SessionChange::EndOfPhone {
            worker,
            device,
            but,
        }
        .into(),
        told,
    ])
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::domain::office::OfficeActor;

    const WORKER: WorkerId = WorkerId(1);

    fn now() -> Timestamp {
        "2026-11-23T10:00:00Z".parse().unwrap()
    }

    fn hash(byte: u8) -> TokenHash {
        TokenHash::from_bytes([byte; 32])
    }

    fn phone(byte: u8) -> KnownPhone {
        KnownPhone {
            device: hash(byte),
            first_seen: now(),
            signed_in_at: now(),
            session_until: None,
        }
    }

    fn facts(session: Option<OwnSession>) -> PhonesFacts {
        PhonesFacts {
            worker: WORKER,
            phones: vec![phone(1), phone(2)],
            session,
        }
    }

    fn herself(phone: &KnownPhone) -> PhoneForgetting {
        PhoneForgetting {
            by: Forgetter::Herself {
                worker: WORKER,
                employer: EmployerId(1),
                login: Login::from_serial(1),
                session: hash(9),
                now: now(),
            },
            phone: phone.id(),
        }
    }

    fn office(phone: &KnownPhone) -> PhoneForgetting {
        let by = ByOffice {
            by: OfficeActor::Command,
            employer: EmployerId(1),
            login: Login::from_serial(1),
            now: now(),
        };
        PhoneForgetting {
            by: Forgetter::Office(by),
            phone: phone.id(),
        }
    }

    fn ends(device: TokenHash, but: Option<TokenHash>) -> Change {
        SessionChange::EndOfPhone {
            worker: WORKER,
            device,
            but,
        }
        .into()
    }

    #[test]
    fn a_phone_goes_with_its_sessions_and_the_log_tells_who_did_it() {
        let session = Some(OwnSession { device: None });
        let hers = forget(&herself(&phone(2)), Some(facts(session))).unwrap();
        let token = hash(2);
        let gone: Change = DeviceChange::Forget {
            token,
            worker: WORKER,
        }
        .into();
        assert_eq!(hers[..2], [gone.clone(), ends(token, Some(hash(9)))]);
        let actor = |changes: &[Change]| match changes.last() {
            Some(Change::Audit(event)) => (event.action, event.actor, event.subject.clone()),
            other => panic!("{other:?}"),
        };
        let login = Login::from_serial(1).as_str().to_owned();
        let told = (Action::PhoneForgotten, Actor::Worker(WORKER), login.clone());
        assert_eq!(actor(&hers), told);

        let office = forget(&office(&phone(2)), Some(facts(None))).unwrap();
        assert_eq!(office[..2], [gone, ends(token, None)]);
        let told = (Action::PhoneForgotten, Actor::Office, login);
        assert_eq!(actor(&office), told);
    }

    #[test]
    fn what_is_not_hers_is_not_forgotten() {
        let session = Some(OwnSession { device: None });
        let strange = forget(&herself(&phone(3)), Some(facts(session)));
        assert_eq!(strange, Err(ForgetRefusal::NoPhone));
        let ended = forget(&herself(&phone(1)), Some(facts(None)));
        assert_eq!(ended, Err(ForgetRefusal::SessionEnded));
        assert_eq!(
            forget(&office(&phone(1)), None),
            Err(ForgetRefusal::NoWorker)
        );
    }

    #[test]
    fn a_phone_was_last_used_when_its_session_was_or_when_she_signed_in() {
        let hour = SignedDuration::from_hours(1);
        let used = |until: Option<Timestamp>| {
            let phone = KnownPhone {
                session_until: until,
                ..phone(1)
            };
            phone.last_used()
        };
        assert_eq!(used(None), now());
        assert_eq!(used(Some(now() + SESSION + hour * 30)), now() + hour * 30);
        assert_eq!(used(Some(now())), now());
    }
}
