//! `doctor` on a PostgreSQL whose operator archives its log: what it says of that.

use std::path::Path;

use job_tracker_server::{
    Finding, Level, Server, Settings, clock::SystemClock, examine, settings::DatabaseSettings,
};
use tempfile::TempDir;

use crate::{
    programs::{Programs, wait_until},
    support::{place, port::free_port},
};

/// A PostgreSQL of this test's own, since `archive_mode` is set at its start. It is gone at the end.
struct Archiving {
    programs: Programs,
    folder: TempDir,
    port: u16,
}

impl Archiving {
    fn start(programs: Programs) -> Self {
        let (folder, port) = (programs.folder(), free_port());
        let it = Self {
            programs,
            folder,
            port,
        };
        let plain = ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"];
        let data = it.data();
        let init = [&["-D", &data, "--locale=C.UTF-8"][..], &plain].concat();
        it.programs.must("initdb", &init);
        let options = format!(
            "-p {port} -c unix_socket_directories= -c listen_addresses=127.0.0.1 -c fsync=off \
             -c archive_mode=on"
        );
        let log = format!("{data}.log");
        let start = ["-D", &data, "-w", "-l", &log, "-o", &options, "start"];
        it.programs.must("pg_ctl", &start);
        it
    }

    fn data(&self) -> String {
        self.folder.path().join("data").to_str().unwrap().to_owned()
    }

    fn ask(&self, statements: &[&str]) -> Vec<String> {
        self.programs.ask(self.port, "postgres", statements)
    }

    fn settings(&self, records: Option<&Path>) -> Settings {
        let url = format!("postgres://postgres@127.0.0.1:{}/postgres", self.port);
        let database = DatabaseSettings::postgres(url.parse().unwrap()).with_key(place::KEY);
        Settings::on(match records {
            Some(records) => database.with_records(records),
            None => database,
        })
    }

    async fn found(&self, what: &str) -> Finding {
        let found = examine(&self.settings(Some(self.folder.path())), &SystemClock).await;
        let mut of = found.iter().filter(|it| it.what == what);
        of.next().unwrap_or_else(|| panic!("{found:?}")).clone()
    }
}

impl Drop for Archiving {
    fn drop(&mut self) {
        let data = self.data();
        let stop = ["-D", &data, "-m", "immediate", "-w", "stop"];
        let _ = self.programs.run("pg_ctl", &stop);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_the_archiving_of_the_log_does_is_told() {
    if place::is_missing_postgres() {
        return;
    }
    let Some(programs) = Programs::found() else {
        return;
    };
    let postgres = Archiving::start(programs);
    let clock = std::sync::Arc::new(SystemClock);
    let server = Server::open(postgres.settings(None), clock).await.unwrap();
    server.close().await;
    // It is set up as for a test that nobody needs the data of, and that is told too.
    let careless = postgres.found("durability").await;
    assert_eq!(careless.level, Level::Fault, "{careless}");
    assert!(careless.said.starts_with("fsync is off"), "{careless}");
    let archive = postgres.found("WAL archive").await;
    assert_eq!(archive.level, Level::Warning);
    assert_eq!(postgres.found("backup").await.level, Level::Warning);

    postgres.ask(&[
        "ALTER SYSTEM SET archive_command = '/bin/false'",
        "SELECT pg_reload_conf()",
        "SELECT pg_switch_wal()",
    ]);
    wait_until("archiving fails", || {
        postgres.ask(&["SELECT failed_count > 0 FROM pg_stat_archiver"]) == ["t"]
    });
    let archive = postgres.found("WAL archive").await;
    assert_eq!(archive.level, Level::Warning);
    assert!(archive.said.starts_with("it fails"), "{archive}");

    postgres.ask(&[
        "ALTER SYSTEM SET archive_command = '/bin/true'",
        "SELECT pg_reload_conf()",
    ]);
    let archived = "SELECT coalesce(last_archived_time > last_failed_time, false)
        FROM pg_stat_archiver";
    wait_until("a segment is archived", || {
        postgres.ask(&[archived]) == ["t"]
    });
    let archive = postgres.found("WAL archive").await;
    assert_eq!(archive.level, Level::Fine, "{archive}");
    // Whoever backs up that way is not warned of the other.
    let backup = postgres.found("backup").await;
    assert_eq!(backup.level, Level::Fine);
    assert!(backup.said.contains("base backups"), "{backup}");
}
