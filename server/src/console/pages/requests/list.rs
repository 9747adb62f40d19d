use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::{
    console::{
        Console,
        error::ConsoleError,
        page::{Page, draw},
        staff::Staff,
    },
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

#[derive(Template)]
#[template(path = "console/requests.html")]
struct InboxPage {
    page: Page,
    requests: Vec<OfficeRequest>,
    next_request: Option<i64>,
    contests: Vec<OfficeContest>,
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
    let inbox = InboxPage {
        page,
        requests: requests.items,
        next_request: requests.next,
        contests: contests.items,
        next_contest: contests.next,
    };
    Ok(draw(&inbox)?.into_response())
}
