use std::ops::Deref;

use rusqlite::{Connection, OptionalExtension, params};

use super::Rows;
use crate::core::{
    account::AccountId,
    lockout::Lockout,
    store::{LockoutRecords, StoreError},
};

impl<C: Deref<Target = Connection>> LockoutRecords for Rows<C> {
    fn lockout(&self, account: &AccountId) -> Result<Lockout, StoreError> {
        let row = self
            .0
            .query_row(
                "SELECT state, attempts_left FROM lockout WHERE server = ?1 AND login = ?2",
                params![account.server.as_str(), account.login.as_str()],
                |row| Ok((row.get::<_, String>(0)?, row.get::<_, u8>(1)?)),
            )
            .optional()?;
        Ok(row.map_or_else(Lockout::default, |(state, left)| {
            Lockout::from_state(&state, left)
        }))
    }

    fn put_lockout(&mut self, account: &AccountId, lockout: Lockout) -> Result<(), StoreError> {
        let (state, left) = lockout.state();
        self.0.execute(
            "
            INSERT INTO lockout (server, login, state, attempts_left)
            VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (server, login) DO UPDATE SET
                state = excluded.state,
                attempts_left = excluded.attempts_left
            ",
            params![account.server.as_str(), account.login.as_str(), state, left],
        )?;
        Ok(())
    }
}
