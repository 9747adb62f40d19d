//! What changes of the console's people.

use jiff::{Timestamp, civil::Weekday};
use job_tracker_protocol::OfficeLanguage;
use uuid::Uuid;

use super::{Both, HERE, hash};
use crate::{
    application::{
        AcceptanceQuestion, AccountQuestion, EmployerRecordQuestion, InviteQuestion, KeyQuestion,
        LockedOutQuestion, SecondFactorQuestion,
    },
    domain::{
        changes::{
            ConsoleSessionChange, EmployerChange, FactorKeyChange, InvitationChange, LaneChange,
            NoticeChange, ShownOnceChange, UserChange, VoucherChange,
        },
        channel::Channel,
        employer::{Company, RequestDays},
        factor_key::{KeyId, SealedFactor},
        ids::{EmployerId, UserId, WorkerId},
        invitation::NewInvitation,
        lockout::{Lane, LaneKey, Try},
        notice::{NewNotice, NoticeKind, Recipients},
        phone_number::PhoneNumber,
        sealed::SealedAnswer,
        staff::{NewUser, OpeningEmployer, Region, Role},
        visitor::Visitor,
        weekdays::Weekdays,
        wording::Name,
    },
    store::{
        console_sessions::ConsoleSessionQuestion,
        invitations::InvitationQuestion,
        notices::NoticesQuestion,
        users::{UserChoicesQuestion, UsersQuestion},
    },
};

const ELS: UserId = UserId(1);

fn now() -> Timestamp {
    Timestamp::from_millisecond(50).unwrap()
}

fn users() -> UsersQuestion {
    UsersQuestion {
        employer: HERE,
        now: now(),
    }
}

fn new_user(row: i64, email: &str) -> UserChange {
    let new = NewUser {
        id: Uuid::from_u128(0x50 + u128::try_from(row).unwrap()),
        email: email.to_owned(),
        name: "Nele".to_owned(),
        language: OfficeLanguage::Nl,
        password_hash: "x".to_owned(),
        factor: SealedFactor(vec![3; 20]),
        totp_step: 7,
        recovery_codes: vec![hash(21), hash(22)],
    };
    UserChange::Add {
        row: UserId(row),
        employer: HERE,
        role: Role::Reader,
        new: Box::new(new),
        at: now(),
    }
}

/// Another password, other recovery codes, another authenticator; no authenticator for her who is
/// gone.
async fn what_lets_her_in_changes_alike(both: &Both, user: UserId) {
    let hash_of_hers = "another".to_owned();
    both.change(UserChange::SetPassword {
        user,
        hash: hash_of_hers,
    })
    .await;
    let codes = vec![hash(31), hash(32)];
    both.change(UserChange::ReplaceRecoveryCodes { user, codes })
        .await;
    let factor = SealedFactor(vec![7, 7]);
    let replaced = |user| UserChange::ReplaceFactor {
        user,
        factor: factor.clone(),
        step: 3,
    };
    both.change(replaced(user)).await;
    both.refuse(replaced(UserId(3))).await;
    for recovery in [hash(21), hash(31)] {
        let question = || AccountQuestion { user, recovery };
        both.ask(question, |it| format!("{it:?}")).await;
    }
}

#[tokio::test]
async fn users_change_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    both.refuse(new_user(5, "ELS@example.be")).await;
    both.refuse(new_user(2, "nele@example.be")).await;
    both.change(new_user(5, "Gone@example.be")).await;
    let (user, code) = (UserId(5), hash(22));
    both.change(UserChange::SpendRecoveryCode { user, code })
        .await;
    both.refuse(UserChange::SpendRecoveryCode { user, code })
        .await;
    let whole_at = now();
    both.change(UserChange::CountCode { user, whole_at }).await;
    both.change(UserChange::UseStep { user, step: 8 }).await;
    both.refuse(UserChange::UseStep { user, step: 8 }).await;
    let (language, at) = (OfficeLanguage::Fr, now());
    both.change(UserChange::SetLanguage {
        user: ELS,
        language,
    })
    .await;
    for recovery in [hash(21), hash(22)] {
        let question = || SecondFactorQuestion { user, recovery };
        both.ask(question, |it| format!("{it:?}")).await;
    }
    what_lets_her_in_changes_alike(&both, user).await;
    both.change(UserChange::Remove {
        user: UserId(2),
        at,
    })
    .await;
    both.refuse(UserChange::Remove {
        user: UserId(2),
        at,
    })
    .await;
    let seen = |it: &Vec<_>| format!("{it:?}");
    both.ask(users, seen).await;
    let seen = |it: &Vec<_>| format!("{it:?}");
    both.ask(|| UserChoicesQuestion { employer: HERE }, seen)
        .await;
}

#[tokio::test]
async fn employers_and_links_change_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let open = |row| EmployerChange::Open {
        row: EmployerId(row),
        new: Box::new(OpeningEmployer {
            id: Uuid::from_u128(0x60),
            name: "New".to_owned(),
            phone: None,
            region: Region::Brussels,
            language: OfficeLanguage::Fr,
        }),
        at: now(),
    };
    both.refuse(open(2)).await;
    both.change(open(3)).await;
    let edit = |version| EmployerChange::Edit {
        row: EmployerId(3),
        version,
        company: Company {
            name: Name::from_typed("Newer").unwrap(),
            phone: PhoneNumber::if_any("02 123 45 67").unwrap(),
            phone_line: PhoneNumber::if_any("0800 355 30").unwrap(),
            region: Region::Wallonia,
            request_days_back: RequestDays::new(60).unwrap(),
            expected_days: Weekdays::of([Weekday::Sunday]),
        },
    };
    both.refuse(edit(2)).await;
    for row in [1, 3, 9] {
        let question = || EmployerRecordQuestion(EmployerId(row));
        both.ask(question, |it| format!("{it:?}")).await;
    }
    both.change(edit(1)).await;
    let edited = || EmployerRecordQuestion(EmployerId(3));
    let edited = both.ask(edited, |it| format!("{it:?}")).await.unwrap();
    assert_eq!((edited.version, edited.details.request_days_back), (2, 60));
    let link = |n, employer, email: &str| NewInvitation {
        link: hash(n),
        employer,
        role: Role::Administrator,
        email: email.to_owned(),
        expires_at: Timestamp::from_millisecond(90).unwrap(),
        invited_by: Some(ELS),
        first_start: false,
    };
    both.change(InvitationChange::Add(link(
        4,
        Some(EmployerId(2)),
        "again@example.be",
    )))
    .await;
    both.change(InvitationChange::Add(link(7, Some(HERE), "x@example.be")))
        .await;
    both.change(InvitationChange::Add(link(9, None, ""))).await;
    both.change(InvitationChange::VoidFirstStart).await;
    both.change(InvitationChange::VoidAll(HERE)).await;
    both.refuse(InvitationChange::UseUp { link: hash(5) }).await;
    both.change(InvitationChange::UseUp { link: hash(9) }).await;
    for n in [4, 5, 7, 9] {
        let (link, now) = (hash(n), now());
        let question = || InvitationQuestion { link, now };
        both.ask(question, |it| format!("{it:?}")).await;
        let question = || AcceptanceQuestion {
            link,
            email: String::new(),
            now,
        };
        both.ask(question, |it| format!("{it:?}")).await;
    }
}

#[tokio::test]
async fn sessions_and_what_they_show_once_change_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let later = "2026-11-23T14:00:00Z".parse().unwrap();
    let answer = |place: u128, session| SealedAnswer {
        place: Uuid::from_u128(place),
        session: hash(session),
        content: vec![1, 2],
        expires_at: Timestamp::from_millisecond(99).unwrap(),
    };
    let keep = |place, session| ShownOnceChange::Keep {
        answer: answer(place, session),
        at: now(),
    };
    both.refuse(keep(1, 2)).await;
    // One more than are kept.
    for place in 1..=21 {
        both.change(keep(place, 1)).await;
    }
    both.refuse(keep(1, 1)).await;
    let user = ELS;
    let open = |session, at| ConsoleSessionChange::Open {
        user,
        session: hash(session),
        visitor: Visitor::of("192.0.2.7", "Firefox/1 (Linux)"),
        at,
    };
    both.change(open(30, later)).await;
    both.change(open(31, later)).await;
    both.change(ConsoleSessionChange::Use {
        session: hash(30),
        at: later + jiff::SignedDuration::from_secs(9),
    })
    .await;
    both.change(ConsoleSessionChange::End { session: hash(31) })
        .await;
    let seen = async || {
        for session in [1, 3, 30, 31] {
            let question = || ConsoleSessionQuestion {
                session: hash(session),
            };
            both.ask(question, |it| format!("{it:?}")).await;
            for place in [1, 40] {
                let answer = Some(answer(place, session));
                let question = || InviteQuestion {
                    answer: answer.clone(),
                };
                both.ask(question, |it| format!("{it:?}")).await;
            }
        }
    };
    seen().await;
    both.change(ConsoleSessionChange::EndAll { user }).await;
    seen().await;
}

#[tokio::test]
async fn the_key_and_what_is_encrypted_change_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let key = |n| FactorKeyChange::Adopt(KeyId(Uuid::from_u128(n)));
    let facts = both.ask(|| KeyQuestion, |it| format!("{it:?}")).await;
    assert_eq!((facts.key, facts.plain.len()), (None, 4));
    both.change(key(1)).await;
    both.refuse(key(1)).await;
    both.refuse(key(2)).await;
    let seal = || UserChange::SealFactor {
        user: ELS,
        factor: SealedFactor(vec![8; 60]),
    };
    both.change(seal()).await;
    both.refuse(seal()).await;
    let facts = both.ask(|| KeyQuestion, |it| format!("{it:?}")).await;
    assert_eq!(facts.plain.len(), 3);
    let question = || SecondFactorQuestion {
        user: ELS,
        recovery: hash(8),
    };
    both.ask(question, |it| format!("{it:?}")).await;
    let locked_out = both.ask(|| LockedOutQuestion, |it| format!("{it:?}"));
    assert_eq!(locked_out.await.len(), 3);
    both.change(FactorKeyChange::Forget).await;
    both.change(key(2)).await;
}

#[tokio::test]
async fn notices_change_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let at = |text: &str| -> Timestamp { text.parse().unwrap() };
    let tell = |to, kind, when: &str| {
        NoticeChange::Tell(Box::new(NewNotice {
            to,
            kind,
            subject: "Nele".to_owned(),
            doer: "Els".to_owned(),
            address: when.to_owned(),
            at: at(when),
        }))
    };
    let (first, same_day, next) = (
        "2026-11-23T14:00:00Z",
        "2026-11-23T15:00:00Z",
        "2026-11-24T15:00:00Z",
    );
    let seen = async || {
        let mut lengths = Vec::new();
        for (user, administrator) in [(1, true), (2, false), (4, true)] {
            let question = || NoticesQuestion {
                user: UserId(user),
                employer: EmployerId(if user == 4 { 2 } else { 1 }),
                administrator,
                now: at(next),
            };
            lengths.push(both.ask(question, |it| format!("{it:?}")).await.len());
        }
        lengths
    };
    for when in [first, same_day, next] {
        let hers = Recipients::User(UserId(2));
        both.change(tell(hers, NoticeKind::CodeWrong, when)).await;
    }
    let administrators = |but| Recipients::Administrators {
        employer: HERE,
        but: UserId(but),
    };
    both.change(tell(
        administrators(1),
        NoticeKind::AdministratorAdded,
        first,
    ))
    .await;
    assert_eq!(seen().await, [0, 2, 0]);
    both.change(tell(
        administrators(2),
        NoticeKind::AdministratorAdded,
        first,
    ))
    .await;
    assert_eq!(seen().await, [1, 2, 0]);
    let dismiss = |user, kind, when| NoticeChange::Dismiss {
        user: UserId(user),
        kind,
        seen: at(when),
    };
    both.change(dismiss(2, NoticeKind::CodeWrong, same_day))
        .await;
    both.change(dismiss(1, NoticeKind::AccountsClosed, same_day))
        .await;
    both.change(dismiss(1, NoticeKind::AccountsClosed, same_day))
        .await;
    assert_eq!(seen().await, [1, 1, 0]);
    // What is older than three months goes with the next one.
    let hers = Recipients::User(ELS);
    both.change(tell(hers, NoticeKind::CodeWrong, "2027-03-01T00:00:00Z"))
        .await;
    assert_eq!(seen().await, [1, 0, 0]);
}

#[tokio::test]
async fn what_refers_to_a_row_that_somebody_removed_is_decided_again_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let UserChange::Add { new, .. } = new_user(5, "nele@example.be") else {
        panic!("another change");
    };
    let of_nobody = UserChange::Add {
        row: UserId(5),
        employer: EmployerId(99),
        role: Role::Reader,
        new,
        at: now(),
    };
    both.refuse(of_nobody).await;
}

#[tokio::test]
async fn a_phone_that_was_forgotten_meanwhile_begins_no_lane_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let tries: Vec<Try> = (0..3).filter_map(Try::after).collect();
    let take = |number| LaneChange::Take {
        lane: LaneKey {
            login: "980000000001".parse().unwrap(),
            channel: Channel::App,
            lane: Lane::Device(hash(41)),
        },
        worker: Some(WorkerId(1)),
        number,
    };
    both.refuse(take(tries[1])).await;
    both.change(take(tries[0])).await;
    both.refuse(take(tries[0])).await;
    both.change(take(tries[1])).await;
    both.execute("DELETE FROM lanes").await;
    both.refuse(take(tries[2])).await;
}

#[tokio::test]
async fn one_try_is_given_back_in_both_databases_and_a_voucher_is_not_spent() {
    let Some(both) = Both::open().await else {
        return;
    };
    let tries: Vec<Try> = (0..3).filter_map(Try::after).collect();
    let key = |lane| LaneKey {
        login: "980000000001".parse().unwrap(),
        channel: Channel::App,
        lane,
    };
    let take = |lane, number| LaneChange::Take {
        lane: key(lane),
        worker: Some(WorkerId(1)),
        number,
    };
    for lane in [Lane::Shared, Lane::Device(hash(41))] {
        both.change(take(lane, tries[0])).await;
        both.change(take(lane, tries[1])).await;
        both.change(LaneChange::GiveBack(key(lane))).await;
        both.change(take(lane, tries[1])).await;
        for _ in 0..4 {
            both.change(LaneChange::GiveBack(key(lane))).await;
        }
        both.change(take(lane, tries[0])).await;
        both.refuse(take(lane, tries[2])).await;
    }
    let issue = VoucherChange::Issue {
        login: "980000000001".parse().unwrap(),
        token: hash(42),
        expires_at: now() + jiff::SignedDuration::from_hours(24),
    };
    both.change(issue).await;
    let voucher = Lane::Voucher(hash(42));
    both.change(take(voucher, tries[0])).await;
    both.change(LaneChange::GiveBack(key(voucher))).await;
    both.change(take(voucher, tries[0])).await;
    both.change(LaneChange::Clear(key(voucher))).await;
    both.refuse(take(voucher, tries[1])).await;
}
