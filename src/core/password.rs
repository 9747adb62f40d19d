//! A worker replaces her own password.

use std::time::Duration;

use job_tracker_protocol::{
    DigitsError, NewPassword, NewPasswordError, ProblemKind, typed_digits, wire::PasswordChange,
};

use super::{
    Core,
    account::AccountId,
    api::ApiError,
    lockout::{Answer, Lockout},
    platform::SecretError,
    session::SignedIn,
};

/// The current and the new password as they were typed, parsed.
pub struct NewPasswordForm {
    current: String,
    new: NewPassword,
}

/// What is wrong with what was typed, field by field. Nothing is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the passwords cannot be right as typed")]
pub struct PasswordTypedWrong {
    /// What is wrong with the current password: nobody has one that is not digits.
    pub current: Option<DigitsError>,
    /// What is wrong with the new one.
    pub new: Option<NewPasswordError>,
    /// Whether the new one was typed differently the second time.
    pub again_differs: bool,
}

impl NewPasswordForm {
    /// Reads what a worker typed: the current password, and the new one twice.
    ///
    /// # Errors
    /// Names each wrong field.
    pub fn from_typed(current: &str, new: &str, again: &str) -> Result<Self, PasswordTypedWrong> {
        let again_differs = typed_digits(new) != typed_digits(again);
        match (typed_digits(current), NewPassword::from_typed(new)) {
            (Ok(current), Ok(new)) if !again_differs => Ok(Self { current, new }),
            (current, new) => Err(PasswordTypedWrong {
                current: current.err(),
                again_differs: again_differs && new.is_ok(),
                new: new.err(),
            }),
        }
    }
}

/// Why the password is not the new one, or why that is not known.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// The current password is wrong; so many tries are left, 1 or 2.
    #[error("wrong password, {left} tries left")]
    Wrong {
        /// Tries left.
        left: u8,
    },
    /// Three wrong passwords; only the employer reopens.
    #[error("the account is closed")]
    Closed,
    /// Whoever sees her login, or tries what many choose, would guess the new one.
    #[error("the new password is too easy to guess")]
    TooSimple,
    /// The session is over.
    #[error("the session ended")]
    SessionEnded,
    /// The server was not reached: the old password is the password.
    #[error("no connection to the server")]
    Offline,
    /// The answer was lost: either of the two may be the password now.
    #[error("the server's answer was lost")]
    Unknown(#[source] ApiError),
    /// Too many tries from this network; wait.
    #[error("too many requests")]
    TooManyRequests(Option<Duration>),
    /// The server was too busy to be asked: the old password is the password. Wait.
    #[error("the server is busy")]
    Busy,
    /// The server failed, or answered what this app does not understand.
    #[error("the server failed")]
    Server(#[source] ApiError),
    /// The place for secrets failed.
    #[error(transparent)]
    Secret(#[from] SecretError),
}

impl Core {
    /// Replaces the password; her other sessions end. A wrong current one costs a try, as at
    /// sign-in.
    ///
    /// # Errors
    /// See [`ChangePasswordError`].
    pub async fn change_password(
        &self,
        signed_in: &SignedIn,
        form: NewPasswordForm,
    ) -> Result<(), ChangePasswordError> {
        let account = &signed_in.account;
        if form.new.tells_of(&account.login) {
            return Err(ChangePasswordError::TooSimple);
        }
        let api = self.api_for(account);
        // A browser cannot tell a failed connect from a lost answer; a question can.
        if let Err(error) = api.me(&signed_in.token).await {
            return Err(match error {
                ApiError::Transport(..) => ChangePasswordError::Offline,
                error => unchanged(error),
            });
        }
        let request = PasswordChange {
            current: form.current,
            new: form.new,
            device_token: self.platform.secrets.get(&account.device_secret())?,
        };
        match api.change_password(&signed_in.token, &request).await {
            Ok(()) => {
                self.learn(account, Answer::Welcome).await;
                Ok(())
            }
            Err(error) => Err(self.password_refused(account, error).await),
        }
    }

    async fn password_refused(&self, account: &AccountId, error: ApiError) -> ChangePasswordError {
        match self.learn_of_tries(account, &error).await {
            Some(Lockout::Open { left }) => ChangePasswordError::Wrong { left },
            Some(Lockout::Closed | Lockout::NewPassword) => ChangePasswordError::Closed,
            None if error.is_certainly_not_sent() => ChangePasswordError::Offline,
            None if error.is_lost() => ChangePasswordError::Unknown(error),
            None => unchanged(error),
        }
    }
}

/// What a refusal says that did not change the password.
fn unchanged(error: ApiError) -> ChangePasswordError {
    match error {
        ApiError::Problem(problem, wait) => match problem.kind {
            ProblemKind::SessionEnded => ChangePasswordError::SessionEnded,
            ProblemKind::TooManyRequests => ChangePasswordError::TooManyRequests(wait),
            ProblemKind::Unavailable => ChangePasswordError::Busy,
            // A newer server knows more of what is easy to guess.
            ProblemKind::InvalidRequest => ChangePasswordError::TooSimple,
            _ => ChangePasswordError::Server(ApiError::Problem(problem, wait)),
        },
        error => ChangePasswordError::Server(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(current: &str, new: &str, again: &str) -> PasswordTypedWrong {
        NewPasswordForm::from_typed(current, new, again)
            .err()
            .unwrap()
    }

    #[test]
    fn what_is_typed_wrong_is_named_field_by_field() {
        let current = |typed| wrong(typed, "40718263", "40718263").current;
        assert_eq!(current(" "), Some(DigitsError::Empty));
        assert_eq!(current("two words"), Some(DigitsError::NotDigits));
        assert!(wrong("1", "40718263", "40718264").again_differs);
        let short = wrong("1", "4071", "40");
        assert_eq!(short.new, Some(NewPasswordError::WrongLength));
        assert!(!short.again_differs);
        for new in ["4071 8263", "4071–8263", "٤٠٧١٨٢٦٣"] {
            let form = NewPasswordForm::from_typed("۱", new, "40718263");
            let form = form.ok().unwrap();
            assert_eq!((&*form.current, form.new.reveal()), ("1", "40718263"));
        }
    }
}
