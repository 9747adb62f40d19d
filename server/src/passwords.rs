//! Checking passwords with argon2id: few at a time, and in the same time for a login that nobody
//! has.

use std::{sync::Arc, time::Duration};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    domain::random::{self, NoRandomness, Random},
    settings::PasswordCost,
};

/// Why a password was not hashed or checked.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// The parameters are none that argon2 takes.
    #[error("argon2 refuses: {0}")]
    Argon2(argon2::password_hash::Error),
    /// There is no salt without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The server is stopping.
    #[error("the server is stopping")]
    Stopping,
}

/// The right to check one password now.
pub(crate) struct Permit(
    #[expect(dead_code, reason = "held until it is dropped")] OwnedSemaphorePermit,
);

/// Whether a password was right.
pub(crate) struct Checked {
    pub right: bool,
    /// Its hash with today's parameters, where the stored one has others.
    pub rehashed: Option<String>,
}

/// The one that checks.
#[derive(Clone)]
pub(crate) struct Passwords {
    argon2: Argon2<'static>,
    permits: Arc<Semaphore>,
    patience: Duration,
    random: Arc<dyn Random>,
    /// Checked for a login that nobody has; no password fits it.
    decoy: Arc<str>,
}

impl Passwords {
    pub(crate) fn new(
        cost: PasswordCost,
        permits: usize,
        patience: Duration,
        random: Arc<dyn Random>,
    ) -> Result<Self, PasswordError> {
        let params = Params::new(cost.memory, cost.passes, 1, None)
            .map_err(|it| PasswordError::Argon2(it.into()))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let nobody: [u8; 32] = random::bytes(random.as_ref())?;
        let decoy = hash(&argon2, &nobody, random.as_ref())?;
        Ok(Self {
            argon2,
            permits: Arc::new(Semaphore::new(permits)),
            patience,
            random,
            decoy: decoy.into(),
        })
    }

    /// Waits a little for a turn; none when too many wait already.
    pub(crate) async fn permit(&self) -> Option<Permit> {
        let turn = Arc::clone(&self.permits).acquire_owned();
        let turn = tokio::time::timeout(self.patience, turn).await.ok()?;
        turn.ok().map(Permit)
    }

    /// Checks against the stored hash, or against the decoy. The permit goes with the work, so
    /// that a caller who leaves does not let another one in before it is done.
    pub(crate) async fn check(
        &self,
        permit: Permit,
        password: String,
        stored: Option<String>,
    ) -> Result<Checked, PasswordError> {
        let this = self.clone();
        on_thread(move || {
            let _permit = permit;
            this.check_now(&password, stored.as_deref())
        })
        .await
    }

    fn check_now(&self, password: &str, stored: Option<&str>) -> Result<Checked, PasswordError> {
        let phc = PasswordHash::new(stored.unwrap_or(&self.decoy))
            .map_err(|it| PasswordError::Argon2(it.into()))?;
        let fits = self
            .argon2
            .verify_password(password.as_bytes(), &phc)
            .is_ok();
        let right = fits && stored.is_some();
        let outdated = right && !self.has_todays_cost(&phc);
        let rehashed = outdated
            .then(|| hash(&self.argon2, password.as_bytes(), self.random.as_ref()))
            .transpose()?;
        Ok(Checked { right, rehashed })
    }

    fn has_todays_cost(&self, phc: &PasswordHash) -> bool {
        let today = self.argon2.params();
        Params::try_from(phc).is_ok_and(|it| {
            (it.m_cost(), it.t_cost(), it.p_cost())
                == (today.m_cost(), today.t_cost(), today.p_cost())
        })
    }

    /// Hashes a password that is issued.
    pub(crate) async fn hash(&self, password: String) -> Result<String, PasswordError> {
        let this = self.clone();
        on_thread(move || hash(&this.argon2, password.as_bytes(), this.random.as_ref())).await
    }
}

async fn on_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PasswordError> + Send + 'static,
) -> Result<T, PasswordError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| PasswordError::Stopping)?
}

fn hash(
    argon2: &Argon2<'_>,
    password: &[u8],
    random: &dyn Random,
) -> Result<String, PasswordError> {
    let salt: [u8; 16] = random::bytes(random)?;
    let phc: PasswordHash = argon2
        .hash_password_with_salt(password, &salt)
        .map_err(PasswordError::Argon2)?;
    Ok(phc.to_string())
}
