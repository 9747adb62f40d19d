//! Work that keeps a processor busy: letters, sheets of QR codes, files, uploaded lists. Few at a
//! time, on threads of their own, and no longer than the caller waits for it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long a caller waits for a place before being sent away.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why work was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CpuError {
    /// All places are taken; the same may succeed a little later.
    #[error("too much work is under way")]
    Busy,
    /// The work broke off, or the server is stopping.
    #[error("the work broke off")]
    Broken,
}

/// The caller hung up; what is done for nobody need not be finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the caller has left")]
pub(crate) struct CallerLeft;

/// Whether the caller still waits, for work to ask between its pages or rows.
#[derive(Clone)]
pub(crate) struct Caller(Arc<AtomicBool>);

impl Caller {
    /// An error once nobody waits any more.
    pub(crate) fn waits(&self) -> Result<(), CallerLeft> {
        match self.0.load(Ordering::Relaxed) {
            false => Ok(()),
            true => Err(CallerLeft),
        }
    }
}

/// Held by the caller; dropped with its future when it hangs up.
pub(crate) struct Presence(Arc<AtomicBool>);

impl Presence {
    pub(crate) fn new() -> (Self, Caller) {
        let left = Arc::new(AtomicBool::new(false));
        (Self(Arc::clone(&left)), Caller(left))
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A place among those whose work is under way.
pub(crate) struct Place(
    #[expect(dead_code, reason = "held until it is dropped")] OwnedSemaphorePermit,
);

/// The places for such work.
#[derive(Clone)]
pub(crate) struct CpuWork {
    places: Arc<Semaphore>,
    patience: Duration,
}

impl CpuWork {
    /// One place less than there are processors, which sign-ins and registrations keep; at least
    /// one.
    pub(crate) fn new() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self::with((processors - 1).max(1), PATIENCE)
    }

    fn with(places: usize, patience: Duration) -> Self {
        Self {
            places: Arc::new(Semaphore::new(places)),
            patience,
        }
    }

    /// Waits a little for a place.
    pub(crate) async fn place(&self) -> Result<Place, CpuError> {
        let place = Arc::clone(&self.places).acquire_owned();
        match tokio::time::timeout(self.patience, place).await {
            Ok(place) => place.map(Place).map_err(|_| CpuError::Broken),
            Err(_) => Err(CpuError::Busy),
        }
    }

    /// Does the work in a place of its own; whoever finds none soon is sent away.
    pub(crate) async fn run<T, F>(&self, work: F) -> Result<T, CpuError>
    where
        T: Send + 'static,
        F: FnOnce(&Caller) -> T + Send + 'static,
    {
        run_in(self.place().await?, work).await
    }
}

/// Does the work in this place, which stays taken until the work ends, also when the caller
/// leaves earlier.
pub(crate) async fn run_in<T, F>(place: Place, work: F) -> Result<T, CpuError>
where
    T: Send + 'static,
    F: FnOnce(&Caller) -> T + Send + 'static,
{
    let (_presence, caller) = Presence::new();
    tokio::task::spawn_blocking(move || {
        let _place = place;
        work(&caller)
    })
    .await
    .map_err(|_| CpuError::Broken)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn work_ends_when_its_caller_leaves_and_gives_its_place_back() {
        let cpu = CpuWork::with(1, Duration::from_secs(600));
        let (began, beginning) = oneshot::channel();
        let (ended, end) = oneshot::channel();
        let runner = cpu.clone();
        let caller = tokio::spawn(async move {
            let work = move |caller: &Caller| {
                let _ = began.send(());
                // Pages without an end.
                while caller.waits().is_ok() {
                    std::thread::yield_now();
                }
                let _ = ended.send(());
            };
            runner.run(work).await
        });
        beginning.await.unwrap();
        assert_eq!(cpu.places.available_permits(), 0);
        caller.abort();
        end.await.unwrap();
        assert_eq!(cpu.run(|caller| caller.waits()).await, Ok(Ok(())));
    }

    #[tokio::test]
    async fn whoever_finds_no_place_is_sent_away_and_the_others_finish() {
        let cpu = CpuWork::with(1, Duration::ZERO);
        let (release, wait) = mpsc::channel::<()>();
        let place = cpu.place().await.unwrap();
        let first = tokio::spawn(run_in(place, move |_| wait.recv().is_ok()));
        assert_eq!(cpu.run(|_| ()).await, Err(CpuError::Busy));
        release.send(()).unwrap();
        assert_eq!(first.await.unwrap(), Ok(true));
        assert_eq!(cpu.run(|_| ()).await, Ok(()));
    }
}
