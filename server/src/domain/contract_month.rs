//! What a contract of so many hours a week comes to over some days.

use job_tracker_protocol::Day;

use super::contract::ContractHours;

/// Hundredths of an hour that a contract comes to over so many days of the calendar: a seventh of
/// its week each, weekends and holidays like other days. No source says how a week becomes a month;
/// this way twelve months come to a year, and a part of a month to its part.
pub fn hundredths(contract: ContractHours, days: u32) -> i64 {
    let week = i64::from(contract.quarters()) * 25;
    let sevenths = week * i64::from(days);
    // To the nearest hundredth.
    (sevenths * 2 + 7).div_euclid(14)
}

/// Hundredths of an hour that a contract comes to over the whole month of this day.
pub fn of_month(contract: ContractHours, day: Day) -> i64 {
    hundredths(contract, day.date().days_in_month().unsigned_abs().into())
}

/// Hundredths as they are written, with this sign before them: `82.33`, `-3.50`, `4`.
pub fn text(hundredths: i64, sign: char) -> String {
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let minus = if hundredths < 0 { "-" } else { "" };
    match rest {
        0 => format!("{minus}{whole}"),
        rest => format!("{minus}{whole}{sign}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_come_to_the_weeks_of_a_year() {
        let contract = ContractHours::from_quarters(78).unwrap();
        let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let sum: i64 = months.iter().map(|it| hundredths(contract, *it)).sum();
        let year = hundredths(contract, 365);
        assert!((sum - year).abs() <= 6, "{sum} {year}");
        assert_eq!(hundredths(contract, 7), 1950);
        assert_eq!(hundredths(contract, 0), 0);
        assert_eq!(hundredths(contract, 30), 8357);
    }

    #[test]
    fn hundredths_are_written_where_there_are_any() {
        for (hundredths, written) in [
            (0, "0"),
            (400, "4"),
            (8233, "82,33"),
            (-350, "-3,50"),
            (-5, "-0,05"),
        ] {
            assert_eq!(text(hundredths, ','), written);
        }
    }
}
