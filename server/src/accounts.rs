//! Signing in: a try is taken, the password is checked, and the lane learns how it went.

use std::{net::IpAddr, sync::Arc};

use job_tracker_protocol::{Login, typed_digits, wire};

use crate::{
    clock::{Clock, later},
    domain::{
        channel::Channel,
        lockout::LockoutScope,
        random::{NoRandomness, Random},
        rules::SESSION,
        secret::{Token, TokenKind},
    },
    passwords::{PasswordError, Passwords, Permit},
    store::{Attempt, CommitOutcome, NewSession, Signed, Store, StoreError, TakenTry, TryOutcome},
};

/// What came of showing a login and a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthOutcome<T> {
    /// The password is right.
    Right(T),
    /// It is not; so many tries are left. A login that nobody has ends here too.
    Wrong {
        /// 2, 1 or 0.
        attempts_left: u8,
    },
    /// No try was left; the password was not looked at.
    Closed,
    /// Too many are being checked; no try was taken.
    Busy,
}

impl<T> AuthOutcome<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> AuthOutcome<U> {
        match self {
            Self::Right(it) => AuthOutcome::Right(change(it)),
            Self::Wrong { attempts_left } => AuthOutcome::Wrong { attempts_left },
            Self::Closed => AuthOutcome::Closed,
            Self::Busy => AuthOutcome::Busy,
        }
    }

    /// What a right password gives, or the verdict that there is nothing.
    fn right<U>(self) -> Result<T, AuthOutcome<U>> {
        match self {
            Self::Right(it) => Ok(it),
            Self::Wrong { attempts_left } => Err(AuthOutcome::Wrong { attempts_left }),
            Self::Closed => Err(AuthOutcome::Closed),
            Self::Busy => Err(AuthOutcome::Busy),
        }
    }
}

/// Why there is no verdict.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The check failed.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// No token without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// Guards the workers' accounts.
#[derive(Clone)]
pub struct Accounts {
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) scope: LockoutScope,
    pub(crate) unknown_login_lanes: u32,
}

struct Proven {
    taken: TakenTry,
    rehashed: Option<String>,
    permit: Permit,
}

impl Accounts {
    /// Whether this is the worker's password, on this channel. What is closed on one channel
    /// stays open on the other.
    ///
    /// # Errors
    /// When the database or the generator of random numbers fails.
    pub async fn authenticate(
        &self,
        channel: Channel,
        login: Login,
        password: String,
    ) -> Result<AuthOutcome<()>, AccountError> {
        let Some(permit) = self.passwords.permit().await else {
            return Ok(AuthOutcome::Busy);
        };
        let attempt = self.attempt(channel, login, None, String::new());
        let this = self.clone();
        run_detached(async move {
            let proven = match this.try_password(permit, attempt, password).await?.right() {
                Ok(proven) => proven,
                Err(refusal) => return Ok(refusal),
            };
            drop(proven.permit);
            let attempts_left = proven.taken.number.left();
            let commit = this.store.pass(proven.taken, proven.rehashed).await?;
            Ok(auth_outcome(commit, attempts_left))
        })
        .await
    }

    /// Opens a session in the app.
    pub(crate) async fn sign_in(
        &self,
        request: wire::SessionRequest,
        address: IpAddr,
    ) -> Result<AuthOutcome<wire::SessionResponse>, AccountError> {
        let Some(permit) = self.passwords.permit().await else {
            return Ok(AuthOutcome::Busy);
        };
        let this = self.clone();
        run_detached(async move { this.open_session(permit, request, address).await }).await
    }

    async fn open_session(
        &self,
        permit: Permit,
        request: wire::SessionRequest,
        address: IpAddr,
    ) -> Result<AuthOutcome<wire::SessionResponse>, AccountError> {
        let shown = request
            .device_token
            .and_then(|it| Token::parse(TokenKind::Device, &it));
        let attempt = self.attempt(
            Channel::App,
            request.login,
            shown.as_ref(),
            address.to_string(),
        );
        let proven = match self
            .try_password(permit, attempt, request.password)
            .await?
            .right()
        {
            Ok(proven) => proven,
            Err(refusal) => return Ok(refusal),
        };
        drop(proven.permit);
        let attempts_left = proven.taken.number.left();
        let now = self.clock.now();
        let expires_at = later(now, SESSION);
        let token = Token::draw(TokenKind::Session, self.random.as_ref())?;
        let device = match shown.filter(|_| proven.taken.known_device.is_some()) {
            Some(shown) => shown,
            None => Token::draw(TokenKind::Device, self.random.as_ref())?,
        };
        let new = NewSession {
            token: token.hash(),
            device: device.hash(),
            now,
            expires_at,
            rehashed: proven.rehashed,
        };
        let commit = self.store.open_session(proven.taken, new).await?;
        let signed_in = auth_outcome(commit, attempts_left);
        Ok(signed_in.map(|signed_in| wire::SessionResponse {
            token: token.expose(),
            expires_at,
            device_token: device.expose(),
            worker: signed_in.worker,
            employer: signed_in.employer,
        }))
    }

    /// Replaces the worker's own password. A wrong current one costs a try, as at sign-in.
    pub(crate) async fn change_password(
        &self,
        signed: Signed,
        request: wire::PasswordChange,
        address: IpAddr,
    ) -> Result<AuthOutcome<()>, AccountError> {
        let Some(permit) = self.passwords.permit().await else {
            return Ok(AuthOutcome::Busy);
        };
        let shown = request
            .device_token
            .and_then(|it| Token::parse(TokenKind::Device, &it));
        let login = signed.login.clone();
        let attempt = self.attempt(Channel::App, login, shown.as_ref(), address.to_string());
        let this = self.clone();
        run_detached(async move {
            let proven = match this
                .try_password(permit, attempt, request.current)
                .await?
                .right()
            {
                Ok(proven) => proven,
                Err(refusal) => return Ok(refusal),
            };
            let attempts_left = proven.taken.number.left();
            let new = request.new.reveal().to_owned();
            let hash = this.passwords.hash(proven.permit, new).await?;
            let now = this.clock.now();
            let commit = this
                .store
                .change_password(signed, proven.taken, hash, now)
                .await?;
            Ok(auth_outcome(commit, attempts_left))
        })
        .await
    }

    /// The phone line knows no address.
    fn attempt(
        &self,
        channel: Channel,
        login: Login,
        device: Option<&Token>,
        address: String,
    ) -> Attempt {
        Attempt {
            login,
            channel,
            device: device.map(Token::hash),
            scope: self.scope,
            unknown_login_lanes: self.unknown_login_lanes,
            address,
            now: self.clock.now(),
        }
    }

    async fn try_password(
        &self,
        permit: Permit,
        attempt: Attempt,
        password: String,
    ) -> Result<AuthOutcome<Proven>, AccountError> {
        // An older app sends what its keyboard wrote. Every password that a worker can have is
        // digits; anything else is looked at as it came.
        let password = typed_digits(&password).unwrap_or(password);
        let taken = match self.store.take_try(attempt).await? {
            TryOutcome::Closed => return Ok(AuthOutcome::Closed),
            TryOutcome::Try(taken) => *taken,
        };
        let stored = taken.candidate.as_ref().map(|it| it.password_hash.clone());
        let checked = self.passwords.check(permit, password, stored).await?;
        if checked.right {
            return Ok(AuthOutcome::Right(Proven {
                taken,
                rehashed: checked.rehashed,
                permit: checked.permit,
            }));
        }
        drop(checked.permit);
        let attempts_left = taken.number.left();
        if taken
            .number
            .closes_account(taken.lane, taken.channel, self.scope)
        {
            let now = self.clock.now();
            self.store.close_account(taken, now).await?;
        }
        Ok(AuthOutcome::Wrong { attempts_left })
    }
}

/// Runs on its own: a caller who hangs up neither keeps the third wrong password from closing the
/// account, nor loses tries to a right one.
async fn run_detached<T: Send + 'static>(
    work: impl Future<Output = Result<T, AccountError>> + Send + 'static,
) -> Result<T, AccountError> {
    tokio::spawn(work)
        .await
        .map_err(|_| PasswordError::Stopping)?
}

fn auth_outcome<T>(commit: CommitOutcome<T>, attempts_left: u8) -> AuthOutcome<T> {
    match commit {
        CommitOutcome::Passed(it) => AuthOutcome::Right(it),
        CommitOutcome::Closed => AuthOutcome::Closed,
        // The password was replaced while the old one was checked.
        CommitOutcome::Outdated => AuthOutcome::Wrong { attempts_left },
    }
}
