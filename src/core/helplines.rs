//! Whom she can call: the office, and the phone line with its keys.

use job_tracker_protocol::wire::{Employer, Info, PhoneLine};

use super::{
    Core,
    account::AccountId,
    server_address::ServerAddress,
    store::{
        StoreError,
        accounts::{self, AccountRecord},
        phone_lines,
    },
};

/// What a worker whose account is closed may still do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Helplines {
    /// The employer's name and the office's number, from the last sign-in on this phone.
    pub employer: Option<(String, Option<String>)>,
    /// Numbers of the phone line.
    pub phone_lines: Vec<String>,
    /// Whether the app knows what is asked there, key by key.
    pub knows_keys: bool,
}

impl Core {
    /// The numbers that a worker whose account is closed can call, asked anew where that is
    /// possible. What the server says does not hang on the phone's database.
    ///
    /// # Errors
    /// When the phone's database fails and the server says nothing.
    pub async fn helplines(&self, account: &AccountId) -> Result<Helplines, StoreError> {
        let told = self.api_for(account).info().await.ok();
        if let Some(info) = &told {
            self.remember_phone_lines(&account.server, info).await;
        }
        let told = told.map(|it| numbers(&it.phone_lines));
        let known = self.database.read(|it| {
            let record = accounts::get(it, account)?;
            Ok((record, phone_lines::get(it, &account.server)?))
        });
        let (record, kept) = match known {
            Err(error) if told.is_some() => {
                tracing::warn!(%error, "the office's number cannot be read");
                (None, None)
            }
            known => known?,
        };
        let hers = record.as_ref().map(|it| it.phone_lines.clone());
        let hers = hers.filter(|it| !it.is_empty());
        let kept = || kept.and_then(|it| serde_json::from_str(&it).ok());
        Ok(Helplines {
            employer: record.map(|it| (it.employer_name, it.employer_phone)),
            knows_keys: hers.is_some(),
            phone_lines: hers.or(told).or_else(kept).unwrap_or_default(),
        })
    }

    /// The phone lines of the employers on this phone whose keys the app knows, each with the name
    /// of the employer.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn lines_with_keys(&self) -> Result<Vec<(String, String)>, StoreError> {
        let accounts = self.database.read(accounts::in_use)?;
        let mut lines = Vec::new();
        for (_, record) in accounts {
            for number in record.phone_lines {
                lines.push((record.employer_name.clone(), number));
            }
        }
        Ok(lines)
    }

    /// Remembers what the server says of her employer's phone line. What she asked for does not
    /// fail by it.
    pub(super) async fn remember_lines_of(&self, account: &AccountId, employer: &Employer) {
        let lines = numbers(&employer.phone_lines);
        let known = self.database.read(|it| accounts::get(it, account));
        let record = match known {
            Ok(Some(record)) if record.phone_lines != lines => AccountRecord {
                phone_lines: lines,
                ..record
            },
            Ok(_) => return,
            Err(error) => {
                tracing::warn!(%error, "the phone line is not known");
                return;
            }
        };
        let put = self
            .database
            .write(|it| accounts::put(it, account, &record));
        if let Err(error) = put.await {
            tracing::warn!(%error, "the phone line is not remembered");
        }
    }

    /// The same for whoever has no account there yet.
    async fn remember_phone_lines(&self, server: &ServerAddress, info: &Info) {
        let json = numbers_of(info);
        let known = self.database.read(|it| phone_lines::get(it, server));
        if known.is_ok_and(|it| it.as_deref() == Some(&*json)) {
            return;
        }
        let put = self
            .database
            .write(|it| phone_lines::put(it, server, &json));
        if let Err(error) = put.await {
            tracing::warn!(%error, "the phone line is not remembered");
        }
    }
}

/// The numbers of the phone line as they are kept.
pub(super) fn numbers_of(info: &Info) -> String {
    serde_json::to_string(&numbers(&info.phone_lines)).unwrap_or_default()
}

/// The numbers of these lines.
pub(super) fn numbers(lines: &[PhoneLine]) -> Vec<String> {
    lines.iter().map(|it| it.number.clone()).collect()
}
