//! Requests that were right once, and come again when their time is over.

use jiff::SignedDuration;

use crate::{
    service::{Call, TOKEN, company},
    signed::{play, to_summary},
    support::{Company, phone::Phone},
};

async fn history(company: &Company) -> usize {
    Phone::sign_in(company, &company.ana)
        .await
        .history()
        .await
        .len()
}

/// A whole call that sends one performance, and where each of its keys went.
async fn a_recorded_call(company: &Company) -> (Call, Vec<(String, String)>) {
    let mut call = Call::anonymous(company).await;
    let mut recorded = vec![("/phone/twiml".to_owned(), String::new())];
    let end = ["1".to_owned(), "2".to_owned()];
    for keys in to_summary(company).iter().chain(&end) {
        recorded.push((call.action.clone(), keys.clone()));
        call.keys(&[keys]).await;
    }
    assert!(call.over);
    (call, recorded)
}

async fn replay(call: &mut Call, recorded: &[(String, String)]) {
    for (action, keys) in recorded {
        call.action.clone_from(action);
        let (status, answer) = call.sent(&[("Digits", keys)], TOKEN).await;
        assert_eq!(status, 200, "{answer}");
    }
}

#[tokio::test]
async fn a_whole_call_that_is_sent_again_registers_nothing_more() {
    let company = company().await;
    let (mut call, mut recorded) = a_recorded_call(&company).await;
    for hours in [0, 1, 22] {
        company.wait(SignedDuration::from_hours(hours));
        replay(&mut call, &recorded).await;
        recorded.reverse();
        replay(&mut call, &recorded).await;
        recorded.reverse();
        assert_eq!(history(&company).await, 1, "after {hours} hours more");
    }
}

#[tokio::test]
async fn a_call_that_is_sent_again_when_it_is_forgotten_registers_nothing_more() {
    let company = company().await;
    let (mut call, recorded) = a_recorded_call(&company).await;
    let rows = company.rows();
    rows.execute("DELETE FROM phone_calls");
    replay(&mut call, &recorded).await;
    assert_eq!(history(&company).await, 1);
    rows.execute("DELETE FROM phone_calls");
    company.wait(SignedDuration::from_hours(25));
    replay(&mut call, &recorded).await;
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn keys_of_an_earlier_question_change_nothing_however_late_they_come() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    let mut earlier = Vec::new();
    for keys in &to_summary(&company) {
        earlier.push(call.action.clone());
        call.keys(&[keys]).await;
    }
    let summary = call.heard();
    let now = call.action.clone();
    for action in earlier.iter().rev() {
        call.action.clone_from(action);
        for keys in ["1", "2", "*", "0", "980000000002"] {
            let (_, answer) = call.sent(&[("Digits", keys)], TOKEN).await;
            assert!(answer.contains("Om te verzenden, druk 1"), "{answer}");
        }
    }
    assert_eq!(history(&company).await, 0);
    call.action = now;
    call.keys(&["0"]).await;
    assert_eq!(call.heard(), summary);
    call.keys(&["1"]).await;
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn a_one_that_is_pressed_twice_sends_once_and_asks_for_another_client() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    call.keys(&["1", "1"]).await;
    assert!(
        call.heard().starts_with("Geef het gebruikersnummer"),
        "{:?}",
        call.said
    );
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn a_signed_request_that_names_no_call_is_no_call() {
    let company = company().await;
    let call = Call::silent(&company, "+32470123456");
    assert_eq!(call.sent_without_id(TOKEN).await.0, 400);
    assert_eq!(company.rows().number("SELECT count(*) FROM phone_calls"), 0);
}

#[tokio::test]
async fn two_calls_at_once_of_one_telephone_are_two_calls() {
    let company = company().await;
    let mut first = Call::from(&company, "+32470123456").await;
    let mut second = Call::from(&company, "+32470123456").await;
    assert_ne!(first.sid(), second.sid());
    first.keys(&["2"]).await;
    second.keys(&["4"]).await;
    assert!(first.heard().contains("votre"), "{:?}", first.said);
    assert!(second.heard().contains("your"), "{:?}", second.said);
}
