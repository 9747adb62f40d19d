use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours, IdempotencyKey, wire::PerformanceRequest,
};

/// What a worker has chosen so far for one client. Going back changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    client: ClientNumber,
    activity: Activity,
    hours: Option<Hours>,
}

/// A complete performance with the day that the worker saw. Only this can be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    key: IdempotencyKey,
    client: ClientNumber,
    activity: Activity,
    hours: Hours,
    date: Day,
    confirm_duplicate: bool,
}

impl Draft {
    /// A draft for a client, household help chosen: 96 % of the performances are.
    pub fn new(client: ClientNumber) -> Self {
        Self {
            client,
            activity: Activity::HouseholdHelp,
            hours: None,
        }
    }

    /// Whom the work was for.
    pub fn client(&self) -> &ClientNumber {
        &self.client
    }

    /// The chosen activity.
    pub fn activity(&self) -> Activity {
        self.activity
    }

    /// The chosen hours.
    pub fn hours(&self) -> Option<Hours> {
        self.hours
    }

    /// The client has another number: the one before was mistyped.
    pub(in crate::core) fn correct_client(&mut self, number: ClientNumber) {
        self.client = number;
    }

    /// «Kies een activiteit»
    pub fn choose_activity(&mut self, activity: Activity) {
        self.activity = activity;
    }

    /// «Kies het aantal uren dat u gewerkt heeft.»
    pub fn choose_hours(&mut self, hours: Hours) {
        self.hours = Some(hours);
    }

    /// What is shown for a last look, under a key of its own; `None` while no hours are chosen.
    pub fn review(&self, today: Day, key: IdempotencyKey) -> Option<Reviewed> {
        Some(Reviewed {
            key,
            client: self.client.clone(),
            activity: self.activity,
            hours: self.hours?,
            date: today,
            confirm_duplicate: false,
        })
    }
}

impl Reviewed {
    /// The key under which it is sent.
    pub fn key(&self) -> IdempotencyKey {
        self.key
    }

    /// Whom the work was for.
    pub fn client(&self) -> &ClientNumber {
        &self.client
    }

    /// What was done.
    pub fn activity(&self) -> Activity {
        self.activity
    }

    /// How long it took.
    pub fn hours(&self) -> Hours {
        self.hours
    }

    /// The day that the worker saw, which is the day that is sent.
    pub fn date(&self) -> Day {
        self.date
    }

    /// The same again after a certain «not sent», under a fresh key: the old one may be void.
    #[must_use]
    pub fn again(self, key: IdempotencyKey) -> Self {
        Self { key, ..self }
    }

    /// The same once the worker said that a second one for this client, activity and day is meant.
    #[must_use]
    pub fn meant_twice(self, key: IdempotencyKey) -> Self {
        Self {
            key,
            confirm_duplicate: true,
            ..self
        }
    }

    pub(super) fn request(&self) -> PerformanceRequest {
        PerformanceRequest {
            client_number: self.client.clone(),
            activity: self.activity,
            hours: self.hours.into(),
            date: self.date,
            confirm_duplicate: self.confirm_duplicate,
        }
    }
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::Login;

    use super::*;

    fn draft() -> Draft {
        Draft::new(ClientNumber::from_first_ten(Login::PREFIX))
    }

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    fn key() -> IdempotencyKey {
        IdempotencyKey::new(uuid::Uuid::nil())
    }

    #[test]
    fn household_help_is_chosen_at_first_and_hours_never_are() {
        assert_eq!(draft().activity(), Activity::HouseholdHelp);
        assert_eq!(draft().hours(), None);
    }

    #[test]
    fn a_draft_without_hours_cannot_be_reviewed() {
        assert_eq!(draft().review(today(), key()), None);
    }

    #[test]
    fn what_is_reviewed_is_what_was_chosen() {
        let mut draft = draft();
        draft.choose_activity(Activity::Transport);
        draft.choose_hours(Hours::try_from(3).unwrap());
        let request = draft.review(today(), key()).unwrap().request();
        assert_eq!(
            (request.activity, request.hours, request.date),
            (Activity::Transport, 3, today())
        );
        assert!(!request.confirm_duplicate);
    }
}
