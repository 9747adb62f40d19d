//! PostgreSQL's own programs: `pg_dump` writes an archive, `pg_restore` reads it.
//!
//! Where the database is and who asks is told to them in their environment: what stands on a command
//! line, everybody on the machine can read.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    process::{Child, Command, Stdio},
    thread::JoinHandle,
};

use super::{PostgresUrl, libpq::environment};

const DUMP: &str = "pg_dump";
const RESTORE: &str = "pg_restore";

/// Why one of PostgreSQL's programs did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum ProgramError {
    /// It is not installed.
    #[error(
        "{0} is not installed, or not in PATH; it comes with PostgreSQL's clients (Debian: \
         postgresql-client)"
    )]
    Missing(&'static str),
    /// It cannot be started, or what it says cannot be read.
    #[error("cannot run {program}: {source}")]
    Run {
        /// Which program.
        program: &'static str,
        /// What the system says.
        source: io::Error,
    },
    /// It does not say of which version it is.
    #[error("{0} does not say its version")]
    NoVersion(&'static str),
    /// It is older than the database, which it cannot read.
    #[error(
        "{program} is of PostgreSQL {found}, and the database of PostgreSQL {needed}; install the \
         clients of {needed} or newer"
    )]
    TooOld {
        /// Which program.
        program: &'static str,
        /// Its major version.
        found: i32,
        /// The database's.
        needed: i32,
    },
    /// It failed.
    #[error("{program} failed: {said}")]
    Failed {
        /// Which program.
        program: &'static str,
        /// What it said first of an error, or how it ended.
        said: String,
    },
}

impl PostgresUrl {
    /// Writes an archive of the whole database, as it is at one instant, into this empty file.
    ///
    /// # Errors
    /// When `pg_dump` is missing, older than the database, which is of `major`, or fails.
    pub(in crate::store) fn dump(&self, to: &File, major: i32) -> Result<(), ProgramError> {
        let found = version(DUMP)?;
        if found < major {
            return Err(ProgramError::TooOld {
                program: DUMP,
                found,
                needed: major,
            });
        }
        let out = to.try_clone().map_err(failed_to_run(DUMP))?;
        let mut command = self.command(DUMP);
        // Who serves now serves nothing of what is put back.
        command.args(["--format=custom", "--no-owner", "--no-privileges"]);
        command.args(["--no-password", "--exclude-table-data=servers"]);
        let mut running = Running::start(DUMP, command.stdout(out))?;
        running.end()
    }

    /// Puts an archive into this database: all of it, or nothing.
    ///
    /// # Errors
    /// When `pg_restore` is missing or fails.
    pub(in crate::store) fn put_back(&self, archive: &Path) -> Result<(), ProgramError> {
        let mut command = self.command(RESTORE);
        command.args(["--single-transaction", "--exit-on-error"]);
        command.args(["--no-owner", "--no-privileges", "--no-password"]);
        let name = self.config().get_dbname().unwrap_or_default();
        let name = name.replace('\\', "\\\\").replace('\'', "\\'");
        command
            .arg(format!("--dbname=dbname='{name}'"))
            .arg(archive);
        Running::start(RESTORE, command.stdout(Stdio::null()))?.end()
    }

    /// A program that finds this database, and none that somebody's environment names.
    fn command(&self, program: &str) -> Command {
        let mut command = local(program);
        command.envs(environment(self.config()));
        command
    }
}

/// What is in an archive, as `pg_restore` reads it: every row of it, as SQL.
pub(in crate::store) struct Listing(Running);

impl Listing {
    /// Begins to read it.
    ///
    /// # Errors
    /// When `pg_restore` is missing, or refuses the file.
    pub(in crate::store) fn of(archive: &Path) -> Result<Self, ProgramError> {
        // The table of contents first, which says at once that it is no archive.
        let mut command = local(RESTORE);
        command.arg("--list").arg(archive).stdout(Stdio::null());
        Running::start(RESTORE, &mut command)?.end()?;
        let mut command = local(RESTORE);
        command.args(["--no-owner", "--no-privileges", "--file=-"]);
        command.arg(archive).stdout(Stdio::piped());
        Running::start(RESTORE, &mut command).map(Self)
    }

    /// The SQL.
    pub(in crate::store) fn text(&mut self) -> Option<impl Read + use<>> {
        self.0.child.stdout.take()
    }

    /// Whether it could be read to its end.
    ///
    /// # Errors
    /// When it could not.
    pub(in crate::store) fn end(mut self) -> Result<(), ProgramError> {
        self.0.end()
    }
}

/// A program that runs. It does not outlive whoever waits for it.
struct Running {
    program: &'static str,
    child: Child,
    said: Option<JoinHandle<String>>,
}

impl Running {
    fn start(program: &'static str, command: &mut Command) -> Result<Self, ProgramError> {
        let mut child = command
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed_to_run(program))?;
        let words = child.stderr.take();
        // Read by a thread of its own, so that the program never waits for a reader.
        let said = words.map(|it| std::thread::spawn(move || complaint(it)));
        Ok(Self {
            program,
            child,
            said,
        })
    }

    fn end(&mut self) -> Result<(), ProgramError> {
        let ended = self.child.wait().map_err(failed_to_run(self.program))?;
        let said = self.said.take().and_then(|it| it.join().ok());
        match ended.success() {
            true => Ok(()),
            false => Err(ProgramError::Failed {
                program: self.program,
                said: said
                    .filter(|it| !it.is_empty())
                    .unwrap_or_else(|| ended.to_string()),
            }),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It ended already, unless somebody gave up on it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The line in which a program says what went wrong. The next ones may quote a row, which nobody
/// shall read in a log.
fn complaint(mut from: impl Read) -> String {
    let mut said = Vec::new();
    let _ = from.read_to_end(&mut said);
    let said = String::from_utf8_lossy(&said);
    let mut lines = said.lines().map(str::trim).filter(|it| !it.is_empty());
    let first = lines.clone().next();
    let error = lines.find(|it| it.to_ascii_lowercase().contains("error:"));
    error.or(first).unwrap_or_default().to_owned()
}

fn failed_to_run(program: &'static str) -> impl Fn(io::Error) -> ProgramError {
    move |source| match source.kind() {
        io::ErrorKind::NotFound => ProgramError::Missing(program),
        _ => ProgramError::Run { program, source },
    }
}

/// A program that speaks English, and to whom nobody's environment names a database.
fn local(program: &str) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        if name.as_encoded_bytes().starts_with(b"PG") {
            command.env_remove(name);
        }
    }
    command.env("LC_ALL", "C");
    command
}

/// The major version of a program.
fn version(program: &'static str) -> Result<i32, ProgramError> {
    let mut command = local(program);
    let told = command.arg("--version").output();
    let told = told.map_err(failed_to_run(program))?;
    let told = String::from_utf8_lossy(&told.stdout);
    major(&told).ok_or(ProgramError::NoVersion(program))
}

/// 15 of `pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
fn major(told: &str) -> Option<i32> {
    let (_, number) = told.split_once("(PostgreSQL) ")?;
    let digits = number.find(|it: char| !it.is_ascii_digit());
    number[..digits.unwrap_or(number.len())].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_a_program_says_the_error_is_told_and_no_row() {
        let said = "pg_restore: while PROCESSING TOC:\n\
            pg_restore: error: COPY failed for table \"workers\": ERROR:  duplicate key\n\
            DETAIL:  Key (name)=(Ana Ferreira) already exists.\n";
        let told = complaint(said.as_bytes());
        assert!(told.ends_with("ERROR:  duplicate key"), "{told}");
        assert_eq!(complaint(&b"\nkilled\nby hand\n"[..]), "killed");
    }

    #[test]
    fn a_programs_version_is_read_by_its_first_number() {
        let debian = "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n";
        assert_eq!(major(debian), Some(15));
        assert_eq!(major("pg_restore (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(major("pg_dump: command not found"), None);
    }
}
