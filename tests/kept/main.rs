//! What a phone keeps is the same wherever it is kept: in a SQLite file, in a page's storage, and in
//! the storage of a page that version 0.1.0 left.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod older;
mod steps;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use job_tracker::{
    core::{
        platform::{Opened, Persistence, SetAsideReason},
        store::{Records, Setting, Store, StoreError},
    },
    platform::{
        memory::MemoryShelf,
        native::FileDatabase,
        snapshot::{Saved, Shelf, SnapshotDatabase},
    },
};
use proptest::prelude::*;
use rusqlite::Connection;
use steps::{Step, account, all_that_is_kept, forget_what_is_newer, key};

fn in_storage(shelf: &MemoryShelf) -> Box<dyn Store> {
    SnapshotDatabase::new(shelf.clone()).open().unwrap().store
}

/// Plays the steps, each in a change of its own.
fn play(store: &dyn Store, steps: &[Step]) -> Vec<String> {
    let mut answers = Vec::new();
    for step in steps {
        let mut change = store.begin().unwrap();
        answers.push(step.take(&mut *change));
        change.commit().unwrap();
    }
    answers
}

/// What a page of version 0.1.0 would have saved of a file: that version knows three steps of its
/// tables.
fn as_saved_by_0_1_0(path: &std::path::Path) -> Saved {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch("DROP TABLE IF EXISTS unsettled_request; PRAGMA user_version = 3")
        .unwrap();
    let mode: String = connection
        .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "delete");
    connection.close().unwrap();
    Saved {
        generation: 1,
        text: STANDARD.encode(std::fs::read(path).unwrap()),
    }
}

fn change(store: &dyn Store, what: impl FnOnce(&mut dyn Records)) {
    let mut change = store.begin().unwrap();
    what(&mut *change);
    change.commit().unwrap();
}

fn opened_after_0_1_0(old: &str) -> (MemoryShelf, Result<Opened, StoreError>) {
    let shelf = MemoryShelf::default();
    shelf.put_old(Saved {
        generation: 7,
        text: old.to_owned(),
    });
    let opened = SnapshotDatabase::new(shelf.clone()).open();
    (shelf, opened)
}

/// The page of version 0.1.0, as a browser kept it.
fn a_page_of_0_1_0() -> String {
    let value = include_str!("page-0.1.0.txt");
    value.split_once(':').unwrap().1.to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_and_a_pages_storage_keep_the_same(steps in proptest::collection::vec(Step::any(), 0..60)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("job-tracker.sqlite3");
        let shelf = MemoryShelf::default();
        let file = FileDatabase::new(path.clone()).open().unwrap().store;
        let storage = in_storage(&shelf);
        prop_assert_eq!(play(&*file, &steps), play(&*storage, &steps));
        let kept = all_that_is_kept(&*file);
        prop_assert_eq!(&all_that_is_kept(&*storage), &kept);
        prop_assert_eq!(&all_that_is_kept(&*in_storage(&shelf)), &kept, "after a restart");

        forget_what_is_newer(&*file);
        let kept = all_that_is_kept(&*file);
        drop(file);
        let (moved, opened) = opened_after_0_1_0(&as_saved_by_0_1_0(&path).text);
        let opened = opened.unwrap();
        prop_assert!(opened.set_aside.is_none());
        prop_assert_eq!(&all_that_is_kept(&*opened.store), &kept, "moved from 0.1.0");
        prop_assert_eq!(&all_that_is_kept(&*in_storage(&moved)), &kept, "started again");
        opened.store.begin().unwrap().commit().unwrap();
        prop_assert_eq!(&all_that_is_kept(&*in_storage(&moved)), &kept, "once it is saved");
    }

    #[test]
    fn no_damage_to_what_0_1_0_saved_stops_the_app(at in 0.0..1.0, bytes in proptest::collection::vec(any::<u8>(), 1..200)) {
        let mut file = STANDARD.decode(a_page_of_0_1_0()).unwrap();
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any place will do")]
        let start = (at * (file.len() - bytes.len()) as f64) as usize;
        file[start..start + bytes.len()].copy_from_slice(&bytes);
        let damaged = STANDARD.encode(file);
        let (shelf, opened) = opened_after_0_1_0(&damaged);
        if opened.unwrap().set_aside.is_some() {
            prop_assert_eq!(shelf.aside(), [damaged]);
        }
    }
}

#[test]
fn what_another_program_or_a_newer_app_saved_is_left_as_it_is() {
    for (text, reason) in [
        (r#"{"recipe":"waffles"}"#, SetAsideReason::Foreign),
        (r#"{"app":"kitchen","version":1}"#, SetAsideReason::Foreign),
        (
            r#"{"app":"job-tracker","version":1}"#,
            SetAsideReason::Broken,
        ),
        (r#"{"app":"job-tracker","versi"#, SetAsideReason::Broken),
        ("", SetAsideReason::Broken),
    ] {
        let shelf = MemoryShelf::default();
        shelf.put(Saved {
            generation: 3,
            text: text.to_owned(),
        });
        let opened = SnapshotDatabase::new(shelf.clone()).open().unwrap();
        assert_eq!(opened.set_aside.unwrap().reason, reason, "{text}");
        assert_eq!(shelf.aside(), [text]);
        // What is kept from now on does not lose to a window that saw the one before.
        let mut change = opened.store.begin().unwrap();
        change.begin_use(&account(1)).unwrap();
        change.commit().unwrap();
        assert_eq!(shelf.generation(), Some(4));
    }
    let shelf = MemoryShelf::default();
    let newer = Saved {
        generation: 3,
        text: r#"{"app":"job-tracker","version":2,"else":[]}"#.to_owned(),
    };
    shelf.put(newer.clone());
    let opened = SnapshotDatabase::new(shelf.clone()).open();
    assert!(matches!(
        opened,
        Err(StoreError::Newer { found: 2, known: 1 })
    ));
    assert!(shelf.load() == Some(newer));
}

#[test]
fn what_was_kept_before_requests_had_a_key_is_read_and_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("job-tracker.sqlite3");
    let file = FileDatabase::new(path.clone());
    change(&*file.open().unwrap().store, |it| {
        assert!(it.put_unsettled(&account(1), key(1)).unwrap());
    });
    as_saved_by_0_1_0(&path);
    let shelf = MemoryShelf::default();
    let text = r#"{"app":"job-tracker","version":1,"accounts":[{"server":"https://office-1.example.be","login":"00000000","unsettled":["00000000-0000-0000-0000-000000000001"]}],"in_use":[],"settings":{},"phone_lines":{}}"#;
    let login = account(1).login;
    shelf.put(Saved {
        generation: 3,
        text: text.replace("00000000\"", &format!("{}\"", login.as_str())),
    });
    for store in [file.open().unwrap().store, in_storage(&shelf)] {
        let records = store.look().unwrap();
        assert_eq!(records.unsettled(&account(1)).unwrap(), Some(key(1)));
        assert_eq!(records.unsettled_request(&account(1)).unwrap(), None);
        drop(records);
        change(&*store, |it| {
            assert!(it.put_unsettled_request(&account(1), key(2)).unwrap());
            assert!(!it.put_unsettled_request(&account(1), key(3)).unwrap());
            it.clear_unsettled_request(&account(1), key(3)).unwrap();
        });
        let records = store.look().unwrap();
        assert_eq!(records.unsettled(&account(1)).unwrap(), Some(key(1)));
        let kept = records.unsettled_request(&account(1)).unwrap();
        assert_eq!(kept, Some(key(2)), "one of each");
    }
}

#[test]
fn a_change_that_is_dropped_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = FileDatabase::new(folder.path().join("job-tracker.sqlite3"));
    for store in [
        file.open().unwrap().store,
        in_storage(&MemoryShelf::default()),
    ] {
        let mut change = store.begin().unwrap();
        change.begin_use(&account(1)).unwrap();
        change.set(Setting::Language, "pl").unwrap();
        drop(change);
        assert_eq!(
            store.look().unwrap().setting(Setting::Language).unwrap(),
            None
        );
    }
}
