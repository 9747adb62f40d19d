use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::core::platform::{SecretError, SecretStore, SecretStoreKind};

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
