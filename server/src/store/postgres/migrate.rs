//! Brings a database to this server's version: numbered files, forward only, never edited after a
//! release. Two servers that start at once wait for each other.

use tokio_postgres::{Client, Transaction, error::SqlState};

use super::PostgresUrl;
use crate::store::{OpenError, StoreError, lanes::into_blocks};

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_tries.sql"),
    include_str!("migrations/0003_factors.sql"),
    include_str!("migrations/0004_visitors.sql"),
    include_str!("migrations/0005_failed.sql"),
    include_str!("migrations/0006_notices.sql"),
];

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
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    let transaction = client.transaction().await.map_err(StoreError::from)?;
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
    Ok(transaction.commit().await.map_err(StoreError::from)?)
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
