//! Sessions of the console's users.

use job_tracker_protocol::Language;
use tokio_postgres::Row;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
    users,
};
use crate::{
    clock::later,
    domain::{
        changes::ConsoleSessionChange,
        console_session::SessionTimes,
        ids::{EmployerId, UserId},
        rules::CONSOLE_SESSIONS_KEPT,
        secret::TokenHash,
        staff::Region,
    },
    store::{
        StoreError,
        console_sessions::{ConsoleSessionQuestion, SignedUser},
    },
};

impl Answer for ConsoleSessionQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<(SignedUser, SessionTimes)>, StoreError> {
        let found = db.maybe_row(
            "SELECT users.id, users.employer_id, employers.name, employers.phone,
                 employers.region, users.name, users.email, users.role,
                 users.language, user_sessions.created_at, user_sessions.used_at
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
        region: rows::named(row, 4, Region::from_name)?,
        name: rows::value(row, 5)?,
        email: rows::value(row, 6)?,
        role: users::role(row, 7)?,
        language: rows::named(row, 8, Language::from_code)?,
        token,
    })
}

/// What one change becomes.
pub(super) fn statements(change: &ConsoleSessionChange) -> Vec<Statement> {
    match change {
        ConsoleSessionChange::Open { user, session, at } => {
            let oldest = later(*at, -CONSOLE_SESSIONS_KEPT);
            vec![
                Statement::new(
                    "DELETE FROM user_sessions WHERE user_id = $1 AND created_at < $2",
                    values![user.0, oldest.as_millisecond()],
                ),
                Statement::new(
                    "INSERT INTO user_sessions (token_hash, user_id, created_at, used_at)
                     VALUES ($1, $2, $3, $3)",
                    values![session.as_bytes().to_vec(), user.0, at.as_millisecond()],
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
