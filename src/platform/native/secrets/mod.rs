//! Where tokens are kept: Android's Keystore, Apple's Keychain, elsewhere a private file. The
//! desktop's secret services need a session bus and an unlocked keyring; a file that says what it
//! is serves every computer alike.

mod file;
#[cfg(any(target_os = "android", target_os = "ios"))]
mod keyring;

use std::{path::Path, rc::Rc};

use self::file::SecretFile;
use crate::{core::platform::SecretStore, platform::careful::Careful};

/// The best place for secrets on this device; it may fail later without taking the app along.
pub(super) fn best(folder: &Path) -> Rc<dyn SecretStore> {
    Rc::new(Careful::new(place(folder)))
}

fn place(folder: &Path) -> Rc<dyn SecretStore> {
    #[cfg(any(target_os = "android", target_os = "ios"))]
    match keyring::Keyring::open() {
        Ok(keyring) => return Rc::new(keyring),
        Err(error) => tracing::warn!(%error, "the system keeps no secrets; a private file does"),
    }
    Rc::new(SecretFile::new(folder.join("secrets.json")))
}
