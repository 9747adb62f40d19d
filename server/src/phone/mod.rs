//! The phone line: what a telephone service hands over becomes keys, and what is to be said becomes
//! what the service speaks. The conversation itself is in [`crate::domain::dialogue`].

mod agi;
mod errands;
mod jambonz;
mod line;
mod numbers;
mod recorded;
mod seal;
mod twiml;
mod words;

pub(crate) use agi::serve as serve_agi;
pub(crate) use line::PhoneLine;
pub(crate) use numbers::LineNumbers;
pub(crate) use recorded::{Recorded, RecordedError};
pub(crate) use seal::Secret;
pub use words::{Spoken, all_prompts};

use std::sync::Arc;

use axum::{
    Router,
    extract::Query,
    http::{Method, StatusCode},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;

use crate::http::read_whole;

/// What the webhooks need.
pub(crate) struct Webhooks {
    /// The conversation.
    pub line: PhoneLine,
    /// Where the services reach this server: they sign what they call.
    pub origin: String,
    /// Sentences that somebody has read.
    pub recorded: Arc<Recorded>,
    /// What signs in the dialect of TwiML, if that way in is open.
    pub twiml: Option<Secret>,
    /// What signs in jambonz's dialect, if that way in is open.
    pub jambonz: Option<Secret>,
}

const TWIML: &str = "/phone/twiml";
const JAMBONZ: &str = "/phone/jambonz";
const PROMPTS: &str = "/phone/prompts/{language}/{file}";

/// Every route of the ways in, each with its method.
pub fn routes() -> [(Method, &'static str); 3] {
    [
        (Method::POST, TWIML),
        (Method::POST, JAMBONZ),
        (Method::GET, PROMPTS),
    ]
}

/// The ways in that are open. A closed one is not there.
pub(crate) fn router(webhooks: Webhooks) -> Router {
    let webhooks = Arc::new(webhooks);
    let mut router = Router::new();
    if webhooks.twiml.is_some() {
        router = router.route(TWIML, post(twiml::answer));
    }
    if webhooks.jambonz.is_some() {
        router = router.route(JAMBONZ, post(jambonz::answer));
    }
    if webhooks.twiml.is_some() || webhooks.jambonz.is_some() {
        router = router.route(PROMPTS, get(recorded::file));
    }
    router
        .layer(middleware::from_fn(read_whole))
        .with_state(webhooks)
}

/// Why a webhook is not answered. No telephone service reads more than the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum Refused {
    /// The signature is missing or wrong, or the address is none that this server wrote.
    #[error("not signed by the telephone service")]
    Unsigned,
    /// It is signed and cannot be read.
    #[error("the request names no call")]
    Unreadable,
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = match self {
            Self::Unsigned => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
        };
        (status, self.to_string()).into_response()
    }
}

/// Which question the keys answer, in the address that the service was told to call.
#[derive(Deserialize)]
struct Asked {
    /// Its number; 0 where a call begins.
    #[serde(default)]
    turn: u16,
    /// What shows that this server wrote it.
    #[serde(default)]
    seal: String,
}

type AskedFor = Query<Asked>;
