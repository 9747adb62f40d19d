//! What can be chosen in one place of a mapping.

use serde::{Deserialize, Serialize};

/// What can be chosen in one place of a mapping, with the name that it is kept under.
macro_rules! choices {
    ($($(#[doc = $doc:literal])+ $name:ident {
        $($(#[doc = $of:literal])+ $variant:ident = $text:literal,)+
    })+) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
            pub enum $name {
                $($(#[doc = $of])+ #[serde(rename = $text)] $variant,)+
            }

            impl $name {
                /// All of them, in the order in which they are offered.
                pub const ALL: &[Self] = &[$(Self::$variant,)+];

                /// The name that it is kept under.
                pub fn as_str(self) -> &'static str {
                    match self {
                        $(Self::$variant => $text,)+
                    }
                }

                /// The one with this name.
                pub fn from_name(name: &str) -> Option<Self> {
                    Self::ALL.iter().copied().find(|it| it.as_str() == name)
                }
            }
        )+
    };
}

choices! {
    /// What one row of a file stands for.
    RowsOf {
        /// One performance.
        Performance = "performance",
        /// A worker's day.
        Day = "day",
        /// A worker's week, Monday to Sunday.
        Week = "week",
        /// A worker's month.
        Month = "month",
    }
    /// How the columns of a row are told apart.
    Shape {
        /// By a sign between them.
        Delimited = "delimited",
        /// By their widths.
        Fixed = "fixed",
    }
    /// The sign between columns.
    Delimiter {
        /// `;`
        Semicolon = "semicolon",
        /// `,`
        Comma = "comma",
        /// A tab.
        Tab = "tab",
        /// `|`
        Bar = "bar",
    }
    /// The sign before hundredths.
    DecimalSign {
        /// `4,00`
        Comma = "comma",
        /// `4.00`
        Point = "point",
    }
    /// How hours are written.
    HoursForm {
        /// `4`
        Whole = "whole",
        /// `4,00`
        Decimal = "decimal",
        /// `400`: hundredths without a sign before them.
        Hundredths = "hundredths",
        /// `240`
        Minutes = "minutes",
        /// `04:00`
        Clock = "clock",
    }
    /// How days are written.
    DateForm {
        /// `2026-11-23`
        Iso = "iso",
        /// `23/11/2026`
        Slashes = "slashes",
        /// `23-11-2026`
        Dashes = "dashes",
        /// `23.11.2026`
        Points = "points",
        /// `20261123`
        YearFirst = "year-first",
        /// `23112026`
        DayFirst = "day-first",
        /// `231126`
        ShortDayFirst = "short-day-first",
        /// `261123`
        ShortYearFirst = "short-year-first",
    }
    /// How letters become bytes.
    Encoding {
        /// UTF-8 with a byte order mark, as Excel wants it.
        Utf8Mark = "utf-8-mark",
        /// UTF-8.
        Utf8 = "utf-8",
        /// Western European letters, a byte each.
        Windows1252 = "windows-1252",
    }
    /// How a line ends.
    LineEnd {
        /// CR LF.
        Windows = "crlf",
        /// LF.
        Unix = "lf",
    }
    /// On which side of its field a value stands.
    Side {
        /// Filled up behind it.
        Left = "left",
        /// Filled up before it.
        Right = "right",
    }
    /// What a column holds. The names of those that an export has are its names.
    Content {
        /// The day; of a week or a month its first one in the period.
        Date = "date",
        /// The last day that the row stands for.
        DateTo = "date_to",
        /// `2026-W48`
        Week = "week",
        /// `2026-11`
        Month = "month",
        /// The worker's number at the payroll office.
        PayrollNumber = "payroll_number",
        /// Twelve digits.
        WorkerLogin = "worker_login",
        /// As the office writes it today.
        WorkerName = "worker_name",
        /// Twelve digits.
        ClientNumber = "client_number",
        /// As the office writes it today.
        ClientName = "client_name",
        /// The office's own code of the activity.
        ActivityCode = "activity_code",
        /// The activity as exports name it.
        Activity = "activity",
        /// How long.
        Hours = "hours",
        /// How many performances are in the row.
        Performances = "performances",
        /// The state as exports name it.
        State = "state",
        /// Whether time validated it.
        Automatic = "automatic",
        /// `app`, `phone` or `office`.
        Channel = "channel",
        /// What the worker reads to the office.
        Reference = "reference",
        /// The instant of the report.
        RegisteredAt = "registered_at",
        /// Whether what the office did last, it did at her request.
        Requested = "requested",
        /// What became of the newest change that she was asked about.
        WorkerAnswer = "worker_answer",
        /// When she answered it.
        AnsweredAt = "answered_at",
        /// The same text in every row, or nothing.
        Text = "text",
    }
}

impl Content {
    /// Whether a row that sums up several performances has it.
    pub fn is_of_sums(self) -> bool {
        matches!(
            self,
            Self::Date
                | Self::DateTo
                | Self::Week
                | Self::Month
                | Self::PayrollNumber
                | Self::WorkerLogin
                | Self::WorkerName
                | Self::ActivityCode
                | Self::Activity
                | Self::Hours
                | Self::Performances
                | Self::Text
        )
    }

    /// Whether somebody is paid by it, so that a part of it would be another value.
    pub fn is_figure(self) -> bool {
        matches!(
            self,
            Self::Date
                | Self::DateTo
                | Self::Week
                | Self::Month
                | Self::PayrollNumber
                | Self::WorkerLogin
                | Self::ClientNumber
                | Self::ActivityCode
                | Self::Hours
                | Self::Performances
                | Self::Reference
        )
    }

    /// Whether this sign, which fills its field up on the other side, makes another value of it.
    pub fn is_changed_by(self, filler: char, side: Side) -> bool {
        let is_sum = matches!(self, Self::Hours | Self::Performances);
        match filler {
            '-' | '.' | ',' => is_sum,
            '0' if side == Side::Right => false,
            _ => self.is_figure() && filler.is_numeric(),
        }
    }

    /// Whether rows that sum up are told apart by activity for it.
    pub fn is_of_activity(self) -> bool {
        matches!(self, Self::ActivityCode | Self::Activity)
    }
}
