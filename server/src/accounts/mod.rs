//! Signing in: a try is taken, the password is checked, and the lane learns how it went.

mod later;

use std::{net::IpAddr, sync::Arc};

use job_tracker_protocol::{Login, typed_digits};
use tracing::Instrument as _;

use crate::{
    application::UseCaseError,
    clock::Clock,
    domain::{
        channel::Channel,
        closing::Closing,
        lockout::LockoutScope,
        network,
        pass::{LetIn, PassByPhone, PassRefusal},
        password_change::PasswordChange,
        random::{NoRandomness, Random},
        secret::{PasswordHash, Token},
        session::Signed,
        sign_in::{OpenedSession, SignIn},
        tries::{Attempt, TakenTry, TryOutcome},
    },
    operate::SignIns,
    passwords::{Entrance, PasswordError, Passwords, Permit, Priority},
    store::{Store, StoreError, lanes::ProofQuestion},
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
    /// The same with something else for a right password.
    pub fn map<U>(self, then: impl FnOnce(T) -> U) -> AuthOutcome<U> {
        match self {
            Self::Right(it) => AuthOutcome::Right(then(it)),
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

/// A login and a password, as an app shows them.
pub(crate) struct ShownCredentials {
    pub login: Login,
    pub password: String,
    /// The phone's token, if it has one.
    pub device: Option<Token>,
    /// What stood in the link of her letter, if that is how the app was opened.
    pub voucher: Option<Token>,
    pub address: IpAddr,
}

/// A worker's current password and the one that she wants, as her app shows them.
pub(crate) struct ShownPasswords {
    pub current: String,
    /// One that a worker may choose.
    pub new: String,
    /// The phone's token, if it has one.
    pub device: Option<Token>,
    pub address: IpAddr,
}

/// Guards the workers' accounts.
#[derive(Clone)]
pub struct Accounts {
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) scope: LockoutScope,
    pub(crate) sign_ins: SignIns,
}

struct Proven {
    taken: TakenTry,
    rehashed: Option<PasswordHash>,
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
    ) -> Result<AuthOutcome<LetIn>, AccountError> {
        let entrance = match channel {
            Channel::Phone => Entrance::PhoneLine,
            Channel::App | Channel::Office => Entrance::App,
        };
        let priority = Priority::Stranger(entrance, None);
        let Some(permit) = self.passwords.permit(priority).await else {
            return Ok(self.counted(entrance, AuthOutcome::Busy));
        };
        let attempt = self.attempt(channel, login, (None, None), String::new());
        let this = self.clone();
        let outcome = run_detached(async move {
            let proven = match this.try_password(permit, attempt, password).await?.right() {
                Ok(proven) => proven,
                Err(refusal) => return Ok(refusal),
            };
            drop(proven.permit);
            let attempts_left = proven.taken.number.left();
            let taken = proven.taken.clone();
            let pass = PassByPhone {
                taken: proven.taken,
                rehashed: proven.rehashed,
            };
            this.passed(taken, this.store.run(pass).await, attempts_left)
        });
        Ok(self.counted(entrance, outcome.await?))
    }

    fn counted<T>(&self, entrance: Entrance, outcome: AuthOutcome<T>) -> AuthOutcome<T> {
        self.sign_ins.count(entrance, (&outcome).into());
        outcome
    }

    /// Whether these are shown by a phone of hers, or by one that has seen her letter: neither
    /// waits behind strangers.
    pub(crate) async fn is_proven(&self, shown: &ShownCredentials) -> Result<bool, StoreError> {
        if shown.device.is_none() && shown.voucher.is_none() {
            return Ok(false);
        }
        let question = ProofQuestion {
            login: shown.login.clone(),
            device: shown.device.as_ref().map(Token::hash),
            voucher: shown.voucher.as_ref().map(Token::hash),
            now: self.clock.now(),
        };
        self.store.ask(question).await
    }

    /// Opens a session in the app.
    pub(crate) async fn sign_in(
        &self,
        shown: ShownCredentials,
        is_proven: bool,
    ) -> Result<AuthOutcome<OpenedSession>, AccountError> {
        let priority = if is_proven {
            Priority::Proven
        } else {
            Priority::Stranger(Entrance::App, network::widest(shown.address))
        };
        let Some(permit) = self.passwords.permit(priority).await else {
            return Ok(self.counted(Entrance::App, AuthOutcome::Busy));
        };
        let this = self.clone();
        let outcome = run_detached(async move { this.open_session(permit, shown).await });
        Ok(self.counted(Entrance::App, outcome.await?))
    }

    async fn open_session(
        &self,
        permit: Permit,
        shown: ShownCredentials,
    ) -> Result<AuthOutcome<OpenedSession>, AccountError> {
        let address = shown.address.to_string();
        let tokens = (shown.device.as_ref(), shown.voucher.as_ref());
        let attempt = self.attempt(Channel::App, shown.login, tokens, address);
        let tried = self.try_password(permit, attempt, shown.password).await?;
        let proven = match tried.right() {
            Ok(proven) => proven,
            Err(refusal) => return Ok(refusal),
        };
        drop(proven.permit);
        let attempts_left = proven.taken.number.left();
        let taken = proven.taken.clone();
        let sign_in = SignIn {
            taken: proven.taken,
            shown: shown.device,
            rehashed: proven.rehashed,
            now: self.clock.now(),
            random: Arc::clone(&self.random),
        };
        self.passed(taken, self.store.run(sign_in).await, attempts_left)
    }

    /// Replaces the worker's own password. A wrong current one costs a try, as at sign-in.
    pub(crate) async fn change_password(
        &self,
        signed: Signed,
        shown: ShownPasswords,
    ) -> Result<AuthOutcome<()>, AccountError> {
        let Some(permit) = self.passwords.permit(Priority::Proven).await else {
            return Ok(AuthOutcome::Busy);
        };
        let login = signed.login.clone();
        let address = shown.address.to_string();
        let tokens = (shown.device.as_ref(), None);
        let attempt = self.attempt(Channel::App, login, tokens, address);
        let this = self.clone();
        run_detached(async move {
            let tried = this.try_password(permit, attempt, shown.current).await?;
            let proven = match tried.right() {
                Ok(proven) => proven,
                Err(refusal) => return Ok(refusal),
            };
            let attempts_left = proven.taken.number.left();
            let taken = proven.taken.clone();
            let hash = this.passwords.hash(proven.permit, shown.new).await;
            let hash = hash.inspect_err(|_| this.gives_back_later(taken.clone()))?;
            let change = PasswordChange {
                signed,
                taken: proven.taken,
                hash: PasswordHash::new(hash),
                now: this.clock.now(),
            };
            this.passed(taken, this.store.run(change).await, attempts_left)
        })
        .await
    }

    /// The phone line knows no address.
    fn attempt(
        &self,
        channel: Channel,
        login: Login,
        (device, voucher): (Option<&Token>, Option<&Token>),
        address: String,
    ) -> Attempt {
        Attempt {
            login,
            channel,
            device: device.map(Token::hash),
            voucher: voucher.map(Token::hash),
            scope: self.scope,
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
        let taken = match self.store.run(attempt).await? {
            TryOutcome::Closed => return Ok(AuthOutcome::Closed),
            TryOutcome::Try(taken) => *taken,
        };
        let account = taken.account.clone();
        let stored = account.map(|it| it.password_hash.into_string());
        let checked = self.passwords.check(permit, password, stored).await;
        let checked = checked.inspect_err(|_| self.gives_back_later(taken.clone()))?;
        if checked.right {
            return Ok(AuthOutcome::Right(Proven {
                taken,
                rehashed: checked.rehashed.map(PasswordHash::new),
                permit: checked.permit,
            }));
        }
        drop(checked.permit);
        let attempts_left = taken.number.left();
        if taken.closes_account(self.scope) {
            let now = self.clock.now();
            let closing = Closing { taken, now };
            let closed = self.store.run(closing.clone()).await;
            closed.inspect_err(|_| self.closes_later(closing))?;
        }
        Ok(AuthOutcome::Wrong { attempts_left })
    }

    /// What a right password came to.
    fn passed<T>(
        &self,
        taken: TakenTry,
        passed: Result<T, UseCaseError<PassRefusal>>,
        attempts_left: u8,
    ) -> Result<AuthOutcome<T>, AccountError> {
        match passed {
            Ok(it) => Ok(AuthOutcome::Right(it)),
            Err(UseCaseError::Refused(PassRefusal::Closed)) => Ok(AuthOutcome::Closed),
            // The password was replaced while the old one was checked.
            Err(UseCaseError::Refused(PassRefusal::Outdated)) => {
                Ok(AuthOutcome::Wrong { attempts_left })
            }
            Err(UseCaseError::Refused(PassRefusal::Randomness(error))) => {
                self.gives_back_later(taken);
                Err(error.into())
            }
            Err(UseCaseError::Store(error)) => {
                self.gives_back_later(taken);
                Err(error.into())
            }
        }
    }
}

/// Runs on its own: a caller who hangs up neither keeps the third wrong password from closing the
/// account, nor loses tries to a right one.
async fn run_detached<T: Send + 'static>(
    work: impl Future<Output = Result<T, AccountError>> + Send + 'static,
) -> Result<T, AccountError> {
    tokio::spawn(work.in_current_span())
        .await
        .map_err(|_| PasswordError::Stopping)?
}
