//! One turn of a call: keys come, the conversation goes on, and what it needs is found or done.

use std::{num::NonZeroU32, sync::Arc};

use governor::Quota;
use job_tracker_protocol::OfficeLanguage;
use tracing::Instrument as _;
use uuid::Uuid;

use crate::{
    accounts::Accounts,
    application::UseCaseError,
    clock::{Belgium, Clock},
    domain::{
        dialogue::{Clip, Dialogue, Errand, FIRST_SENDING, Finding, Heard, Prompt, Speech, Turn},
        ids::{EmployerId, WorkerId},
        phone_call::{CallId, CallRecord, FinishTurn, TakeTurn, Taken},
        phone_number::key_of,
        random::Random,
    },
    http::{Pace, Throttle},
    operate::{PhoneFigures, PhoneStep},
    store::Store,
};

/// Passwords that one telephone may try in a minute: more than three accounts' tries are guessing.
const TRIES_A_MINUTE: NonZeroU32 = NonZeroU32::new(6).unwrap();
/// The same for all telephones of a service that hide their numbers.
const HIDDEN_A_MINUTE: NonZeroU32 = NonZeroU32::new(30).unwrap();

/// Keys that came, or silence.
pub(crate) struct Came {
    /// In which call.
    pub call: CallId,
    /// From which number, as `+32470123456`, where that is known.
    pub caller: Option<String>,
    /// Which number was called, as `+3280035530`, where that is known.
    pub called: Option<String>,
    /// Which question they answer; 0 where the call begins.
    pub turn: u16,
    /// The keys.
    pub heard: Heard,
}

/// What is said in answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reply {
    /// This.
    Say {
        /// Which question it ends with: the next keys answer that one.
        turn: u16,
        /// What.
        said: Speech,
    },
    /// Another process works it out: ask again in a moment.
    Wait,
}

/// The phone line, whatever telephone service is before it.
#[derive(Clone)]
pub(crate) struct PhoneLine {
    pub(super) accounts: Accounts,
    figures: PhoneFigures,
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) random: Arc<dyn Random>,
    pub(super) belgium: Belgium,
    pub(super) max_hours_per_day: u8,
    /// The lines of all employers of this server.
    pub(super) common: Arc<[String]>,
    pub(super) callers: Arc<Throttle>,
    pub(super) hidden: Arc<Throttle>,
}

/// What became of the performance that the keys of a turn confirmed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// There is none.
    None,
    /// It is registered.
    Registered,
    /// It may be.
    NotKnown,
}

/// Who is known in a call by now.
pub(super) type Known = Option<(WorkerId, EmployerId)>;

impl PhoneLine {
    /// `common` are numbers that serve every employer, as somebody wrote them.
    pub(crate) fn new(
        accounts: Accounts,
        belgium: Belgium,
        max_hours_per_day: u8,
        common: &[String],
        figures: PhoneFigures,
    ) -> Self {
        let pace = Pace::of(&accounts.clock);
        let at_most = |it| Arc::new(Throttle::with_clock(Quota::per_minute(it), pace.clone()));
        Self {
            common: common.iter().filter_map(|it| key_of(it)).collect(),
            store: accounts.store.clone(),
            clock: Arc::clone(&accounts.clock),
            random: Arc::clone(&accounts.random),
            accounts,
            figures,
            belgium,
            max_hours_per_day,
            callers: at_most(TRIES_A_MINUTE),
            hidden: at_most(HIDDEN_A_MINUTE),
        }
    }

    /// What time it is, for signatures that hold for a while.
    pub(super) fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    /// Forgets who called for a while.
    pub(crate) fn prune(&self) {
        self.callers.prune();
        self.hidden.prune();
    }

    /// What follows from keys. It is worked out to its end, though the telephone service hangs up.
    pub(crate) async fn turn(&self, came: Came) -> Reply {
        let this = self.clone();
        let asked = came.turn;
        let turn = tokio::spawn(async move { this.take(came).await }.in_current_span());
        turn.await.unwrap_or_else(|_| lost(asked))
    }

    async fn take(&self, came: Came) -> Reply {
        let taken = self.store.run(TakeTurn {
            call: came.call,
            turn: came.turn,
            caller: came.caller.clone(),
            now: self.clock.now(),
            random: Arc::clone(&self.random),
        });
        match taken.await {
            Ok(Taken::Said { turn, said }) => {
                if came.turn == 0 {
                    self.figures.count(PhoneStep::Began);
                }
                Reply::Say { turn, said }
            }
            Ok(Taken::Wait) => Reply::Wait,
            Ok(Taken::Unknown) => lost(came.turn),
            Ok(Taken::Mine { claim, call }) => self.answer(came, claim, *call).await,
            Err(error) => {
                tracing::warn!(%error, "a call goes on without the database");
                lost(came.turn)
            }
        }
    }

    async fn answer(&self, came: Came, claim: Uuid, call: CallRecord) -> Reply {
        let now = self.clock.now();
        let Some(before) = call.dialogue.clone() else {
            return lost(came.turn);
        };
        let mut worker = call.worker;
        let (dialogue, said, fate) = match call.too_long(now) {
            Some(said) if call.may_have_sent() => (before, said, Fate::NotKnown),
            Some(said) => (before, said, Fate::None),
            None => self.converse(before, &came, &call, &mut worker).await,
        };
        let language = dialogue.language;
        let finished = self.store.run(FinishTurn {
            call: came.call,
            claim,
            worker,
            dialogue,
            said: said.clone(),
            now: self.clock.now(),
        });
        match finished.await {
            Ok(turn) => Reply::Say { turn, said },
            Err(UseCaseError::Refused(_)) if matches!(fate, Fate::None) => Reply::Wait,
            // Another process answered, or the call was cleared away; what became of it is true.
            Err(UseCaseError::Refused(_)) => Reply::Say {
                turn: call.turn,
                said: Speech { keys: None, ..said },
            },
            Err(UseCaseError::Store(error)) => {
                tracing::warn!(%error, "a call cannot go on");
                match fate {
                    Fate::None => failed(language),
                    // What became of it is said, since it is true; nothing more can be asked.
                    Fate::Registered | Fate::NotKnown => Reply::Say {
                        turn: call.turn,
                        said: Speech { keys: None, ..said },
                    },
                }
            }
        }
    }

    /// Up to what is said next, and what became of a performance on the way.
    async fn converse(
        &self,
        before: Dialogue,
        came: &Came,
        call: &CallRecord,
        worker: &mut Known,
    ) -> (Dialogue, Speech, Fate) {
        let mut fate = Fate::None;
        let (mut dialogue, mut turn) = before.hear(&came.heard);
        loop {
            let errand = match turn {
                Turn::Say(said) => return (dialogue, said, fate),
                Turn::Do(errand) => errand,
            };
            let registers = matches!(errand, Errand::Register { .. });
            let finding = self.find(errand, came, call, worker).await;
            match finding {
                Finding::Registered { .. } => fate = Fate::Registered,
                Finding::Failed if registers => fate = Fate::NotKnown,
                _ => {}
            }
            if let Some(step) = step(&finding) {
                self.figures.count(step);
            }
            (dialogue, turn) = dialogue.learn(finding);
        }
    }
}

/// What is counted of it; whose client was found is not.
fn step(finding: &Finding) -> Option<PhoneStep> {
    match finding {
        Finding::Passed { .. } => Some(PhoneStep::Passed),
        Finding::WrongPassword { .. } => Some(PhoneStep::WrongPassword),
        Finding::Closed => Some(PhoneStep::Closed),
        Finding::Busy => Some(PhoneStep::Busy),
        Finding::OtherLine => Some(PhoneStep::OtherLine),
        Finding::Registered { .. } => Some(PhoneStep::Registered),
        Finding::LooksDuplicate | Finding::Refused(_) => Some(PhoneStep::Refused),
        Finding::Failed => Some(PhoneStep::Failed),
        Finding::ClientKnown(_) | Finding::ClientUnknown | Finding::Over => None,
    }
}

/// Nothing was sent, and nothing can be.
fn failed(language: OfficeLanguage) -> Reply {
    let prompts = vec![Clip::Failed.into(), Clip::Goodbye.into()];
    Reply::Say {
        turn: 0,
        said: Speech::last(language, prompts),
    }
}

/// The answer to this question cannot be worked out, and nobody knows which language she chose. It
/// may have come before, and have sent something.
fn lost(asked: u16) -> Reply {
    let clip = if asked < FIRST_SENDING {
        Clip::Failed
    } else {
        Clip::NotKnown
    };
    Reply::Say {
        turn: 0,
        said: Speech::last(OfficeLanguage::Nl, vec![Prompt::InEach(clip)]),
    }
}
