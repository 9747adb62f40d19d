//! The registry of clients.

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;
use rusqlite::{OptionalExtension, Row, params};

use super::super::{EmployerId, OfficeActor, Sqlite, StoreError, audit, rows};
use crate::domain::action::Action;

/// Clients on a page.
const PAGE: usize = 50;

/// A client in the registry.
#[derive(Debug, Clone)]
pub(crate) struct ClientRow {
    pub number: ClientNumber,
    pub name: String,
    pub active: bool,
    pub version: i64,
}

/// A page of the registry, and where the next begins.
pub(crate) struct ClientPage {
    pub clients: Vec<ClientRow>,
    pub next: Option<(String, ClientNumber)>,
}

/// Whose codes stand on a sheet.
pub(crate) enum SheetChoice {
    /// Those with these numbers.
    These(Vec<ClientNumber>),
    /// All who are active, perhaps only those added since an instant, from the one after `after`
    /// on.
    Active {
        since: Option<Timestamp>,
        after: Option<(String, ClientNumber)>,
    },
}

fn client(row: &Row<'_>) -> rusqlite::Result<ClientRow> {
    Ok(ClientRow {
        number: rows::parsed(row, 0)?,
        name: row.get(1)?,
        active: row.get(2)?,
        version: row.get(3)?,
    })
}

impl Sqlite {
    /// Clients by name, from the one after `after` on.
    pub(crate) async fn clients(
        &self,
        employer: EmployerId,
        active: bool,
        search: &str,
        after: Option<(String, ClientNumber)>,
    ) -> Result<ClientPage, StoreError> {
        let (name, number) = rows::name_or_number(search);
        self.read(move |conn| {
            let (after_name, after_number) = after.map_or((None, None), |(name, number)| {
                (Some(name), Some(number.as_str().to_owned()))
            });
            let clients: Vec<ClientRow> = conn
                .prepare_cached(
                    "SELECT number, name, active, version
                     FROM clients
                     WHERE employer_id = ?1 AND active = ?2
                         AND (name LIKE ?3 ESCAPE '\\' OR number LIKE ?4 ESCAPE '\\')
                         AND (?5 IS NULL
                             OR (name COLLATE NOCASE, number) > (?5 COLLATE NOCASE, ?6))
                     ORDER BY name COLLATE NOCASE, number
                     LIMIT ?7",
                )?
                .query_map(
                    params![
                        employer.0,
                        active,
                        name,
                        number,
                        after_name,
                        after_number,
                        i64::try_from(PAGE + 1).unwrap_or(i64::MAX)
                    ],
                    client,
                )?
                .collect::<Result<_, _>>()?;
            let (clients, last) = rows::page(clients, PAGE);
            let next = last.map(|it| (it.name, it.number));
            Ok(ClientPage { clients, next })
        })
        .await
    }

    /// One client of this employer.
    pub(crate) async fn client(
        &self,
        employer: EmployerId,
        number: ClientNumber,
    ) -> Result<Option<ClientRow>, StoreError> {
        self.read(move |conn| {
            Ok(conn
                .prepare_cached(
                    "SELECT number, name, active, version
                     FROM clients
                     WHERE employer_id = ?1 AND number = ?2",
                )?
                .query_row(params![employer.0, number.as_str()], client)
                .optional()?)
        })
        .await
    }

    /// Active clients for a sheet of QR codes, by name, so many at most.
    pub(crate) async fn sheet_clients(
        &self,
        employer: EmployerId,
        choice: SheetChoice,
        most: usize,
    ) -> Result<ClientPage, StoreError> {
        self.read(move |conn| match choice {
            SheetChoice::These(numbers) => {
                let mut statement = conn.prepare_cached(
                    "SELECT number, name, active, version
                     FROM clients
                     WHERE employer_id = ?1 AND number = ?2 AND active = 1",
                )?;
                let mut clients = Vec::new();
                for number in numbers.iter().take(most) {
                    let values = params![employer.0, number.as_str()];
                    clients.extend(statement.query_row(values, client).optional()?);
                }
                Ok(ClientPage {
                    clients,
                    next: None,
                })
            }
            SheetChoice::Active { since, after } => {
                let (name, number) = after.unzip();
                let clients: Vec<ClientRow> = conn
                    .prepare_cached(
                        "SELECT number, name, active, version
                         FROM clients
                         WHERE employer_id = ?1 AND active = 1 AND created_at >= ?2
                             AND (?3 IS NULL
                                 OR (name COLLATE NOCASE, number) > (?3 COLLATE NOCASE, ?4))
                         ORDER BY name COLLATE NOCASE, number
                         LIMIT ?5",
                    )?
                    .query_map(
                        params![
                            employer.0,
                            since.map_or(i64::MIN, Timestamp::as_millisecond),
                            name,
                            number.as_ref().map(ClientNumber::as_str),
                            i64::try_from(most + 1).unwrap_or(i64::MAX)
                        ],
                        client,
                    )?
                    .collect::<Result<_, _>>()?;
                let (clients, last) = rows::page(clients, most);
                let next = last.map(|it| (it.name, it.number));
                Ok(ClientPage { clients, next })
            }
        })
        .await
    }

    /// Changes a client's name, unless somebody changed it since `version`. Says whether it did.
    pub(crate) async fn rename_client(
        &self,
        actor: OfficeActor,
        number: ClientNumber,
        name: String,
        version: i64,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |conn| {
            let before: Option<String> = conn
                .prepare_cached(
                    "SELECT name
                     FROM clients
                     WHERE number = ?1 AND version = ?2 AND (?3 IS NULL OR employer_id = ?3)",
                )?
                .query_row(
                    params![number.as_str(), version, actor.employer_scope()],
                    |row| row.get(0),
                )
                .optional()?;
            let changed = conn
                .prepare_cached(
                    "UPDATE clients
                     SET name = ?2, version = version + 1
                     WHERE number = ?1 AND version = ?3 AND (?4 IS NULL OR employer_id = ?4)
                     RETURNING employer_id",
                )?
                .query_row(
                    params![number.as_str(), name, version, actor.employer_scope()],
                    |row| row.get(0).map(EmployerId),
                )
                .optional()?;
            let Some(employer) = changed else {
                return Ok(false);
            };
            let detail =
                serde_json::json!({ "before": { "name": before }, "after": { "name": name } });
            let action = Action::ClientEdited;
            let detail = detail.to_string();
            audit::write_with(
                conn,
                employer,
                now,
                actor.who(),
                action,
                number.as_str(),
                &detail,
            )?;
            Ok(true)
        })
        .await
    }

    /// Takes a client out of use, or into use again. Says whether there was anything to do.
    pub(crate) async fn set_client_active(
        &self,
        actor: OfficeActor,
        number: ClientNumber,
        active: bool,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.write(move |conn| {
            let changed = conn
                .prepare_cached(
                    "UPDATE clients
                     SET active = ?2, version = version + 1
                     WHERE number = ?1 AND active <> ?2 AND (?3 IS NULL OR employer_id = ?3)
                     RETURNING employer_id",
                )?
                .query_row(
                    params![number.as_str(), active, actor.employer_scope()],
                    |row| row.get(0).map(EmployerId),
                )
                .optional()?;
            let Some(employer) = changed else {
                return Ok(false);
            };
            let action = if active {
                Action::ClientActivated
            } else {
                Action::ClientDeactivated
            };
            audit::write(conn, employer, now, actor.who(), action, number.as_str())?;
            Ok(true)
        })
        .await
    }
}
