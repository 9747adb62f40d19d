//! What a worker's contract says: how many hours a week, and what the payroll office calls her.

use job_tracker_protocol::{ascii_digit, is_dash, is_invisible};
use serde::{Serialize, Serializer};

use super::{
    rules::{LONGEST_PAYROLL_NUMBER, MOST_CONTRACT_HOURS},
    wording::{WordingError, one_line},
};

/// Hours a week, in quarters of an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContractHours(u16);

/// Why something is no number of contract hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("contract hours are 1 to {MOST_CONTRACT_HOURS}, in quarters of an hour")]
pub struct NoContractHours;

impl ContractHours {
    /// As the database keeps them; none outside 1 to [`MOST_CONTRACT_HOURS`] hours.
    pub fn from_quarters(quarters: u16) -> Option<Self> {
        (4..=4 * MOST_CONTRACT_HOURS)
            .contains(&quarters)
            .then_some(Self(quarters))
    }

    /// As somebody wrote them: `19`, `19,5`, `19.25`, `19:30`, `19u30`, `19 h 30`; digits of any
    /// script. None where nothing is written.
    ///
    /// # Errors
    /// When it is anything else, no quarter of an hour, or too little or too much for a week.
    pub fn if_any(typed: &str) -> Result<Option<Self>, NoContractHours> {
        let seen = typed.chars().filter(|it| !is_invisible(*it));
        let plain: String = seen
            .filter(|it| !it.is_whitespace())
            .map(|it| ascii_digit(it).unwrap_or(it))
            .collect();
        if plain.is_empty() {
            return Ok(None);
        }
        let plain = plain.to_lowercase();
        let plain = plain.strip_suffix(['u', 'h']).unwrap_or(&plain);
        let quarters = match plain.split_once([',', '.']) {
            Some((hours, part)) => read(hours, part, &PARTS),
            None => match plain.split_once([':', 'u', 'h']) {
                Some((hours, minutes)) => read(hours, minutes, &MINUTES),
                None => read(plain, "0", &PARTS),
            },
        };
        let hours = quarters.and_then(Self::from_quarters);
        hours.map(Some).ok_or(NoContractHours)
    }

    /// How many quarters of an hour.
    pub fn quarters(self) -> u16 {
        self.0
    }

    /// `19`, `19.5` or `19.25`, with this sign before the part of an hour.
    pub fn text(self, sign: char) -> String {
        quarters_text(self.0.into(), sign)
    }
}

/// Quarters of an hour as hours: `19`, `19.5` or `19.25`, with this sign before the part.
pub fn quarters_text(quarters: u32, sign: char) -> String {
    let hours = quarters / 4;
    match quarters % 4 {
        0 => hours.to_string(),
        1 => format!("{hours}{sign}25"),
        2 => format!("{hours}{sign}5"),
        _ => format!("{hours}{sign}75"),
    }
}

/// Quarters as parts of an hour are written.
const PARTS: [(&str, u16); 7] = [
    ("0", 0),
    ("00", 0),
    ("25", 1),
    ("5", 2),
    ("50", 2),
    ("75", 3),
    ("", 0),
];
/// Quarters as minutes are written.
const MINUTES: [(&str, u16); 4] = [("00", 0), ("15", 1), ("30", 2), ("45", 3)];

fn read(hours: &str, part: &str, parts: &[(&str, u16)]) -> Option<u16> {
    let is_number = !hours.is_empty() && hours.bytes().all(|it| it.is_ascii_digit());
    let hours: u16 = is_number.then(|| hours.parse().ok())??;
    let quarters = parts.iter().find(|it| it.0 == part)?.1;
    hours.checked_mul(4)?.checked_add(quarters)
}

impl Serialize for ContractHours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text('.'))
    }
}

/// What the payroll office calls a worker. Zeros before it belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PayrollNumber(String);

impl PayrollNumber {
    /// As somebody wrote it; digits of any script become ours, dashes of any length a hyphen, and
    /// what nobody sees goes. None where nothing is written.
    ///
    /// # Errors
    /// When it is too long, or holds control characters.
    pub fn if_any(typed: &str) -> Result<Option<Self>, WordingError> {
        let line = match one_line(typed, "payroll number", LONGEST_PAYROLL_NUMBER) {
            Err(WordingError::Empty(_)) => return Ok(None),
            other => other?,
        };
        let seen = line.chars().filter(|it| !is_invisible(*it));
        let plain: String = seen
            .map(|it| match it {
                it if is_dash(it) => '-',
                it => ascii_digit(it).unwrap_or(it),
            })
            .collect();
        let words: Vec<_> = plain.split_whitespace().collect();
        let number = words.join(" ");
        Ok((!number.is_empty()).then_some(Self(number)))
    }

    /// As it is kept and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<PayrollNumber> for String {
    fn from(number: PayrollNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_of_a_week_are_read_as_people_write_them() {
        for (typed, quarters) in [
            ("19", 76),
            ("19,5", 78),
            ("19.50", 78),
            (" 19,25 u", 77),
            ("19:45", 79),
            ("19u30", 78),
            ("19 h 15", 77),
            ("١٩", 76),
            ("1", 4),
            ("40", 160),
        ] {
            let read = ContractHours::if_any(typed).unwrap();
            assert_eq!(read.map(ContractHours::quarters), Some(quarters), "{typed}");
        }
        for typed in [
            "0", "0,75", "40,25", "41", "19,3", "19:20", "-4", "+4", "x", ",5", "99999", "19,5,5",
        ] {
            assert_eq!(
                ContractHours::if_any(typed),
                Err(NoContractHours),
                "{typed}"
            );
        }
        assert_eq!(ContractHours::if_any("  "), Ok(None));
    }

    #[test]
    fn hours_of_a_week_are_written_as_they_are_read() {
        for quarters in 4..=4 * MOST_CONTRACT_HOURS {
            let hours = ContractHours::from_quarters(quarters);
            let text = hours.unwrap().text(',');
            assert_eq!(ContractHours::if_any(&text), Ok(hours), "{text}");
        }
        assert_eq!(quarters_text(78, ','), "19,5");
    }

    #[test]
    fn a_payroll_number_keeps_its_zeros() {
        let read = |typed: &str| PayrollNumber::if_any(typed).unwrap().map(String::from);
        assert_eq!(read(" 0042 "), Some("0042".to_owned()));
        assert_eq!(read("A\u{2013}٤٢"), Some("A-42".to_owned()));
        assert_eq!(read(" \u{200b}"), None);
        assert!(PayrollNumber::if_any(&"1".repeat(20)).is_ok());
        assert!(PayrollNumber::if_any(&"1".repeat(21)).is_err());
        assert!(PayrollNumber::if_any("1\n2").is_err());
    }
}
