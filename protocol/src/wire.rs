//! Requests and responses of HTTP contract version 1.
//!
//! Answers are read with tolerance: unknown fields are passed over, unknown names of states,
//! languages and activities are [`Open`] or have a case of their own, and optional fields may be
//! missing. Requests are read
//! strictly. One enum of the answers stays closed: an outcome of a key that this version does not
//! know tells it nothing, so the key stays unsettled.

mod changes;
mod requests;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use self::{
    changes::{
        ChangeAnswer, OfficeChange, OfficeChangeKind, OfficeChangePage, OfficeChangeState, Work,
    },
    requests::{
        RequestKind, RequestSettlement, RequestState, WorkRequest, WorkRequestDraft,
        WorkRequestPage,
    },
};
use crate::{
    Activity, ClientNumber, Day, Hours, Language, NewPassword, OfficeLanguage, open::only_known,
};
pub use crate::{Open, PerformanceState};

/// `GET /v1/info`: what anybody may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Info {
    /// The server's name for itself.
    pub server_name: String,
    /// Numbers of the phone line, for a worker whose account is closed; may be none.
    pub phone_lines: Vec<PhoneLine>,
    /// True where no worker of this server has a phone line, her employer's own included. Where it
    /// is not said it is not known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_phone_line: bool,
    /// The oldest app that this server still talks to, as `0.1.0`.
    pub minimum_app_version: String,
}

/// A number at which performances can be entered by phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PhoneLine {
    /// As it is shown and dialled, as `0800 355 30`.
    pub number: String,
}

/// `POST /v1/session`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionRequest {
    /// 12 digits.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{12}$"))]
    pub login: crate::Login,
    /// 1 to 200 bytes.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub password: String,
    /// The token that this device got at its last sign-in with this login.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_token: Option<String>,
    /// What stood in the link of the letter that opened the app, with this login. It gives a phone
    /// that never signed in before tries of its own; what does not count is taken for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<String>,
}

impl fmt::Debug for SessionRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionRequest")
            .field("login", &self.login)
            .finish_non_exhaustive()
    }
}

/// The 201 of `POST /v1/session`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionResponse {
    /// Bearer token, secret.
    pub token: String,
    /// When the token dies if it is not used, RFC 3339 in Z.
    #[serde(with = "crate::moment")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub expires_at: jiff::Timestamp,
    /// Names this device at its next sign-in with this login, secret; survives sign-out.
    pub device_token: String,
    /// Who signed in.
    pub worker: Worker,
    /// Whom she works for.
    pub employer: Employer,
}

impl fmt::Debug for SessionResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionResponse")
            .field("expires_at", &self.expires_at)
            .field("worker", &self.worker)
            .field("employer", &self.employer)
            .finish_non_exhaustive()
    }
}

/// The worker as the employer registered her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Worker {
    /// Her name.
    pub name: String,
    /// The language of her letters, or the nearest to it that every app knows. An app takes a code
    /// that it does not know.
    #[cfg_attr(feature = "openapi", schema(value_type = OfficeLanguage))]
    pub language: Open<OfficeLanguage>,
    /// The same more exactly, as a tag of BCP 47, where the server knows more than `language` says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

impl Worker {
    /// One whose letters are in this language.
    pub fn new(name: String, language: Language) -> Self {
        Self {
            name,
            language: language.office().into(),
            locale: language.beyond_office().map(|it| it.tag().to_owned()),
        }
    }
}

/// The employer as a worker sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Employer {
    /// The company's name.
    pub name: String,
    /// The office's phone number, if it gave one.
    #[serde(default)]
    pub phone: Option<String>,
    /// The numbers at which this server itself takes her work by the keys of a telephone; none
    /// where it has no phone line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phone_lines: Vec<PhoneLine>,
}

/// `GET /v1/me`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// Who she is.
    pub worker: Worker,
    /// Whom she works for.
    pub employer: Employer,
    /// The activities that she can report, in the order in which they are shown. An app leaves out
    /// those that it does not know.
    #[serde(deserialize_with = "only_known")]
    pub activities: Vec<Activity>,
    /// What the server allows.
    pub limits: Limits,
    /// The day that it now is in Belgium.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub today: Day,
}

/// `PUT /v1/me/password`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasswordChange {
    /// The password as it is; a wrong one costs a try, as at sign-in.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub current: String,
    /// 8 to 16 digits.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{8,16}$"))]
    pub new: NewPassword,
    /// The token that this device got at its last sign-in with this login.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_token: Option<String>,
}

impl fmt::Debug for PasswordChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PasswordChange").finish_non_exhaustive()
    }
}

/// Bounds that the server holds performances to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Limits {
    /// Fewest hours in one performance.
    pub min_hours: u8,
    /// Most hours in one performance.
    pub max_hours: u8,
    /// Most hours on one day, all clients together.
    pub max_hours_per_day: u8,
    /// How many days back the office takes a request for a visit that was forgotten; none from a
    /// server that takes no requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_days_back: Option<u8>,
}

/// `POST /v1/performances`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PerformanceRequest {
    /// 12 digits.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{12}$"))]
    pub client_number: ClientNumber,
    /// One of four.
    pub activity: Activity,
    /// Whole hours, 1 to 9. An integer here, so that 0 and 10 get their own problem.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 9))]
    pub hours: i64,
    /// The day that the worker saw when she reviewed; must still be today in Belgium.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub date: Day,
    /// True once the worker said that a second one for the same client, activity and day is meant.
    #[serde(default)]
    pub confirm_duplicate: bool,
}

/// A registered performance: the same in the 201, in a settlement and in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Performance {
    /// UUID.
    pub id: uuid::Uuid,
    /// Short, to be read to the office over the phone, as `K7M-42Q`.
    pub reference: String,
    /// 12 digits.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{12}$"))]
    pub client_number: ClientNumber,
    /// What was done. An app takes a name that it does not know.
    #[cfg_attr(feature = "openapi", schema(value_type = Activity))]
    pub activity: Open<Activity>,
    /// Whole hours.
    #[cfg_attr(feature = "openapi", schema(value_type = i64, minimum = 1, maximum = 9))]
    pub hours: Hours,
    /// The day of the work.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    pub date: Day,
    /// When the server stored it, RFC 3339 in Z.
    #[serde(with = "crate::moment")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub registered_at: jiff::Timestamp,
    /// How far the office is with it. An app takes a name that it does not know.
    #[cfg_attr(feature = "openapi", schema(value_type = PerformanceState))]
    pub state: Open<PerformanceState>,
    /// Whether the office entered it for her.
    #[serde(default, skip_serializing_if = "is_false")]
    pub by_office: bool,
    /// Whether the office entered, changed or cancelled it at her request.
    #[serde(default, skip_serializing_if = "is_false")]
    pub at_her_request: bool,
    /// Whether she contests what the office made of it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub contested: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_false(it: &bool) -> bool {
    !it
}

/// `POST /v1/performances/settle/{key}`: what a key has come to, for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Settlement {
    /// The key registered this performance.
    Registered {
        /// The performance.
        performance: Performance,
    },
    /// The key registered nothing and never will.
    Void,
}

/// `GET /v1/performances`: a page of the worker's own history, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryPage {
    /// At most the server's page size.
    pub items: Vec<Performance>,
    /// Where the next page begins, opaque; null at the end.
    #[serde(default)]
    pub next_cursor: Option<String>,
}

/// `POST /v1/clients/check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClientCheck {
    /// 12 digits.
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{12}$"))]
    pub number: ClientNumber,
}

/// The 200 of `POST /v1/clients/check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClientChecked {
    /// Whether the employer has a client with this number that work can be reported for now.
    pub known: bool,
}

/// `GET /v1/clients/recent`: the clients that she worked for not long ago.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecentClients {
    /// Each once, 12 digits, the one of the newest day first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub numbers: Vec<ClientNumber>,
}

/// `GET /v1/me/devices`: the phones that know a worker's account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Devices {
    /// The last used first.
    pub devices: Vec<Device>,
}

/// A phone on which the worker signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Device {
    /// What it is called at `DELETE /v1/me/devices/{id}`; UUID.
    pub id: uuid::Uuid,
    /// When she first signed in on it, RFC 3339 in Z.
    #[serde(with = "crate::moment")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub first_seen: jiff::Timestamp,
    /// When it was last used, to the day; RFC 3339 in Z.
    #[serde(with = "crate::moment")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub last_used: jiff::Timestamp,
    /// Whether it is the one that asks. None is where its session is older than this field.
    pub present: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_not_in_debug_output() {
        let request = SessionRequest {
            login: crate::Login::from_serial(1),
            password: "40718263".to_owned(),
            device_token: Some("jtd_secret".to_owned()),
            voucher: Some("jtv_secret".to_owned()),
        };
        let shown = format!("{request:?}");
        assert!(
            !shown.contains("40718263") && !shown.contains("secret"),
            "{shown}"
        );
    }

    #[test]
    fn a_settlement_says_its_outcome() {
        assert_eq!(
            serde_json::to_string(&Settlement::Void).unwrap(),
            r#"{"outcome":"void"}"#
        );
    }

    #[test]
    fn an_unknown_field_in_a_request_is_refused() {
        let json = r#"{"client_number":"123456789002","activity":"shopping","hours":3,"date":"2026-11-23","extra":1}"#;
        assert!(serde_json::from_str::<PerformanceRequest>(json).is_err());
    }

    #[test]
    fn an_answer_of_a_newer_server_is_read_for_what_this_version_knows() {
        let me = r#"{"worker":{"name":"Ana","language":"pl","locale":"pl-BE","new":{}},
            "employer":{"name":"Zonnestraal"},"activities":["gardening","shopping"],
            "limits":{"min_hours":1,"max_hours":9,"max_hours_per_day":16,"new":0},
            "today":"2026-11-23","new":null}"#;
        let me: Me = serde_json::from_str(me).unwrap();
        assert_eq!(me.worker.language.known(), None);
        assert_eq!(me.worker.locale.as_deref(), Some("pl-BE"));
        assert_eq!((me.employer.phone, me.employer.phone_lines), (None, vec![]));
        assert_eq!(me.activities, [Activity::Shopping]);

        let page = r#"{"items":[{"id":"00000000-0000-0000-0000-000000000007",
            "reference":"K7M-42Q","client_number":"123456789002","activity":"gardening","hours":3,
            "date":"2026-11-23","registered_at":"2026-11-23T15:00:00Z","state":"under_review",
            "contested":true}]}"#;
        let page: HistoryPage = serde_json::from_str(page).unwrap();
        assert_eq!(page.items[0].state.known(), None);
        assert_eq!(page.items[0].activity.known(), None);
        assert_eq!(page.next_cursor, None);
    }

    #[test]
    fn a_language_beyond_the_four_is_told_beside_the_nearest_of_them() {
        let told = |it| serde_json::to_value(Worker::new("Ana".to_owned(), it)).unwrap();
        let dutch = serde_json::json!({"name": "Ana", "language": "nl"});
        assert_eq!(told(Language::Nl), dutch);
        let portuguese = serde_json::json!({"name": "Ana", "language": "fr", "locale": "pt-PT"});
        assert_eq!(told(Language::Pt), portuguese);
    }

    #[test]
    fn a_request_names_only_what_this_version_knows() {
        let json = r#"{"client_number":"123456789002","activity":"gardening","hours":3,"date":"2026-11-23"}"#;
        assert!(serde_json::from_str::<PerformanceRequest>(json).is_err());
    }

    #[test]
    fn an_unknown_outcome_of_a_key_is_no_outcome() {
        assert!(serde_json::from_str::<Settlement>(r#"{"outcome":"postponed"}"#).is_err());
    }
}
