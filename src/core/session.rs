//! «Voer uw Login en Paswoord in»: signed out → signed in → ended, account by account.

use std::{fmt, time::Duration};

use job_tracker_protocol::{
    DigitsError, Login, NumberError, ProblemKind, Voucher, typed_digits,
    wire::{Employer, Info, PhoneLine, SessionRequest, SessionResponse},
};

use super::{
    Core,
    account::AccountId,
    accounts::set_active,
    api::{ApiError, Token},
    lockout::{Answer, Lockout},
    platform::SecretError,
    server_address::ServerAddress,
    store::{
        StoreError,
        accounts::{self, AccountRecord},
        lockouts, phone_lines,
    },
};

/// Who uses the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Session {
    /// Nobody.
    SignedOut,
    /// A worker.
    SignedIn(SignedIn),
    /// The server ended this account's session; what she chose is kept until she is back.
    Ended(AccountId),
}

/// A worker with a token.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Whose session it is.
    pub account: AccountId,
    /// Names and numbers from the last sign-in.
    pub record: AccountRecord,
    pub(crate) token: Token,
}

impl fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedIn")
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

/// Login and password as they were typed, parsed.
pub struct Credentials {
    login: Login,
    password: String,
    voucher: Option<Voucher>,
}

/// What is wrong with what was typed, field by field. Nothing is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("login or password cannot be right as typed")]
pub struct TypedWrong {
    /// What is wrong with the login.
    pub login: Option<NumberError>,
    /// What is wrong with the password: nobody has one that is not digits.
    pub password: Option<DigitsError>,
}

impl Credentials {
    /// Reads what a worker typed.
    ///
    /// # Errors
    /// Names each wrong field.
    pub fn from_typed(login: &str, password: &str) -> Result<Self, TypedWrong> {
        let login = Login::from_typed(login);
        match (login, typed_digits(password)) {
            (Ok(login), Ok(password)) => Ok(Self {
                login,
                password,
                voucher: None,
            }),
            (login, password) => Err(TypedWrong {
                login: login.err(),
                password: password.err(),
            }),
        }
    }

    /// The same with what the link of her letter held, if she came by one.
    #[must_use]
    pub fn with_voucher(self, voucher: Option<Voucher>) -> Self {
        Self { voucher, ..self }
    }

    /// The login.
    pub fn login(&self) -> &Login {
        &self.login
    }
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Login or password is wrong; so many tries are left, 1 or 2.
    #[error("wrong login or password, {left} tries left")]
    Wrong {
        /// Tries left.
        left: u8,
    },
    /// Three wrong passwords; only the employer reopens.
    #[error("the account is closed")]
    Closed,
    /// The server was not reached, or its answer was lost.
    #[error("no connection to the server")]
    Offline(#[source] ApiError),
    /// Too many tries from this network; wait.
    #[error("too many requests")]
    TooManyRequests(Option<Duration>),
    /// The server is busy; wait.
    #[error("the server is busy")]
    Busy,
    /// The server failed, or answered what this app does not understand.
    #[error("the server failed")]
    Server(#[source] ApiError),
    /// The phone's database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The place for the token failed.
    #[error(transparent)]
    Secret(#[from] SecretError),
}

/// What a worker whose account is closed may still do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Helplines {
    /// The employer's name and the office's number, from the last sign-in on this phone.
    pub employer: Option<(String, Option<String>)>,
    /// Numbers of the phone line.
    pub phone_lines: Vec<String>,
    /// Whether the app knows what is asked there, key by key.
    pub knows_keys: bool,
}

impl Core {
    /// Who uses the app, as far as the phone knows: the active one of [`Core::accounts`].
    ///
    /// # Errors
    /// When the phone's database or the place for secrets fails.
    pub fn session(&self) -> Result<Session, SignInError> {
        Ok(self.accounts()?.session())
    }

    /// What the phone knows of an account's wrong passwords.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn lockout(&self, account: &AccountId) -> Result<Lockout, StoreError> {
        self.database.read(|it| lockouts::get(it, account))
    }

    /// «Ik heb een nieuw paswoord»: lets one sign-in leave the phone again.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub async fn claim_new_password(&self, account: &AccountId) -> Result<(), StoreError> {
        self.change_lockout(account, Lockout::with_new_password)
            .await?;
        Ok(())
    }

    /// Signs in at the chosen server, beside whoever is signed in already. For a closed account
    /// nothing leaves the phone.
    ///
    /// # Errors
    /// See [`SignInError`]; only an answer of the server counts as a try.
    pub async fn sign_in(&self, credentials: Credentials) -> Result<SignedIn, SignInError> {
        self.sign_in_at(self.server()?, credentials).await
    }

    /// The same at another server than the chosen one: the account's own, when she signs in again.
    ///
    /// # Errors
    /// See [`SignInError`]; only an answer of the server counts as a try.
    pub async fn sign_in_at(
        &self,
        server: ServerAddress,
        credentials: Credentials,
    ) -> Result<SignedIn, SignInError> {
        let login = credentials.login;
        let account = AccountId { server, login };
        if !self.lockout(&account)?.lets_through() {
            return Err(SignInError::Closed);
        }
        let request = SessionRequest {
            login: account.login.clone(),
            password: credentials.password,
            device_token: self.platform.secrets.get(&account.device_secret())?,
            voucher: credentials.voucher.map(|it| it.expose().to_owned()),
        };
        match self.api_for(&account).open_session(&request).await {
            Ok(response) => self.welcome(account, response).await,
            Err(error) => Err(self.turned_away(&account, error).await?),
        }
    }

    async fn welcome(
        &self,
        account: AccountId,
        response: SessionResponse,
    ) -> Result<SignedIn, SignInError> {
        let record = AccountRecord {
            worker_name: response.worker.name,
            employer_name: response.employer.name,
            phone_lines: numbers(&response.employer.phone_lines),
            employer_phone: response.employer.phone,
        };
        let secrets = &self.platform.secrets;
        secrets.set(&account.device_secret(), &response.device_token)?;
        secrets.set(&account.session_secret(), &response.token)?;
        self.database
            .write(|it| {
                let lockout = lockouts::get(it, &account)?.after(Answer::Welcome);
                lockouts::put(it, &account, lockout)?;
                accounts::put(it, &account, &record)?;
                accounts::begin_use(it, &account)?;
                set_active(it, &account)
            })
            .await?;
        Ok(SignedIn {
            account,
            record,
            token: Token::new(response.token),
        })
    }

    async fn turned_away(
        &self,
        account: &AccountId,
        error: ApiError,
    ) -> Result<SignInError, SignInError> {
        if let Some(lockout) = self.learn_of_tries(account, &error).await? {
            return Ok(match lockout {
                Lockout::Open { left } => SignInError::Wrong { left },
                Lockout::Closed | Lockout::NewPassword => SignInError::Closed,
            });
        }
        Ok(match error {
            ApiError::Problem(problem, wait) if problem.kind == ProblemKind::TooManyRequests => {
                SignInError::TooManyRequests(wait)
            }
            error if error.kind() == Some(ProblemKind::Unavailable) => SignInError::Busy,
            error if error.is_offline() => SignInError::Offline(error),
            error => SignInError::Server(error),
        })
    }

    /// What a refusal says of the account's tries replaces what the phone knew of them. Nothing
    /// when it is about anything else.
    pub(super) async fn learn_of_tries(
        &self,
        account: &AccountId,
        error: &ApiError,
    ) -> Result<Option<Lockout>, StoreError> {
        let ApiError::Problem(problem, _) = error else {
            return Ok(None);
        };
        let answer = match (problem.kind, problem.attempts_left) {
            (ProblemKind::WrongCredentials, Some(left)) => Answer::Wrong { left },
            (ProblemKind::AccountClosed, _) => Answer::Closed,
            _ => return Ok(None),
        };
        let lockout = self.change_lockout(account, |it| it.after(answer)).await?;
        Ok(Some(lockout))
    }

    pub(super) async fn change_lockout(
        &self,
        account: &AccountId,
        change: impl FnOnce(Lockout) -> Lockout,
    ) -> Result<Lockout, StoreError> {
        self.database
            .write(|it| {
                let lockout = change(lockouts::get(it, account)?);
                lockouts::put(it, account, lockout)?;
                Ok(lockout)
            })
            .await
    }

    /// «Klik op Afmelden»: forgets the token here, and on the server if it can be reached. The
    /// clients of the account stay. An unsettled key stays until its worker is back. Who is signed
    /// in beside her stays so.
    ///
    /// # Errors
    /// When the token or the phone's note of it cannot be deleted; then she is still signed in.
    pub async fn sign_out(&self, signed_in: &SignedIn) -> Result<(), SignInError> {
        self.take_off(&signed_in.account).await?;
        // Without a connection the token lives on at the server, but nobody holds it any more.
        let closed = self
            .api_for(&signed_in.account)
            .close_session(&signed_in.token)
            .await;
        if let Err(error) = closed {
            tracing::info!(%error, "the server was not told of the sign-out");
        }
        Ok(())
    }

    /// The server said that the token is dead: forgets it, and remembers whose it was.
    ///
    /// # Errors
    /// When the place for secrets fails.
    pub fn session_ended(&self, signed_in: &SignedIn) -> Result<Session, SecretError> {
        let name = signed_in.account.session_secret();
        // Another window may have signed in again meanwhile.
        if self.platform.secrets.get(&name)?.as_deref() == Some(signed_in.token.reveal()) {
            self.platform.secrets.delete(&name)?;
        }
        Ok(Session::Ended(signed_in.account.clone()))
    }

    /// The numbers that a worker whose account is closed can call, asked anew where that is
    /// possible.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub async fn helplines(&self, account: &AccountId) -> Result<Helplines, StoreError> {
        if let Ok(info) = self.api_for(account).info().await {
            self.remember_phone_lines(&account.server, &info).await?;
        }
        self.database.read(|it| {
            let record = accounts::get(it, account)?;
            let hers = record.as_ref().map(|it| it.phone_lines.clone());
            let hers = hers.filter(|it| !it.is_empty());
            let anybodys = phone_lines::get(it, &account.server)?;
            let anybodys = || anybodys.and_then(|it| serde_json::from_str(&it).ok());
            Ok(Helplines {
                employer: record.map(|it| (it.employer_name, it.employer_phone)),
                knows_keys: hers.is_some(),
                phone_lines: hers.or_else(anybodys).unwrap_or_default(),
            })
        })
    }

    /// The phone lines of the employers on this phone whose keys the app knows, each with the name
    /// of the employer.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn lines_with_keys(&self) -> Result<Vec<(String, String)>, StoreError> {
        let accounts = self.database.read(accounts::in_use)?;
        let mut lines = Vec::new();
        for (_, record) in accounts {
            for number in record.phone_lines {
                lines.push((record.employer_name.clone(), number));
            }
        }
        Ok(lines)
    }

    /// Remembers what the server says of her employer's phone line. What she asked for does not
    /// fail by it.
    pub(super) async fn remember_lines_of(&self, account: &AccountId, employer: &Employer) {
        let lines = numbers(&employer.phone_lines);
        let known = self.database.read(|it| accounts::get(it, account));
        let record = match known {
            Ok(Some(record)) if record.phone_lines != lines => AccountRecord {
                phone_lines: lines,
                ..record
            },
            Ok(_) => return,
            Err(error) => {
                tracing::warn!(%error, "the phone line is not known");
                return;
            }
        };
        let put = self
            .database
            .write(|it| accounts::put(it, account, &record));
        if let Err(error) = put.await {
            tracing::warn!(%error, "the phone line is not remembered");
        }
    }

    async fn remember_phone_lines(
        &self,
        server: &ServerAddress,
        info: &Info,
    ) -> Result<(), StoreError> {
        let json = numbers_of(info);
        let known = self.database.read(|it| phone_lines::get(it, server))?;
        if known.as_deref() == Some(&*json) {
            return Ok(());
        }
        self.database
            .write(|it| phone_lines::put(it, server, &json))
            .await
    }
}

/// The numbers of the phone line as they are kept.
pub(super) fn numbers_of(info: &Info) -> String {
    serde_json::to_string(&numbers(&info.phone_lines)).unwrap_or_default()
}

fn numbers(lines: &[PhoneLine]) -> Vec<String> {
    lines.iter().map(|it| it.number.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_wrong_is_named_field_by_field() {
        let wrong = Credentials::from_typed("98012345678", "").err().unwrap();
        assert_eq!(wrong.login, Some(NumberError::WrongLength(11)));
        assert_eq!(wrong.password, Some(DigitsError::Empty));
        for (typed, error) in [
            ("   ", DigitsError::Empty),
            ("\u{200b}", DigitsError::Empty),
            ("two words", DigitsError::NotDigits),
            ("4071826e", DigitsError::NotDigits),
        ] {
            let wrong = Credentials::from_typed("980 1234 567 89", typed);
            let wrong = wrong.err().unwrap();
            assert_eq!((wrong.login, wrong.password), (None, Some(error)));
        }
    }

    #[test]
    fn a_password_typed_in_groups_is_the_one_on_the_letter() {
        for typed in [" 4071 8263 ", "4071-8263", "٤٠٧١٨٢٦٣"] {
            let typed = Credentials::from_typed("980 1234 567 89", typed);
            assert_eq!(typed.ok().unwrap().password, "40718263");
        }
    }
}
