//! Three nodes that Patroni looks after: it finds out by itself that the leader is gone, and says
//! who leads then.

use std::{
    fs::File,
    path::PathBuf,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    books::Books,
    failover::{CANCEL, some},
    load::{Load, SENDERS, WORKERS_OF_A_SENDER},
    programs::{Programs, kill, kill_with_children, postmaster, wait_until},
    servers::{Servers, company},
    support::{http, port::free_port},
};

/// Set by `scripts/patroni`: it takes minutes and programs that other tests do not need.
const WANTED: &str = "JOB_TRACKER_TEST_PATRONI";
const NODES: usize = 3;
/// The database of the servers, which is there from the beginning.
const DATABASE: &str = "postgres";
/// Seconds for which a leader that is not heard of stays the leader: Patroni's shortest.
const TTL: u64 = 20;
/// How much longer servers may be silent.
const LATER: u64 = 5;

struct Node {
    name: String,
    data: PathBuf,
    /// PostgreSQL's port and Patroni's.
    ports: [u16; 2],
    patroni: Option<Child>,
}

struct Patroni {
    programs: Programs,
    folder: TempDir,
    etcd: Child,
    nodes: Vec<Node>,
}

impl Patroni {
    fn start(programs: Programs) -> Self {
        let folder = programs.folder();
        let [clients, peers] =
            [free_port(), free_port()].map(|it| format!("http://127.0.0.1:{it}"));
        let mut etcd = programs.command("etcd");
        etcd.args(["--name", "one", "--data-dir", &in_folder(&folder, "etcd")]);
        etcd.args([
            "--listen-client-urls",
            &clients,
            "--advertise-client-urls",
            &clients,
        ]);
        etcd.args([
            "--listen-peer-urls",
            &peers,
            "--initial-advertise-peer-urls",
            &peers,
        ]);
        etcd.args(["--initial-cluster", &format!("one={peers}")]);
        let log = File::create(folder.path().join("etcd.log")).unwrap();
        let etcd = etcd.stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let node = |name: String| Node {
            data: folder.path().join(&name),
            name,
            ports: [free_port(), free_port()],
            patroni: None,
        };
        let nodes = ["one", "two", "three"].map(|it| node(it.to_owned())).into();
        let mut patroni = Self {
            programs,
            folder,
            etcd,
            nodes,
        };
        for at in 0..NODES {
            let settings = patroni.settings(at, clients.trim_start_matches("http://"));
            let file = patroni.folder.path().join(format!("{at}.yml"));
            // JSON is YAML.
            std::fs::write(file, settings.to_string()).unwrap();
            patroni.begin(at);
        }
        patroni.wait_until_whole();
        patroni
    }

    fn settings(&self, at: usize, etcd: &str) -> Value {
        let Node {
            name, data, ports, ..
        } = &self.nodes[at];
        let [database, interface] = ports.map(|it| format!("127.0.0.1:{it}"));
        let user = |name: &str| json!({ "username": name, "password": "none" });
        json!({
            "scope": "job-tracker",
            "name": name,
            "restapi": { "listen": interface, "connect_address": interface },
            "etcd3": { "host": etcd },
            "bootstrap": {
                "dcs": {
                    "ttl": TTL, "loop_wait": 2, "retry_timeout": 5, "synchronous_mode": true,
                    "maximum_lag_on_failover": 1_048_576,
                    "postgresql": { "use_pg_rewind": true, "parameters": {
                        "wal_log_hints": "on", "wal_keep_size": "512MB", "max_connections": 200,
                        "wal_retrieve_retry_interval": "200ms",
                    } },
                },
                "initdb": [{ "encoding": "UTF8" }, { "locale": "C.UTF-8" }, { "auth": "trust" }],
            },
            "postgresql": {
                "listen": database,
                "connect_address": database,
                "data_dir": data,
                "bin_dir": self.programs.bin,
                "pgpass": self.folder.path().join(format!("pgpass-{name}")),
                "authentication": {
                    "superuser": user("postgres"), "replication": user("replicator"),
                    "rewind": user("postgres"),
                },
                "parameters": { "unix_socket_directories": "" },
                "pg_hba": [
                    "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust",
                ],
            },
        })
    }

    fn begin(&mut self, at: usize) {
        let path = |end: &str| in_folder(&self.folder, &format!("{at}.{end}"));
        let log = File::options()
            .append(true)
            .create(true)
            .open(path("log"))
            .unwrap();
        let mut patroni = self.programs.command("patroni");
        patroni
            .arg(path("yml"))
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        self.nodes[at].patroni = Some(patroni.spawn().unwrap());
    }

    /// All hosts, as a server is told of them.
    fn url(&self) -> String {
        let hosts = self
            .nodes
            .iter()
            .map(|it| format!("127.0.0.1:{}", it.ports[0]));
        let hosts: Vec<_> = hosts.collect();
        let hosts = hosts.join(",");
        format!("postgres://postgres@{hosts}/{DATABASE}?target_session_attrs=read-write")
    }

    /// Which node plays which part, as any of them tells.
    fn parts(&self) -> Vec<(usize, String)> {
        let told = self.nodes.iter().find_map(|it| {
            let url = format!("http://127.0.0.1:{}/cluster", it.ports[1]);
            let told = async {
                http()
                    .get(url)
                    .send()
                    .await
                    .ok()?
                    .json::<Value>()
                    .await
                    .ok()
            };
            tokio::runtime::Handle::current().block_on(told)
        });
        let Some(told) = told else { return Vec::new() };
        let members = told["members"].as_array().into_iter().flatten();
        let running = members.filter(|it| it["state"] == "running" || it["state"] == "streaming");
        let part = |it: &Value| {
            let at = self.nodes.iter().position(|node| it["name"] == node.name);
            Some((at?, it["role"].as_str()?.to_owned()))
        };
        running.filter_map(part).collect()
    }

    fn leader(&self) -> Option<usize> {
        let mut parts = self.parts().into_iter();
        parts.find(|it| it.1 == "leader").map(|it| it.0)
    }

    fn wait_until_whole(&self) {
        wait_until("three nodes with a synchronous standby", || {
            let parts = self.parts();
            let has = |part: &str| parts.iter().any(|it| it.1 == part);
            parts.len() == NODES && has("leader") && has("sync_standby")
        });
    }

    /// Kills the leader's Patroni and its PostgreSQL, as when its machine goes; which it was.
    fn kill_the_leader(&mut self) -> usize {
        let at = self.leader().unwrap();
        let node = &mut self.nodes[at];
        let mut patroni = node.patroni.take().unwrap();
        kill(patroni.id());
        patroni.wait().unwrap();
        kill_with_children(postmaster(&node.data).unwrap());
        at
    }

    fn ask(&self, statement: &str) -> Vec<String> {
        let port = self.nodes[self.leader().unwrap()].ports[0];
        self.programs.ask(port, DATABASE, &[statement])
    }
}

impl Drop for Patroni {
    fn drop(&mut self) {
        for node in &mut self.nodes {
            if let Some(patroni) = &mut node.patroni {
                kill(patroni.id());
                let _ = patroni.wait();
            }
            if let Some(process) = postmaster(&node.data) {
                kill_with_children(process);
            }
        }
        let _ = self.etcd.kill();
        let _ = self.etcd.wait();
    }
}

fn in_folder(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).to_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leader_that_patroni_replaces_takes_nothing_with_it() {
    let Ok(rounds) = std::env::var(WANTED) else {
        eprintln!("there is no Patroni here (see scripts/patroni): nothing was tested");
        return;
    };
    let rounds: usize = rounds.parse().unwrap();
    let mut patroni = tokio::task::block_in_place(|| Patroni::start(Programs::found().unwrap()));
    let tokens = company(&patroni.url(), SENDERS * WORKERS_OF_A_SENDER).await;
    let servers = Servers::start(patroni.url());
    let mut books = Books::default();
    for _ in 0..rounds {
        let load = Load::begin(&servers.addresses, &tokens);
        load.until_each_acknowledged(some(), Instant::now()).await;
        let killed = Instant::now();
        let leader = tokio::task::block_in_place(|| patroni.kill_the_leader());
        load.until_each_acknowledged(some(), Instant::now()).await;
        books.enter_each(load.end().await, killed);
        tokio::task::block_in_place(|| {
            assert_eq!(books.difference(|it| patroni.ask(it)), None);
            patroni.ask(CANCEL);
            patroni.begin(leader);
            patroni.wait_until_whole();
        });
    }
    let longest = Duration::from_secs(TTL + LATER);
    books.print(
        "failover by Patroni, three nodes",
        "leaders killed",
        "a server",
    );
    assert!(books.longest() < longest, "{:?}", books.longest());
}
