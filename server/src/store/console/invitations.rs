//! Links that make a user of the console.

use jiff::Timestamp;
use job_tracker_protocol::Language;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::super::{
    Clerk, EmployerId, Store, StoreError, UserId,
    audit::{self, Actor, Origin},
};
use super::{sessions, users::role};
use crate::domain::{
    action::Action,
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
    pub totp_secret: TotpSecret,
    pub expires_at: Timestamp,
}

/// A link that was opened.
#[derive(Debug, Clone)]
pub(crate) struct Invitation {
    pub token: TokenHash,
    /// Id and name; none where the employer is still to be made.
    pub employer: Option<(EmployerId, String)>,
    pub role: Role,
    pub email: String,
    pub totp_secret: TotpSecret,
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
    /// The half minute of the code that she showed.
    pub totp_step: u64,
    pub recovery_codes: Vec<TokenHash>,
    /// The session that opens at once.
    pub session: TokenHash,
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

impl Store {
    /// Makes the only link of the first start; one that was printed before is dead.
    pub(crate) async fn put_first_invitation(&self, new: NewInvitation) -> Result<(), StoreError> {
        self.write(move |conn| {
            conn.prepare_cached("DELETE FROM invitations WHERE employer_id IS ?1")?
                .execute(params![new.employer.map(|it| it.0)])?;
            Ok(insert(conn, &new)?)
        })
        .await
    }

    /// The office invites somebody.
    pub(crate) async fn invite(
        &self,
        clerk: Clerk,
        employer: EmployerId,
        new: NewInvitation,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.write(move |conn| {
            insert(conn, &new)?;
            audit::write(
                conn,
                employer,
                now,
                clerk.who(),
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

    /// Makes the user, and the employer where there is none yet; the link is dead afterwards.
    pub(crate) async fn accept_invitation(
        &self,
        invitation: Invitation,
        opening: Option<OpeningEmployer>,
        new: NewUser,
        now: Timestamp,
    ) -> Result<(), AcceptError> {
        self.write(move |conn| {
            let used = conn
                .prepare_cached("DELETE FROM invitations WHERE token_hash = ?1")?
                .execute(params![invitation.token.as_bytes()])?;
            if used == 0 {
                return Err(AcceptError::Gone);
            }
            let employer = match (&invitation.employer, opening) {
                (Some((id, _)), _) => *id,
                (None, Some(opening)) => insert_employer(conn, &opening, now)?,
                (None, None) => return Err(AcceptError::Gone),
            };
            insert_user(
                conn,
                employer,
                invitation.role,
                &invitation.totp_secret,
                &new,
                now,
            )
        })
        .await
    }
}

fn insert(conn: &Connection, new: &NewInvitation) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO invitations (token_hash, employer_id, role, email, totp_secret,
             expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        new.token.as_bytes(),
        new.employer.map(|it| it.0),
        new.role.as_str(),
        new.email,
        new.totp_secret.as_bytes(),
        new.expires_at.as_millisecond()
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
            "SELECT invitations.employer_id, employers.name, invitations.role,
                 invitations.email, invitations.totp_secret
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
                role: role(row, 2)?,
                email: row.get(3)?,
                totp_secret: TotpSecret::from_bytes(row.get(4)?),
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
    totp_secret: &TotpSecret,
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
                totp_secret.as_bytes(),
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
    let who = (Actor::User(id), Origin::Console);
    audit::write(conn, employer, now, who, Action::UserAdded, &new.email)?;
    Ok(())
}
