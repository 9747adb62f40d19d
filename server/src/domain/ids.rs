//! How rows are named inside the server. Nobody outside ever sees one: logins, client numbers and
//! UUIDs stand in answers and addresses.

use jiff::Timestamp;
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
