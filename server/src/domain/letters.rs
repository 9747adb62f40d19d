//! New letters: an account is opened again, or a lost password replaced. All workers of one request
//! get theirs, or none.

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::{
    action::Action,
    audit::AuditDetail,
    changes::{Change, ShownOnceChange, WorkerChange},
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
    sealed::SealedAnswer,
};

/// The office issues passwords.
#[derive(Debug, Clone)]
pub struct Letters {
    /// Who issues them.
    pub by: OfficeActor,
    /// The logins, each with the hash of the new password.
    pub passwords: Vec<(Login, String)>,
    /// What the form that asked for them shows; a command shows it by itself.
    pub answer: Option<SealedAnswer>,
    /// When.
    pub now: Timestamp,
}

/// What must be known to issue passwords.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettersFacts {
    /// Whether the answer to the form may be kept: not when the form was taken before.
    pub may_keep: bool,
    /// For each login whoever has it, while she works here and the office may touch her.
    pub workers: Vec<Option<(WorkerId, EmployerId)>>,
}

/// Why no password was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LettersRefusal {
    /// The form was taken before, or its session has ended.
    #[error("the form was taken before")]
    DoneBefore,
    /// Nobody who works here has this login.
    #[error("no worker has this login")]
    UnknownWorker,
}

/// Gives each worker her new password, all her tries anew, and no session or known phone.
///
/// # Errors
/// When the form was taken before, or one of the workers is not known.
pub fn decide(letters: &Letters, facts: &LettersFacts) -> Result<Vec<Change>, LettersRefusal> {
    if !facts.may_keep {
        return Err(LettersRefusal::DoneBefore);
    }
    let mut changes = Vec::new();
    let at = letters.now;
    if let Some(answer) = letters.answer.clone() {
        changes.push(ShownOnceChange::Keep { answer, at }.into());
    }
    for ((login, hash), found) in letters.passwords.iter().zip(&facts.workers) {
        let (worker, employer) = found.ok_or(LettersRefusal::UnknownWorker)?;
        let told = letters.by.tells(
            (employer, at),
            Action::WorkerReopened,
            login.as_str(),
            AuditDetail::None,
        );
        let reopened = WorkerChange::Reopen {
            worker,
            login: login.clone(),
            password_hash: hash.clone(),
        };
        changes.extend([reopened.into(), told.into()]);
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        let hash = || "hash".to_owned();
        Letters {
            by: OfficeActor::Command,
            passwords: vec![
                (Login::from_serial(1), hash()),
                (Login::from_serial(2), hash()),
            ],
            answer: None,
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn facts() -> LettersFacts {
        let known = |it| Some((WorkerId(it), EmployerId(1)));
        LettersFacts {
            may_keep: true,
            workers: vec![known(1), known(2)],
        }
    }

    #[test]
    fn each_gets_her_letter_and_a_line_in_the_log() {
        let changes = decide(&letters(), &facts()).unwrap();
        let told = changes.iter().filter(|it| matches!(it, Change::Audit(_)));
        assert_eq!((changes.len(), told.count()), (4, 2));
    }

    #[test]
    fn one_who_is_not_known_leaves_all_without_letters() {
        let mut facts = facts();
        facts.workers[1] = None;
        let refused = decide(&letters(), &facts);
        assert_eq!(refused, Err(LettersRefusal::UnknownWorker));
    }

    #[test]
    fn a_form_that_was_taken_before_issues_nothing() {
        let facts = LettersFacts {
            may_keep: false,
            ..facts()
        };
        assert_eq!(decide(&letters(), &facts), Err(LettersRefusal::DoneBefore));
    }
}
