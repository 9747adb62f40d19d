//! Tries a statement on many invented cases, makes one that fails small, and counts.
//!
//! Few cases by default; `JOB_TRACKER_TRUST=full` tries many. A failure says with which
//! `JOB_TRACKER_SEED` the same cases come again, and writes its own beside the test, into a file
//! `….regressions` that is to be committed: its cases run first from then on.

use std::{
    cell::Cell,
    hash::{BuildHasher, RandomState},
};

use proptest::{
    strategy::Strategy,
    test_runner::{Config, FileFailurePersistence, RngAlgorithm, TestError, TestRng, TestRunner},
};

/// What is to be tried, and how often.
pub struct Proof {
    /// The group of its figures.
    pub group: &'static str,
    /// The file of the test, by `file!()`.
    pub source: &'static str,
    /// Cases by default.
    pub few: u32,
    /// Cases where all of it is asked for.
    pub many: u32,
    /// What one case is made of, as it is counted.
    pub steps: &'static str,
}

/// Whether the full figures are asked for.
pub fn full() -> bool {
    std::env::var("JOB_TRACKER_TRUST").is_ok_and(|it| it == "full")
}

/// Prints a figure.
pub fn figure(group: &str, what: &str, figure: impl std::fmt::Display) {
    println!("TRUST\t{group}\t{what}\t{figure}");
}

impl Proof {
    /// Runs the test on every case; it gives the number of its steps and panics when something
    /// is wrong.
    pub fn run<S: Strategy>(&self, cases: &S, test: impl Fn(S::Value) -> u64) {
        let seed = seed();
        let config = Config {
            cases: if full() { self.many } else { self.few },
            source_file: Some(self.source),
            failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
            max_shrink_iters: 500,
            ..Config::default()
        };
        let count = config.cases;
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed.to_le_bytes().repeat(4));
        let steps = Cell::new(0);
        let ran = TestRunner::new_with_rng(config, rng).run(cases, |case| {
            steps.set(steps.get() + test(case));
            Ok(())
        });
        match ran {
            Ok(()) => {}
            Err(TestError::Fail(why, case)) => panic!(
                "{}: {why}\nthe smallest case that fails: {case:#?}\nJOB_TRACKER_SEED={seed} runs the same cases again",
                self.group
            ),
            Err(TestError::Abort(why)) => panic!("{}: {why}", self.group),
        }
        figure(self.group, "invented cases without a difference", count);
        figure(self.group, self.steps, steps.get());
    }
}

/// The same cases at each change, so that a change is judged by what it changes; new ones where
/// all is asked for.
fn seed() -> u64 {
    match std::env::var("JOB_TRACKER_SEED") {
        Ok(seed) => seed.parse().unwrap(),
        Err(_) if full() => RandomState::new().hash_one("seed"),
        Err(_) => 0x4a54,
    }
}

/// Runs a test that waits for a server.
pub fn wait_for<T>(test: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.unwrap().block_on(test)
}
