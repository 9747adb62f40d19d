use std::ops::Deref;

use job_tracker_protocol::IdempotencyKey;
use rusqlite::{Connection, OptionalExtension, params};

use super::Rows;
use crate::core::{
    account::AccountId,
    store::{StoreError, UnsettledKeys, UnsettledRequests},
};

/// One key an account, of what has left and whose fate is not known.
struct Keys {
    find: &'static str,
    put: &'static str,
    delete: &'static str,
}

const PERFORMANCES: Keys = Keys {
    find: "SELECT idempotency_key FROM unsettled WHERE server = ?1 AND login = ?2",
    put: "
        INSERT INTO unsettled (server, login, idempotency_key)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (server, login) DO UPDATE SET idempotency_key = excluded.idempotency_key
        ",
    delete: "DELETE FROM unsettled WHERE server = ?1 AND login = ?2 AND idempotency_key = ?3",
};

const REQUESTS: Keys = Keys {
    find: "SELECT idempotency_key FROM unsettled_request WHERE server = ?1 AND login = ?2",
    put: "
        INSERT INTO unsettled_request (server, login, idempotency_key)
        VALUES (?1, ?2, ?3)
        ON CONFLICT (server, login) DO UPDATE SET idempotency_key = excluded.idempotency_key
        ",
    delete: "
        DELETE FROM unsettled_request
        WHERE server = ?1 AND login = ?2 AND idempotency_key = ?3
        ",
};

impl Keys {
    fn of(
        &self,
        connection: &Connection,
        account: &AccountId,
    ) -> Result<Option<IdempotencyKey>, StoreError> {
        let place = params![account.server.as_str(), account.login.as_str()];
        let text: Option<String> = connection
            .query_row(self.find, place, |row| row.get(0))
            .optional()?;
        Ok(text.and_then(|it| it.parse().ok()))
    }

    fn put(
        &self,
        connection: &Connection,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError> {
        if self.of(connection, account)?.is_some_and(|it| it != key) {
            return Ok(false);
        }
        let (server, login) = (account.server.as_str(), account.login.as_str());
        connection.execute(self.put, params![server, login, key.to_string()])?;
        Ok(true)
    }

    fn clear(
        &self,
        connection: &Connection,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<(), StoreError> {
        let (server, login) = (account.server.as_str(), account.login.as_str());
        connection.execute(self.delete, params![server, login, key.to_string()])?;
        Ok(())
    }
}

impl<C: Deref<Target = Connection>> UnsettledKeys for Rows<C> {
    fn unsettled(&self, account: &AccountId) -> Result<Option<IdempotencyKey>, StoreError> {
        PERFORMANCES.of(&self.0, account)
    }

    fn put_unsettled(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError> {
        PERFORMANCES.put(&self.0, account, key)
    }

    fn clear_unsettled(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<(), StoreError> {
        PERFORMANCES.clear(&self.0, account, key)
    }
}

impl<C: Deref<Target = Connection>> UnsettledRequests for Rows<C> {
    fn unsettled_request(&self, account: &AccountId) -> Result<Option<IdempotencyKey>, StoreError> {
        REQUESTS.of(&self.0, account)
    }

    fn put_unsettled_request(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError> {
        REQUESTS.put(&self.0, account, key)
    }

    fn clear_unsettled_request(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<(), StoreError> {
        REQUESTS.clear(&self.0, account, key)
    }
}
