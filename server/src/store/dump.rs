//! A PostgreSQL database as an archive of `pg_dump`, which goes back into PostgreSQL alone.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    sync::Arc,
};

use uuid::Uuid;

use super::{
    BackupError, BesideBackup, MoveError, OpenError, Place, PostgresUrl, RestoreError, Restored,
    Store, StoreError,
    backup::{erase_again, failed},
    carried_key::unlock,
    postgres::{Listing, Postgres, ProgramError},
    sqlite::Contents,
};
use crate::{
    clock::Clock,
    domain::{factor_key::KeyId, random::OsRandom},
    key_file::{self, KeyError},
    records::Records,
    settings::DatabaseSettings,
};

/// How a backup is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum BackupForm {
    /// One SQLite database, which goes into a directory and into PostgreSQL.
    #[default]
    Portable,
    /// An archive of PostgreSQL's own `pg_dump`, which goes into PostgreSQL alone.
    PgDump,
}

impl BackupForm {
    /// As it is asked for.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Portable => "portable",
            Self::PgDump => "pg-dump",
        }
    }
}

/// What an archive of `pg_dump` begins with.
const BEGINS: &[u8] = b"PGDMP";
/// The longest beginning of a row that is read into memory.
const BEGINNING: u64 = 1_024;

/// Why an archive holds no server.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// One of PostgreSQL's programs did not do what it was asked.
    #[error(transparent)]
    Program(#[from] ProgramError),
    /// It is the archive of another program's database.
    #[error("the archive holds no server of Job Tracker")]
    Foreign,
    /// It is of a newer server.
    #[error(transparent)]
    Newer(OpenError),
    /// What is in it cannot be read.
    #[error("cannot read the archive: {0}")]
    Read(#[source] io::Error),
    /// Its tables went into another schema than the one that the address leads to.
    #[error(
        "the archive's tables went into another schema than the one that this address looks at; \
         serve an address whose search_path leads there"
    )]
    Elsewhere,
    /// It goes into PostgreSQL alone.
    #[error("this is an archive of pg_dump, which goes into PostgreSQL: --to postgres://…")]
    NoDirectory,
}

/// Whether this file is an archive of `pg_dump`.
pub(super) fn is_archive(file: &Path) -> io::Result<bool> {
    let mut found = Vec::new();
    let most = BEGINS.len() as u64;
    File::open(file)?.take(most).read_to_end(&mut found)?;
    Ok(found == BEGINS)
}

/// Writes an archive of this database into an empty file, and reads it once whole.
pub(super) async fn take(
    url: &PostgresUrl,
    to: &File,
    path: &Path,
) -> Result<Contents, BackupError> {
    let source = Postgres::look(url).await?;
    let moved = source.moved_to().await?;
    let major = source.major().await;
    source.close();
    if let Some(destination) = moved {
        return Err(OpenError::Moved(destination).into());
    }
    let (url, major) = (url.clone(), major?);
    let to = to.try_clone().map_err(failed(path))?;
    let dumped = tokio::task::spawn_blocking(move || url.dump(&to, major));
    let dumped = dumped.await.map_err(|_| StoreError::Gone)?;
    dumped.map_err(ArchiveError::from)?;
    Ok(check(path).await?.contents())
}

/// What an archive holds.
#[derive(Debug, Default, Clone, Copy)]
struct Found {
    version: Option<i64>,
    performances: u64,
    key: Option<KeyId>,
}

impl Found {
    fn contents(self) -> Contents {
        Contents {
            performances: self.performances,
            key: self.key,
        }
    }
}

/// Reads an archive whole, every row of it.
async fn check(archive: &Path) -> Result<Found, ArchiveError> {
    let archive = archive.to_owned();
    let read = tokio::task::spawn_blocking(move || -> Result<Found, ArchiveError> {
        let mut listing = Listing::of(&archive)?;
        let found = match listing.text() {
            Some(text) => read(BufReader::new(text)).map_err(ArchiveError::Read)?,
            None => Found::default(),
        };
        listing.end()?;
        Ok(found)
    });
    let found = read.await.map_err(io::Error::other);
    let found = found.map_err(ArchiveError::Read)??;
    let known = Postgres::known();
    match found.version {
        None => Err(ArchiveError::Foreign),
        Some(found) if found > known => Err(ArchiveError::Newer(OpenError::Newer { found, known })),
        Some(_) => Ok(found),
    }
}

/// Which table the rows are of that are being read.
enum Rows {
    Version,
    Performances,
    Keys,
    Others,
}

/// Counts what an archive says as SQL: `COPY public.performances (…) FROM stdin;`, a row a line, and
/// `\.` behind the last.
fn read(mut from: impl BufRead) -> io::Result<Found> {
    let mut found = Found::default();
    let mut rows = None;
    let mut line = Vec::new();
    while beginning(&mut from, &mut line)? {
        rows = match rows {
            None => table(&line),
            Some(_) if line == b"\\." => None,
            Some(rows) => {
                let text = String::from_utf8_lossy(&line);
                match rows {
                    Rows::Performances => found.performances += 1,
                    Rows::Version => {
                        found.version = text.split('\t').find_map(|it| it.parse().ok());
                    }
                    Rows::Keys => found.key = Uuid::parse_str(&text).ok().map(KeyId),
                    Rows::Others => {}
                }
                Some(rows)
            }
        };
    }
    Ok(found)
}

/// The rows of which table begin behind this line, if any do.
fn table(line: &[u8]) -> Option<Rows> {
    let name = std::str::from_utf8(line).ok()?.strip_prefix("COPY ")?;
    let (name, _) = name.split_once(" (")?;
    Some(match name.rsplit_once('.')?.1 {
        "job_tracker_version" => Rows::Version,
        "performances" => Rows::Performances,
        "factor_keys" => Rows::Keys,
        _ => Rows::Others,
    })
}

/// The beginning of the next line, without its end; the rest of a long one is passed over. False
/// behind the last.
fn beginning(from: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let mut some = from.by_ref().take(BEGINNING);
    if some.read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else {
        from.skip_until(b'\n')?;
    }
    Ok(true)
}

/// Whether the key that the second factors of an archive are under is in this file.
fn fits(found: Found, key_file: Option<&Path>) -> Result<(), KeyError> {
    let Some(wanted) = found.key else {
        return Ok(());
    };
    let path = key_file.ok_or(KeyError::NotNamed)?;
    match key_file::read(path)? {
        Some(key) if key.id() == wanted => Ok(()),
        Some(_) => Err(KeyError::Wrong(path.to_owned())),
        None => Err(KeyError::Missing(path.to_owned())),
    }
}

/// Puts an archive into a database that has no table: all of it, or nothing.
async fn put_back(archive: &Path, url: &PostgresUrl, to: &Place) -> Result<(), RestoreError> {
    if !Postgres::has_no_table(url).await? {
        return Err(MoveError::NotEmpty(to.clone()).into());
    }
    let (archive, url) = (archive.to_owned(), url.clone());
    let done = tokio::task::spawn_blocking(move || url.put_back(&archive));
    let done = done.await.map_err(|_| StoreError::Gone)?;
    Ok(done.map_err(ArchiveError::from)?)
}

/// Puts an archive of `pg_dump` into PostgreSQL. What can be known before is looked at before: a
/// database that was filled stays so.
pub(super) async fn restore(
    archive: &Path,
    to: &Place,
    (beside, clock): (BesideBackup<'_>, &dyn Clock),
) -> Result<Restored, RestoreError> {
    let Place::Postgres(url) = to else {
        return Err(ArchiveError::NoDirectory.into());
    };
    let found = check(archive).await?;
    fits(found, beside.key_file).map_err(MoveError::from)?;
    if let Some(directory) = beside.records {
        Records::in_directory(directory).list()?;
    }
    put_back(archive, url, to).await?;
    // An archive says which schema its tables go into, and the address which one is looked at: else
    // an empty server would be made there.
    match Postgres::version_there(url).await {
        Ok(version) if Some(version) == found.version => {}
        Ok(_) | Err(OpenError::ForeignDatabase(_)) => return Err(ArchiveError::Elsewhere.into()),
        Err(error) => return Err(error.into()),
    }
    let target = Postgres::open(url, Arc::new(OsRandom)).await?;
    let store = Store::Postgres(target.clone());
    let place = DatabaseSettings::postgres(url.clone());
    unlock(store.clone(), place, beside.key_file).await?;
    let erased_again = erase_again(store, beside.records, clock).await;
    target.close();
    Ok(Restored {
        performances: found.contents().performances,
        erased_again: erased_again?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_by_their_table_and_a_long_one_is_one() {
        let key = Uuid::from_u128(7);
        let long = "x".repeat(3_000);
        let text = format!(
            "CREATE TABLE public.performances (\n);\n\
             COPY public.factor_keys (key_id) FROM stdin;\n{key}\n\\.\n\
             COPY public.job_tracker_version (only_row, version) FROM stdin;\nt\t25\n\\.\n\
             COPY public.performances (id, remark) FROM stdin;\n1\t{long}\n2\tCOPY public.users (\n\\.\n\
             COPY public.workers (id) FROM stdin;\n1\n2\n3\n\\.\n"
        );
        let found = read(text.as_bytes()).unwrap();
        assert_eq!(found.performances, 2);
        assert_eq!(found.version, Some(25));
        assert_eq!(found.key, Some(KeyId(key)));
        assert_eq!(read(&b"SELECT 1;\n"[..]).unwrap().version, None);
    }
}
