//! What an employer's office does, as commands and the console ask for it: it hashes and draws what
//! a use case needs, and runs it.

mod error;
pub(crate) mod formulas;
pub(crate) mod list;
pub(crate) mod payroll;

use std::sync::Arc;

use job_tracker_protocol::{ClientNumber, Language, Login};
use uuid::Uuid;

pub use error::OfficeError;

pub use crate::domain::shown_once::IssuedCredentials;

use crate::{
    application::{
        AddClient, AddEmployer, ImportClients, ImportWorkers, ReviewOne, ReviewQuestion,
    },
    clock::{Belgium, Clock},
    domain::{
        client_record::{Household, NewClient, Registrar},
        employer::NewEmployer,
        hiring::{self, Hiring, Person},
        ids::{self, EmployerId},
        import::{Import, ImportedWorker},
        letters::{Letters, NewLetter},
        office::OfficeActor,
        phone_number::PhoneNumber,
        random::{self, Random},
        review::{Review, ReviewRefusal, Reviewer},
        rules::MOST_LETTERS,
        sealed::SealedAnswer,
        secret::{Token, TokenKind, draw_password},
        shown_once::{Keeping, Shown},
        staff::{Region, Role},
        wording::Name,
    },
    links::{LinkError, Links},
    passwords::{PasswordError, Passwords},
    store::{
        AuditEntry, Store,
        audit::AuditOfQuestion,
        employers::{EmployerQuestion, EmployersQuestion},
    },
};

/// The office's side of the server.
#[derive(Clone)]
pub struct Office {
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) belgium: Belgium,
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
    /// When the name or the phone number cannot be kept, or the database fails.
    pub async fn add_employer(&self, name: &str, phone: Option<&str>) -> Result<Uuid, OfficeError> {
        self.add_employer_in(Region::Flanders, name, phone).await
    }

    /// The same, for an employer of any region.
    ///
    /// # Errors
    /// As there.
    pub async fn add_employer_in(
        &self,
        region: Region,
        name: &str,
        phone: Option<&str>,
    ) -> Result<Uuid, OfficeError> {
        let random = random::bytes(self.random.as_ref())?;
        let id = uuid::Builder::from_random_bytes(random).into_uuid();
        let new = NewEmployer {
            id,
            name: Name::from_typed(name)?,
            phone: PhoneNumber::if_any(phone.unwrap_or_default())?,
            region,
        };
        let (by, now) = (self.actor, self.clock.now());
        self.store.run(AddEmployer { by, new, now }).await?;
        Ok(id)
    }

    /// Every employer's id and name, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn employers(&self) -> Result<Vec<(Uuid, String)>, OfficeError> {
        Ok(self.store.ask(EmployersQuestion).await?)
    }

    /// The path of a link that makes an administrator of the employer's console, once: for the
    /// first one, and for the day on which all of them have lost their way in.
    ///
    /// # Errors
    /// When the employer is not known, or the database fails.
    pub async fn console_link(&self, employer: Uuid) -> Result<String, OfficeError> {
        let employer = self.employer(employer).await?;
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

    /// Replaces the administrator who signs in under this e-mail address by a link for her, and
    /// gives its path. Her account is worthless at once.
    ///
    /// # Errors
    /// When no administrator has this address, or the database fails.
    pub async fn let_in(&self, email: &str) -> Result<String, OfficeError> {
        let links = Links {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
        };
        Ok(links.let_in(email.trim().to_lowercase()).await?)
    }

    /// Adds a worker and issues her login and password.
    ///
    /// # Errors
    /// When the employer is not known, the name cannot be kept, or the database fails.
    pub async fn add_worker(
        &self,
        employer: Uuid,
        name: &str,
        language: Language,
    ) -> Result<IssuedCredentials, OfficeError> {
        let employer = self.employer(employer).await?;
        let name = Name::from_typed(name)?;
        self.hire(employer, Person::new(name, language), None).await
    }

    /// The same for a form of the console; its answer is kept with the worker, or neither is.
    pub(crate) async fn hire(
        &self,
        employer: EmployerId,
        person: Person,
        keeping: Option<&Keeping>,
    ) -> Result<IssuedCredentials, OfficeError> {
        let password = draw_password(self.random.as_ref())?;
        let voucher = Token::draw(TokenKind::Voucher, self.random.as_ref())?;
        let hiring = Hiring {
            by: self.actor,
            employer,
            person,
            password_hash: self.hash(password.clone()).await?,
            password,
            voucher,
            candidates: hiring::draw_candidates(1, self.random.as_ref())?,
            keeping: keeping.cloned(),
            random: Arc::clone(&self.random),
            now: self.clock.now(),
        };
        Ok(self.store.run(hiring).await?)
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
        let mut issued = self.issue(vec![(login.clone(), None)], keeping).await?;
        issued.pop().ok_or(OfficeError::UnknownWorker)
    }

    /// Adds the workers of a list, all or none, without passwords: each needs a letter. The same
    /// list a second time changes nothing.
    pub(crate) async fn import_workers(
        &self,
        employer: EmployerId,
        import: Uuid,
        workers: Vec<ImportedWorker>,
        answer: Option<SealedAnswer>,
    ) -> Result<(), OfficeError> {
        let list = ImportWorkers {
            password_hash: self.no_password().await?,
            candidates: hiring::draw_candidates(workers.len(), self.random.as_ref())?,
            import: self.import(employer, import),
            answer,
            workers,
        };
        Ok(self.store.run(list).await?)
    }

    /// Adds those clients of a list that are not in the registry, all or none. The same list a
    /// second time changes nothing.
    pub(crate) async fn import_clients(
        &self,
        employer: EmployerId,
        import: Uuid,
        clients: Vec<NewClient>,
        answer: Option<SealedAnswer>,
    ) -> Result<(), OfficeError> {
        let list = ImportClients {
            import: self.import(employer, import),
            answer,
            clients,
        };
        Ok(self.store.run(list).await?)
    }

    /// The hash of a secret that nobody ever sees: no password fits it.
    pub(crate) async fn no_password(&self) -> Result<String, OfficeError> {
        let nobody: [u8; 32] = random::bytes(self.random.as_ref())?;
        let secret = nobody.iter().map(|it| format!("{it:02x}")).collect();
        Ok(self.hash(secret).await?)
    }

    /// A turn for each password, so that workers sign in between those of a hundred letters.
    async fn hash(&self, password: String) -> Result<String, PasswordError> {
        let permit = self.passwords.next_permit().await?;
        self.passwords.hash(permit, password).await
    }

    /// New passwords for all of these workers or for none, kept with the answer to the form. A
    /// caller who leaves before they are stored leaves nothing behind. Beside each login stands
    /// the issue of the password that the new one replaces.
    ///
    /// # Errors
    /// Among others where somebody made a letter for one of them meanwhile.
    pub(crate) async fn reissue(
        &self,
        those: Vec<(Login, i64)>,
        keeping: &Keeping,
    ) -> Result<(), OfficeError> {
        if those.len() > MOST_LETTERS {
            return Err(OfficeError::TooManyLetters);
        }
        let over = those.into_iter().map(|(login, it)| (login, Some(it)));
        self.issue(over.collect(), Some(keeping)).await.map(drop)
    }

    async fn issue(
        &self,
        those: Vec<(Login, Option<i64>)>,
        keeping: Option<&Keeping>,
    ) -> Result<Vec<IssuedCredentials>, OfficeError> {
        let (mut issued, mut letters) = (Vec::new(), Vec::new());
        for (login, over) in those {
            let password = draw_password(self.random.as_ref())?;
            let voucher = Token::draw(TokenKind::Voucher, self.random.as_ref())?;
            letters.push(NewLetter {
                login: login.clone(),
                over,
                password_hash: self.hash(password.clone()).await?,
                voucher: Some(voucher.hash()),
            });
            issued.push(IssuedCredentials {
                login,
                password,
                voucher: voucher.expose(),
            });
        }
        let now = self.clock.now();
        let seal = |it: &Keeping| it.seal(&Shown::letters(&issued), now, self.random.as_ref());
        let letters = Letters {
            by: self.actor,
            letters,
            answer: keeping.map(seal).transpose()?,
            now,
        };
        self.store.run(letters).await?;
        Ok(issued)
    }

    /// Adds a client to an employer's registry.
    ///
    /// # Errors
    /// When the employer is not known or has this client already, the name cannot be kept, or the
    /// database fails.
    pub async fn add_client(
        &self,
        employer: Uuid,
        number: &ClientNumber,
        name: &str,
    ) -> Result<(), OfficeError> {
        let name = Name::from_typed(name)?;
        let employer = self.employer(employer).await?;
        let household = Household::named(name);
        self.register(employer, number, household).await
    }

    /// The same for a form of the console.
    pub(crate) async fn register(
        &self,
        employer: EmployerId,
        number: &ClientNumber,
        household: Household,
    ) -> Result<(), OfficeError> {
        let client = AddClient {
            office: Registrar {
                by: self.actor,
                employer,
                now: self.clock.now(),
            },
            new: NewClient {
                number: number.clone(),
                household,
            },
        };
        Ok(self.store.run(client).await?)
    }

    /// Validates, changes or cancels a performance as it is now, by the rules that the console has.
    ///
    /// # Errors
    /// When the employer is not known or does not have it, its state does not allow it, somebody
    /// else changes it at the same time, or the database fails.
    pub async fn review(
        &self,
        employer: Uuid,
        id: Uuid,
        review: Review,
    ) -> Result<(), OfficeError> {
        let employer = self.employer(employer).await?;
        let found = self.store.ask(ReviewQuestion { employer, id }).await?;
        let now = self.clock.now();
        let by = Reviewer {
            by: self.actor,
            employer,
            now,
            today: self.belgium.day(now),
            change_id: ids::draw(now, self.random.as_ref())?,
        };
        let review = ReviewOne {
            by,
            id,
            seen: found.ok_or(ReviewRefusal::Unknown)?.version,
            review,
        };
        Ok(self.store.run(review).await?)
    }

    /// An employer's audit log, oldest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_log(&self, employer: Uuid) -> Result<Vec<AuditEntry>, OfficeError> {
        Ok(self.store.ask(AuditOfQuestion { employer }).await?)
    }

    async fn employer(&self, id: Uuid) -> Result<EmployerId, OfficeError> {
        let found = self.store.ask(EmployerQuestion(id)).await?;
        found.ok_or(OfficeError::UnknownEmployer)
    }

    fn import(&self, employer: EmployerId, id: Uuid) -> Import {
        Import {
            by: self.actor,
            employer,
            id,
            now: self.clock.now(),
        }
    }
}
