//! Ports of the loopback for what goes away and comes back at the same address.

use std::{
    net::TcpListener,
    sync::atomic::{AtomicU16, Ordering},
};

const FIRST: u16 = 20_000;
/// How many each process has before it begins again with its first.
const EACH: u16 = 60;
const PROCESSES: u16 = 200;

/// A port that nobody listens on, another one each time, and another one than those of tests that
/// run beside it. Below those that the system gives to whoever wants any, or connects: while a
/// server is away, such a connection takes its port, or even finds itself there.
pub fn free_port() -> u16 {
    static TAKEN: AtomicU16 = AtomicU16::new(0);
    let part = (std::process::id() % u32::from(PROCESSES)) as u16;
    let next = || FIRST + part * EACH + TAKEN.fetch_add(1, Ordering::Relaxed) % EACH;
    let mut ports = std::iter::repeat_with(next).take(usize::from(2 * EACH));
    let is_free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    ports.find(is_free).unwrap()
}
