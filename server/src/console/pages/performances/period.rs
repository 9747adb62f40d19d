use jiff::ToSpan;
use job_tracker_protocol::Day;

/// How much is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super::super) enum Span {
    Day,
    #[default]
    Week,
    Month,
}

/// Each with its name in forms.
pub(in super::super::super) const SPANS: [(Span, &str); 3] = [
    (Span::Day, "day"),
    (Span::Week, "week"),
    (Span::Month, "month"),
];

impl Span {
    pub(super) fn name(self) -> &'static str {
        SPANS
            .into_iter()
            .find(|it| it.0 == self)
            .map_or("week", |it| it.1)
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        SPANS.into_iter().find(|it| it.1 == name).map(|it| it.0)
    }
}

/// A day, a week from Monday to Sunday, or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ViewPeriod {
    pub from: Day,
    pub to: Day,
}

impl ViewPeriod {
    /// The one that this day lies in.
    pub(super) fn around(day: Day, span: Span) -> Self {
        match span {
            Span::Day => Self { from: day, to: day },
            Span::Week => Self {
                from: day.monday(),
                to: day.monday().minus_days(-6),
            },
            Span::Month => Self {
                from: day.date().first_of_month().into(),
                to: day.date().last_of_month().into(),
            },
        }
    }

    /// Its first day.
    pub(super) fn start(self) -> Day {
        self.from
    }

    /// A day of the one before.
    pub(super) fn before(self) -> Day {
        self.from.minus_days(1)
    }

    /// A day of the one after; the last day of the calendar has none.
    pub(super) fn after(self) -> Day {
        let next = self.to.date().checked_add(1.day());
        next.map_or(self.to, Day::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_whole_day_week_or_month() {
        let day: Day = "2026-02-18".parse().unwrap();
        for (span, from, to) in [
            (Span::Day, "2026-02-18", "2026-02-18"),
            (Span::Week, "2026-02-16", "2026-02-22"),
            (Span::Month, "2026-02-01", "2026-02-28"),
        ] {
            let period = ViewPeriod::around(day, span);
            assert_eq!(
                (period.from.to_string(), period.to.to_string()),
                (from.into(), to.into())
            );
            assert_eq!(
                ViewPeriod::around(period.before(), span).to,
                period.before()
            );
            assert_eq!(
                ViewPeriod::around(period.after(), span).from,
                period.after()
            );
        }
    }
}
