use base64::{Engine as _, engine::general_purpose::STANDARD};
use job_tracker::{
    core::{
        account::AccountId,
        platform::Persistence,
        store::{Setting, Store, StoreError},
    },
    platform::{
        memory::MemoryShelf,
        snapshot::{Saved, SnapshotDatabase},
    },
};

use super::text_of;

const FILE: &[u8] = b"SQLite format 3\0";

/// Whatever lies in a page's storage, the app starts or says why, keeps what it could read, and
/// sets aside what it could not. A file of 0.1.0 begins as SQLite's do; what stands before it is a
/// document.
pub fn check(data: &[u8]) {
    let mut places = data.windows(FILE.len());
    let parted = places.position(|it| it == FILE).unwrap_or(data.len());
    let (document, file) = data.split_at(parted);
    let shelf = MemoryShelf::default();
    let mut texts = Vec::new();
    if !document.is_empty() {
        texts.push(text_of(document).into_owned());
        shelf.put(saved(&texts[0]));
    }
    if !file.is_empty() {
        texts.push(STANDARD.encode(file));
        shelf.put_old(saved(&texts[texts.len() - 1]));
    }
    let opened = match SnapshotDatabase::new(shelf.clone()).open() {
        Ok(opened) => opened,
        Err(error) => {
            assert!(matches!(error, StoreError::Newer { .. }), "{error}");
            return;
        }
    };
    let aside = shelf.aside();
    assert_eq!(opened.set_aside.is_some(), !aside.is_empty());
    assert!(aside.iter().all(|it| texts.contains(it)));
    let read = all(&*opened.store);
    let mut change = opened.store.begin().unwrap();
    change.set(Setting::Language, "pl").unwrap();
    change.commit().unwrap();
    let again = SnapshotDatabase::new(shelf).open().unwrap();
    assert!(again.set_aside.is_none());
    assert_eq!(all(&*again.store), read);
    for (account, _) in again.store.look().unwrap().accounts_in_use().unwrap() {
        settle_all(&*again.store, &account);
    }
}

fn saved(text: &str) -> Saved {
    Saved {
        generation: 1,
        text: text.to_owned(),
    }
}

/// Each key stays until it is cleared, and then is gone.
fn settle_all(store: &dyn Store, account: &AccountId) {
    let mut settled = Vec::new();
    while let Some(key) = store.look().unwrap().unsettled(account).unwrap() {
        assert!(!settled.contains(&key), "{key} was cleared");
        settled.push(key);
        let mut change = store.begin().unwrap();
        change.clear_unsettled(account, key).unwrap();
        change.commit().unwrap();
    }
    let request = |store: &dyn Store| store.look().unwrap().unsettled_request(account).unwrap();
    if let Some(key) = request(store) {
        let mut change = store.begin().unwrap();
        change.clear_unsettled_request(account, key).unwrap();
        change.commit().unwrap();
        assert_eq!(request(store), None);
    }
}

fn all(store: &dyn Store) -> Vec<String> {
    let records = store.look().unwrap();
    let in_use = records.accounts_in_use().unwrap();
    let mut all = vec![format!("{in_use:?}")];
    for (account, _) in in_use {
        let AccountId { server, .. } = &account;
        all.push(format!("{:?}", records.clients(&account).unwrap()));
        all.push(format!("{:?}", records.lockout(&account).unwrap()));
        all.push(format!("{:?}", records.unsettled(&account).unwrap()));
        all.push(format!(
            "{:?}",
            records.unsettled_request(&account).unwrap()
        ));
        all.push(format!("{:?}", records.phone_lines(server).unwrap()));
    }
    all
}
