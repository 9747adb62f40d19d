//! What two of an office do at the same moment: one of them is first, and the other is told or
//! changes nothing.

use job_tracker_protocol::{ClientNumber, Language};
use job_tracker_server::office::OfficeError;
use reqwest::StatusCode;

use crate::{
    browser::{Browser, administrator},
    support::Company,
};

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

fn counted(company: &Company, sql: &str) -> i64 {
    company.rows().number(sql)
}

#[tokio::test]
async fn employers_who_begin_at_once_get_a_row_and_a_log_each() {
    let company = Company::open().await;
    let office = company.office();
    let (one, other, third) = tokio::join!(
        office.add_employer("One", None),
        office.add_employer("Other", None),
        office.add_employer("Third", None),
    );
    for id in [one, other, third] {
        let log = office.audit_log(id.unwrap()).await.unwrap();
        assert_eq!(log.len(), 1);
    }
    assert_eq!(counted(&company, "SELECT count(*) FROM employers"), 4);
}

#[tokio::test]
async fn workers_who_begin_at_once_get_a_login_each() {
    let company = Company::open().await;
    let office = company.office();
    let add = |name| office.add_worker(company.employer, name, Language::Nl);
    let (cia, dalia, edda) = tokio::join!(add("Cia"), add("Dalia"), add("Edda"));
    for issued in [cia, dalia, edda] {
        let issued = issued.unwrap();
        let signed_in = company.try_password(&issued.login, &issued.password).await;
        signed_in.ok(201);
    }
    let logins = "SELECT count(DISTINCT login) FROM workers";
    assert_eq!(counted(&company, logins), 5);
}

#[tokio::test]
async fn a_client_that_two_add_at_once_is_added_once_and_one_of_them_is_told() {
    let company = Company::open().await;
    let office = company.office();
    let number = ClientNumber::from_first_ten(3_234_567_890);
    let add = |name| office.add_client(company.employer, &number, name);
    let (one, other) = tokio::join!(add("A household"), add("The same household"));
    let told = [one, other].into_iter().filter_map(Result::err);
    let told: Vec<_> = told.collect();
    assert!(
        matches!(told.as_slice(), [OfficeError::ClientKnown]),
        "{told:?}"
    );
}

#[tokio::test]
async fn of_two_who_edit_the_same_worker_or_client_at_once_one_is_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    let worker = format!("/console/workers/{}", company.ana.login);
    let client = format!("/console/clients/{}", company.client);
    for path in [worker, client] {
        let page = els.get(&path).await;
        let version = page.between("name=\"version\" value=\"", "\"");
        let edit = async |name: &str| {
            let fields = [("name", name), ("language", "de"), ("version", version)];
            els.post(&format!("{path}/edit"), &fields).await.status
        };
        let (one, other) = tokio::join!(edit("One"), edit("Other"));
        let mut told = [one, other];
        told.sort();
        assert_eq!(told, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    }
}

#[tokio::test]
async fn who_leaves_twice_at_once_leaves_once() {
    let company = Company::open().await;
    let els = office(&company).await;
    let worker = format!("/console/workers/{}/deactivate", company.ana.login);
    let client = format!("/console/clients/{}/deactivate", company.client);
    for path in [&worker, &client] {
        let (one, other) = tokio::join!(els.post(path, &[]), els.post(path, &[]));
        for page in [one, other] {
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        }
    }
    for action in ["worker-deactivated", "client-deactivated"] {
        let lines = format!("SELECT count(*) FROM audit WHERE action = '{action}'");
        assert_eq!(counted(&company, &lines), 1, "{action}");
    }
}

#[tokio::test]
async fn a_list_that_is_taken_twice_at_once_is_taken_once() {
    let company = Company::open().await;
    let els = office(&company).await;
    for (room, list) in [
        ("workers", "name;language\nCia;nl\nDalia;fr\n"),
        ("clients", "number;name\n120485736188;A household\n"),
    ] {
        let import = uuid::Uuid::from_u128(fastrand::u128(..)).to_string();
        let fields = [("import", import.as_str())];
        let path = format!("/console/{room}/import/take");
        let take = || els.hand_in(&path, list.as_bytes(), &fields);
        let (one, other) = tokio::join!(take(), take());
        for page in [one, other] {
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        }
        let lines = format!("SELECT count(*) FROM audit WHERE action = '{room}-imported'");
        assert_eq!(counted(&company, &lines), 1, "{room}");
    }
    assert_eq!(counted(&company, "SELECT count(*) FROM workers"), 4);
    assert_eq!(counted(&company, "SELECT count(*) FROM clients"), 3);
}
