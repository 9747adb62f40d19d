//! What a lock is in PostgreSQL: a row that nobody else may lock meanwhile.

use job_tracker_protocol::Login;

use super::statement::{Statement, values};
use crate::domain::lock::{Lease, Lock};

/// Rows that logins share: enough that two who try at once seldom wait for each other.
const SLOTS: u64 = 4096;

fn slot(login: &Login) -> i64 {
    let digits = login.as_str().bytes().map(|it| u64::from(it - b'0'));
    let number = digits.fold(0_u64, |sum, digit| sum.wrapping_mul(10).wrapping_add(digit));
    // The last two digits follow from the others.
    i64::try_from(number / 100 % SLOTS).unwrap_or(0)
}

/// The statement that takes it, before anything is asked.
///
/// `FOR NO KEY UPDATE`, so that rows that refer to the locked one can be added meanwhile.
pub(super) fn statement(lock: &Lock) -> Option<Statement> {
    Some(match lock {
        Lock::Worker(worker) => Statement::new(
            "SELECT 1 FROM workers WHERE id = $1 FOR NO KEY UPDATE",
            values![worker.0],
        ),
        Lock::WorkerOf(employer, login) => Statement::new(
            "SELECT 1
             FROM workers
             WHERE employer_id = $1 AND login = $2
             FOR NO KEY UPDATE",
            values![employer.0, login.as_str().to_owned()],
        ),
        Lock::WorkerOfRequest(employer, request) => Statement::new(
            "SELECT 1
             FROM workers
             WHERE employer_id = $1
                 AND id = (SELECT worker_id FROM requests WHERE id = $2)
             FOR NO KEY UPDATE",
            values![employer.0, *request],
        ),
        Lock::WorkerOfChange(employer, change) => Statement::new(
            "SELECT 1
             FROM workers
             WHERE employer_id = $1
                 AND id = (SELECT worker_id FROM office_changes WHERE id = $2)
             FOR NO KEY UPDATE",
            values![employer.0, *change],
        ),
        Lock::Call(call) => Statement::new(
            "SELECT 1 FROM phone_calls WHERE call = $1 FOR NO KEY UPDATE",
            values![call.as_bytes().to_vec()],
        ),
        Lock::Performance(id) => Statement::new(
            "SELECT 1 FROM performances WHERE id = $1 FOR NO KEY UPDATE",
            values![*id],
        ),
        Lock::Employer(employer) => Statement::new(
            "SELECT 1 FROM employers WHERE id = $1 FOR NO KEY UPDATE",
            values![employer.0],
        ),
        Lock::Workers(logins) => {
            let logins = logins.iter().map(|it| it.as_str().to_owned());
            Statement::new(
                "SELECT 1
                 FROM workers
                 WHERE login = ANY ($1)
                 ORDER BY login
                 FOR NO KEY UPDATE",
                values![logins.collect::<Vec<_>>()],
            )
        }
        Lock::ClientOf(employer, number) => Statement::new(
            "SELECT 1
             FROM clients
             WHERE employer_id = $1 AND number = $2
             FOR NO KEY UPDATE",
            values![employer.0, number.as_str().to_owned()],
        ),
        Lock::Login(login) => Statement::new(
            "SELECT 1 FROM login_locks WHERE slot = $1 FOR UPDATE",
            values![slot(login)],
        ),
        Lock::User(user) => Statement::new(
            "SELECT 1 FROM users WHERE id = $1 FOR NO KEY UPDATE",
            values![user.0],
        ),
        Lock::FirstStart => Statement::new(
            "SELECT 1 FROM leases WHERE name = $1 FOR NO KEY UPDATE",
            values!["first-start"],
        ),
        Lock::Lease(lease) => Statement::new(
            "SELECT 1 FROM leases WHERE name = $1 FOR NO KEY UPDATE",
            values![match lease {
                Lease::ValidationByTime => "validation-by-time",
                Lease::ShownOnce => "shown-once",
                Lease::AuditSeal => "audit-seal",
                Lease::Retention => "retention",
                Lease::FailedSignIn => "failed-sign-in",
            }],
        ),
    })
}
