//! The real program, in a process of its own.

use std::{
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
    sync::mpsc::Receiver,
};

use serde_json::Value;

use super::{place, port::free_port};

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
        .args(place::words(data))
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
    /// Read by a thread of its own, so that the program never waits for a reader.
    log: Receiver<String>,
}

impl Running {
    /// Starts `serve` or `demo` on a free port.
    pub fn start(name: &str, data: &Path) -> Self {
        let address = format!("127.0.0.1:{}", free_port());
        Self::start_with(name, data, &["--listen", &address], &[])
    }

    /// The same with other options and variables.
    pub fn start_with(
        name: &str,
        data: &Path,
        options: &[&str],
        variables: &[(&str, &str)],
    ) -> Self {
        let mut command = program();
        command.arg(name).args(place::words(data)).args(options);
        command.envs(variables.iter().copied());
        Self::spawn(command)
    }

    /// Serves the PostgreSQL database at this address.
    pub fn serve_postgres(url: &str, options: &[&str]) -> Self {
        let mut command = program();
        command.args(["serve", "--database", url]).args(options);
        command.args(["--key-file", place::KEY]);
        Self::spawn(command)
    }

    /// Starts what this command line says.
    pub fn spawn(mut command: Command) -> Self {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let (lines, log) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                let _ = lines.send(line);
            }
        });
        Self { child, stdout, log }
    }

    /// The next line on stdout.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).unwrap();
        line
    }

    /// Reads the log until `serve` says where it listens.
    pub fn address(&self) -> String {
        self.log_after("listening address=")
    }

    /// Reads the log until this is in a line; the rest of the line.
    pub fn log_after(&self, words: &str) -> String {
        let mut seen = Vec::new();
        while let Ok(line) = self.log.recv() {
            if let Some((_, rest)) = line.split_once(words) {
                return rest.to_owned();
            }
            seen.push(line);
        }
        panic!("it did not say {words:?}: {seen:#?}");
    }

    /// Reads the log until this is in a line.
    pub fn log_until(&self, words: &str) {
        self.log_of(words);
    }

    /// The log until this is in a line.
    pub fn log_of(&self, words: &str) -> Vec<String> {
        let mut seen = Vec::new();
        while let Ok(line) = self.log.recv() {
            if line.contains(words) {
                return seen;
            }
            seen.push(line);
        }
        panic!("it did not say {words:?}: {seen:#?}");
    }

    /// The same from a log that is written for machines.
    pub fn address_in_json(&self) -> String {
        let mut seen = Vec::new();
        while let Ok(line) = self.log.recv() {
            let said: Value = serde_json::from_str(&line).unwrap_or_default();
            if said["fields"]["message"] == "listening" {
                return said["fields"]["address"].as_str().unwrap().to_owned();
            }
            seen.push(line);
        }
        panic!("it did not listen: {seen:#?}");
    }

    /// The number that the system knows it by.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Sends it a signal and waits until it stopped.
    pub fn stop(mut self, signal: &str) -> Stopped {
        let asked = Command::new("sh")
            .args(["-c", "kill -$0 $1", signal, &self.child.id().to_string()])
            .status();
        assert!(asked.unwrap().success());
        let mut printed = String::new();
        self.stdout.read_to_string(&mut printed).unwrap();
        Stopped {
            status: self.child.wait().unwrap().code(),
            printed,
            log: self.log.iter().collect(),
        }
    }
}

/// What a program left that was asked to stop.
pub struct Stopped {
    /// Its exit status; none if the signal ended it.
    pub status: Option<i32>,
    /// What it printed that nobody had read.
    pub printed: String,
    /// The lines of its log that nobody had read.
    pub log: Vec<String>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
