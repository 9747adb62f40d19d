//! What the server said of wrong passwords. It is told to her whether or not the phone has room to
//! note it: three tries are all that she has.

use job_tracker_protocol::ProblemKind;

use super::{
    Core,
    account::AccountId,
    api::ApiError,
    lockout::{Answer, Lockout},
    store::StoreError,
};

impl Core {
    /// What the phone knows of an account's wrong passwords.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub fn lockout(&self, account: &AccountId) -> Result<Lockout, StoreError> {
        self.database.read(|it| it.lockout(account))
    }

    /// «Ik heb een nieuw paswoord»: lets one sign-in leave the phone again.
    ///
    /// # Errors
    /// When the phone's database fails.
    pub async fn claim_new_password(&self, account: &AccountId) -> Result<(), StoreError> {
        // A full phone may not have noted that the account is closed.
        if self.lockout(account)?.lets_through() {
            return Ok(());
        }
        self.database
            .write(|it| {
                let claimed = it.lockout(account)?.with_new_password();
                it.put_lockout(account, claimed)
            })
            .await
    }

    /// What a refusal says of the account's tries replaces what the phone knew of them. Nothing
    /// when it is about anything else.
    pub(super) async fn learn_of_tries(
        &self,
        account: &AccountId,
        error: &ApiError,
    ) -> Option<Lockout> {
        let ApiError::Problem(problem, _) = error else {
            return None;
        };
        let answer = match (problem.kind, problem.attempts_left) {
            (ProblemKind::WrongCredentials, Some(left)) => Answer::Wrong { left },
            (ProblemKind::AccountClosed, _) => Answer::Closed,
            _ => return None,
        };
        Some(self.learn(account, answer).await)
    }

    /// Notes what the server said to a try. It holds also where it cannot be noted: the next try
    /// then leaves the phone, and the server says it again.
    pub(super) async fn learn(&self, account: &AccountId, answer: Answer) -> Lockout {
        let lockout = Lockout::default().after(answer);
        let noted = self
            .database
            .write(|it| it.put_lockout(account, lockout))
            .await;
        if let Err(error) = noted {
            tracing::warn!(%error, "what the server said of the tries is not noted");
        }
        lockout
    }
}
