//! What is asked about calls on the phone line, and how a conversation is written down.

use job_tracker_protocol::ClientNumber;

use super::{Question, StoreError};
use crate::domain::{
    dialogue::{Clip, Dialogue, Speech},
    ids::EmployerId,
    phone_call::{self, CallId, CallRecord},
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

/// Asks whether a worker of this employer may call this number: it is the line of nobody, or hers,
/// be it with others.
pub(crate) struct LineQuestion {
    pub employer: EmployerId,
    /// As `+3280035530`.
    pub called: String,
}

impl Question for LineQuestion {
    type Facts = bool;
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
        said: write_speech(&record.said)?,
        dialogue: record
            .dialogue
            .as_ref()
            .map(serde_json::to_string)
            .transpose()
            .map_err(unwritable)?,
    })
}

fn write_speech(said: &Speech) -> Result<String, StoreError> {
    serde_json::to_string(said).map_err(|_| StoreError::Unreadable("call"))
}

/// What stands instead of what was said in a call that is forgotten while it goes on.
pub(super) fn write_forgotten(clip: Clip) -> Result<String, StoreError> {
    write_speech(&phone_call::forgotten(clip))
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
