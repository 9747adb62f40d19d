//! The app's core against a real server: the manual's way from first start to «De prestatie is
//! verzonden», and the bad days that a real server can have.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use job_tracker::{
    core::{
        history::LoadError,
        known_clients::Checked,
        link::Followed,
        lockout::Lockout,
        password::{ChangePasswordError, NewPasswordForm},
        performance::{NotSent, Outcome, Settled},
        session::{Credentials, Session, SignInError},
    },
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::{ClientNumber, Day, wire::PerformanceState};
use support::{
    app_on, fresh_key, review, sent, sign_in,
    world::{Company, HOUR},
};

fn wrong_left(error: Option<SignInError>) -> u8 {
    match error {
        Some(SignInError::Wrong { left }) => left,
        other => panic!("not a wrong password: {other:?}"),
    }
}

// Manual: «Voer uw Login en Paswoord in», «Klik op AANMELDEN»
#[tokio::test]
async fn a_worker_signs_in_with_what_her_letter_says_and_stays_signed_in() {
    let company = Company::open().await;
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &company.origin());
    assert_eq!(core.session().unwrap(), Session::SignedOut);
    let worker = sign_in(&core, &company.ana.login.grouped(), &company.ana.password)
        .await
        .unwrap();
    assert_eq!(worker.record.employer_name, Company::NAME);

    let restarted = app_on(&phone, &company.origin());
    assert_eq!(restarted.session().unwrap(), Session::SignedIn(worker));
}

// Manual: «EEN PRESTATIE INVOEREN?», 1 to 7
#[tokio::test]
async fn a_reviewed_performance_is_sent_and_stands_in_the_history() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    let performance = sent(core.send(&worker, &reviewed).await);
    assert_eq!(performance.client_number, company.client);
    assert_eq!(performance.hours.get(), 3);
    assert_eq!(performance.date, reviewed.date());
    assert_eq!(performance.state, PerformanceState::Registered);

    assert_eq!(
        core.history(&worker, None).await.unwrap().items,
        std::slice::from_ref(&performance)
    );
    let today = core.work(&worker).await.unwrap();
    assert_eq!(today.hours_for(&company.client), 3);
    assert!(!core.has_unsettled(&worker.account).unwrap());

    // The same reviewed draft again is the same performance, not a second one.
    assert_eq!(sent(core.send(&worker, &reviewed).await), performance);
    assert_eq!(core.history(&worker, None).await.unwrap().items.len(), 1);
}

// Manual: «Na 3 foutieve pogingen heeft u geen toegang meer tot de app.»
// Manual: «Indien uw account geblokkeerd is moet u contact opnemen met uw werkgever.»
#[tokio::test]
async fn after_three_wrong_passwords_only_the_employer_lets_her_in_again() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    core.sign_out(&worker).await.unwrap();
    let login = company.ana.login.as_str();

    assert_eq!(wrong_left(sign_in(&core, login, "1111").await.err()), 2);
    assert_eq!(wrong_left(sign_in(&core, login, "2222").await.err()), 1);
    assert!(matches!(
        sign_in(&core, login, "3333").await,
        Err(SignInError::Closed)
    ));
    assert!(matches!(
        sign_in(&core, login, &company.ana.password).await,
        Err(SignInError::Closed)
    ));

    let helplines = core.helplines(&worker.account).await.unwrap();
    assert_eq!(
        helplines.employer,
        Some((Company::NAME.to_owned(), Some(Company::PHONE.to_owned())))
    );
    assert_eq!(helplines.phone_lines, [Company::PHONE_LINE]);

    // A new password that is not one: one try, then closed again.
    core.claim_new_password(&worker.account).await.unwrap();
    assert!(matches!(
        sign_in(&core, login, &company.ana.password).await,
        Err(SignInError::Closed)
    ));
    assert_eq!(core.lockout(&worker.account).unwrap(), Lockout::Closed);

    let reopened = company.reopen(&company.ana.login).await;
    core.claim_new_password(&worker.account).await.unwrap();
    sign_in(&core, login, &reopened.password).await.unwrap();
    assert_eq!(
        core.lockout(&worker.account).unwrap(),
        Lockout::Open { left: 3 }
    );
}

#[tokio::test]
async fn a_first_phone_with_her_letter_signs_in_although_strangers_used_up_their_tries() {
    let company = Company::open().await;
    let (login, password) = (company.ana.login.as_str(), &company.ana.password);
    let strangers = app_on(&MemoryPhone::default(), &company.origin());
    for wrong in ["1111", "2222", "3333"] {
        sign_in(&strangers, login, wrong).await.unwrap_err();
    }
    let core = app_on(&MemoryPhone::default(), &company.origin());
    let link = format!("/get#start?login={login}&voucher={}", company.ana.voucher);
    let followed = core.follow_link(&format!("{}{link}", company.origin()));
    let Ok(Followed::SignIn(link)) = followed else {
        panic!("{followed:?}");
    };
    let typed = Credentials::from_typed(login, password).unwrap();
    core.sign_in(typed.with_voucher(link.voucher))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_server_that_does_not_answer_replaces_neither_the_address_nor_the_numbers_to_call() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let lines = async || core.helplines(&worker.account).await.unwrap().phone_lines;
    assert_eq!(lines().await, [Company::PHONE_LINE]);
    let before = core.server().unwrap();
    core.set_server("https://127.0.0.1:9").await.unwrap_err();
    company.close().await;
    assert_eq!(
        (core.server().unwrap(), lines().await),
        (before, vec![Company::PHONE_LINE.to_owned()])
    );
}

/// A company whose server answers calls itself.
async fn company_with_a_line() -> Company {
    Company::open_with(|it| job_tracker_server::Settings {
        phone_agi: Some("127.0.0.1:0".parse().unwrap()),
        ..it
    })
    .await
}

#[tokio::test]
async fn the_line_that_the_server_answers_is_known_with_its_keys_and_stays_so_offline() {
    let company = company_with_a_line().await;
    let (core, worker) = company.ana_signed_in().await;
    assert_eq!(
        core.lines_with_keys().unwrap(),
        [(Company::NAME.to_owned(), Company::PHONE_LINE.to_owned())]
    );
    company.close().await;
    let helplines = core.helplines(&worker.account).await.unwrap();
    assert!(helplines.knows_keys);
    assert_eq!(helplines.phone_lines, [Company::PHONE_LINE]);
}

#[tokio::test]
async fn a_line_that_opens_or_closes_later_is_learnt_with_what_the_app_asks_anyway() {
    let mut company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let helplines = core.helplines(&worker.account).await.unwrap();
    assert_eq!(helplines.phone_lines, [Company::PHONE_LINE]);
    assert!(!helplines.knows_keys && core.lines_with_keys().unwrap().is_empty());

    let listen = company.addr();
    company
        .restart_with(|it| job_tracker_server::Settings {
            listen,
            phone_lines: vec!["02 555 01 99".to_owned()],
            phone_agi: Some("127.0.0.1:0".parse().unwrap()),
            ..it
        })
        .await;
    core.work(&worker).await.unwrap();
    let helplines = core.helplines(&worker.account).await.unwrap();
    assert!(helplines.knows_keys);
    assert_eq!(helplines.phone_lines, ["02 555 01 99"]);

    company.restart().await;
    core.me(&worker).await.unwrap();
    assert!(core.lines_with_keys().unwrap().is_empty());
}

#[tokio::test]
async fn a_server_without_a_line_says_so_and_one_that_was_never_asked_does_not() {
    let mut company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    assert!(!core.has_no_line().unwrap());
    let helplines = core.helplines(&worker.account).await.unwrap();
    assert!(!helplines.has_no_line && !core.has_no_line().unwrap());

    let listen = company.addr();
    company
        .restart_with(|it| job_tracker_server::Settings {
            listen,
            phone_lines: Vec::new(),
            ..it
        })
        .await;
    // Every start of the app asks.
    assert!(!core.is_too_old().await.unwrap());
    assert!(core.has_no_line().unwrap());
    company.close().await;
    let helplines = core.helplines(&worker.account).await.unwrap();
    assert!(helplines.has_no_line && helplines.phone_lines.is_empty());
}

#[tokio::test]
async fn a_fourth_try_never_leaves_the_phone() {
    let company = Company::open().await;
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &company.origin());
    let login = company.ana.login.as_str().to_owned();
    for password in ["1", "2", "3"] {
        sign_in(&core, &login, password).await.unwrap_err();
    }
    company.close().await;
    // Nobody is there to answer: had it left, it would be «no connection».
    assert!(matches!(
        sign_in(&core, &login, "4").await,
        Err(SignInError::Closed)
    ));
}

#[tokio::test]
async fn a_worker_chooses_her_own_password_and_her_other_phones_are_signed_out() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let (other, other_worker) = company.ana_signed_in().await;
    let old = company.ana.password.as_str();
    let form = |current: &str| NewPasswordForm::from_typed(current, "9051 7263", "90517263");

    let wrong = core.change_password(&worker, form("1").unwrap()).await;
    assert!(matches!(wrong, Err(ChangePasswordError::Wrong { left: 2 })));
    core.change_password(&worker, form(old).unwrap())
        .await
        .unwrap();

    core.me(&worker).await.unwrap();
    assert!(matches!(
        other.me(&other_worker).await,
        Err(LoadError::SessionEnded)
    ));
    let login = company.ana.login.as_str();
    assert_eq!(wrong_left(sign_in(&other, login, old).await.err()), 2);
    sign_in(&other, login, "90517263").await.unwrap();
}

#[tokio::test]
async fn her_login_is_no_password_and_asking_for_it_costs_no_try() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let login = company.ana.login.as_str();
    let form = NewPasswordForm::from_typed("1", login, login).unwrap();
    assert!(matches!(
        core.change_password(&worker, form).await,
        Err(ChangePasswordError::TooSimple)
    ));
    let form = NewPasswordForm::from_typed("1", "90517263", "90517263").unwrap();
    assert!(matches!(
        core.change_password(&worker, form).await,
        Err(ChangePasswordError::Wrong { left: 2 })
    ));
}

#[tokio::test]
async fn three_wrong_current_passwords_close_the_account_as_at_sign_in() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    for left in [2, 1] {
        let form = NewPasswordForm::from_typed("1", "90517263", "90517263").unwrap();
        match core.change_password(&worker, form).await {
            Err(ChangePasswordError::Wrong { left: told }) => assert_eq!(told, left),
            other => panic!("{other:?}"),
        }
    }
    let form = NewPasswordForm::from_typed("1", "90517263", "90517263").unwrap();
    assert!(matches!(
        core.change_password(&worker, form).await,
        Err(ChangePasswordError::Closed)
    ));
    assert_eq!(core.lockout(&worker.account).unwrap(), Lockout::Closed);
    assert!(matches!(
        core.me(&worker).await,
        Err(LoadError::SessionEnded)
    ));
}

// Manual: «Klik op Afmelden. Bij uw volgende gebruik dient u opnieuw aan te melden met uw login en
// paswoord.»
#[tokio::test]
async fn signing_out_ends_the_session_here_and_on_the_server_and_keeps_the_clients() {
    let company = Company::open().await;
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &company.origin());
    let worker = sign_in(&core, company.ana.login.as_str(), &company.ana.password)
        .await
        .unwrap();
    core.add_client(&worker.account, &company.client_named("Oma Simonne"))
        .await
        .unwrap();
    core.sign_out(&worker).await.unwrap();

    assert_eq!(core.session().unwrap(), Session::SignedOut);
    assert_eq!(
        app_on(&phone, &company.origin()).session().unwrap(),
        Session::SignedOut
    );
    assert!(matches!(
        core.me(&worker).await,
        Err(LoadError::SessionEnded)
    ));
    let again = sign_in(&core, company.ana.login.as_str(), &company.ana.password)
        .await
        .unwrap();
    assert_eq!(core.clients(&again.account).unwrap().len(), 1);
}

#[tokio::test]
async fn a_session_that_the_server_ended_sends_nothing_and_asks_her_to_sign_in() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    let reopened = company.reopen(&company.ana.login).await;
    assert!(matches!(
        core.send(&worker, &reviewed).await,
        Outcome::SessionEnded
    ));
    assert_eq!(
        core.session_ended(&worker).unwrap(),
        Session::Ended(worker.account.clone())
    );
    assert_eq!(
        core.session().unwrap(),
        Session::Ended(worker.account.clone())
    );

    let worker = sign_in(&core, company.ana.login.as_str(), &reopened.password)
        .await
        .unwrap();
    let again = reviewed.again(fresh_key(&core));
    sent(core.send(&worker, &again).await);
    assert_eq!(core.history(&worker, None).await.unwrap().items.len(), 1);
}

// Manual: «Voer de prestatie in op de dag dat ze heeft plaatsgevonden. Kon de prestatie dezelfde dag
// niet ingevoerd worden? Laat dit dan weten aan uw werkgever.»
#[tokio::test]
async fn a_day_that_changes_between_review_and_send_registers_nothing() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    company.wait(HOUR * 24);
    let outcome = core.send(&worker, &reviewed).await;
    assert!(
        matches!(outcome, Outcome::NotSent(NotSent::DatePassed)),
        "{outcome:?}"
    );
    assert!(core.history(&worker, None).await.unwrap().items.is_empty());

    let tomorrow: Day = core.me(&worker).await.unwrap().today;
    assert_eq!(tomorrow.minus_days(1), reviewed.date());
}

#[tokio::test]
async fn an_unknown_client_and_too_many_hours_are_refused_with_their_reason() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let stranger = ClientNumber::from_first_ten(9_999_999_999);
    let reviewed = review(&core, &worker, &stranger, 3).await;
    let outcome = core.send(&worker, &reviewed).await;
    assert!(
        matches!(outcome, Outcome::NotSent(NotSent::UnknownClient)),
        "{outcome:?}"
    );

    let first = review(&core, &worker, &company.client, 9).await;
    sent(core.send(&worker, &first).await);
    let second = review(&core, &worker, &company.other_client, 8).await;
    let outcome = core.send(&worker, &second).await;
    assert!(
        matches!(outcome, Outcome::NotSent(NotSent::DayLimit)),
        "{outcome:?}"
    );
    assert_eq!(core.history(&worker, None).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn a_second_one_for_the_same_client_activity_and_day_needs_her_word() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let first = review(&core, &worker, &company.client, 3).await;
    let performance = sent(core.send(&worker, &first).await);
    let second = review(&core, &worker, &company.client, 2).await;
    match core.send(&worker, &second).await {
        Outcome::LooksDuplicate(existing) => assert_eq!(existing, performance),
        other => panic!("{other:?}"),
    }
    assert_eq!(core.history(&worker, None).await.unwrap().items.len(), 1);
    let meant = second.meant_twice(fresh_key(&core));
    sent(core.send(&worker, &meant).await);
    assert_eq!(core.history(&worker, None).await.unwrap().items.len(), 2);
}

#[tokio::test]
async fn two_windows_that_send_the_same_work_register_one_performance() {
    let company = Company::open().await;
    let phone = MemoryPhone::default();
    let (one, two) = (
        app_on(&phone, &company.origin()),
        app_on(&phone, &company.origin()),
    );
    let worker = sign_in(&one, company.ana.login.as_str(), &company.ana.password)
        .await
        .unwrap();
    let in_one = review(&one, &worker, &company.client, 3).await;
    let in_two = review(&two, &worker, &company.client, 3).await;
    let outcomes = tokio::join!(one.send(&worker, &in_one), two.send(&worker, &in_two));
    assert!(
        matches!(
            outcomes,
            (Outcome::Sent(_), Outcome::LooksDuplicate(_))
                | (Outcome::LooksDuplicate(_), Outcome::Sent(_))
        ),
        "{outcomes:?}"
    );
    assert_eq!(one.history(&worker, None).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn an_unsettled_key_waits_for_its_own_worker_on_a_shared_phone() {
    let company = Company::open().await;
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &company.origin());
    let ana = sign_in(&core, company.ana.login.as_str(), &company.ana.password)
        .await
        .unwrap();
    let reviewed = review(&core, &ana, &company.client, 3).await;
    // The server stored it, and the phone never learned so.
    let performance = sent(core.send(&ana, &reviewed).await);
    support::world::forget_the_answer(&core, &ana, reviewed.key()).await;
    core.sign_out(&ana).await.unwrap();

    let bea = sign_in(&core, company.bea.login.as_str(), &company.bea.password)
        .await
        .unwrap();
    assert_eq!(core.settle(&bea).await.unwrap(), Settled::Nothing);
    assert!(core.has_unsettled(&ana.account).unwrap());
    core.sign_out(&bea).await.unwrap();

    let ana = sign_in(&core, company.ana.login.as_str(), &company.ana.password)
        .await
        .unwrap();
    assert_eq!(
        core.settle(&ana).await.unwrap(),
        Settled::Registered(performance)
    );
    assert!(!core.has_unsettled(&ana.account).unwrap());
}

#[tokio::test]
async fn a_key_that_never_arrived_becomes_void_and_the_work_can_be_reported_anew() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    support::world::forget_the_answer(&core, &worker, reviewed.key()).await;
    assert_eq!(core.settle(&worker).await.unwrap(), Settled::Void);

    // The late registration finds its key void.
    let late = core.send(&worker, &reviewed).await;
    assert!(matches!(late, Outcome::NotSent(NotSent::Void)), "{late:?}");
    sent(core.send(&worker, &reviewed.again(fresh_key(&core))).await);
    assert_eq!(core.history(&worker, None).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn without_a_server_nothing_is_sent_and_afterwards_the_history_shows_nothing() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let reviewed = review(&core, &worker, &company.client, 3).await;
    let company = company.away().await;
    let outcome = core.send(&worker, &reviewed).await;
    assert!(
        matches!(outcome, Outcome::NotSent(NotSent::Offline)),
        "{outcome:?}"
    );
    assert!(!core.has_unsettled(&worker.account).unwrap());
    let _back = company.back().await;
    assert!(core.history(&worker, None).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn a_client_that_she_adds_is_checked_and_a_new_phone_finds_those_of_before() {
    let company = Company::open().await;
    let (core, worker) = company.ana_signed_in().await;
    let nobody = ClientNumber::from_first_ten(9_999_999_999);
    let known = core.check_client(&worker, &company.client).await;
    let unknown = core.check_client(&worker, &nobody).await;
    assert_eq!((known, unknown), (Checked::Known, Checked::Unknown));
    let reviewed = review(&core, &worker, &company.client, 3).await;
    sent(core.send(&worker, &reviewed).await);
    let (new_phone, worker) = company.ana_signed_in().await;
    let recent = new_phone.recent_clients(&worker).await.unwrap();
    assert_eq!(recent, std::slice::from_ref(&company.client));

    company.close().await;
    let offline = new_phone.check_client(&worker, &nobody).await;
    assert_eq!(offline, Checked::NotChecked);
}

#[tokio::test]
async fn she_sees_her_phones_and_has_the_lost_one_forgotten() {
    let company = Company::open().await;
    let (lost, on_lost) = company.ana_signed_in().await;
    let (core, worker) = company.ana_signed_in().await;
    let phones = core.phones(&worker).await.unwrap().unwrap();
    let other = phones.iter().find(|it| !it.present).unwrap();
    assert_eq!(phones.len(), 2);
    core.forget_phone(&worker, other.id).await.unwrap();
    // Where the answer was lost she asks again.
    core.forget_phone(&worker, other.id).await.unwrap();
    let ended = lost.me(&on_lost).await;
    assert!(matches!(ended, Err(LoadError::SessionEnded)), "{ended:?}");
    let phones = core.phones(&worker).await.unwrap().unwrap();
    assert!(phones.len() == 1 && phones[0].present);
    core.forget_phone(&worker, phones[0].id).await.unwrap();
    let ended = core.me(&worker).await;
    assert!(matches!(ended, Err(LoadError::SessionEnded)), "{ended:?}");
}
