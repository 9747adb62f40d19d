//! Several employers on one phone: the app's core with accounts at one server and at several.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "support/signing_in.rs"]
mod signing_in;
mod support;

use std::{rc::Rc, time::Duration};

use job_tracker::{
    core::{
        Core,
        account::AccountId,
        link::Followed,
        lockout::Lockout,
        performance::{NotSent, Outcome, Settled},
        platform::Platform,
        server_address::ServerAddress,
        session::{Credentials, Session, SignInError, SignedIn},
    },
    platform::{
        memory::MemoryPhone,
        native::{FileDatabase, http_client},
    },
};
use job_tracker_protocol::{Language, wire::Settlement};
use job_tracker_server::office::IssuedCredentials;
use rusqlite::Connection;
use support::{
    app_on, review, sent, sign_in,
    world::{Company, forget_the_answer},
};
use wiremock::{
    Mock, ResponseTemplate,
    matchers::{method, path, path_regex},
};

const SECOND: &str = "Helder";

/// Ana's letter of a second employer at the same server, which knows the company's first client.
async fn second_employer(company: &Company) -> IssuedCredentials {
    let office = company.office();
    let employer = office.add_employer(SECOND, None).await.unwrap();
    let known = office.add_client(employer, &company.client, "A household");
    known.await.unwrap();
    let worker = office.add_worker(employer, "Ana", Language::Nl);
    worker.await.unwrap()
}

fn letter(of: &IssuedCredentials) -> Credentials {
    Credentials::from_typed(of.login.as_str(), &of.password).unwrap()
}

async fn sign_in_with(core: &Core, of: &IssuedCredentials) -> SignedIn {
    core.sign_in(letter(of)).await.unwrap()
}

fn address(company: &Company) -> ServerAddress {
    company.origin().parse().unwrap()
}

/// A phone with both of Ana's accounts, the second one active.
struct World {
    company: Company,
    phone: MemoryPhone,
    core: Core,
    first: SignedIn,
    second: SignedIn,
    second_letter: IssuedCredentials,
}

impl World {
    async fn at_one_server() -> Self {
        let company = Company::open().await;
        let phone = MemoryPhone::default();
        let core = app_on(&phone, &company.origin());
        let second_letter = second_employer(&company).await;
        let first = sign_in_with(&core, &company.ana).await;
        let second = sign_in_with(&core, &second_letter).await;
        Self {
            company,
            phone,
            core,
            first,
            second,
            second_letter,
        }
    }

    fn held(&self) -> Vec<SignedIn> {
        self.core.signed_in_accounts().unwrap()
    }
}

#[tokio::test]
async fn a_second_employer_is_added_beside_the_first_and_both_survive_a_restart() {
    let world = World::at_one_server().await;
    let (first, second) = (&world.first, &world.second);
    assert_eq!(second.record.employer_name, SECOND);
    assert_eq!(world.held(), [second.clone(), first.clone()]);

    let switched = world.core.switch_to(&first.account).await.unwrap();
    assert_eq!(switched, Session::SignedIn(first.clone()));
    assert_eq!(world.held(), [first.clone(), second.clone()]);
    let restarted = app_on(&world.phone, &world.company.origin());
    let accounts = restarted.accounts().unwrap();
    assert_eq!(accounts.session(), Session::SignedIn(first.clone()));
    assert!(accounts.are_several());
    let held: Vec<_> = accounts.sessions().cloned().collect();
    assert_eq!(held, [first.clone(), second.clone()]);
}

#[tokio::test]
async fn a_stranger_to_this_phone_is_not_made_the_active_account() {
    let world = World::at_one_server().await;
    let stranger = AccountId {
        server: address(&world.company),
        login: world.company.bea.login.clone(),
    };
    let session = world.core.switch_to(&stranger).await.unwrap();
    assert_eq!(session, Session::SignedIn(world.second.clone()));
}

#[tokio::test]
async fn a_performance_counts_for_the_employer_that_it_was_reported_for_and_for_no_other() {
    let world = World::at_one_server().await;
    // The first account reports while the second one is active.
    let reviewed = review(&world.core, &world.first, &world.company.client, 3).await;
    let performance = sent(world.core.send(&world.first, &reviewed).await);
    let of = async |worker: &SignedIn| world.core.history(worker, None).await.unwrap().items;
    assert_eq!(of(&world.first).await, [performance]);
    assert_eq!(of(&world.second).await, []);
    let work = world.core.work(&world.second).await.unwrap();
    assert_eq!(work.hours_for(&world.company.client), 0);

    // A client of one employer is unknown to the other.
    let reviewed = review(&world.core, &world.second, &world.company.other_client, 3).await;
    assert!(matches!(
        world.core.send(&world.second, &reviewed).await,
        Outcome::NotSent(NotSent::UnknownClient)
    ));
}

#[tokio::test]
async fn her_lists_of_clients_are_apart() {
    let world = World::at_one_server().await;
    let client = world.company.client_named("Oma Simonne");
    let (first, second) = (&world.first.account, &world.second.account);
    world.core.add_client(first, &client).await.unwrap();
    assert_eq!(world.core.clients(first).unwrap(), [client]);
    assert_eq!(world.core.clients(second).unwrap(), []);
}

#[tokio::test]
async fn signing_out_at_one_employer_leaves_the_other_signed_in() {
    let world = World::at_one_server().await;
    world.core.sign_out(&world.second).await.unwrap();
    assert_eq!(world.held(), std::slice::from_ref(&world.first));
    let session = Session::SignedIn(world.first.clone());
    assert_eq!(world.core.session().unwrap(), session);
    let reviewed = review(&world.core, &world.first, &world.company.client, 3).await;
    sent(world.core.send(&world.first, &reviewed).await);

    world.core.sign_out(&world.first).await.unwrap();
    assert_eq!(world.core.session().unwrap(), Session::SignedOut);
    assert!(world.core.accounts().unwrap().all().is_empty());
}

#[tokio::test]
async fn a_session_that_ends_at_one_employer_is_remembered_until_she_is_back_or_takes_it_off() {
    let world = World::at_one_server().await;
    let reopened = world.company.reopen(&world.second_letter.login).await;
    world.core.me(&world.second).await.unwrap_err();
    world.core.session_ended(&world.second).unwrap();
    assert_eq!(world.held(), std::slice::from_ref(&world.first));
    let reviewed = review(&world.core, &world.first, &world.company.client, 3).await;
    sent(world.core.send(&world.first, &reviewed).await);

    let restarted = app_on(&world.phone, &world.company.origin());
    let accounts = restarted.accounts().unwrap();
    let ended = accounts.get(&world.second.account).unwrap();
    assert!(accounts.are_several() && ended.signed_in().is_none());
    assert_eq!(ended.record().employer_name, SECOND);

    sign_in_with(&restarted, &reopened).await;
    assert_eq!(restarted.signed_in_accounts().unwrap().len(), 2);
    let again = restarted.accounts().unwrap();
    let again = again.signed_in(&world.second.account).unwrap();
    restarted.session_ended(again).unwrap();
    restarted.take_off(&world.second.account).await.unwrap();
    let accounts = restarted.accounts().unwrap();
    assert!(!accounts.are_several());
    assert_eq!(
        accounts.session(),
        Session::SignedIn(world.first.clone()),
        "the other one is active now"
    );
}

// Manual: «Na 3 foutieve pogingen heeft u geen toegang meer tot de app.»
#[tokio::test]
async fn an_account_closed_at_one_employer_leaves_the_other_alone() {
    let world = World::at_one_server().await;
    world.core.sign_out(&world.second).await.unwrap();
    let login = world.second_letter.login.as_str();
    for wrong in ["1111", "2222", "3333"] {
        sign_in(&world.core, login, wrong).await.unwrap_err();
    }
    let closed = sign_in(&world.core, login, &world.second_letter.password).await;
    assert!(matches!(closed, Err(SignInError::Closed)));
    let lockout = |of: &SignedIn| world.core.lockout(&of.account).unwrap();
    assert_eq!(lockout(&world.second), Lockout::Closed);
    assert_eq!(lockout(&world.first), Lockout::default());
    assert_eq!(world.held(), std::slice::from_ref(&world.first));
    let reviewed = review(&world.core, &world.first, &world.company.client, 3).await;
    sent(world.core.send(&world.first, &reviewed).await);
}

#[tokio::test]
async fn a_lost_answer_at_one_employer_neither_stops_nor_settles_the_others() {
    let world = World::at_one_server().await;
    let lost = review(&world.core, &world.first, &world.company.client, 3).await;
    sent(world.core.send(&world.first, &lost).await);
    forget_the_answer(&world.core, &world.first, lost.key()).await;

    let reviewed = review(&world.core, &world.second, &world.company.client, 4).await;
    let other = sent(world.core.send(&world.second, &reviewed).await);
    assert_eq!(other.hours.get(), 4);
    assert_eq!(
        world.core.settle(&world.second).await.unwrap(),
        Settled::Nothing
    );
    assert!(world.core.has_unsettled(&world.first.account).unwrap());
    let settled = world.core.settle(&world.first).await.unwrap();
    assert!(matches!(settled, Settled::Registered(it) if it.hours.get() == 3));
    assert!(!world.core.has_unsettled(&world.first.account).unwrap());
}

#[tokio::test]
async fn a_server_that_does_not_answer_holds_up_no_other_employers_performance() {
    let (silent, _, core, first) = signing_in::signed_in().await;
    let company = Company::open().await;
    let second = core.sign_in_at(address(&company), letter(&company.ana));
    let second = second.await.unwrap();
    let never = ResponseTemplate::new(200)
        .set_body_json(Settlement::Void)
        .set_delay(Duration::from_hours(1));
    Mock::given(method("POST"))
        .and(path_regex("^/v1/performances/settle/"))
        .respond_with(never)
        .mount(&silent)
        .await;
    let reviewed = review(&core, &second, &company.client, 3).await;
    forget_the_answer(&core, &first, reviewed.key()).await;
    tokio::select! {
        biased;
        settled = core.settle(&first) => panic!("answered: {settled:?}"),
        outcome = core.send(&second, &reviewed) => { sent(outcome); }
    }
    assert!(core.has_unsettled(&first.account).unwrap());
}

#[tokio::test]
async fn the_same_login_at_two_servers_is_two_accounts() {
    let (here, _, core, first) = signing_in::signed_in().await;
    let (there, ..) = signing_in::signed_in().await;
    let typed = Credentials::from_typed(first.account.login.as_str(), "40718263").unwrap();
    let there_address: ServerAddress = there.uri().parse().unwrap();
    let second = core.sign_in_at(there_address.clone(), typed).await.unwrap();
    assert_eq!(first.account.login, second.account.login);
    assert_eq!(core.signed_in_accounts().unwrap().len(), 2);
    assert_eq!(core.server().unwrap(), first.account.server);

    Mock::given(method("POST"))
        .and(path("/v1/performances"))
        .respond_with(ResponseTemplate::new(500))
        .mount(&there)
        .await;
    let client = job_tracker_protocol::ClientNumber::from_first_ten(1);
    let reviewed = review(&core, &second, &client, 3).await;
    assert!(matches!(
        core.send(&second, &reviewed).await,
        Outcome::Unknown
    ));
    assert!(core.has_unsettled(&second.account).unwrap());
    assert!(!core.has_unsettled(&first.account).unwrap());
    let asked = here.received_requests().await.unwrap();
    let sent_here = |it: &&wiremock::Request| it.url.path().starts_with("/v1/performances");
    assert_eq!(asked.iter().filter(sent_here).count(), 0);
}

#[tokio::test]
async fn another_server_is_chosen_for_a_sign_in_without_disturbing_who_is_signed_in() {
    let (company, other) = (Company::open().await, Company::open().await);
    let (core, first) = company.ana_signed_in().await;
    core.set_server(&other.origin()).await.unwrap();
    let second = sign_in_with(&core, &other.ana).await;
    assert_eq!(second.account.server, address(&other));
    for (worker, at) in [(&first, &company), (&second, &other)] {
        let reviewed = review(&core, worker, &at.client, 3).await;
        sent(core.send(worker, &reviewed).await);
    }
    // Each at its own place, also the numbers to call once one of them is switched off.
    let lines = async |of: &SignedIn| core.helplines(&of.account).await.unwrap().phone_lines;
    assert_eq!(lines(&first).await, [Company::PHONE_LINE]);
    company.close().await;
    assert_eq!(lines(&first).await, [Company::PHONE_LINE]);
    core.me(&first).await.unwrap_err();
    core.me(&second).await.unwrap();
}

#[tokio::test]
async fn a_link_leads_to_the_account_that_it_is_about() {
    let world = World::at_one_server().await;
    let origin = world.company.origin();
    let link = |login: &str| format!("{origin}/#start?login={login}");
    let follow = |text: &str| world.core.follow_link(text).unwrap();
    let first = &world.first.account;
    assert_eq!(
        follow(&link(first.login.as_str())),
        Followed::Open(first.clone())
    );
    world.core.session_ended(&world.first).unwrap();
    assert!(matches!(
        follow(&link(first.login.as_str())),
        Followed::Again(account, _) if account == *first
    ));
    // Another login is one more account, beside those that are signed in.
    let bea = link(world.company.bea.login.as_str());
    assert!(matches!(follow(&bea), Followed::SignIn(link) if link.login.is_some()));
    assert_eq!(
        follow(&format!("jobtracker://start?server={origin}")),
        Followed::SignedInAlready
    );
    // Another server is said first, also when its login is on this phone for this one.
    let elsewhere = format!(
        "https://jobs.example.be/#start?login={}",
        first.login.as_str()
    );
    assert!(matches!(follow(&elsewhere), Followed::Elsewhere(..)));
}

/// A file as the first version left it, with a worker who is signed in.
fn file_of_version_1(path: &std::path::Path, account: &AccountId) {
    let connection = Connection::open(path).unwrap();
    let start = include_str!("../src/platform/native/sqlite/migrations/0001_start.sql");
    connection.execute_batch(start).unwrap();
    let (server, login) = (account.server.as_str(), account.login.as_str());
    let account = "INSERT INTO account VALUES (?1, ?2, 'Ana', 'Zonnestraal', '03 123 45 67')";
    connection.execute(account, [server, login]).unwrap();
    for (name, value) in [
        ("signed_in_login", login),
        ("signed_in_server", server),
        ("phone_lines", "[\"0800 355 30\"]"),
    ] {
        let setting = "INSERT INTO setting VALUES (?1, ?2)";
        connection.execute(setting, [name, value]).unwrap();
    }
    connection
        .pragma_update(
            None,
            "application_id",
            job_tracker::platform::native::sqlite::APPLICATION_ID,
        )
        .unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
}

#[tokio::test]
async fn who_was_signed_in_with_the_first_version_still_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("job-tracker.sqlite3");
    let account = AccountId {
        server: "http://127.0.0.1:9".parse().unwrap(),
        login: job_tracker_protocol::Login::from_serial(1),
    };
    file_of_version_1(&path, &account);
    let phone = MemoryPhone::default();
    let platform = Platform {
        persistence: Rc::new(FileDatabase::new(path)),
        ..phone.platform(account.server.clone())
    };
    let name = format!("session {} {}", account.server, account.login);
    platform.secrets.set(&name, "jts_secret").unwrap();
    let core = Core::start(platform, http_client().unwrap()).unwrap();

    let Session::SignedIn(worker) = core.session().unwrap() else {
        panic!("not signed in");
    };
    assert_eq!(worker.account, account);
    assert_eq!(worker.record.employer_name, "Zonnestraal");
    assert_eq!(core.signed_in_accounts().unwrap(), [worker]);
    let helplines = core.helplines(&account).await.unwrap();
    assert_eq!(helplines.phone_lines, ["0800 355 30"]);
}
