//! Digits that are among the first that anybody tries.

/// Walks over the keys of a phone and others that head the public lists of leaked passwords, and
/// that no rule below finds.
const KNOWN: &[&str] = &[
    "10203040",
    "13572468",
    "14725836",
    "14789632",
    "147258369",
    "147852369",
    "159357258",
    "159753456",
    "258456",
    "321654987",
    "369258147",
    "456789123",
    "741852963",
    "789456123",
    "852456",
    "951753",
    "963852741",
    "987456321",
];

/// Whether all of it is one of them.
pub(crate) fn is_simple(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    KNOWN.contains(&digits)
        || has_few_digits(bytes)
        || is_in_row(bytes)
        || is_in_row(&without_runs(bytes))
        || is_repeated(bytes)
        || is_mirrored(bytes)
        || is_date(digits)
}

/// 11111111, 12121212, 00000001.
fn has_few_digits(digits: &[u8]) -> bool {
    let mut found = digits.to_vec();
    found.sort_unstable();
    found.dedup();
    found.len() <= 2
}

/// Each digit is the same step away from the one before: 1234…, 9876…, 2468….
fn is_in_row(digits: &[u8]) -> bool {
    let step = |pair: &[u8]| (pair[1] + 10 - pair[0]) % 10;
    let mut steps = digits.windows(2).map(step);
    let first = steps.next();
    matches!(first, Some(0..=2 | 8..=9)) && steps.all(|it| Some(it) == first)
}

/// 1234 of 11223344.
fn without_runs(digits: &[u8]) -> Vec<u8> {
    let mut digits = digits.to_vec();
    digits.dedup();
    digits
}

/// 12341234, 40714071, 123123123.
fn is_repeated(digits: &[u8]) -> bool {
    (1..=digits.len() / 2)
        .filter(|it| digits.len().is_multiple_of(*it))
        .any(|it| digits.chunks(it).all(|part| part == &digits[..it]))
}

/// 12344321.
fn is_mirrored(digits: &[u8]) -> bool {
    digits.iter().eq(digits.iter().rev())
}

/// A day of these two centuries, as Belgians, Americans or computers write it.
fn is_date(digits: &str) -> bool {
    if digits.len() != 8 {
        return false;
    }
    let number = |from: usize, to: usize| digits[from..to].parse::<u16>().unwrap_or(0);
    let orders = [
        (number(0, 2), number(2, 4), number(4, 8)),
        (number(2, 4), number(0, 2), number(4, 8)),
        (number(6, 8), number(4, 6), number(0, 4)),
    ];
    orders.into_iter().any(|(day, month, year)| {
        (1..=31).contains(&day) && (1..=12).contains(&month) && (1900..=2099).contains(&year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_anybody_tries_first_is_simple() {
        for simple in [
            "11111111",
            "00000001",
            "12121212",
            "12345678",
            "7890123456",
            "98765432",
            "24680246",
            "12341234",
            "11223344",
            "111222333444",
            "12344321",
            "123123123",
            "4071826340718263",
            "24121985",
            "12241985",
            "19851224",
            "01012000",
            "147258369",
            "789456123",
        ] {
            assert!(is_simple(simple), "{simple}");
        }
    }

    #[test]
    fn few_of_all_passwords_are_simple() {
        for own in [
            "40718263",
            "93517264",
            "24121885",
            "32131985",
            "4071826393518274",
        ] {
            assert!(!is_simple(own), "{own}");
        }
        let simple = (0..1_000_000_u32)
            .map(|it| format!("{:08}", u64::from(it) * 99_999_989 % 100_000_000))
            .filter(|it| is_simple(it));
        assert!(simple.count() < 5_000);
    }
}
