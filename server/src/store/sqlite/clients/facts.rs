//! What decisions about clients ask for.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    super::{ClientId, StoreError, imports, run::Answer},
    region,
};
use crate::{
    application::{ClientRecordQuestion, ImportClientsQuestion},
    domain::{audit::ClientDetails, client_record::ClientRecord, import::ClientsFacts},
};

impl Answer for ClientRecordQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<ClientRecord>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, name, active, version, phone, region
                 FROM clients
                 WHERE employer_id = ?1 AND number = ?2",
            )?
            .query_row(params![self.employer.0, self.number.as_str()], |row| {
                Ok(ClientRecord {
                    client: ClientId(row.get(0)?),
                    details: ClientDetails {
                        name: row.get(1)?,
                        phone: row.get(4)?,
                        region: region(row, 5)?,
                    },
                    active: row.get(2)?,
                    version: row.get(3)?,
                })
            })
            .optional()?)
    }
}

impl Answer for ImportClientsQuestion {
    fn answer(&self, conn: &Connection) -> Result<ClientsFacts, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT 1 FROM clients WHERE employer_id = ?1 AND number = ?2")?;
        let mut known = HashSet::new();
        for number in &self.numbers {
            if statement.exists(params![self.employer.0, number.as_str()])? {
                known.insert(number.clone());
            }
        }
        Ok(ClientsFacts {
            taken_before: imports::exists(conn, self.import)?,
            known,
        })
    }
}
