//! The audit log as the office reads it: newest first, with the names of today beside what was
//! written then.

use std::ops::ControlFlow;

use jiff::Timestamp;
use rusqlite::{Connection, Row, ToSql, params};

use super::super::{Answer, EmployerId, rows};
use crate::{
    domain::action::Action,
    store::{
        StoreError,
        audit::{
            About, ActorFilter, LendsLog, LogFilter, LogLine, LogPage, LogQuestion, Place,
            Reference, WholeLog, WholeLogQuestion,
        },
        lent::Taker,
    },
};

/// What was written, who did it, and the reference of a performance.
const WRITTEN: &str = concat!(
    "audit.seq, audit.at, audit.actor, audit.origin, audit.action, ",
    audit_subject!(),
    ", ",
    audit_detail!(),
    ", coalesce(acting.name, users.name), coalesce(acting.login, users.email),
         performances.reference"
);

const WHO: &str = concat!(
    audit_beside!(),
    " LEFT JOIN workers AS acting
         ON audit.actor = 'worker' AND acting.id = audit.actor_id
             AND acting.employer_id = audit.employer_id
     LEFT JOIN users
         ON audit.actor = 'office' AND users.id = audit.actor_id
             AND users.employer_id = audit.employer_id
     LEFT JOIN performances
         ON performances.id = unhex(replace(audit.subject, '-', ''))
             AND performances.employer_id = audit.employer_id"
);

/// What a line is about, in names.
const NAMES: &str = ", workers.name, clients.name, theirs.name, performances.day, visited.name,
         asking.name, asked_at.name, asked.day, employers.name";

const NAMED: &str = "LEFT JOIN workers
         ON workers.login = coalesce(nullif(audit.subject, ''), audit_details.subject)
             AND workers.employer_id = audit.employer_id
     LEFT JOIN clients
         ON clients.number = coalesce(nullif(audit.subject, ''), audit_details.subject)
             AND clients.employer_id = audit.employer_id
     LEFT JOIN workers AS theirs ON theirs.id = performances.worker_id
     LEFT JOIN clients AS visited ON visited.id = performances.client_id
     LEFT JOIN requests AS asked
         ON asked.id = unhex(replace(audit.subject, '-', ''))
             AND asked.employer_id = audit.employer_id
     LEFT JOIN workers AS asking ON asking.id = asked.worker_id
     LEFT JOIN clients AS asked_at ON asked_at.id = asked.client_id
     LEFT JOIN employers
         ON employers.public_id = unhex(replace(audit.subject, '-', ''))
             AND employers.id = audit.employer_id";

impl Answer for LogQuestion {
    fn answer(&self, conn: &Connection) -> Result<LogPage, StoreError> {
        let mut lines = Vec::new();
        lend(
            conn,
            &self.filter,
            self.after,
            LogPage::asked(),
            &mut |it| {
                lines.push(it);
                ControlFlow::Continue(())
            },
        )?;
        Ok(LogPage::of(lines))
    }
}

impl<W, T> Answer for WholeLogQuestion<W>
where
    W: Fn(&WholeLog<'_>) -> T + Send + Sync + 'static,
    T: Send + 'static,
{
    fn answer(&self, conn: &Connection) -> Result<T, StoreError> {
        let filter = &self.filter;
        Ok((self.work)(&WholeLog(&Filtered { conn, filter })))
    }
}

/// The log through one filter.
struct Filtered<'c> {
    conn: &'c Connection,
    filter: &'c LogFilter,
}

impl LendsLog for Filtered<'_> {
    fn lend(&self, take: &mut Taker<'_, LogLine<Reference>>) -> Result<(), StoreError> {
        lend(self.conn, self.filter, None, i64::MAX, take)
    }
}

/// What is told of what a line is about, and what has to be looked up for it.
trait Told: Sized {
    /// Columns behind what was written.
    const COLUMNS: &str;
    /// Tables that they stand in.
    const TABLES: &str;

    fn read(row: &Row<'_>, reference: Reference) -> rusqlite::Result<Self>;
}

fn lend<A: Told>(
    conn: &Connection,
    filter: &LogFilter,
    after: Option<Place>,
    limit: i64,
    take: &mut Taker<'_, LogLine<A>>,
) -> Result<(), StoreError> {
    let subject = match &filter.subject {
        Some(it) => Some(subject_of(conn, filter.employer, it)?),
        None => None,
    };
    let (actor, user) = match filter.actor {
        None => (None, None),
        Some(ActorFilter::Workers) => (Some("worker"), None),
        Some(ActorFilter::Office) => (Some("office"), None),
        Some(ActorFilter::Server) => (Some("server"), None),
        Some(ActorFilter::User(id)) => (Some("office"), Some(id)),
    };
    let user = user.map(|it| *it.as_bytes());
    let action = filter.action.map(Action::as_str);
    let from = filter.from.map_or(i64::MIN, Timestamp::as_millisecond);
    let until = filter.until.map_or(i64::MAX, Timestamp::as_millisecond);
    let place = after.unwrap_or(Place {
        at: i64::MAX,
        seq: i64::MAX,
    });
    let (index, narrow) = index_for(filter);
    let (columns, tables) = (A::COLUMNS, A::TABLES);
    let sql = format!(
        "SELECT {WRITTEN}{columns}
         FROM audit {index}
         {WHO}
         {tables}
         WHERE audit.employer_id = ?1
             AND {narrow}
             AND (?2 IS NULL OR audit.actor = ?2)
             AND (?3 IS NULL
                 OR audit.actor_id = (
                     SELECT id
                     FROM users
                     WHERE public_id = ?3 AND employer_id = ?1
                 ))
             AND (?4 IS NULL OR audit.subject = ?4 OR audit_details.subject = ?4)
             AND (?5 IS NULL OR audit.action = ?5)
             AND audit.at >= ?6 AND audit.at < ?7
             AND (audit.at, audit.seq) < (?8, ?9)
         ORDER BY audit.at DESC, audit.seq DESC
         LIMIT ?10"
    );
    let values: [&dyn ToSql; 10] = [
        &filter.employer.0,
        &actor,
        &user,
        &subject,
        &action,
        &from,
        &until,
        &place.at,
        &place.seq,
        &limit,
    ];
    let mut statement = conn.prepare_cached(&sql)?;
    let mut found = statement.query(&values[..])?;
    while let Some(row) = found.next()? {
        if take(line(row)?).is_break() {
            break;
        }
    }
    Ok(())
}

/// The index that finds few lines among very many, with the condition that it needs. Left to
/// itself, SQLite would walk along all instants.
fn index_for(filter: &LogFilter) -> (&'static str, &'static str) {
    if filter.subject.is_some() {
        return (
            "NOT INDEXED",
            "audit.seq IN (
                 SELECT seq FROM audit WHERE employer_id = ?1 AND subject = ?4
                 UNION ALL
                 SELECT seq
                 FROM audit_details
                 WHERE employer_id = ?1 AND subject = ?4 AND subject <> ''
             )",
        );
    }
    match (filter.action, filter.actor) {
        // Workers' reports are nearly everything: nothing has to be looked for.
        (None | Some(Action::PerformanceRegistered), None) => {
            ("INDEXED BY audit_of_employer", "TRUE")
        }
        (_, Some(ActorFilter::Office | ActorFilter::User(_))) => {
            ("INDEXED BY audit_of_office", "audit.actor = 'office'")
        }
        (
            Some(Action::PerformanceRegistered) | None,
            Some(ActorFilter::Workers | ActorFilter::Server),
        ) => ("INDEXED BY audit_of_employer", "TRUE"),
        (Some(_), _) => (
            "INDEXED BY audit_of_action",
            "audit.action = ?5 AND audit.action <> 'performance-registered'",
        ),
    }
}

/// What stands in the log for what was typed: for a reference, the performance's id.
fn subject_of(conn: &Connection, employer: EmployerId, typed: &str) -> rusqlite::Result<String> {
    let performance = conn
        .prepare_cached("SELECT id FROM performances WHERE employer_id = ?1 AND reference = ?2")?
        .query_map(params![employer.0, typed.to_uppercase()], |row| {
            rows::uuid(row, 0)
        })?
        .next()
        .transpose()?;
    Ok(performance.map_or_else(|| typed.to_owned(), |it| it.to_string()))
}

fn line<A: Told>(row: &Row<'_>) -> rusqlite::Result<LogLine<A>> {
    Ok(LogLine {
        seq: row.get(0)?,
        at: rows::instant(row, 1)?,
        actor: row.get(2)?,
        origin: row.get(3)?,
        action: row.get(4)?,
        subject: row.get(5)?,
        detail: row.get(6)?,
        name: row.get(7)?,
        account: row.get(8)?,
        about: A::read(row, row.get(9)?)?,
    })
}

impl Told for Reference {
    const COLUMNS: &str = "";
    const TABLES: &str = "";

    fn read(_: &Row<'_>, reference: Reference) -> rusqlite::Result<Self> {
        Ok(reference)
    }
}

impl Told for About {
    const COLUMNS: &str = NAMES;
    const TABLES: &str = NAMED;

    fn read(row: &Row<'_>, reference: Reference) -> rusqlite::Result<Self> {
        if let Some(name) = row.get(10)? {
            return Ok(Self::Worker(name));
        }
        if let Some(name) = row.get(11)? {
            return Ok(Self::Client(name));
        }
        if let Some(reference) = reference {
            return Ok(Self::Performance {
                reference,
                worker: row.get(12)?,
                day: rows::parsed(row, 13)?,
                client: row.get(14)?,
            });
        }
        if let Some(worker) = row.get(15)? {
            return Ok(Self::Request {
                worker,
                client: row.get(16)?,
                day: rows::parsed(row, 17)?,
            });
        }
        let company: Option<String> = row.get(18)?;
        Ok(company.map_or(Self::Other, Self::Company))
    }
}
