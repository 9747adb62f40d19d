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
use tokio_postgres::Row;

pub(super) use changes::statement;

use super::{Answer, Db, rows, statement::values};
use crate::{
    domain::staff::Region,
    store::{
        StoreError,
        clients::{ClientNumbersQuestion, ClientQuestion, ClientRow},
    },
};

fn client(row: &Row) -> Result<ClientRow, StoreError> {
    Ok(ClientRow {
        number: rows::parsed(row, 0)?,
        name: rows::value(row, 1)?,
        active: rows::value(row, 2)?,
        version: rows::value(row, 3)?,
        phone: rows::value(row, 4)?,
        region: region(row, 5)?,
    })
}

/// None where it is the employer's.
fn region(row: &Row, column: usize) -> Result<Option<Region>, StoreError> {
    let named = |_: String| rows::named(row, column, Region::from_name);
    rows::value::<Option<String>>(row, column)?
        .map(named)
        .transpose()
}

impl Answer for ClientQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<ClientRow>, StoreError> {
        let found = db.maybe_row(
            "SELECT number, name, active, version, phone, region
             FROM clients
             WHERE employer_id = $1 AND number = $2",
            values![self.employer.0, self.number.as_str().to_owned()],
        );
        found.await?.as_ref().map(client).transpose()
    }
}

impl Answer for ClientNumbersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<HashMap<ClientNumber, bool>, StoreError> {
        let found = db.rows(
            "SELECT number, active FROM clients WHERE employer_id = $1",
            values![self.0.0],
        );
        let one = |it: &Row| Ok((rows::parsed(it, 0)?, rows::value(it, 1)?));
        found.await?.iter().map(one).collect()
    }
}
