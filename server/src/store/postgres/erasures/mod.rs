//! What is erased, and what is removed because it is older than it must be kept: what decisions
//! change of it.
//!
//! [`person`] answers what is asked about one person, [`old`] what is asked about what is old.

mod old;
mod person;

use tokio_postgres::Row;

use super::{
    retention, rows,
    statement::{Statement, values},
};
use crate::{
    domain::{changes::ErasureChange, erasure::Person},
    store::{
        StoreError,
        erasures::{LEFTOVERS, OF_CLIENT, OF_WORKER},
    },
};

const OF_PERFORMANCES: &[&str] = of_performances!("= ANY ($1)");
const OF_REQUESTS: &[&str] = of_requests!("= ANY ($1)");

/// What one change becomes.
pub(super) fn statements(change: &ErasureChange) -> Vec<Statement> {
    let all = |statements: &'static [&'static str], numbers: &Vec<i64>| {
        let one = |sql: &&'static str| Statement::new(sql, values![numbers.clone()]);
        statements.iter().map(one).collect()
    };
    match change {
        ErasureChange::Details { erasure, lines } => vec![Statement::new(
            "UPDATE audit_details
             SET salt = NULL, subject = NULL, detail = NULL, erasure = $2
             WHERE seq = ANY ($1) AND salt IS NOT NULL",
            values![lines.clone(), *erasure],
        )],
        ErasureChange::Person(person) => {
            let (all, id) = match person {
                Person::Worker(it) => (OF_WORKER, it.0),
                Person::Client(it) => (OF_CLIENT, it.0),
            };
            let one = |(at, sql): (usize, &&'static str)| match at + 1 == all.len() {
                true => Statement::of_one_row(sql, values![id]),
                false => Statement::new(sql, values![id]),
            };
            all.iter().enumerate().map(one).collect()
        }
        ErasureChange::Note { employer, erasure } => {
            let (kind, person) = erasure.person.named();
            vec![Statement::of_one_row(
                "INSERT INTO erasures (id, employer_id, kind, person, person_since, at)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT DO NOTHING",
                values![
                    erasure.id,
                    employer.0,
                    kind,
                    person,
                    erasure.since,
                    erasure.at
                ],
            )]
        }
        ErasureChange::Performances(numbers) => all(OF_PERFORMANCES, numbers),
        ErasureChange::Requests(numbers) => all(OF_REQUESTS, numbers),
        ErasureChange::Leftovers { before } => {
            let one = |sql: &&'static str| Statement::new(sql, values![before.as_millisecond()]);
            LEFTOVERS.iter().map(one).collect()
        }
        ErasureChange::KeptSince(day) => vec![retention::keep(*day)],
        ErasureChange::Block { block, lines, at } => vec![
            Statement::of_one_row(
                "INSERT INTO audit_removed (block, at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                values![*block, at.as_millisecond()],
            ),
            Statement::new(
                "DELETE FROM audit_details WHERE seq BETWEEN $1 AND $2",
                values![lines.0, lines.1],
            ),
            Statement::new(
                "DELETE FROM audit WHERE seq BETWEEN $1 AND $2",
                values![lines.0, lines.1],
            ),
        ],
    }
}

fn numbers(found: &[Row]) -> Result<Vec<i64>, StoreError> {
    found.iter().map(|it| rows::value(it, 0)).collect()
}
