//! The second factor of the console's users: six digits from their phone (TOTP, RFC 6238), and
//! recovery codes for the day on which the phone is gone.

use job_tracker_protocol::{ascii_digit, typed_digits};
use sha2::{Digest, Sha256};
use totp_rs::{Builder, Totp, TotpError};

use super::{
    random::{NoRandomness, Random, below, bytes},
    secret::{Token, TokenHash},
};

/// How the entry is called in the phone's authenticator.
const ISSUER: &str = "Job Tracker";
/// As in references of performances: nothing that is taken for something else on paper.
const ALPHABET: &[u8] = b"234679ACDEFGHJKMNPQRTVWXY";

/// The secret that the server and the user's phone share.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TotpSecret([u8; 20]);

impl TotpSecret {
    /// A new one, 160 bits as RFC 4226 recommends.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn draw(random: &dyn Random) -> Result<Self, NoRandomness> {
        bytes(random).map(Self)
    }

    /// The one for whoever opened a link in this browser: it follows from the token that the
    /// browser keeps and from the link. The token has 256 random bits, so that a plain hash keeps
    /// them apart and does not lead back.
    pub fn of_opening(opening: &Token, link: TokenHash) -> Self {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(b"second factor:")
            .chain_update(opening.clone().expose())
            .chain_update(link.as_bytes())
            .finalize()
            .into();
        let mut secret = [0; 20];
        secret.copy_from_slice(&digest[..20]);
        Self(secret)
    }

    /// One from the database.
    pub fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// For the database.
    pub fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }

    /// The half minute whose code this is, now or one half minute off, if it is later than the
    /// last one that was used: a code works once.
    ///
    /// # Errors
    /// When the secret is none that TOTP takes.
    pub fn check(&self, code: &str, now: u64, last: u64) -> Result<Option<u64>, TotpError> {
        let Ok(digits) = typed_digits(code) else {
            return Ok(None);
        };
        let step = self.totp("")?.check(&digits, now);
        Ok(step.filter(|it| *it > last))
    }

    /// The link behind the QR code that an authenticator scans.
    ///
    /// # Errors
    /// When the secret is none that TOTP takes.
    pub fn link(&self, email: &str) -> Result<String, TotpError> {
        self.totp(email)?.to_url()
    }

    /// The secret in base 32, grouped by four, for an authenticator that cannot scan.
    ///
    /// # Errors
    /// When the secret is none that TOTP takes.
    pub fn typed(&self) -> Result<String, TotpError> {
        let base32 = self.totp("")?.secret().to_base32();
        let groups: Vec<_> = base32
            .as_bytes()
            .chunks(4)
            .map(String::from_utf8_lossy)
            .collect();
        Ok(groups.join(" "))
    }

    fn totp(&self, email: &str) -> Result<Totp, TotpError> {
        Builder::new()
            .with_secret(self.0.to_vec())
            .with_issuer(Some(ISSUER))
            .with_account_name(email.replace(':', " "))
            .build()
    }
}

/// What proved the second factor, and is used up with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    /// The code of this half minute since 1970.
    Step(u64),
    /// One of the recovery codes.
    Recovery(TokenHash),
}

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

/// A code that stands in for the phone, once: `XXXXXX-XXXXXX-XXXXXX`.
///
/// # Errors
/// When there is no randomness.
pub fn draw_recovery_code(random: &dyn Random) -> Result<String, NoRandomness> {
    let mut code = String::with_capacity(20);
    for at in 0..18 {
        if at == 6 || at == 12 {
            code.push('-');
        }
        let index = usize::try_from(below(ALPHABET.len() as u64, random)?).unwrap_or_default();
        code.push(char::from(ALPHABET[index]));
    }
    Ok(code)
}

/// What is kept of a recovery code, however it was typed. 83 random bits are beyond whoever has the
/// database and tries all of them, and need no slow hash.
pub fn recovery_hash(code: &str) -> TokenHash {
    let plain: String = code
        .chars()
        .map(|it| ascii_digit(it).unwrap_or(narrow(it)))
        .filter(char::is_ascii_alphanumeric)
        .map(|it| it.to_ascii_uppercase())
        .collect();
    TokenHash::from_bytes(Sha256::digest(plain.as_bytes()).into())
}

/// The letter that a keyboard for Chinese or Japanese writes wider.
fn narrow(it: char) -> char {
    match it {
        '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            char::from_u32(u32::from(it) - 0xFEE0).unwrap_or(it)
        }
        it => it,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{random::OsRandom, secret::TokenKind};

    const NOW: u64 = 1_800_000_000;

    fn code_at(secret: TotpSecret, time: u64) -> String {
        secret.totp("").unwrap().generate(time).to_string()
    }

    fn widen(it: char) -> char {
        char::from_u32(u32::from(it) + 0xFEE0).unwrap()
    }

    #[test]
    fn a_code_works_now_and_half_a_minute_off_and_only_once() {
        let secret = TotpSecret::draw(&OsRandom).unwrap();
        for off in [0, 30] {
            let step = secret.check(&code_at(secret, NOW - off), NOW, 0).unwrap();
            let step = step.unwrap();
            let again = secret
                .check(&code_at(secret, NOW - off), NOW, step)
                .unwrap();
            assert_eq!(again, None);
        }
        assert_eq!(
            secret.check(&code_at(secret, NOW - 90), NOW, 0).unwrap(),
            None
        );
    }

    #[test]
    fn a_recovery_code_is_known_however_it_is_typed() {
        let code = draw_recovery_code(&OsRandom).unwrap();
        let groups: Vec<_> = code.split('-').map(str::len).collect();
        assert_eq!(groups, [6, 6, 6]);
        let typed = code.to_lowercase().replace('-', " ");
        assert_eq!(recovery_hash(&code), recovery_hash(&typed));
        let typed: String = code.to_lowercase().chars().map(widen).collect();
        assert_ne!(typed, code);
        assert_eq!(recovery_hash(&code), recovery_hash(&typed));
    }

    #[test]
    fn a_code_is_known_in_the_digits_of_any_script() {
        let secret = TotpSecret::draw(&OsRandom).unwrap();
        let code = code_at(secret, NOW);
        let arabic = |it: char| char::from_u32(0x660 + it.to_digit(10).unwrap()).unwrap();
        let (first, last) = code.split_at(3);
        for typed in [
            code.chars().map(widen).collect(),
            code.chars().map(arabic).collect(),
            format!("\u{202d}{first}\u{a0}{last}\u{202c}"),
            format!("{first}–{last}\u{200b}"),
        ] {
            assert!(secret.check(&typed, NOW, 0).unwrap().is_some(), "{typed}");
        }
        for typed in ["", "\u{200b}", &format!("{code}x"), &format!("{code}0")] {
            assert_eq!(secret.check(typed, NOW, 0).unwrap(), None, "{typed}");
        }
    }

    #[test]
    fn the_link_names_us_and_the_user() {
        let link = TotpSecret::draw(&OsRandom)
            .unwrap()
            .link("els@example.be")
            .unwrap();
        assert!(
            link.starts_with("otpauth://totp/Job%20Tracker:els%40example.be?secret="),
            "{link}"
        );
    }
    #[test]
    fn another_browser_and_another_link_get_another_secret_and_a_reload_gets_the_same() {
        let token = |kind| Token::draw(kind, &OsRandom).unwrap();
        let (here, there) = (token(TokenKind::Opening), token(TokenKind::Opening));
        let link = token(TokenKind::Invitation).hash();
        let secret = TotpSecret::of_opening(&here, link);
        assert!(secret == TotpSecret::of_opening(&here, link));
        assert!(secret != TotpSecret::of_opening(&there, link));
        let other = token(TokenKind::Invitation).hash();
        assert!(secret != TotpSecret::of_opening(&here, other));
    }
}
