//! Employers, and who gets into their consoles.

use std::sync::Arc;

use uuid::Uuid;

use super::{Office, OfficeError};
use crate::{
    application::AddEmployer,
    domain::{
        employer::NewEmployer,
        phone_number::PhoneNumber,
        random,
        staff::{Region, Role},
        wording::Name,
    },
    links::{LinkError, Links},
    store::employers::EmployersQuestion,
};

impl Office {
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
}
