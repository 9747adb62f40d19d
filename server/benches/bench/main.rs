//! Figures of the server beside the limits of the machine, in one run: `scripts/bench`.
//!
//! The server is the real program in a process of its own; what is written here is the load, and
//! what the machine can do without the server. Each line is `BENCH<tab>what<tab>figure<tab>limit
//! <tab>verdict`.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark stops at what it did not expect"
)]

mod console;
mod day;
mod indexes;
mod lists;
mod load;
mod memory;
mod paced;
mod pages;
mod phones;
mod postgres;
mod registrations;
mod sign_ins;

#[allow(dead_code, reason = "a benchmark uses its part")]
#[path = "../../tests/support/place.rs"]
mod place;
#[path = "../../tests/support/port.rs"]
mod port;
#[allow(dead_code, reason = "a benchmark uses its part")]
#[path = "../../tests/support/program.rs"]
mod program;

/// How long the loads last.
struct Length {
    seconds: u64,
    /// Who report, each as much as a day holds.
    workers: usize,
    /// Performances behind the pages of the console.
    rows: u64,
}

fn main() {
    // `cargo test --all-targets` starts every benchmark too, without this argument.
    if !std::env::args().any(|it| it == "--bench") {
        return;
    }
    let quick = std::env::args().any(|it| it == "--quick");
    let rows = value_of("--rows");
    let length = match quick {
        true => Length {
            seconds: 3,
            workers: 200,
            rows: rows.unwrap_or(100_000),
        },
        false => Length {
            seconds: 10,
            workers: 600,
            rows: rows.unwrap_or(1_000_000),
        },
    };
    // Built beside the app, the client brings none of its own.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    if let Some(seconds) = value_of("--day") {
        runtime.block_on(day::run(seconds));
        return;
    }
    let names: Vec<_> = std::env::args()
        .skip(1)
        .filter(|it| it.starts_with(char::is_alphabetic))
        .collect();
    let is_wanted = |name: &str| names.is_empty() || names.iter().any(|it| it == name);
    let mut kept = true;
    if is_wanted("memory") {
        kept &= runtime.block_on(memory::run(&length));
    }
    if is_wanted("sign-ins") {
        kept &= runtime.block_on(sign_ins::run(&length));
    }
    if is_wanted("lists") {
        kept &= runtime.block_on(lists::run());
    }
    if is_wanted("pages") {
        kept &= runtime.block_on(pages::run(&length));
    }
    if is_wanted("paced") {
        kept &= runtime.block_on(paced::run(&length));
    }
    if is_wanted("registrations") {
        kept &= runtime.block_on(registrations::run(&length));
    }
    if is_wanted("postgres") {
        kept &= runtime.block_on(postgres::run(&length));
    }
    // It says what things cost, and has no limit to keep.
    if names.iter().any(|it| it == "indexes") {
        indexes::run(&length);
    }
    let check = std::env::args().any(|it| it == "--check");
    std::process::exit(i32::from(check && !kept));
}

/// The number behind this argument.
fn value_of(name: &str) -> Option<u64> {
    let value = std::env::args().skip_while(|it| it != name).nth(1);
    value.map(|it| it.parse().unwrap())
}

/// Prints a figure and whether it keeps its limit.
fn tell(what: &str, figure: &str, limit: &str, kept: bool) -> bool {
    let verdict = if kept { "kept" } else { "NOT KEPT" };
    println!("BENCH\t{what}\t{figure}\t{limit}\t{verdict}");
    kept
}
