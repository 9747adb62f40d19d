use std::{fmt, str::FromStr};

/// What the QR code of a letter holds beside the login: it shows the server that this phone has
/// seen the letter. `jtv_` and 32 hexadecimal digits. A secret: it has no `Display`, and its
/// `Debug` does not tell it.
#[derive(Clone, PartialEq, Eq)]
pub struct Voucher(String);

/// The text is no voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no voucher of a letter")]
pub struct MalformedVoucher;

impl Voucher {
    /// What it begins with, so that one found in a wrong place is recognised.
    pub const PREFIX: &'static str = "jtv_";

    const DIGITS: usize = 32;

    /// The secret itself, to be sent.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl FromStr for Voucher {
    type Err = MalformedVoucher;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix(Self::PREFIX).ok_or(MalformedVoucher)?;
        let is_digit = |it| matches!(it, b'0'..=b'9' | b'a'..=b'f');
        if digits.len() == Self::DIGITS && digits.bytes().all(is_digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(MalformedVoucher)
        }
    }
}

impl fmt::Debug for Voucher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Voucher(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_form_that_letters_have_is_a_voucher_and_it_is_never_shown() {
        let text = format!("jtv_{}", "0af9".repeat(8));
        let voucher: Voucher = text.parse().unwrap();
        assert_eq!(
            (voucher.expose(), format!("{voucher:?}")),
            (&*text, "Voucher(…)".to_owned())
        );
        for other in [
            &text[..35],
            &text[4..],
            &text.replace("jtv_", "jtd_"),
            &text.to_uppercase(),
            &text.replace('9', "g"),
            &text.replace("0af9", "٠٠٠٠"),
            "",
        ] {
            assert_eq!(other.parse::<Voucher>(), Err(MalformedVoucher), "{other}");
        }
    }
}
