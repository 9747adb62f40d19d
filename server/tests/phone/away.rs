//! The database is away: it is said, and nothing is registered.

use crate::{
    service::{Call, TOKEN, company},
    signed::{play, to_summary},
    support::{Company, phone::Phone},
};

const FAILED: &str = "Wat u nu ingaf, is niet verzonden.";
const NOT_KNOWN: &str = "We weten niet of de prestatie is aangekomen.";

async fn history(company: &Company) -> usize {
    Phone::sign_in(company, &company.ana)
        .await
        .history()
        .await
        .len()
}

/// Nobody finds this table any more.
fn take_away(company: &Company, table: &str) {
    let rename = format!("ALTER TABLE {table} RENAME TO {table}_away");
    company.rows().execute(&rename);
}

fn bring_back(company: &Company, table: &str) {
    let rename = format!("ALTER TABLE {table}_away RENAME TO {table}");
    company.rows().execute(&rename);
}

#[tokio::test]
async fn a_call_whose_database_is_away_ends_with_words_at_every_step_and_registers_nothing() {
    let company = company().await;
    let keys = to_summary(&company);
    let all: Vec<_> = keys.iter().chain([&keys[0]]).collect();
    for length in 0..all.len() {
        let mut call = Call::anonymous(&company).await;
        for keys in &all[..length] {
            call.keys(&[keys]).await;
        }
        take_away(&company, "phone_calls");
        let (status, answer) = call.sent(&[("Digits", all[length])], TOKEN).await;
        bring_back(&company, "phone_calls");
        assert_eq!(status, 200);
        // The last key may have come before, and its answer have been lost.
        let said = if length == 6 { NOT_KNOWN } else { FAILED };
        assert!(
            answer.contains(said) && answer.contains("<Hangup/>"),
            "after {length}: {answer}"
        );
        // Nobody knows by then which language she chose.
        assert_eq!(answer.matches("<Say").count(), 4, "{answer}");
    }
    assert_eq!(history(&company).await, 0);
    // Nobody's tries were taken by it, and the next call is as any other.
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &keys).await;
    call.keys(&["1"]).await;
    assert!(call.heard().contains("verzonden"), "{:?}", call.said);
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn a_performance_that_the_database_did_not_take_is_called_not_known_and_is_not_there() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    take_away(&company, "performances");
    call.keys(&["1"]).await;
    bring_back(&company, "performances");
    assert!(
        call.over && call.heard().contains("niet of"),
        "{:?}",
        call.said
    );
    assert_eq!(history(&company).await, 0);
    // Who calls again as she is told is not asked whether a second one is meant: there is no first.
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    call.keys(&["1"]).await;
    assert!(
        call.heard().starts_with("De prestatie is verzonden."),
        "{:?}",
        call.said
    );
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn what_is_not_known_is_not_called_not_sent_when_the_call_cannot_be_kept_either() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    // The turn can still be taken; neither the performance nor what is said next can be written.
    company.rows().refuse("INSERT ON performances");
    company.rows().refuse("UPDATE OF said ON phone_calls");
    call.keys(&["1"]).await;
    assert!(
        call.over && call.heard().contains(NOT_KNOWN),
        "{:?}",
        call.said
    );
}

#[tokio::test]
async fn a_client_that_cannot_be_looked_up_ends_the_call_with_words() {
    let company = company().await;
    let keys = to_summary(&company);
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &keys[..3]).await;
    take_away(&company, "clients");
    call.keys(&[&keys[3]]).await;
    bring_back(&company, "clients");
    assert!(
        call.over && call.heard().contains(FAILED),
        "{:?}",
        call.said
    );
}
