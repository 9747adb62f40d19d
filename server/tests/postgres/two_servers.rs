//! Two servers on one database are as one.

use futures_util::future::join_all;
use jiff::SignedDuration;
use job_tracker_protocol::{Language, Login};
use job_tracker_server::{domain::review::Review, office::OfficeError, server::RunningServer};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    door::Door,
    support::{
        Company, DAY, HOUR, WRONG, fresh_key, phone, place,
        program::{command, line_of},
    },
};

/// Each race is run so often.
const ROUNDS: usize = 12;

/// A company with two servers, and the ways into them.
async fn two() -> (Company, RunningServer, [Door; 2]) {
    let company = Company::open().await;
    let other = company.another_server().await;
    let doors = [company.addr(), other.addr].map(Door::to);
    (company, other, doors)
}

fn one_hour(company: &Company) -> Value {
    let body = phone::with(&phone::work(&company.client), "hours", 1);
    phone::with(&body, "confirm_duplicate", true)
}

fn id_of(performance: &Value) -> Uuid {
    performance["id"].as_str().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_at_the_same_instant_get_no_fourth_try_from_either_server() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, _other, doors) = two().await;
    let office = company.office();
    for round in 0..ROUNDS {
        let added = office.add_worker(company.employer, "Eva", Language::Nl);
        let hers = added.await.unwrap().login;
        let unknown = Login::from_serial(4_000_000 + round as u64);
        for login in [hers, unknown] {
            let guesses = (0..10).map(|it| doors[it % 2].try_password(&login, WRONG));
            let mut left = Vec::new();
            for answer in join_all(guesses).await {
                match answer.status {
                    401 => left.push(answer.left()),
                    _ => answer.closed(),
                }
            }
            left.sort_unstable();
            assert_eq!(left, [0, 1, 2], "{login}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_key_through_both_servers_is_one_performance() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, _other, doors) = two().await;
    let token = company.phone_of(&company.ana).await.token;
    let body = one_hour(&company);
    for round in 1..=ROUNDS {
        let key = fresh_key();
        let sent = (0..8).map(|it| doors[it % 2].report(&token, key, &body));
        let answers: Vec<_> = join_all(sent).await;
        let answers: Vec<_> = answers.iter().map(|it| it.ok(201)).collect();
        assert!(answers.iter().all(|it| *it == answers[0]), "{answers:?}");
        let stored = company.rows().number("SELECT count(*) FROM performances");
        assert_eq!(stored, i64::try_from(round).unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_find_no_room_in_a_day_that_is_full() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, _other, doors) = two().await;
    let token = company.phone_of(&company.ana).await.token;
    let body = one_hour(&company);
    let sent = (0..40).map(|it| doors[it % 2].report(&token, fresh_key(), &body));
    let mut registered = 0;
    for answer in join_all(sent).await {
        match answer.status {
            201 => registered += 1,
            _ => drop(answer.problem(422, "day-limit")),
        }
    }
    assert_eq!(registered, 16);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_settled_while_it_registers_comes_to_one_truth() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, _other, doors) = two().await;
    let token = company.phone_of(&company.ana).await.token;
    let body = one_hour(&company);
    for round in 0..ROUNDS {
        let key = fresh_key();
        let (here, there) = (&doors[round % 2], &doors[(round + 1) % 2]);
        let (registered, settled) =
            tokio::join!(here.report(&token, key, &body), there.settle(&token, key));
        let settled = settled.ok(200);
        for door in &doors {
            assert_eq!(door.settle(&token, key).await.ok(200), settled);
        }
        match settled["outcome"].as_str() {
            Some("registered") => {
                let performance = registered.ok(201);
                assert_eq!(settled["performance"], performance);
            }
            _ => drop(registered.problem(410, "key-void")),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_clerks_who_review_one_performance_at_once_the_second_is_told() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, other, doors) = two().await;
    let token = company.phone_of(&company.ana).await.token;
    let body = one_hour(&company);
    let (one, two) = (company.office(), other.office());
    for _ in 0..ROUNDS {
        let performance = doors[0].report(&token, fresh_key(), &body).await.ok(201);
        let id = id_of(&performance);
        let (one, two) = tokio::join!(
            one.review(company.employer, id, Review::Validate),
            two.review(company.employer, id, Review::Validate),
        );
        let told: Vec<_> = [one, two].into_iter().filter_map(Result::err).collect();
        assert!(matches!(told[..], [OfficeError::Review(_)]), "{told:?}");
    }
    let lines = "SELECT count(*) FROM audit WHERE action = 'performance-validated'";
    let lines = company.rows().number(lines);
    assert_eq!(lines, i64::try_from(ROUNDS).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn time_validates_once_however_many_servers_look() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, other, doors) = two().await;
    let token = company.phone_of(&company.ana).await.token;
    let body = one_hour(&company);
    for _ in 0..ROUNDS {
        doors[1].report(&token, fresh_key(), &body).await.ok(201);
    }
    company.wait(DAY * 30);
    let (one, two) = tokio::join!(
        company.server().validate_automatically(),
        other.validate_automatically(),
    );
    assert_eq!(one.unwrap() + two.unwrap(), ROUNDS);
    let lines = "SELECT count(*) FROM audit WHERE action = 'performance-validated'";
    let rows = company.rows();
    assert_eq!(rows.number(lines), i64::try_from(ROUNDS).unwrap());
    let lines = lines.replace("count(*)", "count(DISTINCT subject)");
    assert_eq!(rows.number(&lines), i64::try_from(ROUNDS).unwrap());
    let states = rows.texts("SELECT DISTINCT state FROM performances");
    assert_eq!(states, ["validated"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_audit_log_has_one_chain_of_seals_however_many_servers_seal_it() {
    if place::is_missing_postgres() {
        return;
    }
    let (company, other, doors) = two().await;
    let token = company.phone_of(&company.ana).await.token;
    let body = one_hour(&company);
    for round in 0..ROUNDS {
        doors[round % 2]
            .report(&token, fresh_key(), &body)
            .await
            .ok(201);
        company.wait(HOUR / 4);
        let (one, two) = tokio::join!(company.server().seal_audit_log(), other.seal_audit_log());
        assert_eq!(one.unwrap() + two.unwrap(), 1);
    }
    let verified = line_of(&command(company.data.path(), &["audit", "verify"]));
    assert_eq!(verified["blocks"].as_u64(), u64::try_from(ROUNDS).ok());
    assert_eq!(verified["unsealed"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_whose_clocks_differ_agree_on_keys_and_tries() {
    if place::is_missing_postgres() {
        return;
    }
    // Half a minute before midnight in Belgium; the other server has the next day already.
    let company = Company::open_at("2026-11-23T22:59:30Z").await;
    let other = company
        .another_server_off_by(SignedDuration::from_mins(1))
        .await;
    let [here, there] = [company.addr(), other.addr].map(Door::to);
    let token = company.phone_of(&company.ana).await.token;
    let (key, body) = (fresh_key(), one_hour(&company));
    let refused = there.report(&token, key, &body).await;
    refused.problem(422, "date-passed");
    let registered = here.report(&token, key, &body).await.ok(201);
    assert_eq!(there.report(&token, key, &body).await.ok(201), registered);
    let settled = there.settle(&token, key).await.ok(200);
    assert_eq!(settled["performance"], registered);
    assert_eq!(
        company.rows().number("SELECT count(*) FROM performances"),
        1
    );

    let login = &company.bea.login;
    for (door, left) in [(&here, 2), (&there, 1), (&here, 0)] {
        assert_eq!(door.try_password(login, WRONG).await.left(), left);
    }
    for door in [&there, &here] {
        door.try_password(login, &company.bea.password)
            .await
            .closed();
    }
}
