//! What the office changed, entered or cancelled on a worker's account, and what she says to it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Performance;
use crate::{Activity, Day, Hours, OfficeReason, Open, WorkerReason};

/// What the office did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfficeChangeKind {
    /// It entered a performance for her.
    Entered,
    /// It gave one other hours or another activity.
    Modified,
    /// It cancelled one.
    Cancelled,
    /// Something that this version does not know.
    #[serde(other)]
    Unknown,
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfficeChangeState {
    /// She has not answered, and can until [`OfficeChange::answer_by`].
    Open,
    /// She agreed.
    Agreed,
    /// She did not answer in time; it counts as agreed.
    ByTime,
    /// She says that it is wrong; the office has to look at it again.
    Contested,
    /// She contested, and the office gave her right.
    Restored,
    /// She contested, and the office kept its change.
    Kept,
    /// A later change of the same performance stands in its place.
    Replaced,
    /// She had left and could not answer; nobody agreed.
    Unanswerable,
    /// One that this version does not know.
    #[serde(other)]
    Unknown,
}

/// The work of a performance before or after a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Work {
    /// What was done. An app takes a name that it does not know.
    #[cfg_attr(feature = "openapi", schema(value_type = Activity))]
    pub activity: Open<Activity>,
    /// Whole hours.
    #[cfg_attr(feature = "openapi", schema(value_type = i64, minimum = 1, maximum = 9))]
    pub hours: Hours,
}

/// A change that the office made of its own accord.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeChange {
    /// UUID.
    pub id: Uuid,
    /// What the office did.
    pub kind: OfficeChangeKind,
    /// The performance, as it is now.
    pub performance: Performance,
    /// As it was before; none for one that was entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Work>,
    /// As the change left it; none for one that was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Work>,
    /// Why, in the office's words.
    pub reason: String,
    /// When, RFC 3339 in Z.
    #[serde(with = "crate::moment")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub made_at: Timestamp,
    /// The last day on which she can answer; after it the change counts as agreed by time.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub answer_by: Day,
    /// What became of it.
    pub state: OfficeChangeState,
    /// When she answered.
    #[serde(
        default,
        with = "crate::moment::or_none",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub answered_at: Option<Timestamp>,
    /// Why she contests it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_reason: Option<String>,
    /// The ready sentence that she chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_reason_code: Option<WorkerReason>,
    /// What the office says to her contest, once it has looked at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_answer: Option<String>,
    /// The ready sentence that the office chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_answer_code: Option<OfficeReason>,
}

/// `POST /v1/changes/{id}`: she agrees, or contests and says why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeAnswer {
    /// Whether she agrees.
    pub agree: bool,
    /// Why not, in her words or as the ready sentence stood on her screen; only with
    /// `agree: false`, and then needed; 1 to 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub reason: Option<String>,
    /// The ready sentence that she chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason_code: Option<WorkerReason>,
}

/// `GET /v1/changes`: a page of what the office changed, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficeChangePage {
    /// At most the server's page size.
    pub items: Vec<OfficeChange>,
    /// Where the next page begins, opaque; null at the end.
    pub next_cursor: Option<String>,
    /// How many of all wait for her answer.
    pub open: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_of_a_newer_server_is_still_read() {
        let state: OfficeChangeState = serde_json::from_str("\"mediated\"").unwrap();
        assert_eq!(state, OfficeChangeState::Unknown);
        let kind: OfficeChangeKind = serde_json::from_str("\"moved\"").unwrap();
        assert_eq!(kind, OfficeChangeKind::Unknown);
    }

    #[test]
    fn an_answer_without_a_reason_is_short() {
        let agreed = ChangeAnswer {
            agree: true,
            reason: None,
            reason_code: None,
        };
        assert_eq!(serde_json::to_string(&agreed).unwrap(), r#"{"agree":true}"#);
    }
}
