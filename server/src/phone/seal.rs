//! Secrets that are shared with a telephone service, and what is signed with them.

use std::fmt;

use ring::hmac;

use crate::domain::phone_call::CallId;

/// A secret that signs.
#[derive(Clone)]
pub(crate) struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// The secret that stands in a file, without the line's end.
    pub(crate) fn new(text: &str) -> Self {
        Self(text.trim_end_matches(['\r', '\n']).to_owned())
    }

    /// Whether nothing stands in it: it would sign for everybody.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is the signature of these bytes. Takes as long for a wrong one as for a right
    /// one.
    pub(super) fn signed(
        &self,
        algorithm: hmac::Algorithm,
        bytes: &[u8],
        signature: &[u8],
    ) -> bool {
        let key = hmac::Key::new(algorithm, self.0.as_bytes());
        hmac::verify(&key, bytes, signature).is_ok()
    }

    /// What shows that this server asked this question in this call.
    pub(super) fn seal(&self, call: CallId, turn: u16) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.0.as_bytes());
        hex(hmac::sign(&key, &sealed(call, turn)).as_ref())
    }

    /// Whether this server asked it.
    pub(super) fn is_sealed(&self, call: CallId, turn: u16, seal: &str) -> bool {
        let Some(seal) = unhex(seal) else {
            return false;
        };
        self.signed(hmac::HMAC_SHA256, &sealed(call, turn), &seal)
    }
}

/// The label keeps it apart from what a service signs with the same secret.
fn sealed(call: CallId, turn: u16) -> Vec<u8> {
    let mut bytes = b"job tracker turn:".to_vec();
    bytes.extend_from_slice(call.as_bytes());
    bytes.extend_from_slice(&turn.to_be_bytes());
    bytes
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

/// The bytes that these digits stand for.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    let digits = text.as_bytes().chunks_exact(2);
    digits
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_for_its_own_call_and_question_alone() {
        let secret = Secret::new("secret\n");
        let call = CallId::of("twiml", "CA1");
        let seal = secret.seal(call, 3);
        assert!(secret.is_sealed(call, 3, &seal));
        assert!(!secret.is_sealed(call, 4, &seal));
        assert!(!secret.is_sealed(CallId::of("twiml", "CA2"), 3, &seal));
        assert!(!Secret::new("other").is_sealed(call, 3, &seal));
        for broken in ["", "zz", "0", "é0"] {
            assert!(!secret.is_sealed(call, 3, broken));
        }
    }

    #[test]
    fn a_secret_is_not_shown() {
        assert!(!format!("{:?}", Secret::new("hunter2")).contains("hunter2"));
    }
}
