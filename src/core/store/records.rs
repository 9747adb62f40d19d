//! What a phone keeps, and what is asked of it. Never a performance.

use job_tracker_protocol::{ClientNumber, IdempotencyKey};

use super::StoreError;
use crate::core::{
    account::AccountId, clients::Client, lockout::Lockout, server_address::ServerAddress,
};

/// Everything that a phone keeps.
pub trait Records:
    AccountRecords
    + ClientRecords
    + LockoutRecords
    + PhoneLineRecords
    + Settings
    + UnsettledKeys
    + UnsettledRequests
{
}

impl<T> Records for T where
    T: AccountRecords
        + ClientRecords
        + LockoutRecords
        + PhoneLineRecords
        + Settings
        + UnsettledKeys
        + UnsettledRequests
{
}

/// What the server said of an account at its last sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRecord {
    /// The worker's name.
    pub worker_name: String,
    /// The employer's name.
    pub employer_name: String,
    /// The office's phone number.
    pub employer_phone: Option<String>,
    /// The numbers at which the employer's server takes work by the keys of a telephone.
    pub phone_lines: Vec<String>,
}

/// Who has signed in on this phone.
pub trait AccountRecords {
    /// What is remembered of an account.
    ///
    /// # Errors
    /// When the store fails.
    fn account(&self, account: &AccountId) -> Result<Option<AccountRecord>, StoreError>;
    /// Remembers an account.
    ///
    /// # Errors
    /// When the store fails.
    fn put_account(
        &mut self,
        account: &AccountId,
        record: &AccountRecord,
    ) -> Result<(), StoreError>;
    /// The accounts that are in use on this phone, in the order in which she added them.
    ///
    /// # Errors
    /// When the store fails.
    fn accounts_in_use(&self) -> Result<Vec<(AccountId, AccountRecord)>, StoreError>;
    /// Puts an account into use; one that is keeps its place.
    ///
    /// # Errors
    /// When the store fails.
    fn begin_use(&mut self, account: &AccountId) -> Result<(), StoreError>;
    /// Takes an account out of use. What is remembered of it stays.
    ///
    /// # Errors
    /// When the store fails.
    fn end_use(&mut self, account: &AccountId) -> Result<(), StoreError>;
}

/// The worker's own client lists.
pub trait ClientRecords {
    /// The account's clients, in the order in which she added them.
    ///
    /// # Errors
    /// When the store fails.
    fn clients(&self, account: &AccountId) -> Result<Vec<Client>, StoreError>;
    /// The account's client with this number.
    ///
    /// # Errors
    /// When the store fails.
    fn client(
        &self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<Option<Client>, StoreError>;
    /// Adds a client; says whether it did: not when the number is in the list already.
    ///
    /// # Errors
    /// When the store fails.
    fn insert_client(&mut self, account: &AccountId, client: &Client) -> Result<bool, StoreError>;
    /// Changes name, note and number of the client that has had `number`, to a number that no
    /// other one has; says whether it was there.
    ///
    /// # Errors
    /// When the store fails.
    fn update_client(
        &mut self,
        account: &AccountId,
        number: &ClientNumber,
        client: &Client,
    ) -> Result<bool, StoreError>;
    /// Deletes a client; says whether it was there.
    ///
    /// # Errors
    /// When the store fails.
    fn delete_client(
        &mut self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<bool, StoreError>;
}

/// What the server said of wrong passwords, account by account.
pub trait LockoutRecords {
    /// The account's lockout; open with all tries if nothing is known.
    ///
    /// # Errors
    /// When the store fails.
    fn lockout(&self, account: &AccountId) -> Result<Lockout, StoreError>;
    /// Remembers the account's lockout.
    ///
    /// # Errors
    /// When the store fails.
    fn put_lockout(&mut self, account: &AccountId, lockout: Lockout) -> Result<(), StoreError>;
}

/// The numbers of the phone line that anybody is told of a server, before she signs in: with those
/// of another server a worker would call strangers.
pub trait PhoneLineRecords {
    /// The server's phone lines, as a JSON list of numbers.
    ///
    /// # Errors
    /// When the store fails.
    fn phone_lines(&self, server: &ServerAddress) -> Result<Option<String>, StoreError>;
    /// Remembers what the server told.
    ///
    /// # Errors
    /// When the store fails.
    fn put_phone_lines(&mut self, server: &ServerAddress, numbers: &str) -> Result<(), StoreError>;
}

/// The names of all settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The chosen language's code.
    Language,
    /// The address of the server that a sign-in goes to.
    Server,
    /// The login of the account that is the active one among those in use.
    SignedInLogin,
    /// The server of that login.
    SignedInServer,
}

impl Setting {
    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Server => "server",
            Self::SignedInLogin => "signed_in_login",
            Self::SignedInServer => "signed_in_server",
        }
    }
}

/// Named settings.
pub trait Settings {
    /// The setting's value, if it was ever set.
    ///
    /// # Errors
    /// When the store fails.
    fn setting(&self, setting: Setting) -> Result<Option<String>, StoreError>;
    /// Sets a setting.
    ///
    /// # Errors
    /// When the store fails.
    fn set(&mut self, setting: Setting, value: &str) -> Result<(), StoreError>;
    /// Forgets a setting.
    ///
    /// # Errors
    /// When the store fails.
    fn clear(&mut self, setting: Setting) -> Result<(), StoreError>;
}

/// Keys whose fate is not known: written before a performance leaves, deleted when its fate is
/// certain. No content.
pub trait UnsettledKeys {
    /// The account's unsettled key.
    ///
    /// # Errors
    /// When the store fails.
    fn unsettled(&self, account: &AccountId) -> Result<Option<IdempotencyKey>, StoreError>;
    /// Keeps a key before it is used, and says whether it did: never in the place of another one,
    /// which another process on the same file may have noted meanwhile.
    ///
    /// # Errors
    /// When the store fails.
    fn put_unsettled(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError>;
    /// Forgets a key whose fate is certain.
    ///
    /// # Errors
    /// When the store fails.
    fn clear_unsettled(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<(), StoreError>;
}

/// The same for requests to the office: a key is written before a request leaves, deleted when its
/// fate is certain. No content. One of each may be unsettled; neither waits for the other.
pub trait UnsettledRequests {
    /// The key of the account's unsettled request.
    ///
    /// # Errors
    /// When the store fails.
    fn unsettled_request(&self, account: &AccountId) -> Result<Option<IdempotencyKey>, StoreError>;
    /// Keeps a key before it is used, and says whether it did: never in the place of another one.
    ///
    /// # Errors
    /// When the store fails.
    fn put_unsettled_request(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError>;
    /// Forgets a key whose fate is certain.
    ///
    /// # Errors
    /// When the store fails.
    fn clear_unsettled_request(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<(), StoreError>;
}
