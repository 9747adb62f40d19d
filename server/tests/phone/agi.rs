//! What an Asterisk may do in the middle of a call.

use crate::{
    asterisk::Asterisk,
    service::{Call, company},
    signed::to_summary,
    support::{Company, phone::Phone},
};

async fn history(company: &Company) -> usize {
    Phone::sign_in(company, &company.ana)
        .await
        .history()
        .await
        .len()
}

#[tokio::test]
async fn a_performance_is_sent_over_asterisk_and_the_line_hangs_up() {
    let company = company().await;
    let mut asterisk = Asterisk::call(&company, "unknown").await;
    let keys = [to_summary(&company), vec!["1".to_owned(), "2".to_owned()]].concat();
    let heard = asterisk.play(&keys).await;
    assert!(
        heard.contains("job-tracker/nl/sent") && heard.ends_with("(hangs up)\n"),
        "{heard}"
    );
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn a_key_that_is_pressed_during_a_sentence_counts_with_those_after_it() {
    let company = company().await;
    let mut asterisk = Asterisk::call(&company, "unknown").await;
    assert_eq!(asterisk.command().await.as_deref(), Some("ANSWER"));
    asterisk.answer("200 result=0").await;
    // 1 for Dutch, in the middle of the first sentence.
    asterisk.command().await.unwrap();
    asterisk.answer("200 result=49 endpos=10").await;
    let next = asterisk.command().await.unwrap();
    assert!(
        next.starts_with("STREAM FILE job-tracker/nl/login"),
        "{next}"
    );
    // The login's first digit, 9, and then the rest of it.
    asterisk.answer("200 result=57 endpos=10").await;
    let waited = asterisk.command().await.unwrap();
    assert!(
        waited.starts_with("GET DATA job-tracker/nl/silence") && waited.ends_with(" 12"),
        "{waited}"
    );
    let rest = &company.ana.login.as_str()[1..];
    asterisk.answer(&format!("200 result={rest}")).await;
    let next = asterisk.command().await.unwrap();
    assert!(
        next.starts_with("STREAM FILE job-tracker/nl/password"),
        "{next}"
    );
}

#[tokio::test]
async fn a_caller_who_hangs_up_anywhere_leaves_nothing_behind_and_the_line_answers_the_next() {
    let company = company().await;
    let keys = to_summary(&company);
    for length in 0..=keys.len() {
        let mut asterisk = Asterisk::call(&company, "unknown").await;
        asterisk.play(&keys[..length]).await;
        // What Asterisk says out of turn when the caller is gone.
        asterisk.answer("HANGUP").await;
    }
    assert_eq!(history(&company).await, 0);
    let mut call = Call::anonymous(&company).await;
    call.keys(&["1"]).await;
    assert!(!call.over);
}

#[tokio::test]
async fn what_is_no_asterisk_is_dropped() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let company = company().await;
    for garbage in [
        "GET / HTTP/1.1\r\n\r\n",
        "\u{0}\u{0}\n\n",
        "agi_network\n\n",
    ] {
        let agi = company.server().agi.unwrap();
        let mut stream = tokio::net::TcpStream::connect(agi).await.unwrap();
        stream.write_all(garbage.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.ok();
        assert!(
            !String::from_utf8_lossy(&answer).contains("STREAM"),
            "{garbage:?}"
        );
    }
}
