//! What a right password comes to in the app: a session opens, and the phone is remembered.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    account::Account,
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent, Origin},
    changes::{AccountChange, Change, Decision, DeviceChange, SessionChange},
    pass::{PassRefusal, check, passed},
    random::Random,
    rules::PHONES_OF_A_WORKER,
    secret::{PasswordHash, Token, TokenHash, TokenKind},
    session::{EmployerProfile, WorkerProfile, lives_until},
    tries::TakenTry,
};

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
    /// Her employer.
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
    /// Her employer.
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
    // One that was forgotten while the password was checked is known no longer.
    let known = taken.known_device.filter(|it| facts.phones.contains(it));
    let known = known.and(request.shown.clone());
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

/// Remembers the phone that signs in, and forgets those that were not used for longest. What is on
/// no list any more nobody could sign out, so it is signed out too.
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
    for token in too_many {
        let end = SessionChange::EndOfPhone {
            worker,
            device: token,
            but: None,
        };
        changes.extend([end.into(), DeviceChange::Forget { token, worker }.into()]);
    }
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
        device: opened.device.hash(),
    };
    [
        AccountChange::Seen { worker, at }.into(),
        session.into(),
        told.into(),
    ]
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::Language;

    use super::{
        super::{
            account::examples::{account, closed, now, reissued, taken},
            changes::LaneChange,
            channel::Channel,
            ids::WorkerId,
            random::OsRandom,
        },
        *,
    };

    const WORKER: WorkerId = WorkerId(1);

    /// She signs in on a phone that shows this token, which is one of hers.
    fn signing_in(shown: Option<Token>) -> SignIn {
        SignIn {
            taken: taken(Channel::App, shown.as_ref().map(Token::hash)),
            shown,
            rehashed: None,
            now: now(),
            random: Arc::new(OsRandom),
        }
    }

    fn facts(account: Account, phones: Vec<TokenHash>) -> SignInFacts {
        SignInFacts {
            account,
            worker: WorkerProfile {
                name: "Ana".to_owned(),
                language: Language::Nl,
            },
            employer: EmployerProfile {
                name: "Zonnestraal".to_owned(),
                phone: None,
                phone_line: None,
            },
            phones,
        }
    }

    fn phone(number: u8) -> TokenHash {
        TokenHash::from_bytes([number; 32])
    }

    fn phones_forgotten(changes: &[Change]) -> Vec<TokenHash> {
        let forgotten = changes.iter().filter_map(|it| match it {
            Change::Device(DeviceChange::Forget { token, .. }) => Some(*token),
            _ => None,
        });
        forgotten.collect()
    }

    fn refusal(facts: Option<SignInFacts>) -> PassRefusal {
        sign_in(&signing_in(None), facts).unwrap_err()
    }

    #[test]
    fn a_right_password_gives_the_tries_back_and_opens_a_session_that_the_log_tells_of() {
        let request = signing_in(None);
        let taken = &request.taken;
        let decision = sign_in(&request, Some(facts(account(), vec![]))).unwrap();
        let (opened, at) = (decision.output, now());
        let told = AuditEvent {
            employer: account().employer,
            at,
            actor: Actor::Worker(WORKER),
            origin: Origin::App,
            action: Action::SignedIn,
            subject: taken.lane.login.as_str().to_owned(),
            detail: AuditDetail::None,
        };
        let expected: [Change; 6] = [
            LaneChange::Clear(taken.lane.clone()).into(),
            LaneChange::ForgetNote(taken.note.clone().unwrap()).into(),
            DeviceChange::Remember {
                token: opened.device.hash(),
                worker: WORKER,
                at,
            }
            .into(),
            AccountChange::Seen { worker: WORKER, at }.into(),
            SessionChange::Open {
                token: opened.token.hash(),
                worker: WORKER,
                at,
                expires_at: lives_until(at),
                device: opened.device.hash(),
            }
            .into(),
            told.into(),
        ];
        assert_eq!(decision.changes, expected);
    }

    #[test]
    fn a_known_phone_keeps_its_token_and_any_other_gets_one() {
        let shown = Token::draw(TokenKind::Device, &OsRandom).unwrap();
        let facts = || Some(facts(account(), vec![shown.hash()]));
        let known = sign_in(&signing_in(Some(shown.clone())), facts()).unwrap();
        assert_eq!(known.output.device.hash(), shown.hash());
        let foreign = SignIn {
            taken: taken(Channel::App, None),
            ..signing_in(Some(shown.clone()))
        };
        let foreign = sign_in(&foreign, facts()).unwrap();
        assert_ne!(foreign.output.device.hash(), shown.hash());
    }

    #[test]
    fn a_phone_that_is_forgotten_for_another_is_signed_out_too() {
        // Else nobody can single it out any more: it stands on no list, and reads on.
        let phones = (1..=20).map(phone).collect();
        let opened = sign_in(&signing_in(None), Some(facts(account(), phones))).unwrap();
        assert_eq!(phones_forgotten(&opened.changes), [phone(20)]);
        let ended: Vec<_> = opened
            .changes
            .iter()
            .filter_map(|it| match it {
                Change::Session(SessionChange::EndOfPhone { device, .. }) => Some(*device),
                _ => None,
            })
            .collect();
        assert_eq!(ended, [phone(20)]);
    }

    #[test]
    fn a_phone_that_was_forgotten_while_the_password_was_checked_gets_another_token() {
        let shown = Token::draw(TokenKind::Device, &OsRandom).unwrap();
        let others = Some(facts(account(), vec![phone(1)]));
        let opened = sign_in(&signing_in(Some(shown.clone())), others).unwrap();
        assert_ne!(opened.output.device.hash(), shown.hash());
    }

    #[test]
    fn the_twenty_first_phone_takes_the_place_of_the_one_that_was_not_used_for_longest() {
        let known: Vec<_> = (1..=20).map(phone).collect();
        let changes = sign_in(&signing_in(None), Some(facts(account(), known))).unwrap();
        assert_eq!(phones_forgotten(&changes.changes), [phone(20)]);
    }

    #[test]
    fn the_twentieth_phone_and_one_of_the_twenty_take_nobodys_place() {
        let nineteen: Vec<_> = (1..=19).map(phone).collect();
        let changes = sign_in(&signing_in(None), Some(facts(account(), nineteen.clone())));
        assert_eq!(phones_forgotten(&changes.unwrap().changes), []);
        let shown = Token::draw(TokenKind::Device, &OsRandom).unwrap();
        let twenty = [nineteen, vec![shown.hash()]].concat();
        let changes = sign_in(&signing_in(Some(shown)), Some(facts(account(), twenty)));
        assert_eq!(phones_forgotten(&changes.unwrap().changes), []);
    }

    #[test]
    fn a_password_that_was_replaced_while_it_was_checked_opens_nothing() {
        let replaced = Some(facts(reissued(), vec![]));
        assert_eq!(refusal(replaced), PassRefusal::Outdated);
    }

    #[test]
    fn an_account_that_closed_while_the_password_was_checked_stays_closed() {
        assert_eq!(refusal(Some(facts(closed(), vec![]))), PassRefusal::Closed);
        // Its password was replaced as well: it is another one that was right.
        let both = Account {
            password_issue: reissued().password_issue,
            ..closed()
        };
        assert_eq!(refusal(Some(facts(both, vec![]))), PassRefusal::Outdated);
    }

    #[test]
    fn who_left_while_the_password_was_checked_gets_no_session() {
        assert_eq!(refusal(None), PassRefusal::Outdated);
    }

    #[test]
    fn a_login_that_nobody_had_when_the_try_was_taken_opens_nothing() {
        let mut request = signing_in(None);
        request.taken.account = None;
        let refused = sign_in(&request, Some(facts(account(), vec![])));
        assert_eq!(refused.unwrap_err(), PassRefusal::Outdated);
    }
}
