use std::{
    fs, io,
    path::{Path, PathBuf},
    rc::Rc,
};

use crate::core::platform::{SecretError, SecretStore, SecretStoreKind};

/// The best place for secrets on this device.
pub(super) fn best(folder: &Path) -> Rc<dyn SecretStore> {
    #[cfg(any(target_os = "android", target_os = "ios"))]
    match keyring::Keyring::open() {
        Ok(keyring) => return Rc::new(keyring),
        Err(error) => tracing::warn!(%error, "the system keeps no secrets; a private file does"),
    }
    Rc::new(SecretFile::new(folder.join("secrets.json")))
}

/// A file that only this user can read.
pub(super) struct SecretFile {
    path: PathBuf,
}

type Secrets = serde_json::Map<String, serde_json::Value>;

impl SecretFile {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    fn read(&self) -> Result<Secrets, SecretError> {
        match fs::read(&self.path) {
            // An unreadable file means that everybody signs in again, which is safe.
            Ok(bytes) => Ok(serde_json::from_slice(&bytes).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Secrets::new()),
            Err(error) => Err(SecretError(error.kind().to_string())),
        }
    }

    fn change(&self, change: impl FnOnce(&mut Secrets)) -> Result<(), SecretError> {
        let mut secrets = self.read()?;
        change(&mut secrets);
        let write = || {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
            }
            let fresh = self.path.with_extension("new");
            write_privately(&fresh, &serde_json::to_vec(&secrets)?)?;
            fs::rename(fresh, &self.path)
        };
        write().map_err(|error: io::Error| SecretError(error.kind().to_string()))
    }
}

#[cfg(unix)]
fn write_privately(path: &Path, bytes: &[u8]) -> io::Result<()> {
    use std::{
        io::Write as _,
        os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    };
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)?;
    file.set_permissions(fs::Permissions::from_mode(0o600))?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(not(unix))]
fn write_privately(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}

impl SecretStore for SecretFile {
    fn get(&self, name: &str) -> Result<Option<String>, SecretError> {
        let secret = self.read()?.remove(name);
        Ok(secret.and_then(|it| it.as_str().map(str::to_owned)))
    }

    fn set(&self, name: &str, secret: &str) -> Result<(), SecretError> {
        self.change(|it| {
            it.insert(name.to_owned(), secret.into());
        })
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        self.change(|it| {
            it.remove(name);
        })
    }

    fn kind(&self) -> SecretStoreKind {
        SecretStoreKind::File
    }
}

/// Android's Keystore and Apple's Keychain.
#[cfg(any(target_os = "android", target_os = "ios"))]
mod keyring {
    use keyring_core::{Entry, Error, set_default_store};

    use super::{SecretError, SecretStore, SecretStoreKind};

    const SERVICE: &str = "job-tracker";

    pub(super) struct Keyring(());

    impl Keyring {
        pub(super) fn open() -> Result<Self, Error> {
            #[cfg(target_os = "android")]
            set_default_store(android_native_keyring_store::Store::new()?);
            #[cfg(target_os = "ios")]
            set_default_store(apple_native_keyring_store::protected::Store::new()?);
            let keyring = Self(());
            // An unsigned app has a keychain that fails at its first use.
            match Entry::new(SERVICE, "probe")?.get_password() {
                Ok(_) | Err(Error::NoEntry) => Ok(keyring),
                Err(error) => Err(error),
            }
        }
    }

    fn failed(error: Error) -> SecretError {
        // The error's own text could carry what was stored.
        SecretError(
            match error {
                Error::NoStorageAccess(_) => "no access",
                Error::NoEntry => "no entry",
                _ => "failed",
            }
            .to_owned(),
        )
    }

    impl SecretStore for Keyring {
        fn get(&self, name: &str) -> Result<Option<String>, SecretError> {
            match Entry::new(SERVICE, name).and_then(|it| it.get_password()) {
                Ok(secret) => Ok(Some(secret)),
                Err(Error::NoEntry) => Ok(None),
                Err(error) => Err(failed(error)),
            }
        }

        fn set(&self, name: &str, secret: &str) -> Result<(), SecretError> {
            Entry::new(SERVICE, name)
                .and_then(|it| it.set_password(secret))
                .map_err(failed)
        }

        fn delete(&self, name: &str) -> Result<(), SecretError> {
            match Entry::new(SERVICE, name).and_then(|it| it.delete_credential()) {
                Ok(()) | Err(Error::NoEntry) => Ok(()),
                Err(error) => Err(failed(error)),
            }
        }

        fn kind(&self) -> SecretStoreKind {
            SecretStoreKind::System
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_survive_a_restart_in_a_file_that_only_the_user_reads() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/secrets.json");
        SecretFile::new(path.clone())
            .set("session", "jts_1")
            .unwrap();
        let again = SecretFile::new(path.clone());
        assert_eq!(again.get("session").unwrap().as_deref(), Some("jts_1"));
        again.delete("session").unwrap();
        assert_eq!(again.get("session").unwrap(), None);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(
                fs::metadata(path).unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
    }
}
