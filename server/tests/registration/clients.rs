//! Which clients her employer knows, and which ones she worked for: what a worker may ask, and how often.

use job_tracker_protocol::{ClientNumber, wire::PerformanceState};
use job_tracker_server::Settings;
use reqwest::Method;
use serde_json::json;

use crate::support::{
    Answer, Company, DAY, HOUR,
    phone::{Phone, work, work_on},
};

/// How many unknown numbers she may ask about in a day.
const MOST: u64 = 30;

async fn check(phone: &Phone<'_>, number: &str) -> Answer {
    let request = phone.request(Method::POST, "/v1/clients/check");
    Answer::to(request.json(&json!({ "number": number }))).await
}

async fn known(phone: &Phone<'_>, number: &str) -> bool {
    check(phone, number).await.ok(200)["known"]
        .as_bool()
        .unwrap()
}

fn nobody(serial: u64) -> String {
    ClientNumber::from_first_ten(7_000_000_000 + serial)
        .as_str()
        .to_owned()
}

/// Asks about so many unknown numbers.
async fn guess(phone: &Phone<'_>, from: u64, count: u64) {
    for serial in from..from + count {
        assert!(!known(phone, &nobody(serial)).await);
    }
}

#[tokio::test]
async fn a_number_is_known_while_the_employer_has_an_active_client_with_it() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    assert!(known(&phone, company.client.as_str()).await);
    assert!(!known(&phone, &nobody(1)).await);
    // Another employer's client is nobody's.
    let office = company.office();
    let elsewhere = office.add_employer("Maneschijn", None).await.unwrap();
    let theirs: ClientNumber = nobody(2).parse().unwrap();
    office
        .add_client(elsewhere, &theirs, "Theirs")
        .await
        .unwrap();
    assert!(!known(&phone, theirs.as_str()).await);
    let number = company.client.as_str();
    let rows = company.rows();
    rows.execute(&format!(
        "UPDATE clients SET active = FALSE WHERE number = '{number}'"
    ));
    assert!(!known(&phone, number).await);
}

#[tokio::test]
async fn what_is_no_client_number_is_refused_and_not_counted() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..=MOST {
        check(&phone, "12345678900")
            .await
            .problem(422, "invalid-request");
    }
    let request = phone.request(Method::POST, "/v1/clients/check");
    let more = json!({ "number": company.client, "name": "Jan" });
    Answer::to(request.json(&more))
        .await
        .problem(422, "invalid-request");
    assert!(!known(&phone, &nobody(1)).await);
}

#[tokio::test]
async fn after_thirty_unknown_numbers_none_is_answered_until_a_day_after_the_first() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for _ in 0..MOST * 2 {
        assert!(known(&phone, company.client.as_str()).await);
    }
    guess(&phone, 0, 1).await;
    company.wait(HOUR);
    guess(&phone, 1, MOST - 1).await;
    // A known one would be told from the unknown ones.
    for number in [nobody(99), company.client.as_str().to_owned()] {
        let refused = check(&phone, &number).await;
        refused.problem(429, "too-many-requests");
        let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((82_800..=82_801).contains(&wait), "{wait}");
    }
    // Her phones share it, her colleague does not.
    let second = company.phone_of(&company.ana).await;
    check(&second, &nobody(98))
        .await
        .problem(429, "too-many-requests");
    let bea = company.phone_of(&company.bea).await;
    assert!(!known(&bea, &nobody(98)).await);
    company.wait(HOUR * 23);
    assert!(known(&phone, company.client.as_str()).await);
    guess(&phone, 200, MOST).await;
    check(&phone, &nobody(97))
        .await
        .problem(429, "too-many-requests");
}

#[tokio::test]
async fn a_restart_gives_nobody_more_guesses() {
    let mut company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    guess(&phone, 0, MOST).await;
    let token = phone.token.clone();
    company.restart_with(|it| Settings { ..it }).await;
    let request = company
        .request(Method::POST, "/v1/clients/check")
        .bearer_auth(&token);
    Answer::to(request.json(&json!({ "number": nobody(50) })))
        .await
        .problem(429, "too-many-requests");
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_at_once_share_the_thirty() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let questions: Vec<_> = (0..40)
        .map(|serial| {
            let request = phone.request(Method::POST, "/v1/clients/check");
            let body = json!({ "number": nobody(serial) });
            tokio::spawn(Answer::to(request.json(&body)))
        })
        .collect();
    let mut answers = Vec::new();
    for question in questions {
        answers.push(question.await.unwrap());
    }
    let answered = answers.iter().filter(|it| it.status == 200).count();
    let refused = answers.iter().filter(|it| it.status == 429).count();
    assert_eq!((answered, refused), (30, 10));
}

#[tokio::test]
async fn a_number_that_was_asked_about_stands_nowhere() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    guess(&phone, 1, 1).await;
    let rows = company.rows();
    assert_eq!(rows.numbers("SELECT unknown FROM client_checks"), [1]);
    let (stored, number) = (rows.everything(), nobody(1).into_bytes());
    assert!(!stored.windows(number.len()).any(|it| it == number));
    let log = company.office().audit_log(company.employer).await.unwrap();
    assert!(!format!("{log:?}").contains(&nobody(1)));
}

async fn recent(phone: &Phone<'_>) -> Vec<String> {
    let answer = phone.get("/v1/clients/recent").await.ok(200);
    serde_json::from_value(answer["numbers"].clone()).unwrap()
}

#[tokio::test]
async fn on_a_new_phone_she_finds_the_clients_for_whom_she_worked_the_newest_day_first() {
    let company = Company::open().await;
    let (first, second) = (company.client.as_str(), company.other_client.as_str());
    let phone = company.phone_of(&company.ana).await;
    assert_eq!(recent(&phone).await, [""; 0]);
    phone.report_anew(&work(&company.client)).await.ok(201);
    company.wait(DAY);
    let tomorrow = "2026-11-24";
    let there = work_on(&company.other_client, tomorrow);
    phone.report_anew(&there).await.ok(201);
    let new_phone = company.phone_of(&company.ana).await;
    assert_eq!(recent(&new_phone).await, [second, first]);
    // Each once, and a colleague's are not hers.
    company.wait(DAY);
    let again = work_on(&company.client, "2026-11-25");
    phone.report_anew(&again).await.ok(201);
    assert_eq!(recent(&phone).await, [first, second]);
    let bea = company.phone_of(&company.bea).await;
    assert_eq!(recent(&bea).await, [""; 0]);
}

#[tokio::test]
async fn a_cancelled_performance_and_one_of_ninety_one_days_ago_make_no_recent_client() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let cancelled = phone
        .report_anew(&work(&company.other_client))
        .await
        .ok(201);
    company.bring(&cancelled, PerformanceState::Cancelled).await;
    phone.report_anew(&work(&company.client)).await.ok(201);
    assert_eq!(recent(&phone).await, [company.client.as_str()]);
    company.wait(DAY * 89);
    let phone = company.phone_of(&company.ana).await;
    company.wait(DAY);
    assert_eq!(recent(&phone).await, [company.client.as_str()]);
    company.wait(DAY);
    assert_eq!(recent(&phone).await, [""; 0]);
}
