//! The key under which second factors are encrypted. It lies in a file and never in the database,
//! which holds no more than the key's id: whoever has a copy of the database alone makes no codes.

use std::fmt;

use chacha20poly1305::{
    Key, XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{
    random::{NoRandomness, Random},
    sealed::{NONCE, SealError},
    second_factor::TotpSecret,
};

/// Bytes of a key.
const KEY: usize = 32;
/// Begins a key's text, so that one found in a wrong place is recognised.
const PREFIX: &str = "jtk_";

/// A key. Its bytes are wiped from memory with the last use of it.
pub struct FactorKey(Zeroizing<[u8; KEY]>);

/// Which key it is. It follows from the key and does not lead back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyId(pub Uuid);

/// A second factor as the database holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFactor(pub Vec<u8>);

impl FactorKey {
    /// A new key with 256 random bits.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn draw(random: &dyn Random) -> Result<Self, NoRandomness> {
        let mut key = Zeroizing::new([0; KEY]);
        random.fill(key.as_mut())?;
        Ok(Self(key))
    }

    /// The key that this text is, as a file holds it; none when it is none.
    pub fn from_text(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix(PREFIX)?.as_bytes();
        if digits.len() != KEY * 2 {
            return None;
        }
        let mut key = Zeroizing::new([0; KEY]);
        for (byte, pair) in key.iter_mut().zip(digits.chunks_exact(2)) {
            let [high, low] = [pair[0], pair[1]].map(|it| char::from(it).to_digit(16));
            *byte = u8::try_from(high? << 4 | low?).ok()?;
        }
        Some(Self(key))
    }

    /// The text for its file.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(PREFIX.len() + KEY * 2));
        text.push_str(PREFIX);
        for byte in self.0.iter() {
            for half in [byte >> 4, byte & 0xf] {
                text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
            }
        }
        text
    }

    /// Its id.
    pub fn id(&self) -> KeyId {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(b"id of a key of second factors:")
            .chain_update(&self.0[..])
            .finalize()
            .into();
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        KeyId(uuid::Builder::from_random_bytes(id).into_uuid())
    }

    /// Encrypts the second factor of the user with this id; it opens for no other.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn seal(
        &self,
        user: Uuid,
        secret: TotpSecret,
        random: &dyn Random,
    ) -> Result<SealedFactor, SealError> {
        let mut nonce = [0; NONCE];
        random.fill(&mut nonce)?;
        let payload = Payload {
            msg: secret.as_bytes(),
            aad: user.as_bytes(),
        };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| SealError::TooLong)?;
        Ok(SealedFactor([nonce.as_slice(), &sealed].concat()))
    }

    /// The second factor of this user; none when it was encrypted under another key or for
    /// another user, or anything of it was changed.
    pub fn open(&self, user: Uuid, sealed: &SealedFactor) -> Option<TotpSecret> {
        let (nonce, sealed) = sealed.0.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: user.as_bytes(),
        };
        let opened = self.cipher().decrypt(&XNonce::from(*nonce), payload);
        let opened = Zeroizing::new(opened.ok()?);
        let secret = <[u8; 20]>::try_from(opened.as_slice()).ok()?;
        Some(TotpSecret::from_bytes(secret))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(*self.0))
    }
}

impl fmt::Debug for FactorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FactorKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::random::OsRandom;

    const ELS: Uuid = Uuid::from_u128(1);
    const RIK: Uuid = Uuid::from_u128(2);

    fn key() -> FactorKey {
        FactorKey::draw(&OsRandom).unwrap()
    }

    #[test]
    fn a_factor_opens_under_its_key_for_its_user_alone() {
        let (key, secret) = (key(), TotpSecret::draw(&OsRandom).unwrap());
        let sealed = key.seal(ELS, secret, &OsRandom).unwrap();
        assert!(key.open(ELS, &sealed) == Some(secret));
        assert!(key.open(RIK, &sealed).is_none());
        assert!(super::tests::key().open(ELS, &sealed).is_none());
        for at in 0..sealed.0.len() {
            let mut changed = sealed.clone();
            changed.0[at] ^= 1;
            assert!(key.open(ELS, &changed).is_none(), "{at}");
        }
        let plain = secret.as_bytes();
        assert!(!sealed.0.windows(plain.len()).any(|it| it == plain));
    }

    #[test]
    fn a_key_is_read_back_from_its_text_and_its_id_says_which_it_is() {
        let key = key();
        let read = FactorKey::from_text(&format!("{}\n", *key.text())).unwrap();
        assert_eq!(read.id(), key.id());
        assert_ne!(super::tests::key().id(), key.id());
        for text in ["", "jtk_", &key.text()[4..], &key.text()[..60]] {
            assert!(FactorKey::from_text(text).is_none(), "{text}");
        }
        let strange = format!("jtk_{}", "g".repeat(64));
        assert!(FactorKey::from_text(&strange).is_none());
    }

    #[test]
    fn debug_output_has_no_key() {
        assert_eq!(format!("{:?}", key()), "FactorKey(…)");
    }
}
