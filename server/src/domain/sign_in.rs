//! What a right password comes to: the lane is as new, and in the app a session opens.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{AccountChange, Change, Decision, DeviceChange, LaneChange, SessionChange},
    random::{NoRandomness, Random},
    rules::PHONES_OF_A_WORKER,
    secret::{PasswordHash, Token, TokenHash, TokenKind},
    session::{EmployerProfile, WorkerProfile, lives_until},
    tries::{Account, TakenTry},
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

/// Gives the lane its tries back.
///
/// # Errors
/// When the account changed since the try was taken.
pub fn pass_by_phone(
    request: &PassByPhone,
    now: Option<Account>,
) -> Result<Decision<()>, PassRefusal> {
    let account = now.ok_or(PassRefusal::Outdated)?;
    check(&request.taken, &account)?;
    Ok(Decision {
        changes: passed(&request.taken, &account, request.rehashed.as_ref()),
        output: (),
    })
}

/// A right password in the app.
#[derive(Clone)]
pub struct SignIn {
    /// The try.
    pub taken: TakenTry,
    /// The device token that was shown.
    pub shown: Option<Token>,
    /// The password's hash with newer parameters.
    pub rehashed: Option<PasswordHash>,
    /// When.
    pub now: Timestamp,
    /// For the tokens.
    pub random: Arc<dyn Random>,
}

/// What must be known to open a session.
#[derive(Debug, Clone)]
pub struct SignInFacts {
    /// The account that has the login.
    pub account: Account,
    /// Who she is.
    pub worker: WorkerProfile,
    /// For whom she works.
    pub employer: EmployerProfile,
    /// Her phones, the last used first.
    pub phones: Vec<TokenHash>,
}

/// A session, and its secrets for once.
#[derive(Debug, Clone)]
pub struct OpenedSession {
    /// The session's.
    pub token: Token,
    /// The phone's.
    pub device: Token,
    /// When the session is over.
    pub expires_at: Timestamp,
    /// Who signed in.
    pub worker: WorkerProfile,
    /// For whom she works.
    pub employer: EmployerProfile,
}

/// Opens a session, and remembers the phone.
///
/// # Errors
/// When the account changed since the try was taken, or there is no randomness.
pub fn sign_in(
    request: &SignIn,
    facts: Option<SignInFacts>,
) -> Result<Decision<OpenedSession>, PassRefusal> {
    let facts = facts.ok_or(PassRefusal::Outdated)?;
    let taken = &request.taken;
    check(taken, &facts.account)?;

    let token = Token::draw(TokenKind::Session, request.random.as_ref())?;
    let known = taken.known_device.and(request.shown.clone());
    let device = match known {
        Some(shown) => shown,
        None => Token::draw(TokenKind::Device, request.random.as_ref())?,
    };
    let opened = OpenedSession {
        token,
        device,
        expires_at: lives_until(request.now),
        worker: facts.worker,
        employer: facts.employer,
    };
    let mut changes = passed(taken, &facts.account, request.rehashed.as_ref());
    changes.extend(remember(
        opened.device.hash(),
        &facts.phones,
        &facts.account,
        request.now,
    ));
    changes.extend(open(&opened, request, &facts.account));
    Ok(Decision {
        changes,
        output: opened,
    })
}

/// Remembers the phone that signs in, and forgets those that were not used for longest.
fn remember(
    phone: TokenHash,
    known: &[TokenHash],
    account: &Account,
    at: Timestamp,
) -> Vec<Change> {
    let (worker, token) = (account.worker, phone);
    let others = known.iter().copied().filter(|it| *it != phone);
    let too_many = others.skip(usize::from(PHONES_OF_A_WORKER) - 1);
    let mut changes = vec![DeviceChange::Remember { token, worker, at }.into()];
    changes.extend(too_many.map(|token| DeviceChange::Forget { token, worker }.into()));
    changes
}

fn open(opened: &OpenedSession, request: &SignIn, account: &Account) -> [Change; 3] {
    let (worker, at) = (account.worker, request.now);
    let told = AuditEvent {
        employer: account.employer,
        at,
        actor: Actor::Worker(worker),
        origin: Origin::App,
        action: Action::SignedIn,
        subject: request.taken.lane.login.as_str().to_owned(),
        detail: AuditDetail::None,
    };
    let session = SessionChange::Open {
        token: opened.token.hash(),
        worker,
        at,
        expires_at: opened.expires_at,
    };
    [
        AccountChange::Seen { worker, at }.into(),
        session.into(),
        told.into(),
    ]
}

/// What every right password changes.
fn passed(taken: &TakenTry, account: &Account, rehashed: Option<&PasswordHash>) -> Vec<Change> {
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
