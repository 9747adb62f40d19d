//! «Met de applicatie kunt u klanten toevoegen, verwijderen of hun naam aanpassen.»
//!
//! Names and notes are the worker's own and never leave the phone.

use job_tracker_protocol::{ClientNumber, Language, NumberError};

use super::{
    Core, account::AccountId, known_clients::Checked, locale::capital, order, session::SignedIn,
    store::StoreError,
};

/// The longest name of a client, in characters.
pub const LONGEST_ALIAS: usize = 60;
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 200;
/// From so many clients on, a search field helps.
pub const SEARCH_FROM: usize = 8;

/// A client under the worker's own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// The number that the employer knows.
    pub number: ClientNumber,
    /// The worker's name for the client.
    pub alias: String,
    /// The worker's note; may be empty.
    pub note: String,
}

/// Why a client was not added or changed.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The number is not a client number.
    #[error("not a client number")]
    Number(#[source] NumberError),
    /// The check digits are wrong; may be passed with [`CheckDigits::Passed`].
    #[error("the check digits are wrong")]
    CheckDigits,
    /// Her employer does not know the number; may be passed with [`Core::add_client`] and
    /// [`Core::change_client`], which ask nobody.
    #[error("the employer does not know the number")]
    Unknown,
    /// No name was given.
    #[error("a client needs a name")]
    NoAlias,
    /// The name or the note is too long.
    #[error("the name or the note is too long")]
    TooLong,
    /// The number is in the list already, under this name.
    #[error("the client is in the list already")]
    Exists(Client),
    /// The client is no longer in the list.
    #[error("the client is no longer in the list")]
    Gone,
    /// The phone's database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether wrong check digits are still to be warned of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckDigits {
    /// Warn.
    Warn,
    /// The worker saw the warning and keeps the number.
    Passed,
}

impl Client {
    /// Reads what a worker typed.
    ///
    /// # Errors
    /// Says which field is wrong.
    pub fn from_typed(
        number: &str,
        alias: &str,
        note: &str,
        check_digits: CheckDigits,
    ) -> Result<Self, ClientError> {
        let number = ClientNumber::from_typed(number).map_err(ClientError::Number)?;
        if check_digits == CheckDigits::Warn && !number.has_right_check_digits() {
            return Err(ClientError::CheckDigits);
        }
        let alias = one_line(alias);
        let note = note.trim().to_owned();
        if alias.is_empty() {
            return Err(ClientError::NoAlias);
        }
        if alias.chars().count() > LONGEST_ALIAS || note.chars().count() > LONGEST_NOTE {
            return Err(ClientError::TooLong);
        }
        Ok(Self {
            number,
            alias,
            note,
        })
    }

    /// Up to two letters that stand for the client in a circle, as the language writes capitals.
    pub fn initials(&self, language: Language) -> String {
        let letters = |word: &str| word.chars().find(|it| it.is_alphanumeric());
        let mut words = self.alias.split_whitespace().filter_map(letters);
        let first = words.next();
        let last = words.next_back();
        first
            .into_iter()
            .chain(last)
            .map(|it| capital(language, it))
            .collect()
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Core {
    /// The account's clients, in the order of their names as people sort them: by letters and by
    /// what numbers count, and by marks only where these are the same.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn clients(&self, account: &AccountId) -> Result<Vec<Client>, StoreError> {
        let mut clients = self.database.read(|it| it.clients(account))?;
        clients.sort_by_cached_key(|it| {
            let place = order::place(&it.alias);
            (place, it.alias.clone(), it.number.clone())
        });
        Ok(clients)
    }

    /// The account's client with this number.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn client(
        &self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<Option<Client>, StoreError> {
        self.database.read(|it| it.client(account, number))
    }

    /// Adds a client.
    ///
    /// # Errors
    /// [`ClientError::Exists`] with the client that has the number already.
    pub async fn add_client(
        &self,
        account: &AccountId,
        client: &Client,
    ) -> Result<(), ClientError> {
        let existing = self
            .database
            .write(|it| {
                let existing = it.client(account, &client.number)?;
                if existing.is_none() {
                    it.insert_client(account, client)?;
                }
                Ok(existing)
            })
            .await?;
        existing.map_or(Ok(()), |it| Err(ClientError::Exists(it)))
    }

    /// Adds clients, all or none; one that is in the list already keeps her name for it.
    ///
    /// # Errors
    /// When the phone's database fails; then none was added.
    pub async fn add_clients(
        &self,
        account: &AccountId,
        added: &[Client],
    ) -> Result<(), StoreError> {
        self.database
            .write(|it| {
                for client in added {
                    it.insert_client(account, client)?;
                }
                Ok(())
            })
            .await
    }

    /// Adds a client after a question to the server whether her employer knows the number. Where
    /// nobody can say, it is added.
    ///
    /// # Errors
    /// [`ClientError::Unknown`] for a number that her employer does not know;
    /// [`ClientError::Exists`], which is found out first.
    pub async fn add_checked_client(
        &self,
        signed_in: &SignedIn,
        client: &Client,
    ) -> Result<(), ClientError> {
        let account = &signed_in.account;
        if let Some(existing) = self.client(account, &client.number)? {
            return Err(ClientError::Exists(existing));
        }
        self.doubt(signed_in, &client.number).await?;
        self.add_client(account, client).await
    }

    /// Changes a client's name, note and number at once: `number` is the one of before.
    ///
    /// # Errors
    /// [`ClientError::Exists`] with the client that has the new number already,
    /// [`ClientError::Gone`] when another window deleted the client.
    pub async fn change_client(
        &self,
        account: &AccountId,
        number: &ClientNumber,
        client: &Client,
    ) -> Result<(), ClientError> {
        self.database
            .write(|it| {
                if client.number != *number
                    && let Some(existing) = it.client(account, &client.number)?
                {
                    return Ok(Err(ClientError::Exists(existing)));
                }
                Ok(if it.update_client(account, number, client)? {
                    Ok(())
                } else {
                    Err(ClientError::Gone)
                })
            })
            .await?
    }

    /// The same after a question to the server, as when a client is added, where the number is
    /// another one.
    ///
    /// # Errors
    /// See [`Self::change_client`] and [`Self::add_checked_client`].
    pub async fn change_checked_client(
        &self,
        signed_in: &SignedIn,
        number: &ClientNumber,
        client: &Client,
    ) -> Result<(), ClientError> {
        let account = &signed_in.account;
        if client.number != *number {
            if let Some(existing) = self.client(account, &client.number)? {
                return Err(ClientError::Exists(existing));
            }
            self.doubt(signed_in, &client.number).await?;
        }
        self.change_client(account, number, client).await
    }

    async fn doubt(&self, signed_in: &SignedIn, number: &ClientNumber) -> Result<(), ClientError> {
        match self.check_client(signed_in, number).await {
            Checked::Unknown => Err(ClientError::Unknown),
            Checked::Known | Checked::NotChecked => Ok(()),
        }
    }

    /// Deletes a client from the worker's list; what was reported stays.
    ///
    /// # Errors
    /// When the phone's database fails. A client that is gone already is no error.
    pub async fn delete_client(
        &self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<(), StoreError> {
        self.database
            .write(|it| it.delete_client(account, number))
            .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(number: &str, alias: &str) -> Result<Client, ClientError> {
        Client::from_typed(number, alias, "", CheckDigits::Warn)
    }

    #[test]
    fn a_number_with_letters_or_eleven_digits_is_refused() {
        assert!(matches!(
            typed("12345678900A", "x"),
            Err(ClientError::Number(NumberError::NotDigits))
        ));
        assert!(matches!(
            typed("12345678900", "x"),
            Err(ClientError::Number(NumberError::WrongLength(11)))
        ));
    }

    #[test]
    fn wrong_check_digits_are_a_warning_that_can_be_passed() {
        assert!(matches!(
            typed("123456789003", "x"),
            Err(ClientError::CheckDigits)
        ));
        let passed = Client::from_typed("123456789003", "x", "", CheckDigits::Passed);
        assert_eq!(passed.unwrap().number.as_str(), "123456789003");
    }

    // Manual: «U kan zelf een naam geven aan uw klant»
    #[test]
    fn the_name_is_the_workers_own_and_needed() {
        assert_eq!(
            typed("123456789002", "  Oma \n Simonne ").unwrap().alias,
            "Oma Simonne"
        );
        assert!(matches!(
            typed("123456789002", "   "),
            Err(ClientError::NoAlias)
        ));
        assert!(matches!(
            typed("123456789002", &"é".repeat(61)),
            Err(ClientError::TooLong)
        ));
        assert!(typed("123456789002", &"é".repeat(60)).is_ok());
    }

    #[test]
    fn a_circle_shows_the_first_letters_of_the_first_and_the_last_word() {
        let in_language =
            |language, alias: &str| typed("123456789002", alias).unwrap().initials(language);
        let initials = |alias: &str| in_language(Language::Nl, alias);
        assert_eq!(initials("Mevrouw Janssens"), "MJ");
        assert_eq!(initials("de oude bakker"), "DB");
        assert_eq!(initials("Élise"), "É");
        assert_eq!(initials("ßeta isa"), "ßI");
        assert_eq!(in_language(Language::Tr, "ışık ibrahim"), "Iİ");
        assert_eq!(in_language(Language::Ar, "مريم العلي"), "ما");
        assert_eq!(initials("🙂"), "");
    }
}
