//! A PostgreSQL of a test's own: one that writes, and a synchronous standby of it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::{
    programs::{Programs, kill_with_children, postmaster, wait_until},
    support::port::free_port,
};

/// The database of the servers.
const DATABASE: &str = "jobs";
/// Those who hold a replica of all that was committed.
const SYNCHRONOUS: &str = "SELECT count(*)
    FROM pg_stat_replication
    WHERE state = 'streaming' AND sync_state = 'sync'";

struct Node {
    data: PathBuf,
    port: u16,
}

/// Two nodes; both are gone at the end, also at the end of a test that fails.
pub struct Cluster {
    programs: Programs,
    folder: TempDir,
    nodes: [Node; 2],
    /// Which of them writes.
    primary: usize,
    options: String,
}

impl Cluster {
    /// Makes one whose standby follows.
    pub fn start(programs: Programs) -> Self {
        let folder = programs.folder();
        let node = |name: &str| Node {
            data: folder.path().join(name),
            port: free_port(),
        };
        let nodes = [node("one"), node("two")];
        // What a killed process wrote is still with the system; only a power cut would need more.
        // No socket in a folder: its lock would outlive whoever is killed. A standby that lost its
        // primary looks for it at once: every commit waits for that.
        let options = format!(
            "-c unix_socket_directories= -c listen_addresses=127.0.0.1 -c max_connections=200 \
             -c wal_retrieve_retry_interval=200ms -c fsync={}",
            crate::failover::small_or_full("off", "on"),
        );
        let cluster = Self {
            programs,
            folder,
            nodes,
            primary: 0,
            options,
        };
        let data = path(&cluster.nodes[0].data);
        let plain = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"];
        let init = [&["-D", data, "--locale=C.UTF-8"][..], &plain].concat();
        cluster.programs.must("initdb", &init);
        cluster.begin(0);
        let make = format!("CREATE DATABASE {DATABASE}");
        cluster.programs.ask(cluster.port(), "postgres", &[&make]);
        cluster.follow();
        cluster
    }

    /// Both hosts, as a server is told of them.
    pub fn url(&self) -> String {
        let [one, two] = [&self.nodes[0], &self.nodes[1]].map(|it| it.port);
        format!(
            "postgres://postgres@127.0.0.1:{one},127.0.0.1:{two}/{DATABASE}\
             ?target_session_attrs=read-write"
        )
    }

    /// Where the one is that writes.
    pub fn port(&self) -> u16 {
        self.nodes[self.primary].port
    }

    /// Asks the one that writes.
    #[track_caller]
    pub fn ask(&self, statement: &str) -> Vec<String> {
        self.programs.ask(self.port(), DATABASE, &[statement])
    }

    /// Restarts the one that writes as after a crash: whoever is connected is cut off.
    pub fn restart_at_once(&self) {
        self.control(self.primary, &["-m", "immediate", "-w", "restart"]);
    }

    /// Kills the one that writes.
    pub fn kill_the_primary(&self) {
        let process = postmaster(&self.nodes[self.primary].data).unwrap();
        kill_with_children(process);
    }

    /// Makes the standby the one that writes. It waits for no standby of its own: without this
    /// every commit would wait for the one that was killed.
    pub fn promote_the_standby(&mut self) {
        self.primary = 1 - self.primary;
        self.commit_alone();
        self.control(self.primary, &["-w", "promote"]);
    }

    /// The same with a standby that was stopped, whatever it missed.
    pub fn promote_the_standby_as_it_is(&mut self) {
        self.begin(1 - self.primary);
        self.promote_the_standby();
    }

    /// Lets the one that writes wait for no standby.
    pub fn commit_alone(&self) {
        self.set("ALTER SYSTEM SET synchronous_standby_names = ''");
    }

    /// Stops the standby, for which every commit waits from now on.
    pub fn stop_the_standby(&self) {
        self.control(1 - self.primary, &["-m", "immediate", "-w", "stop"]);
    }

    /// Starts it again where it was.
    pub fn start_the_standby(&self) {
        self.begin(1 - self.primary);
        self.wait_for_the_standby();
    }

    /// Makes the other node the synchronous standby, anew.
    pub fn follow(&self) {
        let (standby, port) = (1 - self.primary, self.port().to_string());
        let data = &self.nodes[standby].data;
        if data.exists() {
            std::fs::remove_dir_all(data).unwrap();
        }
        let from = ["-h", "127.0.0.1", "-p", &port, "-D", path(data)];
        let how = ["-X", "stream", "-c", "fast", "-R", "--no-sync"];
        let copy = [&from[..], &how].concat();
        self.programs.must("pg_basebackup", &copy);
        self.begin(standby);
        self.set("ALTER SYSTEM SET synchronous_standby_names = '*'");
        self.wait_for_the_standby();
    }

    fn set(&self, setting: &str) {
        let set = [setting, "SELECT pg_reload_conf()"];
        self.programs.ask(self.port(), DATABASE, &set);
    }

    fn wait_for_the_standby(&self) {
        wait_until("the standby follows", || self.ask(SYNCHRONOUS) == ["1"]);
    }

    fn begin(&self, node: usize) {
        let options = format!("-p {} {}", self.nodes[node].port, self.options);
        self.control(node, &["-w", "-o", &options, "start"]);
    }

    #[track_caller]
    fn control(&self, node: usize, words: &[&str]) {
        let data = &self.nodes[node].data;
        let log = self.folder.path().join(format!("{node}.log"));
        let base = ["-D", path(data), "-t", "60", "-l", path(&log)];
        let done = self.programs.run("pg_ctl", &[&base[..], words].concat());
        let log = || std::fs::read_to_string(&log).unwrap_or_default();
        assert!(done.is_ok(), "{words:?}: {}", log());
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        for node in &self.nodes {
            let stop = ["-D", path(&node.data), "-m", "immediate", "-w", "stop"];
            // One that was killed does not run.
            let _ = self.programs.run("pg_ctl", &stop);
        }
    }
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
