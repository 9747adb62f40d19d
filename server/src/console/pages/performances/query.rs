//! What a list of performances is asked for.

use job_tracker_protocol::{Day, Login, PerformanceState};
use serde::Deserialize;
use uuid::Uuid;

use super::period::{Span, ViewPeriod};
use crate::{
    console::{
        error::ConsoleError,
        form::{self, FieldError},
        sorting,
    },
    domain::channel::Channel,
    store::{
        odd::Odd,
        performances::{Cursor, OpenFilter, PerformanceFilter, PerformanceOrder, Sorted},
    },
};

/// How the list stands without a word: by day, the newest first.
const STANDING: &str = "-day";

/// The name that stands among the states for what the office has to look at.
pub(in crate::console) const OPEN: &str = "open";

/// What is looked for. Everything may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::console) struct PerformanceListQuery {
    pub(super) span: String,
    pub(super) date: String,
    pub(super) worker: String,
    pub(super) client: String,
    pub(super) state: String,
    pub(super) channel: String,
    pub(super) odd: String,
    /// A column, with `-` before it the other way round.
    pub(super) sort: String,
    pub(super) skip: u32,
    pub(super) after_day: String,
    pub(super) after: Option<i64>,
    /// What was just validated together.
    pub(super) validated: Option<Uuid>,
    /// The ids of those that were not, with a comma between them.
    pub(super) left: String,
    /// Nothing was ticked.
    pub(super) none: Option<String>,
}

/// What a query means.
pub(super) struct Wanted {
    pub(super) period: ViewPeriod,
    pub(super) filter: PerformanceFilter,
    pub(super) sorted: Option<Sorted>,
    pub(super) after: Option<Cursor>,
    /// The day that was asked for is none.
    pub(super) wrong_day: Option<FieldError>,
}

impl PerformanceListQuery {
    /// A list of all that the office has to look at in the week of a day.
    pub(in crate::console) fn open_in_week_of(day: Day) -> Self {
        Self {
            span: Span::Week.name().to_owned(),
            date: day.monday().to_string(),
            state: OPEN.to_owned(),
            ..Self::default()
        }
    }

    /// The same, but only what the office has to look at and is odd in this way.
    pub(super) fn open_and_odd(&self, odd: Odd) -> Self {
        Self {
            odd: odd.as_str().to_owned(),
            state: OPEN.to_owned(),
            ..self.clone()
        }
    }

    /// What is odd in this way in the week of a day.
    pub(in crate::console) fn odd_in_week_of(day: Day, odd: Odd) -> Self {
        Self {
            state: String::new(),
            odd: odd.as_str().to_owned(),
            ..Self::open_in_week_of(day)
        }
    }

    /// Those in one state in the week of a day.
    pub(in crate::console) fn state_in_week_of(day: Day, state: PerformanceState) -> Self {
        Self {
            state: state.as_str().to_owned(),
            ..Self::open_in_week_of(day)
        }
    }

    /// The same in its month; of one worker, if one is named.
    pub(in crate::console) fn state_in_month_of(
        day: Day,
        state: PerformanceState,
        worker: &str,
    ) -> Self {
        Self {
            span: Span::Month.name().to_owned(),
            date: day.to_string(),
            state: state.as_str().to_owned(),
            worker: worker.to_owned(),
            ..Self::default()
        }
    }

    /// All of a worker in the week of a day.
    pub(super) fn of_worker_in_week_of(day: Day, worker: &Login) -> Self {
        Self {
            state: String::new(),
            worker: worker.as_str().to_owned(),
            ..Self::open_in_week_of(day)
        }
    }

    /// The one that a form carried along.
    pub(super) fn carried(text: &str) -> Result<Self, ConsoleError> {
        let uri = format!("/?{text}");
        let uri = uri.parse().map_err(|_| ConsoleError::BadForm)?;
        let query = axum::extract::Query::try_from_uri(&uri).map_err(|_| ConsoleError::BadForm)?;
        Ok(query.0)
    }

    /// What it means.
    pub(super) fn wanted(&mut self, today: Day) -> Result<Wanted, ConsoleError> {
        let (day, wrong_day) = match self.date.trim() {
            "" => (today, None),
            text => match form::needed_day(text) {
                Ok(day) => (day, None),
                Err(error) => (today, Some(error)),
            },
        };
        let span = optional(&self.span, Span::from_name)?.unwrap_or_default();
        span.name().clone_into(&mut self.span);
        let period = ViewPeriod::around(day, span);
        let open = self.state == OPEN;
        let state = if open { "" } else { &self.state };
        let filter = PerformanceFilter {
            from: period.from,
            to: period.to,
            worker: self.worker.clone(),
            client: self.client.clone(),
            state: optional(state, PerformanceState::from_name)?,
            channel: optional(&self.channel, Channel::from_name)?,
            open: match open {
                true => OpenFilter::Open,
                false => OpenFilter::Any,
            },
            odd: optional(&self.odd, Odd::from_name)?,
        };
        let (column, descending) = sorting::column(&self.sort);
        let skip = self.skip;
        let sorted = optional(column, PerformanceOrder::from_name)?.map(|by| Sorted {
            by,
            descending,
            skip,
        });
        let after = match self.after {
            Some(seq) => Some(Cursor {
                day: self.after_day.parse().map_err(|_| ConsoleError::NotFound)?,
                seq,
            }),
            None => None,
        };
        Ok(Wanted {
            period,
            filter,
            sorted,
            after,
            wrong_day,
        })
    }

    /// The same for another day, as a query.
    pub(super) fn at(&self, day: Day) -> String {
        self.query(&day.to_string(), &self.sort)
    }

    /// As it is, as a query.
    pub(in crate::console) fn here(&self) -> String {
        self.query(&self.date, &self.sort)
    }

    /// The same sorted by a column, or the other way round where it is already.
    pub(super) fn sorted_by(&self, column: &str) -> String {
        self.query(&self.date, &sorting::led_to(&self.sort, STANDING, column))
    }

    /// Whether more is said than a span of time.
    pub(super) fn is_narrowed(&self) -> bool {
        self.here() != self.all_of_its_time()
    }

    /// All of the same span of time, in the same order.
    pub(super) fn all_of_its_time(&self) -> String {
        let all = Self {
            span: self.span.clone(),
            ..Self::default()
        };
        all.query(&self.date, &self.sort)
    }

    /// How a column is sorted, as an attribute says it.
    pub(super) fn sorting(&self, column: &str) -> &'static str {
        sorting::said(&self.sort, STANDING, column)
    }

    /// Whether the list stands in this order.
    pub(super) fn stands(&self, sort: &str) -> bool {
        sorting::or_standing(&self.sort, STANDING) == sort
    }

    /// The same, with what became of those that were chosen on it.
    pub(super) fn with_outcome(&self, validated: Option<Uuid>, left: &[Uuid]) -> String {
        let left: Vec<_> = left.iter().map(Uuid::to_string).collect();
        let mut outcome = form_urlencoded::Serializer::new(String::new());
        if let Some(id) = validated {
            outcome.append_pair("validated", &id.to_string());
        }
        outcome.append_pair("left", &left.join(","));
        format!("{}&{}", self.here(), outcome.finish())
    }

    fn query(&self, date: &str, sort: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("date", date);
        for (name, value) in [
            ("span", self.span.as_str()),
            ("worker", &self.worker),
            ("client", &self.client),
            ("state", &self.state),
            ("channel", &self.channel),
            ("odd", &self.odd),
            ("sort", sort),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    pub(super) fn is(&self, field: &str, name: &str) -> bool {
        let chosen = match field {
            "state" => &self.state,
            "channel" => &self.channel,
            "odd" => &self.odd,
            _ => &self.span,
        };
        chosen == name
    }
}

fn optional<T>(
    name: &str,
    from_name: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, ConsoleError> {
    match name {
        "" => Ok(None),
        name => from_name(name).map(Some).ok_or(ConsoleError::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2026-11-25".parse().unwrap()
    }

    #[test]
    fn a_query_that_is_carried_along_means_the_same() {
        let mut week = PerformanceListQuery {
            worker: "De Smet & co".to_owned(),
            sort: "-client".to_owned(),
            ..PerformanceListQuery::open_in_week_of(today())
        };
        let mut again = PerformanceListQuery::carried(&week.here()).unwrap();
        let (one, other) = (
            week.wanted(today()).unwrap(),
            again.wanted(today()).unwrap(),
        );
        assert_eq!(one.filter.worker, other.filter.worker);
        assert_eq!((one.period, one.sorted), (other.period, other.sorted));
        assert_eq!([one.filter.open, other.filter.open], [OpenFilter::Open; 2]);
        assert!(other.sorted.unwrap().descending);
    }

    #[test]
    fn what_no_page_of_ours_asks_for_is_not_there() {
        for (field, value) in [("state", "x"), ("odd", "x"), ("sort", "x"), ("span", "x")] {
            let mut query = PerformanceListQuery::carried(&format!("{field}={value}")).unwrap();
            assert!(query.wanted(today()).is_err(), "{field}");
        }
    }
}
