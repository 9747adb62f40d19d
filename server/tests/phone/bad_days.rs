//! Requests that come twice, late, at once; hours that pass; servers that come and go.

use futures_util::future::join_all;
use jiff::SignedDuration;

use crate::{
    service::{Call, TOKEN, company, open_line},
    signed::{play, to_summary},
    support::{
        Company,
        company::{settings, start},
        phone::Phone,
    },
};

async fn history(company: &Company) -> usize {
    Phone::sign_in(company, &company.ana)
        .await
        .history()
        .await
        .len()
}

#[tokio::test]
async fn a_request_that_comes_twice_is_answered_twice_and_done_once() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    for keys in to_summary(&company).iter().chain(&["1".to_owned()]) {
        let first = call.sent(&[("Digits", keys)], TOKEN).await;
        let again = call.sent(&[("Digits", keys)], TOKEN).await;
        let other = call.sent(&[("Digits", "2")], TOKEN).await;
        assert_eq!(first, again, "{keys}");
        assert_eq!(first, other, "{keys}");
        call.keys(&[keys]).await;
    }
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn the_confirming_key_that_comes_eight_times_at_once_registers_once() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    let at_once = (0..8).map(|_| call.sent(&[("Digits", "1")], TOKEN));
    for (status, _) in join_all(at_once).await {
        assert_eq!(status, 200);
    }
    call.silence().await;
    assert!(call.heard().contains("verzonden"), "{:?}", call.said);
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn hanging_up_before_the_last_one_registers_nothing() {
    let company = company().await;
    let keys = to_summary(&company);
    for length in 0..=keys.len() {
        let mut call = Call::anonymous(&company).await;
        play(&mut call, &keys[..length]).await;
    }
    assert_eq!(history(&company).await, 0);
}

#[tokio::test]
async fn two_calls_of_one_worker_keep_to_the_limit_of_her_day() {
    let company = Company::open_with(|it| job_tracker_server::Settings {
        max_hours_per_day: 4,
        ..open_line(it)
    })
    .await;
    let mut calls = [
        Call::anonymous(&company).await,
        Call::anonymous(&company).await,
    ];
    for (call, client) in calls
        .iter_mut()
        .zip([&company.client, &company.other_client])
    {
        let mut keys = to_summary(&company);
        client.as_str().clone_into(&mut keys[3]);
        play(call, &keys).await;
    }
    let [first, second] = &mut calls;
    tokio::join!(first.keys(&["1"]), second.keys(&["1"]));
    assert_eq!(history(&company).await, 1);
    let heard = format!("{} {}", calls[0].heard(), calls[1].heard());
    assert!(heard.contains("De prestatie is verzonden."), "{heard}");
    assert!(heard.contains("zoveel uren op één dag kan niet"), "{heard}");
}

#[tokio::test]
async fn the_same_work_is_asked_about_and_sent_a_second_time_only_after_one() {
    let company = company().await;
    for (answer, sent) in [("2", 1), ("1", 2)] {
        let mut call = Call::anonymous(&company).await;
        play(&mut call, &to_summary(&company)).await;
        call.keys(&["1"]).await;
        if call.heard().contains("De prestatie is verzonden.") {
            // The first of all.
            call = Call::anonymous(&company).await;
            play(&mut call, &to_summary(&company)).await;
            call.keys(&["1"]).await;
        }
        assert!(call.heard().contains("al verzonden"), "{:?}", call.said);
        call.keys(&[answer]).await;
        assert_eq!(history(&company).await, sent);
    }
}

#[tokio::test]
async fn a_day_that_ends_between_the_summary_and_the_key_registers_nothing() {
    let company = Company::open_at_with("2026-11-23T22:58:00Z", open_line).await;
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    company.wait(SignedDuration::from_mins(4));
    call.keys(&["1"]).await;
    assert!(
        call.heard().contains("de dag is intussen voorbij"),
        "{:?}",
        call.said
    );
    assert_eq!(history(&company).await, 0);
}

#[tokio::test]
async fn a_call_that_crosses_midnight_before_its_summary_registers_the_new_day() {
    let company = Company::open_at_with("2026-11-23T22:58:00Z", open_line).await;
    let mut call = Call::anonymous(&company).await;
    let keys = to_summary(&company);
    play(&mut call, &keys[..5]).await;
    company.wait(SignedDuration::from_mins(4));
    play(&mut call, &keys[5..]).await;
    call.keys(&["1"]).await;
    assert!(
        call.heard().starts_with("De prestatie is verzonden."),
        "{:?}",
        call.said
    );
    let phone = Phone::sign_in(&company, &company.ana).await;
    assert_eq!(phone.history().await[0]["date"], "2026-11-24");
}

#[tokio::test]
async fn a_call_ends_after_ten_minutes_and_its_keys_do_nothing_afterwards() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    company.wait(SignedDuration::from_mins(11));
    call.keys(&["1"]).await;
    assert!(
        call.over && call.heard().contains("duurt te lang"),
        "{:?}",
        call.said
    );
    assert_eq!(history(&company).await, 0);
}

#[tokio::test]
async fn a_server_that_starts_again_between_two_keys_goes_on_with_the_call() {
    let mut company = company().await;
    let mut call = Call::anonymous(&company).await;
    let keys = to_summary(&company);
    play(&mut call, &keys[..4]).await;
    let listen = company.addr();
    company
        .restart_with(|it| job_tracker_server::Settings {
            listen,
            ..open_line(it)
        })
        .await;
    play(&mut call, &keys[4..]).await;
    call.keys(&["1"]).await;
    assert!(
        call.heard().starts_with("De prestatie is verzonden."),
        "{:?}",
        call.said
    );
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn any_of_two_servers_may_take_the_next_key() {
    // A directory has one server.
    if !crate::support::place::is_postgres() {
        eprintln!("no PostgreSQL here: no second server");
        return;
    }
    let company = company().await;
    let other = start(open_line(settings(&company.data)), &company.clock).await;
    let mut call = Call::anonymous(&company).await;
    for (at, keys) in to_summary(&company)
        .iter()
        .chain(&["1".to_owned()])
        .enumerate()
    {
        let origins = [company.origin(), other.origin.clone()];
        call.origin.clone_from(&origins[at % 2]);
        call.keys(&[keys]).await;
    }
    assert!(
        call.heard().starts_with("De prestatie is verzonden."),
        "{:?}",
        call.said
    );
    other.stop().await;
    assert_eq!(history(&company).await, 1);
}

#[tokio::test]
async fn two_hundred_calls_at_once_are_all_answered() {
    let company = company().await;
    let calls = (0..200).map(|number| {
        let from = format!("+3247012{number:04}");
        let company = &company;
        async move {
            let mut call = Call::from(company, &from).await;
            call.keys(&["1", "980000000000"]).await;
            call.over
        }
    });
    let over = join_all(calls).await;
    assert!(over.iter().all(|it| !it));
}

#[tokio::test]
async fn all_keys_of_a_call_in_one_answer_are_none_of_the_answers() {
    let company = company().await;
    let mut call = Call::anonymous(&company).await;
    let all = to_summary(&company).concat();
    call.keys(&[&all]).await;
    assert!(
        call.heard().starts_with("Dat is geen van de antwoorden."),
        "{:?}",
        call.said
    );
    assert_eq!(history(&company).await, 0);
}
