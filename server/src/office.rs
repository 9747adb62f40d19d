//! What an employer's office does, as long as there is no console: through the commands.

use std::sync::Arc;

use job_tracker_protocol::{ClientNumber, Language, Login, PerformanceState};
use uuid::Uuid;

use crate::{
    clock::Clock,
    domain::{
        ids::EmployerId,
        random::{self, NoRandomness, Random},
        rules::MOST_LETTERS,
        sealed::SealError,
        secret::{draw_login, draw_password},
        staff::Role,
    },
    links::{LinkError, Links},
    passwords::{PasswordError, Passwords},
    shown_once::{Keeping, Shown},
    store::{
        AuditEntry, NewClient, NewEmployer, NewWorker, OfficeActor, OfficeRefusal, Store,
        StoreError,
        console::{ImportedWorker, SealedAnswer},
    },
};

/// Logins that are drawn before giving up.
const DRAWS: usize = 16;

/// Why what the office asked for was refused.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// No employer has this id.
    #[error("no employer has this id")]
    UnknownEmployer,
    /// No worker has this login.
    #[error("no worker has this login")]
    UnknownWorker,
    /// No performance has this id.
    #[error("no performance has this id")]
    UnknownPerformance,
    /// The employer has a client with this number.
    #[error("the employer has a client with this number already")]
    ClientKnown,
    /// All logins that were drawn are taken.
    #[error("no free login was found")]
    NoFreeLogin,
    /// The form was taken before, or its session has ended.
    #[error("the form was taken before")]
    DoneBefore,
    /// More letters at a time than [`MOST_LETTERS`].
    #[error("at most {MOST_LETTERS} letters are made at a time")]
    TooManyLetters,
    /// Names must say something.
    #[error("the name is empty")]
    EmptyName,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The password could not be hashed.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// No secret without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// What is shown once could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
}

impl From<OfficeRefusal> for OfficeError {
    fn from(refusal: OfficeRefusal) -> Self {
        match refusal {
            OfficeRefusal::UnknownEmployer => Self::UnknownEmployer,
            OfficeRefusal::UnknownWorker => Self::UnknownWorker,
            OfficeRefusal::LoginTaken => Self::NoFreeLogin,
            OfficeRefusal::DoneBefore => Self::DoneBefore,
            OfficeRefusal::ClientKnown => Self::ClientKnown,
            OfficeRefusal::Store(error) => Self::Store(error),
        }
    }
}

/// What is handed to a worker on paper; the server keeps only a hash of the password.
#[derive(Clone)]
pub struct IssuedCredentials {
    /// Her login.
    pub login: Login,
    /// Her password, eight digits.
    pub password: String,
}

impl std::fmt::Debug for IssuedCredentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuedCredentials")
            .field("login", &self.login)
            .finish_non_exhaustive()
    }
}

/// The office's side of the server.
#[derive(Clone)]
pub struct Office {
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) actor: OfficeActor,
}

impl Office {
    /// The office as this actor works in it.
    pub(crate) fn acting_as(&self, actor: OfficeActor) -> Self {
        Self {
            actor,
            ..self.clone()
        }
    }

    /// Adds an employer and names it.
    ///
    /// # Errors
    /// When the name is empty or the database fails.
    pub async fn add_employer(&self, name: &str, phone: Option<&str>) -> Result<Uuid, OfficeError> {
        let random = random::bytes(self.random.as_ref())?;
        let id = uuid::Builder::from_random_bytes(random).into_uuid();
        let new = NewEmployer {
            id,
            name: name_of(name)?,
            phone: phone
                .map(str::trim)
                .filter(|it| !it.is_empty())
                .map(str::to_owned),
        };
        self.store
            .add_employer(self.actor, new, self.clock.now())
            .await?;
        Ok(id)
    }

    /// Every employer's id and name, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn employers(&self) -> Result<Vec<(Uuid, String)>, OfficeError> {
        Ok(self.store.employers().await?)
    }

    /// The path of a link that makes an administrator of the employer's console, once: for the
    /// first one, and for the day on which all of them have lost their way in.
    ///
    /// # Errors
    /// When the employer is not known, or the database fails.
    pub async fn console_link(&self, employer: Uuid) -> Result<String, OfficeError> {
        let found = self.store.employer(employer).await?;
        let employer = found.ok_or(OfficeError::UnknownEmployer)?;
        let links = Links {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
        };
        let role = Role::Administrator;
        match links
            .invite(self.actor, employer, (role, String::new()), None)
            .await
        {
            Ok(path) => Ok(path),
            Err(LinkError::Store(error)) => Err(error.into()),
            Err(LinkError::Randomness(error)) => Err(error.into()),
            Err(LinkError::Seal(error)) => Err(error.into()),
        }
    }

    /// Adds a worker and issues her login and password.
    ///
    /// # Errors
    /// When the employer is not known, the name is empty, or the database fails.
    pub async fn add_worker(
        &self,
        employer: Uuid,
        name: &str,
        language: Language,
    ) -> Result<IssuedCredentials, OfficeError> {
        self.hire(employer, name, language, None).await
    }

    /// The same for a form of the console; its answer is kept with the worker, or neither is.
    pub(crate) async fn hire(
        &self,
        employer: Uuid,
        name: &str,
        language: Language,
        keeping: Option<&Keeping>,
    ) -> Result<IssuedCredentials, OfficeError> {
        let name = name_of(name)?;
        let password = draw_password(self.random.as_ref())?;
        let password_hash = self.hash(password.clone()).await?;
        for _ in 0..DRAWS {
            let login = draw_login(self.random.as_ref())?;
            let new = NewWorker {
                login: login.clone(),
                name: name.clone(),
                language,
                password_hash: password_hash.clone(),
            };
            let issued = IssuedCredentials {
                login,
                password: password.clone(),
            };
            let answer = self.sealed(keeping, std::slice::from_ref(&issued))?;
            match self
                .store
                .add_worker(self.actor, employer, new, answer, self.clock.now())
                .await
            {
                Ok(()) => return Ok(issued),
                Err(OfficeRefusal::LoginTaken) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(OfficeError::NoFreeLogin)
    }

    /// Opens a closed account: new password, all tries anew, all sessions ended. Also the way to
    /// replace a password that was lost.
    ///
    /// # Errors
    /// When nobody has this login, or the database fails.
    pub async fn reopen_worker(&self, login: &Login) -> Result<IssuedCredentials, OfficeError> {
        self.reopen(login, None).await
    }

    /// The same for a form of the console; its answer is kept with the password, or neither is.
    pub(crate) async fn reopen(
        &self,
        login: &Login,
        keeping: Option<&Keeping>,
    ) -> Result<IssuedCredentials, OfficeError> {
        let password = draw_password(self.random.as_ref())?;
        let hash = self.hash(password.clone()).await?;
        let login = login.clone();
        let issued = IssuedCredentials { login, password };
        let answer = self.sealed(keeping, std::slice::from_ref(&issued))?;
        self.store
            .reopen_worker(
                self.actor,
                issued.login.clone(),
                hash,
                answer,
                self.clock.now(),
            )
            .await?;
        Ok(issued)
    }

    fn sealed(
        &self,
        keeping: Option<&Keeping>,
        issued: &[IssuedCredentials],
    ) -> Result<Option<SealedAnswer>, SealError> {
        let now = self.clock.now();
        keeping
            .map(|it| it.seal(&Shown::letters(issued), now, self.random.as_ref()))
            .transpose()
    }

    /// Adds the workers of a list, all or none, without passwords: each needs a letter. The same
    /// list a second time changes nothing.
    pub(crate) async fn import_workers(
        &self,
        employer: EmployerId,
        import: Uuid,
        workers: Vec<ImportedWorker>,
    ) -> Result<(), OfficeError> {
        // Nobody ever sees the secret that this hash is of.
        let nobody: [u8; 32] = random::bytes(self.random.as_ref())?;
        let secret = nobody.iter().map(|it| format!("{it:02x}")).collect();
        let workers = (workers, self.hash(secret).await?);
        let random = Arc::clone(&self.random);
        let now = self.clock.now();
        Ok(self
            .store
            .import_workers(self.actor, employer, import, workers, random, now)
            .await?)
    }

    /// Adds those clients of a list that are not in the registry, all or none. The same list a
    /// second time changes nothing.
    pub(crate) async fn import_clients(
        &self,
        employer: EmployerId,
        import: Uuid,
        clients: Vec<NewClient>,
    ) -> Result<(), OfficeError> {
        let now = self.clock.now();
        Ok(self
            .store
            .import_clients(self.actor, employer, import, clients, now)
            .await?)
    }

    /// A turn for each password, so that workers sign in between those of a hundred letters.
    async fn hash(&self, password: String) -> Result<String, PasswordError> {
        let permit = self.passwords.next_permit().await?;
        self.passwords.hash(permit, password).await
    }

    /// New passwords for all of these workers or for none, kept with the answer to the form. A
    /// caller who leaves before they are stored leaves nothing behind.
    pub(crate) async fn reissue(
        &self,
        logins: Vec<Login>,
        keeping: &Keeping,
    ) -> Result<(), OfficeError> {
        if logins.len() > MOST_LETTERS {
            return Err(OfficeError::TooManyLetters);
        }
        let (mut issued, mut hashes) = (Vec::new(), Vec::new());
        for login in logins {
            let password = draw_password(self.random.as_ref())?;
            let hash = self.hash(password.clone()).await?;
            hashes.push((login.clone(), hash));
            issued.push(IssuedCredentials { login, password });
        }
        let now = self.clock.now();
        let answer = keeping.seal(&Shown::letters(&issued), now, self.random.as_ref())?;
        self.store.reissue(self.actor, hashes, answer, now).await?;
        Ok(())
    }

    /// Adds a client to an employer's registry.
    ///
    /// # Errors
    /// When the employer is not known or has this client already, the name is empty, or the
    /// database fails.
    pub async fn add_client(
        &self,
        employer: Uuid,
        number: &ClientNumber,
        name: &str,
    ) -> Result<(), OfficeError> {
        let new = NewClient {
            number: number.clone(),
            name: name_of(name)?,
        };
        Ok(self
            .store
            .add_client(self.actor, employer, new, self.clock.now())
            .await?)
    }

    /// Says how far the office is with a performance.
    ///
    /// # Errors
    /// When there is no such performance, or the database fails.
    pub async fn set_performance_state(
        &self,
        id: Uuid,
        state: PerformanceState,
    ) -> Result<(), OfficeError> {
        let now = self.clock.now();
        if self.store.set_state(id, state, now).await? {
            Ok(())
        } else {
            Err(OfficeError::UnknownPerformance)
        }
    }

    /// An employer's audit log, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_log(&self, employer: Uuid) -> Result<Vec<AuditEntry>, OfficeError> {
        Ok(self.store.audit_of(employer).await?)
    }
}

fn name_of(text: &str) -> Result<String, OfficeError> {
    match text.trim() {
        "" => Err(OfficeError::EmptyName),
        name => Ok(name.to_owned()),
    }
}
