use super::{UseCase, UseCaseError};
use crate::{
    domain::{
        account_renewal::{self, AccountFacts, AccountRenewal, RenewalRefusal},
        changes::Decision,
        console_session::CodeOutcome,
        ids::UserId,
        lock::Lock,
        second_factor::recovery_hash,
        secret::TokenHash,
    },
    store::Question,
};

/// Asks for [`AccountFacts`], while she is a user.
pub(crate) struct AccountQuestion {
    pub user: UserId,
    /// What she typed, as if it were a recovery code.
    pub recovery: TokenHash,
}

impl Question for AccountQuestion {
    type Facts = Option<AccountFacts>;
}

impl UseCase for AccountRenewal {
    type Question = AccountQuestion;
    type Output = CodeOutcome;
    type Error = UseCaseError<RenewalRefusal>;

    // Signing in shows a code as well: one of both has it.
    fn lock(&self) -> Lock {
        Lock::User(self.user)
    }

    fn question(&self) -> AccountQuestion {
        AccountQuestion {
            user: self.user,
            recovery: recovery_hash(&self.code),
        }
    }

    fn decide(
        &self,
        facts: Option<AccountFacts>,
    ) -> Result<Decision<CodeOutcome>, UseCaseError<RenewalRefusal>> {
        account_renewal::renew(self, facts).map_err(UseCaseError::Refused)
    }
}
