//! A whole SQLite database on its way out, or in.

use std::{io::ErrorKind, path::Path};

use rusqlite::{Connection, OptionalExtension, ToSql, params, params_from_iter, types::ValueRef};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::{FILE, Sqlite, make_directory, make_file};
use crate::store::{
    OpenError, StoreError,
    transfer::{Cell, Fingerprint, Kind, TABLES, TOGETHER, Table},
};

/// Parts of a table, one after the other; a short one is the table's last.
type Parts = Vec<Vec<Cell>>;

impl Sqlite {
    /// Whether there is a database in this directory.
    ///
    /// # Errors
    /// When whoever asks may not look into it: that is no empty place.
    pub(in crate::store) fn is_in(data: &Path) -> Result<bool, OpenError> {
        match data.join(FILE).metadata() {
            Ok(found) => Ok(found.is_file()),
            Err(source) if source.kind() == ErrorKind::PermissionDenied => {
                Err(OpenError::Directory {
                    path: data.to_owned(),
                    source,
                })
            }
            Err(_) => Ok(false),
        }
    }

    /// Refuses a directory where a database went and its log stayed: SQLite would play the log into
    /// whatever database comes into its place, or throw it away.
    pub(in crate::store) fn refuse_remains(data: &Path) -> Result<(), OpenError> {
        let beside = ["-wal", "-journal"].map(|it| data.join(format!("{FILE}{it}")));
        let left = |it: &std::path::PathBuf| it.metadata().is_ok_and(|it| it.len() > 0);
        match beside.into_iter().find(left) {
            Some(log) if !Self::is_in(data)? => Err(OpenError::Remains(log)),
            _ => Ok(()),
        }
    }

    /// Makes a directory for a database, and those above it, for their owner alone.
    pub(in crate::store) fn make_directory(data: &Path) -> Result<(), OpenError> {
        make_directory(data)
    }

    /// Makes the file of a database in a directory that has none.
    pub(in crate::store) fn make_file_in(data: &Path) -> std::io::Result<std::fs::File> {
        make_file(&data.join(FILE))
    }

    /// Puts a database that was closed into another directory. One that somebody made there
    /// meanwhile is not replaced.
    pub(in crate::store) fn put_in_place(beside: &Path, data: &Path) -> std::io::Result<()> {
        let (from, to) = (beside.join(FILE), data.join(FILE));
        match std::fs::hard_link(&from, &to) {
            Ok(()) => {}
            // On a file system whose files have one name each.
            Err(error) if error.kind() != ErrorKind::AlreadyExists && !to.exists() => {
                std::fs::rename(from, &to)?;
            }
            Err(error) => return Err(error),
        }
        let done = std::fs::File::open(data)
            .and_then(|it| it.sync_all())
            .and_then(|()| std::fs::remove_dir_all(beside));
        if done.is_err() {
            // Where it came from has it still, and nobody is told that it is here.
            let _ = std::fs::remove_file(&to);
        }
        done
    }

    /// Where all of it was moved, if it was.
    pub(in crate::store) async fn moved_to(&self) -> Result<Option<String>, StoreError> {
        self.read(|conn| {
            let found = conn.query_row("SELECT destination FROM moved", (), |row| row.get(0));
            Ok(found.optional()?)
        })
        .await
    }

    /// Marks it as moved.
    pub(in crate::store) async fn mark(
        &self,
        destination: String,
        now: jiff::Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |conn| {
            conn.execute(
                "INSERT INTO moved (destination, at) VALUES (?1, ?2)",
                params![destination, now.as_millisecond()],
            )?;
            Ok(())
        })
        .await
    }

    /// Takes the mark back.
    pub(in crate::store) async fn unmark(&self) -> Result<(), StoreError> {
        self.write(|conn| {
            conn.execute("DELETE FROM moved", ())?;
            Ok(())
        })
        .await
    }

    /// What each table holds.
    pub(in crate::store) async fn fingerprints(&self) -> Result<Vec<Fingerprint>, StoreError> {
        self.read(|conn| TABLES.iter().map(|it| fingerprint(conn, it)).collect())
            .await
    }

    /// Sends everything, while nobody else writes.
    pub(in crate::store) async fn send_all(
        &self,
        to: mpsc::Sender<Parts>,
    ) -> Result<Vec<Fingerprint>, StoreError> {
        self.write(move |conn| TABLES.iter().map(|it| send(conn, it, &to)).collect())
            .await
    }

    /// Takes everything, and says what is there now.
    pub(in crate::store) async fn take_all(
        &self,
        mut from: mpsc::Receiver<Parts>,
    ) -> Result<Vec<Fingerprint>, StoreError> {
        self.write(move |conn| {
            for table in TABLES {
                loop {
                    let rows = from.blocking_recv().ok_or(StoreError::Gone)?;
                    let last = rows.len() < TOGETHER;
                    insert(conn, table, rows)?;
                    if last {
                        break;
                    }
                }
            }
            TABLES.iter().map(|it| fingerprint(conn, it)).collect()
        })
        .await
    }
}

/// What one table holds.
fn fingerprint(conn: &Connection, table: &Table) -> Result<Fingerprint, StoreError> {
    let mut found = Fingerprint::default();
    each(conn, table, |row| {
        found.add(&row);
        Ok(())
    })?;
    Ok(found)
}

/// Sends all rows of a table, some at a time.
fn send(
    conn: &Connection,
    table: &Table,
    to: &mpsc::Sender<Vec<Vec<Cell>>>,
) -> Result<Fingerprint, StoreError> {
    let (mut found, mut together) = (Fingerprint::default(), Vec::new());
    let send = |rows| to.blocking_send(rows).map_err(|_| StoreError::Gone);
    each(conn, table, |row| {
        found.add(&row);
        together.push(row);
        if together.len() == TOGETHER {
            send(std::mem::take(&mut together))?;
        }
        Ok(())
    })?;
    send(together)?;
    Ok(found)
}

fn each(
    conn: &Connection,
    table: &Table,
    mut take: impl FnMut(Vec<Cell>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let sql = format!("SELECT {} FROM {}", table.column_names(), table.name);
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let cells = table.columns.iter().enumerate();
        let cells = cells.map(|(at, (_, kind))| cell(row.get_ref(at)?, *kind));
        take(cells.collect::<Result<_, StoreError>>()?)?;
    }
    Ok(())
}

fn cell(value: ValueRef<'_>, kind: Kind) -> Result<Cell, StoreError> {
    let text = |it: &[u8]| String::from_utf8(it.to_vec()).ok();
    let cell = match (value, kind) {
        (ValueRef::Null, _) => Some(Cell::Null),
        (ValueRef::Integer(it), Kind::Integer) => Some(Cell::Integer(it)),
        (ValueRef::Integer(it @ (0 | 1)), Kind::Boolean) => Some(Cell::Boolean(it == 1)),
        (ValueRef::Text(it), Kind::Text) => text(it).map(Cell::Text),
        (ValueRef::Blob(it), Kind::Bytes) => Some(Cell::Bytes(it.to_vec())),
        (ValueRef::Blob(it), Kind::Uuid) => Uuid::from_slice(it).ok().map(Cell::Uuid),
        _ => None,
    };
    cell.ok_or(StoreError::Unreadable("value"))
}

/// Inserts rows of a table.
fn insert(conn: &Connection, table: &Table, rows: Vec<Vec<Cell>>) -> Result<(), StoreError> {
    let places: Vec<_> = (1..=table.columns.len())
        .map(|it| format!("?{it}"))
        .collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        table.name,
        table.column_names(),
        places.join(", ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    for row in rows {
        let values = row.into_iter().map(|it| -> Box<dyn ToSql> {
            match it {
                Cell::Null => Box::new(rusqlite::types::Null),
                Cell::Integer(it) => Box::new(it),
                Cell::Boolean(it) => Box::new(it),
                Cell::Text(it) => Box::new(it),
                Cell::Bytes(it) => Box::new(it),
                Cell::Uuid(it) => Box::new(it.into_bytes().to_vec()),
            }
        });
        statement.execute(params_from_iter(values))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_somebody_made_meanwhile_is_not_replaced() {
        let data = tempfile::tempdir().unwrap();
        let beside = data.path().join("restoring");
        std::fs::create_dir(&beside).unwrap();
        std::fs::write(beside.join(FILE), "restored").unwrap();
        std::fs::write(data.path().join(FILE), "theirs").unwrap();
        let refused = Sqlite::put_in_place(&beside, data.path()).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
        let read = |it: &Path| std::fs::read_to_string(it.join(FILE)).unwrap();
        assert_eq!(read(data.path()), "theirs");
        std::fs::remove_file(data.path().join(FILE)).unwrap();
        Sqlite::put_in_place(&beside, data.path()).unwrap();
        assert_eq!(read(data.path()), "restored");
        assert!(!beside.exists());
    }
}
