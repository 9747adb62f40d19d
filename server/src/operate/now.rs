//! What is read at the moment when somebody asks.

use std::{fmt, sync::Arc};

use jiff::Timestamp;
use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeMetric},
    metrics::{counter::ConstCounter, gauge::ConstGauge, info::Info},
};
use tokio::sync::Semaphore;

use crate::{passwords::Passwords, store::Store, tls::Tls};

/// Where it is read.
pub(crate) struct Now {
    /// When the server started.
    pub(crate) started: Timestamp,
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    /// Places for connections that are free, of so many.
    pub(crate) places: (Arc<Semaphore>, usize),
    /// What the server shows of itself.
    pub(crate) tls: Option<Tls>,
}

impl fmt::Debug for Now {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Now").finish_non_exhaustive()
    }
}

/// Writes a gauge.
fn gauge(
    encoder: &mut DescriptorEncoder<'_>,
    (name, help): (&str, &str),
    value: impl TryInto<i64>,
) -> fmt::Result {
    let gauge = ConstGauge::new(value.try_into().unwrap_or(i64::MAX));
    let metric = encoder.encode_descriptor(
        name,
        help,
        None,
        prometheus_client::metrics::MetricType::Gauge,
    )?;
    gauge.encode(metric)
}

impl Now {
    fn hashing(&self, encoder: &mut DescriptorEncoder<'_>) -> fmt::Result {
        let hashing = self.passwords.figures();
        let permits = ("hashing_permits", "Passwords that may be hashed at a time");
        gauge(encoder, permits, hashing.permits)?;
        let in_use = (
            "hashing_permits_in_use",
            "How many of these permits are taken",
        );
        gauge(
            encoder,
            in_use,
            hashing.permits.saturating_sub(hashing.free),
        )?;
        let waiting = ("hashing_waiting", "Who waits for such a permit");
        gauge(encoder, waiting, hashing.waiting)?;
        let refused = ConstCounter::new(hashing.refused);
        let metric = encoder.encode_descriptor(
            "hashing_refused",
            "Who was sent away because too many passwords were being hashed",
            None,
            prometheus_client::metrics::MetricType::Counter,
        )?;
        refused.encode(metric)
    }

    fn database(&self, encoder: &mut DescriptorEncoder<'_>) -> fmt::Result {
        match &self.store {
            Store::Sqlite(sqlite) => {
                let waiting = (
                    "writer_queue_jobs",
                    "Jobs that wait for the writer of SQLite",
                );
                gauge(encoder, waiting, sqlite.waiting())
            }
            Store::Postgres(postgres) => {
                let pool = postgres.pool_figures();
                let most = (
                    "postgres_pool_connections_most",
                    "Most connections of the pool",
                );
                gauge(encoder, most, pool.most)?;
                let size = (
                    "postgres_pool_connections",
                    "Connections of the pool to PostgreSQL",
                );
                gauge(encoder, size, pool.connections)?;
                let free = ("postgres_pool_connections_free", "Those that nobody uses");
                gauge(encoder, free, pool.free)?;
                let waiting = ("postgres_pool_waiting", "Who waits for such a connection");
                gauge(encoder, waiting, pool.waiting)
            }
        }
    }
}

impl Collector for Now {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let encoder = &mut encoder;
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        let metric = encoder.encode_descriptor(
            "build",
            "The version that runs",
            None,
            prometheus_client::metrics::MetricType::Info,
        )?;
        version.encode(metric)?;
        let started = ("start_time_seconds", "When the server started, since 1970");
        gauge(encoder, started, self.started.as_second())?;
        let (free, most) = &self.places;
        let open = (
            "connections_open",
            "Connections of whoever calls the server",
        );
        gauge(encoder, open, most.saturating_sub(free.available_permits()))?;
        let limit = (
            "connections_most",
            "Most connections at a time; more wait at the door",
        );
        gauge(encoder, limit, *most)?;
        if let Some(tls) = &self.tls {
            let end = (
                "tls_certificate_end_seconds",
                "When the certificate ends, since 1970",
            );
            gauge(encoder, end, tls.end().as_second())?;
        }
        self.hashing(encoder)?;
        self.database(encoder)
    }
}
