//! A small disk in memory that can be filled and made read-only, where the test may mount one.

use std::{
    fs::{File, remove_file},
    io::Write as _,
    path::Path,
    process::Command,
};

/// Gone with the test.
pub struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// A disk of this size, as `3m`. Nothing, and a plain word on it, where only root may mount.
    pub fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .output();
        match mounted {
            Ok(output) if output.status.success() => Some(Self(folder)),
            other => {
                println!("skipped: a small disk can be mounted by root only: {other:?}");
                None
            }
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Nothing can be written to it, or everything again.
    pub fn read_only(&self, on: bool) {
        let how = if on { "remount,ro" } else { "remount,rw" };
        let mut mount = Command::new("mount");
        mount.args(["-o", how]).arg(self.path());
        assert!(mount.status().unwrap().success());
    }

    /// Leaves this many bytes free, at most.
    pub fn fill_up_to(&self, free: u64) {
        let mut filler = File::create(self.path().join("filler")).unwrap();
        while filler.write_all(&[0x5a; 1024]).is_ok() {}
        let length = filler.metadata().unwrap().len();
        filler.set_len(length.saturating_sub(free)).unwrap();
    }

    /// Takes away what filled it.
    pub fn make_room(&self) {
        remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg("-l").arg(self.path()).status();
        if !unmounted.is_ok_and(|it| it.success()) {
            eprintln!("{} is still mounted", self.path().display());
        }
    }
}
