use std::ops::Deref;

use rusqlite::{Connection, OptionalExtension, params};

use super::Rows;
use crate::core::{
    server_address::ServerAddress,
    store::{PhoneLineRecords, StoreError},
};

impl<C: Deref<Target = Connection>> PhoneLineRecords for Rows<C> {
    fn phone_lines(&self, server: &ServerAddress) -> Result<Option<String>, StoreError> {
        let sql = "SELECT numbers FROM phone_line WHERE server = ?1";
        Ok(self
            .0
            .query_row(sql, [server.as_str()], |row| row.get(0))
            .optional()?)
    }

    fn put_phone_lines(&mut self, server: &ServerAddress, numbers: &str) -> Result<(), StoreError> {
        self.0.execute(
            "
            INSERT INTO phone_line (server, numbers)
            VALUES (?1, ?2)
            ON CONFLICT (server) DO UPDATE SET numbers = excluded.numbers
            ",
            params![server.as_str(), numbers],
        )?;
        Ok(())
    }
}
