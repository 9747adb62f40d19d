//! The real program, in a process of its own.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
};

use serde_json::Value;

/// The program with nothing set in its environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_job-tracker-server"));
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("JOB_TRACKER_") || name == "RUST_LOG" {
            command.env_remove(name.as_ref());
        }
    }
    command.stdin(Stdio::null());
    command
}

/// Runs a command on this data to its end.
pub fn command(data: &Path, words: &[&str]) -> Output {
    program()
        .args(words)
        .arg("--data")
        .arg(data)
        .output()
        .unwrap()
}

/// The one line of JSON that a command prints when all is well.
#[track_caller]
pub fn line_of(output: &Output) -> Value {
    assert!(output.status.success(), "{output:?}");
    let text = std::str::from_utf8(&output.stdout).unwrap();
    assert_eq!(text.matches('\n').count(), 1, "{text}");
    assert!(text.ends_with('\n'), "{text}");
    serde_json::from_str(text).unwrap()
}

/// Adds an employer and a worker; her login and password.
pub fn people(data: &Path) -> (String, String) {
    line_of(&command(
        data,
        &["employer", "add", "--name", "Zonnestraal"],
    ));
    let ana = ["worker", "add", "--name", "Ana", "--language", "nl"];
    let ana = line_of(&command(data, &ana));
    let text = |member: &str| ana[member].as_str().unwrap().to_owned();
    (text("login"), text("password"))
}

/// A program that runs; it is killed when the test is over.
pub struct Running {
    child: Child,
    stdout: BufReader<ChildStdout>,
}

impl Running {
    /// Starts `serve` or `demo` on a free port.
    pub fn start(name: &str, data: &Path) -> Self {
        Self::start_with(name, data, ["--listen", "127.0.0.1:0"], &[])
    }

    /// The same with other options and variables.
    pub fn start_with(
        name: &str,
        data: &Path,
        options: impl IntoIterator<Item = impl AsRef<OsStr>>,
        variables: &[(&str, &str)],
    ) -> Self {
        let mut child = program()
            .arg(name)
            .arg("--data")
            .arg(data)
            .args(options)
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        Self { child, stdout }
    }

    /// The next line on stdout.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        line
    }

    /// Reads the log on stderr until `serve` says where it listens.
    pub fn address(&mut self) -> String {
        let mut log = BufReader::new(self.child.stderr.take().unwrap());
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(log.read_line(&mut line).unwrap(), 0, "it did not listen");
            if let Some((_, address)) = line.trim_end().split_once("listening address=") {
                let address = address.to_owned();
                // Nobody may be stopped by a pipe that nobody empties.
                std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
                return address;
            }
        }
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, as a service manager does.
    pub fn ask_to_stop(&self) {
        let asked = Command::new("sh")
            .args(["-c", "kill -TERM \"$0\"", &self.child.id().to_string()])
            .status();
        assert!(asked.unwrap().success());
    }

    /// Asks it to stop and waits until it did: its exit status, and what it still printed.
    pub fn stop(mut self) -> (Option<i32>, String, String) {
        self.ask_to_stop();
        let (mut printed, mut log) = (String::new(), String::new());
        self.stdout.read_to_string(&mut printed).unwrap();
        if let Some(mut stderr) = self.child.stderr.take() {
            stderr.read_to_string(&mut log).unwrap();
        }
        (self.child.wait().unwrap().code(), printed, log)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
