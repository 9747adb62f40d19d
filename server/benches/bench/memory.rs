//! How much memory the server keeps, and whether it still answers, under many sign-ins and under
//! everything that costs an office's server much.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use reqwest::{Client, header};
use tokio::task::JoinSet;

use super::{
    Length, console, load,
    program::{Running, command, line_of, people},
    tell,
};

/// Megabytes that the server may keep after a storm of sign-ins.
const AFTER_A_STORM: u64 = 80;
/// Megabytes that it may ever use under the whole load.
const UNDER_LOAD: u64 = 120;
/// How long a look whether it is alive may take, 99 times of a hundred.
const ALIVE: Duration = Duration::from_millis(100);
/// Clients of the office; sheets are made of them.
const CLIENTS: usize = 200;

/// Measures it; says whether all limits were kept.
pub async fn run(length: &Length) -> bool {
    let data = tempfile::tempdir().unwrap();
    people(data.path());
    let list = add_clients(data.path());
    let options = ["--listen", "127.0.0.1:0", "--sign-in-rate", "0"];
    let server = Running::start_with("serve", data.path(), &options, &[]);
    let origin = format!("http://{}", server.address());
    let http = Client::new();
    let rest = resident(&server, "VmRSS");
    println!("memory at rest: {rest} MB; {list} clients");

    let storm = storm(&http, &origin, length.seconds).await;
    let kept = resident(&server, "VmRSS");
    let mut all_kept = tell(
        "memory after a storm of 16 sign-ins at once",
        &format!(
            "{kept} MB after {} sign-ins, {rest} MB before",
            storm.count()
        ),
        &format!("{AFTER_A_STORM} MB"),
        kept <= AFTER_A_STORM,
    );

    let links: Vec<String> = (0..31).map(|_| link(data.path())).collect();
    let waits = office_load(&http, &origin, links, length.seconds).await;
    let most = resident(&server, "VmHWM");
    all_kept &= tell(
        "most memory under sign-ins, first starts, sheets, lists and exports at once",
        &format!("{most} MB"),
        &format!("{UNDER_LOAD} MB"),
        most <= UNDER_LOAD,
    );
    let (mut waits, done) = waits;
    let p99 = waits.within(990);
    all_kept
        & tell(
            "/healthz meanwhile, 99 of 100",
            &format!("{:.1} ms, {} looks; {done}", ms(p99), waits.count()),
            &format!("{} ms", ALIVE.as_millis()),
            p99 <= ALIVE,
        )
}

fn ms(wait: Duration) -> f64 {
    wait.as_secs_f64() * 1e3
}

/// Megabytes of this kind that the system counts for the server.
fn resident(server: &Running, kind: &str) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status.lines().find(|it| it.starts_with(kind)).unwrap();
    let kilobytes: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kilobytes / 1024
}

fn add_clients(data: &Path) -> usize {
    for index in 0..CLIENTS {
        let number =
            job_tracker_protocol::ClientNumber::from_first_ten(1_000_000_000 + index as u64);
        let name = format!("Familie {index}");
        let words = [
            "client",
            "add",
            "--number",
            number.as_str(),
            "--name",
            &name,
        ];
        line_of(&command(data, &words));
    }
    CLIENTS
}

/// A link that makes an administrator.
pub fn link(data: &Path) -> String {
    let made = line_of(&command(data, &["employer", "link"]));
    let text = made.as_object().unwrap().values().find_map(|it| {
        let text = it.as_str()?;
        text.contains("/console/").then(|| text.to_owned())
    });
    text.unwrap()
}

/// Sixteen phones at once sign in with logins that nobody has: each costs a check all the same.
async fn storm(http: &Client, origin: &str, seconds: u64) -> load::Waits {
    let (http, origin) = (http.clone(), origin.to_owned());
    load::callers(16, seconds, move |_| sign_in(http.clone(), origin.clone())).await
}

/// Signs in with a login that nobody has.
pub async fn sign_in(http: Client, origin: String) {
    let login = job_tracker_protocol::Login::from_serial(fastrand::u64(..10_000_000));
    let body = format!(r#"{{"login":"{login}","password":"40718263"}}"#);
    let request = http
        .post(format!("{origin}/v1/session"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(body);
    request.send().await.unwrap().bytes().await.unwrap();
}

/// All at once, and beside it a look every ten milliseconds whether the server is alive.
async fn office_load(
    http: &Client,
    origin: &str,
    mut links: Vec<String>,
    seconds: u64,
) -> (load::Waits, String) {
    let first = links.pop().unwrap();
    let first = console::open(http, origin, &first, "els@example.be").await;
    let els = first.accept().await;
    assert!(els.get("/console/workers").await, "she is not signed in");
    let mut running = JoinSet::new();
    let (storm_http, storm_origin) = (http.clone(), origin.to_owned());
    running.spawn(async move {
        storm(&storm_http, &storm_origin, seconds).await;
    });
    for (at, link) in links.into_iter().enumerate() {
        let email = format!("user{at}@example.be");
        let opened = console::open(http, origin, &link, &email).await;
        running.spawn(async move {
            opened.accept().await;
        });
    }
    let (came, refused) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (files_came, files_refused) = (Arc::clone(&came), Arc::clone(&refused));
    running.spawn(async move {
        load::callers(8, seconds, move |index| {
            let (els, came) = (els.clone(), Arc::clone(&files_came));
            let refused = Arc::clone(&files_refused);
            async move {
                let path = match index % 4 {
                    0 | 1 => "/console/clients/sheet",
                    2 => "/console/export.csv?from=2020-01-01&to=2021-12-31",
                    _ => "/console/export.xlsx?from=2020-01-01&to=2021-12-31",
                };
                let counted = if els.get(path).await { came } else { refused };
                counted.fetch_add(1, Ordering::Relaxed);
            }
        })
        .await;
    });
    let over = Arc::new(AtomicBool::new(false));
    let alive = tokio::spawn(looks(http.clone(), origin.to_owned(), Arc::clone(&over)));
    running.join_all().await;
    over.store(true, Ordering::Relaxed);
    let done = format!(
        "{} sheets and exports made, {} sent away",
        came.load(Ordering::Relaxed),
        refused.load(Ordering::Relaxed)
    );
    (alive.await.unwrap(), done)
}

async fn looks(http: Client, origin: String, over: Arc<AtomicBool>) -> load::Waits {
    let mut waits = load::Waits::default();
    while !over.load(Ordering::Relaxed) {
        let began = std::time::Instant::now();
        let answer = http.get(format!("{origin}/healthz")).send().await.unwrap();
        assert!(answer.status().is_success());
        answer.bytes().await.unwrap();
        waits.add(began.elapsed());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    waits
}
