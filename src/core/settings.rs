//! What the worker chose for this phone: language and server.

use job_tracker_protocol::Language;

use super::{
    Core,
    helplines::numbers_of,
    history::LoadError,
    locale::{self, LanguageChoice, Texts, negotiate},
    platform::TextsMissing,
    server_address::{ServerAddress, ServerAddressError},
    store::{Setting, StoreError},
};

/// Why a server was not set.
#[derive(Debug, thiserror::Error)]
pub enum SetServerError {
    /// Not an address that may be used.
    #[error(transparent)]
    Address(#[from] ServerAddressError),
    /// A web page talks to its own origin only.
    #[error("this page belongs to its server")]
    Fixed,
    /// Nothing answered like a server of ours.
    #[error("no server answers there")]
    Unreachable,
    /// The phone's database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Core {
    /// The language to speak: the chosen one, else what the device's languages suggest.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn language(&self) -> Result<LanguageChoice, StoreError> {
        let chosen = self
            .database
            .read(|it| it.setting(Setting::Language))?
            .and_then(|code| Language::from_code(&code));
        Ok(match chosen {
            Some(language) => LanguageChoice::Decided(language),
            None => negotiate(&self.platform.device.languages()),
        })
    }

    /// All texts of a language.
    ///
    /// # Errors
    /// When the language is none that every app has with it, and its texts do not come.
    pub async fn texts(&self, language: Language) -> Result<Texts, TextsMissing> {
        locale::load(&*self.platform.texts, language).await
    }

    /// Keeps the worker's choice of language.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub async fn choose_language(&self, language: Language) -> Result<(), StoreError> {
        self.database
            .write(|it| it.set(Setting::Language, language.code()))
            .await
    }

    /// The server that a sign-in goes to.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn server(&self) -> Result<ServerAddress, StoreError> {
        let policy = &self.platform.servers;
        if policy.fixed {
            return Ok(policy.default.clone());
        }
        let chosen = self.database.read(|it| it.setting(Setting::Server))?;
        Ok(chosen
            .and_then(|it| it.parse().ok())
            .unwrap_or_else(|| policy.default.clone()))
    }

    /// Whether a server that she uses no longer talks to an app of this version. What the servers say
    /// of their phone lines is remembered.
    ///
    /// # Errors
    /// When a server cannot be asked, and none that can be says so.
    pub async fn is_too_old(&self) -> Result<bool, LoadError> {
        let mut failed = None;
        for server in self.servers_in_use() {
            match self.api(&server).info().await {
                Ok(info) if is_older(env!("CARGO_PKG_VERSION"), &info.minimum_app_version) => {
                    return Ok(true);
                }
                Ok(info) => self.remember_phone_lines(&server, &info).await,
                Err(error) => failed = Some(error),
            }
        }
        failed.map_or(Ok(false), |it| Err(it.into()))
    }

    /// The servers of the accounts on this phone; without any, the one that a sign-in goes to.
    pub(super) fn servers_in_use(&self) -> Vec<ServerAddress> {
        let mut servers: Vec<ServerAddress> = Vec::new();
        let accounts = self.accounts().unwrap_or_default();
        let used = accounts.all().iter().map(|it| it.id().server.clone());
        for server in used {
            if !servers.contains(&server) {
                servers.push(server);
            }
        }
        if servers.is_empty() {
            servers.extend(self.server());
        }
        servers
    }

    /// Changes the server that a sign-in goes to, after it has answered. Who is signed in at another
    /// one stays there.
    ///
    /// # Errors
    /// See [`SetServerError`].
    pub async fn set_server(&self, typed: &str) -> Result<ServerAddress, SetServerError> {
        if self.platform.servers.fixed {
            return Err(SetServerError::Fixed);
        }
        let server: ServerAddress = typed.parse()?;
        let info = self.api(&server).info().await;
        let info = info.map_err(|_| SetServerError::Unreachable)?;
        let lines = numbers_of(&info);
        self.database
            .write(|it| {
                it.put_phone_lines(&server, &lines)?;
                it.set(Setting::Server, server.as_str())
            })
            .await?;
        Ok(server)
    }
}

/// Compares versions such as `0.10.2`; what is no number counts as zero.
fn is_older(version: &str, minimum: &str) -> bool {
    let parts = |text: &str| -> Vec<u64> {
        text.split('.')
            .map(|it| it.parse().unwrap_or_default())
            .collect()
    };
    parts(version) < parts(minimum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_number_by_number() {
        assert!(is_older("0.9.0", "0.10.0"));
        assert!(!is_older("0.10.0", "0.9.5"));
        assert!(!is_older("1.0.0", "1.0.0"));
    }
}
