use job_tracker_protocol::{Activity, ClientNumber};
use serde::{Deserialize, Serialize};

/// Something that is said. What it consists of are short clips, so that a recorded file can stand
/// for any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Prompt {
    /// A sentence.
    Clip(Clip),
    /// A sentence in each language of the line: nobody knows which one she chose.
    InEach(Clip),
    /// The last four digits of a client's number, one by one. A client's name is never spoken.
    LastDigits(ClientNumber),
    /// What was done.
    Activity(Activity),
    /// «4 uur»
    Hours(u8),
    /// Sign by sign.
    Reference(String),
    /// «Nog 2 pogingen»
    TriesLeft(u8),
}

impl From<Clip> for Prompt {
    fn from(clip: Clip) -> Self {
        Self::Clip(clip)
    }
}

macro_rules! clips {
    ($($(#[$doc:meta])* $clip:ident = $name:literal,)+) => {
        /// A sentence of the phone line, by the name of its text and of the file that may stand for
        /// it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Clip {
            $($(#[$doc])* $clip,)+
        }

        impl Clip {
            /// Every sentence.
            pub const ALL: &[Self] = &[$(Self::$clip,)+];

            /// The name, as `login`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$clip => $name,)+
                }
            }
        }
    };
}

clips! {
    /// Which language? Said in each of them.
    Language = "language",
    /// Your login, then `#`.
    Login = "login",
    /// Your password, then `#`.
    Password = "password",
    /// The password was wrong.
    WrongPassword = "wrong-password",
    /// Three wrong passwords: only the employer opens the line again.
    Closed = "closed",
    /// This is the phone line of another employer.
    OtherLine = "other-line",
    /// The client's number, then `#`.
    Client = "client",
    /// This telephone belongs to the client whose number ends with…
    Nearby = "nearby",
    /// 1 if that is right, `*` if not.
    NearbyKeys = "nearby-keys",
    /// The employer has no such client.
    UnknownClient = "unknown-client",
    /// 1 to 4.
    Activities = "activities",
    /// How many hours, 1 to 9?
    Hours = "hours",
    /// You worked for the client whose number ends with…
    Summary = "summary",
    /// today.
    Today = "today",
    /// 1 sends, 2 begins again.
    SummaryKeys = "summary-keys",
    /// The same was sent today already. 1 sends a second one, 2 does not.
    Second = "second",
    /// The performance is sent. The reference is…
    Sent = "sent",
    /// 1 for another client, 2 ends.
    Another = "another",
    /// Nothing was sent: the day would have too many hours.
    DayLimit = "day-limit",
    /// Nothing was sent: the client is not known any more.
    ClientGone = "client-gone",
    /// Nothing was sent: the day on which the summary was read is over.
    DayOver = "day-over",
    /// Nothing was keyed.
    NothingHeard = "nothing-heard",
    /// These keys are none of the answers.
    WrongKeys = "wrong-keys",
    /// The line is busy; nothing was sent.
    Busy = "busy",
    /// Something failed; nothing was sent.
    Failed = "failed",
    /// Something failed while it was sent: whether it arrived is not known. Call again, and the line
    /// asks whether a second one is meant.
    NotKnown = "not-known",
    /// The call takes too long.
    TooLong = "too-long",
    /// Goodbye.
    Goodbye = "goodbye",
}
