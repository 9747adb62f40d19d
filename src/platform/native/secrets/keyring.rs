//! Android's Keystore and Apple's Keychain, through the stores of the keyring crates.

use std::collections::HashMap;

use keyring_core::{Entry, Error, set_default_store};

use crate::core::platform::{SecretError, SecretStore, SecretStoreKind};

const SERVICE: &str = "job-tracker";

/// Apple's: readable while the phone is unlocked, and never restored on another phone. Android's
/// store knows no modifiers; its key never leaves the phone anyway.
#[cfg(target_os = "ios")]
const MODIFIERS: &[(&str, &str)] = &[("access-policy", "when-unlocked-this-device-only")];
#[cfg(target_os = "android")]
const MODIFIERS: &[(&str, &str)] = &[];

/// The system's place for secrets.
pub(super) struct Keyring(());

impl Keyring {
    /// Opens it, and looks whether it answers: an unsigned app has a Keychain that fails at its
    /// first use.
    pub(super) fn open() -> Result<Self, Error> {
        #[cfg(target_os = "android")]
        set_default_store(android_native_keyring_store::Store::new()?);
        #[cfg(target_os = "ios")]
        set_default_store(apple_native_keyring_store::protected::Store::new()?);
        match entry("probe")?.get_password() {
            Ok(_) | Err(Error::NoEntry) => Ok(Self(())),
            Err(error) => Err(error),
        }
    }
}

fn entry(name: &str) -> Result<Entry, Error> {
    let modifiers: HashMap<&str, &str> = MODIFIERS.iter().copied().collect();
    Entry::new_with_modifiers(SERVICE, name, &modifiers)
}

fn failed(error: Error) -> SecretError {
    // The error's own text could carry what was stored.
    let what = match error {
        Error::NoStorageAccess(_) => "no access",
        Error::PlatformFailure(_) => "the system refused",
        Error::BadDataFormat(..) | Error::BadEncoding(_) => "not readable with today's key",
        Error::BadStoreFormat(_) => "its key is gone",
        Error::NoEntry => "no entry",
        _ => "failed",
    };
    SecretError(what.to_owned())
}

impl SecretStore for Keyring {
    fn get(&self, name: &str) -> Result<Option<String>, SecretError> {
        match entry(name).and_then(|it| it.get_password()) {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    fn set(&self, name: &str, secret: &str) -> Result<(), SecretError> {
        entry(name)
            .and_then(|it| it.set_password(secret))
            .map_err(failed)
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        match entry(name).and_then(|it| it.delete_credential()) {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }

    fn kind(&self) -> SecretStoreKind {
        SecretStoreKind::System
    }
}
