//! What an archive of `pg_dump` holds, as `pg_restore` tells it.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use uuid::Uuid;

use super::{
    OpenError,
    postgres::{Listing, Postgres, ProgramError},
    sqlite::Contents,
};
use crate::domain::factor_key::KeyId;

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

/// What an archive holds.
#[derive(Debug, Default, Clone)]
pub(super) struct Found {
    /// The schemas that its tables go into, quoted as SQL wants it.
    pub schemas: BTreeSet<String>,
    /// Its functions, as `public.audit_is_append_only`.
    pub functions: BTreeSet<String>,
    pub version: Option<i64>,
    pub performances: u64,
    pub key: Option<KeyId>,
}

impl Found {
    pub(super) fn contents(&self) -> Contents {
        Contents {
            performances: self.performances,
            key: self.key,
        }
    }
}

/// Reads an archive whole, every row of it.
pub(super) async fn check(archive: &Path) -> Result<Found, ArchiveError> {
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
            None => {
                found.functions.extend(function(&line).map(str::to_owned));
                table(&line).map(|(schema, rows)| {
                    found.schemas.insert(schema.to_owned());
                    rows
                })
            }
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

/// The name of the function that this line makes, if it makes one.
fn function(line: &[u8]) -> Option<&str> {
    let made = std::str::from_utf8(line).ok()?;
    let (name, _) = made.strip_prefix("CREATE FUNCTION ")?.split_once('(')?;
    Some(name)
}

/// The rows of which table begin behind this line, if any do, and its schema.
fn table(line: &[u8]) -> Option<(&str, Rows)> {
    let name = std::str::from_utf8(line).ok()?.strip_prefix("COPY ")?;
    let (name, _) = name.split_once(" (")?;
    let (schema, name) = name.rsplit_once('.')?;
    let rows = match name {
        "job_tracker_version" => Rows::Version,
        "performances" => Rows::Performances,
        "factor_keys" => Rows::Keys,
        _ => Rows::Others,
    };
    Some((schema, rows))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_by_their_table_and_a_long_one_is_one() {
        let key = Uuid::from_u128(7);
        let long = "x".repeat(3_000);
        let text = format!(
            "CREATE FUNCTION public.audit_is_append_only() RETURNS trigger\n\
             CREATE TABLE public.performances (\n);\n\
             COPY public.factor_keys (key_id) FROM stdin;\n{key}\n\\.\n\
             COPY public.job_tracker_version (only_row, version) FROM stdin;\nt\t25\n\\.\n\
             COPY public.performances (id, remark) FROM stdin;\n1\t{long}\n2\tCOPY public.users (\n\\.\n\
             COPY public.workers (id) FROM stdin;\n1\n2\n3\n\\.\n"
        );
        let found = read(text.as_bytes()).unwrap();
        assert_eq!(found.performances, 2);
        assert_eq!(found.version, Some(25));
        assert_eq!(found.key, Some(KeyId(key)));
        assert_eq!(found.schemas, ["public".to_owned()].into());
        assert_eq!(
            found.functions,
            ["public.audit_is_append_only".to_owned()].into()
        );
        assert_eq!(read(&b"SELECT 1;\n"[..]).unwrap().version, None);
    }
}
