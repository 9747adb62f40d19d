//! The clients of a sheet to print: chosen ones, or all that are in use.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    super::{StoreError, rows, run::Answer},
    client,
};
use crate::store::{
    clients::{ClientPage, ClientRow, SheetChoice, SheetQuestion},
    names::sort_key,
};

impl Answer for SheetQuestion {
    fn answer(&self, conn: &Connection) -> Result<ClientPage, StoreError> {
        match &self.choice {
            SheetChoice::These(numbers) => {
                let mut statement = conn.prepare_cached(
                    "SELECT number, name, active, version, phone, region
                     FROM clients
                     WHERE employer_id = ?1 AND number = ?2 AND active = 1",
                )?;
                let mut clients = Vec::new();
                for number in numbers.iter().take(self.most) {
                    let values = params![self.employer.0, number.as_str()];
                    clients.extend(statement.query_row(values, client).optional()?);
                }
                Ok(ClientPage {
                    clients,
                    next: None,
                })
            }
            SheetChoice::Active { since, after } => {
                let (name, number) = match after {
                    Some((name, number)) => (Some(sort_key(name)), Some(number.as_str())),
                    None => (None, None),
                };
                let clients: Vec<ClientRow> = conn
                    .prepare_cached(
                        "SELECT number, name, active, version, phone, region
                         FROM clients
                         WHERE employer_id = ?1 AND active = 1 AND created_at >= ?2
                             AND (?3 IS NULL
                                 OR (sort_key, number) > (?3, ?4))
                         ORDER BY sort_key, number
                         LIMIT ?5",
                    )?
                    .query_map(
                        params![
                            self.employer.0,
                            since.map_or(i64::MIN, Timestamp::as_millisecond),
                            name,
                            number,
                            i64::try_from(self.most + 1).unwrap_or(i64::MAX)
                        ],
                        client,
                    )?
                    .collect::<Result<_, _>>()?;
                let (clients, last) = rows::page(clients, self.most);
                let next = last.map(|it| (it.name, it.number));
                Ok(ClientPage { clients, next })
            }
        }
    }
}
