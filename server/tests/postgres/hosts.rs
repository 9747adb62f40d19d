//! Several hosts of one database, of which one says nothing.

use std::net::TcpListener;

use job_tracker_server::{Settings, settings::DatabaseSettings};

use crate::support::{Company, phone, place};

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_says_nothing_keeps_nobody_from_the_one_that_answers() {
    if place::is_missing_postgres() {
        return;
    }
    let mut company = Company::open().await;
    // It takes connections, as a machine does whose database hangs, and never says a word.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let silent = format!("@{},", silent.local_addr().unwrap());
    let both = place::address(company.data.path()).replace('@', &silent);
    let restart = company.restart_with(|it| Settings {
        database: DatabaseSettings::postgres(both.parse().unwrap()).with_key(place::KEY),
        ..it
    });
    restart.await;
    let phone = company.phone_of(&company.ana).await;
    let body = phone::work(&company.client);
    phone.report_anew(&body).await.ok(201);
}
