//! Invented bytes.

use std::path::Path;

use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

/// Pieces that parsers look for.
const PIECES: &[&str] = &[
    "://",
    "//",
    "/",
    "#",
    "?",
    "&",
    "=",
    "@",
    ":",
    "%",
    "%2F",
    "%0a",
    "%00",
    "..",
    "\\",
    "+",
    "-",
    ".",
    ";",
    ",",
    "|",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "'",
    " ",
    "\u{a0}",
    "\u{feff}",
    "\0",
    "é",
    "٣",
    "０",
    "＝",
    "\u{202e}",
    "jobtracker",
    "https",
    "http",
    "start",
    "client",
    "login",
    "server",
    "number",
    "password",
    "localhost",
    "127.0.0.1",
    "[::1]",
    "xn--",
    "980",
    "123456789002",
    "jts_",
    "jtd_",
    "2026-11-23",
    "+002026",
    "T10",
    "Z",
    "[UTC]",
    "W47",
    "urn:uuid:",
    "{",
    "}",
    "[",
    "]",
    "null",
    "true",
    "-0",
    "1e3",
    "9223372036854775808",
    "name",
    "taal",
    "nl",
    "\u{1e}",
    "\u{1f}",
    "/problems/",
    "\"status\":",
    "\"type\":",
    "=cmd",
    "@SUM(A1)",
];

/// What may happen to bytes.
#[derive(Debug, Clone)]
enum Change {
    Insert(Index, Vec<u8>),
    Piece(Index, &'static str),
    Delete(Index, usize),
    Flip(Index, u8),
    /// Goes on as another seed does.
    Splice(Index, Index, Index),
    Repeat(Index, usize, usize),
}

/// The seeds of this name, in order.
pub fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fuzz/corpus")
        .join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    files.iter().map(|it| std::fs::read(it).unwrap()).collect()
}

/// Bytes like those of the corpus, and others.
pub fn of(name: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let seeds = corpus(name);
    let others = seeds.clone();
    let changed = (select(seeds), vec(change(), 0..6)).prop_map(move |(seed, changes)| {
        changes
            .into_iter()
            .fold(seed, |it, change| apply(it, change, &others))
    });
    prop_oneof![
        1 => vec(any::<u8>(), 0..200),
        1 => any::<String>().prop_map(String::into_bytes),
        2 => vec(select(PIECES), 0..12).prop_map(|it| it.concat().into_bytes()),
        8 => changed,
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        2 => (at(), vec(any::<u8>(), 1..5)).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        5 => (at(), select(PIECES)).prop_map(|(at, piece)| Change::Piece(at, piece)),
        3 => (at(), 1..8usize).prop_map(|(at, count)| Change::Delete(at, count)),
        3 => (at(), any::<u8>()).prop_map(|(at, bits)| Change::Flip(at, bits)),
        2 => (at(), at(), at()).prop_map(|(at, seed, from)| Change::Splice(at, seed, from)),
        1 => (at(), 1..30usize, 1..40usize)
            .prop_map(|(at, count, times)| Change::Repeat(at, count, times)),
    ]
}

fn apply(mut bytes: Vec<u8>, change: Change, others: &[Vec<u8>]) -> Vec<u8> {
    let place = |at: Index| at.index(bytes.len() + 1);
    match change {
        Change::Insert(at, new) => {
            let at = place(at);
            bytes.splice(at..at, new);
        }
        Change::Piece(at, piece) => {
            let at = place(at);
            bytes.splice(at..at, piece.bytes());
        }
        Change::Delete(at, count) => {
            let at = place(at);
            let end = (at + count).min(bytes.len());
            bytes.drain(at..end);
        }
        Change::Flip(at, bits) => {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] ^= bits;
            }
        }
        Change::Splice(at, seed, from) => {
            let other = &others[seed.index(others.len())];
            let at = place(at);
            bytes.truncate(at);
            bytes.extend(&other[from.index(other.len() + 1)..]);
        }
        Change::Repeat(at, count, times) => {
            let at = place(at);
            let end = (at + count).min(bytes.len());
            let again = bytes[at..end].repeat(times);
            bytes.splice(at..at, again);
        }
    }
    bytes
}
