//! What is counted while the server works. Clones count together.

use std::{sync::Arc, time::Duration};

use axum::http::StatusCode;
use prometheus_client::{
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::Registry,
};

use super::labels::{Answered, Called, PhoneStep, Shown, SignInOutcome, Stepped, Told};
use crate::{domain::audit::AuditEvent, passwords::Entrance};

/// Seconds, from a look at memory to what nobody waits for.
const SECONDS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];
/// Jobs in one transaction of the writer, up to the most that there are.
const JOBS: [f64; 10] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0];

fn seconds() -> Histogram {
    Histogram::new(SECONDS)
}

/// Answers over HTTP.
#[derive(Debug, Clone)]
pub(crate) struct RequestFigures {
    answered: Family<Answered, Counter>,
    took: Family<Called, Histogram, fn() -> Histogram>,
}

impl RequestFigures {
    /// Counts an answer. `route` is its template, and never what stood in an address.
    pub(crate) fn count(
        &self,
        method: &'static str,
        route: &Arc<str>,
        status: StatusCode,
        took: Duration,
    ) {
        let status = match status.as_u16() / 100 {
            1 => "1xx",
            2 => "2xx",
            3 => "3xx",
            4 => "4xx",
            _ => "5xx",
        };
        let route = Arc::clone(route);
        let called = Called {
            method,
            route: Arc::clone(&route),
        };
        self.took.get_or_create(&called).observe(took.as_secs_f64());
        let answered = Answered {
            method,
            route,
            status,
        };
        self.answered.get_or_create(&answered).inc();
    }
}

/// Lines of the audit log: what happened, as soon as it is durable.
#[derive(Debug, Clone, Default)]
pub(crate) struct AuditLines(Family<Told, Counter>);

impl AuditLines {
    /// Counts one.
    pub(crate) fn count(&self, event: &AuditEvent) {
        let told = Told {
            action: event.action.as_str(),
            origin: event.origin.as_str(),
        };
        self.0.get_or_create(&told).inc();
    }
}

/// Passwords that were shown, by workers and by the console's users.
#[derive(Debug, Clone, Default)]
pub(crate) struct SignIns(Family<Shown, Counter>);

impl SignIns {
    /// Counts one.
    pub(crate) fn count(&self, entrance: Entrance, outcome: SignInOutcome) {
        let shown = Shown {
            entrance: match entrance {
                Entrance::App => "app",
                Entrance::Console => "console",
                Entrance::PhoneLine => "phone",
            },
            outcome: outcome.as_str(),
        };
        self.0.get_or_create(&shown).inc();
    }
}

/// Calls on the phone line.
#[derive(Debug, Clone, Default)]
pub(crate) struct PhoneFigures(Family<Stepped, Counter>);

impl PhoneFigures {
    /// Counts what came of a step.
    pub(crate) fn count(&self, step: PhoneStep) {
        let outcome = step.as_str();
        self.0.get_or_create(&Stepped { outcome }).inc();
    }
}

/// The thread that writes to SQLite.
#[derive(Debug, Clone)]
pub(crate) struct WriterFigures {
    /// Jobs in a transaction.
    pub(crate) jobs: Histogram,
    /// Seconds from its beginning until it is durable.
    pub(crate) seconds: Histogram,
    /// Transactions that failed.
    pub(crate) failed: Counter,
}

impl Default for WriterFigures {
    fn default() -> Self {
        Self {
            jobs: Histogram::new(JOBS),
            seconds: seconds(),
            failed: Counter::default(),
        }
    }
}

/// All that is counted, but for what the store counts.
#[derive(Debug, Clone)]
pub(crate) struct Metrics {
    pub(crate) requests: RequestFigures,
    pub(crate) sign_ins: SignIns,
    pub(crate) phone: PhoneFigures,
    /// Handshakes of TLS that came to nothing.
    pub(crate) handshakes_failed: Counter,
}

impl Metrics {
    pub(crate) fn new() -> Self {
        Self {
            requests: RequestFigures {
                answered: Family::default(),
                took: Family::new_with_constructor(seconds as fn() -> Histogram),
            },
            sign_ins: SignIns::default(),
            phone: PhoneFigures::default(),
            handshakes_failed: Counter::default(),
        }
    }

    /// Puts them where they are read.
    pub(super) fn register(&self, registry: &mut Registry) {
        registry.register(
            "http_requests",
            "Answers, by the route's template, the method and the class of the status",
            self.requests.answered.clone(),
        );
        registry.register(
            "http_request_seconds",
            "How long answers took, by the route's template and the method",
            self.requests.took.clone(),
        );
        registry.register(
            "sign_ins",
            "Passwords that were shown, by entrance and by what came of it",
            self.sign_ins.0.clone(),
        );
        registry.register(
            "phone_steps",
            "Steps of calls on the phone line, by what came of them",
            self.phone.0.clone(),
        );
        registry.register(
            "tls_handshakes_failed",
            "Handshakes of TLS that came to nothing",
            self.handshakes_failed.clone(),
        );
    }
}

/// Puts the lines of the audit log there too.
pub(super) fn register_lines(lines: &AuditLines, registry: &mut Registry) {
    registry.register(
        "audit_lines",
        "What this process told the audit log, by action and by where it came from",
        lines.0.clone(),
    );
}

/// And the writer of SQLite.
pub(super) fn register_writer(writer: &WriterFigures, registry: &mut Registry) {
    registry.register(
        "writer_batch_jobs",
        "Jobs in one transaction of the thread that writes to SQLite",
        writer.jobs.clone(),
    );
    registry.register(
        "writer_batch_seconds",
        "From the beginning of such a transaction until it is durable",
        writer.seconds.clone(),
    );
    registry.register(
        "writer_batches_failed",
        "Transactions of that thread that failed",
        writer.failed.clone(),
    );
}
