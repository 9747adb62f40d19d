//! What stands beside the database and in no backup: the list of erasures, which is replayed after
//! a restore, and the files of what retention removes.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use job_tracker_protocol::Day;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    application::{EraseAgain, ErasuresQuestion, Listed},
    clock::{Belgium, Clock},
    domain::erasure::{Erasure, Person},
    store::{Store, StoreError, erasures::OldPerformance},
};

/// The list of erasures.
const LIST: &str = "erasures.jsonl";
/// The folder of what retention removed.
const REMOVED: &str = "removed";
/// What the names of its files begin with, before the day.
const PREFIX: &str = "performances_";
const SUFFIX: &str = ".csv";
/// Days for which such a file stays. What is kept for ever in another place was not removed; a
/// quarter of a year is enough to take it along.
pub const REMOVED_KEPT_DAYS: i64 = 90;

const COLUMNS: &str = "company,reference,date,worker_login,client_number,activity,hours,state,channel,registered_at\n";

/// Why what stands beside the database cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// Nobody said where it is.
    #[error(
        "say with --records in which directory the list of erasures and the files of what is \
         removed are kept, outside the database"
    )]
    NotNamed,
    /// The file cannot be used.
    #[error("cannot use {path}: {source}")]
    File {
        /// The file, or its directory.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A line of the list is none of ours.
    #[error("line {line} of {path} is no erasure; put the list back as it was")]
    Unreadable {
        /// The list.
        path: PathBuf,
        /// Which line.
        line: usize,
    },
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One line of the list: ids and instants alone, so that the list tells of nobody.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    erasure: Uuid,
    employer: Uuid,
    kind: String,
    row: i64,
    since: i64,
    at: i64,
}

impl Line {
    fn of(listed: &Listed) -> Self {
        let (kind, row) = listed.erasure.person.named();
        Self {
            erasure: listed.erasure.id,
            employer: listed.employer,
            kind: kind.to_owned(),
            row,
            since: listed.erasure.since,
            at: listed.erasure.at,
        }
    }

    fn read(self) -> Option<Listed> {
        Some(Listed {
            employer: self.employer,
            erasure: Erasure {
                id: self.erasure,
                person: Person::of(&self.kind, self.row)?,
                since: self.since,
                at: self.at,
            },
        })
    }
}

/// The directory in which they stand.
#[derive(Debug, Clone)]
pub(crate) struct Records(PathBuf);

impl Records {
    pub(crate) fn in_directory(directory: impl Into<PathBuf>) -> Self {
        Self(directory.into())
    }

    /// Brings the database and the list together: who is on the list and back in the database, as
    /// after a restore, is erased again; what the database knows alone is written on the list.
    /// Gives the number of those who were erased again.
    pub(crate) async fn bring_together(
        &self,
        store: &Store,
        clock: &dyn Clock,
        belgium: &Belgium,
    ) -> Result<usize, RecordsError> {
        let mut known = store.ask(ErasuresQuestion).await?;
        let mut again = 0;
        for listed in self.list()? {
            if known.iter().any(|it| it.erasure.id == listed.erasure.id) {
                continue;
            }
            let now = clock.now();
            let today = belgium.day(now);
            let erased = EraseAgain { listed, now, today };
            again += usize::from(store.run(erased).await?);
        }
        known.extend(store.ask(ErasuresQuestion).await?);
        self.add(&known)?;
        Ok(again)
    }

    /// Whether the list can be read and written.
    pub(crate) fn check(&self) -> Result<(), RecordsError> {
        let path = self.0.join(LIST);
        match open(&path) {
            Ok(mut file) => parsed(&path, &mut file).map(drop),
            Err(source) => Err(RecordsError::File { path, source }),
        }
    }

    /// The erasures on the list.
    pub(crate) fn list(&self) -> Result<Vec<Listed>, RecordsError> {
        let path = self.0.join(LIST);
        match File::open(&path) {
            Ok(mut file) => parsed(&path, &mut file),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(source) => Err(RecordsError::File { path, source }),
        }
    }

    /// Writes those on the list that do not stand there. What this returns after is on the disk.
    pub(crate) fn add(&self, erasures: &[Listed]) -> Result<(), RecordsError> {
        if erasures.is_empty() {
            return Ok(());
        }
        let path = self.0.join(LIST);
        let failed = |source| RecordsError::File {
            path: path.clone(),
            source,
        };
        let mut file = open(&path).map_err(failed)?;
        // Two servers may share the directory.
        file.lock().map_err(failed)?;
        let mut there = parsed(&path, &mut file)?;
        let mut lines = match ends_within_a_line(&path).map_err(failed)? {
            // Cut off by a crash, before anybody was told.
            true => String::from("\n"),
            false => String::new(),
        };
        let before = lines.len();
        for it in erasures {
            if !there.iter().any(|line| line.erasure.id == it.erasure.id) {
                let line = serde_json::to_string(&Line::of(it)).map_err(io::Error::from);
                lines.push_str(&line.map_err(failed)?);
                lines.push('\n');
                there.push(*it);
            }
        }
        if lines.len() > before {
            file.write_all(lines.as_bytes()).map_err(failed)?;
            file.sync_all().map_err(failed)?;
            sync(&self.0).map_err(failed)?;
        }
        Ok(())
    }

    /// Writes performances into the file of this day, before they are removed.
    pub(crate) fn keep(
        &self,
        today: Day,
        rows: &[OldPerformance],
    ) -> Result<PathBuf, RecordsError> {
        let directory = self.0.join(REMOVED);
        let path = directory.join(format!("{PREFIX}{today}{SUFFIX}"));
        let failed = |source| RecordsError::File {
            path: path.clone(),
            source,
        };
        make_directory(&directory).map_err(failed)?;
        let mut file = open(&path).map_err(failed)?;
        file.lock().map_err(failed)?;
        let mut text = match file.metadata().map_err(failed)?.len() {
            0 => COLUMNS.to_owned(),
            _ => String::new(),
        };
        for it in rows {
            text.push_str(&row(it));
        }
        file.write_all(text.as_bytes()).map_err(failed)?;
        file.sync_all().map_err(failed)?;
        sync(&directory).map_err(failed)?;
        Ok(path)
    }

    /// Removes files of what was removed that are older than they are kept. Gives their number.
    pub(crate) fn forget(&self, today: Day) -> Result<usize, RecordsError> {
        let directory = self.0.join(REMOVED);
        let failed = |source| RecordsError::File {
            path: directory.clone(),
            source,
        };
        let files = match std::fs::read_dir(&directory) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            Err(source) => return Err(failed(source)),
        };
        let mut forgotten = 0;
        for file in files {
            let file = file.map_err(failed)?;
            let name = file.file_name();
            let day = name.to_str().and_then(|it| it.strip_prefix(PREFIX));
            let day = day.and_then(|it| it.strip_suffix(SUFFIX));
            let day: Option<Day> = day.and_then(|it| it.parse().ok());
            if day.is_some_and(|it| it < today.minus_days(REMOVED_KEPT_DAYS)) {
                std::fs::remove_file(file.path()).map_err(failed)?;
                forgotten += 1;
            }
        }
        Ok(forgotten)
    }
}

/// A performance as a line of the file. Companies alone have names with signs of their own.
fn row(it: &OldPerformance) -> String {
    let at: Timestamp = it.registered_at;
    format!(
        "\"{}\",{},{},{},{},{},{},{},{},{at:.3}\n",
        it.company.replace('"', "\"\""),
        it.reference,
        it.day,
        it.login,
        it.client,
        it.activity,
        it.hours,
        it.state,
        it.channel,
    )
}

fn parsed(path: &Path, file: &mut File) -> Result<Vec<Listed>, RecordsError> {
    let mut text = String::new();
    let failed = |source| RecordsError::File {
        path: path.to_owned(),
        source,
    };
    file.read_to_string(&mut text).map_err(failed)?;
    let whole = text.ends_with('\n');
    let count = text.lines().count();
    let mut all = Vec::new();
    for (line, said) in text.lines().enumerate().map(|(at, it)| (at + 1, it)) {
        let read = serde_json::from_str(said).ok().and_then(Line::read);
        match read {
            Some(listed) => all.push(listed),
            // Cut off by a crash, before anybody was told; ended since by the next one.
            None if said.is_empty() || (line == count && !whole) => {}
            None if !said.ends_with('}') => {}
            None => {
                return Err(RecordsError::Unreadable {
                    path: path.to_owned(),
                    line,
                });
            }
        }
    }
    Ok(all)
}

fn ends_within_a_line(path: &Path) -> io::Result<bool> {
    let text = std::fs::read(path)?;
    Ok(text.last().is_some_and(|it| *it != b'\n'))
}

/// A file of its owner's alone, read from its beginning and written at its end.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn make_directory(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// The name of a new file is on the disk too.
fn sync(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::WorkerId;

    fn listed(n: u128) -> Listed {
        Listed {
            employer: Uuid::from_u128(1),
            erasure: Erasure {
                id: Uuid::from_u128(n),
                person: Person::Worker(WorkerId(7)),
                since: 5,
                at: 6,
            },
        }
    }

    #[test]
    fn the_list_holds_each_erasure_once_and_is_its_owners_alone() {
        let directory = tempfile::tempdir().unwrap();
        let records = Records::in_directory(directory.path());
        assert_eq!(records.list().unwrap(), []);
        records.add(&[listed(1), listed(2)]).unwrap();
        records.add(&[listed(2), listed(3), listed(3)]).unwrap();
        assert_eq!(records.list().unwrap(), [listed(1), listed(2), listed(3)]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(directory.path().join(LIST)).unwrap();
            assert_eq!(mode.permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_line_that_a_crash_cut_off_is_passed_over_and_one_that_was_changed_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let records = Records::in_directory(directory.path());
        records.add(&[listed(1)]).unwrap();
        let path = directory.path().join(LIST);
        let mut file = open(&path).unwrap();
        file.write_all(b"{\"erasure\":\"0000").unwrap();
        assert_eq!(records.list().unwrap(), [listed(1)]);
        records.add(&[listed(2)]).unwrap();
        assert_eq!(records.list().unwrap(), [listed(1), listed(2)]);
        file.write_all(b"{\"erasure\":7}\n").unwrap();
        let refused = records.list();
        assert!(
            matches!(refused, Err(RecordsError::Unreadable { line: 4, .. })),
            "{refused:?}"
        );
    }

    #[test]
    fn files_of_what_was_removed_go_after_a_quarter_of_a_year() {
        let directory = tempfile::tempdir().unwrap();
        let records = Records::in_directory(directory.path());
        let today: Day = "2026-11-23".parse().unwrap();
        assert_eq!(records.forget(today).unwrap(), 0);
        records.keep(today, &[]).unwrap();
        records.keep(today.minus_days(-1), &[]).unwrap();
        std::fs::write(directory.path().join(REMOVED).join("notes.txt"), "").unwrap();
        assert_eq!(records.forget(today.minus_days(-90)).unwrap(), 0);
        assert_eq!(records.forget(today.minus_days(-91)).unwrap(), 1);
    }
}
