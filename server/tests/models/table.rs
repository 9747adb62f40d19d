//! A calendar of its own: holidays as they are printed, days counted since 1970, and the hour of
//! summer. Nothing here comes from the server or its libraries.

/// Belgium's public holidays that move: Easter Monday, Ascension, Whit Monday.
pub const MOVABLE: [(i64, [&str; 3]); 7] = [
    (2024, ["2024-04-01", "2024-05-09", "2024-05-20"]),
    (2025, ["2025-04-21", "2025-05-29", "2025-06-09"]),
    (2026, ["2026-04-06", "2026-05-14", "2026-05-25"]),
    (2027, ["2027-03-29", "2027-05-06", "2027-05-17"]),
    (2028, ["2028-04-17", "2028-05-25", "2028-06-05"]),
    (2029, ["2029-04-02", "2029-05-10", "2029-05-21"]),
    (2030, ["2030-04-22", "2030-05-30", "2030-06-10"]),
];

/// Easter Sundays, as calendars print them.
pub const EASTER: [&str; 7] = [
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
];

/// Those that do not move.
pub const FIXED: [&str; 7] = [
    "01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25",
];

/// A day as the number of days since 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number(pub i64);

impl Number {
    /// The day of a date (Fliegel and Van Flandern's whole numbers).
    pub fn of(year: i64, month: i64, day: i64) -> Self {
        let a = (14 - month) / 12;
        let (y, m) = (year + 4800 - a, month + 12 * a - 3);
        let julian = day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32_045;
        Self(julian - 2_440_588)
    }

    /// The day that this text writes.
    pub fn read(text: &str) -> Self {
        let part = |range: std::ops::Range<usize>| text[range].parse().unwrap();
        Self::of(part(0..4), part(5..7), part(8..10))
    }

    /// `YYYY-MM-DD` (Richards' whole numbers).
    pub fn write(self) -> String {
        let f =
            self.0 + 2_440_588 + 1401 + (((4 * (self.0 + 2_440_588) + 274_277) / 146_097) * 3) / 4
                - 38;
        let e = 4 * f + 3;
        let g = (e % 1461) / 4;
        let h = 5 * g + 2;
        let day = (h % 153) / 5 + 1;
        let month = (h / 153 + 2) % 12 + 1;
        let year = e / 1461 - 4716 + (14 - month) / 12;
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Monday is 0. The first of 1970 was a Thursday.
    pub fn weekday(self) -> i64 {
        (self.0 + 3).rem_euclid(7)
    }

    /// Whether the table says that nobody works.
    pub fn is_holiday(self) -> bool {
        let text = self.write();
        FIXED.contains(&&text[5..])
            || MOVABLE
                .iter()
                .any(|(_, days)| days.contains(&text.as_str()))
    }

    pub fn is_working_day(self) -> bool {
        self.weekday() < 5 && !self.is_holiday()
    }

    /// So many working days after this one, which itself does not count.
    pub fn after_working_days(self, count: usize) -> Self {
        let mut working = (1..)
            .map(|it| Self(self.0 + it))
            .filter(|it| it.is_working_day());
        match count {
            0 => self,
            count => working.nth(count - 1).unwrap(),
        }
    }
}

/// The day in Belgium at this second since 1970: an hour ahead of Greenwich, two from the last
/// Sunday of March to the last of October, changed at one o'clock in Greenwich.
pub fn belgian_day(second: i64) -> Number {
    let year: i64 = Number(second.div_euclid(86_400)).write()[..4]
        .parse()
        .unwrap();
    let last_sunday = |month| {
        let last = Number::of(year, month, 31);
        (last.0 - (last.weekday() + 1) % 7) * 86_400 + 3_600
    };
    let summer = (last_sunday(3)..last_sunday(10)).contains(&second);
    let ahead = if summer { 7_200 } else { 3_600 };
    Number((second + ahead).div_euclid(86_400))
}

/// Easter Sunday by the tables of the reform of 1582: golden number, epact, Sunday letter.
pub fn easter_by_epact(year: i64) -> Number {
    let golden = year % 19 + 1;
    let century = year / 100 + 1;
    let dropped_leap_days = 3 * century / 4 - 12;
    let moon = (8 * century + 5) / 25 - 5;
    let sunday = 5 * year / 4 - dropped_leap_days - 10;
    let mut epact = (11 * golden + 20 + moon - dropped_leap_days).rem_euclid(30);
    if (epact == 25 && golden > 11) || epact == 24 {
        epact += 1;
    }
    let mut full_moon = 44 - epact;
    if full_moon < 21 {
        full_moon += 30;
    }
    let day = full_moon + 7 - (sunday + full_moon).rem_euclid(7);
    Number(Number::of(year, 3, 1).0 + day - 1)
}
