use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use job_tracker_protocol::Day;
use serde::Deserialize;

use crate::{
    clock::Belgium,
    console::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        staff::Staff,
    },
    domain::{staff::Region, working_days::working_days_after},
    store::{
        office_changes::{ContestsQuestion, OfficeContest},
        requests::{OfficeRequest, OpenRequestsQuestion},
    },
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::console) struct InboxQuery {
    /// The last request of the page before.
    after: Option<i64>,
    /// The last contest of the page before.
    contest_after: Option<i64>,
}

/// Until when the office answers.
struct ReplyBy {
    day: Day,
    late: bool,
}

impl ReplyBy {
    /// For what a worker asked or contested at an instant.
    fn to(asked_at: Timestamp, region: Region, (belgium, today): (&Belgium, Day)) -> Self {
        let day = working_days_after(belgium.day(asked_at), region.working_days_to_reply());
        Self {
            day,
            late: day < today,
        }
    }
}

#[derive(Template)]
#[template(path = "console/requests.html")]
struct InboxPage {
    page: Page,
    requests: Vec<(OfficeRequest, ReplyBy)>,
    next_request: Option<i64>,
    contests: Vec<(OfficeContest, ReplyBy)>,
    next_contest: Option<i64>,
}

pub(in crate::console) async fn list(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(query): Query<InboxQuery>,
) -> Result<Response, ConsoleError> {
    let employer = staff.user.employer;
    let requests = OpenRequestsQuestion {
        employer,
        whose: None,
        after: query.after,
    };
    let contests = ContestsQuestion {
        employer,
        whose: None,
        after: query.contest_after,
    };
    let requests = console.store.ask(requests).await?;
    let contests = console.store.ask(contests).await?;
    let on = (&console.belgium, console.belgium.day(console.clock.now()));
    let of_request = |it: OfficeRequest| {
        let by = ReplyBy::to(it.request.asked_at, it.region, on);
        (it, by)
    };
    let of_contest = |it: OfficeContest| {
        // What is contested has been answered.
        let asked_at = it.change.answered_at.unwrap_or(it.change.made_at);
        let by = ReplyBy::to(asked_at, it.region, on);
        (it, by)
    };
    let inbox = InboxPage {
        page,
        requests: requests.items.into_iter().map(of_request).collect(),
        next_request: requests.next,
        contests: contests.items.into_iter().map(of_contest).collect(),
        next_contest: contests.next,
    };
    Ok(draw(&inbox)?.into_response())
}
