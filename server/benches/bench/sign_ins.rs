//! Sign-ins a second, beside the bare hash on every core of the machine.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use job_tracker_server::settings::PasswordCost;
use reqwest::Client;

use super::{
    Length, load, memory,
    program::{Running, people},
    registrations::rate,
    tell,
};

/// The share of the bare hash that is to be reached.
const SHARE: f64 = 0.9;
/// Phones that sign in at once.
const AT_ONCE: usize = 16;

/// Measures it; says whether the limit was kept.
pub async fn run(length: &Length) -> bool {
    let data = tempfile::tempdir().unwrap();
    people(data.path());
    let options = ["--listen", "127.0.0.1:0", "--sign-in-rate", "0"];
    let server = Running::start_with("serve", data.path(), &options, &[]);
    let origin = format!("http://{}", server.address());
    let http = Client::new();
    let began = Instant::now();
    let mut waits = load::callers(AT_ONCE, length.seconds, move |_| {
        memory::sign_in(http.clone(), origin.clone())
    })
    .await;
    let here = rate(waits.count(), began.elapsed());
    drop(server);
    let bare = bare(Duration::from_secs(length.seconds));
    let share = here / bare;
    tell(
        "sign-ins a second, 16 phones at once",
        &format!(
            "{here:.0}, half within {:.0} ms; bare argon2 {bare:.0}; share {share:.2}",
            waits.within(500).as_secs_f64() * 1e3
        ),
        &format!("share {SHARE}"),
        share >= SHARE,
    )
}

/// Hashes a second with nothing else around them, one after the other on each core.
fn bare(during: Duration) -> f64 {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let cost = PasswordCost::default();
    let params = Params::new(cost.memory, cost.passes, 1, None).unwrap();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let began = Instant::now();
    let hashes: usize = std::thread::scope(|scope| {
        let on_a_core = || {
            let mut memory = vec![argon2::Block::default(); argon2.params().block_count()];
            let (mut hash, mut count) = ([0; 32], 0);
            while began.elapsed() < during {
                let (password, salt) = (b"40718263", b"sixteen bytes of");
                let hashed =
                    argon2.hash_password_into_with_memory(password, salt, &mut hash, &mut memory);
                hashed.unwrap();
                count += 1;
            }
            count
        };
        let running: Vec<_> = (0..cores).map(|_| scope.spawn(on_a_core)).collect();
        running.into_iter().map(|it| it.join().unwrap()).sum()
    });
    rate(hashes, began.elapsed())
}
