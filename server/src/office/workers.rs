//! Workers: their logins, their passwords and the letters that carry both.

use std::sync::Arc;

use job_tracker_protocol::{Language, Login};
use uuid::Uuid;

use super::{IssuedCredentials, Office, OfficeError};
use crate::{
    application::ImportWorkers,
    domain::{
        hiring::{self, Hiring, Person},
        ids::EmployerId,
        import::ImportedWorker,
        letters::{Letters, NewLetter},
        random,
        rules::MOST_LETTERS,
        sealed::SealedAnswer,
        secret::{Token, TokenKind, draw_password},
        shown_once::{Keeping, Shown},
        wording::Name,
    },
    passwords::PasswordError,
};

impl Office {
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
}
