//! What is asked about calls on the phone line, and how a conversation is written down.

use job_tracker_protocol::ClientNumber;

use super::{Question, StoreError};
use crate::domain::{
    dialogue::{Dialogue, Speech},
    ids::EmployerId,
    phone_call::{CallId, CallRecord},
};

/// Asks for a call.
pub(crate) struct CallQuestion(pub CallId);

impl Question for CallQuestion {
    type Facts = Option<CallRecord>;
}

/// Asks for the active client of an employer whose telephone this is, if there is exactly one.
pub(crate) struct NearbyQuestion {
    pub employer: EmployerId,
    /// As `+32470123456`.
    pub caller: String,
}

impl Question for NearbyQuestion {
    type Facts = Option<ClientNumber>;
}

/// Asks whether an employer has this active client.
pub(crate) struct ClientOfQuestion {
    pub employer: EmployerId,
    pub number: ClientNumber,
}

impl Question for ClientOfQuestion {
    type Facts = bool;
}

/// What was said, and the conversation, as they are kept.
pub(super) struct Written {
    pub(super) said: String,
    pub(super) dialogue: Option<String>,
}

/// Writes both down.
pub(super) fn write(record: &CallRecord) -> Result<Written, StoreError> {
    let unwritable = |_| StoreError::Unreadable("call");
    Ok(Written {
        said: serde_json::to_string(&record.said).map_err(unwritable)?,
        dialogue: record
            .dialogue
            .as_ref()
            .map(serde_json::to_string)
            .transpose()
            .map_err(unwritable)?,
    })
}

/// Reads both again.
pub(super) fn read(written: &Written) -> Result<(Speech, Option<Dialogue>), StoreError> {
    let unreadable = |_| StoreError::Unreadable("call");
    let dialogue = written.dialogue.as_deref().map(serde_json::from_str);
    Ok((
        serde_json::from_str(&written.said).map_err(unreadable)?,
        dialogue.transpose().map_err(unreadable)?,
    ))
}
