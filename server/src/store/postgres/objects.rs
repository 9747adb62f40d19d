//! What is in a database beside what PostgreSQL has in each: so that what was put in can be taken
//! out again.

use std::{collections::BTreeSet, fmt};

use deadpool_postgres::Transaction;

use super::{Postgres, PostgresUrl};
use crate::store::{OpenError, StoreError};

/// What can be dropped, in the order in which that is done.
const KINDS: [&str; 4] = ["TABLE", "VIEW", "ROUTINE", "SCHEMA"];

/// By kind and name, but for what PostgreSQL or an extension made.
const ALL: &str = "
    SELECT CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, format('%I.%I', nspname, relname)
    FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v') AND nspname NOT LIKE 'pg\\_%'
        AND nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
    UNION ALL
    SELECT 'ROUTINE', format('%I.%I(%s)', nspname, proname,
        pg_get_function_identity_arguments(pg_proc.oid))
    FROM pg_proc
    JOIN pg_namespace ON pg_namespace.oid = pronamespace
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    UNION ALL
    SELECT 'SCHEMA', quote_ident(nspname)
    FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_%'";

/// What there is in a database, by kind and name.
pub(in crate::store) struct Objects(BTreeSet<(String, String)>);

impl Objects {
    /// Those in these schemas, the schemas themselves, and these functions: what others made
    /// elsewhere meanwhile is theirs.
    pub(in crate::store) fn within(
        mut self,
        schemas: &BTreeSet<String>,
        functions: &BTreeSet<String>,
    ) -> Self {
        self.0.retain(|(kind, name)| match kind.as_str() {
            "SCHEMA" => schemas.contains(name),
            "ROUTINE" => name
                .split_once('(')
                .is_some_and(|(it, _)| functions.contains(it)),
            _ => schemas.iter().any(|schema| {
                let inside = name.strip_prefix(schema.as_str());
                inside.is_some_and(|it| it.starts_with('.'))
            }),
        });
        self
    }

    fn of<'s>(&'s self, kind: &'s str) -> impl Iterator<Item = &'s str> {
        let of_kind = self.0.iter().filter(move |it| it.0 == kind);
        of_kind.map(|it| it.1.as_str())
    }
}

/// The statements that drop it.
impl fmt::Display for Objects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for kind in KINDS {
            let names: Vec<_> = self.of(kind).collect();
            if names.is_empty() {
                continue;
            }
            // A schema goes only when nothing else is in it.
            let how = ["", " CASCADE"][usize::from(kind != "SCHEMA")];
            write!(f, "DROP {kind} IF EXISTS {}{how}; ", names.join(", "))?;
        }
        Ok(())
    }
}

/// Why something stays in a database.
#[derive(Debug, thiserror::Error)]
pub(in crate::store) enum StaysError {
    /// A server serves it already.
    #[error("a server serves it")]
    Served,
    /// The database cannot be reached.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<tokio_postgres::Error> for StaysError {
    fn from(error: tokio_postgres::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Postgres {
    /// What is in this database. None is made by looking.
    pub(in crate::store) async fn objects(url: &PostgresUrl) -> Result<Objects, OpenError> {
        let (_pool, conn) = Self::reach(url).await?;
        let rows = conn.query(ALL, &[]).await.map_err(StoreError::from)?;
        let all = rows.iter().map(|it| Ok((it.try_get(0)?, it.try_get(1)?)));
        let all = all.collect::<Result<_, tokio_postgres::Error>>();
        Ok(Objects(all.map_err(StoreError::from)?))
    }

    /// What came into this database since it had these.
    pub(in crate::store) async fn objects_since(
        url: &PostgresUrl,
        before: &Objects,
    ) -> Result<Objects, OpenError> {
        let Objects(now) = Self::objects(url).await?;
        Ok(Objects(now.difference(&before.0).cloned().collect()))
    }

    /// Drops these, all of them or none; none where somebody serves them already.
    pub(in crate::store) async fn drop_all(
        url: &PostgresUrl,
        them: &Objects,
    ) -> Result<(), StaysError> {
        let (_pool, mut conn) = Self::reach(url).await?;
        let transaction = conn.transaction().await?;
        let patiently = "SET LOCAL statement_timeout = 0";
        transaction.batch_execute(patiently).await?;
        for table in them.of("TABLE").filter(|it| it.ends_with(".servers")) {
            if is_served(&transaction, table).await? {
                return Err(StaysError::Served);
            }
        }
        transaction.batch_execute(&them.to_string()).await?;
        Ok(transaction.commit().await?)
    }
}

/// Whether a server gave a sign of life in this table, in which none can before the end.
async fn is_served(it: &Transaction<'_>, table: &str) -> Result<bool, tokio_postgres::Error> {
    it.batch_execute(&format!("LOCK TABLE {table}")).await?;
    let sql = format!(
        "SELECT EXISTS (
             SELECT FROM {table} WHERE until > (extract(epoch FROM clock_timestamp()) * 1000)::bigint
         )"
    );
    it.query_one(&sql, &[]).await?.try_get(0)
}
