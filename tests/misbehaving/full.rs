//! A phone without room: what the server said is told all the same, and is what holds.

use job_tracker::{
    core::{
        Core,
        password::{ChangePasswordError, NewPasswordForm},
        session::{Session, SignInError, SignedIn},
        store::StoreError,
    },
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::{
    Problem, ProblemKind,
    wire::{Info, PhoneLine},
};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{header, method, path},
};

use super::{World, login, problem, support::app_on, support::sign_in};

const LINE: &str = "0800 355 30";

async fn answers(world: &World, to: (&str, &str), answer: ResponseTemplate) {
    Mock::given(method(to.0))
        .and(path(to.1))
        .respond_with(answer)
        .up_to_n_times(1)
        .with_priority(1)
        .mount(&world.server)
        .await;
}

async fn full() -> World {
    let world = World::new().await;
    world.phone.shelf.full.set(true);
    world
}

fn wrong(left: u8) -> ResponseTemplate {
    let problem = Problem {
        attempts_left: Some(left),
        ..Problem::new(ProblemKind::WrongCredentials)
    };
    ResponseTemplate::new(problem.status).set_body_json(problem)
}

async fn change_password(world: &World) -> Result<(), ChangePasswordError> {
    let form = NewPasswordForm::from_typed("40718263", "90517263", "90517263").unwrap();
    world.core.change_password(&world.worker, form).await
}

async fn sign_in_here(core: &Core) -> Result<SignedIn, SignInError> {
    sign_in(core, login().as_str(), "40718263").await
}

/// How often the server was asked to end the session.
async fn ended_there(server: &MockServer) -> usize {
    let requests = server.received_requests().await.unwrap();
    let ends = requests
        .iter()
        .filter(|it| it.method == "DELETE" && it.url.path() == "/v1/session")
        .filter(|it| it.headers["authorization"] == "Bearer jts_secret");
    ends.count()
}

#[tokio::test]
async fn a_full_phone_does_not_hide_that_the_new_password_is_the_password() {
    let world = full().await;
    let to = ("PUT", "/v1/me/password");
    answers(&world, to, ResponseTemplate::new(204)).await;
    change_password(&world).await.unwrap();
}

#[tokio::test]
async fn a_full_phone_says_how_many_tries_a_wrong_current_password_left() {
    let world = full().await;
    let to = ("PUT", "/v1/me/password");
    for left in [2, 1] {
        answers(&world, to, wrong(left)).await;
        let told = change_password(&world).await;
        let fits = matches!(told, Err(ChangePasswordError::Wrong { left: it }) if it == left);
        assert!(fits, "{told:?}");
    }
    answers(&world, to, problem(ProblemKind::AccountClosed)).await;
    let told = change_password(&world).await;
    assert!(matches!(told, Err(ChangePasswordError::Closed)), "{told:?}");
}

#[tokio::test]
async fn a_full_phone_says_how_many_tries_a_wrong_password_left_at_sign_in() {
    let world = full().await;
    let to = ("POST", "/v1/session");
    for left in [2, 1] {
        answers(&world, to, wrong(left)).await;
        let told = sign_in_here(&world.core).await;
        let fits = matches!(told, Err(SignInError::Wrong { left: it }) if it == left);
        assert!(fits, "{told:?}");
    }
    for closing in [wrong(0), problem(ProblemKind::AccountClosed)] {
        answers(&world, to, closing).await;
        let told = sign_in_here(&world.core).await;
        assert!(matches!(told, Err(SignInError::Closed)), "{told:?}");
    }
    // What could not be noted is not there to be claimed: the next try leaves the phone.
    let account = &world.worker.account;
    world.core.claim_new_password(account).await.unwrap();
    sign_in_here(&world.core).await.unwrap();
}

#[tokio::test]
async fn a_new_password_that_the_server_could_not_confirm_is_not_known() {
    let newer = r#"{"type":"/problems/from-the-future","title":"?","status":503}"#;
    for answer in [
        problem(ProblemKind::Unavailable),
        problem(ProblemKind::Internal),
        ResponseTemplate::new(503).set_body_string(newer),
    ] {
        let world = World::new().await;
        answers(&world, ("PUT", "/v1/me/password"), answer).await;
        let told = change_password(&world).await;
        assert!(
            matches!(told, Err(ChangePasswordError::Unknown(_))),
            "{told:?}"
        );
    }
    // Before it is sent, nothing has changed.
    let world = World::new().await;
    let busy = problem(ProblemKind::Unavailable);
    answers(&world, ("GET", "/v1/me"), busy).await;
    let told = change_password(&world).await;
    assert!(matches!(told, Err(ChangePasswordError::Busy)), "{told:?}");
}

#[tokio::test]
async fn a_full_phone_shows_the_numbers_to_call() {
    let world = full().await;
    let info = Info {
        server_name: "Zonnestraal".to_owned(),
        phone_lines: vec![PhoneLine {
            number: LINE.to_owned(),
        }],
        no_phone_line: false,
        minimum_app_version: "0.1.0".to_owned(),
    };
    let info = ResponseTemplate::new(200).set_body_json(info);
    answers(&world, ("GET", "/v1/info"), info).await;
    let helplines = world.core.helplines(&world.worker.account).await.unwrap();
    assert_eq!(helplines.phone_lines, [LINE]);
    assert_eq!(
        helplines.employer,
        Some((world.worker.record.employer_name.clone(), None))
    );
}

#[tokio::test]
async fn who_signs_in_again_on_a_full_phone_is_signed_in() {
    let world = full().await;
    world.core.session_ended(&world.worker).unwrap();
    let again = sign_in_here(&world.core).await.unwrap();
    let signed_in = Session::SignedIn(again);
    assert_eq!(world.core.session().unwrap(), signed_in);
    let restarted = app_on(&world.phone, &world.server.uri());
    assert_eq!(restarted.session().unwrap(), signed_in);
}

#[tokio::test]
async fn an_account_that_a_full_phone_cannot_note_leaves_no_session_behind() {
    let world = World::new().await;
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &world.server.uri());
    phone.shelf.full.set(true);
    let refused = sign_in_here(&core).await;
    assert!(matches!(refused, Err(SignInError::Store(StoreError::Full))));
    assert_eq!(ended_there(&world.server).await, 1);
    phone.shelf.full.set(false);
    assert_eq!(core.session().unwrap(), Session::SignedOut);
    let signed_in = sign_in_here(&core).await.unwrap();
    assert_eq!(core.session().unwrap(), Session::SignedIn(signed_in));
}

#[tokio::test]
async fn who_signs_out_on_a_full_phone_is_signed_out_here_and_at_the_server() {
    let world = full().await;
    world.core.sign_out(&world.worker).await.unwrap();
    assert_eq!(ended_there(&world.server).await, 1);
    // What could not be noted costs her one more look, and opens nothing.
    let ended = Session::Ended(world.worker.account.clone());
    assert_eq!(world.core.session().unwrap(), ended);
    world.phone.shelf.full.set(false);
    let restarted = app_on(&world.phone, &world.server.uri());
    restarted.take_off(&world.worker.account).await.unwrap();
    assert_eq!(restarted.session().unwrap(), Session::SignedOut);
}

#[tokio::test]
async fn a_token_that_cannot_be_deleted_is_a_sign_out_once_the_server_has_ended_it() {
    let world = World::new().await;
    world.phone.secrets.read_only.set(true);
    let failed = world.core.sign_out(&world.worker).await;
    assert!(matches!(failed, Err(SignInError::Secret(_))), "{failed:?}");
    let still = Session::SignedIn(world.worker.clone());
    assert_eq!(world.core.session().unwrap(), still);

    for answer in [
        ResponseTemplate::new(204),
        problem(ProblemKind::SessionEnded),
    ] {
        let world = World::new().await;
        world.phone.secrets.read_only.set(true);
        Mock::given(method("DELETE"))
            .and(path("/v1/session"))
            .and(header("authorization", "Bearer jts_secret"))
            .respond_with(answer)
            .mount(&world.server)
            .await;
        world.core.sign_out(&world.worker).await.unwrap();
        assert_eq!(world.core.session().unwrap(), Session::SignedOut);
    }
}
