//! Guessing passwords, many at once.

use std::{collections::BTreeMap, net::SocketAddr, sync::Arc};

use job_tracker_protocol::Login;
use job_tracker_server::{Settings, domain::lockout::LockoutScope, office::IssuedCredentials};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::Barrier,
    task::JoinSet,
};

use crate::{
    in_full,
    raw::{Wire, post},
    support::{Company, WRONG},
    trust,
};

/// Connections that guess at the same instant, for each kind of guess.
const AT_ONCE: usize = 8;

fn rounds() -> u64 {
    if in_full() { 300 } else { 15 }
}

/// Ana with a new password and all tries.
async fn anew(company: &Company) -> IssuedCredentials {
    let office = company.office();
    office.reopen_worker(&company.ana.login).await.unwrap()
}

/// A guess: whose tries it takes, and what it sends.
struct Guess {
    lane: &'static str,
    request: Vec<u8>,
}

fn guess(lane: &'static str, login: &Login, password: &str, device: Option<&str>) -> Guess {
    let body = json!({ "login": login, "password": password, "device_token": device });
    let request = post("/v1/session", &body);
    Guess { lane, request }
}

/// Every request has arrived but for its last byte when the first one is finished.
async fn at_once(addr: SocketAddr, guesses: Vec<Guess>) -> Vec<(&'static str, Wire)> {
    let gate = Arc::new(Barrier::new(guesses.len()));
    let mut running = JoinSet::new();
    for Guess { lane, request } in guesses {
        let gate = Arc::clone(&gate);
        running.spawn(async move {
            let mut connection = TcpStream::connect(addr).await.unwrap();
            connection.set_nodelay(true).unwrap();
            let (last, before) = request.split_last().unwrap();
            connection.write_all(before).await.unwrap();
            gate.wait().await;
            connection.write_all(&[*last]).await.unwrap();
            let mut answer = Vec::new();
            connection.read_to_end(&mut answer).await.unwrap();
            (lane, Wire::of(&answer))
        });
    }
    running.join_all().await
}

/// What was left after each wrong password that was looked at, lane by lane; everything else must
/// have been refused unseen.
fn looked_at(answers: &[(&'static str, Wire)]) -> BTreeMap<&'static str, Vec<u64>> {
    let mut looked_at: BTreeMap<_, Vec<u64>> = BTreeMap::new();
    for (lane, answer) in answers {
        let left = looked_at.entry(*lane).or_default();
        match answer.status() {
            401 => left.push(answer.left().unwrap()),
            423 | 201 => {}
            other => panic!("{other}: {answer:?}"),
        }
    }
    for left in looked_at.values_mut() {
        left.sort_unstable();
    }
    looked_at
}

struct Count {
    guesses: usize,
    beyond: usize,
}

impl Count {
    fn add(&mut self, answers: &[(&'static str, Wire)], looked_at: &[&Vec<u64>]) {
        self.guesses += answers.len();
        self.beyond += looked_at
            .iter()
            .map(|it| it.len().saturating_sub(3))
            .sum::<usize>();
    }

    fn print(&self, scope: &str) {
        let figure = format!("{} of {} in {} rounds", self.beyond, self.guesses, rounds());
        let what = format!("guesses at the same instant that got a fourth try, scope {scope}");
        trust("parallel guessing", &what, &figure);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn strangers_get_three_tries_between_them_whether_the_login_exists_or_not() {
    let company = Company::open().await;
    let mut count = Count {
        guesses: 0,
        beyond: 0,
    };
    for round in 0..rounds() {
        let ana = anew(&company).await;
        let nobody = Login::from_serial(5_000_000 + round);
        // The device token of somebody else counts as none.
        let beas = company.phone_of(&company.bea).await.device;
        let mut guesses = Vec::new();
        for _ in 0..AT_ONCE {
            guesses.push(guess("known", &ana.login, WRONG, None));
            guesses.push(guess("unknown", &nobody, WRONG, None));
            guesses.push(guess("known", &ana.login, WRONG, Some(&beas)));
            guesses.push(guess("unknown", &nobody, WRONG, Some(&beas)));
        }
        let answers = at_once(company.addr(), guesses).await;
        let seen = looked_at(&answers);
        count.add(&answers, &[&seen["known"], &seen["unknown"]]);
        assert_eq!(seen["known"], [0, 1, 2], "round {round}");
        assert_eq!(seen["unknown"], [0, 1, 2], "round {round}");
        company
            .try_password(&ana.login, &ana.password)
            .await
            .closed();
    }
    count.print("device");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_stolen_phone_gets_three_tries_and_strangers_beside_it_no_more_than_theirs() {
    let company = Company::open().await;
    let mut count = Count {
        guesses: 0,
        beyond: 0,
    };
    for round in 0..rounds() {
        let ana = anew(&company).await;
        let [phone, tablet] = [
            company.phone_of(&ana).await.device,
            company.phone_of(&ana).await.device,
        ];
        let mut guesses = Vec::new();
        for _ in 0..AT_ONCE {
            guesses.push(guess("phone", &ana.login, WRONG, Some(&phone)));
            guesses.push(guess("tablet", &ana.login, WRONG, Some(&tablet)));
            guesses.push(guess("strangers", &ana.login, WRONG, None));
        }
        let answers = at_once(company.addr(), guesses).await;
        let seen = looked_at(&answers);
        count.add(
            &answers,
            &[&seen["phone"], &seen["tablet"], &seen["strangers"]],
        );
        // The first device that used its three closed the account for all.
        let most = seen.values().map(Vec::len).max();
        assert_eq!(most, Some(3), "round {round}: {seen:?}");
        for device in [&phone, &tablet] {
            company
                .try_from(device, &ana.login, &ana.password)
                .await
                .closed();
        }
    }
    count.print("device, known devices");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn with_the_account_as_scope_all_devices_get_three_tries_between_them() {
    let company = Company::open_with(|it| Settings {
        lockout_scope: LockoutScope::Account,
        ..it
    })
    .await;
    let mut count = Count {
        guesses: 0,
        beyond: 0,
    };
    for round in 0..rounds() {
        let ana = anew(&company).await;
        let phone = company.phone_of(&ana).await;
        let nobody = Login::from_serial(6_000_000 + round);
        let mut guesses = Vec::new();
        for _ in 0..AT_ONCE {
            guesses.push(guess("known", &ana.login, WRONG, Some(&phone.device)));
            guesses.push(guess("known", &ana.login, WRONG, None));
            guesses.push(guess("unknown", &nobody, WRONG, None));
        }
        let answers = at_once(company.addr(), guesses).await;
        let seen = looked_at(&answers);
        count.add(&answers, &[&seen["known"], &seen["unknown"]]);
        assert_eq!(seen["known"], [0, 1, 2], "round {round}");
        assert_eq!(seen["unknown"], [0, 1, 2], "round {round}");
        company
            .try_from(&phone.device, &ana.login, &ana.password)
            .await
            .closed();
        assert!(!phone.is_signed_in().await);
    }
    count.print("account");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_right_password_among_the_guesses_gives_three_more_and_not_one_beyond() {
    let company = Company::open().await;
    for round in 0..rounds() {
        let ana = anew(&company).await;
        let mut guesses = Vec::new();
        for turn in 0..AT_ONCE * 3 {
            let password = if turn % 8 == 4 { &ana.password } else { WRONG };
            guesses.push(guess("all", &ana.login, password, None));
        }
        let answers = at_once(company.addr(), guesses).await;
        let right = answers.iter().filter(|it| it.1.status() == 201).count();
        let wrong = answers.iter().filter(|it| it.1.status() == 401).count();
        assert!(
            wrong <= 3 * (right + 1),
            "round {round}: {wrong} wrong, {right} right"
        );
    }
}
