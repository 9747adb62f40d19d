//! A folder that outlives its windows, as a phone outlives the app's processes.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

/// The app's data and the programs around it.
pub struct Phone {
    folder: TempDir,
    /// The desktop's language, as `nl_BE.UTF-8`.
    pub locale: &'static str,
}

impl Phone {
    /// One that is fresh from the shop.
    pub fn new(locale: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let phone = Self { folder, locale };
        fs::create_dir_all(phone.programs()).unwrap();
        phone.calls_with_status(0);
        phone
    }

    /// The folder itself: the home of whatever runs on it.
    pub fn home(&self) -> &Path {
        self.folder.path()
    }

    /// Where the app keeps its data.
    pub fn data(&self) -> PathBuf {
        self.home().join("data")
    }

    /// Where `xdg-open` is found first.
    pub fn programs(&self) -> PathBuf {
        self.home().join("bin")
    }

    /// From now on the desktop opens addresses with this exit status.
    pub fn calls_with_status(&self, status: u8) {
        let program = self.programs().join("xdg-open");
        let log = self.home().join("opened");
        let text = format!(
            "#!/bin/sh\nprintf '%s\\n' \"$1\" >>'{}'\nexit {status}\n",
            log.display()
        );
        fs::write(&program, text).unwrap();
        fs::set_permissions(program, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// What the desktop was asked to open, oldest first.
    pub fn opened(&self) -> Vec<String> {
        let text = fs::read_to_string(self.home().join("opened")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// The whole file of secrets.
    pub fn secrets(&self) -> String {
        fs::read_to_string(self.data().join("secrets.json")).unwrap()
    }

    /// The session's token, if there is one.
    pub fn session_token(&self) -> Option<String> {
        let secrets: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&self.secrets()).unwrap();
        let session = secrets
            .iter()
            .find(|(name, _)| name.starts_with("session "));
        session.map(|(_, token)| token.as_str().unwrap().to_owned())
    }

    /// Whether the database is a SQLite file.
    pub fn has_database(&self) -> bool {
        let file = self.data().join("job-tracker.sqlite3");
        fs::read(file).is_ok_and(|it| it.starts_with(b"SQLite format 3\0"))
    }
}
