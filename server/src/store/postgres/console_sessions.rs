//! Sessions of the console's users.

use job_tracker_protocol::OfficeLanguage;
use tokio_postgres::Row;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
    users,
};
use crate::{
    application::EndingQuestion,
    clock::later,
    domain::{
        changes::ConsoleSessionChange,
        ids::{EmployerId, UserId},
        rules::CONSOLE_SESSIONS_KEPT,
        secret::TokenHash,
        session_ending::EndingFacts,
        session_times::SessionTimes,
        staff::Region,
        visitor::{BrowserName, SystemName, Visitor},
    },
    store::{
        StoreError,
        console_sessions::{ConsoleSessionQuestion, SessionRow, SessionsQuestion, SignedUser},
    },
};

impl Answer for ConsoleSessionQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<(SignedUser, SessionTimes)>, StoreError> {
        let found = db.maybe_row(
            "SELECT users.id, users.employer_id, employers.name, employers.phone,
                 employers.region, users.name, users.email, users.role,
                 users.language, user_sessions.created_at, user_sessions.used_at,
                 employers.phone_line
             FROM user_sessions
             JOIN users ON users.id = user_sessions.user_id
             JOIN employers ON employers.id = users.employer_id
             WHERE user_sessions.token_hash = $1 AND users.removed_at IS NULL",
            values![self.session.as_bytes().to_vec()],
        );
        let signed = |row: Row| {
            let times = SessionTimes {
                opened_at: rows::instant(&row, 9)?,
                used_at: rows::instant(&row, 10)?,
            };
            Ok((signed_user(&row, self.session)?, times))
        };
        found.await?.map(signed).transpose()
    }
}

fn signed_user(row: &Row, token: TokenHash) -> Result<SignedUser, StoreError> {
    Ok(SignedUser {
        id: UserId(rows::value(row, 0)?),
        employer: EmployerId(rows::value(row, 1)?),
        employer_name: rows::value(row, 2)?,
        employer_phone: rows::value(row, 3)?,
        employer_phone_line: rows::value(row, 11)?,
        region: rows::named(row, 4, Region::from_name)?,
        name: rows::value(row, 5)?,
        email: rows::value(row, 6)?,
        role: users::role(row, 7)?,
        language: rows::named(row, 8, OfficeLanguage::from_code)?,
        token,
    })
}

impl Answer for SessionsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<SessionRow>, StoreError> {
        let dead = SessionTimes::of_the_dead(self.now);
        let found = db.rows(
            "SELECT token_hash, created_at, used_at, address, browser, system
             FROM user_sessions
             WHERE user_id = $1 AND created_at > $2 AND used_at > $3
             ORDER BY used_at DESC, token_hash",
            values![
                self.user.0,
                dead.opened_at.as_millisecond(),
                dead.used_at.as_millisecond()
            ],
        );
        let session = |row: &Row| {
            Ok(SessionRow {
                token: rows::hash(row, 0)?,
                times: SessionTimes {
                    opened_at: rows::instant(row, 1)?,
                    used_at: rows::instant(row, 2)?,
                },
                visitor: Visitor {
                    address: rows::value(row, 3)?,
                    browser: rows::named(row, 4, BrowserName::from_name)?,
                    system: rows::named(row, 5, SystemName::from_name)?,
                },
            })
        };
        found.await?.iter().map(session).collect()
    }
}

impl Answer for EndingQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<EndingFacts>, StoreError> {
        let found = match self {
            Self::Own(user) => {
                db.maybe_row("SELECT id, email FROM users WHERE id = $1", values![user.0])
                    .await?
            }
            Self::Of(employer, id) => {
                db.maybe_row(
                    "SELECT id, email
                     FROM users
                     WHERE employer_id = $1 AND public_id = $2 AND removed_at IS NULL",
                    values![employer.0, *id],
                )
                .await?
            }
        };
        let Some(user) = found else {
            return Ok(None);
        };
        let sessions = db.rows(
            "SELECT token_hash FROM user_sessions WHERE user_id = $1 ORDER BY token_hash",
            values![rows::value::<i64>(&user, 0)?],
        );
        let hash = |row: &Row| rows::hash(row, 0);
        Ok(Some(EndingFacts {
            email: rows::value(&user, 1)?,
            sessions: sessions.await?.iter().map(hash).collect::<Result<_, _>>()?,
        }))
    }
}

/// What one change becomes.
pub(super) fn statements(change: &ConsoleSessionChange) -> Vec<Statement> {
    match change {
        ConsoleSessionChange::Open {
            user,
            session,
            visitor,
            at,
        } => {
            let oldest = later(*at, -CONSOLE_SESSIONS_KEPT);
            vec![
                Statement::new(
                    "DELETE FROM user_sessions WHERE user_id = $1 AND created_at < $2",
                    values![user.0, oldest.as_millisecond()],
                ),
                Statement::new(
                    "INSERT INTO user_sessions (token_hash, user_id, created_at, used_at, address,
                         browser, system)
                     VALUES ($1, $2, $3, $3, $4, $5, $6)",
                    values![
                        session.as_bytes().to_vec(),
                        user.0,
                        at.as_millisecond(),
                        visitor.address.clone(),
                        visitor.browser.as_str(),
                        visitor.system.as_str()
                    ],
                ),
            ]
        }
        ConsoleSessionChange::Use { session, at } => vec![Statement::new(
            "UPDATE user_sessions SET used_at = $2 WHERE token_hash = $1",
            values![session.as_bytes().to_vec(), at.as_millisecond()],
        )],
        ConsoleSessionChange::End { session } => vec![Statement::new(
            "DELETE FROM user_sessions WHERE token_hash = $1",
            values![session.as_bytes().to_vec()],
        )],
        ConsoleSessionChange::EndAll { user } => vec![Statement::new(
            "DELETE FROM user_sessions WHERE user_id = $1",
            values![user.0],
        )],
    }
}
