use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::Connection;

use crate::core::{
    platform::{Guard, Later, Opened, Persistence, SetAside, SetAsideReason},
    store::{FileCheck, StoreError, check},
};

/// A database in a file. SQLite itself lets several windows take turns.
pub struct FileDatabase {
    path: PathBuf,
}

impl FileDatabase {
    /// The database in this file, which is made with its folder when it is opened.
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    fn connect(&self) -> Result<Connection, StoreError> {
        let connection = Connection::open(&self.path)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        Ok(connection)
    }

    /// Gives the file a name that nothing else has, and its companions with it.
    fn set_aside(&self, reason: SetAsideReason) -> Result<SetAside, StoreError> {
        let word = match reason {
            SetAsideReason::Broken => "broken",
            SetAsideReason::Foreign => "foreign",
        };
        let free = (1..)
            .map(|number| self.path.with_extension(format!("{word}-{number}.sqlite3")))
            .find(|it| !it.exists())
            .unwrap_or_else(|| self.path.with_extension(word));
        fs::rename(&self.path, &free)?;
        for companion in ["-wal", "-shm", "-journal"] {
            let from = with_suffix(&self.path, companion);
            if from.exists() {
                fs::rename(from, with_suffix(&free, companion))?;
            }
        }
        Ok(SetAside {
            name: free.display().to_string(),
            reason,
        })
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

impl Persistence for FileDatabase {
    fn open(&self) -> Result<Opened, StoreError> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut set_aside = None;
        if self.path.exists() {
            let reason = match check(&self.connect()?)? {
                FileCheck::Usable => None,
                FileCheck::Foreign => Some(SetAsideReason::Foreign),
                FileCheck::Broken => Some(SetAsideReason::Broken),
            };
            set_aside = reason.map(|it| self.set_aside(it)).transpose()?;
        }
        let connection = self.connect()?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // A noted key must outlive an empty battery. Apple's systems need to be told twice.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "fullfsync", true)?;
        Ok(Opened {
            connection,
            set_aside,
        })
    }

    fn lock<'a>(&'a self, _: &'a str) -> Later<'a, Guard> {
        Box::pin(std::future::ready(Box::new(()) as Guard))
    }

    fn newer(&self) -> Result<Option<Connection>, StoreError> {
        Ok(None)
    }

    fn save(&self, _: &Connection) -> Result<(), StoreError> {
        Ok(())
    }

    fn saved(&self) -> Result<Option<Connection>, StoreError> {
        Ok(None)
    }
}
