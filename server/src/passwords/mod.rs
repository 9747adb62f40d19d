//! Hashing and checking passwords with argon2id: few at a time, and in the same time for a login
//! that nobody has.

mod pool;
mod queue;

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{
        Error,
        phc::{Output, ParamsString, PasswordHash, Salt},
    },
};

pub(crate) use self::queue::{Entrance, Priority};

use self::{
    pool::{Place, Pool},
    queue::{Queue, Turn},
};
use crate::{
    domain::random::{self, NoRandomness, Random},
    settings::PasswordCost,
};

/// Why a password was not hashed or checked.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// The parameters are none that argon2 takes.
    #[error("argon2 refuses: {0}")]
    Argon2(Error),
    /// There is no salt without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The server is stopping.
    #[error("the server is stopping")]
    Stopping,
}

/// Permits for each password that may be hashed at a time. Who has one first waits for the disk,
/// where it is noted that she tries; meanwhile another hashes.
const PERMITS: usize = 2;

/// The right to hash or check one password after the other, each as soon as one of the few that
/// have this right is done.
pub(crate) struct Permit {
    #[expect(dead_code, reason = "held until it is dropped")]
    turn: Turn,
}

/// Whether a password was right.
pub(crate) struct Checked {
    pub right: bool,
    /// Its hash with today's parameters, where the stored one has others.
    pub rehashed: Option<String>,
    /// Back, for whoever hashes another password now.
    pub permit: Permit,
}

/// How much hashing there is to do, at one moment.
pub(crate) struct HashingFigures {
    /// How many may hash at a time.
    pub permits: usize,
    /// How many more may begin at once.
    pub free: usize,
    /// Who waits.
    pub waiting: usize,
    /// Who found no turn since the server started.
    pub refused: u64,
}

/// The one that checks.
#[derive(Clone)]
pub(crate) struct Passwords {
    argon2: Argon2<'static>,
    /// How many are hashed at a time.
    at_once: usize,
    permits: Arc<Queue>,
    pool: Arc<Pool>,
    patience: Duration,
    /// Who found no turn, and how many of them were told of.
    sent_away: Arc<[AtomicU64; 2]>,
    random: Arc<dyn Random>,
    /// Checked for a login that nobody has; no password fits it.
    decoy: Arc<str>,
}

impl Passwords {
    pub(crate) fn new(
        cost: PasswordCost,
        at_once: usize,
        patience: Duration,
        random: Arc<dyn Random>,
    ) -> Result<Self, PasswordError> {
        let params = Params::new(cost.memory, cost.passes, 1, None)
            .map_err(|it| PasswordError::Argon2(it.into()))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let nobody: [u8; 32] = random::bytes(random.as_ref())?;
        let kept = argon2.params().block_count();
        // In memory of its own: the first sign-in may be hours away.
        let mut place = Pool::new(1, kept)
            .try_turn()
            .ok_or(PasswordError::Stopping)?;
        let decoy = hash(&mut place, &argon2, &nobody, random.as_ref())?;
        drop(place);
        Ok(Self {
            argon2,
            at_once,
            permits: Queue::new(PERMITS * at_once),
            pool: Pool::new(at_once, kept),
            patience,
            sent_away: Arc::default(),
            random,
            decoy: decoy.into(),
        })
    }

    /// Waits a little for a turn; none when too many wait already.
    pub(crate) async fn permit(&self, priority: Priority) -> Option<Permit> {
        let turn = tokio::time::timeout(self.patience, self.permits.turn(priority)).await;
        let turn = turn.ok().flatten();
        if turn.is_none() {
            self.sent_away[0].fetch_add(1, Ordering::Relaxed);
        }
        turn.map(|turn| Permit { turn })
    }

    /// How many found no turn since this was asked last.
    pub(crate) fn take_sent_away(&self) -> u64 {
        let [all, told] = &*self.sent_away;
        let all = all.load(Ordering::Relaxed);
        all.saturating_sub(told.swap(all, Ordering::Relaxed))
    }

    /// Gives the system the memory that no hash needed since this was called last.
    pub(crate) fn give_memory_back(&self) {
        self.pool.give_back();
    }

    /// How much there is to do now.
    pub(crate) fn figures(&self) -> HashingFigures {
        let (_, waiting) = self.permits.free_and_waiting();
        let (free, next) = self.pool.free_and_waiting();
        HashingFigures {
            permits: self.at_once,
            free,
            waiting: waiting + next,
            refused: self.sent_away[0].load(Ordering::Relaxed),
        }
    }

    /// Waits for a turn behind all others that proved something: for the office, which makes
    /// passwords one by one and lets workers in between.
    pub(crate) async fn next_permit(&self) -> Result<Permit, PasswordError> {
        let turn = self.permits.turn(Priority::Proven).await;
        let turn = turn.ok_or(PasswordError::Stopping)?;
        Ok(Permit { turn })
    }

    /// Most passwords that were ever hashed or checked at the same time.
    pub(crate) fn most_at_once(&self) -> usize {
        self.pool.most_hashing()
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
        let place = self.place().await?;
        on_thread(move || this.check_now((permit, place), &password, stored.as_deref())).await
    }

    async fn place(&self) -> Result<Place, PasswordError> {
        self.pool.turn().await.ok_or(PasswordError::Stopping)
    }

    fn check_now(
        &self,
        (permit, mut place): (Permit, Place),
        password: &str,
        stored: Option<&str>,
    ) -> Result<Checked, PasswordError> {
        let phc = PasswordHash::new(stored.unwrap_or(&self.decoy))
            .map_err(|it| PasswordError::Argon2(it.into()))?;
        // Without memory nothing was found out about the password.
        let fits = fits(&mut place, password.as_bytes(), &phc).map_err(PasswordError::Argon2)?;
        let right = fits && stored.is_some();
        let outdated = right && !self.has_todays_cost(&phc);
        // One that cannot be made now is made at another sign-in.
        let rehashed = outdated
            .then(|| self.hash_now(&mut place, password).ok())
            .flatten();
        Ok(Checked {
            right,
            rehashed,
            permit,
        })
    }

    fn has_todays_cost(&self, phc: &PasswordHash) -> bool {
        let today = self.argon2.params();
        Params::try_from(phc).is_ok_and(|it| {
            (it.m_cost(), it.t_cost(), it.p_cost())
                == (today.m_cost(), today.t_cost(), today.p_cost())
        })
    }

    /// Hashes a new password.
    pub(crate) async fn hash(
        &self,
        permit: Permit,
        password: String,
    ) -> Result<String, PasswordError> {
        let this = self.clone();
        let mut place = self.place().await?;
        on_thread(move || {
            let _permit = permit;
            this.hash_now(&mut place, &password)
        })
        .await
    }

    fn hash_now(&self, place: &mut Place, password: &str) -> Result<String, PasswordError> {
        let random = self.random.as_ref();
        hash(place, &self.argon2, password.as_bytes(), random)
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
    place: &mut Place,
    argon2: &Argon2<'_>,
    password: &[u8],
    random: &dyn Random,
) -> Result<String, PasswordError> {
    let salt: [u8; 16] = random::bytes(random)?;
    let mut out = [0; Params::DEFAULT_OUTPUT_LEN];
    place
        .derive(argon2, password, &salt, &mut out)
        .map_err(|it| PasswordError::Argon2(it.into()))?;
    let phc = || -> Result<PasswordHash, Error> {
        Ok(PasswordHash {
            algorithm: Algorithm::Argon2id.ident(),
            version: Some(Version::V0x13.into()),
            params: ParamsString::try_from(argon2.params())?,
            salt: Some(Salt::new(&salt)?),
            hash: Some(Output::new(&out)?),
        })
    };
    Ok(phc().map_err(PasswordError::Argon2)?.to_string())
}

/// Whether the stored hash is of this password, with the parameters that it was made with.
fn fits(place: &mut Place, password: &[u8], phc: &PasswordHash) -> Result<bool, Error> {
    let (Some(salt), Some(expected)) = (&phc.salt, &phc.hash) else {
        return Ok(false);
    };
    let algorithm = Algorithm::try_from(phc.algorithm.as_str())?;
    let version = phc.version.map(Version::try_from).transpose()?;
    let argon2 = Argon2::new(
        algorithm,
        version.unwrap_or_default(),
        Params::try_from(phc)?,
    );
    let mut out = [0; Output::MAX_LENGTH];
    let out = out.get_mut(..expected.len()).ok_or(Error::OutputSize)?;
    place.derive(&argon2, password, salt, out)?;
    // `Output` compares in constant time.
    Ok(Output::new(out)? == *expected)
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::{PasswordHasher, PasswordVerifier};

    use super::*;
    use crate::domain::random::OsRandom;

    const COST: PasswordCost = PasswordCost {
        memory: 64,
        passes: 1,
    };

    fn passwords() -> Passwords {
        Passwords::new(COST, 1, Duration::ZERO, Arc::new(OsRandom)).unwrap()
    }

    async fn is_right(passwords: &Passwords, password: &str, stored: &str) -> bool {
        let permit = passwords.permit(Priority::Proven).await.unwrap();
        is_right_with(passwords, permit, password, stored).await
    }

    async fn is_right_with(
        passwords: &Passwords,
        permit: Permit,
        password: &str,
        stored: &str,
    ) -> bool {
        let stored = Some(stored.to_owned());
        let checked = passwords.check(permit, password.to_owned(), stored);
        checked.await.unwrap().right
    }

    #[tokio::test]
    async fn what_is_stored_is_what_argon2_itself_writes_and_reads() {
        let passwords = passwords();
        let plain = &passwords.argon2;
        let permit = passwords.permit(Priority::Proven).await.unwrap();
        let ours = passwords.hash(permit, "password".to_owned()).await.unwrap();
        let phc = PasswordHash::new(&ours).unwrap();
        plain.verify_password(b"password", &phc).unwrap();
        let again = plain.hash_password_with_salt(b"password", &phc.salt.unwrap());
        assert_eq!(again.unwrap().to_string(), ours);
        for memory in [32, 64, 256] {
            let params = Params::new(memory, 2, 1, Some(24)).unwrap();
            let other = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            let stored = other.hash_password_with_salt(b"password", b"some salt");
            let stored = stored.unwrap().to_string();
            assert!(is_right(&passwords, "password", &stored).await, "{stored}");
            assert!(!is_right(&passwords, "Password", &stored).await, "{stored}");
        }
    }

    #[tokio::test]
    async fn one_is_hashed_while_another_waits_for_the_disk() {
        let passwords = passwords();
        let waits = passwords.permit(Priority::Proven).await.unwrap();
        let hashes = passwords.permit(Priority::Proven).await.unwrap();
        let hash = passwords.hash(hashes, "password".to_owned()).await;
        assert!(is_right_with(&passwords, waits, "password", &hash.unwrap()).await);
    }

    #[tokio::test]
    async fn a_caller_who_finds_no_permit_hashes_nothing() {
        let passwords = passwords();
        let mut held = Vec::new();
        for _ in 0..PERMITS {
            held.push(passwords.permit(Priority::Proven).await.unwrap());
        }
        assert!(passwords.permit(Priority::Proven).await.is_none());
        drop(held);
        assert!(passwords.permit(Priority::Proven).await.is_some());
    }
}
