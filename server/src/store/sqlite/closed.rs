//! How the file was when it was last closed.
//!
//! Looking a whole file through takes longer the more is in it. A file that is still the one that a
//! server or a command closed in good order is looked through while it serves; any other one is
//! looked through before it is used: one that was copied, put back or written by another program,
//! one that grew shorter, and one whose last server did not come to its end.

use std::{
    fs::Metadata,
    io::Write,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::FILE;

/// What is noted beside the file.
const NOTE: &str = "closed.json";

/// What the system changes whenever somebody writes to a file, or puts another in its place.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Mark {
    size: u64,
    /// In nanoseconds since 1970.
    modified: i64,
    /// The same of the file's entry, which no program sets to what it wants.
    changed: i64,
    inode: u64,
}

impl Mark {
    fn of(path: &Path) -> Option<Self> {
        let metadata = std::fs::metadata(path).ok()?;
        let (changed, inode) = entry(&metadata);
        let modified = metadata.modified().ok()?;
        let modified = modified.duration_since(std::time::UNIX_EPOCH).ok()?;
        Some(Self {
            size: metadata.len(),
            modified: i64::try_from(modified.as_nanos()).ok()?,
            changed,
            inode,
        })
    }
}

#[cfg(unix)]
fn entry(metadata: &Metadata) -> (i64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = metadata.ctime().saturating_mul(1_000_000_000);
    (
        seconds.saturating_add(metadata.ctime_nsec()),
        metadata.ino(),
    )
}

#[cfg(not(unix))]
fn entry(_: &Metadata) -> (i64, u64) {
    (0, 0)
}

/// Whether nothing became of the file since it was closed. To be asked before it is opened.
pub(super) fn is_as_it_was(data: &Path) -> bool {
    let note = std::fs::read(data.join(NOTE)).ok();
    let noted = note.and_then(|it| serde_json::from_slice::<Mark>(&it).ok());
    // A log that holds something tells of a server that did not come to its end.
    noted.is_some() && noted == Mark::of(&data.join(FILE)) && !has_log(data)
}

/// Notes how the file is now that this process has closed it. Nothing is noted while another one
/// has it open; whoever closes it last does. Nor is it a mishap if there is no room for the note.
pub(super) fn note(data: &Path) {
    let noted = || -> Option<()> {
        if has_log(data) {
            return None;
        }
        let mark = serde_json::to_vec(&Mark::of(&data.join(FILE))?).ok()?;
        // A temporary file is its owner's alone.
        let mut file = tempfile::NamedTempFile::new_in(data).ok()?;
        file.write_all(&mark).ok()?;
        file.persist(data.join(NOTE)).ok().map(drop)
    };
    if noted().is_none() {
        forget(data);
    }
}

/// The next to open it looks it through first.
pub(super) fn forget(data: &Path) {
    let _ = std::fs::remove_file(data.join(NOTE));
}

fn log(data: &Path) -> PathBuf {
    data.join(format!("{FILE}-wal"))
}

fn has_log(data: &Path) -> bool {
    std::fs::metadata(log(data)).is_ok_and(|it| it.len() > 0)
}

/// Whether somebody has the file open, or did not come to the end of it.
pub(super) fn is_open(data: &Path) -> bool {
    log(data).exists()
}

/// What changes whenever somebody writes to the file.
pub(super) fn state(data: &Path) -> impl PartialEq + use<> {
    Mark::of(&data.join(FILE))
}
