//! An administrator takes back an invitation that nobody used yet.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    action::Action,
    audit::AuditEvent,
    changes::{Change, InvitationChange},
    ids::{EmployerId, UserId},
    secret::TokenHash,
};

/// An administrator takes an invitation back.
#[derive(Debug, Clone, Copy)]
pub struct Revocation {
    /// The administrator.
    pub by: UserId,
    /// Her employer.
    pub employer: EmployerId,
    /// What the page calls the invitation: [`handle`].
    pub invitation: Uuid,
    /// When.
    pub now: Timestamp,
}

/// Why nothing was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RevocationRefusal {
    /// It was used, taken back or ran out, or was never this employer's.
    #[error("the invitation is gone")]
    Gone,
}

/// What a page calls an invitation: it follows from the link's hash, and leads back to neither.
pub fn handle(link: TokenHash) -> Uuid {
    let digest: [u8; 32] = Sha256::new()
        .chain_update(b"handle of an invitation:")
        .chain_update(link.as_bytes())
        .finalize()
        .into();
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    uuid::Builder::from_random_bytes(id).into_uuid()
}

/// Kills the link. `open` are the employer's links that can be used, with the addresses that they
/// were made for.
///
/// # Errors
/// When it is none of these.
pub fn decide<'l>(
    request: &Revocation,
    open: impl IntoIterator<Item = (TokenHash, &'l str)>,
) -> Result<Vec<Change>, RevocationRefusal> {
    let mut open = open.into_iter();
    let found = open.find(|it| handle(it.0) == request.invitation);
    let (link, email) = found.ok_or(RevocationRefusal::Gone)?;
    let who = (request.employer, request.by);
    Ok(vec![
        InvitationChange::UseUp { link }.into(),
        AuditEvent::of_user(who, request.now, Action::UserUninvited, email).into(),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(byte: u8) -> TokenHash {
        TokenHash::from_bytes([byte; 32])
    }

    fn revoked(byte: u8) -> Result<Vec<Change>, RevocationRefusal> {
        let request = Revocation {
            by: UserId(1),
            employer: EmployerId(1),
            invitation: handle(link(byte)),
            now: "2026-11-23T14:00:00Z".parse().unwrap(),
        };
        decide(&request, [(link(1), "mia@example.be"), (link(2), "")])
    }

    #[test]
    fn the_link_dies_and_the_log_says_whose_it_was() {
        let changes = revoked(1).unwrap();
        assert_eq!(changes[0], InvitationChange::UseUp { link: link(1) }.into());
        let Change::Audit(event) = &changes[1] else {
            panic!("{changes:?}");
        };
        assert_eq!(event.subject, "mia@example.be");
    }

    #[test]
    fn what_was_used_or_taken_back_meanwhile_is_gone() {
        assert_eq!(revoked(3), Err(RevocationRefusal::Gone));
    }
}
