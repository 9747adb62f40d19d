//! The last two of twelve digits. A pair that does not fit the others is warned of everywhere and
//! refused nowhere: no source says that every number has been given check digits.

/// The two check digits of a Belgian structured communication: the first ten digits modulo 97,
/// and 97 where that is 0.
pub fn check_digits(first_ten: u64) -> u64 {
    match first_ten % 97 {
        0 => 97,
        rest => rest,
    }
}

/// Whether twelve digits end with the check digits of the first ten.
pub(crate) fn are_right(digits: &str) -> bool {
    match (digits[..10].parse(), digits[10..].parse::<u64>()) {
        (Ok(first_ten), Ok(last_two)) => check_digits(first_ten) == last_two,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ClientNumber, Login};

    #[test]
    fn check_digits_are_modulo_97_and_never_zero() {
        assert_eq!(check_digits(1_234_567_890), 2);
        assert_eq!(check_digits(97), 97);
        assert!(
            ClientNumber::from_typed("123456789002")
                .unwrap()
                .has_right_check_digits()
        );
        assert!(
            !ClientNumber::from_typed("123456789003")
                .unwrap()
                .has_right_check_digits()
        );
        assert!(Login::from_serial(1_234_567).has_right_check_digits());
        assert!(Login::from_serial(1_234_567).as_str().starts_with("980"));
        assert!(ClientNumber::from_first_ten(7).has_right_check_digits());
    }
}
