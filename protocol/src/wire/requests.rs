//! What a worker asks the office for: a visit that she forgot, a correction, a cancellation.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Activity, ClientNumber, Day, Hours, OfficeReason, Open, WorkerReason};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// A visit of a past day that was not reported.
    Forgotten,
    /// Other hours or another activity for a performance.
    Correction,
    /// A performance should not count.
    Cancellation,
    /// One that this version does not know.
    #[serde(other)]
    Unknown,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// The office has not answered yet.
    Open,
    /// The office did what was asked for.
    Accepted,
    /// The office did not, and says why.
    Declined,
    /// The worker took it back.
    Withdrawn,
    /// One that this version does not know.
    #[serde(other)]
    Unknown,
}

/// `POST /v1/requests`. Which fields there are follows from the kind: `forgotten` has client,
/// activity, hours and date; `correction` has the performance, and hours, activity or both;
/// `cancellation` has the performance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkRequestDraft {
    /// What is asked for.
    pub kind: RequestKind,
    /// The performance that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub performance_id: Option<Uuid>,
    /// 12 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, pattern = "^[0-9]{12}$"))]
    pub client_number: Option<ClientNumber>,
    /// What was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Activity>,
    /// Whole hours, 1 to 9. An integer here, so that 0 and 10 get their own problem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 9))]
    pub hours: Option<i64>,
    /// A past day, not further back than [`super::Limits::request_days_back`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub date: Option<Day>,
    /// Why, in her words or as the ready sentence stood on her screen; 1 to 200 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub reason: String,
    /// The ready sentence that she chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<WorkerReason>,
}

/// What a worker asked for. It is no performance; what the office makes of it may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkRequest {
    /// UUID.
    pub id: Uuid,
    /// What is asked for.
    pub kind: RequestKind,
    /// What became of it.
    pub state: RequestState,
    /// The performance that it is about, or that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub performance_id: Option<Uuid>,
    /// That performance's reference, as `K7M-42Q`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// 12 digits.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{12}$"))]
    pub client_number: ClientNumber,
    /// The activity that she asks for; of a cancellation, the one that stood. An app takes a name
    /// that it does not know.
    #[cfg_attr(feature = "openapi", schema(value_type = Activity))]
    pub activity: Open<Activity>,
    /// The hours that she asks for; of a cancellation, those that stood.
    #[cfg_attr(feature = "openapi", schema(value_type = i64, minimum = 1, maximum = 9))]
    pub hours: Hours,
    /// The day of the work.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub date: Day,
    /// Why she asks.
    pub reason: String,
    /// The ready sentence that she chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<WorkerReason>,
    /// When she asked, RFC 3339 in Z.
    #[serde(with = "crate::moment")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub asked_at: Timestamp,
    /// When it was answered or withdrawn.
    #[serde(
        default,
        with = "crate::moment::or_none",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub closed_at: Option<Timestamp>,
    /// The office's words, where it gave any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The ready sentence that the office chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_code: Option<OfficeReason>,
}

/// `POST /v1/requests/settle/{key}`: what a key has come to, for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RequestSettlement {
    /// The key made this request.
    Made {
        /// The request, as it is now.
        request: Box<WorkRequest>,
    },
    /// The key made nothing and never will.
    Void,
}

/// `GET /v1/requests`: a page of what she asked for, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkRequestPage {
    /// At most the server's page size.
    pub items: Vec<WorkRequest>,
    /// Where the next page begins, opaque; null at the end.
    pub next_cursor: Option<String>,
}
