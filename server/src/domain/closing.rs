//! What the last wrong password closes.

use jiff::Timestamp;

use super::{
    account::Account,
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{AccountChange, Decision, LaneChange, SessionChange},
    tries::TakenTry,
};

/// The password was wrong, and that closes the account.
#[derive(Debug, Clone)]
pub struct Closing {
    /// The last try.
    pub taken: TakenTry,
    /// When.
    pub now: Timestamp,
}

/// Closes the account that the try was made on, unless it has another password by now. What the
/// disk has to do is the same for a login that nobody has.
pub fn close(closing: &Closing, account: Option<&Account>) -> Decision<()> {
    let taken = &closing.taken;
    let login = &taken.lane.login;
    // A password that was replaced meanwhile is not the one that was guessed at.
    let guessed = taken.account.as_ref().map(|it| it.password_issue);
    let closes = account.filter(|it| Some(it.password_issue) == guessed && !it.app_closed);
    let mut changes = vec![
        LaneChange::Rewrite(taken.lane.clone()).into(),
        AccountChange::CloseApp {
            login: login.clone(),
            password_issue: closes.map(|it| it.password_issue),
            at: closing.now,
        }
        .into(),
    ];
    if let Some(account) = closes {
        let told = AuditEvent {
            employer: account.employer,
            at: closing.now,
            actor: Actor::Server,
            origin: Origin::Server,
            action: Action::AccountClosed,
            subject: login.as_str().to_owned(),
            detail: AuditDetail::None,
        };
        let (worker, but) = (account.worker, None);
        changes.push(SessionChange::EndAll { worker, but }.into());
        changes.push(told.into());
    }
    Decision::of(changes)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            account::examples::{PHONE, account, closed, now, reissued, taken},
            changes::Change,
            channel::Channel,
        },
        *,
    };

    fn closing() -> Closing {
        Closing {
            taken: taken(Channel::App, Some(PHONE)),
            now: now(),
        }
    }

    /// The password that the account is closed with, and what changes beside that.
    fn closed_with(closing: &Closing, account: Option<&Account>) -> (Option<i64>, Vec<Change>) {
        let mut changes = close(closing, account).changes;
        // For every login the same is done, whether it closes anything or not.
        let lane = closing.taken.lane.clone();
        assert_eq!(changes.remove(0), LaneChange::Rewrite(lane).into());
        let close = changes.remove(0);
        let Change::Account(AccountChange::CloseApp { password_issue, .. }) = close else {
            panic!("{close:?}");
        };
        (password_issue, changes)
    }

    #[test]
    fn the_account_closes_its_sessions_end_and_the_log_tells_it() {
        let account = account();
        let (issue, more) = closed_with(&closing(), Some(&account));
        assert_eq!(issue, Some(account.password_issue));
        let [Change::Session(ended), Change::Audit(told)] = more.as_slice() else {
            panic!("{more:?}");
        };
        let (worker, but) = (account.worker, None);
        assert_eq!(*ended, SessionChange::EndAll { worker, but });
        assert_eq!(told.action, Action::AccountClosed);
        assert_eq!(told.subject, closing().taken.lane.login.as_str());
    }

    #[test]
    fn a_password_that_was_replaced_meanwhile_is_not_the_one_that_was_guessed_at() {
        assert_eq!(closed_with(&closing(), Some(&reissued())), (None, vec![]));
    }

    #[test]
    fn what_is_closed_is_not_closed_once_more() {
        assert_eq!(closed_with(&closing(), Some(&closed())), (None, vec![]));
    }

    #[test]
    fn a_login_that_nobody_has_closes_nothing_and_changes_as_much() {
        let mut closing = closing();
        closing.taken.account = None;
        assert_eq!(closed_with(&closing, None), (None, vec![]));
        // Nor when somebody got it meanwhile.
        assert_eq!(closed_with(&closing, Some(&account())), (None, vec![]));
    }
}
