//! Brings a database to this server's version: numbered files, forward only, never edited after a
//! release. Two servers that start at once wait for each other.

use tokio_postgres::{Client, Transaction, error::SqlState};

use super::PostgresUrl;
use crate::store::{
    OpenError, StoreError,
    lanes::into_blocks,
    names::{self, KEYS, NameKeys, TOGETHER},
};

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_tries.sql"),
    include_str!("migrations/0003_factors.sql"),
    include_str!("migrations/0004_visitors.sql"),
    include_str!("migrations/0005_failed.sql"),
    include_str!("migrations/0006_notices.sql"),
    include_str!("migrations/0007_names.sql"),
    include_str!("migrations/0008_letter_names.sql"),
    include_str!("migrations/0009_seals.sql"),
    include_str!("migrations/0010_requests.sql"),
    include_str!("migrations/0011_client_checks.sql"),
    include_str!("migrations/0012_session_phones.sql"),
    include_str!("migrations/0013_telephones.sql"),
    include_str!("migrations/0014_regions.sql"),
    include_str!("migrations/0015_company.sql"),
    include_str!("migrations/0016_locales.sql"),
    include_str!("migrations/0017_calls.sql"),
    include_str!("migrations/0018_office_day.sql"),
    include_str!("migrations/0019_notice_kinds.sql"),
    include_str!("migrations/0020_payroll.sql"),
    include_str!("migrations/0021_phone_lines.sql"),
    include_str!("migrations/0022_audit_details.sql"),
    include_str!("migrations/0023_retention.sql"),
    include_str!("migrations/0024_family_names.sql"),
    include_str!("migrations/0025_retention_mark.sql"),
    include_str!("migrations/0026_unanswerable.sql"),
    include_str!("migrations/0027_one_index_of_employer.sql"),
];

/// The version of a database of this server.
pub(super) fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// What SQL does not say of a migration.
async fn then(version: usize, transaction: &Transaction<'_>) -> Result<(), StoreError> {
    match version {
        2 => move_shared_tries(transaction).await,
        _ => Ok(()),
    }
}

/// Tries of the lanes that unknown devices share find their places.
async fn move_shared_tries(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    for channel in ["app", "phone"] {
        let counted = transaction
            .query(
                "SELECT login, tries FROM lanes WHERE channel = $1 AND device = ''",
                &[&channel],
            )
            .await?;
        let counted = counted.iter().filter_map(|it| {
            let tries = u8::try_from(it.get::<_, i64>(1)).ok()?;
            Some((it.get::<_, &str>(0).parse().ok()?, tries))
        });
        for (block, tries) in into_blocks(counted) {
            transaction
                .execute(
                    "INSERT INTO shared_tries (channel, block, tries) VALUES ($1, $2, $3)",
                    &[&channel, &i64::from(block), &tries],
                )
                .await?;
        }
    }
    let moved = "DELETE FROM lanes WHERE device = ''";
    transaction.execute(moved, &[]).await?;
    Ok(())
}

/// Which version the database has; its row is what servers that start wait for.
const VERSION: &str = "CREATE TABLE job_tracker_version (
         only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
         version bigint NOT NULL
     );
     INSERT INTO job_tracker_version (version) VALUES (0);";

/// Refuses what is not ours before anything is written, then applies what is missing, all of it
/// or nothing.
pub(super) async fn migrate(client: &mut Client, url: &PostgresUrl) -> Result<(), OpenError> {
    make_version(client, url).await?;
    let known = known();
    let transaction = client.transaction().await.map_err(StoreError::from)?;
    // An index over many years takes its time, and a second server waits for the first.
    transaction
        .batch_execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
        .await
        .map_err(StoreError::from)?;
    let row = transaction
        .query_one("SELECT version FROM job_tracker_version FOR UPDATE", &[])
        .await
        .map_err(StoreError::from)?;
    let found: i64 = row.get(0);
    if found > known {
        // At once, and not when the connection has time for it: somebody may wait for the row.
        transaction.rollback().await.map_err(StoreError::from)?;
        return Err(OpenError::Newer { found, known });
    }
    let served = found > 0 && is_served(&transaction).await.map_err(StoreError::from)?;
    if served && found < known {
        transaction.rollback().await.map_err(StoreError::from)?;
        return Err(OpenError::ServedByOlder { found, known });
    }
    if found > 0 && found < known {
        // Whoever else holds a table keeps it waiting: a long dump, say.
        tracing::info!(found, known, "bringing the database up to date");
    }
    let done = usize::try_from(found).unwrap_or_default();
    for (version, migration) in (1..).zip(MIGRATIONS).skip(done) {
        let applied = transaction.batch_execute(migration).await;
        applied.map_err(StoreError::from)?;
        then(version, &transaction).await?;
    }
    transaction
        .execute("UPDATE job_tracker_version SET version = $1", &[&known])
        .await
        .map_err(StoreError::from)?;
    // Not under a server that may have keys of another number: the next to start alone does it.
    if !served {
        write_name_keys(&transaction)
            .await
            .map_err(StoreError::from)?;
    }
    Ok(transaction.commit().await.map_err(StoreError::from)?)
}

/// Whether a server gave a sign of life not long ago.
async fn is_served(transaction: &Transaction<'_>) -> Result<bool, tokio_postgres::Error> {
    let found = transaction
        .query_one(
            "SELECT EXISTS (
                 SELECT 1
                 FROM servers
                 WHERE until > (extract(epoch FROM clock_timestamp()) * 1000)::bigint
             )",
            &[],
        )
        .await?;
    found.try_get(0)
}

/// The version of a database of ours, and this server's. Nothing is changed.
pub(super) async fn versions(client: &Client, url: &PostgresUrl) -> Result<(i64, i64), OpenError> {
    let found = client
        .query_one("SELECT version FROM job_tracker_version", &[])
        .await
        .map_err(|error| match error.code() {
            Some(&SqlState::UNDEFINED_TABLE) => OpenError::ForeignDatabase(url.to_string()),
            _ => StoreError::from(error).into(),
        })?;
    Ok((found.get(0), known()))
}

/// Gives names the keys of this version where they have others, or none. The rows are held
/// meanwhile: another server may be giving somebody another name.
async fn write_name_keys(transaction: &Transaction<'_>) -> Result<(), tokio_postgres::Error> {
    for table in names::TABLES {
        let others = format!(
            "SELECT id, name
             FROM {table}
             WHERE name_keys <> $1 AND id > $2
             ORDER BY id
             LIMIT $3
             FOR NO KEY UPDATE"
        );
        let write = format!(
            "UPDATE {table}
             SET sort_key = new.sort_key, search_text = new.search_text, name_keys = $4,
                 family_key = new.family_key
             FROM unnest($1::bigint[], $2::bytea[], $3::text[], $5::bytea[])
                 AS new (id, sort_key, search_text, family_key)
             WHERE {table}.id = new.id"
        );
        let mut last = i64::MIN;
        loop {
            let found = transaction
                .query(&others, &[&KEYS, &last, &TOGETHER])
                .await?;
            let (mut ids, mut sort_keys, mut texts) = (Vec::new(), Vec::new(), Vec::new());
            let mut family_keys = Vec::new();
            for row in &found {
                let keys = NameKeys::of(row.try_get(1)?);
                ids.push(row.try_get::<_, i64>(0)?);
                sort_keys.push(keys.sort_key);
                family_keys.push(keys.family_key);
                texts.push(keys.search_text);
            }
            match ids.last() {
                Some(id) => last = *id,
                None => break,
            }
            transaction
                .execute(&write, &[&ids, &sort_keys, &texts, &KEYS, &family_keys])
                .await?;
        }
    }
    Ok(())
}

async fn make_version(client: &Client, url: &PostgresUrl) -> Result<(), OpenError> {
    let tables = client
        .query(
            "SELECT table_name::text
             FROM information_schema.tables
             WHERE table_schema = current_schema()",
            &[],
        )
        .await
        .map_err(StoreError::from)?;
    let names: Vec<String> = tables.iter().map(|it| it.get(0)).collect();
    if names.iter().any(|it| it == "job_tracker_version") {
        return Ok(());
    }
    if !names.is_empty() {
        return Err(OpenError::ForeignDatabase(url.to_string()));
    }
    match client.batch_execute(VERSION).await {
        Ok(()) => Ok(()),
        // Another server that starts was quicker by a moment.
        Err(error)
            if matches!(
                error.code(),
                Some(&SqlState::UNIQUE_VIOLATION | &SqlState::DUPLICATE_TABLE)
            ) =>
        {
            Ok(())
        }
        Err(error) => Err(StoreError::from(error).into()),
    }
}

#[cfg(test)]
mod tests {
    use tokio_postgres::NoTls;

    use super::*;
    use crate::store::likeness::{POSTGRES, new_postgres};

    #[tokio::test]
    async fn names_of_before_get_their_keys_and_those_of_another_version_get_new_ones() {
        let Ok(beside) = std::env::var(POSTGRES) else {
            eprintln!("no PostgreSQL here: nothing is brought up to date");
            return;
        };
        let address = new_postgres(&beside).await;
        let url: PostgresUrl = address.parse().unwrap();
        let (mut client, connection) = tokio_postgres::connect(&address, NoTls).await.unwrap();
        let connection = tokio::spawn(connection);
        let before = [
            VERSION,
            MIGRATIONS[0],
            "UPDATE job_tracker_version SET version = 1;
             INSERT INTO employers (public_id, name, created_at)
             VALUES (gen_random_uuid(), 'Office', 0);
             INSERT INTO workers (employer_id, login, name, language, password_hash, created_at)
             VALUES (1, '100000000001', 'Ödön', 'nl', '', 0);
             INSERT INTO clients (employer_id, number, name, created_at)
             SELECT 1, to_char(n, 'fm000000000000'), 'Élise ' || n, 0
             FROM generate_series(1, 1001) AS many (n);",
        ];
        for sql in before {
            client.batch_execute(sql).await.unwrap();
        }
        for number in [1, 2] {
            assert!(migrate(&mut client, &url).await.is_ok());
            for table in names::TABLES {
                let sql = format!(
                    "SELECT name, sort_key, search_text, name_keys, family_key FROM {table}"
                );
                for row in client.query(&sql, &[]).await.unwrap() {
                    let keys = NameKeys::of(row.get(0));
                    assert_eq!(row.get::<_, Vec<u8>>(1), keys.sort_key, "{number}");
                    assert_eq!(row.get::<_, String>(2), keys.search_text, "{number}");
                    assert_eq!(row.get::<_, i64>(3), KEYS, "{number}");
                    assert_eq!(row.get::<_, Vec<u8>>(4), keys.family_key, "{number}");
                }
            }
            let other = "UPDATE clients SET sort_key = '\\x07', search_text = 'x', name_keys = 77
                 WHERE id % 2 = 0";
            client.batch_execute(other).await.unwrap();
        }
        drop(client);
        connection.await.unwrap().unwrap();
    }
}
