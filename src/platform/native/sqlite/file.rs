use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::Connection;

use super::{
    SqliteStore,
    schema::{self, FileCheck},
};
use crate::core::{
    platform::{Guard, Later, Opened, Persistence, SetAside, SetAsideReason},
    store::StoreError,
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

impl FileDatabase {
    /// A connection to a sound file of ours, and what stood in its place and was not.
    fn open_connection(&self) -> Result<(Connection, Option<SetAside>), StoreError> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut set_aside = None;
        if self.path.exists() {
            let reason = match schema::check(&self.connect()?)? {
                FileCheck::Usable => None,
                FileCheck::Foreign => Some(SetAsideReason::Foreign),
                FileCheck::Broken => Some(SetAsideReason::Broken),
            };
            set_aside = reason.map(|it| self.set_aside(it)).transpose()?;
        }
        let mut connection = self.connect()?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // A noted key must outlive an empty battery. Apple's systems need to be told twice.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "fullfsync", true)?;
        schema::migrate(&mut connection)?;
        Ok((connection, set_aside))
    }
}

impl Persistence for FileDatabase {
    fn open(&self) -> Result<Opened, StoreError> {
        let (connection, set_aside) = self.open_connection()?;
        Ok(Opened {
            store: Box::new(SqliteStore { connection }),
            set_aside,
        })
    }

    fn lock<'a>(&'a self, _: &'a str) -> Later<'a, Guard> {
        Box::pin(std::future::ready(Box::new(()) as Guard))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_app_saves_waits_for_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        let file = FileDatabase::new(folder.path().join("job-tracker.sqlite3"));
        let (connection, _) = file.open_connection().unwrap();
        let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        let journal: String = connection
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        let full = 2;
        assert_eq!(number("synchronous").unwrap(), full);
        assert_eq!(number("fullfsync").unwrap(), 1);
        assert_eq!(journal, "wal");
    }
}
