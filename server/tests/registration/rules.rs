//! What may be registered, and what is refused with nothing left behind.

use job_tracker_protocol::{ClientNumber, wire::PerformanceState};
use job_tracker_server::Settings;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Answer, Company, fresh_key,
    phone::{Phone, with, work},
};

#[tokio::test]
async fn all_four_activities_and_one_to_nine_hours_can_be_reported() {
    let company = Company::open_with(|it| Settings {
        max_hours_per_day: 24,
        ..it
    })
    .await;
    let phone = company.phone_of(&company.ana).await;
    let body = work(&company.client);
    for (activity, hours) in [
        ("household_help", 1),
        ("shopping", 2),
        ("ironing_outside", 9),
        ("transport", 8),
    ] {
        let body = with(&with(&body, "activity", activity), "hours", hours);
        let performance = phone.report_anew(&body).await.ok(201);
        assert_eq!(performance["activity"], activity);
        assert_eq!(performance["hours"], hours);
    }
}

/// Sends hours as they stand in JSON.
async fn report_hours(phone: &Phone<'_>, client: &ClientNumber, hours: &str) -> Answer {
    let body = with(&work(client), "hours", "HOURS").to_string();
    let request = phone
        .request(Method::POST, "/v1/performances")
        .header("Idempotency-Key", fresh_key().to_string())
        .header("Content-Type", "application/json")
        .body(body.replace("\"HOURS\"", hours));
    Answer::to(request).await
}

#[tokio::test]
async fn hours_that_are_no_whole_number_from_one_to_nine_register_nothing() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for hours in ["0", "10", "-1", "100", "-9223372036854775808"] {
        let answer = report_hours(&phone, &company.client, hours).await;
        answer.problem(422, "hours-out-of-range");
    }
    for hours in [
        "2.5",
        "3.0",
        "1e0",
        "1E400",
        "\"abc\"",
        "\"3\"",
        "null",
        "true",
        "[3]",
        "{}",
        "9223372036854775808",
        "99999999999999999999999999",
    ] {
        let answer = report_hours(&phone, &company.client, hours).await;
        answer.problem(422, "invalid-request");
    }
    for hours in ["03", "+3", "0x3", "3,5", "NaN", ""] {
        let answer = report_hours(&phone, &company.client, hours).await;
        answer.problem(400, "malformed-json");
    }
    assert_eq!(phone.history().await, [json!(null); 0]);
}

#[tokio::test]
async fn a_field_of_the_wrong_kind_registers_nothing() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let body = work(&company.client);
    for (member, value) in [
        ("client_number", json!("12345678901")),
        ("client_number", json!("1234 5678 9002")),
        ("client_number", json!(123_456_789_002_u64)),
        ("client_number", json!("١٢٣٤٥٦٧٨٩٠٠٢")),
        ("activity", json!("gardening")),
        ("activity", json!("HouseholdHelp")),
        ("activity", json!(1)),
        ("date", json!("23/11/2026")),
        ("date", json!("2026-11-23T10:00:00Z")),
        ("date", json!("2026-02-30")),
        ("date", json!("20261123")),
        ("date", json!(20_261_123)),
        ("confirm_duplicate", json!("yes")),
        ("confirm_duplicate", json!(null)),
        ("note", json!("unknown")),
    ] {
        let answer = phone.report_anew(&with(&body, member, value)).await;
        answer.problem(422, "invalid-request");
    }
    for member in ["client_number", "activity", "hours", "date"] {
        let mut body = body.clone();
        body.as_object_mut().unwrap().remove(member);
        let answer = phone.report_anew(&body).await;
        answer.problem(422, "invalid-request");
    }
    assert_eq!(phone.history().await, [json!(null); 0]);
}

// Manual: a client number that the employer does not know cannot be sent.
#[tokio::test]
async fn a_client_that_the_employer_does_not_know_is_refused() {
    let company = Company::open().await;
    let office = company.office();
    let stranger = ClientNumber::from_first_ten(3_234_567_890);
    let competitor = office.add_employer("Competitor", None).await.unwrap();
    office
        .add_client(competitor, &stranger, "Another's household")
        .await
        .unwrap();
    company.rows().execute(&format!(
        "UPDATE clients SET active = FALSE WHERE number = '{}'",
        company.other_client
    ));
    let phone = company.phone_of(&company.ana).await;
    let nobodys = ClientNumber::from_first_ten(4_234_567_890);
    let mut answers = Vec::new();
    for client in [&nobodys, &stranger, &company.other_client] {
        let answer = phone.report_anew(&work(client)).await;
        answer.problem(422, "unknown-client");
        answers.push(answer.body);
    }
    // Whose client it is instead is nobody's business.
    assert!(answers.iter().all(|it| *it == answers[0]));
    assert_eq!(phone.history().await, [json!(null); 0]);
}

#[tokio::test]
async fn two_employers_may_have_the_same_client() {
    let company = Company::open().await;
    let office = company.office();
    let competitor = office.add_employer("Competitor", None).await.unwrap();
    office
        .add_client(competitor, &company.client, "The same household")
        .await
        .unwrap();
    let cia = office
        .add_worker(competitor, "Cia", job_tracker_protocol::Language::En)
        .await
        .unwrap();
    let ana = company.phone_of(&company.ana).await;
    let cia = company.phone_of(&cia).await;
    ana.report_anew(&work(&company.client)).await.ok(201);
    cia.report_anew(&work(&company.client)).await.ok(201);
    assert_eq!(
        (ana.history().await.len(), cia.history().await.len()),
        (1, 1)
    );
}

fn duplicate_of<'a>(problem: &'a Value, existing: &Value) -> &'a Value {
    assert_eq!(problem["existing"], *existing);
    problem
}

#[tokio::test]
async fn the_same_client_activity_and_day_is_asked_back_until_it_is_confirmed() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let body = work(&company.client);
    let first = phone.report_anew(&body).await.ok(201);
    // Other hours are alike too; the key that was asked back is bound to nothing.
    let (key, second) = (fresh_key(), with(&body, "hours", 2));
    for _ in 0..2 {
        let answer = phone.report(key, &second).await;
        duplicate_of(&answer.problem(409, "looks-duplicate"), &first);
    }
    let no = with(&second, "confirm_duplicate", false);
    phone.report(key, &no).await.problem(409, "looks-duplicate");
    let confirmed = with(&second, "confirm_duplicate", true);
    let second = phone.report(key, &confirmed).await.ok(201);
    assert_ne!(second["id"], first["id"]);
    // The newest of them is the one that is shown.
    let third = phone.report_anew(&body).await;
    duplicate_of(&third.problem(409, "looks-duplicate"), &second);
    assert_eq!(phone.history().await, [second, first]);
}

#[tokio::test]
async fn another_client_activity_day_or_worker_is_no_duplicate() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let body = work(&company.client);
    phone.report_anew(&body).await.ok(201);
    let errand = with(&body, "activity", "shopping");
    phone.report_anew(&errand).await.ok(201);
    phone
        .report_anew(&work(&company.other_client))
        .await
        .ok(201);
    let colleague = company.phone_of(&company.bea).await;
    colleague.report_anew(&body).await.ok(201);
    company.wait(crate::support::DAY);
    let tomorrow = with(&body, "date", "2026-11-24");
    phone.report_anew(&tomorrow).await.ok(201);
}

async fn cancel(company: &Company, performance: &Value) {
    let cancelled = PerformanceState::Cancelled;
    company.bring(performance, cancelled).await;
}

#[tokio::test]
async fn a_cancelled_performance_is_no_duplicate_and_does_not_fill_the_day() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let body = with(&work(&company.client), "hours", 9);
    for _ in 0..3 {
        let performance = phone.report_anew(&body).await.ok(201);
        cancel(&company, &performance).await;
    }
    assert_eq!(phone.history().await.len(), 3);
}

#[tokio::test]
async fn a_day_takes_so_many_hours_of_a_worker_and_no_more() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let nine = with(&work(&company.client), "hours", 9);
    let first = phone.report_anew(&nine).await.ok(201);
    let eight = with(&work(&company.other_client), "hours", 8);
    phone.report_anew(&eight).await.problem(422, "day-limit");
    // Confirming a duplicate lifts no limit.
    let again = with(&nine, "confirm_duplicate", true);
    phone.report_anew(&again).await.problem(422, "day-limit");
    let seven = with(&eight, "hours", 7);
    phone.report_anew(&seven).await.ok(201);
    let one = with(&with(&eight, "hours", 1), "activity", "shopping");
    phone.report_anew(&one).await.problem(422, "day-limit");
    // It is hers alone, and the day's alone; what is cancelled makes place.
    let colleague = company.phone_of(&company.bea).await;
    colleague.report_anew(&nine).await.ok(201);
    cancel(&company, &first).await;
    phone.report_anew(&one).await.ok(201);
    company.wait(crate::support::DAY);
    let tomorrow = with(&nine, "date", "2026-11-24");
    phone.report_anew(&tomorrow).await.ok(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_at_once_do_not_get_past_the_days_limit_or_the_question() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    let body = with(&work(&company.client), "hours", 9);
    let send = |body: &Value| {
        let request = phone.request(Method::POST, "/v1/performances");
        let request = request.header("Idempotency-Key", fresh_key().to_string());
        tokio::spawn(Answer::to(request.json(body)))
    };
    let confirmed = with(&body, "confirm_duplicate", true);
    let sent: Vec<_> = (0..10)
        .flat_map(|_| [send(&body), send(&confirmed)])
        .collect();
    let mut registered = 0;
    for answer in sent {
        match answer.await.unwrap() {
            answer if answer.status == 201 => registered += 1,
            answer => drop(answer.problem(422, "day-limit")),
        }
    }
    assert_eq!((registered, phone.history().await.len()), (1, 1));
}
