//! What must hold for every byte that comes from outside: on a sheet of paper, from a spreadsheet,
//! over the network. Each check takes bytes and panics when something does not hold.
//!
//! `tests/fuzz/main.rs` runs them on invented bytes, `tests/fuzz/Cargo.toml` under libFuzzer, which
//! looks for bytes that reach new places; both begin from `tests/fuzz/corpus`.

#![allow(clippy::unwrap_used, reason = "a check stops at what does not hold")]
#![allow(missing_docs, reason = "each is named after what comes from outside")]

pub mod addresses;
pub mod exports;
pub mod kept;
pub mod links;
pub mod lists;
pub mod numbers;
pub mod problems;
pub mod tokens;
pub mod words;

/// A check.
pub type Check = fn(&[u8]);

/// All of them, by the names of their folders in the corpus.
pub const ALL: [(&str, Check); 9] = [
    ("addresses", addresses::check),
    ("exports", exports::check),
    ("kept", kept::check),
    ("links", links::check),
    ("lists", lists::check),
    ("numbers", numbers::check),
    ("problems", problems::check),
    ("tokens", tokens::check),
    ("words", words::check),
];

/// The bytes as whoever reads texts would get them.
pub fn text_of(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
