//! A call on the phone line, between two requests of the telephone service. Whichever process takes
//! the next key, it goes on from here; a request that comes twice is answered twice and done once.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::IdempotencyKey;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    changes::{CallChange, Decision},
    dialogue::{Clip, Dialogue, Speech, Turn},
    ids::{EmployerId, WorkerId},
    random::{NoRandomness, Random, bytes},
    rules::{PHONE_CALL, PHONE_CLAIM},
};

/// Which call. The service's own id for it is nowhere kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CallId([u8; 32]);

impl CallId {
    /// The call that this service calls so.
    pub fn of(service: &str, id: &str) -> Self {
        let digest = Sha256::new()
            .chain_update(service.as_bytes())
            .chain_update([0])
            .chain_update(id.as_bytes())
            .finalize();
        Self(digest.into())
    }

    /// One that was read from the database.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// For the database.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key under which the performance of a summary of this call is registered, whoever handles
    /// the key that confirms it, and however often.
    pub fn key(&self, summary: u16) -> IdempotencyKey {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(b"summary:")
            .chain_update(self.0)
            .chain_update(summary.to_be_bytes())
            .finalize()
            .into();
        let mut half = [0; 16];
        half.copy_from_slice(&digest[..16]);
        IdempotencyKey::new(Uuid::from_bytes(half))
    }
}

/// What is known of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallRecord {
    /// When it began.
    pub began_at: Timestamp,
    /// The number from which it comes, as `+32470123456`, while it may help to find a client.
    pub caller: Option<String>,
    /// Who gave her password in it.
    pub worker: Option<(WorkerId, EmployerId)>,
    /// The question that was said last; the next keys answer it.
    pub turn: u16,
    /// When it was said.
    pub said_at: Timestamp,
    /// What was said last.
    pub said: Speech,
    /// The conversation; none when the call is over.
    pub dialogue: Option<Dialogue>,
    /// Who works out what follows, and since when.
    pub claim: Option<(Uuid, Timestamp)>,
}

/// Keys came, or a call begins, which is turn 0.
#[derive(Clone)]
pub struct TakeTurn {
    /// In which call.
    pub call: CallId,
    /// Which question they answer.
    pub turn: u16,
    /// From which number it is called, where it is known.
    pub caller: Option<String>,
    /// When.
    pub now: Timestamp,
    /// For the claim.
    pub random: Arc<dyn Random>,
}

/// What is to be done about keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Say this: the call begins, or the question was answered already.
    Said {
        /// Its number.
        turn: u16,
        /// What was said in answer.
        said: Speech,
        /// In which language.
        dialogue: Option<Dialogue>,
    },
    /// The one who asked works out what follows.
    Mine {
        /// Shown when it is done.
        claim: Uuid,
        /// The call as it stands.
        call: Box<CallRecord>,
    },
    /// Another process works it out at this moment: ask again soon.
    Wait,
    /// No such call, or a question that was not asked yet.
    Unknown,
}

/// Says what is to be done about keys, and lets one process at a time do it.
///
/// # Errors
/// When there is no randomness.
pub fn take(
    request: &TakeTurn,
    known: Option<CallRecord>,
) -> Result<Decision<Taken>, NoRandomness> {
    let Some(call) = known else {
        return Ok(if request.turn == 0 {
            begin(request)
        } else {
            Decision::nothing(Taken::Unknown)
        });
    };
    if request.turn > call.turn {
        return Ok(Decision::nothing(Taken::Unknown));
    }
    let said_already = request.turn < call.turn || call.dialogue.is_none();
    if said_already {
        return Ok(Decision::nothing(Taken::Said {
            turn: call.turn,
            said: call.said,
            dialogue: call.dialogue,
        }));
    }
    let waited = call
        .claim
        .map(|(_, since)| request.now.duration_since(since));
    if waited.is_some_and(|it| it < PHONE_CLAIM) {
        return Ok(Decision::nothing(Taken::Wait));
    }
    let claim = Uuid::from_bytes(bytes(request.random.as_ref())?);
    let change = CallChange::Claim {
        call: request.call,
        turn: call.turn,
        before: call.claim.map(|(claim, _)| claim),
        claim,
        at: request.now,
    };
    Ok(Decision {
        changes: vec![change.into()],
        output: Taken::Mine {
            claim,
            call: Box::new(call),
        },
    })
}

fn begin(request: &TakeTurn) -> Decision<Taken> {
    let (dialogue, turn) = Dialogue::begin();
    let Turn::Say(said) = turn else {
        return Decision::nothing(Taken::Unknown);
    };
    let record = CallRecord {
        began_at: request.now,
        caller: request.caller.clone(),
        worker: None,
        turn: 1,
        said_at: request.now,
        said: said.clone(),
        dialogue: Some(dialogue.clone()),
        claim: None,
    };
    Decision {
        changes: vec![
            CallChange::Begin {
                call: request.call,
                record: Box::new(record),
            }
            .into(),
        ],
        output: Taken::Said {
            turn: 1,
            said,
            dialogue: Some(dialogue),
        },
    }
}

/// What follows from keys is worked out.
#[derive(Debug, Clone)]
pub struct FinishTurn {
    /// In which call.
    pub call: CallId,
    /// The claim of who worked it out.
    pub claim: Uuid,
    /// Who gave her password, if she did so now or before.
    pub worker: Option<(WorkerId, EmployerId)>,
    /// The conversation from now on.
    pub dialogue: Dialogue,
    /// What is said.
    pub said: Speech,
    /// When.
    pub now: Timestamp,
}

/// Keeps what follows.
///
/// # Errors
/// When another process has taken the turn over meanwhile, or the call is not known.
pub fn finish(request: &FinishTurn, known: Option<&CallRecord>) -> Result<Decision<u16>, Outdated> {
    let call = known.ok_or(Outdated)?;
    if call.claim.map(|(claim, _)| claim) != Some(request.claim) {
        return Err(Outdated);
    }
    let is_over = request.said.keys.is_none();
    let record = CallRecord {
        // Neither a number nor a choice stays in a call that is over.
        caller: call.caller.clone().filter(|_| !is_over),
        worker: request.worker,
        turn: call.turn.saturating_add(1),
        said_at: request.now,
        said: request.said.clone(),
        dialogue: (!is_over).then(|| request.dialogue.clone()),
        claim: None,
        began_at: call.began_at,
    };
    let turn = record.turn;
    let change = CallChange::Say {
        call: request.call,
        claim: request.claim,
        record: Box::new(record),
    };
    Ok(Decision {
        changes: vec![change.into()],
        output: turn,
    })
}

/// Another process has answered this turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("another process has answered this turn")]
pub struct Outdated;

impl CallRecord {
    /// What is said instead of an answer when the call has taken too long.
    pub fn too_long(&self, now: Timestamp) -> Option<Speech> {
        (now.duration_since(self.began_at) > PHONE_CALL).then(|| Speech {
            prompts: vec![Clip::TooLong.into(), Clip::Goodbye.into()],
            keys: None,
        })
    }
}
