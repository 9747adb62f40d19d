use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours, WorkerReason,
    wire::{Me, Performance},
};

use super::{Reason, Subject};

/// The newest days that are offered at once; the others stand behind «vroeger».
pub const DAYS_AT_ONCE: u8 = 7;

/// The days that the office takes a forgotten visit for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The server's day. It is none of them: what was done today is reported.
    pub today: Day,
    /// How many days before it.
    pub days_back: u8,
}

impl Calendar {
    /// What the server says; `None` from one that takes no requests.
    pub fn of(me: &Me) -> Option<Self> {
        me.limits.request_days_back.map(|days_back| Self {
            today: me.today,
            days_back,
        })
    }

    /// Whether the office takes a forgotten visit of this day.
    pub fn takes(self, day: Day) -> bool {
        self.days(1, self.days_back).contains(&day)
    }

    /// Yesterday and the days before it, newest first.
    pub fn newest(self) -> Vec<Day> {
        self.days(1, self.days_back.min(DAYS_AT_ONCE))
    }

    /// The days before those, newest first.
    pub fn earlier(self) -> Vec<Day> {
        self.days(DAYS_AT_ONCE + 1, self.days_back)
    }

    fn days(self, from: u8, to: u8) -> Vec<Day> {
        (from..=to)
            .map(|it| self.today.minus_days(it.into()))
            .collect()
    }
}

/// What is wrong with a performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The number of hours.
    Hours,
    /// The activity.
    Activity,
    /// It was another client. This one is cancelled; the right one is reported or asked for anew.
    Client,
    /// It was sent twice.
    Twice,
    /// She did not work there.
    NotThere,
}

impl Wrong {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Hours,
        Self::Activity,
        Self::Client,
        Self::Twice,
        Self::NotThere,
    ];

    /// The ready sentence that says it to the office.
    pub fn reason(self) -> WorkerReason {
        match self {
            Self::Hours => WorkerReason::WrongHours,
            Self::Activity => WorkerReason::WrongActivity,
            Self::Client => WorkerReason::WrongClient,
            Self::Twice => WorkerReason::SentTwice,
            Self::NotThere => WorkerReason::DidNotWork,
        }
    }
}

/// What was chosen so far for a forgotten visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    /// The days to choose from.
    pub calendar: Calendar,
    /// The client, and her name for it.
    pub client: Option<(ClientNumber, String)>,
    /// The day.
    pub date: Option<Day>,
    /// Household help at first: 96 % of the performances are.
    pub activity: Activity,
    /// How long it took.
    pub hours: Option<Hours>,
    /// Why it was not reported.
    pub reason: Option<Reason>,
}

/// What was chosen so far to mend a performance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The one that is wrong.
    pub performance: Performance,
    /// What is wrong, and how the office reads it.
    pub wrong: Option<(Wrong, Reason)>,
    /// The right hours.
    pub hours: Option<Hours>,
    /// The right activity.
    pub activity: Option<Activity>,
}

/// What was chosen so far. Going back changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choices {
    /// A visit that was not reported.
    Forgotten(Forgotten),
    /// A performance that is wrong.
    Mend(Box<Mend>),
}

impl Choices {
    /// Nothing chosen yet, for a forgotten visit.
    pub fn forgotten(calendar: Calendar) -> Self {
        Self::Forgotten(Forgotten {
            calendar,
            client: None,
            date: None,
            activity: Activity::HouseholdHelp,
            hours: None,
            reason: None,
        })
    }

    /// Nothing chosen yet, for a performance that is wrong.
    pub fn mend(performance: Performance) -> Self {
        Self::Mend(Box::new(Mend {
            performance,
            wrong: None,
            hours: None,
            activity: None,
        }))
    }

    /// Whether these hours are none to choose: they change nothing.
    pub fn has_hours(&self, hours: Hours) -> bool {
        matches!(self, Self::Mend(it) if it.performance.hours == hours)
    }

    /// Whether this activity is none to choose: it changes nothing.
    pub fn has_activity(&self, activity: Activity) -> bool {
        matches!(self, Self::Mend(it) if it.performance.activity == activity)
    }

    /// What is asked for and why; `None` while a choice is missing.
    pub fn complete(&self) -> Option<(Subject, Reason)> {
        match self {
            Self::Forgotten(it) => {
                let subject = Subject::Forgotten {
                    client: it.client.clone()?.0,
                    date: it.date?,
                    activity: it.activity,
                    hours: it.hours?,
                };
                Some((subject, it.reason.clone()?))
            }
            Self::Mend(it) => {
                let performance = it.performance.id;
                let (wrong, reason) = it.wrong.clone()?;
                let subject = match wrong {
                    Wrong::Hours => Subject::Hours {
                        performance,
                        hours: it.hours?,
                    },
                    Wrong::Activity => Subject::Activity {
                        performance,
                        activity: it.activity?,
                    },
                    Wrong::Client | Wrong::Twice | Wrong::NotThere => {
                        Subject::Cancellation { performance }
                    }
                };
                Some((subject, reason))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(days_back: u8) -> Calendar {
        Calendar {
            today: "2026-11-23".parse().unwrap(),
            days_back,
        }
    }

    fn said(days: &[Day]) -> Vec<String> {
        days.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_days_begin_with_yesterday_and_end_where_the_office_says() {
        let newest = calendar(9).newest();
        assert_eq!(newest.len(), 7);
        assert_eq!(newest[0].to_string(), "2026-11-22");
        assert_eq!(said(&calendar(9).earlier()), ["2026-11-15", "2026-11-14"]);
    }

    #[test]
    fn an_office_that_takes_two_days_has_no_earlier_ones() {
        assert_eq!(said(&calendar(2).newest()), ["2026-11-22", "2026-11-21"]);
        assert!(calendar(2).earlier().is_empty());
        assert!(calendar(7).earlier().is_empty());
    }

    #[test]
    fn a_forgotten_visit_is_complete_when_everything_is_chosen() {
        let mut choices = Choices::forgotten(calendar(31));
        assert_eq!(choices.complete(), None);
        if let Choices::Forgotten(it) = &mut choices {
            it.client = Some((ClientNumber::from_first_ten(1), "Oma".to_owned()));
            it.date = Some(it.calendar.newest()[0]);
            it.hours = Some(Hours::try_from(3).unwrap());
        }
        assert_eq!(choices.complete(), None);
        let reason = Reason::ready(WorkerReason::Forgot, "Vergeten".to_owned());
        if let Choices::Forgotten(it) = &mut choices {
            it.reason = Some(reason.clone());
        }
        assert!(matches!(
            choices.complete(),
            Some((Subject::Forgotten { .. }, said)) if said == reason
        ));
    }
}
