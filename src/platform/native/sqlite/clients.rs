use std::ops::Deref;

use job_tracker_protocol::ClientNumber;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Rows;
use crate::core::{
    account::AccountId,
    clients::Client,
    store::{ClientRecords, StoreError},
};

fn client(row: &Row<'_>) -> rusqlite::Result<Option<Client>> {
    let number: String = row.get(0)?;
    let (alias, note) = (row.get(1)?, row.get(2)?);
    Ok(number.parse::<ClientNumber>().ok().map(|number| Client {
        number,
        alias,
        note,
    }))
}

impl<C: Deref<Target = Connection>> ClientRecords for Rows<C> {
    fn clients(&self, account: &AccountId) -> Result<Vec<Client>, StoreError> {
        let mut statement = self.0.prepare(
            "
            SELECT number, alias, note
            FROM client
            WHERE server = ?1 AND login = ?2
            ORDER BY id
            ",
        )?;
        let rows = statement.query_map(
            params![account.server.as_str(), account.login.as_str()],
            client,
        )?;
        Ok(rows
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?)
    }

    fn client(
        &self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<Option<Client>, StoreError> {
        let found = self
            .0
            .query_row(
                "
                SELECT number, alias, note
                FROM client
                WHERE server = ?1 AND login = ?2 AND number = ?3
                ",
                params![
                    account.server.as_str(),
                    account.login.as_str(),
                    number.as_str()
                ],
                client,
            )
            .optional()?;
        Ok(found.flatten())
    }

    fn insert_client(&mut self, account: &AccountId, client: &Client) -> Result<bool, StoreError> {
        let inserted = self.0.execute(
            "
            INSERT INTO client (server, login, number, alias, note)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (server, login, number) DO NOTHING
            ",
            params![
                account.server.as_str(),
                account.login.as_str(),
                client.number.as_str(),
                client.alias,
                client.note,
            ],
        )?;
        Ok(inserted == 1)
    }

    fn update_client(
        &mut self,
        account: &AccountId,
        number: &ClientNumber,
        client: &Client,
    ) -> Result<bool, StoreError> {
        let changed = self.0.execute(
            "
            UPDATE client
            SET alias = ?4, note = ?5, number = ?6
            WHERE server = ?1 AND login = ?2 AND number = ?3
            ",
            params![
                account.server.as_str(),
                account.login.as_str(),
                number.as_str(),
                client.alias,
                client.note,
                client.number.as_str(),
            ],
        )?;
        Ok(changed == 1)
    }

    fn delete_client(
        &mut self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<bool, StoreError> {
        let deleted = self.0.execute(
            "DELETE FROM client WHERE server = ?1 AND login = ?2 AND number = ?3",
            params![
                account.server.as_str(),
                account.login.as_str(),
                number.as_str()
            ],
        )?;
        Ok(deleted == 1)
    }
}
