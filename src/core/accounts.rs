//! The accounts on this phone: one worker has a login at each of her employers.

use super::{
    Core,
    account::AccountId,
    api::Token,
    session::{Session, SignInError, SignedIn},
    store::{AccountRecord, Records, Setting, StoreError},
};

/// An account in use on this phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    /// She is signed in.
    SignedIn(SignedIn),
    /// Its server ended the session: she signs in again, or takes it off this phone.
    Ended {
        /// Whose it was.
        account: AccountId,
        /// Names and numbers from the last sign-in.
        record: AccountRecord,
    },
}

impl Account {
    /// Which one it is.
    pub fn id(&self) -> &AccountId {
        match self {
            Self::SignedIn(signed_in) => &signed_in.account,
            Self::Ended { account, .. } => account,
        }
    }

    /// Names and numbers from the last sign-in.
    pub fn record(&self) -> &AccountRecord {
        match self {
            Self::SignedIn(signed_in) => &signed_in.record,
            Self::Ended { record, .. } => record,
        }
    }

    /// The session, while it lasts.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        match self {
            Self::SignedIn(signed_in) => Some(signed_in),
            Self::Ended { .. } => None,
        }
    }
}

/// All accounts in use on this phone, in the order in which she added them, and the active one:
/// screens that show one account show that one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Accounts {
    all: Vec<Account>,
    active: Option<AccountId>,
}

impl Accounts {
    /// These, with one of them active; the first one if that is none of them.
    pub fn new(all: Vec<Account>, active: Option<AccountId>) -> Self {
        let mut accounts = Self { all, active: None };
        let first = accounts.all.first().map(Account::id).cloned();
        let known = active.filter(|it| accounts.get(it).is_some());
        accounts.active = known.or(first);
        accounts
    }

    /// All of them.
    pub fn all(&self) -> &[Account] {
        &self.all
    }

    /// One of them.
    pub fn get(&self, account: &AccountId) -> Option<&Account> {
        self.all.iter().find(|it| it.id() == account)
    }

    /// The session of one of them, while it lasts.
    pub fn signed_in(&self, account: &AccountId) -> Option<&SignedIn> {
        self.get(account).and_then(Account::signed_in)
    }

    /// The active one.
    pub fn active(&self) -> Option<&Account> {
        self.active.as_ref().and_then(|it| self.get(it))
    }

    /// The active account's session.
    pub fn session(&self) -> Session {
        match self.active() {
            None => Session::SignedOut,
            Some(Account::SignedIn(signed_in)) => Session::SignedIn(signed_in.clone()),
            Some(Account::Ended { account, .. }) => Session::Ended(account.clone()),
        }
    }

    /// Those with a session, in the order in which she added them.
    pub fn sessions(&self) -> impl Iterator<Item = &SignedIn> {
        self.all.iter().filter_map(Account::signed_in)
    }

    /// Whether there are more than one: then a screen names the employer.
    pub fn are_several(&self) -> bool {
        self.all.len() > 1
    }

    /// The name of the account's employer, with her login where two have the same name.
    pub fn employer(&self, account: &AccountId) -> Option<String> {
        let name = &self.get(account)?.record().employer_name;
        let same = |it: &&Account| it.record().employer_name == *name;
        if self.all.iter().filter(same).count() > 1 {
            return Some(format!("{name}\u{a0}· {}", account.login.unbroken()));
        }
        Some(name.clone())
    }

    /// Adds an account or its new session, and makes it the active one.
    pub fn put(&mut self, signed_in: SignedIn) {
        let account = signed_in.account.clone();
        let now = Account::SignedIn(signed_in);
        match self.all.iter_mut().find(|it| *it.id() == account) {
            Some(before) => *before = now,
            None => self.all.push(now),
        }
        self.active = Some(account);
    }

    /// Makes one of them the active one; `false` when it is none of them.
    pub fn activate(&mut self, account: &AccountId) -> bool {
        let known = self.get(account).is_some();
        if known {
            self.active = Some(account.clone());
        }
        known
    }

    /// Its server ended this session. `false` when another one has begun since, or the account is
    /// no longer in use.
    pub fn end(&mut self, of: &SignedIn) -> bool {
        let found = self.all.iter_mut().find(|it| *it.id() == of.account);
        match found {
            Some(it) if it.signed_in().is_none_or(|now| now == of) => {
                *it = Account::Ended {
                    account: of.account.clone(),
                    record: it.record().clone(),
                };
                true
            }
            _ => false,
        }
    }

    /// Takes one of them off. If it was the active one, another with a session is.
    pub fn remove(&mut self, account: &AccountId) {
        self.all.retain(|it| it.id() != account);
        if self.active.as_ref() == Some(account) {
            self.active = self.next_active();
        }
    }

    /// Makes one with a session the active one, if there is any and the active one has none.
    pub fn activate_a_session(&mut self) {
        if self.active().and_then(Account::signed_in).is_none() {
            self.active = self.next_active();
        }
    }

    fn next_active(&self) -> Option<AccountId> {
        let with_session = self.sessions().next().map(|it| &it.account);
        let active = self.active().map(Account::id);
        let first = self.all.first().map(Account::id);
        with_session.or(active).or(first).cloned()
    }
}

impl Core {
    /// All accounts in use on this phone, as far as the phone knows.
    ///
    /// # Errors
    /// When the phone's database or the place for secrets fails.
    pub fn accounts(&self) -> Result<Accounts, SignInError> {
        let (in_use, active) = self.database.read(|it| {
            let login = it
                .setting(Setting::SignedInLogin)?
                .and_then(|it| it.parse().ok());
            let server = it
                .setting(Setting::SignedInServer)?
                .and_then(|it| it.parse().ok());
            let active = server.zip(login);
            let active = active.map(|(server, login)| AccountId { server, login });
            Ok((it.accounts_in_use()?, active))
        })?;
        let mut all = Vec::with_capacity(in_use.len());
        for (account, record) in in_use {
            let token = self.platform.secrets.get(&account.session_secret())?;
            all.push(match token.map(Token::new) {
                None => Account::Ended { account, record },
                Some(token) => Account::SignedIn(SignedIn {
                    account,
                    record,
                    token,
                }),
            });
        }
        Ok(Accounts::new(all, active))
    }

    /// Everybody who is signed in on this phone. The one who uses the app now comes first, then the
    /// others in the order in which she added them.
    ///
    /// # Errors
    /// When the phone's database or the place for secrets fails.
    pub fn signed_in_accounts(&self) -> Result<Vec<SignedIn>, SignInError> {
        let accounts = self.accounts()?;
        let active = accounts.active().map(Account::id);
        let mut sessions: Vec<SignedIn> = accounts.sessions().cloned().collect();
        sessions.sort_by_key(|it| Some(&it.account) != active);
        Ok(sessions)
    }

    /// Makes one of the accounts on this phone the active one, also for the next start. One that is
    /// not in use is not made active.
    ///
    /// # Errors
    /// When the phone's database or the place for secrets fails.
    pub async fn switch_to(&self, account: &AccountId) -> Result<Session, SignInError> {
        self.database
            .write(|it| {
                if it.accounts_in_use()?.iter().any(|(id, _)| id == account) {
                    set_active(it, account)?;
                }
                Ok(())
            })
            .await?;
        self.session()
    }

    /// Takes an account off this phone whose session has ended. Its clients stay, and so does an
    /// unsettled key, for when its worker is back. One with a session is signed out first:
    /// [`Core::sign_out`].
    ///
    /// # Errors
    /// When the phone's database or the place for secrets fails.
    pub async fn take_off(&self, account: &AccountId) -> Result<(), SignInError> {
        self.platform.secrets.delete(&account.session_secret())?;
        self.end_use(account).await?;
        Ok(())
    }

    /// Takes an account out of use; another one becomes the active one.
    pub(super) async fn end_use(&self, account: &AccountId) -> Result<(), StoreError> {
        self.database
            .write(|it| {
                it.end_use(account)?;
                let login = it.setting(Setting::SignedInLogin)?;
                let server = it.setting(Setting::SignedInServer)?;
                let is_active = login.as_deref() == Some(account.login.as_str())
                    && server.as_deref() == Some(account.server.as_str());
                if !is_active {
                    return Ok(());
                }
                match it.accounts_in_use()?.first() {
                    Some((next, _)) => set_active(it, next),
                    None => {
                        it.clear(Setting::SignedInLogin)?;
                        it.clear(Setting::SignedInServer)
                    }
                }
            })
            .await
    }
}

/// Writes down which account is the active one.
pub(super) fn set_active(records: &mut dyn Records, account: &AccountId) -> Result<(), StoreError> {
    records.set(Setting::SignedInLogin, account.login.as_str())?;
    records.set(Setting::SignedInServer, account.server.as_str())
}
