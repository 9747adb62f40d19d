//! Links that make a user of the console.

use jiff::Timestamp;
use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::super::{
    EmployerId, Sqlite, StoreError, UserId,
    audit::{self, Actor, Origin},
    shown_once::keep,
};
use super::{sessions, users::role};
use crate::domain::{
    action::Action,
    office::OfficeActor,
    sealed::SealedAnswer,
    second_factor::TotpSecret,
    secret::TokenHash,
    staff::{Region, Role},
};

/// A link that is handed out.
pub(crate) struct NewInvitation {
    pub token: TokenHash,
    /// None for the first start: whoever opens the link makes the employer too.
    pub employer: Option<EmployerId>,
    pub role: Role,
    /// Filled in for her; empty when it is not known.
    pub email: String,
    pub expires_at: Timestamp,
}

/// A link that was opened.
#[derive(Debug, Clone)]
pub(crate) struct Invitation {
    pub token: TokenHash,
    /// Id and name; none where the employer is still to be made.
    pub employer: Option<(EmployerId, String)>,
    pub email: String,
}

/// The employer that the first user makes.
pub(crate) struct OpeningEmployer {
    pub id: Uuid,
    pub name: String,
    pub phone: Option<String>,
    pub region: Region,
    pub language: Language,
}

/// The user whom a link makes.
pub(crate) struct NewUser {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub language: Language,
    pub password_hash: String,
    /// What her authenticator has.
    pub totp_secret: TotpSecret,
    /// The half minute of the code that she showed.
    pub totp_step: u64,
    pub recovery_codes: Vec<TokenHash>,
    /// The session that opens at once.
    pub session: TokenHash,
    /// The recovery codes, for her alone.
    pub answer: SealedAnswer,
}

/// Why a link made no user.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AcceptError {
    /// It was used, or has expired.
    #[error("the link is no longer valid")]
    Gone,
    /// A user has this e-mail address.
    #[error("the e-mail address is taken")]
    EmailTaken,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for AcceptError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Sqlite {
    /// Makes the only link of the first start, where one is needed: while nobody can use the
    /// console, and there is no employer yet or just one, whose first user it then makes. One that
    /// was printed before is dead either way. Says whether there is a link.
    pub(crate) async fn put_first_invitation(
        &self,
        new: NewInvitation,
    ) -> Result<bool, StoreError> {
        self.write(move |conn| {
            void_first_start(conn)?;
            if has_users(conn)? {
                return Ok(false);
            }
            let employer = match employers(conn)?.as_slice() {
                [] => None,
                [only] => Some(*only),
                _ => return Ok(false),
            };
            insert(conn, &NewInvitation { employer, ..new }, true)?;
            Ok(true)
        })
        .await
    }

    /// Makes the employer's only link; others that wait for somebody are dead.
    pub(crate) async fn replace_invitations(&self, new: NewInvitation) -> Result<(), StoreError> {
        self.write(move |conn| {
            conn.prepare_cached("DELETE FROM invitations WHERE employer_id IS ?1")?
                .execute(params![new.employer.map(|it| it.0)])?;
            Ok(insert(conn, &new, false)?)
        })
        .await
    }

    /// The office invites somebody. A form that was taken before makes no second link.
    pub(crate) async fn invite(
        &self,
        actor: OfficeActor,
        employer: EmployerId,
        new: NewInvitation,
        answer: Option<SealedAnswer>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |conn| {
            if let Some(answer) = &answer
                && !keep(conn, answer, now)?
            {
                return Ok(());
            }
            insert(conn, &new, false)?;
            audit::write(
                conn,
                employer,
                now,
                actor.who(),
                Action::UserInvited,
                &new.email,
            )?;
            Ok(())
        })
        .await
    }

    /// What stands behind a link, while it can be used.
    pub(crate) async fn invitation(
        &self,
        token: TokenHash,
        now: Timestamp,
    ) -> Result<Option<Invitation>, StoreError> {
        self.read(move |conn| find(conn, token, now)).await
    }

    /// Makes the user, and the employer where there is none yet; the link is dead afterwards, and
    /// so is every link of the first start. Whether it may is decided by what the database says
    /// now, and not by what it said when the link was opened.
    pub(crate) async fn accept_invitation(
        &self,
        token: TokenHash,
        opening: Option<OpeningEmployer>,
        new: NewUser,
        now: Timestamp,
    ) -> Result<(), AcceptError> {
        self.write(move |conn| {
            let (employer, role, first_start) = take(conn, token, now)?.ok_or(AcceptError::Gone)?;
            if first_start && has_users(conn)? {
                return Err(AcceptError::Gone);
            }
            let employer = match (employer, opening) {
                (Some(id), _) => id,
                (None, Some(opening)) if employers(conn)?.is_empty() => {
                    insert_employer(conn, &opening, now)?
                }
                (None, _) => return Err(AcceptError::Gone),
            };
            void_first_start(conn)?;
            insert_user(conn, employer, role, &new, now)
        })
        .await
    }
}

/// Kills the links that make an employer: there is one now.
pub(in crate::store::sqlite) fn void_links_without_employer(
    conn: &Connection,
) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM invitations WHERE employer_id IS NULL")?
        .execute(())?;
    Ok(())
}

fn void_first_start(conn: &Connection) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM invitations WHERE first_start = 1")?
        .execute(())?;
    Ok(())
}

fn has_users(conn: &Connection) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM users WHERE removed_at IS NULL")?
        .exists(())
}

/// The employers, or two of them: more make no difference.
fn employers(conn: &Connection) -> rusqlite::Result<Vec<EmployerId>> {
    conn.prepare_cached("SELECT id FROM employers LIMIT 2")?
        .query_map((), |row| row.get(0).map(EmployerId))?
        .collect()
}

/// Uses a link up: its employer, its role, and whether it is of the first start.
fn take(
    conn: &Connection,
    token: TokenHash,
    now: Timestamp,
) -> rusqlite::Result<Option<(Option<EmployerId>, Role, bool)>> {
    conn.prepare_cached(
        "DELETE FROM invitations
         WHERE token_hash = ?1 AND expires_at > ?2
         RETURNING employer_id, role, first_start",
    )?
    .query_row(params![token.as_bytes(), now.as_millisecond()], |row| {
        let employer = row.get::<_, Option<i64>>(0)?.map(EmployerId);
        Ok((employer, role(row, 1)?, row.get(2)?))
    })
    .optional()
}

fn insert(conn: &Connection, new: &NewInvitation, first_start: bool) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO invitations (token_hash, employer_id, role, email, expires_at,
             first_start)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        new.token.as_bytes(),
        new.employer.map(|it| it.0),
        new.role.as_str(),
        new.email,
        new.expires_at.as_millisecond(),
        first_start
    ])?;
    Ok(())
}

fn find(
    conn: &Connection,
    token: TokenHash,
    now: Timestamp,
) -> Result<Option<Invitation>, StoreError> {
    let found = conn
        .prepare_cached(
            "SELECT invitations.employer_id, employers.name, invitations.email
             FROM invitations
             LEFT JOIN employers ON employers.id = invitations.employer_id
             WHERE invitations.token_hash = ?1 AND invitations.expires_at > ?2",
        )?
        .query_row(params![token.as_bytes(), now.as_millisecond()], |row| {
            let employer = match row.get::<_, Option<i64>>(0)? {
                Some(id) => Some((EmployerId(id), row.get(1)?)),
                None => None,
            };
            Ok(Invitation {
                token,
                employer,
                email: row.get(2)?,
            })
        })
        .optional()?;
    Ok(found)
}

fn insert_employer(
    conn: &Connection,
    new: &OpeningEmployer,
    now: Timestamp,
) -> Result<EmployerId, AcceptError> {
    let id = conn
        .prepare_cached(
            "INSERT INTO employers (public_id, name, phone, region, language, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             RETURNING id",
        )?
        .query_row(
            params![
                new.id.as_bytes(),
                new.name,
                new.phone,
                new.region.as_str(),
                new.language.code(),
                now.as_millisecond()
            ],
            |row| row.get(0).map(EmployerId),
        )?;
    let who = (Actor::Office, Origin::Console);
    audit::write(
        conn,
        id,
        now,
        who,
        Action::EmployerAdded,
        &new.id.to_string(),
    )?;
    Ok(id)
}

fn insert_user(
    conn: &Connection,
    employer: EmployerId,
    role: Role,
    new: &NewUser,
    now: Timestamp,
) -> Result<(), AcceptError> {
    let id = conn
        .prepare_cached(
            "INSERT INTO users (public_id, employer_id, email, name, role, language,
                 password_hash, totp_secret, totp_step, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT DO NOTHING
             RETURNING id",
        )?
        .query_row(
            params![
                new.id.as_bytes(),
                employer.0,
                new.email,
                new.name,
                role.as_str(),
                new.language.code(),
                new.password_hash,
                new.totp_secret.as_bytes(),
                i64::try_from(new.totp_step).unwrap_or(i64::MAX),
                now.as_millisecond()
            ],
            |row| row.get(0).map(UserId),
        )
        .optional()?
        .ok_or(AcceptError::EmailTaken)?;
    for hash in &new.recovery_codes {
        conn.prepare_cached("INSERT INTO recovery_codes (code_hash, user_id) VALUES (?1, ?2)")?
            .execute(params![hash.as_bytes(), id.0])?;
    }
    sessions::insert(conn, id, new.session, now)?;
    keep(conn, &new.answer, now)?;
    let who = (Actor::User(id), Origin::Console);
    audit::write(conn, employer, now, who, Action::UserAdded, &new.email)?;
    Ok(())
}
