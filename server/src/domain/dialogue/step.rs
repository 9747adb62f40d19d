use job_tracker_protocol::{Activity, ClientNumber, Hours, Login, OfficeLanguage};
use serde::{Deserialize, Serialize};

use super::{Clip, Errand, Keys, Prompt};

/// Digits of a login and of a client number.
const NUMBER: u8 = 12;
/// Digits of the longest password.
const PASSWORD: u8 = 16;
/// What the line speaks, in the order of their keys.
const LANGUAGES: [OfficeLanguage; 4] = OfficeLanguage::ALL;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// 1 Dutch, 2 French, 3 German, 4 English.
    Language,
    /// Her login.
    Login,
    /// Her password.
    Password {
        /// Whose.
        login: Login,
    },
    /// Whether she works for the client whose telephone calls.
    Nearby {
        /// That client.
        client: ClientNumber,
    },
    /// The client's number.
    Client,
    /// What she did: 1 to 4.
    Activity {
        /// The client.
        client: ClientNumber,
    },
    /// How long: 1 to 9.
    Hours {
        /// The client.
        client: ClientNumber,
        /// What.
        activity: Activity,
    },
    /// Everything once more: 1 sends, 2 begins again.
    Summary(Work),
    /// The same was sent today: is a second one meant?
    Second(Work),
    /// It was sent: 1 another client, 2 ends.
    Another,
    /// Nothing: the call is over.
    Over,
}

/// What would be registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// The client.
    pub client: ClientNumber,
    /// What.
    pub activity: Activity,
    /// How long.
    pub hours: Hours,
}

/// What keys mean at a step.
#[derive(Clone, PartialEq, Eq)]
pub enum Choice {
    /// A language.
    Language(OfficeLanguage),
    /// A login.
    Login(Login),
    /// A password, which is nowhere shown.
    Password(String),
    /// A client.
    Client(ClientNumber),
    /// An activity.
    Activity(Activity),
    /// Hours.
    Hours(Hours),
    /// 1.
    Yes,
    /// 2.
    No,
}

impl Work {
    pub(super) fn registered(self, summary: u16, second: bool) -> Errand {
        Errand::Register {
            client: self.client,
            activity: self.activity,
            hours: self.hours,
            summary,
            second,
        }
    }

    /// Where a refusal can be mended.
    pub(super) fn after_refusal(self, said: Clip) -> Step {
        match said {
            Clip::DayLimit => Step::Hours {
                client: self.client,
                activity: self.activity,
            },
            _ => Step::Client,
        }
    }
}

impl Step {
    /// What these keys mean here; nothing where they are none of the answers.
    pub(super) fn read(&self, keys: &str) -> Option<Choice> {
        match self {
            Self::Language => {
                let at = usize::try_from(digit(keys)?).ok()?.checked_sub(1)?;
                LANGUAGES.get(at).copied().map(Choice::Language)
            }
            Self::Login => keys.parse().ok().map(Choice::Login),
            Self::Password { .. } => {
                let digits = keys.bytes().all(|it| it.is_ascii_digit());
                let fits = keys.len() <= usize::from(PASSWORD);
                (digits && fits).then(|| Choice::Password(keys.to_owned()))
            }
            Self::Client => keys.parse().ok().map(Choice::Client),
            Self::Activity { .. } => activity(digit(keys)?).map(Choice::Activity),
            Self::Hours { .. } => Hours::try_from(i64::from(digit(keys)?))
                .ok()
                .map(Choice::Hours),
            Self::Nearby { .. } => (keys == "1").then_some(Choice::Yes),
            Self::Summary(_) | Self::Second(_) | Self::Another => match keys {
                "1" => Some(Choice::Yes),
                "2" => Some(Choice::No),
                _ => None,
            },
            Self::Over => None,
        }
    }

    /// What is said to ask for it.
    pub(super) fn question(&self) -> Vec<Prompt> {
        let last = |client: &ClientNumber| Prompt::LastDigits(client.clone());
        match self {
            Self::Language => vec![Clip::Language.into()],
            Self::Login => vec![Clip::Login.into()],
            Self::Password { .. } => vec![Clip::Password.into()],
            Self::Nearby { client } => {
                vec![Clip::Nearby.into(), last(client), Clip::NearbyKeys.into()]
            }
            Self::Client => vec![Clip::Client.into()],
            Self::Activity { .. } => vec![Clip::Activities.into()],
            Self::Hours { .. } => vec![Clip::Hours.into()],
            Self::Summary(work) => vec![
                Clip::Summary.into(),
                last(&work.client),
                Prompt::Activity(work.activity),
                Prompt::Hours(work.hours.get()),
                Clip::Today.into(),
                Clip::SummaryKeys.into(),
            ],
            Self::Second(_) => vec![Clip::Second.into()],
            Self::Another => vec![Clip::Another.into()],
            Self::Over => vec![Clip::Goodbye.into()],
        }
    }

    /// What is waited for; nothing when the call is over.
    pub(super) fn keys(&self) -> Option<Keys> {
        match self {
            Self::Login | Self::Client => Some(Keys::Number {
                longest: NUMBER + 1,
            }),
            Self::Password { .. } => Some(Keys::Number {
                longest: PASSWORD + 1,
            }),
            Self::Over => None,
            _ => Some(Keys::One),
        }
    }

    /// Where `*` leads. What was sent stays sent: from there on it begins with another client.
    pub(super) fn before(&self, nearby: Option<&ClientNumber>) -> Self {
        let client_step = || match nearby {
            Some(client) => Self::Nearby {
                client: client.clone(),
            },
            None => Self::Client,
        };
        match self {
            Self::Language | Self::Login => Self::Language,
            Self::Password { .. } => Self::Login,
            Self::Nearby { .. } | Self::Client => Self::Client,
            Self::Activity { .. } | Self::Another => client_step(),
            Self::Hours { client, .. } => Self::Activity {
                client: client.clone(),
            },
            Self::Summary(work) | Self::Second(work) => Self::Hours {
                client: work.client.clone(),
                activity: work.activity,
            },
            Self::Over => Self::Over,
        }
    }
}

/// The activity of this key.
fn activity(key: u32) -> Option<Activity> {
    Activity::ALL
        .into_iter()
        .find(|it| u32::from(it.phone_key()) == key)
}

/// The only key.
fn digit(keys: &str) -> Option<u32> {
    let mut keys = keys.chars();
    let only = keys.next().filter(|_| keys.clone().next().is_none())?;
    only.to_digit(10)
}
