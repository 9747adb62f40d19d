//! What a worker types and pastes, as keyboards, chats and links give it, against a real server.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use job_tracker::{
    core::{
        account::AccountId,
        link::Followed,
        lockout::Lockout,
        password::NewPasswordForm,
        session::{Credentials, SignInError},
    },
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::DigitsError;
use support::{app_on, sign_in, typed::ways_to_type, world::Company};

#[tokio::test]
async fn login_and_password_let_her_in_however_they_were_typed() {
    let company = Company::open().await;
    let ana = &company.ana;
    let logins = ways_to_type(ana.login.as_str());
    for ((kind, login), (_, password)) in logins.iter().zip(ways_to_type(&ana.password)) {
        let core = app_on(&MemoryPhone::default(), &company.origin());
        let worker = sign_in(&core, login, &password).await;
        let worker = worker.unwrap_or_else(|error| panic!("{kind}: {error}"));
        assert_eq!(worker.account.login, ana.login, "{kind}");
        let left = core.lockout(&worker.account).unwrap();
        assert_eq!(left, Lockout::Open { left: 3 }, "{kind}");
    }
}

#[tokio::test]
async fn a_password_that_is_not_digits_is_said_and_costs_no_try() {
    let company = Company::open().await;
    let core = app_on(&MemoryPhone::default(), &company.origin());
    let login = company.ana.login.as_str();
    let right = &company.ana.password;
    for (typed, error) in [
        (format!("{right}x"), DigitsError::NotDigits),
        (format!("{right}."), DigitsError::NotDigits),
        ("four zero seven one".to_owned(), DigitsError::NotDigits),
        ("\u{200b} -".to_owned(), DigitsError::Empty),
    ] {
        // Without credentials there is nothing that could be sent.
        let wrong = Credentials::from_typed(login, &typed).err().unwrap();
        assert_eq!((wrong.login, wrong.password), (None, Some(error)));
    }
    let account = AccountId {
        server: core.server().unwrap(),
        login: company.ana.login.clone(),
    };
    assert_eq!(core.lockout(&account).unwrap(), Lockout::Open { left: 3 });
    // The first that reaches the server is the first that it counts.
    assert!(matches!(
        sign_in(&core, login, "1").await,
        Err(SignInError::Wrong { left: 2 })
    ));
}

#[tokio::test]
async fn she_changes_her_password_however_it_was_typed() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let mut current = company.ana.password.clone();
    let new = ["90517263", "80517263"];
    let ways = ways_to_type(&current).len();
    for (way, new) in (0..ways).zip(new.iter().cycle()) {
        let (kind, typed) = ways_to_type(&current).swap_remove(way);
        let (_, typed_new) = ways_to_type(new).swap_remove(way);
        let form = NewPasswordForm::from_typed(&typed, &typed_new, new);
        let form = form.unwrap_or_else(|error| panic!("{kind}: {error}"));
        core.change_password(&worker, form).await.unwrap();
        current = (*new).to_owned();
    }
    let core = app_on(&MemoryPhone::default(), &company.origin());
    sign_in(&core, company.ana.login.as_str(), &current)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_link_fills_in_although_a_chat_marked_it() {
    let company = Company::open().await;
    let core = app_on(&MemoryPhone::default(), &company.origin());
    let (origin, login, number) = (company.origin(), &company.ana.login, &company.client);
    for text in [
        format!("{origin}/?fbclid=abc#client?number={number}"),
        format!("\u{202d}{origin}/#client?number={number}\u{202c}"),
    ] {
        let followed = core.follow_link(&text).unwrap();
        assert_eq!(followed, Followed::Client(number.clone()), "{text}");
    }
    let text = format!("{origin}/get?utm_source=mail#start?login={login}");
    let Followed::SignIn(link) = core.follow_link(&text).unwrap() else {
        panic!("{text}");
    };
    assert_eq!(link.login.as_ref(), Some(login));
}
