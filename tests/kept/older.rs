//! What version 0.1.0 of the page left, and what a tab of it does while it is open.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use job_tracker::{
    core::{
        account::AccountId,
        platform::{Persistence, SetAsideReason},
        store::{Setting, Store, StoreError},
    },
    platform::{
        memory::MemoryShelf,
        snapshot::{Saved, Shelf, SnapshotDatabase},
    },
};
use job_tracker_protocol::{ClientNumber, IdempotencyKey};
use rusqlite::Connection;

use super::{a_page_of_0_1_0, as_saved_by_0_1_0, change, in_storage, opened_after_0_1_0};

#[test]
fn what_a_page_of_0_1_0_kept_is_all_there() {
    let (shelf, opened) = opened_after_0_1_0(&a_page_of_0_1_0());
    let store = opened.unwrap().store;
    let records = store.look().unwrap();
    let in_use = records.accounts_in_use().unwrap();
    let [(ana, record)] = &in_use[..] else {
        panic!("{in_use:?}");
    };
    assert_eq!(record.worker_name, "Ana Ferreira");
    assert_eq!(record.employer_name, "Zonnestraal Huishoudhulp");
    assert_eq!(record.employer_phone.as_deref(), Some("03 000 00 00"));
    let clients = records.clients(ana).unwrap();
    assert_eq!(clients.len(), 12);
    assert_eq!(clients[3].alias, "Oma 3");
    assert!(clients[3].note.starts_with("sleutel 😀 bij de buren"));
    assert_eq!(
        records.setting(Setting::SignedInLogin).unwrap().as_deref(),
        Some(ana.login.as_str())
    );
    // A browser may open that version once more, and it finds what it left.
    assert!(shelf.load_old().is_some());
}

/// A tab that version 0.1.0 left open: it knows of its own place only, and saves all that it has.
struct OlderTab {
    _folder: tempfile::TempDir,
    path: std::path::PathBuf,
    shelf: MemoryShelf,
    account: AccountId,
}

impl OlderTab {
    /// With the worker of [`a_page_of_0_1_0`].
    fn on(shelf: &MemoryShelf, account: &AccountId) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.sqlite3");
        std::fs::write(&path, STANDARD.decode(a_page_of_0_1_0()).unwrap()).unwrap();
        Self {
            _folder: folder,
            path,
            shelf: shelf.clone(),
            account: account.clone(),
        }
    }

    /// Changes its rows, for its account's server and login as `?1` and `?2`, and saves.
    fn changes(&self, sql: &str, more: &[&str]) {
        let account = [self.account.server.as_str(), self.account.login.as_str()];
        let values = account.iter().chain(more);
        let connection = Connection::open(&self.path).unwrap();
        connection
            .execute(sql, rusqlite::params_from_iter(values))
            .unwrap();
        drop(connection);
        let before = self.shelf.load_old().map_or(7, |it| it.generation);
        self.shelf.put_old(Saved {
            generation: before + 1,
            ..as_saved_by_0_1_0(&self.path)
        });
    }

    fn notes(&self, key: IdempotencyKey) {
        let sql = "INSERT INTO unsettled VALUES (?1, ?2, ?3)";
        self.changes(sql, &[&key.to_string()]);
    }
}

fn key(number: u128) -> IdempotencyKey {
    IdempotencyKey::new(uuid::Uuid::from_u128(number))
}

/// A window of this version that took over what 0.1.0 kept, and whose worker that is.
fn taken_over() -> (MemoryShelf, Box<dyn Store>, AccountId) {
    let (shelf, opened) = opened_after_0_1_0(&a_page_of_0_1_0());
    let store = opened.unwrap().store;
    let (ana, _) = store.look().unwrap().accounts_in_use().unwrap().remove(0);
    change(&*store, |it| it.set(Setting::Language, "pl").unwrap());
    (shelf, store, ana)
}

#[test]
fn what_an_older_tab_saves_is_seen_at_once_and_what_is_newer_stays() {
    let (shelf, store, ana) = taken_over();
    let tab = OlderTab::on(&shelf, &ana);
    let mut clients = store.look().unwrap().clients(&ana).unwrap();
    let (mut renamed, deleted) = (clients.remove(0), clients.remove(0));
    renamed.alias = "Simonne".to_owned();
    change(&*store, |it| {
        assert!(it.update_client(&ana, &renamed.number, &renamed).unwrap());
        assert!(it.delete_client(&ana, &deleted.number).unwrap());
        it.end_use(&ana).unwrap();
    });
    let added = ClientNumber::from_first_ten(77);
    tab.changes(
        "INSERT INTO client (server, login, number, alias, note) VALUES (?1, ?2, ?3, 'Bart', '')",
        &[added.as_str()],
    );
    tab.changes(
        "INSERT INTO setting VALUES ('language', ?1 || ?2 || 'fr')",
        &[],
    );
    for store in [&*store, &*in_storage(&shelf)] {
        let records = store.look().unwrap();
        let client = |number| records.client(&ana, number).unwrap();
        assert_eq!(client(&renamed.number).unwrap().alias, "Simonne");
        assert_eq!(client(&added).unwrap().alias, "Bart");
        // What she deleted and left here does not come back with the whole that the tab saved.
        assert!(client(&deleted.number).is_none());
        assert!(records.accounts_in_use().unwrap().is_empty());
        let language = records.setting(Setting::Language).unwrap();
        assert_eq!(language.as_deref(), Some("pl"));
    }
}

#[test]
fn no_unsettled_key_is_lost_where_an_older_tab_noted_one_too() {
    let (shelf, store, ana) = taken_over();
    let tab = OlderTab::on(&shelf, &ana);
    // The one that she looks at is noted first.
    change(&*store, |it| {
        assert!(it.put_unsettled(&ana, key(2)).unwrap())
    });
    tab.notes(key(1));
    let unsettled = |store: &dyn Store| store.look().unwrap().unsettled(&ana).unwrap();
    assert_eq!(unsettled(&*store), Some(key(2)));
    change(&*store, |it| {
        assert!(!it.put_unsettled(&ana, key(3)).unwrap());
        it.clear_unsettled(&ana, key(2)).unwrap();
    });
    assert_eq!(unsettled(&*store), Some(key(1)));
    assert_eq!(unsettled(&*in_storage(&shelf)), Some(key(1)));
    // Nothing leaves past it.
    change(&*store, |it| {
        assert!(!it.put_unsettled(&ana, key(3)).unwrap())
    });
    // A page of it that begins anew, or was asleep, is no word on what became of that one.
    tab.changes(
        "DELETE FROM unsettled WHERE server = ?1 AND login = ?2",
        &[],
    );
    assert_eq!(unsettled(&*store), Some(key(1)));
    change(&*store, |it| it.clear_unsettled(&ana, key(1)).unwrap());
    tab.notes(key(1));
    assert_eq!(unsettled(&*store), None, "settled once");
}

#[test]
fn another_file_with_the_same_number_is_read_too() {
    let (shelf, store, ana) = taken_over();
    let tab = OlderTab::on(&shelf, &ana);
    tab.notes(key(1));
    let asleep = OlderTab::on(&shelf, &ana);
    assert_eq!(store.look().unwrap().unsettled(&ana).unwrap(), Some(key(1)));
    // It woke up with what it knew, and counts from there.
    let number = shelf.load_old().unwrap().generation;
    asleep.notes(key(2));
    let second = shelf.load_old().unwrap();
    shelf.put_old(Saved {
        generation: number,
        ..second
    });
    change(&*store, |it| it.clear_unsettled(&ana, key(1)).unwrap());
    for store in [&*store, &*in_storage(&shelf)] {
        assert_eq!(store.look().unwrap().unsettled(&ana).unwrap(), Some(key(2)));
    }
}

#[test]
fn what_0_1_0_saved_makes_room_where_there_is_none_for_both() {
    let old = a_page_of_0_1_0();
    let (shelf, opened) = opened_after_0_1_0(&old);
    let store = opened.unwrap().store;
    shelf.room.set(Some(old.len() + 100));
    change(&*store, |it| it.set(Setting::Language, "pl").unwrap());
    assert!(shelf.load_old().is_none());
    assert_eq!(
        in_storage(&shelf)
            .look()
            .unwrap()
            .accounts_in_use()
            .unwrap()
            .len(),
        1
    );

    let (shelf, opened) = opened_after_0_1_0(&old);
    let store = opened.unwrap().store;
    shelf.full.set(true);
    let mut begun = store.begin().unwrap();
    begun.set(Setting::Language, "pl").unwrap();
    assert!(matches!(begun.commit(), Err(StoreError::Full)));
    assert!(shelf.load_old().is_some());
    // It is known all the same, and once more at the next start.
    for store in [&*store, &*in_storage(&shelf)] {
        assert_eq!(store.look().unwrap().accounts_in_use().unwrap().len(), 1);
    }
}

#[test]
fn what_0_1_0_left_damaged_does_not_stop_what_is_sound() {
    let (shelf, _, _) = taken_over();
    shelf.put_old(Saved {
        generation: 9,
        text: "rubbish".to_owned(),
    });
    shelf.full.set(true);
    let opened = SnapshotDatabase::new(shelf.clone()).open().unwrap();
    assert!(opened.set_aside.is_none());
    let in_use = opened.store.look().unwrap().accounts_in_use().unwrap();
    assert_eq!(in_use.len(), 1);
    shelf.full.set(false);
    let opened = SnapshotDatabase::new(shelf.clone()).open().unwrap();
    assert_eq!(opened.set_aside.unwrap().reason, SetAsideReason::Broken);
    assert_eq!(shelf.aside(), ["rubbish"]);
}

#[test]
fn what_a_newer_0_1_x_saved_is_left_alone() {
    let mut file = STANDARD.decode(a_page_of_0_1_0()).unwrap();
    file[63] = 4;
    let (shelf, opened) = opened_after_0_1_0(&STANDARD.encode(file));
    let opened = opened.unwrap();
    assert!(opened.set_aside.is_none());
    change(&*opened.store, |it| {
        it.set(Setting::Language, "pl").unwrap()
    });
    assert!(shelf.load_old().is_some());
}

/// A file of 512-byte pages, each of which but the last leads to the next by so many ways as fit.
#[test]
fn a_file_whose_pages_lead_to_the_same_ones_ends_as_damaged() {
    let mut file = vec![0; 512 * 12];
    file[..16].copy_from_slice(b"SQLite format 3\0");
    file[16..18].copy_from_slice(&512_u16.to_be_bytes());
    file[68..72].copy_from_slice(b"JTra");
    file[63] = 3;
    for page in 0..12_u8 {
        let start = usize::from(page) * 512;
        let head = start + if page == 0 { 100 } else { 0 };
        file[head] = if page == 11 { 13 } else { 5 };
        file[head + 4] = if page == 11 { 0 } else { 60 };
        file[head + 11] = page + 2;
        for cell in 0..60 {
            let pointer = head + 12 + 2 * cell;
            file[pointer..pointer + 2].copy_from_slice(&400_u16.to_be_bytes());
        }
        file[start + 403] = page + 2;
    }
    let (_, opened) = opened_after_0_1_0(&STANDARD.encode(file));
    let set_aside = opened.unwrap().set_aside.unwrap();
    assert_eq!(set_aside.reason, SetAsideReason::Broken);
}
