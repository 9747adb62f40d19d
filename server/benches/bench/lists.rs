//! Long lists that an office hands in, and the letters that come of them.

use std::time::Instant;

use job_tracker_protocol::ClientNumber;
use reqwest::Client;

use super::{
    console::{self, Console, between},
    memory,
    program::{Running, people},
    registrations::rate,
    tell,
};

/// As long as a list of clients may be.
const CLIENTS: u64 = 10_000;
/// Seconds that reading it in may take, from the file to the list of clients.
const READING: f64 = 5.0;
/// As many letters as are made at once.
const LETTERS: usize = 100;
/// Letters that are to be drawn in a second.
const A_SECOND: f64 = 100.0;

/// Measures both; says whether the limits were kept.
pub async fn run() -> bool {
    let data = tempfile::tempdir().unwrap();
    people(data.path());
    let server = Running::start_with("serve", data.path(), &["--listen", "127.0.0.1:0"], &[]);
    let origin = format!("http://{}", server.address());
    let http = Client::new();
    let link = memory::link(data.path());
    let opened = console::open(&http, &origin, &link, "els@example.be").await;
    let els = opened.accept().await;
    let mut kept = clients(&els).await;
    kept &= letters(&els).await;
    assert_eq!(server.stop("TERM").status, Some(0));
    kept
}

async fn clients(els: &Console) -> bool {
    let rows = (0..CLIENTS).map(|it| {
        let number = ClientNumber::from_first_ten(3_000_000_000 + it);
        format!("{};Familie {it}\n", number.as_str())
    });
    let list: String = rows.collect();
    let began = Instant::now();
    read_in(els, "clients", &list).await;
    let spent = began.elapsed().as_secs_f64();
    tell(
        "a list of 10 000 clients looked at and read in",
        &format!("{spent:.1} s"),
        &format!("{READING} s"),
        spent <= READING,
    )
}

async fn letters(els: &Console) -> bool {
    let rows = (0..LETTERS).map(|it| format!("Ana {it};nl\n"));
    let done = read_in(els, "workers", &rows.collect::<String>()).await;
    let csrf = csrf(els).await;
    let form = uuid::Uuid::from_u128(fastrand::u128(..)).to_string();
    let fields = [("csrf", csrf.as_str()), ("form", form.as_str())];
    let began = Instant::now();
    let (page, _) = els.submit(&format!("{done}/letters"), &fields).await;
    let made = began.elapsed();
    let began = Instant::now();
    assert!(
        els.get(&format!("{page}/letters.pdf")).await,
        "no letters at {page}"
    );
    let drawn = rate(LETTERS, began.elapsed());
    tell(
        "letters a second, drawn as one PDF of a hundred",
        &format!(
            "{drawn:.0}; their passwords took {:.1} s before",
            made.as_secs_f64()
        ),
        &format!("{A_SECOND}"),
        drawn >= A_SECOND,
    )
}

async fn csrf(els: &Console) -> String {
    let page = els.page("/console/workers").await;
    between(&page, "name=\"csrf\" value=\"", "\"").to_owned()
}

/// Hands a list in, looks at what comes, and takes it; where that leads.
async fn read_in(els: &Console, what: &str, list: &str) -> String {
    let csrf = csrf(els).await;
    let path = format!("/console/{what}/import");
    let (_, look) = els.send(&path, &[("csrf", &csrf), ("list", list)]).await;
    let carried = between(&look, "hidden aria-label=\"", "</textarea>");
    let carried = carried.split_once('>').unwrap().1;
    let form = uuid::Uuid::from_u128(fastrand::u128(..)).to_string();
    let parts = [
        ("csrf", csrf.as_str()),
        ("form", form.as_str()),
        ("import", between(&look, "name=\"import\" value=\"", "\"")),
        ("was", between(&look, "name=\"was\" value=\"", "\"")),
        (
            "expected",
            between(&look, "name=\"expected\" value=\"", "\""),
        ),
        ("carried", carried),
    ];
    els.send(&format!("{path}/take"), &parts).await.0
}
