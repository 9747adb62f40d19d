//! Sessions of the console's users.

use jiff::Timestamp;
use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::{
    EmployerId, Sqlite, StoreError, UserId,
    audit::{self, Actor, Origin},
    rows,
};
use super::users::{UserCandidate, role};
use crate::domain::{
    action::Action,
    office::OfficeActor,
    secret::TokenHash,
    staff::{Region, Role},
};

/// The employer's user who shows a living session.
#[derive(Debug, Clone)]
pub(crate) struct SignedUser {
    pub id: UserId,
    pub employer: EmployerId,
    pub employer_name: String,
    pub employer_phone: Option<String>,
    pub region: Region,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub language: Language,
    /// The session that was shown.
    pub token: TokenHash,
}

impl SignedUser {
    /// Her as a actor of the office.
    pub(crate) fn actor(&self) -> OfficeActor {
        OfficeActor::User {
            id: self.id,
            employer: self.employer,
        }
    }
}

/// Since when a session must have been opened, and used, to be alive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub opened_after: Timestamp,
    pub used_after: Timestamp,
    /// A use is written down when the last one lies before this.
    pub noted_before: Timestamp,
}

impl Sqlite {
    /// Whom a session belongs to, while it lives.
    pub(crate) async fn user_session(
        &self,
        token: TokenHash,
        window: Window,
        now: Timestamp,
    ) -> Result<Option<SignedUser>, StoreError> {
        let found = self.read(move |conn| find(conn, token, window)).await?;
        let Some((signed, used_at)) = found else {
            return Ok(None);
        };
        if used_at < window.noted_before {
            self.write(move |conn| {
                conn.prepare_cached("UPDATE user_sessions SET used_at = ?2 WHERE token_hash = ?1")?
                    .execute(params![token.as_bytes(), now.as_millisecond()])?;
                Ok::<_, StoreError>(())
            })
            .await?;
        }
        Ok(Some(signed))
    }

    /// Opens a session for a user who showed both factors. The code's half minute is used up, or
    /// the recovery code is; none when somebody else used it meanwhile.
    pub(crate) async fn open_user_session(
        &self,
        user: UserCandidate,
        factor: Factor,
        token: TokenHash,
        now: Timestamp,
    ) -> Result<Option<()>, StoreError> {
        self.write(move |conn| {
            if !use_up(conn, user.id, &factor)? {
                return Ok(None);
            }
            insert(conn, user.id, token, now)?;
            let who = (Actor::User(user.id), Origin::Console);
            audit::write(
                conn,
                user.employer,
                now,
                who,
                Action::UserSignedIn,
                &user.email,
            )?;
            Ok(Some(()))
        })
        .await
    }

    /// Ends a session for good.
    pub(crate) async fn end_user_session(
        &self,
        signed: SignedUser,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |conn| {
            conn.prepare_cached("DELETE FROM user_sessions WHERE token_hash = ?1")?
                .execute(params![signed.token.as_bytes()])?;
            let who = (Actor::User(signed.id), Origin::Console);
            audit::write(
                conn,
                signed.employer,
                now,
                who,
                Action::UserSignedOut,
                &signed.email,
            )?;
            Ok(())
        })
        .await
    }
}

/// What proved the second factor.
pub(crate) enum Factor {
    /// The code of this half minute.
    Step(u64),
    /// One of the recovery codes.
    Recovery(TokenHash),
}

fn use_up(conn: &Connection, user: UserId, factor: &Factor) -> Result<bool, StoreError> {
    let used = match factor {
        Factor::Step(step) => conn
            .prepare_cached("UPDATE users SET totp_step = ?2 WHERE id = ?1 AND totp_step < ?2")?
            .execute(params![user.0, i64::try_from(*step).unwrap_or(i64::MAX)])?,
        Factor::Recovery(hash) => conn
            .prepare_cached("DELETE FROM recovery_codes WHERE user_id = ?1 AND code_hash = ?2")?
            .execute(params![user.0, hash.as_bytes()])?,
    };
    Ok(used == 1)
}

pub(super) fn insert(
    conn: &Connection,
    user: UserId,
    token: TokenHash,
    now: Timestamp,
) -> rusqlite::Result<()> {
    // Those of days ago are dead by any window.
    conn.prepare_cached("DELETE FROM user_sessions WHERE user_id = ?1 AND created_at < ?2")?
        .execute(params![user.0, now.as_millisecond() - 7 * 86_400_000])?;
    conn.prepare_cached(
        "INSERT INTO user_sessions (token_hash, user_id, created_at, used_at)
         VALUES (?1, ?2, ?3, ?3)",
    )?
    .execute(params![token.as_bytes(), user.0, now.as_millisecond()])?;
    Ok(())
}

fn find(
    conn: &Connection,
    token: TokenHash,
    window: Window,
) -> Result<Option<(SignedUser, Timestamp)>, StoreError> {
    let found = conn
        .prepare_cached(
            "SELECT users.id, users.employer_id, employers.name, employers.region, users.name,
                 users.email, users.role, users.language,
                 user_sessions.used_at, employers.phone
             FROM user_sessions
             JOIN users ON users.id = user_sessions.user_id
             JOIN employers ON employers.id = users.employer_id
             WHERE user_sessions.token_hash = ?1
                 AND user_sessions.created_at > ?2
                 AND user_sessions.used_at > ?3
                 AND users.removed_at IS NULL",
        )?
        .query_row(
            params![
                token.as_bytes(),
                window.opened_after.as_millisecond(),
                window.used_after.as_millisecond()
            ],
            |row| {
                let signed = SignedUser {
                    id: UserId(row.get(0)?),
                    employer: EmployerId(row.get(1)?),
                    employer_name: row.get(2)?,
                    employer_phone: row.get(9)?,
                    region: rows::named(row, 3, Region::from_name)?,
                    name: row.get(4)?,
                    email: row.get(5)?,
                    role: role(row, 6)?,
                    language: rows::named(row, 7, Language::from_code)?,
                    token,
                };
                Ok((signed, rows::instant(row, 8)?))
            },
        )
        .optional()?;
    Ok(found)
}
