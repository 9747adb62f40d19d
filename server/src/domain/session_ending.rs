//! Which sessions of the console somebody may end beside the one that she uses.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    action::Action,
    audit::{AuditDetail, AuditEvent},
    changes::{Change, ConsoleSessionChange},
    ids::{EmployerId, UserId},
    secret::TokenHash,
};

/// A user ends sessions.
#[derive(Debug, Clone, Copy)]
pub struct SessionEnding {
    /// Who.
    pub by: UserId,
    /// Her employer.
    pub employer: EmployerId,
    /// The session in which she asks for it.
    pub here: TokenHash,
    /// Which sessions.
    pub which: WhichSessions,
    /// When.
    pub now: Timestamp,
}

/// Which sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichSessions {
    /// One of her own, by what the page calls it.
    One(Uuid),
    /// All of her own but this one.
    Others,
    /// All of a user of her employer, by that user's id; an administrator asks for it.
    AllOf(Uuid),
}

/// What must be known to end sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingFacts {
    /// Whose sessions are meant, by her e-mail address.
    pub email: String,
    /// All of hers.
    pub sessions: Vec<TokenHash>,
}

/// Why nothing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EndingRefusal {
    /// The employer has no such user, or she has no such session.
    #[error("there is no such session")]
    Unknown,
}

/// What a page calls a session. It follows from what the database holds of it, and does not lead
/// back.
pub fn handle(session: TokenHash) -> Uuid {
    let digest: [u8; 32] = Sha256::new()
        .chain_update(b"handle of a session:")
        .chain_update(session.as_bytes())
        .finalize()
        .into();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    uuid::Builder::from_random_bytes(id).into_uuid()
}

/// Ends them, and tells of it where there are any.
///
/// # Errors
/// When there is no such user or session.
pub fn decide(
    request: &SessionEnding,
    facts: Option<EndingFacts>,
) -> Result<Vec<Change>, EndingRefusal> {
    let facts = facts.ok_or(EndingRefusal::Unknown)?;
    let meant = |it: &TokenHash| match request.which {
        WhichSessions::One(id) => handle(*it) == id,
        WhichSessions::Others => *it != request.here,
        WhichSessions::AllOf(_) => true,
    };
    let ended: Vec<_> = facts.sessions.iter().copied().filter(meant).collect();
    if ended.is_empty() {
        return match request.which {
            WhichSessions::One(_) => Err(EndingRefusal::Unknown),
            WhichSessions::Others | WhichSessions::AllOf(_) => Ok(Vec::new()),
        };
    }
    let who = (request.employer, request.by);
    let told = AuditEvent {
        detail: AuditDetail::SessionsEnded {
            sessions: ended.len(),
        },
        ..AuditEvent::of_user(who, request.now, Action::UserSessionsEnded, &facts.email)
    };
    let ends = |session| ConsoleSessionChange::End { session }.into();
    let mut changes: Vec<Change> = ended.into_iter().map(ends).collect();
    changes.push(told.into());
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(byte: u8) -> TokenHash {
        TokenHash::from_bytes([byte; 32])
    }

    fn ended(which: WhichSessions, sessions: &[u8]) -> Result<Vec<Change>, EndingRefusal> {
        let request = SessionEnding {
            by: UserId(1),
            employer: EmployerId(1),
            here: session(1),
            which,
            now: "2026-11-23T14:00:00Z".parse().unwrap(),
        };
        let facts = EndingFacts {
            email: "els@example.be".to_owned(),
            sessions: sessions.iter().copied().map(session).collect(),
        };
        decide(&request, Some(facts))
    }

    fn end(byte: u8) -> Change {
        let session = session(byte);
        ConsoleSessionChange::End { session }.into()
    }

    #[test]
    fn the_others_end_and_the_one_that_she_uses_lives_on() {
        let changes = ended(WhichSessions::Others, &[1, 2, 3]).unwrap();
        assert_eq!(changes[..2], [end(2), end(3)]);
        assert_eq!(changes.len(), 3);
        assert_eq!(ended(WhichSessions::Others, &[1]), Ok(Vec::new()));
    }

    #[test]
    fn one_ends_by_what_the_page_calls_it() {
        let one = WhichSessions::One(handle(session(2)));
        assert_eq!(ended(one, &[1, 2, 3]).unwrap()[0], end(2));
        assert_eq!(ended(one, &[1, 3]), Err(EndingRefusal::Unknown));
    }

    #[test]
    fn an_administrator_ends_all_of_a_user() {
        let all = WhichSessions::AllOf(Uuid::from_u128(4));
        assert_eq!(ended(all, &[4, 5]).unwrap()[..2], [end(4), end(5)]);
        assert_eq!(ended(all, &[]), Ok(Vec::new()));
    }

    #[test]
    fn whom_the_employer_does_not_have_is_unknown() {
        let request = SessionEnding {
            by: UserId(1),
            employer: EmployerId(1),
            here: session(1),
            which: WhichSessions::AllOf(Uuid::from_u128(4)),
            now: Timestamp::UNIX_EPOCH,
        };
        assert_eq!(decide(&request, None), Err(EndingRefusal::Unknown));
    }
}
