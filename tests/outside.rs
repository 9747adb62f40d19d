//! What leads into the app and out of it, and what it finds when it comes back to the front.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use job_tracker::{
    core::{
        Core,
        link::{Followed, LinkError, StartLink},
        outside::OutsideError,
        performance::Settled,
        platform::SecretStoreKind,
        resume::LookedAgain,
        server_address::ServerAddress,
        session::{Session, SignedIn},
    },
    platform::memory::MemoryPhone,
};
use support::{
    app_on, review, sent, sign_in,
    world::{Company, HOUR, forget_the_answer},
};

const LOGIN: &str = "980123456789";

/// A phone whose app talks to nobody.
fn phone_and_app() -> (MemoryPhone, Core) {
    let phone = MemoryPhone::default();
    let core = app_on(&phone, "https://jobs.example.be");
    (phone, core)
}

/// The app is opened through a link.
fn opened_with(phone: &MemoryPhone, core: &Core, link: &str) -> Result<Followed, LinkError> {
    phone.outside.links.borrow_mut().push_back(link.to_owned());
    let taken = core.platform().outside.take_link().unwrap();
    assert_eq!(core.platform().outside.take_link(), None);
    core.follow_link(&taken)
}

#[test]
fn a_link_that_is_malformed_hostile_or_unknown_is_refused() {
    let (phone, core) = phone_and_app();
    let long = format!("jobtracker://start?login={}", "9".repeat(10_240));
    let deep = format!(
        "https://jobs.example.be/#start?login={LOGIN}&{}",
        "x".repeat(10_240)
    );
    let hostile = [
        "",
        " ",
        "jobtracker",
        "jobtracker:",
        "jobtracker://",
        "jobtracker:///start?login=980123456789",
        "javascript:alert(document.cookie)",
        "javascript://start?login=980123456789",
        "JaVaScRiPt:fetch('https://evil.example/')#start?login=980123456789",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd#start?login=980123456789",
        "intent://start#Intent;scheme=jobtracker;end",
        "tel:0900123456",
        "jobtracker://start?server=javascript:alert(1)",
        "jobtracker://start?server=https://ana:geheim@jobs.example.be",
        "jobtracker://start?server=https://jobs.example.be@evil.example",
        "jobtracker://start?server=https://jobs.example.be/v1/../../x",
        "jobtracker://start?server=http://jobs.example.be&login=980123456789",
        "jobtracker://start?login=980123456789&password=12345678",
        "jobtracker://start?login=980123456789&server=",
        "jobtracker://start?login=%F0%9F%92%A3",
        "jobtracker://start?login=980123456789%00",
        "jobtracker://ana:geheim@start?login=980123456789",
        "jobtracker://start:8080?login=980123456789",
        "jobtracker://start/../client?number=123456789002",
        "jobtracker://client?number=123456789002&name=Oma",
        "jobtracker://client?number=-1",
        "jobtracker://send?client=123456789002&hours=9",
        "jobtracker://signout",
        "https://ana:geheim@jobs.example.be/#start?login=980123456789",
        "https://jobs.example.be/#start?server=https://evil.example",
        "https://jobs.example.be/evil#start?login=980123456789",
        "http://evil.example/#start?login=980123456789",
        &long,
        &deep,
    ];
    for link in hostile {
        let followed = opened_with(&phone, &core, link);
        assert_eq!(followed, Err(LinkError::Invalid), "{link:.80}");
    }
    // None of them changed anything, or left the app.
    assert_eq!(core.server().unwrap().as_str(), "https://jobs.example.be");
    assert_eq!(core.session().unwrap(), Session::SignedOut);
    assert!(phone.outside.opened.borrow().is_empty());
}

#[test]
fn a_link_of_another_server_is_only_shown_and_on_a_page_refused() {
    let (phone, core) = phone_and_app();
    let link = format!("jobtracker://start?server=https%3A%2F%2Fother.example.be&login={LOGIN}");
    let followed = opened_with(&phone, &core, &link).unwrap();
    let other: ServerAddress = "https://other.example.be".parse().unwrap();
    let link_of_it = StartLink {
        server: Some(other.clone()),
        login: Some(LOGIN.parse().unwrap()),
        voucher: None,
    };
    assert_eq!(followed, Followed::Elsewhere(other, link_of_it));
    assert_eq!(core.server().unwrap().as_str(), "https://jobs.example.be");

    phone.server_is_fixed.set(true);
    let page = app_on(&phone, "https://jobs.example.be");
    assert_eq!(opened_with(&phone, &page, &link), Err(LinkError::Invalid));
}

#[tokio::test]
async fn calls_mails_and_pages_leave_the_app_and_nothing_else_does() {
    let (phone, core) = phone_and_app();
    for address in [
        "tel:+3225475497",
        "mailto:office@example.be",
        "https://jobs.example.be/",
    ] {
        core.open(address).await.unwrap();
        assert_eq!(phone.outside.opened.take(), [address]);
    }
    for address in [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://jobs.example.be/",
        "intent://x#Intent;end",
        "-version",
        "tel:1\n--help",
        "tel:1 2",
        "TEL:112",
    ] {
        assert_eq!(core.open(address).await, Err(OutsideError::NotOurs));
        assert!(phone.outside.opened.borrow().is_empty(), "{address}");
    }
    phone.outside.opens_nothing.set(true);
    assert_eq!(core.open("tel:112").await, Err(OutsideError::NoHandler));
}

#[tokio::test]
async fn a_reference_is_shared_where_there_is_a_way_to() {
    let (phone, core) = phone_and_app();
    assert!(!core.can_share());
    assert_eq!(core.share("7F3A").await, Err(OutsideError::NoHandler));
    phone.outside.shared.replace(Some(Vec::new()));
    assert!(core.can_share());
    core.share("7F3A").await.unwrap();
    assert_eq!(phone.outside.shared.take().unwrap(), ["7F3A"]);
}

async fn ana_on_a_phone(company: &Company) -> (MemoryPhone, Core, SignedIn) {
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &company.origin());
    let worker = sign_in(&core, company.ana.login.as_str(), &company.ana.password)
        .await
        .unwrap();
    (phone, core, worker)
}

#[tokio::test]
async fn a_keychain_that_fails_later_costs_a_sign_in_and_no_client() {
    let company = Company::open().await;
    let (phone, core, worker) = ana_on_a_phone(&company).await;
    core.add_client(&worker.account, &company.client_named("Oma Simonne"))
        .await
        .unwrap();

    phone.secrets.broken.set(true);
    let restarted = app_on(&phone, &company.origin());
    let ended = Session::Ended(worker.account.clone());
    assert_eq!(restarted.session().unwrap(), ended);

    let again = sign_in(
        &restarted,
        company.ana.login.as_str(),
        &company.ana.password,
    )
    .await
    .unwrap();
    assert_eq!(restarted.clients(&again.account).unwrap().len(), 1);
    assert_eq!(
        restarted.session().unwrap(),
        Session::SignedIn(again.clone())
    );
    assert_eq!(restarted.platform().secrets.kind(), SecretStoreKind::Memory);
    restarted.sign_out(&again).await.unwrap();
    assert_eq!(restarted.session().unwrap(), Session::SignedOut);
}

fn good(looked: LookedAgain) -> (job_tracker_protocol::Day, Settled) {
    match looked {
        LookedAgain::Good { today, settled } => (today, settled),
        other => panic!("not good: {other:?}"),
    }
}

#[tokio::test]
async fn back_in_front_after_midnight_it_is_another_day() {
    let company = Company::open().await;
    let (_, core, worker) = ana_on_a_phone(&company).await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    let (today, settled) = good(core.look_again(&worker).await);
    assert_eq!((today, settled), (reviewed.date(), Settled::Nothing));
    company.wait(HOUR * 24);
    let (today, _) = good(core.look_again(&worker).await);
    assert_eq!(today.minus_days(1), reviewed.date());
}

#[tokio::test]
async fn back_in_front_a_lost_answer_is_settled() {
    let company = Company::open().await;
    let (_, core, worker) = ana_on_a_phone(&company).await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    let performance = sent(core.send(&worker, &reviewed).await);
    forget_the_answer(&core, &worker, reviewed.key()).await;
    let (_, settled) = good(core.look_again(&worker).await);
    assert_eq!(settled, Settled::Registered(performance));
    assert!(!core.has_unsettled(&worker.account).unwrap());
}

#[tokio::test]
async fn back_in_front_a_session_that_was_ended_meanwhile_is_over() {
    let company = Company::open().await;
    let (_, core, worker) = ana_on_a_phone(&company).await;
    company.reopen(&company.ana.login).await;
    let looked = core.look_again(&worker).await;
    assert_eq!(looked, LookedAgain::SessionEnded);
    let ended = core.session_ended(&worker).unwrap();
    assert_eq!(ended, Session::Ended(worker.account));
}

#[tokio::test]
async fn back_in_front_without_a_connection_nothing_changes() {
    let company = Company::open().await;
    let (_, core, worker) = ana_on_a_phone(&company).await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    forget_the_answer(&core, &worker, reviewed.key()).await;
    let company = company.away().await;
    let looked = core.look_again(&worker).await;
    assert_eq!(looked, LookedAgain::Unreachable);
    assert!(core.has_unsettled(&worker.account).unwrap());
    assert_eq!(core.session().unwrap(), Session::SignedIn(worker.clone()));
    let _back = company.back().await;
    let (_, settled) = good(core.look_again(&worker).await);
    assert_eq!(settled, Settled::Void);
}
