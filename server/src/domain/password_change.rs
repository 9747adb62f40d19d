//! A worker's own new password.

use jiff::Timestamp;

use super::{
    account::Account,
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{AccountChange, Change, Decision, DeviceChange, LaneChange, SessionChange},
    pass::{PassRefusal, check, forget_note},
    secret::PasswordHash,
    session::Signed,
    tries::TakenTry,
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
    Ok(Decision::of(changes))
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::Language;

    use super::{
        super::{
            account::examples::{PHONE, account, closed, now, reissued, taken},
            channel::Channel,
            secret::TokenHash,
            session::{EmployerProfile, WorkerProfile},
        },
        *,
    };

    const SESSION: TokenHash = TokenHash::from_bytes([3; 32]);

    fn request() -> PasswordChange {
        let taken = taken(Channel::App, Some(PHONE));
        let signed = Signed {
            request_days_back: 31,
            worker_id: account().worker,
            employer_id: account().employer,
            login: taken.lane.login.clone(),
            token: SESSION,
            expires_at: now(),
            worker: WorkerProfile {
                name: "Ana".to_owned(),
                language: Language::Nl,
            },
            employer: EmployerProfile {
                name: "Zonnestraal".to_owned(),
                phone: None,
                phone_line: None,
            },
        };
        PasswordChange {
            signed,
            taken,
            hash: PasswordHash::new("new".to_owned()),
            now: now(),
        }
    }

    #[test]
    fn only_this_session_and_this_phone_outlive_the_old_password_and_all_tries_are_back() {
        let (request, worker) = (request(), account().worker);
        let changes = change(&request, Some(account())).unwrap().changes;
        let expected: [Change; 5] = [
            LaneChange::ForgetNote(request.taken.note.clone().unwrap()).into(),
            AccountChange::ReplacePassword {
                worker,
                password_issue: account().password_issue,
                hash: request.hash.clone(),
            }
            .into(),
            SessionChange::EndAll {
                worker,
                but: Some(SESSION),
            }
            .into(),
            DeviceChange::ForgetAll {
                worker,
                but: Some(PHONE),
            }
            .into(),
            LaneChange::ForgetAll(request.signed.login.clone()).into(),
        ];
        let (told, changed) = changes.split_last().unwrap();
        assert_eq!(changed, expected);
        let Change::Audit(told) = told else {
            panic!("{told:?}");
        };
        assert_eq!(told.action, Action::PasswordChanged);
        assert_eq!(told.actor, Actor::Worker(worker));
    }

    #[test]
    fn the_second_of_two_changes_at_once_showed_a_password_that_is_no_longer_hers() {
        let refused = change(&request(), Some(reissued()));
        assert_eq!(refused, Err(PassRefusal::Outdated));
    }

    #[test]
    fn an_account_that_closed_meanwhile_keeps_its_password() {
        let refused = change(&request(), Some(closed()));
        assert_eq!(refused, Err(PassRefusal::Closed));
        assert_eq!(change(&request(), None), Err(PassRefusal::Outdated));
    }
}
