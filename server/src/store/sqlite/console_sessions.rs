//! Sessions of the console's users.

use jiff::Timestamp;
use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Answer, EmployerId, StoreError, UserId, rows, run::ApplyError, users};
use crate::{
    clock::later,
    domain::{
        changes::ConsoleSessionChange, console_session::SessionTimes, rules::CONSOLE_SESSIONS_KEPT,
        secret::TokenHash, staff::Region,
    },
    store::console_sessions::{ConsoleSessionQuestion, SignedUser},
};

impl Answer for ConsoleSessionQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<(SignedUser, SessionTimes)>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT users.id, users.employer_id, employers.name,
                     employers.phone, employers.region, users.name, users.email, users.role,
                     users.language, user_sessions.created_at, user_sessions.used_at
                 FROM user_sessions
                 JOIN users ON users.id = user_sessions.user_id
                 JOIN employers ON employers.id = users.employer_id
                 WHERE user_sessions.token_hash = ?1 AND users.removed_at IS NULL",
            )?
            .query_row(params![self.session.as_bytes()], |row| {
                let times = SessionTimes {
                    opened_at: rows::instant(row, 9)?,
                    used_at: rows::instant(row, 10)?,
                };
                Ok((signed_user(row, self.session)?, times))
            })
            .optional()?)
    }
}

fn signed_user(row: &Row<'_>, token: TokenHash) -> rusqlite::Result<SignedUser> {
    Ok(SignedUser {
        id: UserId(row.get(0)?),
        employer: EmployerId(row.get(1)?),
        employer_name: row.get(2)?,
        employer_phone: row.get(3)?,
        region: rows::named(row, 4, Region::from_name)?,
        name: row.get(5)?,
        email: row.get(6)?,
        role: users::role(row, 7)?,
        language: rows::named(row, 8, Language::from_code)?,
        token,
    })
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ConsoleSessionChange) -> Result<(), ApplyError> {
    match change {
        ConsoleSessionChange::Open { user, session, at } => insert(conn, *user, *session, *at)?,
        ConsoleSessionChange::Use { session, at } => {
            conn.prepare_cached("UPDATE user_sessions SET used_at = ?2 WHERE token_hash = ?1")?
                .execute(params![session.as_bytes(), at.as_millisecond()])?;
        }
        ConsoleSessionChange::End { session } => {
            conn.prepare_cached("DELETE FROM user_sessions WHERE token_hash = ?1")?
                .execute(params![session.as_bytes()])?;
        }
        ConsoleSessionChange::EndAll { user } => {
            conn.prepare_cached("DELETE FROM user_sessions WHERE user_id = ?1")?
                .execute(params![user.0])?;
        }
    }
    Ok(())
}

fn insert(
    conn: &Connection,
    user: UserId,
    session: TokenHash,
    at: Timestamp,
) -> rusqlite::Result<()> {
    let oldest = later(at, -CONSOLE_SESSIONS_KEPT);
    conn.prepare_cached("DELETE FROM user_sessions WHERE user_id = ?1 AND created_at < ?2")?
        .execute(params![user.0, oldest.as_millisecond()])?;
    conn.prepare_cached(
        "INSERT INTO user_sessions (token_hash, user_id, created_at, used_at)
         VALUES (?1, ?2, ?3, ?3)",
    )?
    .execute(params![session.as_bytes(), user.0, at.as_millisecond()])?;
    Ok(())
}
