//! A server of an earlier version: it does not have every call that this app makes.

use job_tracker::core::known_clients::Checked;
use job_tracker_protocol::ProblemKind;
use wiremock::{Mock, ResponseTemplate, matchers::path_regex};

use super::{World, client, garbage, problem};

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
