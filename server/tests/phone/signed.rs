//! Who may hand over keys.

use reqwest::Method;

use crate::{
    service::{Call, TOKEN, company},
    support::{Answer, Company, phone::Phone},
};

/// From the login to the summary of three hours of household help.
pub fn to_summary(company: &Company) -> Vec<String> {
    [
        "1",
        company.ana.login.as_str(),
        company.ana.password.as_str(),
        company.client.as_str(),
        "1",
        "3",
    ]
    .map(ToOwned::to_owned)
    .to_vec()
}

/// The same as texts that are borrowed.
pub async fn play(call: &mut Call, keys: &[String]) {
    for it in keys {
        call.keys(&[it]).await;
    }
}

#[tokio::test]
async fn a_performance_that_is_sent_by_phone_stands_in_her_history_and_in_the_log() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    assert!(
        call.heard().contains("Om te verzenden, druk 1"),
        "{:?}",
        call.said
    );
    assert!(
        Phone::sign_in(&company, &company.ana)
            .await
            .history()
            .await
            .is_empty()
    );

    call.keys(&["1"]).await;
    assert!(
        call.heard().starts_with("De prestatie is verzonden."),
        "{:?}",
        call.said
    );
    let history = Phone::sign_in(&company, &company.ana).await.history().await;
    assert_eq!(history.len(), 1);
    assert_eq!(history[0]["hours"], 3);
    let reference = history[0]["reference"].as_str().unwrap().to_owned();
    let rows = company.rows();
    assert_eq!(rows.text("SELECT channel FROM performances"), "phone");
    let told = "SELECT origin FROM audit WHERE subject = ";
    let id = history[0]["id"].as_str().unwrap();
    assert_eq!(rows.text(&format!("{told}'{id}'")), "phone");
    assert_eq!(reference.len(), 7);
    call.keys(&["2"]).await;
    assert!(call.over);
}

#[tokio::test]
async fn what_the_service_did_not_sign_is_not_answered() {
    let company = company().await;
    let call = Call::silent(&company, "+32470123456");
    let (status, answer) = call.sent(&[], "another token").await;
    assert_eq!(status, 403, "{answer}");
    let unsigned = Answer::to(
        company
            .request(Method::POST, "/phone/twiml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body("CallSid=CA1"),
    );
    assert_eq!(unsigned.await.status, 403);
    assert_eq!(company.rows().number("SELECT count(*) FROM phone_calls"), 0);
}

#[tokio::test]
async fn a_question_that_this_server_did_not_ask_is_not_answered() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    let (asked, seal) = call.action.split_once("&seal=").unwrap();
    let forged = format!("{}&seal={seal}", asked.replace("turn=1", "turn=2"));
    let right = std::mem::replace(&mut call.action, forged);
    let (status, _) = call.sent(&[("Digits", "1")], TOKEN).await;
    assert_eq!(status, 403);
    call.action = right;
    call.keys(&["1"]).await;
    assert!(!call.over);
}

#[tokio::test]
async fn a_way_in_that_is_not_open_is_not_there() {
    let company = Company::open().await;
    for path in ["/phone/twiml", "/phone/jambonz"] {
        let answer = Answer::to(company.request(Method::POST, path)).await;
        assert_ne!(answer.status, 200, "{path}");
        assert_ne!(answer.status, 403, "{path}");
    }
}
