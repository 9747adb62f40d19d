//! Sessions of the console's users.

use jiff::Timestamp;
use job_tracker_protocol::OfficeLanguage;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Answer, EmployerId, StoreError, UserId, rows, run::ApplyError, users};
use crate::{
    application::EndingQuestion,
    clock::later,
    domain::{
        changes::ConsoleSessionChange,
        rules::CONSOLE_SESSIONS_KEPT,
        secret::TokenHash,
        session_ending::EndingFacts,
        session_times::SessionTimes,
        staff::Region,
        visitor::{BrowserName, SystemName, Visitor},
    },
    store::console_sessions::{ConsoleSessionQuestion, SessionRow, SessionsQuestion, SignedUser},
};

impl Answer for ConsoleSessionQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<(SignedUser, SessionTimes)>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT users.id, users.employer_id, employers.name,
                     employers.phone, employers.region, users.name, users.email, users.role,
                     users.language, user_sessions.created_at, user_sessions.used_at,
                     employers.phone_line
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
        employer_phone_line: row.get(11)?,
        region: rows::named(row, 4, Region::from_name)?,
        name: row.get(5)?,
        email: row.get(6)?,
        role: users::role(row, 7)?,
        language: rows::named(row, 8, OfficeLanguage::from_code)?,
        token,
    })
}

impl Answer for SessionsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<SessionRow>, StoreError> {
        let dead = SessionTimes::of_the_dead(self.now);
        let of_living = params![
            self.user.0,
            dead.opened_at.as_millisecond(),
            dead.used_at.as_millisecond()
        ];
        Ok(conn
            .prepare_cached(
                "SELECT token_hash, created_at, used_at, address, browser, system
                 FROM user_sessions
                 WHERE user_id = ?1 AND created_at > ?2 AND used_at > ?3
                 ORDER BY used_at DESC, token_hash",
            )?
            .query_map(of_living, |row| {
                Ok(SessionRow {
                    token: TokenHash::from_bytes(row.get(0)?),
                    times: SessionTimes {
                        opened_at: rows::instant(row, 1)?,
                        used_at: rows::instant(row, 2)?,
                    },
                    visitor: Visitor {
                        address: row.get(3)?,
                        browser: rows::named(row, 4, BrowserName::from_name)?,
                        system: rows::named(row, 5, SystemName::from_name)?,
                    },
                })
            })?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for EndingQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<EndingFacts>, StoreError> {
        let user = |row: &Row<'_>| Ok((UserId(row.get(0)?), row.get(1)?));
        let found: Option<(UserId, String)> = match self {
            Self::Own(user_id) => conn
                .prepare_cached("SELECT id, email FROM users WHERE id = ?1")?
                .query_row(params![user_id.0], user),
            Self::Of(employer, id) => conn
                .prepare_cached(
                    "SELECT id, email
                     FROM users
                     WHERE employer_id = ?1 AND public_id = ?2 AND removed_at IS NULL",
                )?
                .query_row(params![employer.0, id.as_bytes()], user),
        }
        .optional()?;
        let Some((user, email)) = found else {
            return Ok(None);
        };
        let sessions = conn
            .prepare_cached(
                "SELECT token_hash FROM user_sessions WHERE user_id = ?1 ORDER BY token_hash",
            )?
            .query_map(params![user.0], |row| row.get(0).map(TokenHash::from_bytes))?
            .collect::<Result<_, _>>()?;
        Ok(Some(EndingFacts { email, sessions }))
    }
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ConsoleSessionChange) -> Result<(), ApplyError> {
    match change {
        ConsoleSessionChange::Open {
            user,
            session,
            visitor,
            at,
        } => insert(conn, (*user, *session), visitor, *at)?,
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
    (user, session): (UserId, TokenHash),
    visitor: &Visitor,
    at: Timestamp,
) -> rusqlite::Result<()> {
    let oldest = later(at, -CONSOLE_SESSIONS_KEPT);
    conn.prepare_cached("DELETE FROM user_sessions WHERE user_id = ?1 AND created_at < ?2")?
        .execute(params![user.0, oldest.as_millisecond()])?;
    conn.prepare_cached(
        "INSERT INTO user_sessions (token_hash, user_id, created_at, used_at, address, browser,
             system)
         VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        session.as_bytes(),
        user.0,
        at.as_millisecond(),
        visitor.address,
        visitor.browser.as_str(),
        visitor.system.as_str()
    ])?;
    Ok(())
}
