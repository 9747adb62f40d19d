//! A phone without room, and one whose disk cannot be written.

use std::{path::Path, rc::Rc};

use job_tracker::{
    core::{
        Core,
        account::AccountId,
        clients::{CheckDigits, Client, ClientError},
        performance::{NotSent, Outcome},
        platform::Platform,
        store::StoreError,
    },
    platform::{
        memory::MemoryPhone,
        native::{FileDatabase, http_client},
    },
};
use job_tracker_protocol::{ClientNumber, Login};

use super::{figure, phone_kills::app_on_file};
use crate::support::{fresh_key, review, sent, sign_in, small_disk::SmallDisk, world::Company};

const GROUP: &str = "disk of the phone";
const NOWHERE: &str = "http://127.0.0.1:9";

fn account() -> AccountId {
    AccountId {
        server: NOWHERE.parse().unwrap(),
        login: Login::from_serial(1),
    }
}

fn client(number: u64, alias: &str) -> Client {
    let number = ClientNumber::from_first_ten(number);
    Client::from_typed(number.as_str(), alias, "", CheckDigits::Warn).unwrap()
}

#[tokio::test]
async fn a_full_phone_sends_nothing_keeps_its_list_and_recovers() {
    let Some(disk) = SmallDisk::mount("512k") else {
        return;
    };
    let company = Company::open().await;
    let core = app_on_file(&disk.path().join("job-tracker.sqlite3"), &company.origin());
    let worker = sign_in(&core, company.ana.login.as_str(), &company.ana.password)
        .await
        .unwrap();
    let account = &worker.account;
    let mut saved = 0;
    for round in 0..4 {
        core.add_client(account, &client(round, "Oma Simonne"))
            .await
            .unwrap();
        saved += 1;
        disk.fill_up_to(0);
        // What fits into the last page of the file's log may still be written.
        let mut refused = 0;
        for number in 0..40 {
            let number = 1_000 + round * 100 + number;
            match core
                .add_client(account, &client(number, &"x".repeat(60)))
                .await
            {
                Ok(_) => saved += 1,
                Err(ClientError::Store(StoreError::Full)) => refused += 1,
                Err(other) => panic!("{other:?}"),
            }
        }
        assert!(refused > 0);
        assert_eq!(core.clients(account).unwrap().len(), saved);
        let reviewed = review(&core, &worker, &company.client, 1).await;
        let reviewed = reviewed.meant_twice(fresh_key(&core));
        let outcome = core.send(&worker, &reviewed).await;
        assert!(
            matches!(
                outcome,
                Outcome::NotSent(NotSent::Storage(StoreError::Full))
            ),
            "{outcome:?}"
        );
        let before = core.history(&worker, None).await.unwrap().items.len();
        assert_eq!(before as u64, round, "registered, and told «not sent»");
        disk.make_room();
        sent(core.send(&worker, &reviewed).await);
        assert!(!core.has_unsettled(account).unwrap());
    }
    figure(
        GROUP,
        "reports refused by a full phone, each sent later and there once",
        4,
    );
}

/// A sound file that cannot be looked at for want of room is not a broken one: her clients, and
/// what was still to be settled, would be gone.
#[tokio::test]
async fn a_phone_that_is_full_when_the_app_starts_loses_neither_list_nor_open_fate() {
    let Some(disk) = SmallDisk::mount("512k") else {
        return;
    };
    let file = disk.path().join("job-tracker.sqlite3");
    let account = account();
    let core = app_on_file(&file, NOWHERE);
    core.add_client(&account, &client(1, "Oma Simonne"))
        .await
        .unwrap();
    let key = fresh_key(&core);
    let noted = core.database().write(|it| it.put_unsettled(&account, key));
    assert!(noted.await.unwrap());
    let request = fresh_key(&core);
    let noting = core
        .database()
        .write(|it| it.put_unsettled_request(&account, request));
    assert!(noting.await.unwrap());
    drop(core);
    for closed in [true, false] {
        let killed = if closed {
            drop(app_on_file(&file, NOWHERE));
            None
        } else {
            // Its companions lie beside it, as after a kill.
            Some(app_on_file(&file, NOWHERE))
        };
        disk.fill_up_to(0);
        if let Err(error) = try_file(&file) {
            assert!(
                matches!(error, StoreError::Full | StoreError::Place(_)),
                "{error:?}"
            );
        }
        disk.make_room();
        drop(killed);
        let again = app_on_file(&file, NOWHERE);
        assert!(again.database().set_aside().is_none(), "taken for broken");
        assert_eq!(again.clients(&account).unwrap().len(), 1);
        let kept = again.database().read(|it| it.unsettled(&account));
        assert_eq!(kept.unwrap(), Some(key));
        let kept = again
            .database()
            .read(|it| it.unsettled_request(&account))
            .unwrap();
        assert_eq!(kept, Some(request));
    }
}

fn try_file(file: &Path) -> Result<Core, StoreError> {
    let platform = Platform {
        persistence: Rc::new(FileDatabase::new(file.to_owned())),
        ..MemoryPhone::default().platform(NOWHERE.parse().unwrap())
    };
    let core = Core::start(platform, http_client().unwrap())?;
    assert!(core.database().set_aside().is_none(), "taken for broken");
    Ok(core)
}

#[tokio::test]
async fn a_disk_that_cannot_be_written_is_named_and_its_file_is_left_alone() {
    let Some(disk) = SmallDisk::mount("512k") else {
        return;
    };
    let file = disk.path().join("job-tracker.sqlite3");
    let account = account();
    let core = app_on_file(&file, NOWHERE);
    core.add_client(&account, &client(1, "Oma Simonne"))
        .await
        .unwrap();
    drop(core);
    disk.read_only(true);
    let refused = try_file(&file).err().unwrap();
    assert!(matches!(refused, StoreError::Place(_)), "{refused:?}");
    disk.read_only(false);
    let core = app_on_file(&file, NOWHERE);
    assert!(core.database().set_aside().is_none(), "taken for broken");
    assert_eq!(core.clients(&account).unwrap().len(), 1);
}

/// Two windows of a computer are two processes on one file, with no lock between them.
#[tokio::test]
async fn two_processes_on_one_file_never_forget_each_others_open_fate() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("job-tracker.sqlite3");
    let (one, two) = (app_on_file(&file, NOWHERE), app_on_file(&file, NOWHERE));
    let account = account();
    let (first, second) = (fresh_key(&one), fresh_key(&two));
    // Both looked, both found nothing, and then both note theirs.
    let note = async |core: &Core, key| {
        let noting = core.database().write(|it| it.put_unsettled(&account, key));
        noting.await.unwrap()
    };
    assert!(note(&one, first).await);
    assert!(!note(&two, second).await);
    assert!(note(&one, first).await, "its own, once more");
    let kept = two.database().read(|it| it.unsettled(&account));
    assert_eq!(kept.unwrap(), Some(first));

    let note = async |core: &Core, key| {
        let noting = core
            .database()
            .write(|it| it.put_unsettled_request(&account, key));
        noting.await.unwrap()
    };
    assert!(note(&two, second).await, "a request waits for no report");
    assert!(!note(&one, first).await);
    let kept = one.database().read(|it| it.unsettled_request(&account));
    assert_eq!(kept.unwrap(), Some(second));
}
