//! A telephone number: what somebody wrote, and which number that rings.

use job_tracker_protocol::{ascii_digit, is_dash, is_invisible};

use super::{
    rules::LONGEST_NAME,
    wording::{WordingError, one_line},
};

/// Digits that a number has at least with its area or its country; what has fewer is an extension,
/// or part of a name beside it.
const SHORTEST: usize = 8;
/// Digits that a number has at most with its country (E.164).
const LONGEST: usize = 15;

/// The telephone number of an office, a worker or a client, grouped as somebody wrote it; a name
/// may stand beside it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PhoneNumber {
    shown: String,
    key: Option<String>,
}

impl PhoneNumber {
    /// As somebody wrote it: digits of any script become ours, dashes of any length a hyphen, and
    /// what nobody sees goes.
    ///
    /// # Errors
    /// When it is empty, too long, holds control characters, or has no digit.
    pub fn from_typed(typed: &str) -> Result<Self, WordingError> {
        let line = one_line(typed, "phone number", LONGEST_NAME)?;
        let seen = line.chars().filter(|it| !is_invisible(*it));
        let plain: String = seen.map(plain).collect();
        let words: Vec<_> = plain.split_whitespace().collect();
        let shown = words.join(" ");
        if !shown.contains(|it: char| it.is_ascii_digit()) {
            return Err(WordingError::NoPhoneNumber);
        }
        let key = key_of(&shown);
        Ok(Self { shown, key })
    }

    /// The same where it may be left out.
    ///
    /// # Errors
    /// As [`Self::from_typed`], but for an empty one, which is none.
    pub fn if_any(typed: &str) -> Result<Option<Self>, WordingError> {
        match Self::from_typed(typed) {
            Err(WordingError::Empty(_)) => Ok(None),
            other => other.map(Some),
        }
    }

    /// As it is kept and shown.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// The number that it rings, as `+32470123456` (E.164), so that a caller is known by it. None
    /// where that is not certain: two numbers, too few digits, one of another country without it.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// The digits that find it: with the country, and for a Belgian number also without.
    pub fn digits(&self) -> String {
        match self.key() {
            Some(key) => match key.strip_prefix("+32") {
                Some(national) => format!("0{national} 32{national}"),
                None => key.trim_start_matches('+').to_owned(),
            },
            None => self.shown.chars().filter(char::is_ascii_digit).collect(),
        }
    }
}

fn plain(it: char) -> char {
    match it {
        '\u{ff0b}' => '+',
        it if is_dash(it) => '-',
        it => ascii_digit(it).unwrap_or(it),
    }
}

/// The number that a kept one rings, as [`PhoneNumber::key`]: of the only part that is long enough
/// for one.
pub fn key_of(shown: &str) -> Option<String> {
    let is_part = |it: char| it.is_ascii_digit() || " +/.-()·".contains(it);
    let mut numbers = shown
        .split(|it| !is_part(it))
        .filter(|it| digits_of(it).len() >= SHORTEST);
    let number = numbers.next()?;
    match numbers.next() {
        Some(_) => None,
        None => international(number).map(|it| format!("+{it}")),
    }
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn international(number: &str) -> Option<String> {
    let number = number.trim_start_matches(|it: char| it != '+' && !it.is_ascii_digit());
    let (number, has_plus) = match number.strip_prefix('+') {
        Some(rest) => (rest, true),
        None => (number, false),
    };
    if number.contains('+') {
        return None;
    }
    let digits = digits_of(number);
    if has_plus || digits.starts_with("00") {
        // «+32 (0)470» has a 0 that is dialled only inside the country.
        let digits = digits_of(&number.replace("(0)", ""));
        let digits = match has_plus {
            true => digits.as_str(),
            false => digits.strip_prefix("00")?,
        };
        return match digits.strip_prefix("32") {
            Some(national) => belgian(national.strip_prefix('0').unwrap_or(national)),
            None => is_foreign(digits).then(|| digits.to_owned()),
        };
    }
    match digits.strip_prefix('0') {
        Some(national) => belgian(national),
        // No number inside Belgium begins without a 0.
        None => match digits.strip_prefix("32").and_then(belgian) {
            Some(number) => Some(number),
            None => is_mobile(&digits).then(|| belgian(&digits))?,
        },
    }
}

/// With its country, if Belgium has such a number: eight digits behind the 0, or nine of a mobile
/// phone (numbering plan of the BIPT).
fn belgian(national: &str) -> Option<String> {
    let fixed = national.len() == 8 && !national.starts_with('0');
    (fixed || is_mobile(national)).then(|| format!("32{national}"))
}

fn is_mobile(national: &str) -> bool {
    let mut signs = national.chars();
    national.len() == 9 && signs.next() == Some('4') && matches!(signs.next(), Some('5'..='9'))
}

fn is_foreign(digits: &str) -> bool {
    (SHORTEST..=LONGEST).contains(&digits.len()) && !digits.starts_with('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> PhoneNumber {
        PhoneNumber::from_typed(typed).unwrap()
    }

    #[test]
    fn a_number_rings_the_same_however_it_was_written() {
        for typed in [
            "0470 12 34 56",
            "0470/12.34.56",
            "0470-12-34-56",
            "0470\u{2013}12\u{a0}34 56",
            "+32 470 12 34 56",
            "+32 (0)470 12 34 56",
            "(+32) 0470/12 34 56",
            "0032470123456",
            "00 32 470 12 34 56",
            "32470123456",
            "470 12 34 56",
            "\u{202d}+32470123456\u{202c}",
            "٠٤٧٠ ١٢ ٣٤ ٥٦",
            "＋３２ ４７０ １２ ３４ ５６",
            "Sofie (dochter): 0470 12 34 56",
            "0470 12 34 56, na 18 u",
            "0470 12 34 56 (toestel 12)",
        ] {
            assert_eq!(read(typed).key(), Some("+32470123456"), "{typed}");
        }
        for (typed, key) in [
            ("03 123 45 67", "+3231234567"),
            ("04/222.33.44", "+3242223344"),
            ("011/12 34 56", "+3211123456"),
            ("0800 12 345", "+3280012345"),
            ("+33 6 12 34 56 78", "+33612345678"),
            ("0031 (0)6 12345678", "+31612345678"),
            ("+352 26 12 34", "+352261234"),
        ] {
            assert_eq!(read(typed).key(), Some(key), "{typed}");
        }
    }

    #[test]
    fn what_may_ring_another_number_has_no_key_and_is_kept_as_it_is() {
        for typed in [
            "0470 12 34 56 of 03 123 45 67",
            "0470 12 34 56 / 0471 12 34 56",
            "1234",
            "06 12 34 56 78",
            "0370 12 34 56",
            "26 12 34 56",
            "+32 12",
            "+32 470 12 34 56 7",
            "+0 470 12 34 56",
            "0470+123456",
            "+1234567890123456",
            "huis 12345678901234567890",
        ] {
            let number = read(typed);
            assert_eq!((number.key(), number.as_str()), (None, typed));
        }
    }

    #[test]
    fn a_number_is_tidied_and_keeps_its_groups_and_the_name_beside_it() {
        for (typed, shown) in [
            ("  0470  12\u{a0}34 56 ", "0470 12 34 56"),
            ("\u{202a}0470/12.34.56\u{202c}", "0470/12.34.56"),
            ("٠٤٧٠‑١٢", "0470-12"),
            ("Zoe\u{308} 0470", "Zoë 0470"),
        ] {
            assert_eq!(read(typed).as_str(), shown);
        }
    }

    #[test]
    fn a_number_is_found_with_and_without_its_country() {
        assert_eq!(read("0470/12 34 56").digits(), "0470123456 32470123456");
        assert_eq!(read("+33 6 12 34 56 78").digits(), "33612345678");
        assert_eq!(read("12-34 (Jan)").digits(), "1234");
    }

    #[test]
    fn an_empty_number_is_none_and_a_broken_one_is_refused() {
        assert_eq!(PhoneNumber::if_any("  "), Ok(None));
        let broken = PhoneNumber::if_any("03\n1");
        assert_eq!(broken, Err(WordingError::ControlCharacter("phone number")));
        let none = PhoneNumber::if_any("ask Jan");
        assert_eq!(none, Err(WordingError::NoPhoneNumber));
        let long = PhoneNumber::if_any(&"1".repeat(121));
        assert_eq!(long, Err(WordingError::TooLong("phone number", 120)));
    }
}
