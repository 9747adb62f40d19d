//! Brings a database to this server's version: numbered files, forward only, never edited after
//! a release.

use rusqlite::{Connection, config::DbConfig, params};

use super::error::is_damage;
use crate::store::{
    OpenError, StoreError,
    lanes::into_blocks,
    names::{self, KEYS, NameKeys, TOGETHER},
};

/// Marks the file as ours ("JTSV").
const APPLICATION_ID: i64 = 0x4a54_5356;

struct Migration {
    sql: &'static str,
    /// What SQL does not say.
    then: Option<fn(&Connection) -> rusqlite::Result<()>>,
}

const fn sql(sql: &'static str) -> Migration {
    Migration { sql, then: None }
}

const MIGRATIONS: &[Migration] = &[
    sql(include_str!("migrations/0001_first.sql")),
    sql(include_str!("migrations/0002_console.sql")),
    sql(include_str!("migrations/0003_import.sql")),
    sql(include_str!("migrations/0004_devices.sql")),
    sql(include_str!("migrations/0005_links.sql")),
    sql(include_str!("migrations/0006_shown_once.sql")),
    sql(include_str!("migrations/0007_moved.sql")),
    sql(include_str!("migrations/0008_codes.sql")),
    Migration {
        sql: include_str!("migrations/0009_tries.sql"),
        then: Some(move_shared_tries),
    },
    sql(include_str!("migrations/0010_factors.sql")),
    sql(include_str!("migrations/0011_visitors.sql")),
    sql(include_str!("migrations/0012_notices.sql")),
    sql(include_str!("migrations/0013_names.sql")),
    sql(include_str!("migrations/0014_letter_names.sql")),
    sql(include_str!("migrations/0015_seals.sql")),
    sql(include_str!("migrations/0016_requests.sql")),
    sql(include_str!("migrations/0017_client_checks.sql")),
    sql(include_str!("migrations/0018_session_phones.sql")),
    sql(include_str!("migrations/0019_telephones.sql")),
    sql(include_str!("migrations/0020_regions.sql")),
    sql(include_str!("migrations/0021_company.sql")),
    sql(include_str!("migrations/0022_locales.sql")),
    sql(include_str!("migrations/0023_calls.sql")),
    sql(include_str!("migrations/0024_office_day.sql")),
    sql(include_str!("migrations/0025_notice_kinds.sql")),
    sql(include_str!("migrations/0026_payroll.sql")),
    sql(include_str!("migrations/0027_phone_lines.sql")),
    sql(include_str!("migrations/0028_audit_details.sql")),
    sql(include_str!("migrations/0029_retention.sql")),
    sql(include_str!("migrations/0030_family_names.sql")),
    sql(include_str!("migrations/0031_retention_mark.sql")),
    sql(include_str!("migrations/0032_unanswerable.sql")),
    sql(include_str!("migrations/0033_one_index_of_employer.sql")),
];

/// Tries of the lanes that unknown devices share find their places.
fn move_shared_tries(conn: &Connection) -> rusqlite::Result<()> {
    for channel in ["app", "phone"] {
        let counted: Vec<(String, u8)> = conn
            .prepare("SELECT login, tries FROM lanes WHERE channel = ?1 AND device = x''")?
            .query_map([channel], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let counted = counted
            .into_iter()
            .filter_map(|(login, tries)| Some((login.parse().ok()?, tries)));
        for (block, tries) in into_blocks(counted) {
            conn.execute(
                "INSERT INTO shared_tries (channel, block, tries) VALUES (?1, ?2, ?3)",
                params![channel, block, tries],
            )?;
        }
    }
    conn.execute("DELETE FROM lanes WHERE device = x''", ())?;
    Ok(())
}

pub(super) enum NotOurs {
    Foreign,
    Damaged,
    Newer { found: i64, known: i64 },
    ServedByOlder { found: i64, known: i64 },
    Failed(StoreError),
}

impl From<rusqlite::Error> for NotOurs {
    fn from(error: rusqlite::Error) -> Self {
        if is_damage(&error) {
            return Self::Damaged;
        }
        Self::Failed(error.into())
    }
}

impl NotOurs {
    pub(super) fn of(self, path: &std::path::Path) -> OpenError {
        match self {
            Self::Foreign => OpenError::Foreign(path.to_owned()),
            Self::Damaged => OpenError::Damaged(path.to_owned()),
            Self::Newer { found, known } => OpenError::Newer { found, known },
            Self::ServedByOlder { found, known } => OpenError::ServedByOlder { found, known },
            Self::Failed(error) => OpenError::Store(error),
        }
    }
}

/// How much of a file is read before it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inspection {
    /// All of it.
    Whole,
    /// Whose it is and of which version: it was looked through before.
    Head,
    /// The same of a file that a server serves now: nothing of it is changed under that server.
    Beside,
}

/// Refuses what is not ours before anything is written, then applies what is missing, all of it
/// or nothing.
pub(super) fn migrate(conn: &mut Connection, inspection: Inspection) -> Result<(), NotOurs> {
    let known = known();
    // Closing a file that is refused must not move another program's log into it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    inspect(conn, inspection)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;

    let transaction = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found = number(&transaction, "user_version")?;
    if found > known {
        return Err(NotOurs::Newer { found, known });
    }
    let beside = inspection == Inspection::Beside;
    // One of version 0 is being made by that server.
    if beside && (1..known).contains(&found) {
        return Err(NotOurs::ServedByOlder { found, known });
    }
    let done = usize::try_from(found).unwrap_or_default();
    for migration in MIGRATIONS.iter().skip(done) {
        apply(&transaction, migration)?;
    }
    if found < known {
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", known)?;
    }
    if !beside {
        write_name_keys(&transaction)?;
    }
    transaction.commit()?;
    Ok(())
}

fn apply(conn: &Connection, migration: &Migration) -> rusqlite::Result<()> {
    conn.execute_batch(migration.sql)?;
    migration.then.map_or(Ok(()), |then| then(conn))
}

/// Gives names the keys of this version where they have others, or none.
fn write_name_keys(conn: &Connection) -> rusqlite::Result<()> {
    for table in names::TABLES {
        let mut others = conn.prepare(&format!(
            "SELECT id, name FROM {table} WHERE name_keys <> ?1 AND id > ?2 ORDER BY id LIMIT ?3"
        ))?;
        let mut write = conn.prepare(&format!(
            "UPDATE {table} SET sort_key = ?2, search_text = ?3, name_keys = ?4, family_key = ?5 WHERE id = ?1"
        ))?;
        let mut last = i64::MIN;
        loop {
            let found = others
                .query_map(params![KEYS, last, TOGETHER], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?
                .collect::<rusqlite::Result<Vec<(i64, String)>>>()?;
            for (id, name) in &found {
                let NameKeys {
                    sort_key,
                    family_key,
                    search_text,
                } = NameKeys::of(name);
                write.execute(params![id, sort_key, search_text, KEYS, family_key])?;
            }
            match found.last() {
                Some((id, _)) => last = *id,
                None => break,
            }
        }
    }
    Ok(())
}

fn number(conn: &Connection, pragma: &str) -> rusqlite::Result<i64> {
    conn.pragma_query_value(None, pragma, |row| row.get(0))
}

/// Only reads. Damage is looked for now, when somebody is there to read the message, and not
/// found one day by a worker.
fn inspect(conn: &Connection, inspection: Inspection) -> Result<(), NotOurs> {
    if !is_ours(conn)? || inspection != Inspection::Whole {
        return Ok(());
    }
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", (), |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(NotOurs::Damaged)
    }
}

/// Whether there is anything in it. What is another program's, or a newer server's, is refused.
pub(super) fn is_ours(conn: &Connection) -> Result<bool, NotOurs> {
    if number(conn, "schema_version")? == 0 {
        return Ok(false);
    }
    if number(conn, "application_id")? != APPLICATION_ID {
        return Err(NotOurs::Foreign);
    }
    let (found, known) = (number(conn, "user_version")?, known());
    if found > known {
        return Err(NotOurs::Newer { found, known });
    }
    Ok(true)
}

/// The version of a database of ours, and this server's.
pub(super) fn versions(conn: &Connection) -> rusqlite::Result<(i64, i64)> {
    Ok((number(conn, "user_version")?, known()))
}

/// This server's version.
fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::Login;

    use super::{super::shared_tries, *};
    use crate::domain::channel::Channel;

    /// A database as it was after so many migrations.
    fn database_of(version: u8) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        for migration in &MIGRATIONS[..usize::from(version)] {
            apply(&conn, migration).unwrap();
        }
        conn.pragma_update(None, "application_id", APPLICATION_ID)
            .unwrap();
        conn.pragma_update(None, "user_version", version).unwrap();
        conn
    }

    #[test]
    fn names_of_before_get_their_keys_and_those_of_another_version_get_new_ones() {
        let mut conn = database_of(8);
        conn.execute_batch(
            "INSERT INTO employers (id, public_id, name, phone, created_at)
             VALUES (1, randomblob(16), 'Office', '', 0);
             INSERT INTO workers (id, employer_id, login, name, language, password_hash, created_at)
             VALUES (-1, 1, '100000000001', 'Ödön', 'nl', '', 0);
             INSERT INTO clients (id, employer_id, number, name, created_at)
             WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 1001)
             SELECT n, 1, printf('%012d', n), 'Élise ' || n, 0 FROM many;",
        )
        .unwrap();
        assert!(migrate(&mut conn, Inspection::Whole).is_ok());
        let right = |conn: &Connection| {
            for table in names::TABLES {
                let sql = format!(
                    "SELECT name, sort_key, search_text, name_keys, family_key FROM {table}"
                );
                let mut statement = conn.prepare(&sql).unwrap();
                let mut rows = statement.query(()).unwrap();
                while let Some(row) = rows.next().unwrap() {
                    let keys = NameKeys::of(&row.get::<_, String>(0).unwrap());
                    assert_eq!(row.get::<_, Vec<u8>>(1).unwrap(), keys.sort_key);
                    assert_eq!(row.get::<_, String>(2).unwrap(), keys.search_text);
                    assert_eq!(row.get::<_, i64>(3).unwrap(), KEYS);
                    assert_eq!(row.get::<_, Vec<u8>>(4).unwrap(), keys.family_key);
                }
            }
        };
        right(&conn);
        conn.execute_batch(
            "UPDATE clients SET sort_key = x'07', search_text = 'x', name_keys = 77
             WHERE id % 2 = 0",
        )
        .unwrap();
        assert!(migrate(&mut conn, Inspection::Whole).is_ok());
        right(&conn);
    }

    #[test]
    fn phones_of_before_a_leave_or_a_reopening_are_forgotten_in_older_databases_too() {
        let mut conn = database_of(3);
        conn.execute_batch(
            "INSERT INTO employers (id, public_id, name, phone, created_at)
             VALUES (1, randomblob(16), 'Office', '', 0);
             INSERT INTO workers
                 (id, employer_id, login, name, language, password_hash, created_at,
                  deactivated_at)
             VALUES
                 (1, 1, '100000000001', 'Left', 'nl', '', 0, 5),
                 (2, 1, '100000000002', 'Reopened', 'nl', '', 0, NULL),
                 (3, 1, '100000000003', 'Never closed', 'nl', '', 0, NULL);
             INSERT INTO audit
                 (employer_id, at, actor, actor_id, origin, action, subject, detail)
             VALUES
                 (1, 10, 'office', NULL, 'command', 'worker-reopened', '100000000002', ''),
                 (1, 20, 'office', NULL, 'command', 'worker-reopened', '100000000002', '');
             INSERT INTO devices (token_hash, worker_id, created_at, used_at)
             VALUES (x'01', 1, 0, 1), (x'02', 2, 0, 15), (x'03', 2, 0, 25), (x'04', 3, 0, 1);
             INSERT INTO lanes (login, channel, device, worker_id, tries)
             VALUES
                 ('100000000002', 'app', x'02', 2, 1), ('100000000002', 'app', x'03', 2, 1),
                 ('100000000002', 'app', x'', 2, 1);",
        )
        .unwrap();
        assert!(migrate(&mut conn, Inspection::Whole).is_ok());
        let all = |sql: &str| -> Vec<String> {
            let mut statement = conn.prepare(sql).unwrap();
            let rows = statement.query_map((), |row| row.get(0)).unwrap();
            rows.collect::<Result<_, _>>().unwrap()
        };
        let devices = all("SELECT hex(token_hash) FROM devices ORDER BY token_hash");
        assert_eq!(devices, ["03", "04"]);
        assert_eq!(all("SELECT hex(device) FROM lanes ORDER BY device"), ["03"]);
    }

    #[test]
    fn no_used_try_is_lost_when_the_shared_lanes_of_older_databases_find_their_places() {
        let mut conn = database_of(8);
        let counted: Vec<(Login, &str, u8)> = (0..2000)
            .map(|it| {
                (
                    Login::from_serial(it * 4999),
                    ["app", "phone"][it as usize % 2],
                    it as u8 % 4,
                )
            })
            .chain([("123456789012".parse().unwrap(), "app", 3)])
            .collect();
        for (login, channel, tries) in &counted {
            conn.execute(
                "INSERT INTO lanes (login, channel, device, worker_id, tries)
                 VALUES (?1, ?2, x'', NULL, ?3)",
                params![login.as_str(), channel, tries],
            )
            .unwrap();
        }
        assert!(migrate(&mut conn, Inspection::Whole).is_ok());
        for (login, channel, tries) in &counted {
            let channel = Channel::from_name(channel).unwrap();
            assert_eq!(
                shared_tries::used(&conn, login, channel).unwrap(),
                *tries,
                "{login}"
            );
        }
        let left: i64 = conn
            .query_row("SELECT count(*) FROM lanes", (), |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0);
    }

    #[test]
    fn changes_of_before_stay_and_one_that_nobody_can_answer_finds_its_place() {
        let mut conn = database_of(31);
        conn.execute_batch(
            "INSERT INTO employers (id, public_id, name, phone, created_at, region)
             VALUES (1, randomblob(16), 'Office', NULL, 0, 'flanders');
             INSERT INTO workers (id, employer_id, login, name, language, password_hash, created_at)
             VALUES (1, 1, '980000000001', 'Ana', 'nl', '', 0);
             INSERT INTO clients (id, employer_id, number, name, created_at)
             VALUES (1, 1, '120485736188', 'Peeters', 0);
             INSERT INTO performances (seq, id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state)
             VALUES (7, randomblob(16), 1, 1, 1, 'A', 'shopping', 1, '2026-11-02', 0, 'registered');
             INSERT INTO office_changes (seq, id, employer_id, worker_id, performance_seq, kind,
                 after_activity, after_hours, reason, made_at, answer_by, state, answered_at,
                 answer, office_answer)
             VALUES (3, randomblob(16), 1, 1, 7, 'entered', 'shopping', 1, 'why', 5, '2026-11-09',
                     'by_time', 6, NULL, NULL),
                 (4, randomblob(16), 1, 1, 7, 'modified', 'shopping', 2, 'because', 7,
                     '2026-11-10', 'contested', 8, 'no', 'yes');",
        )
        .unwrap();
        let all = "SELECT group_concat(seq || kind || after_hours || reason || made_at || answer_by
             || state || answered_at || coalesce(answer, '-') || coalesce(office_answer, '-'), ' ')
             FROM office_changes";
        let read =
            |conn: &Connection| -> String { conn.query_row(all, (), |row| row.get(0)).unwrap() };
        let before = read(&conn);
        assert!(migrate(&mut conn, Inspection::Whole).is_ok());
        assert_eq!(read(&conn), before);
        let add = |state: &str| {
            conn.execute(
                "INSERT INTO office_changes (id, employer_id, worker_id, performance_seq, kind,
                     reason, made_at, answer_by, state)
                 VALUES (randomblob(16), 1, 1, 7, 'cancelled', '', 9, '2026-11-11', ?1)",
                [state],
            )
        };
        assert!(add("unanswerable").is_ok());
        // One that is not settled is still there once at most.
        assert!(add("open").is_err() && add("of_another_name").is_err());
    }
}
