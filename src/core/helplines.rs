//! Whom she can call: the office, and the phone line with its keys.

use job_tracker_protocol::wire::{Employer, Info, PhoneLine};

use super::{
    Core,
    account::AccountId,
    server_address::ServerAddress,
    store::{AccountRecord, StoreError},
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
    /// Whether the server says that it has no phone line; false where that is not known.
    pub has_no_line: bool,
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
        let told = told.and_then(|it| known_numbers(&it));
        let known = self.database.read(|it| {
            let record = it.account(account)?;
            Ok((record, it.phone_lines(&account.server)?))
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
        let kept = || kept.as_deref().and_then(read_numbers);
        let knows_keys = hers.is_some();
        let lines = hers.or(told).or_else(kept);
        Ok(Helplines {
            employer: record.map(|it| (it.employer_name, it.employer_phone)),
            knows_keys,
            has_no_line: lines.as_ref().is_some_and(Vec::is_empty),
            phone_lines: lines.unwrap_or_default(),
        })
    }

    /// Whether each server that the app is used with says that it has no phone line; false where
    /// that is not known of one.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn has_no_line(&self) -> Result<bool, StoreError> {
        let servers = self.servers_in_use();
        for server in &servers {
            let kept = self.database.read(|it| it.phone_lines(server))?;
            let lines = kept.as_deref().and_then(read_numbers);
            if lines.is_none_or(|it| !it.is_empty()) {
                return Ok(false);
            }
        }
        Ok(!servers.is_empty())
    }

    /// The phone lines of the employers on this phone whose keys the app knows, each with the name
    /// of the employer.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn lines_with_keys(&self) -> Result<Vec<(String, String)>, StoreError> {
        let accounts = self.database.read(|it| it.accounts_in_use())?;
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
        let known = self.database.read(|it| it.account(account));
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
        let put = self.database.write(|it| it.put_account(account, &record));
        if let Err(error) = put.await {
            tracing::warn!(%error, "the phone line is not remembered");
        }
    }

    /// The same of the numbers for everybody, which need no account there.
    pub(super) async fn remember_phone_lines(&self, server: &ServerAddress, info: &Info) {
        let json = numbers_of(info);
        let known = self.database.read(|it| it.phone_lines(server));
        if known.is_ok_and(|it| it.as_deref() == Some(&*json)) {
            return;
        }
        let put = self.database.write(|it| it.put_phone_lines(server, &json));
        if let Err(error) = put.await {
            tracing::warn!(%error, "the phone line is not remembered");
        }
    }
}

/// The numbers of the phone line as they are kept: `null` where the server does not say.
pub(super) fn numbers_of(info: &Info) -> String {
    serde_json::to_string(&known_numbers(info)).unwrap_or_default()
}

/// The numbers for all employers of the server; none of them is no line only where the server says
/// so, since an employer may have its own.
fn known_numbers(info: &Info) -> Option<Vec<String>> {
    let numbers = numbers(&info.phone_lines);
    (info.no_phone_line || !numbers.is_empty()).then_some(numbers)
}

fn read_numbers(kept: &str) -> Option<Vec<String>> {
    serde_json::from_str(kept).ok()
}

/// The numbers of these lines.
pub(super) fn numbers(lines: &[PhoneLine]) -> Vec<String> {
    lines.iter().map(|it| it.number.clone()).collect()
}
