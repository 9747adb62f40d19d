//! Who can reach the demo, and what may be public there.

use std::path::Path;

use super::{DemoError, people};
use crate::{
    application::UseCaseError,
    domain::{
        letters::{Letters, LettersRefusal, NewLetter},
        office::OfficeActor,
        random::OsRandom,
        secret::draw_password,
    },
    server::Server,
    settings::Settings,
};

/// Lies in the directory while its workers have passwords that were drawn.
const DRAWN: &str = "drawn-passwords.txt";
const DRAWN_TEXT: &str = "The last start that others could reach printed these passwords.\n";

/// Who can reach the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Programs on this machine alone.
    ThisMachine,
    /// Others too: over the network, or through a proxy.
    Others,
}

impl Access {
    /// A public origin and a trusted proxy both say that somebody passes requests on to here.
    pub(super) fn of(settings: &Settings) -> Self {
        let alone = settings.listen.ip().is_loopback()
            && settings.origin.is_none()
            && settings.trusted_proxies.is_empty();
        if alone {
            Self::ThisMachine
        } else {
            Self::Others
        }
    }

    /// Whoever tries things out signs in often; strangers are always limited.
    pub(super) fn sign_in_rate(self, asked: u32) -> u32 {
        match (self, asked) {
            (Self::ThisMachine, _) => 0,
            (Self::Others, 0) => Settings::SIGN_IN_RATE,
            (Self::Others, some) => some,
        }
    }

    /// The workers' passwords from now on, in their order. New ones at each start that others can
    /// reach, because none is kept that could be printed again; the public ones otherwise.
    pub(super) async fn passwords(
        self,
        server: &Server,
        data: &Path,
    ) -> Result<Vec<String>, DemoError> {
        let mark = data.join(DRAWN);
        let failed = |source| DemoError::Directory {
            path: data.to_owned(),
            source,
        };
        if self == Self::ThisMachine && !mark.is_file() {
            return Ok(people::workers().map(|it| it.password.to_owned()).collect());
        }
        // Before the first password changes, so that a crash in between leaves none unknown.
        std::fs::write(&mark, DRAWN_TEXT).map_err(failed)?;
        let mut passwords = Vec::new();
        for worker in people::workers() {
            let password = match self {
                Self::ThisMachine => worker.password.to_owned(),
                Self::Others => draw_password(&OsRandom)?,
            };
            let permit = server.passwords.next_permit().await?;
            let hash = server.passwords.hash(permit, password.clone()).await?;
            let letter = Letters {
                by: OfficeActor::Command,
                letters: vec![NewLetter {
                    login: worker.login,
                    over: None,
                    password_hash: hash,
                    voucher: None,
                }],
                answer: None,
                now: server.clock().now(),
            };
            match server.store.run(letter).await {
                // A worker who was deactivated in the console cannot sign in anyway.
                Ok(()) | Err(UseCaseError::Refused(LettersRefusal::UnknownWorker)) => {
                    passwords.push(password);
                }
                Err(error) => return Err(DemoError::Fill(error.to_string())),
            }
        }
        if self == Self::ThisMachine {
            std::fs::remove_file(&mark).map_err(failed)?;
        }
        Ok(passwords)
    }
}
