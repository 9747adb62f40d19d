//! A standby that is away: nobody is told «sent» of what only one machine has.

use crate::{
    cluster::Cluster,
    door::Door,
    programs::{Programs, wait_until},
    servers::{Servers, company, one_hour},
    support::{fresh_key, place},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_that_gave_up_its_standby_is_not_acknowledged() {
    if place::is_missing_postgres() {
        return;
    }
    let Some(programs) = Programs::found() else {
        return;
    };
    let cluster = Cluster::start(programs);
    let tokens = company(&cluster.url(), 1).await;
    // What an operator may have set to make others quicker changes nothing of it.
    for setting in [
        "synchronous_commit = 'local'",
        "client_min_messages = 'error'",
    ] {
        cluster.ask(&format!("ALTER ROLE CURRENT_USER SET {setting}"));
    }
    let servers = Servers::start(cluster.url());
    let door = Door::to(servers.addresses[0].parse().unwrap());
    let (key, body) = (fresh_key(), one_hour(&door.today(&tokens[0]).await));

    cluster.stop_the_standby();
    let (waiting, token, sent) = (door.clone(), tokens[0].clone(), body.clone());
    let told = tokio::spawn(async move { waiting.report(&token, key, &sent).await });
    // As `statement_timeout` does after a minute: PostgreSQL then calls the commit done.
    let cancel = "SELECT pg_cancel_backend(pid)
        FROM pg_stat_activity
        WHERE wait_event = 'SyncRep' AND query = 'COMMIT'";
    tokio::task::block_in_place(|| {
        wait_until("it waits for the standby", || cluster.ask(cancel) == ["t"]);
    });
    told.await.unwrap().problem(503, "unavailable");

    tokio::task::block_in_place(|| cluster.start_the_standby());
    let performance = door.report(&tokens[0], key, &body).await.ok(201);
    let stored = cluster.ask("SELECT id FROM performances");
    assert_eq!(stored, [performance["id"].as_str().unwrap()]);
}
