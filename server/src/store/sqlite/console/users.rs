//! The console's users.

use jiff::Timestamp;
use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::super::{
    EmployerId, Sqlite, StoreError, UserId,
    audit::{self, Actor, Origin},
    rows,
};
use super::sessions::SignedUser;
use crate::domain::{action::Action, second_factor::TotpSecret, staff::Role};

/// A user who wants to sign in.
#[derive(Debug, Clone)]
pub(crate) struct UserCandidate {
    pub id: UserId,
    pub employer: EmployerId,
    pub email: String,
    pub password_hash: String,
    pub totp_secret: TotpSecret,
    pub totp_step: u64,
}

/// A user as the list of users shows her.
#[derive(Debug, Clone)]
pub(crate) struct UserRow {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub role: Role,
}

pub(super) fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    rows::named(row, column, Role::from_name)
}

impl Sqlite {
    /// The user with this e-mail address.
    pub(crate) async fn user_by_email(
        &self,
        email: String,
    ) -> Result<Option<UserCandidate>, StoreError> {
        self.read(move |conn| {
            let found = conn
                .prepare_cached(
                    "SELECT id, employer_id, email, password_hash, totp_secret, totp_step
                     FROM users
                     WHERE email = ?1 AND removed_at IS NULL",
                )?
                .query_row(params![email], |row| {
                    Ok(UserCandidate {
                        id: UserId(row.get(0)?),
                        employer: EmployerId(row.get(1)?),
                        email: row.get(2)?,
                        password_hash: row.get(3)?,
                        totp_secret: TotpSecret::from_bytes(row.get(4)?),
                        totp_step: u64::try_from(row.get::<_, i64>(5)?).unwrap_or_default(),
                    })
                })
                .optional()?;
            Ok(found)
        })
        .await
    }

    /// An employer's users, by name.
    pub(crate) async fn users(&self, employer: EmployerId) -> Result<Vec<UserRow>, StoreError> {
        self.read(move |conn| {
            let mut statement = conn.prepare_cached(
                "SELECT public_id, name, email, role
                 FROM users
                 WHERE employer_id = ?1 AND removed_at IS NULL
                 ORDER BY name, id",
            )?;
            let users = statement.query_map(params![employer.0], |row| {
                Ok(UserRow {
                    id: rows::uuid(row, 0)?,
                    name: row.get(1)?,
                    email: row.get(2)?,
                    role: role(row, 3)?,
                })
            })?;
            Ok(users.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// Removes a user, ends her sessions, and kills every link of this employer that was not used
    /// yet. Nobody removes herself, so that one administrator
    /// always stays. Says whether there was such a user.
    pub(crate) async fn remove_user(
        &self,
        by: &SignedUser,
        user: Uuid,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (by_id, employer) = (by.id, by.employer);
        self.write(move |conn| {
            let removed = conn
                .prepare_cached(
                    "UPDATE users
                     SET removed_at = ?4
                     WHERE public_id = ?1 AND employer_id = ?2 AND id <> ?3
                         AND removed_at IS NULL
                     RETURNING id, email",
                )?
                .query_row(
                    params![user.as_bytes(), employer.0, by_id.0, now.as_millisecond()],
                    |row| Ok((UserId(row.get(0)?), row.get::<_, String>(1)?)),
                )
                .optional()?;
            let Some((removed, email)) = removed else {
                return Ok(false);
            };
            end_sessions(conn, removed)?;
            // She may have made a link for herself beforehand.
            conn.prepare_cached("DELETE FROM invitations WHERE employer_id = ?1")?
                .execute(params![employer.0])?;
            let who = (Actor::User(by_id), Origin::Console);
            audit::write(conn, employer, now, who, Action::UserRemoved, &email)?;
            Ok(true)
        })
        .await
    }

    /// Changes the language in which a user sees the console.
    pub(crate) async fn set_user_language(
        &self,
        user: UserId,
        language: Language,
    ) -> Result<(), StoreError> {
        self.write(move |conn| {
            conn.prepare_cached("UPDATE users SET language = ?2 WHERE id = ?1")?
                .execute(params![user.0, language.code()])?;
            Ok(())
        })
        .await
    }
}

fn end_sessions(conn: &Connection, user: UserId) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM user_sessions WHERE user_id = ?1")?
        .execute(params![user.0])?;
    Ok(())
}
