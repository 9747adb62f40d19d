//! Durable registrations a second on PostgreSQL through one server and through two, beside pgbench
//! that sends the same three trips to the same database.

use std::process::Command;

use super::{
    Length, place,
    registrations::{load, rate},
    tell,
};

/// Set by `scripts/postgres`: the address of a database that new ones are made beside.
const POSTGRES: &str = "JOB_TRACKER_TEST_POSTGRES";
/// The share of pgbench that is to be reached.
const SHARE: f64 = 0.7;
/// Its connections: as many as one server has.
const CONNECTIONS: &str = "16";
/// Its threads: as many as there are cores in the smallest machine.
const THREADS: &str = "2";

/// A registration as the server sends it: the lock; what must be known; what changes.
const THREE_TRIPS: &str = r"\set worker random(1, :workers)
\startpipeline
BEGIN;
SELECT 1 FROM workers WHERE id = :worker FOR NO KEY UPDATE;
\endpipeline
\startpipeline
SELECT 1 FROM sessions WHERE token_hash = '\x00' AND expires_at > 0;
SELECT performances.id, keys.hours FROM keys
    LEFT JOIN performances ON performances.seq = keys.performance_seq
    WHERE keys.worker_id = :worker AND keys.key = gen_random_uuid();
SELECT id FROM clients WHERE employer_id = 1 AND number = '123456789002' AND active;
SELECT coalesce(sum(hours), 0)::bigint FROM performances
    WHERE worker_id = :worker AND day = '2027-01-01' AND state <> 'cancelled';
SELECT performances.id, clients.number, performances.hours FROM performances
    JOIN clients ON clients.id = performances.client_id
    WHERE performances.worker_id = :worker AND performances.day = '2027-01-01'
        AND performances.activity = 'household_help' AND performances.state <> 'cancelled'
        AND clients.employer_id = 1 AND clients.number = '123456789002' AND clients.active
    ORDER BY performances.seq DESC LIMIT 1;
\endpipeline
\startpipeline
WITH registered AS (
    INSERT INTO performances (id, employer_id, worker_id, client_id, reference, activity, hours,
        day, registered_at, state, channel)
    VALUES (gen_random_uuid(), 1, :worker, 1, left(gen_random_uuid()::text, 13),
        'household_help', 1, '2027-01-01', 1798761600000, 'registered', 'app')
    RETURNING seq)
INSERT INTO keys (worker_id, key, performance_seq, client_number, activity, hours, day, bound_at)
    SELECT :worker, gen_random_uuid(), seq, '123456789002', 'household_help', 1, '2027-01-01',
        1798761600000
    FROM registered;
INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
    VALUES (1, 1798761600000, 'worker', :worker, 'app', 'performance-registered',
        gen_random_uuid()::text, '');
COMMIT;
\endpipeline
";

/// Measures it; says whether the limit was kept. Without PostgreSQL it says so.
pub async fn run(length: &Length) -> bool {
    let Ok(beside) = std::env::var(POSTGRES) else {
        return tell(
            "durable registrations a second over HTTP, PostgreSQL",
            "there is no PostgreSQL here",
            &format!("share {SHARE}"),
            false,
        );
    };
    let mut kept = true;
    for servers in [1, 2] {
        let url = database(&beside, servers);
        let load = load(
            &["--database", &url, "--key-file", place::KEY],
            servers,
            length.workers,
        )
        .await;
        let here = rate(load.made, load.spent);
        let bare = pgbench(&url, length);
        let share = here / bare;
        let processes = if servers == 1 { "process" } else { "processes" };
        kept &= tell(
            &format!(
                "durable registrations a second over HTTP, PostgreSQL and {servers} {processes}, load on the same cores"
            ),
            &format!("{load}; pgbench of the same three trips {bare:.0}; share {share:.2}"),
            &format!("share {SHARE}"),
            share >= SHARE,
        );
    }
    kept
}

/// A new database beside this one; its address.
fn database(beside: &str, servers: usize) -> String {
    let (server, _) = beside.rsplit_once('/').unwrap();
    let name = format!("bench_{servers}");
    let create = format!("CREATE DATABASE {name}");
    let made = Command::new("psql").args([beside, "-qc", &create]).status();
    assert!(made.unwrap().success());
    format!("{server}/{name}")
}

fn pgbench(url: &str, length: &Length) -> f64 {
    let script = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(script.path(), THREE_TRIPS).unwrap();
    let output = Command::new("pgbench")
        .args(["-n", "-M", "prepared", "-c", CONNECTIONS, "-j", THREADS])
        .args(["-D", &format!("workers={}", length.workers)])
        .args(["-T", &length.seconds.to_string()])
        .arg("-f")
        .arg(script.path())
        .arg(url)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    let mut words = said
        .lines()
        .find_map(|it| it.strip_prefix("tps = "))
        .unwrap()
        .split(' ');
    words.next().unwrap().parse().unwrap()
}
