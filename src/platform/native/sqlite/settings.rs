use std::ops::Deref;

use rusqlite::{Connection, OptionalExtension, params};

use super::Rows;
use crate::core::store::{Setting, Settings, StoreError};

impl<C: Deref<Target = Connection>> Settings for Rows<C> {
    fn setting(&self, setting: Setting) -> Result<Option<String>, StoreError> {
        let sql = "SELECT value FROM setting WHERE name = ?1";
        Ok(self
            .0
            .query_row(sql, [setting.name()], |row| row.get(0))
            .optional()?)
    }

    fn set(&mut self, setting: Setting, value: &str) -> Result<(), StoreError> {
        self.0.execute(
            "
            INSERT INTO setting (name, value)
            VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            ",
            params![setting.name(), value],
        )?;
        Ok(())
    }

    fn clear(&mut self, setting: Setting) -> Result<(), StoreError> {
        self.0
            .execute("DELETE FROM setting WHERE name = ?1", [setting.name()])?;
        Ok(())
    }
}
