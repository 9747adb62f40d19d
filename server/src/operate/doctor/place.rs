//! The directory of the data, the disk that it is on, and the key.

use std::path::Path;

use super::Report;
use crate::{key_file, settings::DatabaseSettings};

/// Less than this is no room to work in, in bytes.
const NO_ROOM: u64 = 100 * 1024 * 1024;
/// Less than this should be looked after.
const LITTLE_ROOM: u64 = 1024 * 1024 * 1024;

/// Kinds of file systems by the number that Linux gives them (statfs(2)), of which a database must
/// not be on: SQLite's locks and its shared memory do not work between machines.
const NETWORK: [(u64, &str); 9] = [
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB2"),
    (0x0102_1997, "9p"),
    (0x00c3_6400, "Ceph"),
    (0x5346_414f, "AFS"),
    (0x0bd0_0bd0, "Lustre"),
    (0x0116_1970, "GFS2"),
];
/// Those that forget, or that nobody knows what is behind.
const DOUBTFUL: [(u64, &str); 3] = [
    (0x0102_1994, "tmpfs, which a power cut empties"),
    (
        0x794c_7630,
        "a container's own layer, which goes with the container",
    ),
    (
        0x6573_5546,
        "FUSE: make sure that it is a disk of this machine",
    ),
];

#[cfg(unix)]
fn mode(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(std::fs::metadata(path).ok()?.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn mode(_: &Path) -> Option<u32> {
    None
}

pub(super) fn directory(data: &Path, report: &mut Report) {
    let what = "permissions";
    let before = report.0.len();
    if let Some(mode) = mode(data).filter(|it| it & 0o077 != 0) {
        let said = format!(
            "{} is open to others ({mode:o}); chmod 700 it",
            data.display()
        );
        match mode & 0o022 != 0 {
            true => report.fault(what, said),
            false => report.warn(what, said),
        }
    }
    for entry in std::fs::read_dir(data).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if !name.to_string_lossy().starts_with("job-tracker.sqlite3") {
            continue;
        }
        if let Some(mode) = mode(&entry.path()).filter(|it| it & 0o077 != 0) {
            let path = entry.path();
            let said = format!(
                "{} is open to others ({mode:o}); chmod 600 it",
                path.display()
            );
            report.fault(what, said);
        }
    }
    if report.0.len() == before {
        report.fine(what, "the data is its owner's alone");
    }
}

pub(super) fn key(database: &DatabaseSettings, report: &mut Report) {
    let what = "key file";
    let Some(path) = key_file::place(database) else {
        return report.fault(
            what,
            "say with --key-file where the key of the second factors is",
        );
    };
    match mode(&path) {
        Some(mode) if mode & 0o077 != 0 => {
            let said = format!(
                "{} is open to others ({mode:o}); chmod 600 it",
                path.display()
            );
            report.fault(what, said);
        }
        Some(_) => report.fine(what, "it is its owner's alone"),
        // Whether there has to be one, the database tells.
        None => {}
    }
}

#[cfg(target_os = "linux")]
pub(super) fn disk(data: &Path, report: &mut Report) {
    let what = "disk";
    let (room, kind) = match (rustix::fs::statvfs(data), rustix::fs::statfs(data)) {
        (Ok(room), Ok(kind)) => (room, kind),
        (Err(error), _) | (_, Err(error)) => {
            return report.fault(what, format!("cannot look at it: {error}"));
        }
    };
    #[allow(
        clippy::cast_sign_loss,
        clippy::unnecessary_cast,
        reason = "the system's type differs between machines"
    )]
    let kind = kind.f_type as u64 & 0xffff_ffff;
    if let Some((_, name)) = NETWORK.iter().find(|it| it.0 == kind) {
        let said = format!("the data is on {name}; put it on a disk of this machine");
        report.fault(what, said);
    }
    if let Some((_, name)) = DOUBTFUL.iter().find(|it| it.0 == kind) {
        report.warn(what, format!("the data is on {name}"));
    }
    let free = room.f_bavail.saturating_mul(room.f_frsize);
    let file = std::fs::metadata(data.join("job-tracker.sqlite3")).map_or(0, |it| it.len());
    let said = format!(
        "{} MB are free; the database has {} MB",
        free >> 20,
        file >> 20
    );
    match free {
        free if free < NO_ROOM => report.fault(what, said),
        // What writes the file anew needs as much room again.
        free if free < LITTLE_ROOM.max(file) => report.warn(what, said),
        _ => report.fine(what, said),
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn disk(_: &Path, _: &mut Report) {}
