//! When the last backup of a directory was taken, which `backup` notes beside the data.

use std::{io::Write, path::Path};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Report;

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

/// Notes that a backup of this directory was taken, read once whole and put in its place.
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

pub(super) fn look(data: &Path, now: Timestamp, report: &mut Report) {
    let what = "backup";
    let note = std::fs::read(data.join(NOTE)).ok();
    let Some(last) = note.and_then(|it| serde_json::from_slice::<LastBackup>(&it).ok()) else {
        return report.warn(
            what,
            "none was taken of this directory with the backup command",
        );
    };
    let hours = now.duration_since(last.at).as_hours();
    let said = format!(
        "the last one was taken {hours} hours ago, on {:.0}, with {} performances",
        last.at, last.performances
    );
    match now.duration_since(last.at) > OLD {
        true => report.warn(what, said),
        false => report.fine(what, said),
    }
}
