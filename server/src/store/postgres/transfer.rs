//! A whole PostgreSQL database on its way out, or in.

use bytes::Bytes;
use deadpool_postgres::{ClientWrapper, Object};
use futures_util::{SinkExt, StreamExt, pin_mut};
use tokio::sync::mpsc;
use tokio_postgres::{Client, Row};

use super::{Db, Postgres, rows, statement::values};
use crate::store::{
    StoreError,
    transfer::{Cell, Fingerprint, Kind, TABLES, TOGETHER, Table},
};

/// Parts of a table, one after the other; a short one is the table's last.
type Parts = Vec<Vec<Cell>>;

/// Everything has arrived, and nobody sees it yet.
pub(in crate::store) struct Arrived {
    conn: ClientWrapper,
    found: Vec<Fingerprint>,
}

impl Arrived {
    /// What each table holds.
    pub(in crate::store) fn found(&self) -> &[Fingerprint] {
        &self.found
    }

    /// Now everybody sees it. Dropped without this, all of it is undone.
    pub(in crate::store) async fn commit(self) -> Result<(), StoreError> {
        Ok(self.conn.batch_execute("COMMIT").await?)
    }
}

impl Postgres {
    /// Where all of it was moved, if it was.
    pub(in crate::store) async fn moved_to(&self) -> Result<Option<String>, StoreError> {
        let conn = self.connection().await?;
        let found = Db::on(&conn).maybe_row("SELECT destination FROM moved LIMIT 1", values![]);
        found.await?.map(|it| rows::value(&it, 0)).transpose()
    }

    /// Marks it as moved.
    pub(in crate::store) async fn mark(
        &self,
        destination: String,
        now: jiff::Timestamp,
    ) -> Result<(), StoreError> {
        let conn = self.connection().await?;
        let marked = Db::on(&conn).rows(
            "INSERT INTO moved (destination, at) VALUES ($1, $2)",
            values![destination, now.as_millisecond()],
        );
        marked.await.map(drop)
    }

    /// Takes the mark back.
    pub(in crate::store) async fn unmark(&self) -> Result<(), StoreError> {
        let conn = self.connection().await?;
        Db::on(&conn)
            .rows("DELETE FROM moved", values![])
            .await
            .map(drop)
    }

    /// Whether nobody is in it.
    pub(in crate::store) async fn is_empty(&self) -> Result<bool, StoreError> {
        let conn = self.connection().await?;
        for table in TABLES {
            let any = format!("SELECT 1 FROM {} LIMIT 1", table.name);
            if conn.query_opt(&any, &[]).await?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What each table holds, at one instant.
    pub(in crate::store) async fn fingerprints(&self) -> Result<Vec<Fingerprint>, StoreError> {
        let conn = self.at_one_instant().await?;
        let mut found = Vec::new();
        for table in TABLES {
            found.push(fingerprint(&conn, table).await?);
        }
        Ok(found)
    }

    /// Sends everything, while nobody writes.
    pub(in crate::store) async fn send_all(
        &self,
        to: mpsc::Sender<Parts>,
    ) -> Result<Vec<Fingerprint>, StoreError> {
        let conn = self.at_one_instant().await?;
        let names: Vec<_> = TABLES.iter().map(|it| it.name).collect();
        let lock = format!("LOCK TABLE {} IN SHARE MODE", names.join(", "));
        conn.batch_execute(&lock).await?;
        send_tables(&conn, &to).await
    }

    /// Sends everything that is there at one instant, while others write.
    pub(in crate::store) async fn send_instant(
        &self,
        to: mpsc::Sender<Parts>,
    ) -> Result<Vec<Fingerprint>, StoreError> {
        let conn = self.at_one_instant().await?;
        send_tables(&conn, &to).await
    }

    /// Takes everything into a transaction that is not over yet.
    pub(in crate::store) async fn take_all(
        &self,
        mut from: mpsc::Receiver<Parts>,
    ) -> Result<Arrived, StoreError> {
        let conn = self.at_one_instant().await?;
        for table in TABLES {
            take(&conn, table, &mut from).await?;
        }
        pass_over_erased(&conn).await?;
        let mut found = Vec::new();
        for table in TABLES {
            found.push(fingerprint(&conn, table).await?);
        }
        Ok(Arrived { conn, found })
    }

    /// A connection in a transaction that sees one instant. It does not go back to the pool: when
    /// it is dropped, the transaction is undone.
    async fn at_one_instant(&self) -> Result<ClientWrapper, StoreError> {
        let conn = Object::take(self.connection().await?);
        let begin = "SET statement_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ";
        conn.batch_execute(begin).await?;
        Ok(conn)
    }
}

/// What one table holds.
async fn fingerprint(client: &Client, table: &Table) -> Result<Fingerprint, StoreError> {
    let mut found = Fingerprint::default();
    each(client, table, async |row| {
        found.add(&row);
        Ok(())
    })
    .await?;
    Ok(found)
}

async fn send_tables(
    client: &Client,
    to: &mpsc::Sender<Parts>,
) -> Result<Vec<Fingerprint>, StoreError> {
    let mut found = Vec::new();
    for table in TABLES {
        found.push(send(client, table, to).await?);
    }
    Ok(found)
}

/// Sends all rows of a table, some at a time.
async fn send(
    client: &Client,
    table: &Table,
    to: &mpsc::Sender<Vec<Vec<Cell>>>,
) -> Result<Fingerprint, StoreError> {
    let (mut found, mut together) = (Fingerprint::default(), Vec::new());
    each(client, table, async |row| {
        found.add(&row);
        together.push(row);
        if together.len() == TOGETHER {
            let rows = std::mem::take(&mut together);
            to.send(rows).await.map_err(|_| StoreError::Gone)?;
        }
        Ok(())
    })
    .await?;
    to.send(together).await.map_err(|_| StoreError::Gone)?;
    Ok(found)
}

async fn each(
    client: &Client,
    table: &Table,
    mut take: impl AsyncFnMut(Vec<Cell>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = format!("SELECT {} FROM {}", table.column_names(), table.name);
    let found = client.query_raw(&sql, std::iter::empty::<i64>()).await?;
    pin_mut!(found);
    while let Some(row) = found.next().await {
        let row = row?;
        let cells = table.columns.iter().enumerate();
        let cells = cells.map(|(at, (_, kind))| cell(&row, at, *kind));
        take(cells.collect::<Result<_, _>>()?).await?;
    }
    Ok(())
}

fn cell(row: &Row, at: usize, kind: Kind) -> Result<Cell, StoreError> {
    Ok(match kind {
        Kind::Integer => rows::value::<Option<i64>>(row, at)?.map(Cell::Integer),
        Kind::Boolean => rows::value::<Option<bool>>(row, at)?.map(Cell::Boolean),
        Kind::Text => rows::value::<Option<String>>(row, at)?.map(Cell::Text),
        Kind::Bytes => rows::value::<Option<Vec<u8>>>(row, at)?.map(Cell::Bytes),
        Kind::Uuid => rows::value::<Option<uuid::Uuid>>(row, at)?.map(Cell::Uuid),
    }
    .unwrap_or(Cell::Null))
}

/// Takes all rows of a table, and goes on numbering behind them.
async fn take(
    client: &Client,
    table: &Table,
    from: &mut mpsc::Receiver<Vec<Vec<Cell>>>,
) -> Result<(), StoreError> {
    let sql = format!("COPY {} ({}) FROM STDIN", table.name, table.column_names());
    let sink = client.copy_in::<_, Bytes>(&sql).await?;
    pin_mut!(sink);
    // An empty or a short part is the last one.
    while let Some(rows) = from.recv().await {
        let last = rows.len() < TOGETHER;
        let mut text = String::new();
        for row in rows {
            line(&row, &mut text);
        }
        sink.send(Bytes::from(text)).await?;
        if last {
            break;
        }
    }
    sink.finish().await?;
    if let Some(column) = table.numbered {
        let name = table.name;
        let on = format!(
            "SELECT setval(pg_get_serial_sequence('{name}', '{column}'), max({column}))
             FROM {name}
             HAVING max({column}) IS NOT NULL"
        );
        client.query_opt(&on, &[]).await?;
    }
    Ok(())
}

/// Goes on numbering behind those who were erased too: lines of the log name workers by number.
async fn pass_over_erased(client: &Client) -> Result<(), StoreError> {
    for (table, kind) in [("workers", "worker"), ("clients", "client")] {
        let on = format!(
            "SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(number))
             FROM (
                 SELECT max(id) AS number FROM {table}
                 UNION ALL
                 SELECT max(person) FROM erasures WHERE kind = '{kind}'
             ) AS numbers
             HAVING max(number) IS NOT NULL"
        );
        client.query_opt(&on, &[]).await?;
    }
    Ok(())
}

/// A row as COPY reads it.
fn line(row: &[Cell], text: &mut String) {
    use std::fmt::Write as _;
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            text.push('\t');
        }
        // Writing to a text cannot fail.
        let _ = match cell {
            Cell::Null => write!(text, "\\N"),
            Cell::Integer(it) => write!(text, "{it}"),
            Cell::Boolean(it) => write!(text, "{it}"),
            Cell::Uuid(it) => write!(text, "{it}"),
            Cell::Bytes(it) => {
                text.push_str("\\\\x");
                it.iter().try_for_each(|it| write!(text, "{it:02x}"))
            }
            Cell::Text(it) => {
                for letter in it.chars() {
                    match letter {
                        '\\' => text.push_str("\\\\"),
                        '\n' => text.push_str("\\n"),
                        '\r' => text.push_str("\\r"),
                        '\t' => text.push_str("\\t"),
                        other => text.push(other),
                    }
                }
                Ok(())
            }
        };
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_copy_would_misread_is_escaped() {
        let mut text = String::new();
        let row = [
            Cell::Text("a\tb\\N\nc".to_owned()),
            Cell::Null,
            Cell::Bytes(vec![0, 255]),
            Cell::Bytes(Vec::new()),
            Cell::Boolean(true),
        ];
        line(&row, &mut text);
        assert_eq!(text, "a\\tb\\\\N\\nc\t\\N\t\\\\x00ff\t\\\\x\ttrue\n");
    }
}
