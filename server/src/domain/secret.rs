//! What is handed out once and kept hashed: tokens, and the logins and passwords of workers.

use std::fmt;

use job_tracker_protocol::{Login, Voucher};
use sha2::{Digest, Sha256};

use super::{
    random::{NoRandomness, Random, below, bytes},
    rules::ISSUED_PASSWORD_DIGITS,
};

/// Bytes of randomness in a token that is kept by a program.
const TOKEN_BYTES: usize = 32;
/// Bytes of randomness in one that stands in a QR code, where every character makes the squares
/// smaller. It takes three guesses.
const VOUCHER_BYTES: usize = 16;

/// What a token is for; its prefix says so, so that one found in a wrong place is recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A session: `jts_…`.
    Session,
    /// A device that signed in before: `jtd_…`.
    Device,
    /// A session in the employer's console: `jtc_…`.
    Console,
    /// A link that makes a user of the console: `jti_…`.
    Invitation,
    /// A browser that opened such a link: `jto_…`.
    Opening,
    /// On the letter of a worker: `jtv_…`.
    Voucher,
}

impl TokenKind {
    fn prefix(self) -> &'static str {
        match self {
            Self::Session => "jts_",
            Self::Device => "jtd_",
            Self::Console => "jtc_",
            Self::Invitation => "jti_",
            Self::Opening => "jto_",
            Self::Voucher => Voucher::PREFIX,
        }
    }

    fn bytes(self) -> usize {
        match self {
            Self::Voucher => VOUCHER_BYTES,
            _ => TOKEN_BYTES,
        }
    }
}

/// An opaque secret that its holder shows again later. Only its hash is stored.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new token with 256 random bits; a voucher has 128.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn draw(kind: TokenKind, random: &dyn Random) -> Result<Self, NoRandomness> {
        let secret: [u8; TOKEN_BYTES] = bytes(random)?;
        let hex: String = secret
            .iter()
            .take(kind.bytes())
            .map(|it| format!("{it:02x}"))
            .collect();
        Ok(Self(format!("{}{hex}", kind.prefix())))
    }

    /// Reads a token that somebody shows; none when its form is wrong.
    pub fn parse(kind: TokenKind, text: &str) -> Option<Self> {
        let secret = text.strip_prefix(kind.prefix())?;
        let hex = secret
            .bytes()
            .all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
        (hex && secret.len() == kind.bytes() * 2).then(|| Self(text.to_owned()))
    }

    /// What is stored of it. A plain hash is enough: nobody guesses 128 random bits.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0.as_bytes()).into())
    }

    /// The secret itself, to be handed out.
    pub fn expose(self) -> String {
        self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// SHA-256 of a token.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TokenHash([u8; 32]);

impl TokenHash {
    /// A hash read from the database.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The hash for the database.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHash(…)")
    }
}

/// A password as it is stored: its Argon2id hash, with the parameters and the salt.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// A hash that was just made, or read from the database.
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The hash for the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash, for a password to be checked against.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// A new login: 980, seven random digits, two check digits.
///
/// # Errors
/// When there is no randomness.
pub fn draw_login(random: &dyn Random) -> Result<Login, NoRandomness> {
    below(10_000_000, random).map(Login::from_serial)
}

/// A new password of so many digits.
///
/// # Errors
/// When there is no randomness.
pub fn draw_password(random: &dyn Random) -> Result<String, NoRandomness> {
    below(100_000_000, random).map(|it| format!("{it:0ISSUED_PASSWORD_DIGITS$}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::random::OsRandom;

    #[test]
    fn a_token_says_what_it_is_for_and_is_read_as_nothing_else() {
        let token = Token::draw(TokenKind::Session, &OsRandom).unwrap();
        let text = token.clone().expose();
        assert!(text.starts_with("jts_"));
        assert_eq!(
            Token::parse(TokenKind::Session, &text).unwrap().hash(),
            token.hash()
        );
        assert!(Token::parse(TokenKind::Device, &text).is_none());
        assert!(Token::parse(TokenKind::Session, &text[..40]).is_none());
        assert!(Token::parse(TokenKind::Session, &text.to_uppercase()).is_none());
    }

    #[test]
    fn debug_output_has_no_secret() {
        let token = Token::draw(TokenKind::Device, &OsRandom).unwrap();
        assert_eq!(
            format!("{token:?} {:?}", token.hash()),
            "Token(…) TokenHash(…)"
        );
        let hash = PasswordHash::new("$argon2id$".to_owned());
        assert_eq!(format!("{hash:?}"), "PasswordHash(…)");
    }

    #[test]
    fn issued_logins_and_passwords_can_be_keyed_on_a_phone() {
        let login = draw_login(&OsRandom).unwrap();
        assert!(login.as_str().starts_with("980") && login.has_right_check_digits());
        let password = draw_password(&OsRandom).unwrap();
        assert!(password.len() == 8 && password.bytes().all(|it| it.is_ascii_digit()));
    }
}
