//! How long a worker waits who reports when a hundred a second do: as many as a country of workers
//! brings at its busiest.

use std::{sync::Arc, time::Duration};

use job_tracker_protocol::ClientNumber;
use reqwest::Client;
use tokio::{task::JoinSet, time::Instant};

use super::{
    Length,
    load::Waits,
    registrations::{an_hour, company, new_key, report, serving, sign_in},
    tell,
};

const A_SECOND: u64 = 100;
/// How long 99 of 100 may wait.
const WAIT: Duration = Duration::from_millis(10);

/// Measures it; says whether the limit was kept.
pub async fn run(length: &Length) -> bool {
    let data = tempfile::tempdir().unwrap();
    let place = ["--data", data.path().to_str().unwrap()];
    let client = ClientNumber::from_first_ten(1_234_567_890);
    let people = company(&place, &client, 50);
    let server = serving(&place);
    let origin = format!("http://{}", server.address());
    let http = Client::new();
    let mut tokens = Vec::new();
    for (login, password) in &people {
        tokens.push(sign_in(&http, &origin, login, password).await);
    }
    let body = Arc::new(an_hour(&http, &origin, &tokens[0], &client).await);
    let began = Instant::now();
    let mut running = JoinSet::new();
    let url = format!("{origin}/v1/performances");
    for number in 0..A_SECOND * length.seconds {
        let due = began + Duration::from_millis(number * 1000 / A_SECOND);
        tokio::time::sleep_until(due).await;
        let token = tokens[usize::try_from(number).unwrap() % tokens.len()].clone();
        let (http, body, url) = (http.clone(), Arc::clone(&body), url.clone());
        running.spawn(async move {
            report(&http, url, &token, &new_key(), &body).await;
            due.elapsed()
        });
    }
    let mut waits = Waits::default();
    for wait in running.join_all().await {
        waits.add(wait);
    }
    assert_eq!(server.stop("TERM").status, Some(0));
    let ms = |it: Duration| it.as_secs_f64() * 1e3;
    let (half, most) = (waits.within(500), waits.within(990));
    tell(
        "a registration over HTTP, SQLite, when a hundred a second come",
        &format!(
            "half within {:.1} ms, 99 of 100 within {:.1} ms",
            ms(half),
            ms(most)
        ),
        &format!("{} ms", WAIT.as_millis()),
        most <= WAIT,
    )
}
