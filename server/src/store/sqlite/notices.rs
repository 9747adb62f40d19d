//! What users of the console should know.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::{Answer, StoreError, rows, run::ApplyError, shared_tries};
use crate::{
    clock::later,
    domain::{
        changes::NoticeChange,
        notice::{NewNotice, NoticeKind, Recipients, day},
        rules::NOTICES_KEPT,
    },
    store::notices::{Notice, NoticesQuestion},
};

impl Answer for NoticesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<Notice>, StoreError> {
        let mut found: Vec<Notice> = conn
            .prepare_cached(
                "SELECT kind, times, subject, doer, address, first_at, last_at
                 FROM notices
                 WHERE user_id = ?1 AND kind <> 'accounts-closed'
                 ORDER BY last_at DESC, kind",
            )?
            .query_map(params![self.user.0], |row| {
                Ok(Notice {
                    kind: rows::named(row, 0, NoticeKind::from_name)?,
                    times: row.get(1)?,
                    subject: row.get(2)?,
                    doer: row.get(3)?,
                    address: row.get(4)?,
                    first_at: rows::instant(row, 5)?,
                    last_at: rows::instant(row, 6)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        if self.administrator {
            found.extend(self.of_closed(closed(conn, self)?));
        }
        Ok(found)
    }
}

/// Accounts that were closed, and those that are closed for new phones, since she last knew.
fn closed(conn: &Connection, asked: &NoticesQuestion) -> Result<i64, StoreError> {
    let seen = conn
        .prepare_cached(
            "SELECT last_at
             FROM notices
             WHERE user_id = ?1 AND kind = 'accounts-closed'
             ORDER BY day DESC",
        )?
        .query_row(params![asked.user.0], |row| rows::instant(row, 0))
        .optional()?;
    let since = asked.closed_since(seen).as_millisecond();
    let closed = conn
        .prepare_cached(&format!(
            "SELECT (
                 SELECT count(*)
                 FROM audit
                 WHERE employer_id = ?1 AND action = 'account-closed' AND at > ?2
             ) + (
                 SELECT count(*)
                 FROM workers
                 WHERE employer_id = ?1 AND app_closed_at IS NULL
                     AND EXISTS (
                         SELECT 1
                         FROM wrong_tries
                         WHERE worker_id = workers.id AND at > ?2
                     )
                     AND {}
             )",
            *shared_tries::ALL_USED_IN_THE_APP
        ))?
        .query_row(params![asked.employer.0, since], |row| row.get(0))?;
    Ok(closed)
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &NoticeChange) -> Result<(), ApplyError> {
    match change {
        NoticeChange::Tell(new) => tell(conn, new)?,
        NoticeChange::Dismiss { user, kind, seen } => {
            conn.prepare_cached(
                "DELETE FROM notices WHERE user_id = ?1 AND kind = ?2 AND last_at <= ?3",
            )?
            .execute(params![user.0, kind.as_str(), seen.as_millisecond()])?;
            if *kind == NoticeKind::AccountsClosed {
                conn.prepare_cached(
                    "INSERT INTO notices (user_id, kind, day, times, subject, doer, address,
                         first_at, last_at)
                     VALUES (?1, 'accounts-closed', ?2, 0, '', '', '', ?3, ?3)
                     ON CONFLICT DO NOTHING",
                )?
                .execute(params![user.0, day(*seen), seen.as_millisecond()])?;
            }
        }
    }
    Ok(())
}

fn tell(conn: &Connection, new: &NewNotice) -> rusqlite::Result<()> {
    forget_old(conn, new.at)?;
    let (sql, of, but): (_, i64, i64) = match new.to {
        Recipients::User(user) => (
            "INSERT INTO notices (user_id, kind, day, times, subject, doer, address, first_at,
                 last_at)
             SELECT id, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?8
             FROM users
             WHERE id = ?1 AND id <> ?2
             ON CONFLICT (user_id, kind, day) DO UPDATE
             SET times = notices.times + 1, subject = excluded.subject, doer = excluded.doer,
                 address = excluded.address, last_at = excluded.last_at",
            user.0,
            0,
        ),
        Recipients::Administrators { employer, but } => (
            "INSERT INTO notices (user_id, kind, day, times, subject, doer, address, first_at,
                 last_at)
             SELECT id, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?8
             FROM users
             WHERE employer_id = ?1 AND id <> ?2 AND role = 'administrator'
                 AND removed_at IS NULL
             ON CONFLICT (user_id, kind, day) DO UPDATE
             SET times = notices.times + 1, subject = excluded.subject, doer = excluded.doer,
                 address = excluded.address, last_at = excluded.last_at",
            employer.0,
            but.0,
        ),
    };
    conn.prepare_cached(sql)?.execute(params![
        of,
        but,
        new.kind.as_str(),
        day(new.at),
        new.subject,
        new.doer,
        new.address,
        new.at.as_millisecond()
    ])?;
    Ok(())
}

fn forget_old(conn: &Connection, at: Timestamp) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM notices WHERE day < ?1")?
        .execute(params![day(later(at, -NOTICES_KEPT))])?;
    Ok(())
}
