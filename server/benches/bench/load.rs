//! What many do at once, and how long each of them waited.

use std::time::{Duration, Instant};

use tokio::task::JoinSet;

/// How long each call took.
#[derive(Default)]
pub struct Waits(Vec<Duration>);

impl Waits {
    /// One more call took this long.
    pub fn add(&mut self, wait: Duration) {
        self.0.push(wait);
    }

    /// How many calls there were.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The wait that so many of a thousand calls stay within.
    pub fn within(&mut self, of_a_thousand: usize) -> Duration {
        self.0.sort_unstable();
        let last = self.0.len().saturating_sub(1);
        let at = (self.0.len() * of_a_thousand / 1000).min(last);
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// So many callers call, one call after the other, until the time is up. A call is given its
/// caller's number.
pub async fn callers<F, C>(callers: usize, seconds: u64, call: F) -> Waits
where
    F: Fn(usize) -> C + Clone + Send + 'static,
    C: Future<Output = ()> + Send,
{
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut running = JoinSet::new();
    for index in 0..callers {
        let call = call.clone();
        running.spawn(async move {
            let mut waits = Vec::new();
            while Instant::now() < end {
                let began = Instant::now();
                call(index).await;
                waits.push(began.elapsed());
            }
            waits
        });
    }
    Waits(running.join_all().await.into_iter().flatten().collect())
}

/// So many calls, this many at once.
pub async fn until_done<F, C>(at_once: usize, calls: usize, call: F) -> Waits
where
    F: Fn() -> C + Clone + Send + 'static,
    C: Future<Output = ()> + Send,
{
    let mut running = JoinSet::new();
    for caller in 0..at_once {
        let call = call.clone();
        running.spawn(async move {
            let mut waits = Vec::new();
            for _ in (caller..calls).step_by(at_once) {
                let began = Instant::now();
                call().await;
                waits.push(began.elapsed());
            }
            waits
        });
    }
    Waits(running.join_all().await.into_iter().flatten().collect())
}
