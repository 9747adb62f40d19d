use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::taken_over::TakenOver;
use crate::core::{
    account::AccountId,
    platform::SetAsideReason,
    store::{AccountRecord, StoreError},
};

/// Marks a document as ours.
const MARK: &str = "job-tracker";

/// The version that this app writes. A change of [`Document`] that an older app would misread gets
/// the next number.
const VERSION: i64 = 1;

/// All that is kept. Texts are kept as they came and are read when they are asked for: one that a
/// later app no longer takes costs that one, as a row does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Document {
    app: String,
    version: i64,
    /// Everybody who ever signed in here, in the order in which they did first.
    pub(super) accounts: Vec<Kept>,
    /// Which of them are in use, as `(server, login)`, in the order in which she added them.
    pub(super) in_use: Vec<(String, String)>,
    /// Settings by name.
    pub(super) settings: BTreeMap<String, String>,
    /// The phone lines of servers, as JSON lists of numbers.
    pub(super) phone_lines: BTreeMap<String, String>,
    /// What a page of version 0.1.0 had saved when it was last looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) taken_over: Option<TakenOver>,
}

/// What is kept of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) server: String,
    pub(super) login: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) record: Option<KeptRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) clients: Vec<KeptClient>,
    /// A word, and the tries that are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lockout: Option<(String, u8)>,
    /// The first is the one that is settled next. There is more than one only where a page of
    /// version 0.1.0 noted another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) unsettled: Vec<String>,
    /// The key of a request to the office whose fate is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unsettled_request: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptRecord {
    pub(super) worker_name: String,
    pub(super) employer_name: String,
    pub(super) employer_phone: Option<String>,
    pub(super) phone_lines: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptClient {
    pub(super) number: String,
    pub(super) alias: String,
    pub(super) note: String,
}

/// What every version says of itself.
#[derive(Deserialize)]
struct Head {
    app: String,
    version: i64,
}

/// Why what is saved cannot be used.
#[derive(Debug)]
pub(super) enum Unreadable {
    /// Not readable.
    Broken,
    /// Of another program.
    Foreign,
    /// Of a newer app; to be left as it is.
    Newer { found: i64, known: i64 },
}

impl Unreadable {
    /// Why it is set aside.
    ///
    /// # Errors
    /// What a newer app saved is not.
    pub(super) fn reason(&self) -> Result<SetAsideReason, StoreError> {
        match *self {
            Self::Broken => Ok(SetAsideReason::Broken),
            Self::Foreign => Ok(SetAsideReason::Foreign),
            Self::Newer { found, known } => Err(StoreError::Newer { found, known }),
        }
    }
}

impl From<Unreadable> for StoreError {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable.reason() {
            Err(newer) => newer,
            Ok(_) => Self::Failed("what another window saved cannot be read".into()),
        }
    }
}

impl Default for Document {
    fn default() -> Self {
        Self {
            app: MARK.to_owned(),
            version: VERSION,
            accounts: Vec::new(),
            in_use: Vec::new(),
            settings: BTreeMap::new(),
            phone_lines: BTreeMap::new(),
            taken_over: None,
        }
    }
}

impl Document {
    /// Reads what is saved.
    pub(super) fn read(text: &str) -> Result<Self, Unreadable> {
        let Ok(head) = serde_json::from_str::<Head>(text) else {
            let is_json = serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
            return Err(if is_json {
                Unreadable::Foreign
            } else {
                Unreadable::Broken
            });
        };
        if head.app != MARK {
            return Err(Unreadable::Foreign);
        }
        if head.version > VERSION {
            return Err(Unreadable::Newer {
                found: head.version,
                known: VERSION,
            });
        }
        serde_json::from_str(text).map_err(|_| Unreadable::Broken)
    }

    /// The text to be saved.
    pub(super) fn text(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|error| StoreError::Failed(Box::new(error)))
    }

    /// What is kept of an account, if anything is.
    pub(super) fn of(&self, account: &AccountId) -> Option<&Kept> {
        self.accounts.iter().find(|it| it.is_of(account))
    }

    /// The same to be changed, if anything is kept.
    pub(super) fn known_mut(&mut self, account: &AccountId) -> Option<&mut Kept> {
        self.accounts.iter_mut().find(|it| it.is_of(account))
    }

    /// The same to be changed; begun if nothing is kept yet.
    pub(super) fn of_mut(&mut self, account: &AccountId) -> &mut Kept {
        let (server, login) = (account.server.as_str(), account.login.as_str());
        self.entry(server.to_owned(), login.to_owned())
    }

    /// What is kept under this server and login; begun if nothing is.
    pub(super) fn entry(&mut self, server: String, login: String) -> &mut Kept {
        let mut all = self.accounts.iter();
        let place = all.position(|it| it.server == server && it.login == login);
        let place = place.unwrap_or_else(|| {
            self.accounts.push(Kept {
                server,
                login,
                ..Kept::default()
            });
            self.accounts.len() - 1
        });
        &mut self.accounts[place]
    }
}

impl Kept {
    fn is_of(&self, account: &AccountId) -> bool {
        self.server == account.server.as_str() && self.login == account.login.as_str()
    }

    /// Whose it is; nothing where a text is no longer one.
    pub(super) fn account(&self) -> Option<AccountId> {
        let (server, login) = (self.server.parse().ok()?, self.login.parse().ok()?);
        Some(AccountId { server, login })
    }
}

impl From<&KeptRecord> for AccountRecord {
    fn from(kept: &KeptRecord) -> Self {
        Self {
            worker_name: kept.worker_name.clone(),
            employer_name: kept.employer_name.clone(),
            employer_phone: kept.employer_phone.clone(),
            phone_lines: kept.phone_lines.clone(),
        }
    }
}

impl From<&AccountRecord> for KeptRecord {
    fn from(record: &AccountRecord) -> Self {
        Self {
            worker_name: record.worker_name.clone(),
            employer_name: record.employer_name.clone(),
            employer_phone: record.employer_phone.clone(),
            phone_lines: record.phone_lines.clone(),
        }
    }
}
