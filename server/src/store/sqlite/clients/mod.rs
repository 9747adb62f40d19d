//! The registry of clients: one of them, and all by their numbers.
//!
//! [`list`] and [`sheet`] answer what the office sees, [`facts`] what its decisions ask;
//! [`changes`] is what they change.

mod changes;
mod facts;
mod list;
mod sheet;

use std::collections::HashMap;

use job_tracker_protocol::ClientNumber;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) use changes::apply;

use super::{StoreError, rows, run::Answer};
use crate::{
    domain::staff::Region,
    store::clients::{ClientNumbersQuestion, ClientQuestion, ClientRow},
};

fn client(row: &Row<'_>) -> rusqlite::Result<ClientRow> {
    Ok(ClientRow {
        number: rows::parsed(row, 0)?,
        name: row.get(1)?,
        active: row.get(2)?,
        version: row.get(3)?,
        phone: row.get(4)?,
        region: region(row, 5)?,
    })
}

/// None where it is the employer's.
fn region(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Region>> {
    let named = |_: String| rows::named(row, column, Region::from_name);
    row.get::<_, Option<String>>(column)?.map(named).transpose()
}

impl Answer for ClientQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<ClientRow>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT number, name, active, version, phone, region
                 FROM clients
                 WHERE employer_id = ?1 AND number = ?2",
            )?
            .query_row(params![self.employer.0, self.number.as_str()], client)
            .optional()?)
    }
}

impl Answer for ClientNumbersQuestion {
    fn answer(&self, conn: &Connection) -> Result<HashMap<ClientNumber, bool>, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT number, active FROM clients WHERE employer_id = ?1")?;
        let numbers = statement.query_map(params![self.0.0], |row| {
            Ok((rows::parsed(row, 0)?, row.get(1)?))
        })?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }
}
