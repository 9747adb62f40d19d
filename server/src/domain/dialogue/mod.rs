//! The phone line, as a conversation in keys: language → login → password → client → activity →
//! hours → summary → 1 sends.
//!
//! It knows no telephone, no database and no clock. Whoever holds a call hands in what was
//! [`Heard`] and says the [`Prompt`]s of the [`Turn`]; where a turn asks for an [`Errand`], its
//! [`Finding`] is handed in, until there is something to say.
//!
//! Keys: a number ends with `#`; `*` goes one step back, `0` says it again. Silence and wrong keys
//! are asked again twice, then the call ends. A performance is registered only after 1 at the
//! summary (or at the question whether a second one is meant), at most once for each summary.

mod errand;
mod keys;
mod prompt;
mod step;
#[cfg(test)]
mod tests;

pub use errand::{Errand, Finding};
pub use keys::{Heard, Keys};
pub use prompt::{Clip, Prompt};
pub use step::{Choice, Step};

use job_tracker_protocol::{ClientNumber, OfficeLanguage};
use serde::{Deserialize, Serialize};

use super::rules::{PHONE_ASKED_AGAIN, PHONE_TURNS};

/// The earliest question of a call whose answer can send something, counted from 1: the summary,
/// after language, login, password, client, activity and hours.
pub const FIRST_SENDING: u16 = 7;

/// A call between two keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialogue {
    /// Spoken from the first key on.
    pub language: OfficeLanguage,
    /// What is asked now.
    pub step: Step,
    /// Silences and wrong keys since the last right one.
    pub misses: u8,
    /// How often something was heard.
    pub turns: u16,
    /// Summaries that were read so far: each may register one performance.
    pub summaries: u16,
    /// The client from whose telephone the call may come, until the worker said no.
    pub nearby: Option<ClientNumber>,
}

/// What is said, and what then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speech {
    /// In which language.
    pub language: OfficeLanguage,
    /// In this order.
    pub prompts: Vec<Prompt>,
    /// What is waited for; nothing where the line hangs up.
    pub keys: Option<Keys>,
}

impl Speech {
    /// Something after which the line hangs up.
    pub fn last(language: OfficeLanguage, prompts: Vec<Prompt>) -> Self {
        Self {
            language,
            prompts,
            keys: None,
        }
    }
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// Say this.
    Say(Speech),
    /// Find this out first.
    Do(Errand),
}

impl Dialogue {
    /// A call that begins, and its first question: which language?
    pub fn begin() -> (Self, Turn) {
        let dialogue = Self {
            language: OfficeLanguage::Nl,
            step: Step::Language,
            misses: 0,
            turns: 0,
            summaries: 0,
            nearby: None,
        };
        let turn = dialogue.ask(Vec::new());
        (dialogue, turn)
    }

    /// What follows from keys, or from silence.
    #[must_use]
    pub fn hear(mut self, heard: &Heard) -> (Self, Turn) {
        self.turns += 1;
        if self.turns > PHONE_TURNS {
            return self.end(vec![Clip::TooLong.into(), Clip::Goodbye.into()]);
        }
        match heard {
            Heard::Keys(keys) if keys.is_empty() => self.missed(Clip::NothingHeard),
            Heard::Silence => self.missed(Clip::NothingHeard),
            Heard::Keys(keys) if keys.contains('*') => self.back(),
            Heard::Keys(keys) if keys == "0" => {
                let turn = self.ask(Vec::new());
                (self, turn)
            }
            Heard::Keys(keys) => match self.step.read(keys) {
                Some(choice) => self.choose(choice),
                None => self.missed(Clip::WrongKeys),
            },
        }
    }

    /// What follows from what an errand found.
    #[must_use]
    pub fn learn(self, finding: Finding) -> (Self, Turn) {
        match (self.step.clone(), finding) {
            (_, Finding::Over) => self.end(vec![Clip::Failed.into(), Clip::Goodbye.into()]),
            (Step::Summary(_) | Step::Second(_), Finding::Failed) => {
                self.end(vec![Clip::NotKnown.into(), Clip::Goodbye.into()])
            }
            (_, Finding::Failed) => self.end(vec![Clip::Failed.into(), Clip::Goodbye.into()]),
            (_, Finding::Busy) => self.end(vec![Clip::Busy.into(), Clip::Goodbye.into()]),
            (Step::Password { .. }, Finding::Passed { nearby }) => self.passed(nearby),
            (Step::Password { .. }, Finding::WrongPassword { left }) => self.turned_away(left),
            (Step::Password { .. }, Finding::OtherLine) => {
                self.end(vec![Clip::OtherLine.into(), Clip::Goodbye.into()])
            }
            (Step::Password { .. }, Finding::Closed) => {
                self.end(vec![Clip::Closed.into(), Clip::Goodbye.into()])
            }
            (Step::Client, Finding::ClientKnown(client)) => self.go(Step::Activity { client }),
            (Step::Client, Finding::ClientUnknown) => self.missed(Clip::UnknownClient),
            (Step::Summary(work), Finding::Refused(said)) => {
                self.go_saying(work.after_refusal(said), vec![said.into()])
            }
            (Step::Second(work), Finding::Refused(said)) => {
                self.go_saying(work.after_refusal(said), vec![said.into()])
            }
            (Step::Summary(work), Finding::LooksDuplicate) => self.go(Step::Second(work)),
            (Step::Summary(_) | Step::Second(_), Finding::Registered { reference }) => {
                let said = vec![Clip::Sent.into(), Prompt::Reference(reference)];
                self.go_saying(Step::Another, said)
            }
            // What no errand of this step finds. Nothing was registered by it.
            _ => self.end(vec![Clip::Failed.into(), Clip::Goodbye.into()]),
        }
    }

    fn choose(mut self, choice: Choice) -> (Self, Turn) {
        self.misses = 0;
        match (self.step.clone(), choice) {
            (_, Choice::Language(language)) => {
                self.language = language;
                self.go(Step::Login)
            }
            (_, Choice::Login(login)) => self.go(Step::Password { login }),
            (Step::Password { login }, Choice::Password(password)) => {
                (self, Turn::Do(Errand::CheckPassword { login, password }))
            }
            (_, Choice::Client(client)) => (self, Turn::Do(Errand::FindClient(client))),
            (Step::Nearby { client }, Choice::Yes) => self.go(Step::Activity { client }),
            (Step::Activity { client }, Choice::Activity(activity)) => {
                self.go(Step::Hours { client, activity })
            }
            (Step::Hours { client, activity }, Choice::Hours(hours)) => {
                self.summaries += 1;
                self.go(Step::Summary(step::Work {
                    client,
                    activity,
                    hours,
                }))
            }
            (Step::Summary(work), Choice::Yes) => {
                let errand = work.registered(self.summaries, false);
                (self, Turn::Do(errand))
            }
            (Step::Second(work), Choice::Yes) => {
                let errand = work.registered(self.summaries, true);
                (self, Turn::Do(errand))
            }
            (Step::Summary(_) | Step::Second(_), Choice::No) => self.next_client(),
            (Step::Another, Choice::Yes) => self.next_client(),
            (Step::Another, Choice::No) => self.end(vec![Clip::Goodbye.into()]),
            _ => self.missed(Clip::WrongKeys),
        }
    }

    fn passed(mut self, nearby: Option<ClientNumber>) -> (Self, Turn) {
        self.nearby = nearby;
        self.next_client()
    }

    /// The client of the telephone that calls is offered, until she said no.
    fn next_client(self) -> (Self, Turn) {
        let step = match &self.nearby {
            Some(client) => Step::Nearby {
                client: client.clone(),
            },
            None => Step::Client,
        };
        self.go(step)
    }

    /// After the third wrong password nothing is asked any more.
    fn turned_away(self, left: u8) -> (Self, Turn) {
        match left {
            0 => self.end(vec![Clip::Closed.into(), Clip::Goodbye.into()]),
            left => {
                let said = vec![Clip::WrongPassword.into(), Prompt::TriesLeft(left)];
                self.go_saying(Step::Login, said)
            }
        }
    }

    fn back(mut self) -> (Self, Turn) {
        self.misses = 0;
        if let Step::Nearby { .. } = self.step {
            self.nearby = None;
        }
        let before = self.step.before(self.nearby.as_ref());
        self.go(before)
    }

    fn missed(mut self, said: Clip) -> (Self, Turn) {
        self.misses += 1;
        if self.misses > PHONE_ASKED_AGAIN {
            return self.end(vec![Clip::Goodbye.into()]);
        }
        let turn = self.ask(vec![said.into()]);
        (self, turn)
    }

    fn go(self, step: Step) -> (Self, Turn) {
        self.go_saying(step, Vec::new())
    }

    fn go_saying(mut self, step: Step, said: Vec<Prompt>) -> (Self, Turn) {
        self.step = step;
        let turn = self.ask(said);
        (self, turn)
    }

    fn end(mut self, said: Vec<Prompt>) -> (Self, Turn) {
        self.step = Step::Over;
        let speech = Speech::last(self.language, said);
        (self, Turn::Say(speech))
    }

    /// The question of this step, after what was said before it.
    fn ask(&self, mut prompts: Vec<Prompt>) -> Turn {
        prompts.extend(self.step.question());
        Turn::Say(Speech {
            language: self.language,
            prompts,
            keys: self.step.keys(),
        })
    }
}
