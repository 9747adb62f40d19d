use serde_json::json;

use super::*;
use crate::support::DAY;

#[tokio::test]
async fn what_the_office_changes_she_is_asked_about_and_agrees() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    let (changes, open) = ana.changes().await;
    assert_eq!((changes.len(), open), (1, 1));
    let change = &changes[0];
    assert_eq!(change["kind"], "modified");
    assert_eq!(
        (&change["before"]["hours"], &change["after"]["hours"]),
        (&json!(4), &json!(3))
    );
    assert_eq!(change["performance"]["id"], performance["id"]);
    // Monday 23 November; five working days later is the Monday after.
    assert_eq!(change["answer_by"], "2026-11-30");
    says(
        &els.get(&path("performances", &performance)).await,
        &["can answer until Mon 30/11, that day included"],
    );
    let answered = ana.answer(change, &agreed()).await.ok(200);
    assert_eq!(answered["state"], "agreed");
    assert_eq!(
        ana.answer(change, &agreed()).await.ok(200)["state"],
        "agreed"
    );
    let late = ana.answer(change, &contested()).await;
    late.problem(409, "already-answered");
    let shown = els.get(&path("performances", &performance)).await;
    says(&shown, &["Agreed with what the office did"]);
    let (_, open) = ana.changes().await;
    assert_eq!(open, 0);
}

#[tokio::test]
async fn what_she_contests_is_back_in_the_inbox_and_in_her_history() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    let (changes, _) = ana.changes().await;
    let said = ana.answer(&changes[0], &contested()).await.ok(200);
    assert_eq!(said["state"], "contested");
    assert_eq!(said["performance"]["contested"], true);
    assert_eq!(ana.history().await[0]["contested"], true);
    let inbox = els.get("/console/requests").await;
    says(
        &inbox,
        &["Ana", "Did work as reported", "class=\"count\">1<"],
    );
    let page = els.get(&path("contests", &changes[0])).await;
    says(
        &page,
        &[
            "Household help, 4 h",
            "Household help, 3 h",
            "Did work as reported",
        ],
    );
    says(
        &els.get(&path("performances", &performance)).await,
        &["does not agree"],
    );
}

#[tokio::test]
async fn she_is_right_and_what_was_validated_is_so_again() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    let page = path("performances", &performance);
    let version = els.get(&page).await;
    let version = version
        .between("name=\"version\" value=\"", "\"")
        .to_owned();
    let validate = [("version", version.as_str())];
    sent_on(&els.post(&format!("{page}/validate"), &validate).await);
    modify(&els, &performance).await;
    let change = ana.changes().await.0[0].clone();
    ana.answer(&change, &contested()).await.ok(200);
    let contest = els.get(&path("contests", &change)).await;
    // The ready sentences are refusals: they stand under the other heading alone.
    assert_eq!(contest.text.matches("was not planned").count(), 1);
    let keeping = contest.between("restore-answer", "keep-answer");
    assert!(!keeping.contains("was not planned"), "{keeping}");
    let restore = format!("{}/restore", path("contests", &change));
    sent_on(&els.post(&restore, &[("answer", "You were right")]).await);
    let seen = &ana.history().await[0];
    assert_eq!(
        (&seen["hours"], &seen["state"]),
        (&json!(4), &json!("validated"))
    );
    says(&els.get(&page).await, &["given right", "Validated"]);
}

#[tokio::test]
async fn she_is_right_and_all_is_as_it_was() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    let change = ana.changes().await.0[0].clone();
    ana.answer(&change, &contested()).await.ok(200);
    let restore = format!("{}/restore", path("contests", &change));
    sent_on(&els.post(&restore, &[]).await);
    let seen = &ana.history().await[0];
    assert_eq!(
        (&seen["hours"], &seen["state"]),
        (&json!(4), &json!("registered"))
    );
    assert_eq!(
        (&seen["at_her_request"], &seen["contested"]),
        (&json!(true), &json!(null))
    );
    assert_eq!(ana.changes().await.0[0]["state"], "restored");
    let shown = els.get(&path("performances", &performance)).await;
    says(&shown, &["at the request of Ana", "given right"]);
    let twice = els.post(&restore, &[]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    // Nobody validated it: it waits to be checked, and time validates it as it does others.
    let today = els.get("/console/today").await;
    assert!(today.text.contains("state=registered"), "{}", today.text);
    company.wait_until("2026-12-05T10:00:00Z");
    company.server().validate_automatically().await.unwrap();
    assert_eq!(ana.history().await[0]["state"], "validated");
}

#[tokio::test]
async fn the_office_keeps_its_change_and_says_why() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    let change = ana.changes().await.0[0].clone();
    ana.answer(&change, &contested()).await.ok(200);
    let keep = format!("{}/keep", path("contests", &change));
    let silent = els.post(&keep, &[]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    sent_on(&els.post(&keep, &[("ready", "hours_as_agreed")]).await);
    let kept = &ana.changes().await.0[0];
    assert_eq!(kept["state"], "kept");
    assert_eq!(kept["office_answer_code"], "hours_as_agreed");
    assert_eq!(ana.history().await[0]["hours"], 3);
    assert_eq!(ana.history().await[0]["contested"], json!(null));
}

#[tokio::test]
async fn a_cancellation_that_she_contests_is_entered_anew_and_an_entry_is_cancelled() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    cancel(&els, &performance).await;
    let change = ana.changes().await.0[0].clone();
    assert_eq!(
        (&change["kind"], &change["after"]),
        (&json!("cancelled"), &json!(null))
    );
    ana.answer(&change, &contested()).await.ok(200);
    let restore = format!("{}/restore", path("contests", &change));
    sent_on(&els.post(&restore, &[]).await);
    let history = ana.history().await;
    assert_eq!(history.len(), 2);
    assert_eq!(
        (&history[0]["hours"], &history[0]["state"]),
        (&json!(4), &json!("validated"))
    );
    assert_eq!(
        (&history[0]["by_office"], &history[0]["at_her_request"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(history[1]["state"], "cancelled");

    let enter = [
        ("worker", company.ana.login.as_str()),
        ("client", company.other_client.as_str()),
        ("activity", "household_help"),
        ("hours", "2"),
        ("date", FRIDAY),
        ("reason", "She called"),
    ];
    sent_on(&els.post("/console/performances/enter", &enter).await);
    let entered = ana.changes().await.0[0].clone();
    assert_eq!(
        (&entered["kind"], &entered["before"]),
        (&json!("entered"), &json!(null))
    );
    ana.answer(&entered, &contested()).await.ok(200);
    let restore = format!("{}/restore", path("contests", &entered));
    sent_on(&els.post(&restore, &[]).await);
    assert_eq!(ana.history().await[2]["state"], "cancelled");
}

#[tokio::test]
async fn what_was_cancelled_is_entered_anew_for_who_left_since_at_a_household_that_stopped() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    cancel(&els, &performance).await;
    let change = ana.changes().await.0[0].clone();
    ana.answer(&change, &contested()).await.ok(200);
    leaves(&company, &els).await;
    stops(&company, &els).await;
    let page = path("contests", &change);
    says(
        &els.get(&page).await,
        &["She no longer works here", "The client is no longer active"],
    );
    sent_on(&els.post(&format!("{page}/restore"), &[]).await);
    let stands = "SELECT hours FROM performances WHERE state <> 'cancelled'";
    assert_eq!(company.rows().number(stands), 4);
}

#[tokio::test]
async fn what_she_does_not_answer_counts_as_agreed_by_time_and_everybody_is_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    let change = ana.changes().await.0[0].clone();
    company.wait_until("2026-11-30T22:59:59Z");
    assert_eq!(ana.changes().await.1, 1);
    company.server().validate_automatically().await.unwrap();
    assert_eq!(ana.changes().await.1, 1);
    // The day is over; nobody has written it down yet.
    company.wait_until("2026-11-30T23:00:00Z");
    let (changes, open) = ana.changes().await;
    assert_eq!((&changes[0]["state"], open), (&json!("by_time"), 0));
    let late = ana.answer(&change, &contested()).await;
    late.problem(409, "already-answered");
    company.server().validate_automatically().await.unwrap();
    assert_eq!(ana.changes().await.0[0]["state"], "by_time");
    // The office's session of a week ago is over.
    let els = administrator(&company, company.employer, "eva@example.be").await;
    let shown = els.get(&path("performances", &performance)).await;
    says(&shown, &["Agreed with what the office did", "By time"]);
    assert!(!shown.text.contains("can answer until"));
}

#[tokio::test]
async fn time_validates_nothing_that_she_asks_to_have_changed() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let first = ana.reported(&company.client).await;
    let second = ana.reported(&company.other_client).await;
    let asked = ana.ask_anew(&correction(&first, 5)).await.ok(201);
    company.wait(DAY * 14);
    assert_eq!(company.server().validate_automatically().await.unwrap(), 1);
    let states = |history: Vec<Value>| -> Vec<(String, String)> {
        let of = |it: &Value, name: &str| it[name].as_str().unwrap().to_owned();
        let pairs = history.iter().map(|it| (of(it, "id"), of(it, "state")));
        pairs.collect()
    };
    let found = states(ana.history().await);
    let state = |it: &Value| {
        let id = it["id"].as_str().unwrap();
        found.iter().find(|it| it.0 == id).unwrap().1.clone()
    };
    assert_eq!(
        (state(&first), state(&second)),
        ("registered".into(), "validated".into())
    );
    assert_eq!(ana.withdraw(&asked).await.status, 204);
    assert_eq!(company.server().validate_automatically().await.unwrap(), 1);
}

#[tokio::test]
async fn nobody_answers_for_somebody_else_and_agreeing_needs_no_reason() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    let change = ana.changes().await.0[0].clone();
    let bea = company.phone_of(&company.bea).await;
    bea.answer(&change, &agreed())
        .await
        .problem(404, "not-found");
    let none = json!({ "id": Uuid::nil() });
    ana.answer(&none, &agreed()).await.problem(404, "not-found");
    for wrong in [
        json!({ "agree": false }),
        json!({ "agree": true, "reason": "yes" }),
        json!({ "agree": false, "reason": " " }),
        json!({ "agree": "yes" }),
        json!({}),
    ] {
        let refused = ana.answer(&change, &wrong).await;
        refused.problem(422, "invalid-request");
    }
    assert_eq!(ana.changes().await.1, 1);
}

#[tokio::test]
async fn a_later_change_takes_the_place_of_one_that_she_has_not_answered() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    modify(&els, &performance).await;
    let first = ana.changes().await.0[0].clone();
    cancel(&els, &performance).await;
    let (changes, open) = ana.changes().await;
    assert_eq!((changes.len(), open), (2, 1));
    assert_eq!(changes[1]["state"], "replaced");
    // She compares with what she reported.
    assert_eq!(changes[0]["before"]["hours"], 4);
    let late = ana.answer(&first, &agreed()).await;
    late.problem(409, "already-answered");
}

#[tokio::test]
async fn an_export_says_what_was_asked_for_and_what_was_said() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let first = ana.reported(&company.client).await;
    let second = ana.reported(&company.other_client).await;
    let asked = ana.ask_anew(&correction(&first, 5)).await.ok(201);
    let five = [("hours", "5"), ("activity", "household_help")];
    sent_on(&accept(&els, &asked, &five).await);
    modify(&els, &second).await;
    company.wait(jiff::SignedDuration::from_mins(1));
    let change = ana.changes().await.0[0].clone();
    ana.answer(&change, &contested()).await.ok(200);
    let (_, _, file) = els
        .download("/console/export.csv?from=2026-11-01&to=2026-11-30")
        .await;
    let (header, rows) = crate::files::csv(&file);
    assert_eq!(header[12..], ["requested", "worker_answer", "answered_at"]);
    let of = |it: &Value| {
        let row = rows
            .iter()
            .find(|row| row[10] == it["reference"].as_str().unwrap());
        row.unwrap()[12..].to_vec()
    };
    assert_eq!(of(&first), ["yes", "", ""]);
    assert_eq!(of(&second), ["no", "contested", "2026-11-23T14:02:00.000Z"]);
}

#[tokio::test]
async fn what_the_office_entered_and_she_contests_is_asked_about_when_it_is_cancelled() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let enter = [
        ("worker", company.ana.login.as_str()),
        ("client", company.client.as_str()),
        ("activity", "household_help"),
        ("hours", "3"),
        ("date", FRIDAY),
        ("reason", "She called"),
    ];
    sent_on(&els.post("/console/performances/enter", &enter).await);
    let entered = ana.changes().await.0[0].clone();
    ana.answer(&entered, &contested()).await.ok(200);
    cancel(&els, &entered["performance"]).await;
    let (changes, open) = ana.changes().await;
    assert_eq!((changes.len(), open), (2, 1));
    assert_eq!(
        (&changes[0]["kind"], &changes[0]["before"]["hours"]),
        (&json!("cancelled"), &json!(3))
    );
}

#[tokio::test]
async fn a_clerk_who_looked_before_she_asked_or_contested_validates_nothing() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    let page = path("performances", &performance);
    let before = els.get(&page).await;
    let before = before.between("name=\"version\" value=\"", "\"").to_owned();
    ana.ask_anew(&correction(&performance, 5)).await.ok(201);
    let late = els
        .post(&format!("{page}/validate"), &[("version", &before)])
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(ana.history().await[0]["state"], "registered");
}
