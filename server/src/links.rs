//! The one-time links that make users of the console.

use std::sync::Arc;

use crate::{
    application::{FirstLink, ReplaceLinks, UseCaseError},
    clock::{Clock, later},
    domain::{
        factor_keeping::FactorReset,
        ids::EmployerId,
        invitation::Invite,
        let_in::{LetIn, LetInRefusal},
        office::OfficeActor,
        random::{NoRandomness, Random},
        rules::CONSOLE_LINK,
        sealed::SealError,
        secret::{Token, TokenKind},
        shown_once::{Keeping, Shown},
        staff::Role,
    },
    store::{Store, StoreError},
};

/// Makes links that make users.
pub(crate) struct Links {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
}

/// Why there is no link.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No secret without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The link could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
}

/// Why an administrator is not let in again.
#[derive(Debug, thiserror::Error)]
pub enum LetInError {
    /// A rule refuses it.
    #[error(transparent)]
    Refused(#[from] LetInRefusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No secret without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

impl Links {
    /// The path of the link that makes the first user, while there is none; one that was made
    /// before is dead.
    pub(crate) async fn first(&self) -> Result<Option<String>, LinkError> {
        let token = Token::draw(TokenKind::Invitation, self.random.as_ref())?;
        let first = FirstLink {
            link: token.hash(),
            expires_at: later(self.clock.now(), CONSOLE_LINK),
        };
        let needed = self.store.run(first).await?;
        Ok(needed.then(|| path(token)))
    }

    /// Makes a link with this token for an administrator of the employer; its others are dead.
    pub(crate) async fn rearm(
        &self,
        token: &Token,
        employer: EmployerId,
    ) -> Result<String, LinkError> {
        let only = ReplaceLinks {
            link: token.hash(),
            employer,
            expires_at: later(self.clock.now(), CONSOLE_LINK),
        };
        self.store.run(only).await?;
        Ok(path(token.clone()))
    }

    /// Replaces every user by a link for her; her e-mail address and its path.
    pub(crate) async fn reset(&self) -> Result<Vec<(String, String)>, StoreError> {
        let now = self.clock.now();
        let reset = FactorReset {
            random: Arc::clone(&self.random),
            expires_at: later(now, CONSOLE_LINK),
            now,
        };
        let ways = self.store.run(reset).await?.into_iter();
        Ok(ways.map(|it| (it.email, path(it.link))).collect())
    }

    /// Replaces the administrator with this address by a link for her; its path.
    pub(crate) async fn let_in(&self, email: String) -> Result<String, LetInError> {
        let token = Token::draw(TokenKind::Invitation, self.random.as_ref())?;
        let now = self.clock.now();
        let let_in = LetIn {
            email,
            link: token.hash(),
            expires_at: later(now, CONSOLE_LINK),
            now,
        };
        match self.store.run(let_in).await {
            Ok(()) => Ok(path(token)),
            Err(UseCaseError::Refused(refusal)) => Err(refusal.into()),
            Err(UseCaseError::Store(error)) => Err(error.into()),
        }
    }

    /// A link that the office hands to somebody; the answer to the form that asked for it is kept
    /// with it.
    pub(crate) async fn invite(
        &self,
        actor: OfficeActor,
        employer: EmployerId,
        (role, email): (Role, String),
        keeping: Option<&Keeping>,
    ) -> Result<String, LinkError> {
        let token = Token::draw(TokenKind::Invitation, self.random.as_ref())?;
        let link = token.hash();
        let now = self.clock.now();
        let path = path(token);
        let shown = Shown::Link(path.clone());
        let answer = keeping
            .map(|it| it.seal(&shown, now, self.random.as_ref()))
            .transpose()?;
        let invite = Invite {
            by: actor.who(),
            employer,
            link,
            role,
            email,
            expires_at: later(now, CONSOLE_LINK),
            answer,
            now,
        };
        self.store.run(invite).await?;
        Ok(path)
    }
}

fn path(token: Token) -> String {
    format!("/console/start?link={}", token.expose())
}
