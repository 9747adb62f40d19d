use serde::{Deserialize, Serialize};

use crate::{Day, wire::Performance};

/// The content type of every error.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// An error as the server tells it (RFC 9457). Members beyond the standard's are there only where
/// their documentation says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `/problems/<name>`, the one member to decide by.
    #[serde(rename = "type")]
    pub kind: ProblemKind,
    /// A short English sentence for developers; the app never shows it.
    pub title: String,
    /// The HTTP status again.
    pub status: u16,
    /// What is wrong with this very request, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// With `wrong-credentials`: the tries that are left, 2, 1 or 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts_left: Option<u8>,
    /// With `date-passed`: the day that it now is in Belgium.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = Date))]
    pub today: Option<Day>,
    /// With `looks-duplicate`: the newest performance that the new one looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub existing: Option<Performance>,
}

macro_rules! problem_kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $status:literal, $title:literal;)*) => {
        /// Every error that the server knows, by its name in [`Problem::kind`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum ProblemKind {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
            /// A name that this version does not know yet.
            #[serde(other)]
            Unknown,
        }

        impl ProblemKind {
            /// Every kind that this version's server can answer.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in [`Problem::kind`].
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* Self::Unknown => "about:blank" }
            }

            /// The HTTP status that it is answered with.
            pub fn status(self) -> u16 {
                match self { $(Self::$variant => $status,)* Self::Unknown => 500 }
            }

            /// A short English sentence for developers.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* Self::Unknown => "Unknown problem" }
            }
        }
    };
}

problem_kinds! {
    /// The body is not JSON in UTF-8.
    MalformedJson = "/problems/malformed-json", 400, "The body is not valid JSON in UTF-8";
    /// A path or a query that cannot be read.
    BadRequest = "/problems/bad-request", 400, "The request cannot be read";
    /// The registration has no idempotency key, or one that is no UUID.
    IdempotencyKeyMissing = "/problems/idempotency-key-missing", 400, "The header Idempotency-Key must carry a UUID";
    /// Login or password is wrong, or the login does not exist; see [`Problem::attempts_left`].
    WrongCredentials = "/problems/wrong-credentials", 401, "Login or password is wrong";
    /// No token, or one that is no longer valid.
    SessionEnded = "/problems/session-ended", 401, "Sign in first";
    /// Nothing here.
    NotFound = "/problems/not-found", 404, "There is nothing at this address";
    /// The address exists, the method does not.
    MethodNotAllowed = "/problems/method-not-allowed", 405, "This address does not know this method";
    /// The worker already reported the same client, activity and day; see [`Problem::existing`].
    LooksDuplicate = "/problems/looks-duplicate", 409, "The same client, activity and day were already registered";
    /// The key was settled as void: nothing was registered under it, and nothing can be.
    KeyVoid = "/problems/key-void", 410, "This key can never register anything";
    /// More than 64 KB.
    BodyTooLarge = "/problems/body-too-large", 413, "The body is larger than 64 KB";
    /// Not `application/json`.
    UnsupportedMediaType = "/problems/unsupported-media-type", 415, "The body must be application/json";
    /// JSON, but a wrong field, value or type.
    InvalidRequest = "/problems/invalid-request", 422, "A field, a value or a type is wrong";
    /// The employer has no such client, or no longer.
    UnknownClient = "/problems/unknown-client", 422, "The employer does not know this client number";
    /// Not a whole number from 1 to 9.
    HoursOutOfRange = "/problems/hours-out-of-range", 422, "Hours must be a whole number from 1 to 9";
    /// More hours on one day than the server allows a worker.
    DayLimit = "/problems/day-limit", 422, "The day would have more hours than allowed";
    /// The day is no longer today in Belgium; see [`Problem::today`].
    DatePassed = "/problems/date-passed", 422, "The day is not today";
    /// The key already stands for a performance with another content.
    IdempotencyKeyReused = "/problems/idempotency-key-reused", 422, "The key already registered something else";
    /// A request for today: what was done today can be registered.
    RequestForToday = "/problems/request-for-today", 422, "Work of today is registered, not asked for";
    /// A request for a day that has not come, or that is further back than the office takes.
    RequestDayOutOfRange = "/problems/request-day-out-of-range", 422, "The office takes no request for this day";
    /// She asked for the same already, and the office has not answered yet.
    RequestOpen = "/problems/request-open", 409, "The same is asked for already";
    /// The request was answered, or the change was, or its time is over: nothing can be said to it
    /// any more.
    AlreadyAnswered = "/problems/already-answered", 409, "It was answered already";
    /// A performance that is cancelled, or that already is as it is asked for.
    NothingToChange = "/problems/nothing-to-change", 409, "The performance cannot be changed like this";
    /// Three wrong passwords; only the employer reopens.
    AccountClosed = "/problems/account-closed", 423, "The account is closed for the app";
    /// Too many requests from this address; `Retry-After` says how long to wait.
    TooManyRequests = "/problems/too-many-requests", 429, "Too many requests";
    /// The server failed; nothing is known about the request.
    Internal = "/problems/internal", 500, "The server failed";
    /// The server is busy or not ready; `Retry-After` says how long to wait.
    Unavailable = "/problems/unavailable", 503, "The server is busy";
}

// Not derived: the derivation does not see names that come through a macro.
#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for ProblemKind {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .schema_type(utoipa::openapi::schema::Type::String)
            .description(Some("Every error, by its name"))
            .enum_values(Some(Self::ALL.iter().map(|it| it.name())))
            .into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for ProblemKind {}

impl Problem {
    /// The problem of a kind, with its status and title and no other member.
    pub fn new(kind: ProblemKind) -> Self {
        Self {
            kind,
            title: kind.title().to_owned(),
            status: kind.status(),
            detail: None,
            attempts_left: None,
            today: None,
            existing: None,
        }
    }

    /// The same with a sentence on what is wrong with this request.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_named_by_its_path() {
        let json = serde_json::to_value(Problem::new(ProblemKind::AccountClosed)).unwrap();
        assert_eq!(json["type"], "/problems/account-closed");
        assert_eq!(json["status"], 423);
        assert_eq!(json.as_object().unwrap().len(), 3);
    }

    #[test]
    fn every_kind_is_written_by_its_name() {
        for kind in ProblemKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }

    #[test]
    fn a_problem_of_a_newer_server_is_still_a_problem() {
        let json = r#"{"type":"/problems/from-the-future","title":"?","status":418,"extra":1}"#;
        let problem: Problem = serde_json::from_str(json).unwrap();
        assert_eq!(problem.kind, ProblemKind::Unknown);
        assert_eq!(problem.status, 418);
    }
}
