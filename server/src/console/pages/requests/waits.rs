//! What still waits about a worker or a client, named before she leaves or it stops.

use crate::{
    console::{Console, error::ConsoleError, staff::Staff},
    store::{
        office_changes::{ContestsQuestion, OfficeContest},
        requests::{OfficeRequest, OpenRequestsQuestion},
        visits::Whose,
    },
};

/// A page of each; the inbox has the rest.
pub(in crate::console) struct Waits {
    pub(in crate::console) requests: Vec<OfficeRequest>,
    pub(in crate::console) contests: Vec<OfficeContest>,
    pub(in crate::console) more: bool,
}

impl Waits {
    /// What waits about one of the user's employer.
    pub(in crate::console) async fn about(
        console: &Console,
        staff: &Staff,
        whose: Whose,
    ) -> Result<Self, ConsoleError> {
        let employer = staff.user.employer;
        let requests = OpenRequestsQuestion {
            employer,
            whose: Some(whose.clone()),
            after: None,
        };
        let requests = console.store.ask(requests).await?;
        let contests = ContestsQuestion {
            employer,
            whose: Some(whose),
            after: None,
        };
        let contests = console.store.ask(contests).await?;
        Ok(Self {
            more: requests.next.is_some() || contests.next.is_some(),
            requests: requests.items,
            contests: contests.items,
        })
    }

    /// Whether nothing does.
    pub(in crate::console) fn is_empty(&self) -> bool {
        self.requests.is_empty() && self.contests.is_empty()
    }
}
