//! What is removed with a person or a performance: the statements of both databases, in an order
//! in which nothing is left that refers to what is gone.

use job_tracker_protocol::Day;

use crate::domain::ids::EmployerId;

/// Of a worker, by the number of her row; the last one removes it.
pub(super) const OF_WORKER: &[&str] = &[
    "DELETE FROM validated
     WHERE performance_seq IN (SELECT seq FROM performances WHERE worker_id = $1)",
    "DELETE FROM keys WHERE worker_id = $1",
    "DELETE FROM request_keys WHERE worker_id = $1",
    "DELETE FROM office_changes WHERE worker_id = $1",
    "DELETE FROM requests WHERE worker_id = $1",
    "DELETE FROM performances WHERE worker_id = $1",
    "DELETE FROM sessions WHERE worker_id = $1",
    "DELETE FROM devices WHERE worker_id = $1",
    "DELETE FROM wrong_tries WHERE worker_id = $1",
    "DELETE FROM vouchers WHERE worker_id = $1",
    "DELETE FROM client_checks WHERE worker_id = $1",
    "DELETE FROM phone_calls WHERE worker_id = $1",
    "DELETE FROM lanes
     WHERE worker_id = $1 OR login = (SELECT login FROM workers WHERE id = $1)",
    "DELETE FROM workers WHERE id = $1",
];

/// Of a client, in the same way.
pub(super) const OF_CLIENT: &[&str] = &[
    "DELETE FROM validated
     WHERE performance_seq IN (SELECT seq FROM performances WHERE client_id = $1)",
    "DELETE FROM keys
     WHERE performance_seq IN (SELECT seq FROM performances WHERE client_id = $1)",
    "DELETE FROM request_keys
     WHERE request_seq IN (
         SELECT seq
         FROM requests
         WHERE client_id = $1
             OR performance_seq IN (SELECT seq FROM performances WHERE client_id = $1)
     )",
    "DELETE FROM office_changes
     WHERE performance_seq IN (SELECT seq FROM performances WHERE client_id = $1)",
    "DELETE FROM requests
     WHERE client_id = $1
         OR performance_seq IN (SELECT seq FROM performances WHERE client_id = $1)",
    "DELETE FROM performances WHERE client_id = $1",
    "DELETE FROM clients WHERE id = $1",
];

/// Of performances: `$is` compares a number with theirs.
macro_rules! of_performances {
    ($is:literal) => {
        &[
            concat!("DELETE FROM validated WHERE performance_seq ", $is),
            concat!("DELETE FROM keys WHERE performance_seq ", $is),
            concat!(
                "DELETE FROM request_keys
                 WHERE request_seq IN (SELECT seq FROM requests WHERE performance_seq ",
                $is,
                ")"
            ),
            concat!("DELETE FROM office_changes WHERE performance_seq ", $is),
            concat!("DELETE FROM requests WHERE performance_seq ", $is),
            concat!("DELETE FROM performances WHERE seq ", $is),
        ]
    };
}

/// Of requests, in the same way.
macro_rules! of_requests {
    ($is:literal) => {
        &[
            concat!("DELETE FROM request_keys WHERE request_seq ", $is),
            concat!("DELETE FROM requests WHERE seq ", $is),
        ]
    };
}

/// What is older than this and refers to nothing.
pub(super) const LEFTOVERS: &[&str] = &[
    "DELETE FROM keys WHERE performance_seq IS NULL AND bound_at < $1",
    "DELETE FROM request_keys WHERE request_seq IS NULL AND bound_at < $1",
    "DELETE FROM wrong_tries WHERE at < $1",
];

/// Performances of days before the first value of which nothing happened since the second, and
/// that nobody contests; at most as many as the third.
macro_rules! old_performances {
    () => {
        "SELECT performances.seq, performances.employer_id, employers.name, performances.reference,
         performances.day, workers.login, clients.number, performances.activity,
         CAST(performances.hours AS bigint), performances.state, performances.channel,
         performances.registered_at
     FROM employers
     JOIN performances ON performances.employer_id = employers.id
     JOIN workers ON workers.id = performances.worker_id
     JOIN clients ON clients.id = performances.client_id
     WHERE performances.day < $1 AND performances.registered_at < $2
         AND NOT EXISTS (
             SELECT 1
             FROM office_changes
             WHERE office_changes.performance_seq = performances.seq
                 AND (office_changes.state IN ('open', 'contested')
                     OR office_changes.made_at >= $2
                     OR coalesce(office_changes.answered_at, 0) >= $2)
         )
         AND NOT EXISTS (
             SELECT 1
             FROM requests
             WHERE requests.performance_seq = performances.seq
                 AND (requests.state = 'open' OR requests.asked_at >= $2
                     OR coalesce(requests.closed_at, 0) >= $2)
         )
     ORDER BY performances.employer_id, performances.day, performances.seq
     LIMIT $3"
    };
}
pub(super) const OLD_PERFORMANCES: &str = old_performances!();
pub(super) const COUNT_PERFORMANCES: &str =
    concat!("SELECT count(*) FROM (", old_performances!(), ") AS old");

/// Requests of days before the first value that came to no performance and were closed before the
/// second.
macro_rules! old_requests {
    () => {
        "SELECT seq
     FROM requests
     WHERE performance_seq IS NULL AND day < $1 AND state <> 'open' AND closed_at < $2
     ORDER BY seq
     LIMIT $3"
    };
}
pub(super) const OLD_REQUESTS: &str = old_requests!();
pub(super) const COUNT_REQUESTS: &str =
    concat!("SELECT count(*) FROM (", old_requests!(), ") AS old");

/// Lines of blocks that were sealed before this and are still there.
pub(super) const COUNT_LINES: &str = "SELECT CAST(coalesce(sum(lines), 0) AS bigint)
     FROM audit_seals
     WHERE block > (SELECT coalesce(max(block), 0) FROM audit_removed) AND at < $1";

/// The first sealed block whose lines are still there.
pub(super) const OLDEST_BLOCK: &str = "SELECT block, first_seq, last_seq, at
     FROM audit_seals
     WHERE block > (SELECT coalesce(max(block), 0) FROM audit_removed)
     ORDER BY block
     LIMIT 1";

/// When the first of what is open or contested began.
pub(super) const OLDEST_UNSETTLED: &str = "SELECT min(began)
     FROM (
         SELECT min(performances.registered_at) AS began
         FROM office_changes
         JOIN performances ON performances.seq = office_changes.performance_seq
         WHERE office_changes.state IN ('open', 'contested')
         UNION ALL
         SELECT min(coalesce(performances.registered_at, requests.asked_at))
         FROM requests
         LEFT JOIN performances ON performances.seq = requests.performance_seq
         WHERE requests.state = 'open'
     ) AS unsettled";

/// Lines of an employer in a block.
pub(super) const LINES_OF_BLOCK: &str = "SELECT employer_id, count(*)
     FROM audit
     WHERE seq BETWEEN $1 AND $2
     GROUP BY employer_id
     ORDER BY employer_id";

/// A performance that is about to be removed, as its file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OldPerformance {
    pub seq: i64,
    pub employer: EmployerId,
    /// The employer's name.
    pub company: String,
    pub reference: String,
    pub day: Day,
    pub login: String,
    pub client: String,
    pub activity: String,
    pub hours: i64,
    pub state: String,
    pub channel: String,
    pub registered_at: jiff::Timestamp,
}

/// A sealed block, and how many lines each employer has in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OldBlock {
    pub block: i64,
    pub lines: (i64, i64),
    /// When it was sealed: milliseconds since 1970.
    pub sealed_at: i64,
    pub of: Vec<(EmployerId, usize)>,
}

/// Who a worker or a client is: `$what` names the table and what it is found by.
macro_rules! person {
    ("workers", $by:literal) => {
        concat!(
            "SELECT workers.id, workers.employer_id, workers.created_at, workers.login,
                 CAST(workers.deactivated_at IS NULL AS integer)
             FROM workers
             JOIN employers ON employers.id = workers.employer_id
             WHERE ",
            $by
        )
    };
    ("clients", $by:literal) => {
        concat!(
            "SELECT clients.id, clients.employer_id, clients.created_at, clients.number,
                 CAST(clients.active AS integer)
             FROM clients
             JOIN employers ON employers.id = clients.employer_id
             WHERE ",
            $by
        )
    };
}

/// What is known of a person's work, by the number of her row: the last day, the last instant at
/// which something was asked for, changed or answered, and what is open or contested.
macro_rules! work_of {
    ($column:literal) => {
        concat!(
            "SELECT
                 (SELECT max(day) FROM performances WHERE ",
            $column,
            " = $1),
                 (SELECT max(at) FROM (
                     SELECT max(coalesce(answered_at, made_at)) AS at
                     FROM office_changes
                     WHERE performance_seq IN (SELECT seq FROM performances WHERE ",
            $column,
            " = $1)
                     UNION ALL
                     SELECT max(coalesce(closed_at, asked_at))
                     FROM requests
                     WHERE ",
            $column,
            " = $1
                 ) AS changes),
                 (SELECT count(*)
                     FROM office_changes
                     WHERE state IN ('open', 'contested')
                         AND performance_seq IN (SELECT seq FROM performances WHERE ",
            $column,
            " = $1)),
                 (SELECT count(*) FROM requests WHERE state = 'open' AND ",
            $column,
            " = $1)"
        )
    };
}

/// Lines of the log that tell of a person: by the number of her row and of her employer's, and by
/// her login or client number. `$id` is the id that a line is about, where it is about one.
macro_rules! details_of {
    ($column:literal, $id:literal, $within:literal, $actor:literal) => {
        concat!(
            "SELECT audit_details.seq
             FROM audit_details
             JOIN audit ON audit.seq = audit_details.seq
             WHERE audit_details.employer_id = $2 AND audit_details.salt IS NOT NULL
                 AND (audit_details.subject = $3
                     OR ",
            $within,
            "(audit_details.detail, $3) > 0",
            $actor,
            "
                     OR ",
            $id,
            " IN (
                         SELECT id FROM performances WHERE ",
            $column,
            " = $1
                         UNION ALL
                         SELECT id FROM requests WHERE ",
            $column,
            " = $1
                         UNION ALL
                         SELECT office_changes.id
                         FROM office_changes
                         JOIN performances
                             ON performances.seq = office_changes.performance_seq
                         WHERE performances.",
            $column,
            " = $1
                     ))
             ORDER BY audit_details.seq"
        )
    };
}
