//! For any story of faults: what the worker is told is what the server has.

use std::cell::Cell;

use proptest::{
    strategy::Strategy,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{figure, player, small_or_full, story::story};

/// Plays this one seed only.
const SEED: &str = "JOB_TRACKER_SEED";

/// Plays as many stories, each made from a number of its own. One that ends badly is made shorter
/// and printed with its number.
fn hundreds(group: &str, like_a_browser: bool, small: u64, full: u64) {
    let seeds = match std::env::var(SEED) {
        Ok(seed) => {
            let seed: u64 = seed.parse().unwrap();
            seed..seed + 1
        }
        Err(_) => 0..small_or_full(small, full),
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (faults, sent, unknown) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let stories = seeds.end - seeds.start;
    for seed in seeds {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let config = Config {
            cases: 1,
            failure_persistence: None,
            max_shrink_iters: 2_000,
            max_shrink_time: 120_000,
            ..Config::default()
        };
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let played = TestRunner::new_with_rng(config, rng).run(&story(like_a_browser), |story| {
            let tale = runtime.block_on(player::play(&story))?;
            faults.set(faults.get() + tale.faults);
            sent.set(sent.get() + tale.sent);
            unknown.set(unknown.get() + tale.unknown);
            Ok(())
        });
        if let Err(error) = played {
            panic!("{SEED}={seed} makes it again:\n{error:#?}");
        }
    }
    figure(
        group,
        "stories with a lie or a loss",
        format!("0 of {stories}"),
    );
    figure(group, "faults of the network played", faults.get());
    figure(
        group,
        "performances told «sent», each there once",
        sent.get(),
    );
    figure(
        group,
        "times told «not known», each settled later",
        unknown.get(),
    );
    // Stories in which nothing happens would prove nothing.
    if stories >= 100 {
        let (sent, unknown, faults) = (sent.get(), unknown.get(), faults.get());
        assert!(sent > stories / 2 && unknown > stories / 20 && faults > stories);
    }
}

#[test]
fn what_she_is_told_on_a_phone_is_what_the_server_has() {
    hundreds("faulty network, phone", false, 300, 2_000);
}

#[test]
fn what_she_is_told_in_a_browser_is_what_the_server_has() {
    hundreds("faulty network, browser", true, 200, 1_500);
}

#[test]
fn a_story_is_the_same_each_time_that_its_seed_is_played() {
    let told = [0, 1].map(|_| {
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let tree = story(false).new_tree(&mut runner).unwrap();
        format!("{:?}", proptest::strategy::ValueTree::current(&tree))
    });
    assert_eq!(told[0], told[1]);
}
