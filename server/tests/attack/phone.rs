//! The phone line's ways in: guessing by keys, flooding them, and listening to what they log.

use futures_util::future::join_all;
use reqwest::Method;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    asterisk::Asterisk,
    service::{Call, TOKEN, company},
    support::{Answer, Company, http, program::Running},
};

/// Calls that guess at the same instant.
const AT_ONCE: usize = 12;

async fn is_well(company: &Company) {
    assert!(company.phone_of(&company.ana).await.is_signed_in().await);
}

/// What became of a wrong password.
fn left(heard: &str) -> &'static str {
    [
        ("nog twee pogingen", "two"),
        ("nog één poging", "one"),
        ("geblokkeerd", "none"),
    ]
    .into_iter()
    .find(|it| heard.contains(it.0))
    .map_or_else(|| panic!("{heard}"), |it| it.1)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guesses_of_many_calls_at_the_same_instant_get_three_tries_between_them() {
    let company = company().await;
    // One that somebody has, and one that nobody has.
    for login in [company.ana.login.as_str(), "980000000099"] {
        let mut calls = Vec::new();
        for number in 0..AT_ONCE {
            // From a telephone each, so that no budget of a telephone stands in the way.
            let from = format!("+324701234{number:02}");
            let mut call = Call::from(&company, &from).await;
            call.keys(&["1", login]).await;
            calls.push(call);
        }
        join_all(calls.iter_mut().map(|it| it.keys(&["00000000"]))).await;
        let mut seen: Vec<_> = calls.iter().map(|it| left(&it.heard())).collect();
        seen.sort_unstable();
        assert_eq!(seen[..AT_ONCE - 2], ["none"; AT_ONCE - 2], "{login}");
        assert_eq!(seen[AT_ONCE - 2..], ["one", "two"], "{login}");
        let mut again = Call::from(&company, "+32470999999").await;
        again.keys(&["1", login, &company.ana.password]).await;
        assert!(again.over && left(&again.heard()) == "none");
    }
    is_well(&company).await;
}

#[tokio::test]
async fn a_flood_of_what_no_service_signed_leaves_no_row_and_takes_no_try() {
    let company = company().await;
    let rounds = 0..200;
    let flood = rounds.map(|number| {
        let mut call = Call::silent(&company, "+32470123456");
        if number % 2 == 1 {
            // As if a call went on.
            call.action = format!("/phone/twiml?turn={number}&seal={}", "0".repeat(64));
        }
        async move { call.sent(&[("Digits", "00000000")], "guessed").await.0 }
    });
    assert!(join_all(flood).await.iter().all(|it| *it == 403));
    let bare = (0..200).map(|_| Answer::to(company.request(Method::POST, "/phone/jambonz")));
    assert!(join_all(bare).await.iter().all(|it| it.status == 403));
    assert_eq!(company.rows().number("SELECT count(*) FROM phone_calls"), 0);
    assert_eq!(company.rows().number("SELECT count(*) FROM wrong_tries"), 0);
    is_well(&company).await;
}

#[tokio::test]
async fn what_is_too_large_or_names_no_call_is_refused() {
    let company = company().await;
    for path in ["/phone/twiml", "/phone/jambonz"] {
        let large = company
            .request(Method::POST, path)
            .body(vec![b'x'; 100 * 1024]);
        assert_eq!(Answer::to(large).await.status, 413, "{path}");
    }
    let many: Vec<_> = (0..3000).map(|it| format!("Field{it}")).collect();
    let many: Vec<_> = many.iter().map(|it| (it.as_str(), "x")).collect();
    let call = Call::silent(&company, "+32470123456");
    assert_eq!(call.sent(&many, TOKEN).await.0, 200);
    let nameless = call.sent_without_id(TOKEN).await;
    assert_eq!(nameless.0, 400, "{}", nameless.1);
    let mut strange = Call::silent(&company, "+32470123456");
    for query in [
        "turn=65536",
        "turn=-1",
        "turn=x",
        "turn=1",
        "seal=zz&turn=1",
    ] {
        strange.action = format!("/phone/twiml?{query}");
        let (status, _) = strange.sent(&[("Digits", "1")], TOKEN).await;
        assert!((400..404).contains(&status.as_u16()), "{query}: {status}");
    }
    is_well(&company).await;
}

#[tokio::test]
async fn digits_of_any_length_and_script_are_heard_and_break_nothing() {
    let company = company().await;
    let long = "1".repeat(20_000);
    for keys in [
        long.as_str(),
        "١",
        "1\u{0}",
        "<1>",
        "-1",
        "+1",
        " 1",
        "1&Digits=1",
    ] {
        let mut call = Call::anonymous(&company).await;
        call.keys(&[keys]).await;
        assert!(!call.over, "{:?}", call.said);
        assert!(call.heard().contains("Dat is geen van de antwoorden"));
    }
    is_well(&company).await;
}

#[tokio::test]
async fn a_line_without_an_end_and_calls_that_say_nothing_do_not_hold_asterisks_door() {
    let company = company().await;
    let agi = company.server().agi.unwrap();
    let mut endless = TcpStream::connect(agi).await.unwrap();
    let mut answer = Vec::new();
    let chunk = vec![b'a'; 64 * 1024];
    // Much more than a line may have; the server closes before it has read all of it.
    for _ in 0..64 {
        if endless.write_all(&chunk).await.is_err() {
            break;
        }
    }
    let _ = endless.read_to_end(&mut answer).await;
    assert!(answer.is_empty());
    let mut silent = Vec::new();
    for _ in 0..100 {
        silent.push(TcpStream::connect(agi).await.unwrap());
    }
    let mut asterisk = Asterisk::call(&company, "unknown").await;
    assert_eq!(asterisk.command().await.as_deref(), Some("ANSWER"));
    drop(silent);
}

/// The demo with an open phone line that logs all it can; where it is, and where its Asterisk
/// calls.
fn chatty(directory: &std::path::Path) -> (Running, serde_json::Value, String) {
    let token = directory.join("token");
    std::fs::write(&token, TOKEN).unwrap();
    let options = [
        "--listen",
        "127.0.0.1:0",
        "--phone-agi",
        "127.0.0.1:0",
        "--phone-twiml-token-file",
        token.to_str().unwrap(),
    ];
    let data = directory.join("data");
    let mut running = Running::start_with("demo", &data, &options, &[("RUST_LOG", "trace")]);
    let demo = serde_json::from_str(&running.line()).unwrap();
    let agi = running.log_after("an Asterisk may call address=");
    (running, demo, agi)
}

#[tokio::test(flavor = "multi_thread")]
async fn no_key_and_no_number_of_a_caller_stands_in_the_fullest_log() {
    let directory = tempfile::tempdir().unwrap();
    let (running, demo, agi) = chatty(directory.path());
    let text = |it: &serde_json::Value| it.as_str().unwrap().to_owned();
    let origin = text(&demo["api"]).trim_end_matches("/v1").to_owned();
    let ana = &demo["workers"][0];
    let (login, password) = (text(&ana["login"]), text(&ana["password"]));
    let client = text(&demo["clients"][0]["number"]);
    let wrong = "48151623";

    let mut call = Call::begin(Call::at(http(), origin.clone(), "+32470615243")).await;
    call.keys(&[
        "1", &login, wrong, &login, &password, &client, "1", "9", "1",
    ])
    .await;
    assert!(call.heard().contains("verzonden"), "{:?}", call.said);
    let forged = Call::at(http(), origin, "+32470615243");
    assert_eq!(forged.sent(&[("Digits", wrong)], "no token").await.0, 403);
    let mut asterisk = Asterisk::at(agi.parse().unwrap(), "+32470615243").await;
    let keys = ["1", &login, &password, &client, "2", "4"].map(ToOwned::to_owned);
    let heard = asterisk.play(&keys).await;
    assert!(heard.contains("job-tracker/nl/summary-keys"), "{heard}");

    let stopped = running.stop("TERM");
    assert!(stopped.log.len() > 10, "{:?}", stopped.log);
    let secrets = [
        login.as_str(),
        &password,
        wrong,
        &client,
        "470615243",
        TOKEN,
        call.sid(),
        "seal=",
    ];
    for line in &stopped.log {
        for secret in secrets {
            assert!(!line.contains(secret), "{secret} in {line}");
        }
    }
}
