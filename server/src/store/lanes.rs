//! What is asked about the tries of a login.

use std::collections::BTreeMap;

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::Question;
use crate::domain::{
    ids::EmployerId,
    secret::TokenHash,
    shared_tries::{Place, new_block},
};

/// Asks for the used tries of a worker, lane by lane, those of her own phones first.
pub(crate) struct LanesQuestion {
    pub employer: EmployerId,
    pub login: Login,
}

/// Asks whether whoever shows this login shows a phone of hers as well, or what stands on her
/// letter. It costs a guesser nothing that it answers sooner for those: nobody guesses either.
pub(crate) struct ProofQuestion {
    pub login: Login,
    pub device: Option<TokenHash>,
    pub voucher: Option<TokenHash>,
    pub now: Timestamp,
}

impl Question for ProofQuestion {
    type Facts = bool;
}

/// Whose tries a lane counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LaneKind {
    /// Those of a phone of hers that signed in before.
    KnownPhone,
    /// Those of phones that showed her letter.
    Letter,
    /// Those of all other phones.
    Others,
    /// Those of the phone line.
    PhoneLine,
}

/// The tries of one lane.
#[derive(Debug, Clone)]
pub(crate) struct LaneRow {
    pub kind: LaneKind,
    pub tries: u8,
    /// When and from where, newest first.
    pub wrong: Vec<(Timestamp, String)>,
}

impl Question for LanesQuestion {
    type Facts = Vec<LaneRow>;
}

/// The blocks of the tries that were counted login by login, before every login had its place. Of
/// logins that share a place the one with the most tries counts.
pub(super) fn into_blocks(
    counted: impl IntoIterator<Item = (Login, u8)>,
) -> BTreeMap<u32, Vec<u8>> {
    let mut blocks = BTreeMap::new();
    for (login, tries) in counted {
        let place = Place::of(&login);
        let block: &mut Vec<u8> = blocks.entry(place.block).or_insert_with(new_block);
        let most = tries.max(place.used(Some(block)));
        place.write(block, most);
    }
    blocks
}
