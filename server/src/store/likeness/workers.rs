//! What a worker asks of her own, and what it changes.

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;

use super::{Both, HERE, hash};
use crate::{
    application::{ClientCheckQuestion, PhonesQuestion},
    domain::{
        changes::{ClientCheckChange, DeviceChange, SessionChange},
        client_check::ClientCheckFacts,
        ids::{EmployerId, WorkerId},
        rules::MOST_UNKNOWN_NUMBERS,
    },
    store::clients::RecentClientsQuestion,
};

const ANA: WorkerId = WorkerId(1);

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap()
}

async fn checked(both: &Both, employer: EmployerId, number: &str, now: i64) -> ClientCheckFacts {
    let number: ClientNumber = number.parse().unwrap();
    let question = || ClientCheckQuestion {
        session: hash(2),
        now: at(now),
        worker: ANA,
        employer,
        number: number.clone(),
    };
    both.ask(question, |it| format!("{it:?}")).await
}

#[tokio::test]
async fn client_numbers_are_checked_and_counted_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    both.change(SessionChange::Open {
        token: hash(2),
        worker: ANA,
        at: at(5),
        expires_at: at(90),
        device: hash(3),
    })
    .await;
    let first = checked(&both, HERE, "123456789042", 9).await;
    assert!(first.session_alive && first.known && first.unknown.is_none());
    assert!(!checked(&both, EmployerId(2), "223456789042", 9).await.known);
    assert!(!checked(&both, HERE, "123456789042", 90).await.session_alive);

    let (worker, since) = (ANA, at(7));
    let count = || ClientCheckChange::Count { worker, since };
    both.refuse(count()).await;
    both.change(ClientCheckChange::Begin { worker, at: since })
        .await;
    for _ in 1..MOST_UNKNOWN_NUMBERS {
        both.change(count()).await;
    }
    both.refuse(count()).await;
    let full = checked(&both, HERE, "123456789042", 9).await;
    assert_eq!(full.unknown.unwrap().count, MOST_UNKNOWN_NUMBERS);
    both.change(ClientCheckChange::Begin { worker, at: at(8) })
        .await;
    both.refuse(count()).await;
    let again = checked(&both, HERE, "123456789042", 9).await.unknown;
    assert_eq!(again.map(|it| (it.since, it.count)), Some((at(8), 1)));
}

#[tokio::test]
async fn recent_clients_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    for (worker, since, most) in [
        (1, "2026-11-01", 200),
        (1, "2026-11-25", 200),
        (2, "2026-11-01", 1),
        (5, "2026-11-20", 200),
        (6, "2026-11-01", 200),
    ] {
        let question = || RecentClientsQuestion {
            worker: WorkerId(worker),
            since: since.parse().unwrap(),
            most,
        };
        let found = both.ask(question, |it| format!("{it:?}")).await;
        assert_eq!(found.is_empty(), worker == 6, "{worker} {since}");
    }
}

#[tokio::test]
async fn phones_and_their_sessions_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let worker = ANA;
    for (device, seen) in [(3, 5), (4, 6), (3, 7)] {
        let token = hash(device);
        let at = at(seen);
        both.change(DeviceChange::Remember { token, worker, at })
            .await;
    }
    for (token, device, until) in [(31, 3, 60), (32, 3, 70), (41, 4, 80)] {
        both.change(SessionChange::Open {
            token: hash(token),
            worker,
            at: at(7),
            expires_at: at(until),
            device: hash(device),
        })
        .await;
    }
    let own = |session, now| PhonesQuestion::Own {
        worker,
        session: hash(session),
        now: at(now),
    };
    let of = |employer, login: &str| PhonesQuestion::Of {
        employer,
        login: login.parse().unwrap(),
        now: at(9),
    };
    let seen = |it: &Option<_>| format!("{it:?}");
    for (session, now) in [(31, 9), (31, 65), (99, 9)] {
        both.ask(|| own(session, now), seen).await.unwrap();
    }
    let office = both.ask(|| of(HERE, "980000000001"), seen).await;
    assert_eq!(office.unwrap().phones.len(), 2);
    let elsewhere = both.ask(|| of(EmployerId(2), "980000000001"), seen).await;
    assert_eq!(elsewhere, None);

    both.change(SessionChange::EndOfPhone {
        worker,
        device: hash(3),
        but: Some(hash(31)),
    })
    .await;
    for session in [31, 32, 41] {
        let facts = both.ask(|| own(session, 9), seen).await.unwrap();
        assert_eq!(facts.session.is_some(), session == 41);
    }
}
