//! Second factors lie encrypted in the database, under a key that lies elsewhere.

use std::{path::Path, sync::Arc};

use jiff::SignedDuration;
use job_tracker_server::{
    KeyError, MoveError, Place, Server, Settings,
    clock::Clock as _,
    domain::random::OsRandom,
    make_key, relocate,
    server::{RunningServer, StartError},
};
use reqwest::{Method, StatusCode};
use totp_rs::Secret;

use crate::{
    browser::{Browser, PASSWORD, Page, administrator, code, code_at, invite, open, reader, user},
    support::{Company, company, place, settings},
};

const EMAIL: &str = "els@example.be";

/// The bytes of a secret that a page showed.
fn bytes(secret: &str) -> Vec<u8> {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    secret.as_bytes().to_vec()
}

/// As PostgreSQL writes bytes that can be read in part.
fn escaped(bytes: &[u8]) -> Vec<u8> {
    let escape = |it: &u8| match *it {
        b'\\' => b"\\\\".to_vec(),
        it if (0x20..0x7f).contains(&it) => vec![it],
        it => format!("\\{it:03o}").into_bytes(),
    };
    bytes.iter().flat_map(escape).collect()
}

#[track_caller]
fn holds_no_secret(company: &Company, secret: &str) {
    let all = company.rows().everything();
    for form in [bytes(secret), escaped(&bytes(secret))] {
        assert!(!all.windows(form.len()).any(|it| it == form));
    }
}

/// Signs in with the password and this code.
async fn signed_in(browser: &Browser, email: &str, code: &str) -> Page {
    let fields = [("email", email), ("password", PASSWORD), ("code", code)];
    browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await
}

async fn els(company: &Company) -> String {
    let link = company.office().console_link(company.employer).await;
    user(company, &link.unwrap(), EMAIL).await.1
}

/// The settings of this company with the key in another file.
fn with_key(company: &Company, key: &Path) -> Settings {
    let settings = settings(&company.data);
    Settings {
        database: settings.database.clone().with_key(key),
        ..settings
    }
}

async fn start_error(company: &Company, settings: Settings) -> StartError {
    match Server::start(settings, Arc::clone(&company.clock) as _).await {
        Ok(_) => panic!("it started"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn a_copy_of_the_database_holds_no_second_factor() {
    let company = Company::open().await;
    let link = company.office().console_link(company.employer).await;
    let link = link.unwrap();
    let opened = open(&Browser::at(&company), &link).await;
    holds_no_secret(&company, &opened.secret);
    let (_, secret) = user(&company, &link, EMAIL).await;
    let company = company.close().await;
    holds_no_secret(&company, &secret);
    let sql = "SELECT count(*) FROM users WHERE length(factor) > 20 AND length(totp_secret) = 0";
    assert_eq!(company.rows().number(sql), 1);
    if !place::is_postgres() {
        let file = company.data.path().join("second-factors.key");
        let key = std::fs::read_to_string(&file).unwrap();
        assert!(key.starts_with("jtk_"), "{key}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[tokio::test]
async fn a_second_factor_that_is_put_under_another_user_opens_nothing() {
    let company = Company::open().await;
    let secret = els(&company).await;
    let link = company.office().console_link(company.employer).await;
    let (_, other) = user(&company, &link.unwrap(), "rik@example.be").await;
    let rows = company.rows();
    let factor = "(SELECT factor FROM users WHERE email = 'els@example.be')";
    rows.execute(&format!(
        "UPDATE users SET factor = {factor} WHERE email = 'rik@example.be'"
    ));
    let browser = Browser::at(&company);
    for secret in [&secret, &other] {
        let code = code(&company, secret);
        let page = signed_in(&browser, "rik@example.be", &code).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let page = signed_in(&browser, EMAIL, &code(&company, &secret)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_server_does_not_start_with_another_key_or_without_one() {
    let mut company = Company::open().await;
    let secret = els(&company).await;
    company.stop().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let [other, missing, strange] =
        ["other", "missing", "strange"].map(|it| elsewhere.path().join(it));
    make_key(&other, &OsRandom).unwrap();
    std::fs::write(&strange, "not a key\n").unwrap();
    let error = start_error(&company, with_key(&company, &other)).await;
    assert!(
        matches!(error, StartError::Key(KeyError::Wrong(_))),
        "{error}"
    );
    assert!(
        error.to_string().contains("second-factors reset"),
        "{error}"
    );
    let error = start_error(&company, with_key(&company, &missing)).await;
    assert!(
        matches!(error, StartError::Key(KeyError::Missing(_))),
        "{error}"
    );
    assert!(!missing.exists());
    let error = start_error(&company, with_key(&company, &strange)).await;
    assert!(
        matches!(error, StartError::Key(KeyError::NoKey(_))),
        "{error}"
    );
    if place::is_postgres() {
        let settings = with_key(&company, &other);
        let mut database = settings.database.clone();
        database.key_file = None;
        let error = start_error(
            &company,
            Settings {
                database,
                ..settings
            },
        )
        .await;
        assert!(
            matches!(error, StartError::Key(KeyError::NotNamed)),
            "{error}"
        );
    }
    company.restart_with(|it| it).await;
    let page = signed_in(&Browser::at(&company), EMAIL, &code(&company, &secret)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
}

/// A database of the version before, with this user in it.
fn write_old(data: &Path, hash: &str, secret: &[u8]) {
    let database = rusqlite::Connection::open(data.join("job-tracker.sqlite3")).unwrap();
    for migration in [
        include_str!("../../src/store/sqlite/migrations/0001_first.sql"),
        include_str!("../../src/store/sqlite/migrations/0002_console.sql"),
        include_str!("../../src/store/sqlite/migrations/0003_import.sql"),
        include_str!("../../src/store/sqlite/migrations/0004_devices.sql"),
        include_str!("../../src/store/sqlite/migrations/0005_links.sql"),
        include_str!("../../src/store/sqlite/migrations/0006_shown_once.sql"),
        include_str!("../../src/store/sqlite/migrations/0007_moved.sql"),
        include_str!("../../src/store/sqlite/migrations/0008_codes.sql"),
        "PRAGMA application_id = 0x4a545356; PRAGMA user_version = 8;
         INSERT INTO employers (id, public_id, name, created_at)
         VALUES (1, zeroblob(16), 'Zonnestraal', 0);",
    ] {
        database.execute_batch(migration).unwrap();
    }
    let insert = "INSERT INTO users (public_id, employer_id, email, name, role, language,
             password_hash, totp_secret, removed_at, created_at)
         VALUES (?1, 1, ?2, 'Els', 'administrator', 'nl', ?3, ?4, ?5, 0)";
    for (id, email, removed) in [(1_u8, EMAIL, None), (2, "gone@example.be", Some(7))] {
        let row = rusqlite::params![vec![id; 16], email, hash, secret, removed];
        database.execute(insert, row).unwrap();
    }
    // Left where nobody looks.
    let row = rusqlite::params![vec![3_u8; 16], "x@example.be", hash, secret, None::<i64>];
    database.execute(insert, row).unwrap();
    database
        .execute("DELETE FROM users WHERE email = 'x@example.be'", ())
        .unwrap();
    database.close().unwrap();
}

#[tokio::test]
async fn what_an_older_server_left_in_plain_is_encrypted_before_anybody_is_served() {
    let mut company = Company::open().await;
    let secret = els(&company).await;
    company.stop().await;
    let plain = bytes(&secret);
    if place::is_postgres() {
        let rows = company.rows();
        rows.execute(&format!(
            "UPDATE users SET totp_secret = {}, factor = '';
             DELETE FROM factor_keys;
             INSERT INTO leftovers (what) VALUES ('plain-factors')",
            rows.bytes(&plain)
        ));
    } else {
        let hash = company.rows().text("SELECT password_hash FROM users");
        company.data = tempfile::tempdir().unwrap();
        write_old(company.data.path(), &hash, &plain);
    }
    company.restart_with(|it| it).await;
    holds_no_secret(&company, &secret);
    assert_eq!(company.rows().number("SELECT count(*) FROM leftovers"), 0);
    let page = signed_in(&Browser::at(&company), EMAIL, &code(&company, &secret)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
}

#[tokio::test]
async fn several_servers_of_one_database_have_one_key() {
    if place::is_missing_postgres() {
        return;
    }
    let company = Company::open().await;
    let secret = els(&company).await;
    let second = company.another_server().await;
    let page = signed_in(&Browser::to(second.addr), EMAIL, &code(&company, &secret)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let elsewhere = tempfile::tempdir().unwrap();
    let other = elsewhere.path().join("other");
    make_key(&other, &OsRandom).unwrap();
    let error = start_error(&company, with_key(&company, &other)).await;
    assert!(
        matches!(error, StartError::Key(KeyError::Wrong(_))),
        "{error}"
    );
    second.stop().await;
}

#[tokio::test]
async fn after_the_loss_of_the_key_each_user_begins_anew_by_a_link_of_hers() {
    let company = Company::open().await;
    let admin = administrator(&company, company.employer, EMAIL).await;
    reader(&company, &admin, "rik@example.be").await;
    let invited = invite(&admin, "nele@example.be", "reader").await;
    let serving = Server::open(settings(&company.data), Arc::clone(&company.clock) as _);
    let serving = serving.await.unwrap();
    assert!(serving.reset_second_factors().await.is_err());
    serving.close().await;
    let mut company = company.close().await;
    let clock = || Arc::clone(&company.clock) as _;
    let server = Server::open(settings(&company.data), clock())
        .await
        .unwrap();
    let links = server.reset_second_factors().await.unwrap().links;
    server.close().await;
    let emails: Vec<_> = links.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(emails, [EMAIL, "rik@example.be"]);

    let elsewhere = tempfile::tempdir().unwrap();
    let new = elsewhere.path().join("new");
    make_key(&new, &OsRandom).unwrap();
    let changed = with_key(&company, &new);
    company.restart_with(|_| changed).await;
    let (fresh, secret) = user(&company, &links[0].1, EMAIL).await;
    let page = signed_in(&Browser::at(&company), EMAIL, &code(&company, &secret)).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let log = fresh.get("/console/audit").await;
    assert!(log.text.contains("Second factor reset"), "{}", log.text);
    let (reader, _) = user(&company, &links[1].1, "rik@example.be").await;
    assert_eq!(
        reader.get("/console/users").await.status,
        StatusCode::FORBIDDEN
    );
    // Nor does a link that somebody made before.
    let (_, link) = invited.split_once("/console/").unwrap();
    let gone = Browser::at(&company).get(&format!("/console/{link}")).await;
    assert_eq!(gone.status, StatusCode::GONE, "{}", gone.text);
    // Her old cookie opens nothing.
    let mut old = Browser::at(&company);
    old.cookie = admin.cookie;
    assert_eq!(
        old.get("/console/workers").await.status,
        StatusCode::SEE_OTHER
    );
}

async fn serve(
    settings: Settings,
    clock: &Arc<job_tracker_server::testing::SettableClock>,
) -> RunningServer {
    let settings = Settings {
        sign_in_rate: 0,
        listen: ([127, 0, 0, 1], 0).into(),
        password_cost: company::CHEAP,
        ..settings
    };
    company::start(settings, clock).await
}

#[tokio::test]
async fn second_factors_work_after_a_move_to_postgresql_and_after_the_way_back() {
    if place::is_missing_postgres() {
        return;
    }
    let (here, (_beside, url), back) = (
        tempfile::tempdir().unwrap(),
        place::a_database(),
        tempfile::tempdir().unwrap(),
    );
    let clock = "2026-11-23T14:00:00Z".parse().unwrap();
    let clock = Arc::new(job_tracker_server::testing::SettableClock::at(clock));
    let server = serve(Settings::new(here.path()), &clock).await;
    let link = server.first_link().await.unwrap().unwrap();
    let browser = Browser::to(server.addr);
    let opened = open(&browser, &link).await;
    let shown = code_at(clock.as_ref(), &opened.secret);
    let mut fields = opened.filled_in(EMAIL, &shown).to_vec();
    fields.extend([("company", "Maanlicht"), ("region", "brussels")]);
    let made = browser.call(Method::POST, "/console/start", &fields).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text);
    server.stop().await;

    let next = async |server: RunningServer| {
        clock.advance(SignedDuration::from_secs(60));
        let shown = code_at(clock.as_ref(), &opened.secret);
        let page = signed_in(&Browser::to(server.addr), EMAIL, &shown).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        server.stop().await;
    };
    let key = here.path().join("second-factors.key");
    let other = here.path().join("other.key");
    make_key(&other, &OsRandom).unwrap();
    let (directory, database) = (Place::Directory(here.path().into()), url.parse().unwrap());
    let to = Place::Postgres(url.parse().unwrap());
    let moved = relocate(&directory, &to, Some(&other), clock.now()).await;
    assert!(matches!(moved, Err(MoveError::Key(KeyError::Wrong(_)))));
    let moved = relocate(&directory, &to, None, clock.now()).await.unwrap();
    assert_eq!(moved.key_file.as_deref(), Some(key.as_path()));
    let database = job_tracker_server::settings::DatabaseSettings::postgres(database);
    next(serve(Settings::on(database.with_key(&key)), &clock).await).await;

    let data = back.path().join("data");
    let directory = Place::Directory(data.clone());
    let moved = relocate(&to, &directory, None, clock.now()).await;
    assert!(matches!(moved, Err(MoveError::Key(KeyError::NotNamed))));
    let moved = relocate(&to, &directory, Some(&other), clock.now()).await;
    assert!(matches!(moved, Err(MoveError::Key(KeyError::Wrong(_)))));
    let moved = relocate(&to, &directory, Some(&key), clock.now()).await;
    assert_eq!(
        moved.unwrap().key_file,
        Some(data.join("second-factors.key"))
    );
    next(serve(Settings::new(data), &clock).await).await;
}
