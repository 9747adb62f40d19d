//! A wrong password at the address of a user: told once a day, so that whoever guesses fills no
//! log.

use jiff::Timestamp;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::Change,
    ids::EmployerId,
};

/// Somebody showed a wrong password.
#[derive(Debug, Clone)]
pub struct FailedSignIn {
    /// The e-mail address, whether a user has it or not.
    pub email: String,
    /// From where.
    pub address: String,
    /// When.
    pub now: Timestamp,
}

/// The user at whose address it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedFacts {
    /// Whose console she uses.
    pub employer: EmployerId,
    /// As she wrote it.
    pub email: String,
    /// Whether the log tells of one already within [`super::rules::FAILED_SIGN_IN_TOLD`].
    pub told: bool,
}

/// Tells of it, where the address is a user's and the log does not tell of another one yet.
pub fn tell(failed: &FailedSignIn, facts: Option<FailedFacts>) -> Vec<Change> {
    let Some(facts) = facts.filter(|it| !it.told) else {
        return Vec::new();
    };
    // Nobody knows who it was: it need not have been she.
    let told = AuditEvent {
        employer: facts.employer,
        at: failed.now,
        actor: Actor::Server,
        origin: Origin::Console,
        action: Action::UserPasswordWrong,
        subject: facts.email,
        detail: AuditDetail::From {
            address: failed.address.clone(),
        },
    };
    vec![told.into()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(facts: Option<FailedFacts>) -> usize {
        let failed = FailedSignIn {
            email: "els@example.be".to_owned(),
            address: "192.0.2.7".to_owned(),
            now: "2026-11-23T14:00:00Z".parse().unwrap(),
        };
        tell(&failed, facts).len()
    }

    fn facts(told: bool) -> Option<FailedFacts> {
        Some(FailedFacts {
            employer: EmployerId(1),
            email: "Els@example.be".to_owned(),
            told,
        })
    }

    #[test]
    fn one_line_a_day_tells_of_wrong_passwords_at_an_address_that_a_user_has() {
        assert_eq!(told(facts(false)), 1);
        assert_eq!(told(facts(true)), 0);
        assert_eq!(told(None), 0);
    }
}
