//! The console's users and their recovery codes.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Answer, EmployerId, StoreError, UserId, rows, run::ApplyError};
use crate::{
    application::{
        AccountQuestion, EndingQuestion, FailedQuestion, RemovalQuestion, SecondFactorQuestion,
    },
    domain::{
        account_renewal::AccountFacts,
        action::Action,
        changes::UserChange,
        console_session::SignInFacts,
        factor_key::SealedFactor,
        failed_sign_in::FailedFacts,
        secret::TokenHash,
        session_times::SessionTimes,
        staff::{NewUser, Role},
        user_removal::RemovalFacts,
    },
    store::{
        names::by_name,
        users::{
            UserByEmailQuestion, UserCandidate, UserChoice, UserChoicesQuestion, UserRow,
            UsersQuestion,
        },
    },
};

pub(super) fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    rows::named(row, column, Role::from_name)
}

impl Answer for UserByEmailQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<UserCandidate>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, password_hash
                 FROM users
                 WHERE email = ?1 AND removed_at IS NULL",
            )?
            .query_row(params![self.email], |row| {
                Ok(UserCandidate {
                    id: UserId(row.get(0)?),
                    password_hash: row.get(1)?,
                })
            })
            .optional()?)
    }
}

impl Answer for FailedQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<FailedFacts>, StoreError> {
        let action = Action::UserPasswordWrong.as_str();
        Ok(conn
            .prepare_cached(
                "SELECT employer_id, email, EXISTS (
                     SELECT 1
                     FROM audit
                     JOIN audit_details ON audit_details.seq = audit.seq
                     WHERE audit_details.employer_id = users.employer_id
                         AND audit_details.subject = users.email AND audit_details.subject <> ''
                         AND audit.at > ?2 AND audit.action = ?3
                 )
                 FROM users
                 WHERE email = ?1 AND removed_at IS NULL",
            )?
            .query_row(
                params![self.email, self.since.as_millisecond(), action],
                |row| {
                    Ok(FailedFacts {
                        employer: EmployerId(row.get(0)?),
                        email: row.get(1)?,
                        told: row.get(2)?,
                    })
                },
            )
            .optional()?)
    }
}

impl Answer for UsersQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<UserRow>, StoreError> {
        let dead = SessionTimes::of_the_dead(self.now);
        let of_living = params![
            self.employer.0,
            dead.opened_at.as_millisecond(),
            dead.used_at.as_millisecond()
        ];
        let users: Vec<_> = conn
            .prepare_cached(
                "SELECT public_id, name, email, role, (
                     SELECT count(*)
                     FROM user_sessions
                     WHERE user_id = users.id AND created_at > ?2 AND used_at > ?3
                 )
                 FROM users
                 WHERE employer_id = ?1 AND removed_at IS NULL
                 ORDER BY id",
            )?
            .query_map(of_living, |row| {
                Ok(UserRow {
                    id: rows::uuid(row, 0)?,
                    name: row.get(1)?,
                    email: row.get(2)?,
                    role: role(row, 3)?,
                    sessions: row.get(4)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(by_name(users, |it| &it.name))
    }
}

impl Answer for UserChoicesQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<UserChoice>, StoreError> {
        let users: Vec<_> = conn
            .prepare_cached(
                "SELECT public_id, name, email
                 FROM users
                 WHERE employer_id = ?1
                 ORDER BY id",
            )?
            .query_map(params![self.employer.0], |row| {
                Ok(UserChoice {
                    id: rows::uuid(row, 0)?,
                    name: row.get(1)?,
                    email: row.get(2)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(by_name(users, |it| &it.name))
    }
}

impl Answer for SecondFactorQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<SignInFacts>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT employer_id, email, factor, totp_step, EXISTS (
                     SELECT 1
                     FROM recovery_codes
                     WHERE user_id = ?1 AND code_hash = ?2
                 ), codes_whole_at, public_id, password_hash
                 FROM users
                 WHERE id = ?1 AND removed_at IS NULL",
            )?
            .query_row(params![self.user.0, self.recovery.as_bytes()], |row| {
                let is_recovery: bool = row.get(4)?;
                Ok(SignInFacts {
                    employer: EmployerId(row.get(0)?),
                    email: row.get(1)?,
                    password_hash: row.get(7)?,
                    id: rows::uuid(row, 6)?,
                    factor: SealedFactor(row.get(2)?),
                    totp_step: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
                    recovery: is_recovery.then_some(self.recovery),
                    codes_whole_at: rows::instant(row, 5)?,
                })
            })
            .optional()?)
    }
}

impl Answer for AccountQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<AccountFacts>, StoreError> {
        let (user, recovery) = (self.user, self.recovery);
        let sign_in = SecondFactorQuestion { user, recovery }.answer(conn)?;
        let sessions = EndingQuestion::Own(user).answer(conn)?;
        let (Some(sign_in), Some(sessions)) = (sign_in, sessions) else {
            return Ok(None);
        };
        Ok(Some(AccountFacts {
            sign_in,
            sessions: sessions.sessions,
        }))
    }
}

impl Answer for RemovalQuestion {
    fn answer(&self, conn: &Connection) -> Result<RemovalFacts, StoreError> {
        let by_is_user = conn
            .prepare_cached("SELECT 1 FROM users WHERE id = ?1 AND removed_at IS NULL")?
            .exists(params![self.by.0])?;
        let found = conn
            .prepare_cached(
                "SELECT id, email
                 FROM users
                 WHERE public_id = ?1 AND employer_id = ?2 AND removed_at IS NULL",
            )?
            .query_row(params![self.user.as_bytes(), self.employer.0], |row| {
                Ok((UserId(row.get(0)?), row.get(1)?))
            })
            .optional()?;
        Ok(RemovalFacts { by_is_user, found })
    }
}

/// Whether anybody can use the console.
pub(super) fn has_users(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM users WHERE removed_at IS NULL")?
        .exists(())
}

/// Whether a user has this e-mail address.
pub(super) fn has_email(conn: &Connection, email: &str) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM users WHERE email = ?1 AND removed_at IS NULL")?
        .exists(params![email])
}

/// The row that the next user gets.
pub(super) fn next(conn: &Connection) -> rusqlite::Result<UserId> {
    conn.prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM users")?
        .query_row((), |row| row.get(0).map(UserId))
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &UserChange) -> Result<(), ApplyError> {
    match change {
        UserChange::Add {
            row,
            employer,
            role,
            new,
            at,
        } => insert(conn, (*row, *employer), *role, new, *at),
        UserChange::UseStep { user, step } => use_step(conn, *user, *step),
        UserChange::CountCode { user, whole_at } => {
            conn.prepare_cached("UPDATE users SET codes_whole_at = ?2 WHERE id = ?1")?
                .execute(params![user.0, whole_at.as_millisecond()])?;
            Ok(())
        }
        UserChange::SpendRecoveryCode { user, code } => spend(conn, *user, *code),
        UserChange::SetLanguage { user, language } => {
            conn.prepare_cached("UPDATE users SET language = ?2 WHERE id = ?1")?
                .execute(params![user.0, language.code()])?;
            Ok(())
        }
        UserChange::SetPassword { user, hash } => {
            conn.prepare_cached("UPDATE users SET password_hash = ?2 WHERE id = ?1")?
                .execute(params![user.0, hash])?;
            Ok(())
        }
        UserChange::ReplaceFactor { user, factor, step } => {
            replace_factor(conn, *user, factor, *step)
        }
        UserChange::ReplaceRecoveryCodes { user, codes } => {
            conn.prepare_cached("DELETE FROM recovery_codes WHERE user_id = ?1")?
                .execute(params![user.0])?;
            Ok(insert_codes(conn, *user, codes)?)
        }
        UserChange::SealFactor { user, factor } => seal(conn, *user, factor),
        UserChange::Remove { user, at } => remove(conn, *user, *at),
    }
}

fn insert(
    conn: &Connection,
    (row, employer): (UserId, EmployerId),
    role: Role,
    new: &NewUser,
    at: Timestamp,
) -> Result<(), ApplyError> {
    let inserted = conn
        .prepare_cached(
            "INSERT INTO users (id, public_id, employer_id, email, name, role, language,
                 password_hash, totp_secret, factor, totp_step, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, x'', ?9, ?10, ?11)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            row.0,
            new.id.as_bytes(),
            employer.0,
            new.email,
            new.name,
            role.as_str(),
            new.language.code(),
            new.password_hash,
            new.factor.0,
            half_minutes(new.totp_step),
            at.as_millisecond()
        ])?;
    rows::one(inserted)?;
    Ok(insert_codes(conn, row, &new.recovery_codes)?)
}

fn insert_codes(conn: &Connection, user: UserId, codes: &[TokenHash]) -> rusqlite::Result<()> {
    for code in codes {
        conn.prepare_cached("INSERT INTO recovery_codes (code_hash, user_id) VALUES (?1, ?2)")?
            .execute(params![code.as_bytes(), user.0])?;
    }
    Ok(())
}

fn replace_factor(
    conn: &Connection,
    user: UserId,
    factor: &SealedFactor,
    step: u64,
) -> Result<(), ApplyError> {
    let replaced = conn
        .prepare_cached(
            "UPDATE users
             SET factor = ?2, totp_secret = x'', totp_step = ?3
             WHERE id = ?1 AND removed_at IS NULL",
        )?
        .execute(params![user.0, factor.0, half_minutes(step)])?;
    rows::one(replaced)
}

fn use_step(conn: &Connection, user: UserId, step: u64) -> Result<(), ApplyError> {
    let used = conn
        .prepare_cached("UPDATE users SET totp_step = ?2 WHERE id = ?1 AND totp_step < ?2")?
        .execute(params![user.0, half_minutes(step)])?;
    rows::one(used)
}

fn spend(conn: &Connection, user: UserId, code: TokenHash) -> Result<(), ApplyError> {
    let spent = conn
        .prepare_cached("DELETE FROM recovery_codes WHERE user_id = ?1 AND code_hash = ?2")?
        .execute(params![user.0, code.as_bytes()])?;
    rows::one(spent)
}

fn seal(conn: &Connection, user: UserId, factor: &SealedFactor) -> Result<(), ApplyError> {
    let sealed = conn
        .prepare_cached(
            "UPDATE users
             SET factor = ?2, totp_secret = x''
             WHERE id = ?1 AND totp_secret <> x''",
        )?
        .execute(params![user.0, factor.0])?;
    rows::one(sealed)
}

fn remove(conn: &Connection, user: UserId, at: Timestamp) -> Result<(), ApplyError> {
    let removed = conn
        .prepare_cached(
            "UPDATE users
             SET removed_at = ?2, totp_secret = x'', factor = x''
             WHERE id = ?1 AND removed_at IS NULL",
        )?
        .execute(params![user.0, at.as_millisecond()])?;
    rows::one(removed)
}

fn half_minutes(step: u64) -> i64 {
    i64::try_from(step).unwrap_or(i64::MAX)
}
