//! The database is there and cannot do what it is asked: nothing is half there, whoever asked is
//! told to come again, and it goes on by itself.

use uuid::Uuid;

use crate::support::{Answer, Company, fresh_key, phone, place};

/// Its connections, each of which learns of new settings only when it is made anew.
const ANEW: &str = "SELECT pg_terminate_backend(pid, 5000)
    FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()";

#[track_caller]
fn come_again(answer: &Answer) {
    answer.problem(503, "unavailable");
    assert!(answer.header("retry-after").is_some());
}

fn database(company: &Company) -> String {
    let url = place::address(company.data.path());
    url.rsplit_once('/').unwrap().1.to_owned()
}

/// Makes every new row of performances fail with this code, so many times.
fn fail(company: &Company, code: &str, times: i64) {
    company.rows().execute(&format!(
        "CREATE SEQUENCE failures;
         CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN
             IF nextval('failures') <= {times} THEN
                 RAISE EXCEPTION 'not now' USING ERRCODE = '{code}';
             END IF;
             RETURN NEW;
         END $$;
         CREATE TRIGGER fail BEFORE INSERT ON performances
         FOR EACH ROW EXECUTE FUNCTION fail()"
    ));
}

/// How many rows stand where a registration leaves one.
fn left(company: &Company) -> [i64; 3] {
    [
        "SELECT count(*) FROM performances",
        "SELECT count(*) FROM keys",
        "SELECT count(*) FROM audit WHERE action = 'performance-registered'",
    ]
    .map(|it| company.rows().number(it))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_may_only_be_read_is_read_and_takes_nothing() {
    if place::is_missing_postgres() {
        return;
    }
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let performance = phone.report_anew(&phone::work(&company.client)).await;
    let performance = performance.ok(201);
    let name = database(&company);
    let set = format!("ALTER DATABASE {name} SET default_transaction_read_only =");
    company.rows().execute_beside(&format!("{set} on"));
    company.rows().execute(ANEW);
    let (key, body) = (fresh_key(), phone::work(&company.other_client));
    come_again(&phone.report(key, &body).await);
    assert_eq!(phone.history().await, std::slice::from_ref(&performance));

    company.rows().execute_beside(&format!("{set} off"));
    company.rows().execute(ANEW);
    let other = phone.report(key, &body).await.ok(201);
    assert_eq!(phone.history().await, [other, performance]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_nothing_half_there() {
    if place::is_missing_postgres() {
        return;
    }
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    fail(&company, "53100", 1);
    let (key, body) = (fresh_key(), phone::work(&company.client));
    come_again(&phone.report(key, &body).await);
    assert_eq!(left(&company), [0; 3]);
    phone.report(key, &body).await.ok(201);
    assert_eq!(left(&company), [1; 3]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_database_undid_for_another_is_run_again_and_not_for_ever() {
    if place::is_missing_postgres() {
        return;
    }
    for code in ["40001", "40P01"] {
        let company = Company::open().await;
        let phone = company.phone_of(&company.ana).await;
        // More often than a retry helps: the first request is told so, the next one gets through.
        fail(&company, code, 18);
        let (key, body): (Uuid, _) = (fresh_key(), phone::work(&company.client));
        come_again(&phone.report(key, &body).await);
        assert_eq!(left(&company), [0; 3], "{code}");
        phone.report(key, &body).await.ok(201);
        assert_eq!(left(&company), [1; 3], "{code}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_or_a_lock_that_takes_too_long_is_told() {
    if place::is_missing_postgres() {
        return;
    }
    for code in ["57014", "55P03"] {
        let company = Company::open().await;
        let phone = company.phone_of(&company.ana).await;
        fail(&company, code, 1);
        let (key, body) = (fresh_key(), phone::work(&company.client));
        come_again(&phone.report(key, &body).await);
        assert_eq!(left(&company), [0; 3], "{code}");
        phone.report(key, &body).await.ok(201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_connections_to_be_had_history_is_told_too_and_all_comes_back() {
    if place::is_missing_postgres() {
        return;
    }
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let name = database(&company);
    let body = phone::work(&company.client);
    let owner = company.rows();
    // Nobody but a superuser is held to a limit, so that the door itself is shut.
    let shut = format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false");
    owner.execute_beside(&shut);
    owner.execute_beside(&format!(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
    ));
    let key = fresh_key();
    come_again(&phone.report(key, &body).await);
    come_again(&phone.get("/v1/performances").await);
    let ready = company.get("/readyz").await;
    assert_eq!(ready.status, 503);
    owner.execute_beside(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true"));
    let performance = phone.report(key, &body).await.ok(201);
    assert_eq!(phone.history().await, [performance]);
}
