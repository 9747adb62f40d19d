use super::*;
use crate::support::phone::with;

/// A visit so many days ago.
fn visit_of(company: &Company, back: i64) -> Value {
    let today: job_tracker_protocol::Day = TODAY.parse().unwrap();
    let day = today.minus_days(back).to_string();
    with(&visit(&company.client), "date", day)
}

#[tokio::test]
async fn of_two_clerks_who_accept_at_once_one_is_told_that_she_came_second() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    for back in 1..9 {
        let asked = ana.ask_anew(&visit_of(&company, back)).await.ok(201);
        let accept = format!("{}/accept", path("requests", &asked));
        let before = ana.history().await.len();
        let (first, second) =
            tokio::join!(els.post(&accept, &AS_ASKED), els.post(&accept, &AS_ASKED));
        let mut statuses = [first.status.as_u16(), second.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(ana.history().await.len(), before + 1);
    }
}

#[tokio::test]
async fn a_withdrawal_and_an_acceptance_at_once_come_to_one_of_the_two() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    for back in 1..9 {
        let asked = ana.ask_anew(&visit_of(&company, back)).await.ok(201);
        let accept = format!("{}/accept", path("requests", &asked));
        let before = ana.history().await.len();
        let (accepted, withdrawn) =
            tokio::join!(els.post(&accept, &AS_ASKED), ana.withdraw(&asked));
        let entered = ana.history().await.len() - before;
        let state = ana.requests().await[0]["state"].clone();
        match (accepted.status.as_u16(), withdrawn.status) {
            (303, 409) => assert_eq!((entered, state), (1, "accepted".into())),
            (409, 204) => assert_eq!((entered, state), (0, "withdrawn".into())),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn the_same_request_from_two_tabs_at_once_is_one() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    let draft = visit(&company.client);
    let key = fresh_key();
    let (first, second) = tokio::join!(ana.ask(key, &draft), ana.ask(key, &draft));
    assert_eq!(first.ok(201), second.ok(201));
    // Each tab has a key of its own, too.
    let other = visit(&company.other_client);
    let (first, second) = tokio::join!(ana.ask_anew(&other), ana.ask_anew(&other));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    assert_eq!(ana.requests().await.len(), 2);
}

#[tokio::test]
async fn a_request_and_the_settling_of_its_key_at_once_agree() {
    let company = Company::open().await;
    let ana = company.phone_of(&company.ana).await;
    for _ in 0..8 {
        let key = fresh_key();
        let draft = visit(&company.client);
        let (asked, settled) = tokio::join!(ana.ask(key, &draft), ana.settle_request(key));
        let settled = settled.ok(200);
        let open: Vec<_> = ana.requests().await;
        let open = open.iter().filter(|it| it["state"] == "open").count();
        match asked.status {
            201 => {
                assert_eq!((settled["outcome"].as_str(), open), (Some("made"), 1));
                assert_eq!(ana.withdraw(&asked.json()).await.status, 204);
            }
            410 => assert_eq!((settled["outcome"].as_str(), open), (Some("void"), 0)),
            other => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn an_answer_and_another_change_at_once_come_to_something_that_both_are_told() {
    let company = Company::open().await;
    let els = office(&company).await;
    let ana = company.phone_of(&company.ana).await;
    for _ in 0..4 {
        let work = serde_json::json!({
            "client_number": company.client, "activity": "household_help", "hours": 4,
            "date": TODAY, "confirm_duplicate": true,
        });
        let performance = ana.report_anew(&work).await.ok(201);
        modify(&els, &performance).await;
        let change = ana.changes().await.0[0].clone();
        let said = contested();
        let cancelling = cancelling(&els, &performance);
        let (answered, cancelled) = tokio::join!(ana.answer(&change, &said), cancelling);
        let (changes, _) = ana.changes().await;
        match (answered.status, cancelled.status.as_u16()) {
            // Who cancels looked before she answered, and is told.
            (200, 409) => assert_eq!(changes[0]["state"], "contested"),
            (200 | 409, 303) => {
                assert_eq!(changes[0]["kind"], "cancelled");
                assert_eq!(changes[0]["state"], "open");
                assert_eq!(changes[1]["state"], "replaced");
            }
            other => panic!("{other:?}"),
        }
    }
}
