//! How long a worker waits who reports when a hundred a second do: as many as a country of workers
//! brings at its busiest.

use std::{sync::Arc, time::Duration};

use tokio::{task::JoinSet, time::Instant};

use super::{
    Length,
    load::Waits,
    phones::{Phones, company, new_key, serving},
    tell,
};

const A_SECOND: u64 = 100;
/// How long 99 of 100 may wait.
const WAIT: Duration = Duration::from_millis(10);

/// Measures it; says whether the limit was kept.
pub async fn run(length: &Length) -> bool {
    let data = tempfile::tempdir().unwrap();
    let place = ["--data", data.path().to_str().unwrap()];
    let people = company(&place, 50);
    let server = serving(&place);
    let origin = format!("http://{}", server.address());
    let phones = Arc::new(Phones::signed_in(&origin, &people).await);
    let began = Instant::now();
    let mut running = JoinSet::new();
    for number in 0..A_SECOND * length.seconds {
        let due = began + Duration::from_millis(number * 1000 / A_SECOND);
        tokio::time::sleep_until(due).await;
        let (phones, origin) = (Arc::clone(&phones), origin.clone());
        running.spawn(async move {
            let number = usize::try_from(number).unwrap();
            phones.report(&origin, number, &new_key()).await;
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
