//! The phone's database on bad days: two windows, no room, a broken or a foreign file.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use std::{fs, path::Path, rc::Rc};

use job_tracker::{
    core::{
        Core,
        account::AccountId,
        clients::{CheckDigits, Client, ClientError},
        platform::{Platform, SetAsideReason},
        store::StoreError,
    },
    platform::{
        memory::MemoryPhone,
        native::{FileDatabase, http_client},
        snapshot::Saved,
    },
};
use job_tracker_protocol::{ClientNumber, Login};
use rusqlite::Connection;
use support::app_on;

const SERVER: &str = "http://127.0.0.1:9";

fn account(serial: u64) -> AccountId {
    AccountId {
        server: SERVER.parse().unwrap(),
        login: Login::from_serial(serial),
    }
}

fn client(first_ten: u64, alias: &str) -> Client {
    let number = ClientNumber::from_first_ten(first_ten);
    Client::from_typed(number.as_str(), alias, "", CheckDigits::Warn).unwrap()
}

fn names(core: &Core, account: &AccountId) -> Vec<String> {
    core.clients(account)
        .unwrap()
        .into_iter()
        .map(|it| it.alias)
        .collect()
}

fn with_file(path: &Path) -> Result<Core, StoreError> {
    let phone = MemoryPhone::default();
    let platform = Platform {
        persistence: Rc::new(FileDatabase::new(path.to_path_buf())),
        ..phone.platform(SERVER.parse().unwrap())
    };
    Core::start(platform, http_client().unwrap())
}

// Manual: «Met de applicatie kunt u klanten toevoegen, verwijderen of hun naam aanpassen.»
#[tokio::test]
async fn clients_are_added_renamed_and_deleted_and_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/folder/job-tracker.sqlite3");
    let core = with_file(&path).unwrap();
    let ana = account(1);
    core.add_client(&ana, &client(1, "Oma Simonne"))
        .await
        .unwrap();
    core.add_client(&ana, &client(2, "de bakker"))
        .await
        .unwrap();
    core.add_client(&ana, &client(3, "Élise")).await.unwrap();
    core.change_client(
        &ana,
        &ClientNumber::from_first_ten(1),
        &client(1, "Simonne"),
    )
    .await
    .unwrap();
    core.delete_client(&ana, &client(3, "x").number)
        .await
        .unwrap();
    drop(core);
    assert_eq!(
        names(&with_file(&path).unwrap(), &ana),
        ["de bakker", "Simonne"]
    );
}

#[tokio::test]
async fn clients_stand_where_people_look_for_them() {
    let core = app_on(&MemoryPhone::default(), SERVER);
    let ana = account(1);
    let right = [
        "ana", "Élise", "Eva", "Lotte", "Łucja", "Marie", "Ödön", "Olga", "Zoé", "Zoë",
    ];
    for (number, alias) in (1..).zip(right.iter().rev()) {
        core.add_client(&ana, &client(number, alias)).await.unwrap();
    }
    assert_eq!(names(&core, &ana), right);
}

#[tokio::test]
async fn a_number_that_is_in_the_list_already_opens_the_client_that_has_it() {
    let core = app_on(&MemoryPhone::default(), SERVER);
    let ana = account(1);
    core.add_client(&ana, &client(1, "Oma Simonne"))
        .await
        .unwrap();
    let again = core.add_client(&ana, &client(1, "Somebody")).await;
    assert!(matches!(again, Err(ClientError::Exists(it)) if it.alias == "Oma Simonne"));
    assert_eq!(names(&core, &ana), ["Oma Simonne"]);
}

#[tokio::test]
async fn a_number_is_corrected_and_name_and_note_stay() {
    let core = app_on(&MemoryPhone::default(), SERVER);
    let ana = account(1);
    let mistyped = Client {
        note: "sleutel bij de buren".to_owned(),
        ..client(1, "Oma Simonne")
    };
    core.add_client(&ana, &mistyped).await.unwrap();
    core.add_client(&ana, &client(2, "Bart")).await.unwrap();
    let right = Client {
        number: ClientNumber::from_first_ten(3),
        ..mistyped.clone()
    };
    core.change_client(&ana, &mistyped.number, &right)
        .await
        .unwrap();
    assert_eq!(
        core.clients(&ana).unwrap(),
        [client(2, "Bart"), right.clone()]
    );

    // Another client of hers has that number: nothing is changed.
    let taken = Client {
        number: ClientNumber::from_first_ten(2),
        ..right.clone()
    };
    let refused = core.change_client(&ana, &right.number, &taken).await;
    assert!(matches!(refused, Err(ClientError::Exists(it)) if it.alias == "Bart"));
    assert_eq!(core.clients(&ana).unwrap(), [client(2, "Bart"), right]);
    // The one of before is free again.
    let gone = core
        .change_client(&ana, &mistyped.number, &client(4, "x"))
        .await;
    assert!(matches!(gone, Err(ClientError::Gone)));
}

#[tokio::test]
async fn workers_who_share_a_phone_see_only_their_own_clients() {
    let core = app_on(&MemoryPhone::default(), SERVER);
    core.add_client(&account(1), &client(1, "Ana's"))
        .await
        .unwrap();
    core.add_client(&account(2), &client(1, "Bea's"))
        .await
        .unwrap();
    assert_eq!(names(&core, &account(1)), ["Ana's"]);
    assert_eq!(names(&core, &account(2)), ["Bea's"]);
}

#[tokio::test]
async fn two_tabs_that_each_add_a_client_keep_both() {
    let phone = MemoryPhone::default();
    let (one, two) = (app_on(&phone, SERVER), app_on(&phone, SERVER));
    let ana = account(1);
    let (first, second) = (client(1, "one"), client(2, "two"));
    let (added_one, added_two) =
        tokio::join!(one.add_client(&ana, &first), two.add_client(&ana, &second));
    added_one.unwrap();
    added_two.unwrap();
    assert_eq!(names(&one, &ana), ["one", "two"]);
    assert_eq!(names(&two, &ana), ["one", "two"]);
    assert_eq!(names(&app_on(&phone, SERVER), &ana), ["one", "two"]);
}

#[tokio::test]
async fn a_client_deleted_in_another_tab_is_gone_and_not_brought_back() {
    let phone = MemoryPhone::default();
    let (one, two) = (app_on(&phone, SERVER), app_on(&phone, SERVER));
    let ana = account(1);
    one.add_client(&ana, &client(1, "one")).await.unwrap();
    two.delete_client(&ana, &client(1, "x").number)
        .await
        .unwrap();
    let renamed = one
        .change_client(&ana, &ClientNumber::from_first_ten(1), &client(1, "other"))
        .await;
    assert!(matches!(renamed, Err(ClientError::Gone)));
    assert!(names(&one, &ana).is_empty());
}

#[tokio::test]
async fn a_full_phone_says_so_and_changes_nothing() {
    let phone = MemoryPhone::default();
    let core = app_on(&phone, SERVER);
    let ana = account(1);
    core.add_client(&ana, &client(1, "one")).await.unwrap();
    phone.shelf.full.set(true);
    let refused = core.add_client(&ana, &client(2, "two")).await;
    assert!(matches!(refused, Err(ClientError::Store(StoreError::Full))));
    assert_eq!(names(&core, &ana), ["one"]);
    phone.shelf.full.set(false);
    core.add_client(&ana, &client(3, "three")).await.unwrap();
    assert_eq!(names(&app_on(&phone, SERVER), &ana), ["one", "three"]);
}

#[tokio::test]
async fn a_phone_that_is_full_from_the_first_write_starts_empty_and_stays_usable() {
    let phone = MemoryPhone::default();
    phone.shelf.full.set(true);
    let core = app_on(&phone, SERVER);
    assert!(
        core.add_client(&account(1), &client(1, "one"))
            .await
            .is_err()
    );
    assert!(names(&core, &account(1)).is_empty());
    phone.shelf.full.set(false);
    core.add_client(&account(1), &client(1, "one"))
        .await
        .unwrap();
    assert_eq!(names(&core, &account(1)), ["one"]);
}

#[test]
fn a_broken_file_is_set_aside_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("job-tracker.sqlite3");
    for round in 1..=2 {
        let rubbish = format!("this is no database, round {round}").repeat(100);
        fs::write(&path, &rubbish).unwrap();
        let core = with_file(&path).unwrap();
        let set_aside = core.database().set_aside().unwrap();
        assert_eq!(set_aside.reason, SetAsideReason::Broken);
        assert_eq!(fs::read_to_string(&set_aside.name).unwrap(), rubbish);
        assert!(names(&core, &account(1)).is_empty());
    }
}

#[tokio::test]
async fn a_damaged_page_is_noticed_at_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("job-tracker.sqlite3");
    let core = with_file(&path).unwrap();
    for number in 0..200 {
        core.add_client(&account(1), &client(number, &"x".repeat(60)))
            .await
            .unwrap();
    }
    drop(core);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4_096].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    let core = with_file(&path).unwrap();
    assert_eq!(
        core.database().set_aside().unwrap().reason,
        SetAsideReason::Broken
    );
}

#[test]
fn another_programs_database_is_set_aside_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("job-tracker.sqlite3");
    let foreign = Connection::open(&path).unwrap();
    foreign
        .execute_batch("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('waffles');")
        .unwrap();
    drop(foreign);
    let core = with_file(&path).unwrap();
    let set_aside = core.database().set_aside().unwrap();
    assert_eq!(set_aside.reason, SetAsideReason::Foreign);
    let kept = Connection::open(&set_aside.name).unwrap();
    let name: String = kept
        .query_row("SELECT name FROM recipe", [], |row| row.get(0))
        .unwrap();
    assert_eq!(name, "waffles");
}

#[test]
fn a_newer_apps_database_is_left_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("job-tracker.sqlite3");
    drop(with_file(&path).unwrap());
    Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    assert!(matches!(
        with_file(&path),
        Err(StoreError::Newer { found: 99, .. })
    ));
    assert!(path.exists());
}

#[test]
fn a_place_that_cannot_be_written_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "in the way").unwrap();
    assert!(matches!(
        with_file(&file.join("job-tracker.sqlite3")),
        Err(StoreError::Place(_))
    ));
}

#[test]
fn a_pages_broken_database_is_set_aside_too() {
    let phone = MemoryPhone::default();
    let rubbish = "not a database at all".repeat(50);
    phone.shelf.put(Saved {
        generation: 3,
        text: rubbish.clone(),
    });
    let core = app_on(&phone, SERVER);
    assert_eq!(
        core.database().set_aside().unwrap().reason,
        SetAsideReason::Broken
    );
    assert_eq!(phone.shelf.aside(), [rubbish]);
}
