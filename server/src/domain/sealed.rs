//! Seals what is shown once and kept for a moment, under a key that only the cookie of one session
//! gives: the database alone opens nothing.

use std::fmt;

use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    random::{NoRandomness, Random, bytes},
    secret::{Token, TokenHash},
};

/// Bytes of a nonce. So many may be drawn blindly under one key.
pub(super) const NONCE: usize = 24;

/// Why nothing was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// No nonce without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// More than the cipher takes.
    #[error("too long to be sealed")]
    TooLong,
}

/// A sealed answer to a form. The database cannot open it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedAnswer {
    /// Where it is found again.
    pub place: Uuid,
    /// For which session of the console.
    pub session: TokenHash,
    /// The sealed bytes.
    pub content: Vec<u8>,
    /// Until when it is kept.
    pub expires_at: Timestamp,
}

/// The key of a session. It is not stored; it follows from the session's token.
#[derive(Clone)]
pub struct SealingKey([u8; 32]);

impl SealingKey {
    /// The token has 256 random bits, so that a plain hash is enough, as for the hash that is
    /// stored; the label in front keeps the two apart.
    pub fn of(session: &Token) -> Self {
        let digest = Sha256::new()
            .chain_update(b"sealing key:")
            .chain_update(session.clone().expose())
            .finalize();
        Self(digest.into())
    }

    /// Where the answer to a form is kept. The same form, sent again with the same fields, leads
    /// to the same place; to whoever has not this key it is a random number.
    pub fn place(&self, form: Uuid, fields: &[&str]) -> Uuid {
        let mut hash = Sha256::new()
            .chain_update(b"place:")
            .chain_update(self.0)
            .chain_update(form.as_bytes());
        for field in fields {
            let length = u64::try_from(field.len()).unwrap_or(u64::MAX);
            hash = hash.chain_update(length.to_be_bytes()).chain_update(field);
        }
        let digest: [u8; 32] = hash.finalize().into();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        uuid::Builder::from_random_bytes(id).into_uuid()
    }

    /// Seals it for this place; it opens at no other.
    ///
    /// # Errors
    /// When there is no randomness, or it is too long.
    pub fn seal(
        &self,
        place: Uuid,
        content: &[u8],
        random: &dyn Random,
    ) -> Result<Vec<u8>, SealError> {
        let nonce: [u8; NONCE] = bytes(random)?;
        let payload = Payload {
            msg: content,
            aad: place.as_bytes(),
        };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| SealError::TooLong)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed for this place under this key; none where anything of it was changed.
    pub fn open(&self, place: Uuid, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: place.as_bytes(),
        };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.0))
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealingKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{random::OsRandom, secret::TokenKind};

    fn key() -> SealingKey {
        SealingKey::of(&Token::draw(TokenKind::Console, &OsRandom).unwrap())
    }

    const PLACE: Uuid = Uuid::from_u128(7);

    #[test]
    fn what_is_sealed_opens_with_its_key_at_its_place_alone() {
        let key = key();
        let sealed = key.seal(PLACE, b"12345678", &OsRandom).unwrap();
        assert_eq!(key.open(PLACE, &sealed).as_deref(), Some(&b"12345678"[..]));
        assert_eq!(super::tests::key().open(PLACE, &sealed), None);
        assert_eq!(key.open(Uuid::from_u128(8), &sealed), None);
        assert!(!sealed.windows(8).any(|it| it == b"12345678"));
    }

    #[test]
    fn a_changed_byte_or_a_lost_one_opens_nothing() {
        let key = key();
        let sealed = key.seal(PLACE, b"12345678", &OsRandom).unwrap();
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert_eq!(key.open(PLACE, &changed), None, "{index}");
            assert_eq!(key.open(PLACE, &sealed[..index]), None, "{index}");
        }
    }

    #[test]
    fn the_same_content_is_sealed_differently_each_time() {
        let key = key();
        let seal = || key.seal(PLACE, b"12345678", &OsRandom).unwrap();
        assert_ne!(seal(), seal());
    }

    #[test]
    fn what_is_stored_of_a_session_is_not_its_key() {
        let token = Token::draw(TokenKind::Console, &OsRandom).unwrap();
        let sealed = SealingKey::of(&token)
            .seal(PLACE, b"12345678", &OsRandom)
            .unwrap();
        let stored = SealingKey(*token.hash().as_bytes());
        assert_eq!(stored.open(PLACE, &sealed), None);
    }

    #[test]
    fn a_form_leads_to_one_place_for_each_answer_and_session() {
        let (mine, form) = (key(), Uuid::from_u128(1));
        let place = mine.place(form, &["Ana", "nl"]);
        assert_eq!(place, mine.place(form, &["Ana", "nl"]));
        for other in [
            mine.place(form, &["Anan", "l"]),
            mine.place(form, &["Bea", "nl"]),
            mine.place(Uuid::from_u128(2), &["Ana", "nl"]),
            key().place(form, &["Ana", "nl"]),
        ] {
            assert_ne!(place, other);
        }
    }

    #[test]
    fn debug_output_has_no_key() {
        assert_eq!(format!("{:?}", key()), "SealingKey(…)");
    }
}
