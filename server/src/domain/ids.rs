//! How rows are named inside the server. Nobody outside ever sees one: logins, client numbers and
//! UUIDs stand in answers and addresses.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::random::{self, NoRandomness, Random};

/// A UUID of version 7: new, and in the order of time.
///
/// # Errors
/// When there is no randomness.
pub fn draw(at: Timestamp, random: &dyn Random) -> Result<Uuid, NoRandomness> {
    let since_1970 = u64::try_from(at.as_millisecond()).unwrap_or_default();
    let bytes = random::bytes(random)?;
    Ok(uuid::Builder::from_unix_timestamp_millis(since_1970, &bytes).into_uuid())
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub struct $name(pub(crate) i64);
        )+
    };
}

id! {
    /// Names an employer.
    EmployerId;
    /// Names a user of the console.
    UserId;
    /// Names a worker.
    WorkerId;
    /// Names a client of an employer.
    ClientId;
}

/// Adds a part to what an id is worked out from: where one ends and the next begins counts too.
pub fn add_part(digest: &mut Sha256, part: &str) {
    digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
    digest.update(part.as_bytes());
}

/// An id of its own kind (a UUID of version 8) for what was digested: the same for the same.
pub fn of_digest(digest: Sha256) -> Uuid {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.finalize()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
