//! Whoever dies under load, a server, the database or the machine that it stands on: nothing that
//! was acknowledged is lost, nothing is there twice, and the servers come back by themselves.

use std::time::{Duration, Instant};

use crate::{
    books::Books,
    cluster::Cluster,
    load::{Load, SENDERS, WORKERS_OF_A_SENDER},
    programs::Programs,
    servers::{Servers, company},
    support::place,
};

/// How long a server takes to come back after a scripted failover, where that is measured.
const MEASURED: Duration = Duration::from_secs(10);
/// What each server acknowledges before something happens, at least, and afterwards.
const SOME: usize = 20;

/// A value that is small in every run and large when trust is measured.
pub fn small_or_full<T>(small: T, full: T) -> T {
    let wanted = std::env::var("JOB_TRACKER_TRUST").is_ok_and(|it| it == "full");
    if wanted { full } else { small }
}

/// How often it happens: once, or so often when trust is measured, or what is wanted.
fn rounds(full: usize) -> usize {
    let wanted = std::env::var("JOB_TRACKER_ROUNDS").map(|it| it.parse().unwrap());
    wanted.unwrap_or_else(|_| small_or_full(1, full))
}

/// So that it happens at another moment each time.
pub fn some() -> usize {
    let least = SOME * small_or_full(1, 3);
    fastrand::usize(least..3 * least)
}

/// Nobody works that long: without this the day's limit would end a test early.
pub const CANCEL: &str = "UPDATE performances SET state = 'cancelled'";

/// A company on a cluster with two servers.
async fn two_servers() -> Option<(Cluster, Servers, Vec<String>)> {
    if place::is_missing_postgres() {
        return None;
    }
    let cluster = Cluster::start(Programs::found()?);
    let tokens = company(&cluster.url(), SENDERS * WORKERS_OF_A_SENDER).await;
    let servers = Servers::start(cluster.url());
    Some((cluster, servers, tokens))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_loses_nothing_and_the_other_goes_on() {
    let Some((cluster, mut servers, tokens)) = two_servers().await else {
        return;
    };
    let mut books = Books::default();
    for round in 0..rounds(20) {
        let load = Load::begin(&servers.addresses, &tokens);
        load.until_each_acknowledged(some(), Instant::now()).await;
        let killed = Instant::now();
        tokio::task::block_in_place(|| {
            servers.kill(round % 2);
            servers.start_one(round % 2);
        });
        load.until_each_acknowledged(SOME, Instant::now()).await;
        books.enter(load.end().await, killed, &[0, 1]);
        assert_eq!(books.difference(|it| cluster.ask(it)), None);
        cluster.ask(CANCEL);
    }
    books.print("kill -9 of one of two servers", "kills", "both servers");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_restarts_at_once_loses_nothing_and_the_servers_come_back() {
    let Some((cluster, servers, tokens)) = two_servers().await else {
        return;
    };
    let mut books = Books::default();
    for _ in 0..rounds(20) {
        let load = Load::begin(&servers.addresses, &tokens);
        load.until_each_acknowledged(some(), Instant::now()).await;
        let stopped = Instant::now();
        tokio::task::block_in_place(|| cluster.restart_at_once());
        load.until_each_acknowledged(SOME, Instant::now()).await;
        books.enter_each(load.end().await, stopped);
        assert_eq!(books.difference(|it| cluster.ask(it)), None);
        cluster.ask(CANCEL);
    }
    books.print("restart -m immediate of PostgreSQL", "restarts", "a server");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_standby_that_takes_over_has_all_that_was_acknowledged_once() {
    let Some((mut cluster, servers, tokens)) = two_servers().await else {
        return;
    };
    let mut books = Books::default();
    for _ in 0..rounds(50) {
        let load = Load::begin(&servers.addresses, &tokens);
        load.until_each_acknowledged(some(), Instant::now()).await;
        let killed = Instant::now();
        tokio::task::block_in_place(|| {
            cluster.kill_the_primary();
            cluster.promote_the_standby();
        });
        load.until_each_acknowledged(SOME, Instant::now()).await;
        books.enter_each(load.end().await, killed);
        assert_eq!(books.difference(|it| cluster.ask(it)), None);
        cluster.ask(CANCEL);
        tokio::task::block_in_place(|| cluster.follow());
    }
    books.print("failover of PostgreSQL", "failovers", "a server");
    if small_or_full(false, true) {
        assert!(books.longest() < MEASURED, "{:?}", books.longest());
    }
}

/// The test of these tests: an end that loses something does not pass.
#[tokio::test(flavor = "multi_thread")]
async fn a_standby_that_nobody_waited_for_is_found_to_have_lost_something() {
    let Some((mut cluster, servers, tokens)) = two_servers().await else {
        return;
    };
    tokio::task::block_in_place(|| {
        cluster.commit_alone();
        cluster.stop_the_standby();
    });
    let began = Instant::now();
    let load = Load::begin(&servers.addresses, &tokens);
    load.until_each_acknowledged(SOME, began).await;
    let mut books = Books::default();
    books.enter_each(load.end().await, began);
    tokio::task::block_in_place(|| {
        assert_eq!(books.difference(|it| cluster.ask(it)), None);
        cluster.kill_the_primary();
        cluster.promote_the_standby_as_it_is();
        let lost = books.difference(|it| cluster.ask(it)).unwrap();
        assert!(lost.starts_with("0 keys"), "{lost}");
    });
}
