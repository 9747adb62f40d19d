//! Connections are lost: nothing is lost with them, and nothing is done twice.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use job_tracker_protocol::Language;
use job_tracker_server::{Settings, settings::DatabaseSettings};
use serde_json::Value;

use crate::{
    door::Door,
    proxy::Proxy,
    support::{Company, WRONG, fresh_key, phone, place},
};

/// Ends every connection of this database but the one that asks for it, and waits for the end of
/// each: a connection that only hears of its end later may end in the middle of a commit.
const KILL: &str = "SELECT pg_terminate_backend(pid, 5000)
    FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()";
/// The same without waiting.
const KILL_ANY_TIME: &str = "SELECT pg_terminate_backend(pid)
    FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()";
/// Workers who send at the same time.
const WORKERS: usize = 6;
/// What each of them sends.
const REPORTS: usize = 8;

/// Sends one report until it is registered; until then whoever sends is told to come again.
async fn registered(door: &Door, token: &str, body: &Value) {
    let key = fresh_key();
    for _ in 0..400 {
        let answer = door.report(token, key, body).await;
        if answer.status == 201 {
            return;
        }
        answer.problem(503, "unavailable");
        assert!(answer.header("retry-after").is_some());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("never registered");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_after_all_connections_were_lost_is_answered_by_new_ones() {
    if place::is_missing_postgres() {
        return;
    }
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let mut body = phone::with(&phone::work(&company.client), "hours", 1);
    body["confirm_duplicate"] = true.into();
    for round in 0..5 {
        // So that there is more than one to lose.
        let all = (0..8).map(|_| phone.get("/v1/me"));
        for answer in futures_util::future::join_all(all).await {
            answer.ok(200);
        }
        company.rows().execute(KILL);
        phone.report_anew(&body).await.ok(201);
        company.rows().execute(KILL);
        assert_eq!(phone.history().await.len(), round + 1);
        company.rows().execute(KILL);
        let wrong = company.try_password(&company.bea.login, WRONG).await;
        match round {
            0..3 => assert_eq!(wrong.left(), 2 - round as u64),
            _ => wrong.closed(),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_whose_connections_broke_unseen_says_that_it_is_ready() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, proxy) = behind_a_proxy().await;
    for _ in 0..3 {
        let all = (0..12).map(|_| company.get("/readyz"));
        for answer in futures_util::future::join_all(all).await {
            assert_eq!(answer.status, 200);
        }
        proxy.cut();
        assert_eq!(company.get("/readyz").await.status, 200);
    }
}

/// A company whose server reaches its database by a way that breaks.
async fn behind_a_proxy() -> (Company, Proxy) {
    let mut company = Company::open().await;
    let address = place::address(company.data.path());
    let (_, database) = address.rsplit_once('@').unwrap();
    let (host, _) = database.split_once('/').unwrap();
    let proxy = Proxy::before(host.to_owned()).await;
    let by_proxy = address.replace(host, &proxy.address()).parse().unwrap();
    let restart = company.restart_with(|it| Settings {
        database: DatabaseSettings::postgres(by_proxy).with_key(place::KEY),
        ..it
    });
    restart.await;
    (company, proxy)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_broke_unseen_is_replaced_at_its_first_statement() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, proxy) = behind_a_proxy().await;
    let phone = company.phone_of(&company.ana).await;
    let body = phone::with(&phone::work(&company.client), "hours", 1);
    let body = phone::with(&body, "confirm_duplicate", true);
    for round in 0..3 {
        let all = (0..12).map(|_| phone.get("/v1/me"));
        for answer in futures_util::future::join_all(all).await {
            answer.ok(200);
        }
        proxy.cut();
        phone.report_anew(&body).await.ok(201);
        proxy.cut();
        assert_eq!(phone.history().await.len(), round + 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_to_a_commit_is_told_and_its_key_tells_what_came_of_it() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, proxy) = behind_a_proxy().await;
    let phone = company.phone_of(&company.ana).await;
    let (key, body) = (fresh_key(), phone::work(&company.client));
    proxy.swallow_the_answer_to_the_commit_of(key);
    let lost = phone.report(key, &body).await;
    lost.problem(503, "unavailable");
    assert_eq!(lost.header("retry-after"), Some("2"));
    let settled = phone.settle(key).await.ok(200);
    let again = phone.report(key, &body).await.ok(201);
    assert_eq!(settled["performance"], again);
    assert_eq!(phone.history().await, [again]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn connections_lost_in_the_middle_of_requests_lose_nothing_and_double_nothing() {
    if place::is_missing_postgres() {
        return;
    }
    let company = Company::open().await;
    let mut tokens = Vec::new();
    for _ in 0..WORKERS {
        let office = company.office();
        let added = office.add_worker(company.employer, "Eva", Language::Nl);
        let phone = company.phone_of(&added.await.unwrap()).await;
        tokens.push(phone.token);
    }
    let body = phone::with(&phone::work(&company.client), "hours", 1);
    let body = phone::with(&body, "confirm_duplicate", true);

    let over = Arc::new(AtomicBool::new(false));
    let (seen, rows) = (Arc::clone(&over), company.rows());
    let killer = std::thread::spawn(move || {
        let mut kills = 0;
        while !seen.load(Ordering::Relaxed) {
            rows.execute(KILL_ANY_TIME);
            kills += 1;
            std::thread::sleep(Duration::from_millis(fastrand::u64(1..30)));
        }
        kills
    });
    let door = Door::to(company.addr());
    let sent = tokens.iter().map(async |token| {
        for _ in 0..REPORTS {
            registered(&door, token, &body).await;
        }
    });
    futures_util::future::join_all(sent).await;
    over.store(true, Ordering::Relaxed);
    let kills = killer.join().unwrap();
    assert!(kills > 5, "{kills}");

    let all = i64::try_from(WORKERS * REPORTS).unwrap();
    for rows in [
        "SELECT count(*) FROM performances",
        "SELECT count(*) FROM keys WHERE performance_seq IS NOT NULL",
        "SELECT count(*) FROM audit WHERE action = 'performance-registered'",
    ] {
        assert_eq!(company.rows().number(rows), all, "{rows}");
    }
    // By itself it is as before.
    let answer = door.report(&tokens[0], fresh_key(), &body).await;
    answer.ok(201);
}
