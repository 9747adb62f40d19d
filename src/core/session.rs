//! «Voer uw Login en Paswoord in»: signed out → signed in → ended, account by account.

use std::{fmt, time::Duration};

use job_tracker_protocol::{
    DigitsError, Login, NumberError, ProblemKind, Voucher, typed_digits,
    wire::{SessionRequest, SessionResponse},
};

use super::{
    Core,
    account::AccountId,
    accounts::set_active,
    api::{ApiError, Token},
    helplines::numbers,
    lockout::{Answer, Lockout},
    platform::SecretError,
    server_address::ServerAddress,
    store::{AccountRecord, StoreError},
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

impl Core {
    /// Who uses the app, as far as the phone knows: the active one of [`Core::accounts`].
    ///
    /// # Errors
    /// When the phone's database or the place for secrets fails.
    pub fn session(&self) -> Result<Session, SignInError> {
        Ok(self.accounts()?.session())
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
            Err(error) => Err(self.turned_away(&account, error).await),
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
        let noted = self
            .database
            .write(|it| {
                it.put_lockout(&account, Lockout::default().after(Answer::Welcome))?;
                it.put_account(&account, &record)?;
                it.begin_use(&account)?;
                set_active(it, &account)
            })
            .await;
        let signed_in = SignedIn {
            account,
            record,
            token: Token::new(response.token),
        };
        if let Err(error) = noted {
            if !self.is_in_use(&signed_in.account) {
                self.give_back(&signed_in).await;
                return Err(error.into());
            }
            // What the phone knows of the account from before is enough.
            tracing::warn!(%error, "a sign-in is not noted");
        }
        Ok(signed_in)
    }

    fn is_in_use(&self, account: &AccountId) -> bool {
        let in_use = self.database.read(|it| it.accounts_in_use());
        in_use.is_ok_and(|it| it.iter().any(|(id, _)| id == account))
    }

    /// A session of an account that the phone could not note: nothing would know of it.
    async fn give_back(&self, signed_in: &SignedIn) {
        if let Err(error) = self.session_ended(signed_in) {
            tracing::warn!(%error, "a token that nobody uses is not deleted");
        }
        self.end_at_server(signed_in).await;
    }

    async fn turned_away(&self, account: &AccountId, error: ApiError) -> SignInError {
        match self.learn_of_tries(account, &error).await {
            Some(Lockout::Open { left }) => return SignInError::Wrong { left },
            Some(Lockout::Closed | Lockout::NewPassword) => return SignInError::Closed,
            None => {}
        }
        match error {
            ApiError::Problem(problem, wait) if problem.kind == ProblemKind::TooManyRequests => {
                SignInError::TooManyRequests(wait)
            }
            error if error.kind() == Some(ProblemKind::Unavailable) => SignInError::Busy,
            error if error.is_offline() => SignInError::Offline(error),
            error => SignInError::Server(error),
        }
    }

    /// «Klik op Afmelden»: forgets the token here, and on the server if it can be reached. The
    /// clients of the account stay. An unsettled key stays until its worker is back. Who is signed
    /// in beside her stays so.
    ///
    /// A phone without room may not note it: the account is then shown as one whose session has
    /// ended, which it is.
    ///
    /// # Errors
    /// When the token cannot be deleted and the server cannot be told; then she is still signed in.
    pub async fn sign_out(&self, signed_in: &SignedIn) -> Result<(), SignInError> {
        let name = signed_in.account.session_secret();
        if let Err(error) = self.platform.secrets.delete(&name) {
            // A token that stays opens nothing once the server has ended its session.
            if !self.end_at_server(signed_in).await {
                return Err(error.into());
            }
            self.note_end_of_use(&signed_in.account).await;
            return Ok(());
        }
        self.note_end_of_use(&signed_in.account).await;
        // Without a connection the token lives on at the server, but nobody holds it any more.
        self.end_at_server(signed_in).await;
        Ok(())
    }

    async fn note_end_of_use(&self, account: &AccountId) {
        if let Err(error) = self.end_use(account).await {
            tracing::warn!(%error, "a sign-out is not noted");
        }
    }

    /// Ends the session at the server; whether it is over there.
    async fn end_at_server(&self, signed_in: &SignedIn) -> bool {
        let api = self.api_for(&signed_in.account);
        match api.close_session(&signed_in.token).await {
            Ok(()) => true,
            Err(error) if error.is_session_ended() => true,
            Err(error) => {
                tracing::info!(%error, "the server was not told that a session is over");
                false
            }
        }
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
