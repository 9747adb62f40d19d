use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Names one reviewed performance for ever, so that sending it again cannot register it twice.
/// Any UUID; the header `Idempotency-Key` carries it in hyphenated form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IdempotencyKey(Uuid);

/// The text is not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an idempotency key is a UUID")]
pub struct MalformedKey;

impl IdempotencyKey {
    /// The header that carries the key of a registration.
    pub const HEADER: &'static str = "Idempotency-Key";

    /// The key with this UUID.
    pub fn new(uuid: Uuid) -> Self {
        Self(uuid)
    }

    /// The key as 16 bytes, for the database.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl FromStr for IdempotencyKey {
    type Err = MalformedKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self).map_err(|_| MalformedKey)
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_uuid_is_a_key_and_prints_as_it_was_read() {
        let text = "6f0c3a52-7f0b-4b8e-9d59-1f8a43c6f7aa";
        assert_eq!(text.parse::<IdempotencyKey>().unwrap().to_string(), text);
        assert_eq!("nonsense".parse::<IdempotencyKey>(), Err(MalformedKey));
    }
}
