//! The audit log as the office reads it: newest first, with the names of today beside what was
//! written then.

use jiff::Timestamp;
use job_tracker_protocol::Day;
use rusqlite::{Connection, Row, ToSql, params};
use uuid::Uuid;

use super::super::{EmployerId, Sqlite, StoreError, rows};
use crate::domain::action::Action;

/// Lines on a page.
const PAGE: usize = 50;

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActorFilter {
    /// Any worker.
    Workers,
    /// The office, by the console or by a command.
    Office,
    /// The server itself.
    Server,
    /// This user of the console.
    User(Uuid),
}

/// Which lines.
#[derive(Debug, Clone)]
pub(crate) struct LogFilter {
    pub employer: EmployerId,
    pub actor: Option<ActorFilter>,
    pub action: Option<Action>,
    /// A login, a client number, an e-mail address, or the reference of a performance.
    pub subject: Option<String>,
    /// Not before this.
    pub from: Option<Timestamp>,
    /// Before this.
    pub until: Option<Timestamp>,
}

/// One line.
#[derive(Debug, Clone)]
pub(crate) struct LogLine {
    seq: i64,
    pub at: Timestamp,
    /// `worker`, `office` or `server`.
    pub actor: String,
    /// The worker's or the user's name, and her login or e-mail address.
    pub name: Option<String>,
    pub account: Option<String>,
    /// `app`, `phone`, `console`, `command` or `server`.
    pub origin: String,
    /// As it was written; one that this server does not know has no text.
    pub action: String,
    pub subject: String,
    pub about: About,
    /// JSON, or empty.
    pub detail: String,
}

/// What a line is about, as far as it can still be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum About {
    /// A worker, by name.
    Worker(String),
    /// A client, by name.
    Client(String),
    /// A performance: its reference, its worker's name, its day.
    Performance {
        reference: String,
        worker: String,
        day: Day,
    },
    /// Something else, or nothing.
    Other,
}

/// A page of the log, and where the next begins.
pub(crate) struct LogPage {
    pub lines: Vec<LogLine>,
    pub next: Option<Place>,
}

/// After which line a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub at: i64,
    pub seq: i64,
}

/// A user who can be chosen, those who were removed too.
#[derive(Debug, Clone)]
pub(crate) struct UserChoice {
    pub id: Uuid,
    pub name: String,
    pub email: String,
}

const COLUMNS: &str = "audit.seq, audit.at, audit.actor, audit.origin, audit.action,
         audit.subject, audit.detail, coalesce(acting.name, users.name),
         coalesce(acting.login, users.email), workers.name, clients.name,
         performances.reference, theirs.name, performances.day";

const NAMES: &str = "LEFT JOIN workers AS acting
         ON audit.actor = 'worker' AND acting.id = audit.actor_id
             AND acting.employer_id = audit.employer_id
     LEFT JOIN users
         ON audit.actor = 'office' AND users.id = audit.actor_id
             AND users.employer_id = audit.employer_id
     LEFT JOIN workers
         ON workers.login = audit.subject AND workers.employer_id = audit.employer_id
     LEFT JOIN clients
         ON clients.number = audit.subject AND clients.employer_id = audit.employer_id
     LEFT JOIN performances
         ON performances.id = unhex(replace(audit.subject, '-', ''))
             AND performances.employer_id = audit.employer_id
     LEFT JOIN workers AS theirs ON theirs.id = performances.worker_id";

impl Sqlite {
    /// A page of the log, newest first.
    pub(crate) async fn log(
        &self,
        filter: LogFilter,
        after: Option<Place>,
    ) -> Result<LogPage, StoreError> {
        self.read(move |conn| {
            let mut lines = Vec::new();
            let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
            each(conn, &filter, after, limit, |it| {
                lines.push(it);
                Ok::<_, StoreError>(())
            })?;
            let (lines, last) = rows::page(lines, PAGE);
            let next = last.map(|it| Place {
                at: it.at.as_millisecond(),
                seq: it.seq,
            });
            Ok(LogPage { lines, next })
        })
        .await
    }

    /// Lends the log to `work`, on a thread that may wait for the disk.
    pub(crate) async fn whole_log<T, F>(&self, filter: LogFilter, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&WholeLog<'_>) -> T + Send + 'static,
    {
        self.read_long(move |conn| Ok(work(&WholeLog { conn, filter })))
            .await
    }

    /// Every user whom the employer ever had, by name.
    pub(crate) async fn user_choices(
        &self,
        employer: EmployerId,
    ) -> Result<Vec<UserChoice>, StoreError> {
        self.read(move |conn| {
            let mut statement = conn.prepare_cached(
                "SELECT public_id, name, email
                 FROM users
                 WHERE employer_id = ?1
                 ORDER BY name COLLATE NOCASE, id",
            )?;
            let users = statement.query_map(params![employer.0], |row| {
                Ok(UserChoice {
                    id: rows::uuid(row, 0)?,
                    name: row.get(1)?,
                    email: row.get(2)?,
                })
            })?;
            Ok(users.collect::<Result<_, _>>()?)
        })
        .await
    }
}

/// All lines that a filter lets through.
pub(crate) struct WholeLog<'c> {
    conn: &'c Connection,
    filter: LogFilter,
}

impl WholeLog<'_> {
    /// Each of them, newest first.
    pub(crate) fn each<E: From<StoreError>>(
        &self,
        take: impl FnMut(LogLine) -> Result<(), E>,
    ) -> Result<(), E> {
        each(self.conn, &self.filter, None, i64::MAX, take)
    }
}

fn each<E: From<StoreError>>(
    conn: &Connection,
    filter: &LogFilter,
    after: Option<Place>,
    limit: i64,
    mut take: impl FnMut(LogLine) -> Result<(), E>,
) -> Result<(), E> {
    let failed = |error: rusqlite::Error| E::from(error.into());
    let subject = match &filter.subject {
        Some(it) => Some(subject_of(conn, filter.employer, it).map_err(failed)?),
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
    let sql = format!(
        "SELECT {COLUMNS}
         FROM audit INDEXED BY {index}
         {NAMES}
         WHERE audit.employer_id = ?1
             AND {narrow}
             AND (?2 IS NULL OR audit.actor = ?2)
             AND (?3 IS NULL
                 OR audit.actor_id = (
                     SELECT id
                     FROM users
                     WHERE public_id = ?3 AND employer_id = ?1
                 ))
             AND (?4 IS NULL OR audit.subject = ?4)
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
    let mut statement = conn.prepare_cached(&sql).map_err(failed)?;
    let mut found = statement.query(&values[..]).map_err(failed)?;
    while let Some(row) = found.next().map_err(failed)? {
        take(line(row).map_err(failed)?)?;
    }
    Ok(())
}

/// The index that finds few lines among very many, with the condition that it needs. Left to
/// itself, SQLite would walk along all instants.
fn index_for(filter: &LogFilter) -> (&'static str, &'static str) {
    if filter.subject.is_some() {
        return ("audit_of_subject", "audit.subject = ?4");
    }
    match (filter.action, filter.actor) {
        // Workers' reports are nearly everything: nothing has to be looked for.
        (None | Some(Action::PerformanceRegistered), None) => ("audit_of_employer", "TRUE"),
        (_, Some(ActorFilter::Office | ActorFilter::User(_))) => {
            ("audit_of_office", "audit.actor = 'office'")
        }
        (
            Some(Action::PerformanceRegistered) | None,
            Some(ActorFilter::Workers | ActorFilter::Server),
        ) => ("audit_of_employer", "TRUE"),
        (Some(_), _) => (
            "audit_of_action",
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

fn line(row: &Row<'_>) -> rusqlite::Result<LogLine> {
    let worker: Option<String> = row.get(9)?;
    let client: Option<String> = row.get(10)?;
    let reference: Option<String> = row.get(11)?;
    let about = match (worker, client, reference) {
        (Some(name), _, _) => About::Worker(name),
        (None, Some(name), _) => About::Client(name),
        (None, None, Some(reference)) => About::Performance {
            reference,
            worker: row.get(12)?,
            day: rows::parsed(row, 13)?,
        },
        (None, None, None) => About::Other,
    };
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
        about,
    })
}
