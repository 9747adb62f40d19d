//! A try at a password: it is taken before the password is looked at, and the last wrong one may
//! close the account.

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{AccountChange, Change, Decision, LaneChange, SessionChange},
    channel::Channel,
    ids::{EmployerId, WorkerId},
    lockout::{Lane, LaneKey, LockoutScope, Try},
    rules::WRONG_TRIES_KEPT,
    secret::{PasswordHash, TokenHash},
};

/// What sign-in knows of a worker who works here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// Her password.
    pub password_hash: PasswordHash,
    /// Counts the passwords that she had, and how often she left and came back.
    pub password_issue: i64,
    /// Whether three wrong passwords closed it for the app.
    pub app_closed: bool,
}

impl Account {
    /// Whether this channel is closed, however many tries its lanes have left.
    pub fn is_closed_for(&self, channel: Channel) -> bool {
        self.app_closed && channel == Channel::App
    }
}

/// Somebody wants to sign in.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// As it was shown.
    pub login: Login,
    /// The app or the phone line.
    pub channel: Channel,
    /// Of the device token that was shown.
    pub device: Option<TokenHash>,
    /// How far the third wrong password reaches.
    pub scope: LockoutScope,
    /// Lanes kept for logins that nobody has; the oldest go first.
    pub unknown_login_lanes: u32,
    /// From where, as the office will read it.
    pub address: String,
    /// When.
    pub now: Timestamp,
}

/// What must be known to take a try.
#[derive(Debug, Clone)]
pub struct TryFacts {
    /// The account that has the login.
    pub account: Option<Account>,
    /// Whose the shown device is.
    pub device_owner: Option<WorkerId>,
    /// Tries that are used in the login's shared lane.
    pub used_shared: u8,
    /// Tries that are used in the login's lane of the shown device.
    pub used_by_device: u8,
}

/// What became of asking for a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TryOutcome {
    /// No try is left.
    Closed,
    /// One of three was taken.
    Try(Box<TakenTry>),
}

/// A try that was taken and waits for what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenTry {
    /// Whose.
    pub lane: LaneKey,
    /// Which of the three.
    pub number: Try,
    /// The device that was shown, where it is one of this login's.
    pub known_device: Option<TokenHash>,
    /// The account whose password is to be checked, if the login is anybody's.
    pub account: Option<Account>,
    /// What the office is told of it, unless the password proves right.
    pub note: Option<WrongTry>,
}

impl TakenTry {
    /// Whether this try, when wrong, closes the whole account for the app.
    pub fn closes_account(&self, scope: LockoutScope) -> bool {
        self.number
            .closes_account(self.lane.lane, self.lane.channel, scope)
    }
}

/// A try as the office can look back at it. Two that are equal are one as good as the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongTry {
    /// At whose password.
    pub worker: WorkerId,
    /// In which lane.
    pub lane: LaneKey,
    /// From where.
    pub address: String,
    /// When.
    pub at: Timestamp,
}

/// Takes one of the lane's three tries, for a login that nobody has as for any other.
pub fn take(attempt: &Attempt, facts: TryFacts) -> Decision<TryOutcome> {
    let worker = facts.account.as_ref().map(|it| it.worker);
    // A device of another login counts as none.
    let known_device = attempt
        .device
        .filter(|_| worker.is_some() && facts.device_owner == worker);
    let lane = Lane::of(known_device, attempt.channel, attempt.scope);
    let used = match lane {
        Lane::Shared => facts.used_shared,
        Lane::Device(_) => facts.used_by_device,
    };
    if facts
        .account
        .as_ref()
        .is_some_and(|it| it.is_closed_for(attempt.channel))
    {
        return Decision::nothing(TryOutcome::Closed);
    }
    let Some(number) = Try::after(used) else {
        return Decision::nothing(TryOutcome::Closed);
    };
    let lane = LaneKey {
        login: attempt.login.clone(),
        channel: attempt.channel,
        lane,
    };
    let note = worker.map(|worker| WrongTry {
        worker,
        lane: lane.clone(),
        address: attempt.address.clone(),
        at: attempt.now,
    });
    let mut changes = vec![Change::Lane(LaneChange::Take {
        lane: lane.clone(),
        worker,
        number,
        unknown_login_lanes: attempt.unknown_login_lanes,
    })];
    // In one with the try, so that a login that somebody has costs no second wait for the disk.
    changes.extend(note.clone().map(|wrong| {
        let kept = WRONG_TRIES_KEPT;
        Change::Lane(LaneChange::Note { wrong, kept })
    }));
    Decision {
        changes,
        output: TryOutcome::Try(Box::new(TakenTry {
            lane,
            number,
            known_device,
            account: facts.account,
            note,
        })),
    }
}

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
    Decision {
        changes,
        output: (),
    }
}
