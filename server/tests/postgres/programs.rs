//! PostgreSQL's own programs, run as the user that may run them, and what is done to processes
//! from outside.

use std::{
    io::{Read, Seek},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// How long anything that a cluster does by itself may take on a busy machine.
pub const LIMIT: Duration = Duration::from_secs(120);

/// Where Debian keeps them: out of `PATH`, by version.
const VERSIONS: &str = "/usr/lib/postgresql";

/// Where PostgreSQL's programs are.
#[derive(Clone)]
pub struct Programs {
    pub bin: PathBuf,
}

impl Programs {
    /// The newest there are. Where there are none, a test is left out, which this says.
    pub fn found() -> Option<Self> {
        let versions = std::fs::read_dir(VERSIONS).into_iter().flatten();
        let bin = versions.map(|it| it.unwrap().path().join("bin"));
        let found = bin.filter(|it| it.join("initdb").exists()).max();
        if found.is_none() {
            eprintln!("there are no programs of PostgreSQL here: nothing was tested");
        }
        found.map(|bin| Self { bin })
    }

    /// A folder that belongs to that user.
    pub fn folder(&self) -> TempDir {
        let folder = tempfile::Builder::new()
            .prefix("job-tracker-cluster-")
            .tempdir_in("/tmp")
            .unwrap();
        if is_root() {
            let owner = Command::new("chown")
                .arg("postgres:postgres")
                .arg(folder.path())
                .output();
            assert!(owner.unwrap().status.success(), "there is no user postgres");
        }
        folder
    }

    /// One of them, or any program, as the user that PostgreSQL runs as: it refuses to run as root.
    pub fn command(&self, program: &str) -> Command {
        let path = format!("PATH={}:/usr/bin:/bin", self.bin.display());
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            let user = ["--reuid=postgres", "--regid=postgres", "--init-groups"];
            command.args(user).args(["--reset-env", "env"]);
            command
        } else {
            Command::new("env")
        };
        command.args([&path, "LC_ALL=C.UTF-8", "PGUSER=postgres", program]);
        command.stdin(Stdio::null()).current_dir("/tmp");
        command
    }

    /// Runs one to its end: what it said, whether it succeeded or not.
    ///
    /// It says it to a file: a postmaster that stays would keep a pipe open.
    pub fn run(&self, program: &str, words: &[&str]) -> Result<String, String> {
        let mut said = tempfile::tempfile().unwrap();
        let mut command = self.command(program);
        command.args(words).stdout(said.try_clone().unwrap());
        let status = command.stderr(said.try_clone().unwrap()).status().unwrap();
        let mut text = String::new();
        said.rewind().unwrap();
        said.read_to_string(&mut text).unwrap();
        status.success().then_some(text.clone()).ok_or(text)
    }

    /// Runs one that must succeed; what it said.
    #[track_caller]
    pub fn must(&self, program: &str, words: &[&str]) -> String {
        let said = self.run(program, words);
        said.unwrap_or_else(|said| panic!("{program} {words:?}: {said}"))
    }

    /// Asks the database at this port, one statement after the other; the lines of all answers.
    #[track_caller]
    pub fn ask(&self, port: u16, database: &str, statements: &[&str]) -> Vec<String> {
        let port = port.to_string();
        let mut words = vec!["-XAtq", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1"];
        words.extend(["-p", &port, "-d", database]);
        for statement in statements {
            words.extend(["-c", statement]);
        }
        let said = self.must("psql", &words);
        said.lines().map(str::to_owned).collect()
    }
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// The first line of a file that a postmaster writes.
pub fn postmaster(data: &Path) -> Option<u32> {
    let file = std::fs::read_to_string(data.join("postmaster.pid")).ok()?;
    file.lines().next()?.parse().ok()
}

/// Ends a process at once, and waits until it and all that it began are gone: whoever is promoted
/// while a backend of the old server lives has a rival.
pub fn kill_with_children(process: u32) {
    let mut all = children(process);
    kill(process);
    all.push(process);
    wait_until("its processes are gone", || {
        all.iter().all(|it| !is_alive(*it))
    });
}

/// Ends a process at once; one that is gone already stays so.
pub fn kill(process: u32) {
    let words = ["-9", &process.to_string()];
    Command::new("kill").args(words).output().unwrap();
}

/// State and parent, from behind the name, which may hold anything.
fn state_and_parent(process: u32) -> Option<(String, u32)> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    Some((words.next()?.to_owned(), words.next()?.parse().ok()?))
}

/// One that ended and was not buried does nothing any more.
fn is_alive(process: u32) -> bool {
    state_and_parent(process).is_some_and(|it| it.0 != "Z")
}

fn children(parent: u32) -> Vec<u32> {
    let all = std::fs::read_dir("/proc").unwrap();
    let names = all.filter_map(|it| it.ok()?.file_name().into_string().ok()?.parse().ok());
    names
        .filter(|it| state_and_parent(*it).is_some_and(|it| it.1 == parent))
        .collect()
}

/// Looks again and again.
#[track_caller]
pub fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < LIMIT, "it never came: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}
