//! What only a database that several servers share can do: go away, come back, and be used by two
//! at the same time. Without `scripts/postgres` these tests say that they test nothing.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod archiving;
mod backups;
mod books;
mod cluster;
mod door;
mod dumps;
mod failover;
mod foreign;
mod hosts;
mod load;
mod lost;
mod moving;
mod patroni;
mod programs;
mod proxy;
mod refused;
mod servers;
mod standby;
mod taken_out;
mod trouble;
mod two_servers;
