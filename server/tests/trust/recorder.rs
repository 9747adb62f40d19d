//! What the program asked of the disk, in order, and what a power cut would have left of it. The
//! server's tests and the app's use it.
//!
//! `recorder.c` is loaded into the program and writes its requests down. From that record any
//! moment can be played again with a disk that keeps what it was made to keep, and of the rest
//! whatever it likes, sector by sector.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

/// The database's name in its directory, the server's and the app's.
const FILE: &str = "job-tracker.sqlite3";
/// What a disk writes whole or not at all.
const SECTOR: usize = 512;
const HEAD: usize = 24;

/// Where everything of one recorded program lies.
pub struct Recorder {
    folder: tempfile::TempDir,
}

impl Recorder {
    /// Builds the library that is loaded into the program.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let source = folder.path().join("recorder.c");
        std::fs::write(&source, include_str!("recorder.c")).unwrap();
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-o"])
            .arg(folder.path().join("recorder.so"))
            .arg(source)
            .args(["-ldl", "-lpthread"])
            .output()
            .unwrap();
        assert!(built.status.success(), "{built:?}");
        std::fs::create_dir(folder.path().join("data")).unwrap();
        Self { folder }
    }

    /// The program's directory.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn fault(&self) -> PathBuf {
        self.folder.path().join("fault")
    }

    /// The program's database.
    pub fn database(&self) -> PathBuf {
        self.data().join(FILE)
    }

    /// What the environment of the program has to say.
    pub fn variables(&self) -> [(&'static str, String); 4] {
        let path = |path: PathBuf| path.into_os_string().into_string().unwrap();
        [
            ("LD_PRELOAD", path(self.folder.path().join("recorder.so"))),
            ("RECORDER_DATABASE", path(self.database())),
            ("RECORDER_LOG", path(self.log())),
            ("RECORDER_FAULT", path(self.fault())),
        ]
    }

    /// How much is written down by now.
    pub fn position(&self) -> usize {
        let length = std::fs::metadata(self.log()).unwrap().len();
        usize::try_from(length).unwrap()
    }

    /// From now on writes (`w`) or syncs (`s`) fail with this number of the system's.
    pub fn fail(&self, what: char, number: i32) {
        std::fs::write(self.fault(), format!("{what} {number}")).unwrap();
    }

    /// From now on nothing fails.
    pub fn recover(&self) {
        std::fs::remove_file(self.fault()).unwrap();
    }

    /// The record.
    pub fn read(&self) -> Vec<Record> {
        let bytes = std::fs::read(self.log()).unwrap();
        let (mut records, mut at) = (Vec::new(), 0);
        let number = |at: usize| {
            let bytes: [u8; 8] = bytes[at..at + 8].try_into().unwrap();
            usize::try_from(u64::from_le_bytes(bytes)).unwrap()
        };
        while at + HEAD <= bytes.len() {
            let (what, file) = (bytes[at], bytes[at + 1]);
            let (offset, length) = (number(at + 8), number(at + 16));
            at += HEAD;
            let what = match what {
                b'w' => {
                    at += length;
                    What::Write(offset, bytes[at - length..at].to_vec())
                }
                b't' => What::Truncate(offset),
                b'b' => What::SyncBegins,
                b'e' => What::SyncEnded,
                other => panic!("{other}"),
            };
            records.push(Record {
                end: at,
                file: file.into(),
                what,
            });
        }
        records
    }
}

/// One request to the disk.
#[derive(Clone)]
pub struct Record {
    /// Where it ends in the log.
    pub end: usize,
    /// The database `m`, its log `w`, or their directory `d`.
    pub file: char,
    /// What was asked.
    pub what: What,
}

/// What was asked.
#[derive(Clone)]
pub enum What {
    /// These bytes at this place.
    Write(usize, Vec<u8>),
    /// This length.
    Truncate(usize),
    /// All before this is to be kept.
    SyncBegins,
    /// And is.
    SyncEnded,
}

/// A file of which a part is sure to survive.
#[derive(Default, Clone)]
struct File {
    sure: Vec<u8>,
    /// In the order of the requests; none of them is sure.
    open: Vec<What>,
    syncing: usize,
    /// Whether its name is sure to survive.
    named: bool,
}

impl File {
    fn ask(&mut self, what: &What) {
        match what {
            What::Write(..) | What::Truncate(_) => self.open.push(what.clone()),
            What::SyncBegins => self.syncing = self.open.len(),
            What::SyncEnded => {
                let kept: Vec<_> = self.open.drain(..self.syncing).collect();
                for what in kept {
                    apply(&mut self.sure, &what, &mut || true);
                }
                self.syncing = 0;
            }
        }
    }

    /// What the power cut left: of what was not sure, the sectors that chance kept.
    fn left(&self, keeps: &mut dyn FnMut() -> bool) -> Vec<u8> {
        let mut bytes = self.sure.clone();
        for what in &self.open {
            apply(&mut bytes, what, keeps);
        }
        bytes
    }
}

fn apply(file: &mut Vec<u8>, what: &What, keeps: &mut dyn FnMut() -> bool) {
    match what {
        What::Truncate(length) => {
            if keeps() {
                file.resize(*length, 0);
            }
        }
        What::Write(offset, bytes) => {
            let (mut at, end) = (*offset, offset + bytes.len());
            while at < end {
                let next = ((at / SECTOR + 1) * SECTOR).min(end);
                if keeps() {
                    if file.len() < next {
                        file.resize(next, 0);
                    }
                    file[at..next].copy_from_slice(&bytes[at - offset..next - offset]);
                }
                at = next;
            }
        }
        What::SyncBegins | What::SyncEnded => {}
    }
}

/// A disk that a record is played to.
#[derive(Clone)]
pub struct Disk {
    files: BTreeMap<char, File>,
    /// For the test of the test: a disk that forgets what it promised.
    pub honest: bool,
}

impl Disk {
    /// A disk with this database on it.
    pub fn with(database: Vec<u8>) -> Self {
        let main = File {
            sure: database,
            named: true,
            ..File::default()
        };
        Self {
            files: BTreeMap::from([('m', main), ('w', File::default())]),
            honest: true,
        }
    }

    /// One more request.
    pub fn ask(&mut self, record: &Record) {
        if !self.honest && matches!(record.what, What::SyncBegins | What::SyncEnded) {
            return;
        }
        if record.file == 'd' {
            if matches!(record.what, What::SyncEnded) {
                self.files.values_mut().for_each(|it| it.named = true);
            }
        } else if let Some(file) = self.files.get_mut(&record.file) {
            file.ask(&record.what);
        }
    }

    /// Cuts the power now: what is left lies in this directory.
    pub fn cut(&self, directory: &Path, dice: &mut fastrand::Rng) {
        // Sometimes nearly all arrived, sometimes nearly nothing.
        let share = [0.0, 0.1, 0.5, 0.9, 1.0][dice.usize(..5)];
        for (name, suffix) in [('m', ""), ('w', "-wal")] {
            let file = &self.files[&name];
            let path = directory.join(format!("{FILE}{suffix}"));
            if file.named || dice.f64() < share {
                let left = file.left(&mut || dice.f64() < share);
                std::fs::write(path, left).unwrap();
            }
        }
    }
}
