//! The console's users and their recovery codes.

use jiff::Timestamp;
use tokio_postgres::Row;

use super::{
    Answer, Db, rows,
    statement::{Statement, values},
};
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
        ids::{EmployerId, UserId},
        second_factor::TotpSecret,
        secret::TokenHash,
        session_times::SessionTimes,
        staff::{NewUser, Role},
        user_removal::RemovalFacts,
    },
    store::{
        StoreError,
        names::by_name,
        users::{
            UserByEmailQuestion, UserCandidate, UserChoice, UserChoicesQuestion, UserRow,
            UsersQuestion,
        },
    },
};

pub(super) fn role(row: &Row, column: usize) -> Result<Role, StoreError> {
    rows::named(row, column, Role::from_name)
}

/// A second factor that an older server left as it was.
pub(super) fn secret(row: &Row, column: usize) -> Result<TotpSecret, StoreError> {
    let bytes = rows::value::<&[u8]>(row, column)?.try_into();
    let bytes = bytes.map_err(|_| StoreError::Unreadable("second factor"))?;
    Ok(TotpSecret::from_bytes(bytes))
}

impl Answer for UserByEmailQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<UserCandidate>, StoreError> {
        let found = db.maybe_row(
            "SELECT id, password_hash
             FROM users
             WHERE lower(email) = $1 AND removed_at IS NULL",
            values![self.email.to_ascii_lowercase()],
        );
        let candidate = |row: Row| {
            Ok(UserCandidate {
                id: UserId(rows::value(&row, 0)?),
                password_hash: rows::value(&row, 1)?,
            })
        };
        found.await?.map(candidate).transpose()
    }
}

impl Answer for FailedQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<FailedFacts>, StoreError> {
        let found = db.maybe_row(
            "SELECT employer_id, email, EXISTS (
                 SELECT 1
                 FROM audit
                 JOIN audit_details ON audit_details.seq = audit.seq
                     WHERE audit_details.employer_id = users.employer_id
                         AND audit_details.subject = users.email AND audit_details.subject <> ''
                     AND audit.at > $2 AND audit.action = $3
             )
             FROM users
             WHERE lower(email) = $1 AND removed_at IS NULL",
            values![
                self.email.to_ascii_lowercase(),
                self.since.as_millisecond(),
                Action::UserPasswordWrong.as_str()
            ],
        );
        let facts = |row: Row| {
            Ok(FailedFacts {
                employer: EmployerId(rows::value(&row, 0)?),
                email: rows::value(&row, 1)?,
                told: rows::value(&row, 2)?,
            })
        };
        found.await?.map(facts).transpose()
    }
}

impl Answer for UsersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<UserRow>, StoreError> {
        let dead = SessionTimes::of_the_dead(self.now);
        let found = db.rows(
            "SELECT public_id, name, email, role, (
                 SELECT count(*)
                 FROM user_sessions
                 WHERE user_id = users.id AND created_at > $2 AND used_at > $3
             )
             FROM users
             WHERE employer_id = $1 AND removed_at IS NULL
             ORDER BY id",
            values![
                self.employer.0,
                dead.opened_at.as_millisecond(),
                dead.used_at.as_millisecond()
            ],
        );
        let user = |row: &Row| {
            Ok(UserRow {
                id: rows::value(row, 0)?,
                name: rows::value(row, 1)?,
                email: rows::value(row, 2)?,
                role: role(row, 3)?,
                sessions: rows::value(row, 4)?,
            })
        };
        let users = found
            .await?
            .iter()
            .map(user)
            .collect::<Result<_, StoreError>>()?;
        Ok(by_name(users, |it: &UserRow| &it.name))
    }
}

impl Answer for UserChoicesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<UserChoice>, StoreError> {
        let found = db.rows(
            "SELECT public_id, name, email
             FROM users
             WHERE employer_id = $1
             ORDER BY id",
            values![self.employer.0],
        );
        let choice = |row: &Row| {
            Ok(UserChoice {
                id: rows::value(row, 0)?,
                name: rows::value(row, 1)?,
                email: rows::value(row, 2)?,
            })
        };
        let users = found
            .await?
            .iter()
            .map(choice)
            .collect::<Result<_, StoreError>>()?;
        Ok(by_name(users, |it: &UserChoice| &it.name))
    }
}

impl Answer for SecondFactorQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<SignInFacts>, StoreError> {
        let found = db.maybe_row(
            "SELECT employer_id, email, factor, totp_step, EXISTS (
                 SELECT 1
                 FROM recovery_codes
                 WHERE user_id = $1 AND code_hash = $2
             ), codes_whole_at, public_id, password_hash
             FROM users
             WHERE id = $1 AND removed_at IS NULL",
            values![self.user.0, self.recovery.as_bytes().to_vec()],
        );
        let facts = |row: Row| {
            Ok(SignInFacts {
                employer: EmployerId(rows::value(&row, 0)?),
                email: rows::value(&row, 1)?,
                password_hash: rows::value(&row, 7)?,
                id: rows::value(&row, 6)?,
                factor: SealedFactor(rows::value(&row, 2)?),
                totp_step: u64::try_from(rows::value::<i64>(&row, 3)?).unwrap_or_default(),
                recovery: rows::value::<bool>(&row, 4)?.then_some(self.recovery),
                codes_whole_at: rows::instant(&row, 5)?,
            })
        };
        found.await?.map(facts).transpose()
    }
}

impl Answer for AccountQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<AccountFacts>, StoreError> {
        let (user, recovery) = (self.user, self.recovery);
        let factor = SecondFactorQuestion { user, recovery };
        let sessions = EndingQuestion::Own(user);
        let (sign_in, sessions) = tokio::try_join!(factor.answer(db), sessions.answer(db))?;
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
    async fn answer(&self, db: Db<'_>) -> Result<RemovalFacts, StoreError> {
        let (by, found) = tokio::try_join!(
            db.row(
                "SELECT EXISTS (
                     SELECT 1
                     FROM users
                     WHERE id = $1 AND removed_at IS NULL
                 )",
                values![self.by.0],
            ),
            db.maybe_row(
                "SELECT id, email
                 FROM users
                 WHERE public_id = $1 AND employer_id = $2 AND removed_at IS NULL",
                values![self.user, self.employer.0],
            ),
        )?;
        let user = |row: Row| -> Result<(UserId, String), StoreError> {
            Ok((UserId(rows::value(&row, 0)?), rows::value(&row, 1)?))
        };
        Ok(RemovalFacts {
            by_is_user: rows::value(&by, 0)?,
            found: found.map(user).transpose()?,
        })
    }
}

/// Whether anybody can use the console.
pub(super) async fn has_users(db: Db<'_>) -> Result<bool, StoreError> {
    let found = db.row(
        "SELECT EXISTS (
             SELECT 1
             FROM users
             WHERE removed_at IS NULL
         )",
        values![],
    );
    rows::value(&found.await?, 0)
}

/// Whether a user has this e-mail address.
pub(super) async fn has_email(db: Db<'_>, email: &str) -> Result<bool, StoreError> {
    let found = db.row(
        "SELECT EXISTS (
             SELECT 1
             FROM users
             WHERE lower(email) = $1 AND removed_at IS NULL
         )",
        values![email.to_ascii_lowercase()],
    );
    rows::value(&found.await?, 0)
}

/// The row that the next user gets.
pub(super) async fn next(db: Db<'_>) -> Result<UserId, StoreError> {
    let found = db.row("SELECT coalesce(max(id), 0) + 1 FROM users", values![]);
    rows::value(&found.await?, 0).map(UserId)
}

/// What one change becomes.
pub(super) fn statements(change: &UserChange) -> Vec<Statement> {
    match change {
        UserChange::Add {
            row,
            employer,
            role,
            new,
            at,
        } => insert((*row, *employer), *role, new, *at),
        UserChange::UseStep { user, step } => vec![Statement::of_one_row(
            "UPDATE users SET totp_step = $2 WHERE id = $1 AND totp_step < $2",
            values![user.0, half_minutes(*step)],
        )],
        UserChange::CountCode { user, whole_at } => vec![Statement::new(
            "UPDATE users SET codes_whole_at = $2 WHERE id = $1",
            values![user.0, whole_at.as_millisecond()],
        )],
        UserChange::SpendRecoveryCode { user, code } => vec![Statement::of_one_row(
            "DELETE FROM recovery_codes WHERE user_id = $1 AND code_hash = $2",
            values![user.0, code.as_bytes().to_vec()],
        )],
        UserChange::SetLanguage { user, language } => vec![Statement::new(
            "UPDATE users SET language = $2 WHERE id = $1",
            values![user.0, language.code()],
        )],
        UserChange::SetPassword { user, hash } => vec![Statement::new(
            "UPDATE users SET password_hash = $2 WHERE id = $1",
            values![user.0, hash.clone()],
        )],
        UserChange::ReplaceFactor { user, factor, step } => vec![Statement::of_one_row(
            "UPDATE users
             SET factor = $2, totp_secret = '', totp_step = $3
             WHERE id = $1 AND removed_at IS NULL",
            values![user.0, factor.0.clone(), half_minutes(*step)],
        )],
        UserChange::ReplaceRecoveryCodes { user, codes } => vec![
            Statement::new(
                "DELETE FROM recovery_codes WHERE user_id = $1",
                values![user.0],
            ),
            insert_codes(*user, codes),
        ],
        UserChange::SealFactor { user, factor } => vec![Statement::of_one_row(
            "UPDATE users
             SET factor = $2, totp_secret = ''
             WHERE id = $1 AND totp_secret <> ''",
            values![user.0, factor.0.clone()],
        )],
        UserChange::Remove { user, at } => vec![Statement::of_one_row(
            "UPDATE users
             SET removed_at = $2, totp_secret = '', factor = ''
             WHERE id = $1 AND removed_at IS NULL",
            values![user.0, at.as_millisecond()],
        )],
    }
}

/// Adds her with her codes. That her e-mail address or her id is taken is an error of the unique
/// indexes.
fn insert(
    (row, employer): (UserId, EmployerId),
    role: Role,
    new: &NewUser,
    at: Timestamp,
) -> Vec<Statement> {
    vec![
        Statement::new(
            "INSERT INTO users (id, public_id, employer_id, email, name, role, language,
                 password_hash, totp_secret, factor, totp_step, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10, $11)",
            values![
                row.0,
                new.id,
                employer.0,
                new.email.clone(),
                new.name.clone(),
                role.as_str(),
                new.language.code(),
                new.password_hash.clone(),
                new.factor.0.clone(),
                half_minutes(new.totp_step),
                at.as_millisecond()
            ],
        ),
        insert_codes(row, &new.recovery_codes),
    ]
}

fn insert_codes(user: UserId, codes: &[TokenHash]) -> Statement {
    let codes = codes.iter().map(|it| it.as_bytes().to_vec());
    let codes: Vec<Vec<u8>> = codes.collect();
    Statement::new(
        "INSERT INTO recovery_codes (code_hash, user_id)
         SELECT unnest($1::bytea[]), $2",
        values![codes, user.0],
    )
}

fn half_minutes(step: u64) -> i64 {
    i64::try_from(step).unwrap_or(i64::MAX)
}
