use web_sys::Storage;

use crate::core::platform::{SecretError, SecretStore, SecretStoreKind};

/// The page's own storage: other pages cannot read it, whoever uses this browser can.
pub(super) struct PageSecrets {
    storage: Storage,
}

impl PageSecrets {
    pub(super) fn new(storage: Storage) -> Self {
        Self { storage }
    }
}

fn key(name: &str) -> String {
    format!("job-tracker.secret.{name}")
}

fn failed<T>(_: T) -> SecretError {
    SecretError("the browser's storage failed".to_owned())
}

impl SecretStore for PageSecrets {
    fn get(&self, name: &str) -> Result<Option<String>, SecretError> {
        self.storage.get_item(&key(name)).map_err(failed)
    }

    fn set(&self, name: &str, secret: &str) -> Result<(), SecretError> {
        self.storage.set_item(&key(name), secret).map_err(failed)
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        self.storage.remove_item(&key(name)).map_err(failed)
    }

    fn kind(&self) -> SecretStoreKind {
        SecretStoreKind::Browser
    }
}
