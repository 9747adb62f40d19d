use serde_json::json;

use super::*;
use crate::{
    browser::reader,
    support::{DAY, phone::with},
};

#[tokio::test]
async fn a_forgotten_visit_that_is_accepted_is_hers_by_the_office_at_her_request() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);

    let inbox = els.get("/console/requests").await;
    says(
        &inbox,
        &["Ana", FRIDAY, "Forgot to enter it", "class=\"count\">1<"],
    );
    let page = path("requests", &asked);
    let hers = format!("/console/workers/{}", company.ana.login);
    says(
        &els.get(&hers).await,
        &[&page, "Forgotten performance", "Waiting for an answer"],
    );
    says(
        &els.get(&page).await,
        &["Ana", "Forgot to enter it", "Accept"],
    );
    let done = els.post(&format!("{page}/accept"), &AS_ASKED).await;
    sent_on(&done);

    let history = ana.history().await;
    assert_eq!(history.len(), 1);
    let performance = &history[0];
    for (field, value) in [
        ("date", json!(FRIDAY)),
        ("hours", json!(4)),
        // Both are agreed, so that nobody has to look at it again and it is paid.
        ("state", json!("validated")),
        ("by_office", json!(true)),
        ("at_her_request", json!(true)),
        ("contested", json!(null)),
    ] {
        assert_eq!(performance[field], value, "{field}");
    }
    let request = &ana.requests().await[0];
    assert_eq!(request["state"], "accepted");
    assert_eq!(request["performance_id"], performance["id"]);
    assert_eq!(request["reference"], performance["reference"]);
    // She asked for it, so that she is not asked about it.
    assert_eq!(ana.changes().await, (Vec::new(), 0));
    let shown = els.get(&path("performances", performance)).await;
    says(&shown, &["Els, at the request of Ana", "Vergeten"]);
    let inbox = els.get("/console/requests").await;
    says(&inbox, &["No request is waiting."]);
    assert!(!inbox.text.contains("class=\"count\""));
    let closed = els.get(&page).await;
    says(&closed, &["Accepted"]);
    assert!(!closed.text.contains("/accept\""));
}

#[tokio::test]
async fn what_the_office_alters_it_explains_and_she_is_asked_about() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    let accept = format!("{}/accept", path("requests", &asked));
    let shorter = [("hours", "3"), ("activity", "household_help")];
    let silent = els.post(&accept, &shorter).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&silent, &["so that she knows why"]);
    assert!(ana.history().await.is_empty());

    let words = ("answer", "The client said three");
    let said = [shorter[0], shorter[1], words];
    sent_on(&els.post(&accept, &said).await);
    let (changes, open) = ana.changes().await;
    assert_eq!((changes.len(), open), (1, 1));
    let change = &changes[0];
    assert_eq!(change["kind"], "entered");
    assert_eq!(change["before"]["hours"], 4);
    assert_eq!(change["after"]["hours"], 3);
    assert_eq!(change["reason"], "The client said three");
    assert_eq!(ana.requests().await[0]["answer"], "The client said three");
}

#[tokio::test]
async fn a_correction_and_a_cancellation_are_done_at_her_request() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let first = ana.reported(&company.client).await;
    let second = ana.reported(&company.other_client).await;
    let more = ana.ask_anew(&correction(&first, 5)).await.ok(201);
    let away = ana.ask_anew(&cancellation(&second)).await.ok(201);
    says(
        &els.get(&path("performances", &first)).await,
        &["asks for something about this performance"],
    );
    let five = [("hours", "5"), ("activity", "household_help")];
    sent_on(&accept(&els, &more, &five).await);
    sent_on(&accept(&els, &away, &[]).await);

    let history = ana.history().await;
    let of = |it: &Value| {
        let found = history.iter().find(|other| other["id"] == it["id"]);
        found.unwrap().clone()
    };
    let (first, second) = (of(&first), of(&second));
    assert_eq!(
        (&first["hours"], &first["state"]),
        (&json!(5), &json!("modified"))
    );
    assert_eq!(second["state"], "cancelled");
    for it in [&first, &second] {
        assert_eq!(it["at_her_request"], true);
        assert_eq!(it["by_office"], json!(null));
    }
    assert_eq!(ana.changes().await.1, 0);
}

#[tokio::test]
async fn a_declined_request_tells_her_why_in_her_language_or_in_the_offices_words() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let first = ana.ask_anew(&visit(&company.client)).await.ok(201);
    let second = ana.ask_anew(&visit(&company.other_client)).await.ok(201);
    let decline = |it: &Value| format!("{}/decline", path("requests", it));
    let silent = els.post(&decline(&first), &[]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    sent_on(
        &els.post(&decline(&first), &[("ready", "not_planned")])
            .await,
    );
    sent_on(
        &els.post(&decline(&second), &[("answer", "Call Els <first>")])
            .await,
    );
    let requests = ana.requests().await;
    assert_eq!(requests[1]["answer_code"], "not_planned");
    assert_eq!(requests[0]["answer"], "Call Els <first>");
    assert_eq!(requests[0]["answer_code"], json!(null));
    assert!(requests.iter().all(|it| it["state"] == "declined"));
    assert!(ana.history().await.is_empty());
    let page = els.get(&path("requests", &second)).await;
    assert!(page.text.contains("Call Els ") && !page.text.contains("<first>"));
}

#[tokio::test]
async fn what_was_withdrawn_or_answered_meanwhile_is_told_and_nothing_changes() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    assert_eq!(ana.withdraw(&asked).await.status, 204);
    let accept = format!("{}/accept", path("requests", &asked));
    let decline = format!("{}/decline", path("requests", &asked));
    for answer in [
        els.post(&accept, &AS_ASKED).await,
        els.post(&decline, &[("ready", "please_call")]).await,
    ] {
        assert_eq!(answer.status, StatusCode::CONFLICT);
        says(&answer, &["has withdrawn her request"]);
    }
    assert!(ana.history().await.is_empty());

    let again = ana.ask_anew(&visit(&company.client)).await.ok(201);
    let accept = format!("{}/accept", path("requests", &again));
    sent_on(&els.post(&accept, &AS_ASKED).await);
    let twice = els.post(&accept, &AS_ASKED).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    says(&twice, &["answered meanwhile"]);
    assert_eq!(ana.history().await.len(), 1);
    ana.withdraw(&again).await.problem(409, "already-answered");
}

#[tokio::test]
async fn what_was_cancelled_meanwhile_is_not_corrected_and_its_cancellation_is_granted() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let first = ana.reported(&company.client).await;
    let second = ana.reported(&company.other_client).await;
    let more = ana.ask_anew(&correction(&first, 5)).await.ok(201);
    let away = ana.ask_anew(&cancellation(&second)).await.ok(201);
    cancel(&els, &first).await;
    cancel(&els, &second).await;
    let five = [("hours", "5"), ("activity", "household_help")];
    let refused = els
        .post(&format!("{}/accept", path("requests", &more)), &five)
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    says(&refused, &["was cancelled meanwhile"]);
    sent_on(
        &els.post(&format!("{}/accept", path("requests", &away)), &[])
            .await,
    );
    // She has nothing more to say to what she wanted, and can contest the other.
    let (changes, open) = ana.changes().await;
    assert_eq!((changes.len(), open), (2, 1));
}

#[tokio::test]
async fn a_visit_that_is_there_already_or_makes_a_long_day_is_entered_once_it_is_confirmed() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    let enter = [
        ("worker", company.ana.login.as_str()),
        ("client", company.client.as_str()),
        ("activity", "household_help"),
        ("hours", "4"),
        ("date", FRIDAY),
        ("reason", "She called"),
    ];
    sent_on(&els.post("/console/performances/enter", &enter).await);
    let accept = format!("{}/accept", path("requests", &asked));
    let warned = els.post(&accept, &AS_ASKED).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    let seen = warned.confirmable().unwrap();
    assert_eq!(ana.history().await.len(), 1);
    let sure = [AS_ASKED[0], AS_ASKED[1], ("confirmed", seen)];
    sent_on(&els.post(&accept, &sure).await);
    assert_eq!(ana.history().await.len(), 2);
}

#[tokio::test]
async fn the_last_visits_of_who_left_are_accepted_and_none_of_a_day_after() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    let other = ana.ask_anew(&visit(&company.other_client)).await.ok(201);
    leaves(&company, &els).await;
    let page = els.get(&path("requests", &asked)).await;
    says(&page, &["She no longer works here", "You can still enter"]);
    sent_on(&accept(&els, &asked, &AS_ASKED).await);
    let hours = "SELECT sum(hours) FROM performances";
    assert_eq!(company.rows().number(hours), 4);

    // She left on Thursday, and the visit was on Friday.
    let thursday: jiff::Timestamp = "2026-11-19T22:59:59Z".parse().unwrap();
    company.rows().execute(&format!(
        "UPDATE workers SET deactivated_at = {} WHERE deactivated_at IS NOT NULL",
        thursday.as_millisecond()
    ));
    let page = els.get(&path("requests", &other)).await;
    says(&page, &["She no longer worked here on that day"]);
    let refused = accept(&els, &other, &AS_ASKED).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    says(&refused, &["no longer worked here on that day"]);
    assert_eq!(company.rows().number(hours), 4);
    let decline = format!("{}/decline", path("requests", &other));
    sent_on(&els.post(&decline, &[("ready", "please_call")]).await);
}

#[tokio::test]
async fn a_visit_to_a_household_that_stopped_since_is_accepted_and_the_form_says_that_it_stopped() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    stops(&company, &els).await;
    let page = els.get(&path("requests", &asked)).await;
    says(&page, &["The client is no longer active"]);
    sent_on(&accept(&els, &asked, &AS_ASKED).await);
    assert_eq!(ana.history().await[0]["hours"], 4);
    // What she reports and asks herself stays as strict as it was.
    let again = with(&visit(&company.client), "activity", "shopping");
    ana.ask_anew(&again).await.problem(422, "unknown-client");
    let work = json!({
        "client_number": company.client, "activity": "shopping", "hours": 1, "date": TODAY,
    });
    ana.report_anew(&work).await.problem(422, "unknown-client");
}

#[tokio::test]
async fn before_somebody_leaves_the_page_names_what_still_waits_about_her() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ([request, other_request], [contest, other_contest]) = waiting(&company, &els).await;
    let hers = els
        .get(&format!("/console/workers/{}", company.ana.login))
        .await;
    let hers = hers.between("id=\"leaving\"", "</section>");
    for id in [&request, &other_request] {
        assert!(hers.contains(&format!("/console/requests/{id}")), "{hers}");
    }
    for id in [&contest, &other_contest] {
        assert!(hers.contains(&format!("/console/contests/{id}")), "{hers}");
    }
    let client = els
        .get(&format!("/console/clients/{}", company.client))
        .await;
    let client = client.between("id=\"leaving\"", "</section>");
    assert!(client.contains(&format!("/console/requests/{request}")));
    assert!(client.contains(&format!("/console/contests/{contest}")));
    assert!(!client.contains(&other_request) && !client.contains(&other_contest));
    let nobody = els
        .get(&format!("/console/workers/{}", company.bea.login))
        .await;
    let nobody = nobody.between("id=\"leaving\"", "</section>");
    assert!(!nobody.contains("/console/requests/"), "{nobody}");
}

#[tokio::test]
async fn a_reader_sees_what_waits_and_answers_nothing() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    let ida = reader(&company, &els, "ida@example.be").await;
    says(&ida.get("/console/requests").await, &["Ana"]);
    let page = path("requests", &asked);
    let shown = ida.get(&page).await;
    assert!(!shown.text.contains("/accept\""), "{}", shown.text);
    for form in ["accept", "decline"] {
        let refused = ida.post(&format!("{page}/{form}"), &AS_ASKED).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(ana.requests().await[0]["state"], "open");
}

#[tokio::test]
async fn the_page_after_shows_the_next_and_no_request_is_left_out() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let friday: job_tracker_protocol::Day = FRIDAY.parse().unwrap();
    let mut asked = 0;
    for client in [&company.client, &company.other_client] {
        for back in 0..28 {
            let day = friday.minus_days(back).to_string();
            ana.ask_anew(&with(&visit(client), "date", day))
                .await
                .ok(201);
            asked += 1;
            if asked % 28 == 0 {
                company.wait(crate::support::DAY);
            }
        }
    }
    let els = office(&company).await;
    let first = els.get("/console/requests").await;
    let next = first.between("/console/requests?after=", "\"").to_owned();
    let second = els.get(&format!("/console/requests?after={next}")).await;
    let links = |page: &Page| page.text.matches("href=\"/console/requests/").count();
    assert_eq!((links(&first), links(&second)), (50, 6));

    let page = ana.get("/v1/requests").await.ok(200);
    let cursor = page["next_cursor"].as_str().unwrap();
    let rest = ana.get(&format!("/v1/requests?cursor={cursor}")).await;
    let rest = rest.ok(200);
    assert_eq!(page["items"].as_array().unwrap().len(), 50);
    assert_eq!(rest["items"].as_array().unwrap().len(), 6);
    let bea = company.phone_of(&company.bea).await;
    for path in ["/v1/requests", "/v1/changes"] {
        let foreign = bea.get(&format!("{path}?cursor={cursor}")).await;
        foreign.problem(400, "bad-request");
        let wrong = ana.get(&format!("{path}?cursor=1")).await;
        wrong.problem(400, "bad-request");
    }
}

/// So many open requests of Ana's, past the server.
fn many(company: &Company, count: u32) {
    let rows = company.rows();
    let activities = ["household_help", "shopping", "ironing_outside", "transport"];
    let begin: job_tracker_protocol::Day = FRIDAY.parse().unwrap();
    let values = (0..count).map(|it| {
        let (activity, place) = (activities[it as usize % 4], it / 4);
        format!(
            "({}, 1, 1, 'forgotten', {}, '{activity}', 1, '{}', 'Forgotten', {it})",
            rows.id(Uuid::from_u128(u128::from(it) + 1)),
            1 + place % 2,
            begin.minus_days(i64::from(place / 2)),
        )
    });
    let values: Vec<String> = values.collect();
    for some in values.chunks(500) {
        rows.execute(&format!(
            "INSERT INTO requests (id, employer_id, worker_id, kind, client_id, activity, hours,
                 day, reason, asked_at)
             VALUES {}",
            some.join(", ")
        ));
    }
}

#[tokio::test]
async fn ten_thousand_requests_are_walked_through_page_by_page_and_each_is_there_once() {
    let company = Company::open().await;
    let els = office(&company).await;
    many(&company, 10_000);
    let mut path = "/console/requests".to_owned();
    let mut seen = std::collections::BTreeSet::new();
    let mut pages = 0;
    loop {
        let page = els.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        says(&page, &["class=\"count\">1000+<"]);
        pages += 1;
        for part in page.text.split("href=\"/console/requests/").skip(1) {
            assert!(seen.insert(part[..36].to_owned()), "{} twice", &part[..36]);
        }
        match page.text.split_once("/console/requests?after=") {
            Some((_, rest)) => {
                let (next, _) = rest.split_once('"').unwrap();
                path = format!("/console/requests?after={next}");
            }
            None => break,
        }
    }
    assert_eq!((pages, seen.len()), (200, 10_000));
}

#[tokio::test]
async fn a_correction_is_decided_on_what_stands_and_not_on_what_stood() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    let asked = ana.ask_anew(&correction(&performance, 5)).await.ok(201);
    let page = path("requests", &asked);
    let shown = els.get(&page).await;
    says(&shown, &["Stands now", "Household help, 4 h"]);
    let version = shown.between("name=\"version\" value=\"", "\"").to_owned();
    // A colleague changes it meanwhile.
    modify(&els, &performance).await;
    let five = [
        ("hours", "5"),
        ("activity", "household_help"),
        ("version", version.as_str()),
    ];
    let late = els.post(&format!("{page}/accept"), &five).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    says(&late, &["was changed meanwhile", "Household help, 3 h"]);
    assert_eq!(ana.history().await[0]["hours"], 3);
    sent_on(&accept(&els, &asked, &five[..2]).await);
    assert_eq!(ana.history().await[0]["hours"], 5);
    // What she was asked about before has nothing left to ask.
    assert_eq!(ana.changes().await.1, 0);
}

#[tokio::test]
async fn what_stays_as_it_is_is_no_acceptance_unless_it_is_what_she_asked_for() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    let asked = ana.ask_anew(&correction(&performance, 5)).await.ok(201);
    let same = [
        ("hours", "4"),
        ("activity", "household_help"),
        ("ready", "hours_as_agreed"),
    ];
    let refused = accept(&els, &asked, &same).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&refused, &["It is so already"]);
    assert_eq!(ana.requests().await[0]["state"], "open");

    // Somebody did by hand what she asked for, and validated it.
    let five = [("hours", "5"), ("activity", "household_help")];
    let page = path("performances", &performance);
    let version = els.get(&page).await;
    let version = version
        .between("name=\"version\" value=\"", "\"")
        .to_owned();
    let by_hand = [
        five[0],
        five[1],
        ("version", &version),
        ("reason", "She asked"),
    ];
    sent_on(&els.post(&format!("{page}/modify"), &by_hand).await);
    let validated = job_tracker_protocol::PerformanceState::Validated;
    company.bring(&performance, validated).await;
    sent_on(&accept(&els, &asked, &five).await);
    let seen = &ana.history().await[0];
    assert_eq!(
        (&seen["hours"], &seen["state"]),
        (&json!(5), &json!("validated"))
    );
    assert_eq!(ana.changes().await.1, 0);
}

#[tokio::test]
async fn a_correction_that_is_altered_is_compared_with_what_stood() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let performance = ana.reported(&company.client).await;
    let asked = ana.ask_anew(&correction(&performance, 6)).await.ok(201);
    let five = [
        ("hours", "5"),
        ("activity", "household_help"),
        ("answer", "Five, the client says"),
    ];
    sent_on(&accept(&els, &asked, &five).await);
    let (changes, open) = ana.changes().await;
    assert_eq!((changes.len(), open), (1, 1));
    assert_eq!(
        (
            &changes[0]["before"]["hours"],
            &changes[0]["after"]["hours"]
        ),
        (&json!(4), &json!(5))
    );
    assert_eq!(ana.history().await[0]["at_her_request"], json!(null));
    // Longer than a day is confirmed first.
    let more = ana.ask_anew(&correction(&performance, 9)).await.ok(201);
    for client in [&company.client, &company.other_client] {
        let work = json!({
            "client_number": client, "activity": "shopping", "hours": 5, "date": TODAY,
        });
        ana.report_anew(&work).await.ok(201);
    }
    let nine = [("hours", "9"), ("activity", "household_help")];
    let warned = accept(&els, &more, &nine).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    let seen = warned.confirmable().unwrap();
    let sure = [nine[0], nine[1], ("confirmed", seen)];
    sent_on(&accept(&els, &more, &sure).await);
}

#[tokio::test]
async fn what_has_waited_longest_stands_first_and_is_late_after_five_working_days() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    let (first, second) = (
        ana.reported(&company.client).await,
        ana.reported(&company.other_client).await,
    );
    modify(&els, &first).await;
    modify(&els, &second).await;
    // She contests the later change first, on Monday 23 November, and the other on Tuesday.
    let (changes, _) = ana.changes().await;
    ana.answer(&changes[0], &contested()).await.ok(200);
    let asked = ana.ask_anew(&visit(&company.client)).await.ok(201);
    company.wait(DAY);
    ana.answer(&changes[1], &contested()).await.ok(200);

    // Five working days after Monday and Tuesday.
    company.wait_until("2026-11-30T22:45:00Z");
    let els = administrator(&company, company.employer, "eva@example.be").await;
    let inbox = els.get("/console/requests").await;
    says(
        &inbox,
        &["datetime=\"2026-11-30\"", "datetime=\"2026-12-01\""],
    );
    assert!(!inbox.text.contains("overdue"), "{}", inbox.text);
    company.wait_until("2026-11-30T23:00:00Z");
    let inbox = els.get("/console/requests").await;
    let place = |it: &Value| inbox.text.find(it["id"].as_str().unwrap()).unwrap();
    assert!(place(&changes[0]) < place(&changes[1]));
    let late: Vec<_> = inbox.text.match_indices("overdue").collect();
    assert_eq!(late.len(), 2);
    assert!((place(&changes[0])..place(&changes[1])).contains(&late[0].0));
    assert!(late[1].0 > place(&asked));
}
