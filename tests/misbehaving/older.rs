//! A server of an earlier version: it does not have every call that this app makes.

use job_tracker::core::{
    clients::{CheckDigits, Client, ClientError},
    known_clients::Checked,
};
use job_tracker_protocol::ProblemKind;
use std::time::Duration;

use job_tracker::core::api::Patience;
use wiremock::{Mock, ResponseTemplate, matchers::path_regex};

use super::{World, client, garbage, problem, support::impatient};

async fn answers(world: &World, answer: ResponseTemplate) {
    Mock::given(path_regex("^/v1/(clients|me/devices)"))
        .respond_with(answer)
        .mount(&world.server)
        .await;
}

#[tokio::test]
async fn a_server_without_the_calls_is_done_without() {
    let world = World::new().await;
    answers(&world, problem(ProblemKind::NotFound)).await;
    let checked = world.core.check_client(&world.worker, &client()).await;
    assert_eq!(checked, Checked::NotChecked);
    let recent = world.core.recent_clients(&world.worker).await.unwrap();
    assert!(recent.is_empty());
    assert_eq!(world.core.phones(&world.worker).await.unwrap(), None);
}

#[tokio::test]
async fn what_is_no_answer_about_a_client_is_no_check() {
    let strange = ResponseTemplate::new(200).set_body_string(r#"{"known":"perhaps"}"#);
    for answer in [
        garbage(),
        strange,
        problem(ProblemKind::TooManyRequests),
        problem(ProblemKind::Unavailable),
        problem(ProblemKind::SessionEnded),
    ] {
        let world = World::new().await;
        answers(&world, answer).await;
        let checked = world.core.check_client(&world.worker, &client()).await;
        assert_eq!(checked, Checked::NotChecked);
        world.core.recent_clients(&world.worker).await.unwrap_err();
    }
}

#[tokio::test]
async fn a_client_that_nobody_can_check_is_added_all_the_same() {
    let world = World::new().await;
    let silent = problem(ProblemKind::NotFound).set_delay(Duration::from_secs(600));
    answers(&world, silent).await;
    let patience = Patience {
        question: Duration::from_millis(50),
        ..impatient()
    };
    let core = world.core.with_patience(patience);
    let oma = Client::from_typed(client().as_str(), "Oma", "", CheckDigits::Warn).unwrap();
    core.add_checked_client(&world.worker, &oma).await.unwrap();
    assert_eq!(core.clients(&world.worker.account).unwrap(), [oma]);
}

#[tokio::test]
async fn a_number_that_her_employer_does_not_know_is_said_and_added_only_when_she_says_so() {
    let world = World::new().await;
    let unknown = ResponseTemplate::new(200).set_body_string(r#"{"known":false}"#);
    answers(&world, unknown).await;
    let (core, worker) = (&world.core, &world.worker);
    let oma = Client::from_typed(client().as_str(), "Oma", "", CheckDigits::Warn).unwrap();
    let doubted = core.add_checked_client(worker, &oma).await;
    assert!(matches!(doubted, Err(ClientError::Unknown)));
    assert!(core.clients(&worker.account).unwrap().is_empty());
    core.add_client(&worker.account, &oma).await.unwrap();

    // The same when a number is corrected; a name alone asks nobody.
    let asked = || async { world.server.received_requests().await.unwrap().len() };
    let before = asked().await;
    let renamed = Client {
        alias: "Oma Simonne".to_owned(),
        ..oma.clone()
    };
    let renaming = core.change_checked_client(worker, &oma.number, &renamed);
    renaming.await.unwrap();
    assert_eq!(asked().await, before);
    let other = Client {
        number: job_tracker_protocol::ClientNumber::from_first_ten(7),
        ..renamed.clone()
    };
    let doubted = core
        .change_checked_client(worker, &oma.number, &other)
        .await;
    assert!(matches!(doubted, Err(ClientError::Unknown)));
    assert_eq!(core.clients(&worker.account).unwrap(), [renamed]);
}
