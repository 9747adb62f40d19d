//! A call on the phone line, between two requests of the telephone service. Whichever process takes
//! the next key, it goes on from here; a request that comes twice is answered twice and done once.

use std::sync::Arc;

use jiff::Timestamp;
use job_tracker_protocol::{IdempotencyKey, OfficeLanguage};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    changes::{CallChange, Decision},
    dialogue::{Clip, Dialogue, Prompt, Speech, Step, Turn},
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
    /// When it was said, or the summary before it that it asks about.
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
        dialogue: Some(dialogue),
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
        output: Taken::Said { turn: 1, said },
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
        // Neither a number nor a choice stays in a call that is over, nor whose it was.
        caller: call.caller.clone().filter(|_| !is_over),
        worker: request.worker.filter(|_| !is_over),
        turn: call.turn.saturating_add(1),
        // Whether a second one is meant is asked of the summary that was said before, on its day.
        said_at: match request.dialogue.step {
            Step::Second(_) => call.said_at,
            _ => request.now,
        },
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

/// What is answered in a call that took too long and is forgotten, its language too: that it did,
/// or, where a process took its last turn and was not heard of again, that nobody knows what it sent.
pub fn forgotten(clip: Clip) -> Speech {
    Speech::last(OfficeLanguage::Nl, vec![Prompt::InEach(clip)])
}

/// Another process has answered this turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("another process has answered this turn")]
pub struct Outdated;

impl CallRecord {
    /// Whether a process that took this turn and was not heard of again may have sent something.
    pub fn may_have_sent(&self) -> bool {
        let step = self.dialogue.as_ref().map(|it| &it.step);
        self.claim.is_some() && matches!(step, Some(Step::Summary(_) | Step::Second(_)))
    }

    /// What is said instead of an answer when the call has taken too long.
    pub fn too_long(&self, now: Timestamp) -> Option<Speech> {
        let clip = match self.may_have_sent() {
            true => Clip::NotKnown,
            false => Clip::TooLong,
        };
        let said = || Speech::last(self.said.language, vec![clip.into(), Clip::Goodbye.into()]);
        (now.duration_since(self.began_at) > PHONE_CALL).then(said)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        dialogue::{Errand, Finding, Heard},
        random::OsRandom,
        rules::PHONE_TURNS,
    };

    const LOGIN: &str = "980471826370";
    const PASSWORD: &str = "40718263";
    const CLIENT: &str = "120485736188";

    /// What the network, the service and the processes do, in any order.
    #[derive(Debug, Clone)]
    enum Event {
        /// Keys that answer a question this many before the one that was asked last.
        Come { back: u16, keys: &'static str },
        /// One of the processes that took a turn finishes it.
        Finish(usize),
        /// One of them dies, before or after what it registered.
        Die { of: usize, after: bool },
        /// So many seconds pass.
        Wait(i64),
    }

    /// A process that works a turn out.
    struct Working {
        claim: Uuid,
        call: CallRecord,
        keys: &'static str,
    }

    struct World {
        known: Option<CallRecord>,
        now: Timestamp,
        random: Arc<dyn Random>,
        working: Vec<Working>,
        /// What was registered, by its key; and the keys that confirmed it.
        registered: BTreeMap<[u8; 16], &'static str>,
    }

    impl World {
        fn new() -> Self {
            Self {
                known: None,
                now: "2026-11-26T10:00:00Z".parse().unwrap(),
                random: Arc::new(OsRandom),
                working: Vec::new(),
                registered: BTreeMap::new(),
            }
        }

        fn call() -> CallId {
            CallId::of("twiml", "CA1")
        }

        fn come(&mut self, turn: u16, keys: &'static str) {
            let request = TakeTurn {
                call: Self::call(),
                turn,
                caller: None,
                now: self.now,
                random: Arc::clone(&self.random),
            };
            let taken = take(&request, self.known.clone()).unwrap();
            self.apply(taken.changes);
            if let Taken::Mine { claim, call } = taken.output {
                let call = *call;
                self.working.push(Working { claim, call, keys });
            }
        }

        fn apply(&mut self, changes: Vec<crate::domain::changes::Change>) {
            for change in changes {
                let crate::domain::changes::Change::Call(change) = change else {
                    panic!("a turn changes its call alone");
                };
                match change {
                    CallChange::Begin { record, .. } => {
                        assert!(self.known.is_none());
                        self.known = Some(*record);
                    }
                    CallChange::Claim { claim, at, .. } => {
                        self.known.as_mut().unwrap().claim = Some((claim, at));
                    }
                    CallChange::Say { record, .. } => self.known = Some(*record),
                    CallChange::Forget { .. } => panic!("nothing is forgotten here"),
                }
            }
        }

        /// Up to what is said next, with an office that knows one worker and one client.
        fn work_out(&mut self, working: &Working) -> (Dialogue, Speech) {
            let before = working.call.dialogue.clone().unwrap();
            let heard = match working.keys {
                "" => Heard::Silence,
                keys => Heard::Keys(keys.to_owned()),
            };
            let (mut dialogue, mut turn) = before.hear(&heard);
            loop {
                let errand = match turn {
                    Turn::Say(said) => return (dialogue, said),
                    Turn::Do(errand) => errand,
                };
                let finding = match errand {
                    Errand::CheckPassword { .. } => Finding::Passed { nearby: None },
                    Errand::FindClient(client) => Finding::ClientKnown(client),
                    Errand::Register { summary, .. } => {
                        let key = Self::call().key(summary).as_bytes().to_owned();
                        self.registered.entry(key).or_insert(working.keys);
                        Finding::Registered {
                            reference: "K7M-42Q".to_owned(),
                        }
                    }
                };
                (dialogue, turn) = dialogue.learn(finding);
            }
        }

        fn finish(&mut self, of: usize) {
            if self.working.is_empty() {
                return;
            }
            let working = self.working.remove(of % self.working.len());
            let (dialogue, said) = self.work_out(&working);
            let request = FinishTurn {
                call: Self::call(),
                claim: working.claim,
                worker: None,
                dialogue,
                said,
                now: self.now,
            };
            if let Ok(finished) = finish(&request, self.known.as_ref()) {
                self.apply(finished.changes);
            }
        }

        fn happen(&mut self, event: &Event) {
            match *event {
                Event::Come { back, keys } => {
                    let asked = self.known.as_ref().map_or(0, |it| it.turn);
                    self.come(asked.saturating_sub(back), keys);
                }
                Event::Finish(of) => self.finish(of),
                Event::Die { of, after } => {
                    if !self.working.is_empty() {
                        let working = self.working.remove(of % self.working.len());
                        if after {
                            self.work_out(&working);
                        }
                    }
                }
                Event::Wait(seconds) => self.now += jiff::SignedDuration::from_secs(seconds),
            }
        }
    }

    #[test]
    fn nobody_hears_that_a_call_was_too_long_who_may_have_sent_something() {
        let mut world = World::new();
        world.come(0, "");
        let said = |world: &World| {
            let call = world.known.clone().unwrap();
            call.too_long(world.now + PHONE_CALL + PHONE_CLAIM)
        };
        let clip = |it: Clip| {
            Some(Speech::last(
                OfficeLanguage::Nl,
                vec![it.into(), Clip::Goodbye.into()],
            ))
        };
        for keys in ["1", LOGIN, PASSWORD, CLIENT, "1", "3"] {
            let turn = world.known.as_ref().unwrap().turn;
            world.come(turn, keys);
            assert_eq!(said(&world), clip(Clip::TooLong), "{keys}");
            world.finish(0);
        }
        let turn = world.known.as_ref().unwrap().turn;
        assert_eq!(said(&world), clip(Clip::TooLong));
        // A process takes it, and is not heard of again.
        world.come(turn, "1");
        assert_eq!(said(&world), clip(Clip::NotKnown));
    }

    fn event() -> impl Strategy<Value = Event> {
        let keys = prop_oneof![
            4 => Just("1"), 1 => Just("2"), 2 => Just("3"), 1 => Just("*"), 1 => Just("0"),
            1 => Just(""), 3 => Just(LOGIN), 3 => Just(PASSWORD), 3 => Just(CLIENT),
        ];
        let back = prop_oneof![6 => Just(0), 1 => 1..4_u16];
        prop_oneof![
            6 => (back, keys).prop_map(|(back, keys)| Event::Come { back, keys }),
            6 => (0..4_usize).prop_map(Event::Finish),
            1 => (0..4_usize, any::<bool>()).prop_map(|(of, after)| Event::Die { of, after }),
            1 => (0..15_i64).prop_map(Event::Wait),
        ]
    }

    proptest! {
        #[test]
        fn in_any_order_of_requests_and_processes_a_summary_registers_once_and_only_after_one(
            events in prop::collection::vec(event(), 0..400),
        ) {
            let mut world = World::new();
            let mut turn = 0;
            for event in &events {
                world.happen(event);
                let call = world.known.as_ref();
                let now = call.map_or(0, |it| it.turn);
                // A question is answered once, whoever works it out.
                prop_assert!(now == turn || now == turn + 1, "{} after {}", now, turn);
                turn = now;
                let summaries = call.and_then(|it| it.dialogue.as_ref()).map(|it| it.summaries);
                if let Some(summaries) = summaries {
                    prop_assert!(world.registered.len() <= usize::from(summaries));
                }
            }
            prop_assert!(world.registered.values().all(|it| *it == "1"));
            // And nobody who keys on gets beyond the end.
            world.working.clear();
            for _ in 0..PHONE_TURNS + 2 {
                world.now += PHONE_CLAIM;
                world.happen(&Event::Come { back: 0, keys: "0" });
                world.finish(usize::MAX);
            }
            let over = world.known.as_ref().is_some_and(|it| it.dialogue.is_none());
            prop_assert!(over);
        }

        #[test]
        fn calls_and_summaries_have_keys_of_their_own(
            ids in prop::collection::btree_set("[A-Za-z0-9]{1,12}", 2..6),
        ) {
            let keys = |service| ids.iter().flat_map(move |id| {
                let call = CallId::of(service, id);
                (0..4).map(move |summary| call.key(summary).as_bytes().to_owned())
            });
            let all: std::collections::BTreeSet<_> =
                keys("twiml").chain(keys("jambonz")).collect();
            prop_assert_eq!(all.len(), ids.len() * 8);
        }
    }
}
