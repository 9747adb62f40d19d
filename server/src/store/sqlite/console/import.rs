//! Lists of workers and clients, taken as a whole or not at all.

use std::{collections::HashSet, sync::Arc};

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Language, Login};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::{
    super::{
        EmployerId, NewClient, NewWorker, OfficeActor, OfficeRefusal, Sqlite, StoreError, audit,
        office::{self, Granted},
    },
    SealedAnswer, WorkerRow,
    workers::{COLUMNS, worker},
};
use crate::domain::{action::Action, random::Random, secret::draw_login};

/// Logins that are drawn for one worker before giving up.
const DRAWS: usize = 16;

/// A worker of a list.
#[derive(Debug, Clone)]
pub(crate) struct ImportedWorker {
    pub name: String,
    pub language: Language,
}

impl Sqlite {
    /// Adds all workers of a list with this hash of a password that nobody knows, so that none
    /// signs in before she has a letter. A list that was taken before is not taken again.
    pub(crate) async fn import_workers(
        &self,
        actor: OfficeActor,
        employer: EmployerId,
        import: Uuid,
        (workers, password_hash): (Vec<ImportedWorker>, String),
        random: Arc<dyn Random>,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            let Some(id) = begin(conn, employer, import, now)? else {
                return Ok(());
            };
            let mut mark =
                conn.prepare_cached("UPDATE workers SET import_id = ?2 WHERE login = ?1")?;
            for worker in &workers {
                let login = import_one(
                    conn,
                    actor,
                    employer,
                    worker,
                    &password_hash,
                    (&*random, now),
                )?;
                mark.execute(params![login.as_str(), id])?;
            }
            let action = Action::WorkersImported;
            note(conn, actor, employer, import, (action, workers.len()), now)
        })
        .await
    }

    /// Adds those clients of a list that the registry does not have. A list that was taken before
    /// is not taken again.
    pub(crate) async fn import_clients(
        &self,
        actor: OfficeActor,
        employer: EmployerId,
        import: Uuid,
        clients: Vec<NewClient>,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            if begin(conn, employer, import, now)?.is_none() {
                return Ok(());
            }
            let mut added = 0;
            for client in &clients {
                match office::insert_client(conn, actor, employer, client, now) {
                    Ok(_) => added += 1,
                    Err(OfficeRefusal::ClientKnown) => {}
                    Err(error) => return Err(error),
                }
            }
            let action = Action::ClientsImported;
            note(conn, actor, employer, import, (action, added), now)
        })
        .await
    }

    /// The numbers of all clients of this employer.
    pub(crate) async fn client_numbers(
        &self,
        employer: EmployerId,
    ) -> Result<HashSet<ClientNumber>, StoreError> {
        self.read(move |conn| {
            let mut statement =
                conn.prepare_cached("SELECT number FROM clients WHERE employer_id = ?1")?;
            let numbers = statement.query_map(params![employer.0], |row| {
                super::super::rows::parsed(row, 0)
            })?;
            Ok(numbers.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// The names of all who work for this employer.
    pub(crate) async fn worker_names(
        &self,
        employer: EmployerId,
    ) -> Result<HashSet<String>, StoreError> {
        self.read(move |conn| {
            let mut statement = conn.prepare_cached(
                "SELECT name FROM workers WHERE employer_id = ?1 AND deactivated_at IS NULL",
            )?;
            let names = statement.query_map(params![employer.0], |row| row.get(0))?;
            Ok(names.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// The workers of a list who are here, by name; none when there is no such list.
    pub(crate) async fn workers_of_import(
        &self,
        employer: EmployerId,
        import: Uuid,
    ) -> Result<Option<Vec<WorkerRow>>, StoreError> {
        self.read(move |conn| {
            let Some(id) = find(conn, employer, import)? else {
                return Ok(None);
            };
            let mut statement = conn.prepare_cached(&format!(
                "SELECT {COLUMNS}
                 FROM workers
                 WHERE workers.import_id = ?1 AND workers.deactivated_at IS NULL
                 ORDER BY workers.name COLLATE NOCASE, workers.login"
            ))?;
            let workers = statement.query_map(params![id], worker)?;
            Ok(Some(workers.collect::<Result<_, _>>()?))
        })
        .await
    }

    /// Replaces the passwords of these workers, all of them or none.
    pub(crate) async fn reissue(
        &self,
        actor: OfficeActor,
        passwords: Vec<(Login, String)>,
        answer: SealedAnswer,
        now: Timestamp,
    ) -> Granted<()> {
        self.write(move |conn| {
            office::keep(conn, Some(&answer), now)?;
            for (login, hash) in &passwords {
                office::reopen(conn, actor, login, hash, now)?;
            }
            Ok(())
        })
        .await
    }
}

fn find(conn: &Connection, employer: EmployerId, import: Uuid) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT id FROM imports WHERE public_id = ?1 AND employer_id = ?2")?
        .query_row(params![import.as_bytes(), employer.0], |row| row.get(0))
        .optional()
}

/// Notes that a list is taken; none when it was before.
fn begin(
    conn: &Connection,
    employer: EmployerId,
    import: Uuid,
    now: Timestamp,
) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached(
        "INSERT INTO imports (public_id, employer_id, created_at)
         VALUES (?1, ?2, ?3)
         ON CONFLICT (public_id) DO NOTHING
         RETURNING id",
    )?
    .query_row(
        params![import.as_bytes(), employer.0, now.as_millisecond()],
        |row| row.get(0),
    )
    .optional()
}

fn import_one(
    conn: &Connection,
    actor: OfficeActor,
    employer: EmployerId,
    worker: &ImportedWorker,
    password_hash: &str,
    (random, now): (&dyn Random, Timestamp),
) -> Granted<Login> {
    for _ in 0..DRAWS {
        let login = draw_login(random).map_err(StoreError::from)?;
        let new = NewWorker {
            login: login.clone(),
            name: worker.name.clone(),
            language: worker.language,
            password_hash: password_hash.to_owned(),
        };
        match office::insert_worker(conn, actor, employer, &new, now) {
            Ok(_) => return Ok(login),
            Err(OfficeRefusal::LoginTaken) => {}
            Err(error) => return Err(error),
        }
    }
    Err(OfficeRefusal::LoginTaken)
}

fn note(
    conn: &Connection,
    actor: OfficeActor,
    employer: EmployerId,
    import: Uuid,
    (action, count): (Action, usize),
    now: Timestamp,
) -> Granted<()> {
    let detail = serde_json::json!({ "count": count }).to_string();
    let (who, subject) = (actor.who(), import.to_string());
    audit::write_with(conn, employer, now, who, action, &subject, &detail)?;
    Ok(())
}
