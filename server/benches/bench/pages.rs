//! How long the pages of the console take an office of a thousand workers, and how long its server
//! takes to start.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use jiff::{Timestamp, ToSpan as _, civil::Date, tz::Offset};
use job_tracker_protocol::{ClientNumber, Login};
use reqwest::Client;
use rusqlite::{Connection, Transaction, params};
use uuid::Uuid;

use super::{
    Length, console, load,
    memory::link,
    program::{Running, people},
    registrations::FILE,
    tell,
};

/// How long a page may take, 99 times of a hundred.
const LIMIT: Duration = Duration::from_millis(100);
/// How long the server may take until it listens, however much is in its file.
const START: Duration = Duration::from_millis(100);
pub const WORKERS: u64 = 1000;
pub const CLIENTS: u64 = 10_000;
/// Performances of a worker on a day.
const A_DAY: u64 = 4;
/// How often a page is asked for.
const TURNS: u32 = 10;
/// Days of the newest performances that nobody has looked at.
const OPEN_DAYS: usize = 4;

/// Measures them; says whether the limit was kept.
pub async fn run(length: &Length) -> bool {
    let data = tempfile::tempdir().unwrap();
    let (rows, (login, number)) = office(data.path(), length);
    let kept_start = start(data.path(), rows);
    // Ten million are more years than an office must keep, and none may go while it is timed.
    let options = ["--listen", "127.0.0.1:0", "--sign-in-rate", "0"];
    let options = [&options[..], &["--retention-years", "30"]].concat();
    let server = Running::start_with("serve", data.path(), &options, &[]);
    let origin = format!("http://{}", server.address());
    let http = Client::new();
    let opened = console::open(&http, &origin, &link(data.path()), "els@example.be").await;
    let els = opened.accept().await;

    let mut slowest = Vec::new();
    for page in pages(&login, &number) {
        let mut waits = load::Waits::default();
        // The first time, statements are prepared.
        assert!(els.get(&page).await, "{page}");
        let before = processor_time(server.id());
        for _ in 0..TURNS {
            let began = Instant::now();
            assert!(els.get(&page).await, "{page}");
            waits.add(began.elapsed());
        }
        let spent = (processor_time(server.id()) - before) / TURNS;
        let wait = waits.within(990);
        println!(
            "{:.1} ms, {:.1} ms of a processor, {page}",
            wait.as_secs_f64() * 1e3,
            spent.as_secs_f64() * 1e3
        );
        slowest.push((wait, page));
    }
    slowest.sort();
    slowest.reverse();
    let told = slowest.iter().take(3);
    let told: Vec<_> = told
        .map(|(wait, page)| format!("{:.0} ms {page}", wait.as_secs_f64() * 1e3))
        .collect();
    tell(
        &format!(
            "the slowest of {} pages of the console, {WORKERS} workers, {rows} performances, SQLite",
            slowest.len()
        ),
        &told.join("; "),
        &format!("{} ms", LIMIT.as_millis()),
        slowest.iter().all(|it| it.0 <= LIMIT),
    ) && kept_start
}

/// What a process has had of all processors, which others who use the machine add little to.
pub fn processor_time(process: u32) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let (_, behind_the_name) = stat.rsplit_once(") ").unwrap();
    // In hundredths of a second, of itself and of the system for it.
    let of = |at| -> u64 {
        let word = behind_the_name.split(' ').nth(at).unwrap();
        word.parse().unwrap()
    };
    Duration::from_millis((of(11) + of(12)) * 10)
}

/// Makes an office with so much behind it; how many performances, and a login and a client number.
pub fn office(data: &Path, length: &Length) -> (u64, (String, String)) {
    people(data);
    let days = length.rows / (WORKERS * A_DAY);
    let days = usize::try_from(days).unwrap().max(OPEN_DAYS);
    // An hour or two apart from Belgium, which no figure feels.
    let today = Offset::UTC.to_datetime(Timestamp::now()).date();
    let days = working_days(today, days);
    let rows = days.len() as u64 * WORKERS * A_DAY;
    (rows, fill(data, &days))
}

/// How long a server of so many performances takes until it answers, the least of five.
fn start(data: &Path, rows: u64) -> bool {
    let options = ["--listen", "127.0.0.1:0", "--retention-years", "30"];
    let starts = (0..5).map(|_| {
        let began = Instant::now();
        let server = Running::start_with("serve", data, &options, &[]);
        server.address();
        let spent = began.elapsed();
        assert_eq!(server.stop("TERM").status, Some(0));
        spent
    });
    let least = starts.min().unwrap();
    let bytes = std::fs::metadata(data.join(FILE)).unwrap().len();
    tell(
        &format!("from its start to where the server listens, {rows} performances, SQLite"),
        &format!(
            "{:.0} ms, the least of five; {} bytes each on the disk",
            least.as_secs_f64() * 1e3,
            bytes / rows
        ),
        &format!("{} ms", START.as_millis()),
        least <= START,
    )
}

/// So many working days up to this one, the oldest first.
fn working_days(today: Date, count: usize) -> Vec<Date> {
    let before = std::iter::successors(Some(today), |it| it.checked_sub(1.day()).ok());
    let weekend = |it: &Date| it.weekday().to_monday_zero_offset() > 4;
    let mut days: Vec<_> = before.filter(|it| !weekend(it)).take(count).collect();
    days.reverse();
    days
}

/// Writes them into the database while nobody serves it; gives a login and a client number.
fn fill(data: &Path, days: &[Date]) -> (String, String) {
    let mut conn = Connection::open(data.join(FILE)).unwrap();
    conn.pragma_update(None, "synchronous", "OFF").unwrap();
    conn.pragma_update(None, "journal_mode", "OFF").unwrap();
    // In KiB: the indexes of ten million rows are written in another order than the rows.
    conn.pragma_update(None, "cache_size", -2_000_000).unwrap();
    let commit = conn.transaction().unwrap();
    for at in 0..WORKERS {
        let name = format!("Given{} van Family{at}", at % 97);
        commit
            .prepare_cached(
                "INSERT INTO workers (id, employer_id, login, name, language, password_hash,
                     created_at, seen_at, contract_quarters)
                 VALUES (?1, 1, ?2, ?3, 'nl', '', 0, ?1, 76)",
            )
            .unwrap()
            .execute(params![
                row(at),
                Login::from_serial(5000 + at).as_str(),
                name
            ])
            .unwrap();
    }
    for at in 0..CLIENTS {
        let number = ClientNumber::from_first_ten(2_000_000_000 + at);
        commit
            .prepare_cached(
                "INSERT INTO clients (id, employer_id, number, name, created_at)
                 VALUES (?1, 1, ?2, ?3, 0)",
            )
            .unwrap()
            .execute(params![row(at), number.as_str(), format!("Familie {at}")])
            .unwrap();
    }
    let mut seq = 0;
    for (back, day) in days.iter().rev().enumerate() {
        for worker in 0..WORKERS {
            for visit in 0..A_DAY {
                seq += 1;
                let client = (worker * 10 + (back as u64 + 3 * visit) % 13 * 7) % CLIENTS;
                insert(&commit, (seq, worker, client), *day, back < OPEN_DAYS);
            }
        }
    }
    commit.commit().unwrap();
    let number = ClientNumber::from_first_ten(2_000_000_070);
    (Login::from_serial(5007).to_string(), number.to_string())
}

/// The number of a row, behind those that are there.
pub fn row(number: u64) -> i64 {
    1000 + i64::try_from(number).unwrap()
}

fn insert(commit: &Transaction<'_>, (seq, worker, client): (u64, u64, u64), day: Date, open: bool) {
    const ACTIVITIES: [&str; 4] = ["household_help", "shopping", "ironing_outside", "transport"];
    let state = match (seq % 50, open) {
        (0, _) => "cancelled",
        (_, true) => "registered",
        _ => "validated",
    };
    let activity = ACTIVITIES[usize::try_from(seq % 4).unwrap()];
    commit
        .prepare_cached(
            "INSERT INTO performances (id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state)
             VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )
        .unwrap()
        .execute(params![
            Uuid::from_u128(seq.into()).as_bytes(),
            row(worker),
            row(client),
            format!("B{seq:08}"),
            activity,
            row(seq % 3) - row(0) + 1,
            day.to_string(),
            1_700_000_000_000 + row(seq),
            state
        ])
        .unwrap();
}

fn pages(login: &str, number: &str) -> Vec<String> {
    let mut pages: Vec<String> = [
        "today",
        "today/reported",
        "performances",
        "performances?span=day",
        "performances?span=month",
        "performances?state=open",
        "performances?odd=long",
        "performances?odd=alike",
        "performances?odd=first",
        "performances?worker=family7",
        "performances?span=month&client=familie+70",
        "performances?channel=phone&span=month",
        "performances/validate",
        "performances/enter",
        "performances/enter/days",
        "requests",
        "workers?filter=never",
        "workers?search=family77",
        "clients?search=77",
        "clients?inactive=yes",
        "export",
        "export/totals",
        "export/months",
        "export/dossier",
        "export/payroll",
        "audit",
        "users",
        "company",
    ]
    .map(str::to_owned)
    .into();
    for by in [
        "worker",
        "client",
        "activity",
        "hours",
        "state",
        "channel",
        "reference",
    ] {
        pages.push(format!("performances?sort={by}"));
        pages.push(format!("performances?span=month&sort=-{by}"));
    }
    for by in [
        "name", "family", "login", "language", "last", "month", "contract", "seen", "state",
    ] {
        pages.push(format!("workers?sort={by}"));
    }
    for by in ["name", "family", "number", "last"] {
        pages.push(format!("clients?sort={by}"));
    }
    pages.push(format!("workers/{login}"));
    pages.push(format!("clients/{number}"));
    pages.push(format!("export/dossier?worker={login}"));
    pages
        .into_iter()
        .map(|it| format!("/console/{it}"))
        .collect()
}
