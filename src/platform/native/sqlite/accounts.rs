use std::ops::Deref;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Rows;
use crate::core::{
    account::AccountId,
    store::{AccountRecord, AccountRecords, StoreError},
};

/// Reads `worker_name, employer_name, employer_phone, phone_lines`, from this column on.
fn record(row: &Row<'_>, first: usize) -> rusqlite::Result<AccountRecord> {
    Ok(AccountRecord {
        worker_name: row.get(first)?,
        employer_name: row.get(first + 1)?,
        employer_phone: row.get(first + 2)?,
        // A list that cannot be read is none: she can ask her employer.
        phone_lines: serde_json::from_str(&row.get::<_, String>(first + 3)?).unwrap_or_default(),
    })
}

impl<C: Deref<Target = Connection>> AccountRecords for Rows<C> {
    fn account(&self, account: &AccountId) -> Result<Option<AccountRecord>, StoreError> {
        let found = self
            .0
            .query_row(
                "
                SELECT worker_name, employer_name, employer_phone, phone_lines
                FROM account
                WHERE server = ?1 AND login = ?2
                ",
                params![account.server.as_str(), account.login.as_str()],
                |row| record(row, 0),
            )
            .optional()?;
        Ok(found)
    }

    fn put_account(
        &mut self,
        account: &AccountId,
        record: &AccountRecord,
    ) -> Result<(), StoreError> {
        self.0.execute(
            "
            INSERT INTO account (server, login, worker_name, employer_name, employer_phone, phone_lines)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (server, login) DO UPDATE SET
                worker_name = excluded.worker_name,
                employer_name = excluded.employer_name,
                employer_phone = excluded.employer_phone,
                phone_lines = excluded.phone_lines
            ",
            params![
                account.server.as_str(),
                account.login.as_str(),
                record.worker_name,
                record.employer_name,
                record.employer_phone,
                serde_json::to_string(&record.phone_lines).unwrap_or_default(),
            ],
        )?;
        Ok(())
    }

    fn accounts_in_use(&self) -> Result<Vec<(AccountId, AccountRecord)>, StoreError> {
        let mut statement = self.0.prepare(
            "
            SELECT server, login, worker_name, employer_name, employer_phone, phone_lines
            FROM account_in_use
            JOIN account USING (server, login)
            ORDER BY id
            ",
        )?;
        let rows = statement.query_map([], |row| {
            let (server, login): (String, String) = (row.get(0)?, row.get(1)?);
            let record = record(row, 2)?;
            let account = server.parse().ok().zip(login.parse().ok());
            Ok(account.map(|(server, login)| (AccountId { server, login }, record)))
        })?;
        let accounts = rows.filter_map(Result::transpose);
        Ok(accounts.collect::<Result<_, _>>()?)
    }

    fn begin_use(&mut self, account: &AccountId) -> Result<(), StoreError> {
        self.0.execute(
            "
            INSERT INTO account_in_use (server, login)
            VALUES (?1, ?2)
            ON CONFLICT (server, login) DO NOTHING
            ",
            params![account.server.as_str(), account.login.as_str()],
        )?;
        Ok(())
    }

    fn end_use(&mut self, account: &AccountId) -> Result<(), StoreError> {
        self.0.execute(
            "DELETE FROM account_in_use WHERE server = ?1 AND login = ?2",
            params![account.server.as_str(), account.login.as_str()],
        )?;
        Ok(())
    }
}
