//! What a right password comes to on either channel: the lane has its tries back, unless the
//! account changed while the password was checked.

use super::{
    account::Account,
    changes::{AccountChange, Change, Decision, LaneChange},
    ids::{EmployerId, WorkerId},
    random::NoRandomness,
    secret::PasswordHash,
    tries::TakenTry,
};

/// Why a right password comes to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassRefusal {
    /// The account was given another password, or left, while this one was checked.
    #[error("the password was replaced meanwhile")]
    Outdated,
    /// The account was closed for the app while the password was checked.
    #[error("the account was closed meanwhile")]
    Closed,
    /// No token without randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
}

/// Whether the password that was checked still opens the account.
///
/// # Errors
/// When it changed since the try was taken; the rules are asked in the order of [`PassRefusal`].
pub(super) fn check(taken: &TakenTry, now: &Account) -> Result<(), PassRefusal> {
    let checked = taken.account.as_ref().map(|it| it.password_issue);
    if checked != Some(now.password_issue) {
        return Err(PassRefusal::Outdated);
    }
    if now.is_closed_for(taken.lane.channel) {
        return Err(PassRefusal::Closed);
    }
    Ok(())
}

/// A right password on the phone line, which opens no session.
#[derive(Debug, Clone)]
pub struct PassByPhone {
    /// The try.
    pub taken: TakenTry,
    /// The password's hash with newer parameters.
    pub rehashed: Option<PasswordHash>,
}

/// The worker that a right password lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetIn {
    /// The worker.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
}

/// Gives the lane its tries back, and says which worker it lets in.
///
/// # Errors
/// When the account changed since the try was taken.
pub fn pass_by_phone(
    request: &PassByPhone,
    now: Option<Account>,
) -> Result<Decision<LetIn>, PassRefusal> {
    let account = now.ok_or(PassRefusal::Outdated)?;
    check(&request.taken, &account)?;
    Ok(Decision {
        changes: passed(&request.taken, &account, request.rehashed.as_ref()),
        output: LetIn {
            worker: account.worker,
            employer: account.employer,
        },
    })
}

/// A right password that came to nothing else: what it was for could not be kept.
#[derive(Debug, Clone)]
pub struct GiveBack {
    /// The try.
    pub taken: TakenTry,
}

/// Gives the lane this one try back, and no more: others may have guessed in it since.
pub fn give_back(request: &GiveBack, now: Option<&Account>) -> Decision<()> {
    let taken = &request.taken;
    // A lane of another password is a new one.
    if now.is_none_or(|it| check(taken, it).is_err()) {
        return Decision::nothing(());
    }
    let mut changes = vec![LaneChange::GiveBack(taken.lane.clone()).into()];
    changes.extend(forget_note(taken));
    Decision::of(changes)
}

/// What every right password changes.
pub(super) fn passed(
    taken: &TakenTry,
    account: &Account,
    rehashed: Option<&PasswordHash>,
) -> Vec<Change> {
    let mut changes = vec![LaneChange::Clear(taken.lane.clone()).into()];
    changes.extend(forget_note(taken));
    changes.extend(rehashed.map(|hash| {
        Change::Account(AccountChange::Rehash {
            worker: account.worker,
            password_issue: account.password_issue,
            hash: hash.clone(),
        })
    }));
    changes
}

/// A right password is no wrong try.
pub(super) fn forget_note(taken: &TakenTry) -> Option<Change> {
    let note = taken.note.clone()?;
    Some(LaneChange::ForgetNote(note).into())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            account::examples::{account, closed, reissued, taken},
            channel::Channel,
        },
        *,
    };

    #[test]
    fn the_phone_line_passes_an_account_that_is_closed_for_the_app_and_opens_no_session() {
        let hash = PasswordHash::new("newer".to_owned());
        let request = PassByPhone {
            taken: taken(Channel::Phone, None),
            rehashed: Some(hash.clone()),
        };
        let decision = pass_by_phone(&request, Some(closed())).unwrap();
        let expected: [Change; 3] = [
            LaneChange::Clear(request.taken.lane.clone()).into(),
            LaneChange::ForgetNote(request.taken.note.clone().unwrap()).into(),
            AccountChange::Rehash {
                worker: account().worker,
                password_issue: account().password_issue,
                hash,
            }
            .into(),
        ];
        assert_eq!(decision.changes, expected);
        let let_in = LetIn {
            worker: account().worker,
            employer: account().employer,
        };
        assert_eq!(decision.output, let_in);
        let refused = pass_by_phone(&request, Some(reissued()));
        assert_eq!(refused, Err(PassRefusal::Outdated));
        assert_eq!(pass_by_phone(&request, None), Err(PassRefusal::Outdated));
    }
}
