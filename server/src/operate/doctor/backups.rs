//! When the last backup was taken, which `backup` notes beside the data, or in `--records`; and what
//! PostgreSQL says of the log that it archives.

use std::{io::Write, path::Path};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Level, Report};
use crate::store::{
    Store,
    health::{Archive, ArchiveQuestion},
};

const WHAT: &str = "backup";

const NOTE: &str = "last-backup.json";
/// A backup a day, and one that failed.
const OLD: SignedDuration = SignedDuration::from_hours(49);

/// What is noted of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    /// When it was taken.
    pub at: Timestamp,
    /// How many performances are in it.
    pub performances: u64,
}

/// Notes in this directory that a backup was taken, read once whole and put in its place.
///
/// # Errors
/// When it cannot be written; the backup is as good all the same.
pub fn note(data: &Path, backup: &LastBackup) -> std::io::Result<()> {
    // A temporary file is its owner's alone.
    let mut file = tempfile::NamedTempFile::new_in(data)?;
    serde_json::to_writer(&mut file, backup)?;
    file.flush()?;
    file.persist(data.join(NOTE))?;
    Ok(())
}

/// Looks for the note of a directory.
pub(super) fn look(data: &Path, now: Timestamp, report: &mut Report) {
    let (level, said) = noted(data, now);
    report.add(level, WHAT, said);
}

/// What is noted in this directory, and how bad it is.
fn noted(directory: &Path, now: Timestamp) -> (Level, String) {
    let note = std::fs::read(directory.join(NOTE)).ok();
    let Some(last) = note.and_then(|it| serde_json::from_slice::<LastBackup>(&it).ok()) else {
        let (here, command) = (directory.display(), "the backup command");
        return (
            Level::Warning,
            format!("none is noted in {here}, as {command} does"),
        );
    };
    let said = format!(
        "the last one was taken {}, with {} performances",
        since(last.at, now),
        last.performances
    );
    (level_of(last.at, now), said)
}

fn since(at: Timestamp, now: Timestamp) -> String {
    let hours = now.duration_since(at).as_hours();
    format!("{hours} hours ago, on {at:.0}")
}

fn level_of(at: Timestamp, now: Timestamp) -> Level {
    match now.duration_since(at) > OLD {
        true => Level::Warning,
        false => Level::Fine,
    }
}

/// Looks for what is noted of a PostgreSQL database, and whether its log is archived: one of the two
/// will do. That base backups are taken as well, PostgreSQL does not tell.
pub(super) async fn of_postgres(
    store: &Store,
    (notes, now): (Option<&Path>, Timestamp),
    report: &mut Report,
) {
    let archive = match store.ask(ArchiveQuestion).await {
        Ok(archive) => archive,
        Err(error) => return report.fault(WHAT, format!("it cannot be asked for: {error}")),
    };
    let archive = archive.map(|it| archived(it, now));
    let (mut level, mut said) = match notes {
        Some(directory) => noted(directory, now),
        None => (
            Level::Warning,
            "nothing notes when one was taken: say --records to backup and doctor".to_owned(),
        ),
    };
    if level > Level::Fine && archive.as_ref().is_some_and(|it| it.0 == Level::Fine) {
        level = Level::Fine;
        said.push_str("; the WAL is archived, and whether base backups are taken is not seen here");
    }
    report.add(level, WHAT, said);
    let (level, said) = archive.unwrap_or((
        Level::Fine,
        "PostgreSQL archives none: archive_mode is off".to_owned(),
    ));
    report.add(level, "WAL archive", said);
}

/// How archiving does.
fn archived(archive: Archive, now: Timestamp) -> (Level, String) {
    match (archive.archived, archive.failed) {
        (Some(last), Some(failed)) if failed > last => (
            Level::Warning,
            format!(
                "it fails, last {}; the last segment went there {}",
                since(failed, now),
                since(last, now)
            ),
        ),
        (None, Some(failed)) => (
            Level::Warning,
            format!(
                "it fails, last {}, and no segment ever went there",
                since(failed, now)
            ),
        ),
        (Some(last), _) => (
            level_of(last, now),
            format!("the last segment went there {}", since(last, now)),
        ),
        (None, None) => (
            Level::Warning,
            "archive_mode is on, and no segment went there yet".to_owned(),
        ),
    }
}
