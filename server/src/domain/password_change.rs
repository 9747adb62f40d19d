//! A worker's own new password.

use jiff::Timestamp;

use super::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{AccountChange, Change, Decision, DeviceChange, LaneChange, SessionChange},
    secret::PasswordHash,
    session::Signed,
    sign_in::{PassRefusal, check, forget_note},
    tries::{Account, TakenTry},
};

/// A worker wants another password, and showed that she knows the current one.
#[derive(Debug, Clone)]
pub struct PasswordChange {
    /// Who.
    pub signed: Signed,
    /// The try that the current one cost.
    pub taken: TakenTry,
    /// The new one's.
    pub hash: PasswordHash,
    /// When.
    pub now: Timestamp,
}

/// Replaces the password, ends all her sessions but this one, forgets all phones but the one that
/// was shown, and gives every lane its tries back.
///
/// # Errors
/// When the account changed since the try was taken.
pub fn change(request: &PasswordChange, now: Option<Account>) -> Result<Decision<()>, PassRefusal> {
    let (signed, taken) = (&request.signed, &request.taken);
    let account = now.ok_or(PassRefusal::Outdated)?;
    check(taken, &account)?;
    let worker = account.worker;
    let told = AuditEvent {
        employer: account.employer,
        at: request.now,
        actor: Actor::Worker(worker),
        origin: Origin::App,
        action: Action::PasswordChanged,
        subject: signed.login.as_str().to_owned(),
        detail: AuditDetail::None,
    };
    let mut changes: Vec<Change> = forget_note(taken).into_iter().collect();
    changes.extend([
        AccountChange::ReplacePassword {
            worker,
            password_issue: account.password_issue,
            hash: request.hash.clone(),
        }
        .into(),
        SessionChange::EndAll {
            worker,
            but: Some(signed.token),
        }
        .into(),
        DeviceChange::ForgetAll {
            worker,
            but: taken.known_device,
        }
        .into(),
        LaneChange::ForgetAll(signed.login.clone()).into(),
        told.into(),
    ]);
    Ok(Decision {
        changes,
        output: (),
    })
}
