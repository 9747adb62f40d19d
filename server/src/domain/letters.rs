//! New letters: an account is opened again, or a lost password replaced. All workers of one request
//! get theirs, or none.

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::{
    action::Action,
    audit::AuditDetail,
    changes::{Change, ShownOnceChange, VoucherChange, WorkerChange},
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
    sealed::SealedAnswer,
    secret::TokenHash,
    voucher,
};

/// The office issues passwords.
#[derive(Debug, Clone)]
pub struct Letters {
    /// Who issues them.
    pub by: OfficeActor,
    /// For each worker hers.
    pub letters: Vec<NewLetter>,
    /// What the form that asked for them shows; a command shows it by itself.
    pub answer: Option<SealedAnswer>,
    /// When.
    pub now: Timestamp,
}

/// What one letter makes.
#[derive(Debug, Clone)]
pub struct NewLetter {
    /// Whose.
    pub login: Login,
    /// The issue of the password that it replaces, where somebody looked at it; none replaces any.
    pub over: Option<i64>,
    /// The hash of the new password.
    pub password_hash: String,
    /// The hash of what its QR code holds, where it has one.
    pub voucher: Option<TokenHash>,
}

/// What must be known to issue passwords.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettersFacts {
    /// Whether the answer to the form may be kept: not when the form was taken before.
    pub may_keep: bool,
    /// For each login whoever has it, while she works here and the office may touch her.
    pub workers: Vec<Option<Addressee>>,
}

/// Who gets a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addressee {
    /// She.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// Names the password that counts.
    pub password_issue: i64,
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
    /// Somebody made a letter for one of them since it was looked at; it would stop working.
    #[error("somebody made a letter meanwhile")]
    MadeMeanwhile,
}

/// Gives each worker her new password and voucher, all her tries anew, and no session or known
/// phone.
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
    for (letter, found) in letters.letters.iter().zip(&facts.workers) {
        let login = &letter.login;
        let found = found.ok_or(LettersRefusal::UnknownWorker)?;
        if letter.over.is_some_and(|it| it != found.password_issue) {
            return Err(LettersRefusal::MadeMeanwhile);
        }
        let told = letters.by.tells(
            (found.employer, at),
            Action::WorkerReopened,
            login.as_str(),
            AuditDetail::None,
        );
        let reopened = WorkerChange::Reopen {
            worker: found.worker,
            login: login.clone(),
            password_hash: letter.password_hash.clone(),
        };
        let voucher = match letter.voucher {
            Some(token) => voucher::issue(login, token, at),
            None => VoucherChange::Forget(found.worker).into(),
        };
        changes.extend([reopened.into(), voucher, told.into()]);
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters() -> Letters {
        let letter = |serial| NewLetter {
            login: Login::from_serial(serial),
            over: Some(1),
            password_hash: "hash".to_owned(),
            voucher: Some(TokenHash::from_bytes([8; 32])),
        };
        Letters {
            by: OfficeActor::Command,
            letters: vec![letter(1), letter(2)],
            answer: None,
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn facts() -> LettersFacts {
        let known = |it| {
            Some(Addressee {
                worker: WorkerId(it),
                employer: EmployerId(1),
                password_issue: 1,
            })
        };
        LettersFacts {
            may_keep: true,
            workers: vec![known(1), known(2)],
        }
    }

    #[test]
    fn each_gets_her_letter_and_a_line_in_the_log() {
        let changes = decide(&letters(), &facts()).unwrap();
        let told = changes.iter().filter(|it| matches!(it, Change::Audit(_)));
        assert_eq!((changes.len(), told.count()), (6, 2));
    }

    #[test]
    fn one_who_is_not_known_leaves_all_without_letters() {
        let mut facts = facts();
        facts.workers[1] = None;
        let refused = decide(&letters(), &facts);
        assert_eq!(refused, Err(LettersRefusal::UnknownWorker));
    }

    #[test]
    fn a_letter_that_somebody_made_meanwhile_stays() {
        let mut facts = facts();
        let second = facts.workers[1].as_mut().unwrap();
        second.password_issue = 2;
        let refused = decide(&letters(), &facts);
        assert_eq!(refused, Err(LettersRefusal::MadeMeanwhile));

        let mut over_any = letters();
        over_any.letters[1].over = None;
        assert!(decide(&over_any, &facts).is_ok());
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
