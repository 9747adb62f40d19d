//! Links that make users of the console.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Answer, EmployerId, StoreError, employers, factor_keys, rows, run::ApplyError, shown_once,
    users,
};
use crate::{
    application::{AcceptanceQuestion, FirstStartQuestion, InviteQuestion},
    domain::{
        acceptance::{AcceptanceFacts, OpenLink},
        changes::InvitationChange,
        invitation::{FirstStartFacts, NewInvitation},
        secret::TokenHash,
    },
    store::invitations::{Invitation, InvitationQuestion, OpenInvitation, OpenInvitationsQuestion},
};

impl Answer for InvitationQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<Invitation>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT invitations.employer_id, employers.name, invitations.email
                 FROM invitations
                 LEFT JOIN employers ON employers.id = invitations.employer_id
                 WHERE invitations.token_hash = ?1 AND invitations.expires_at > ?2",
            )?
            .query_row(
                params![self.link.as_bytes(), self.now.as_millisecond()],
                |row| {
                    let employer = match row.get::<_, Option<i64>>(0)? {
                        Some(id) => Some((EmployerId(id), row.get(1)?)),
                        None => None,
                    };
                    Ok(Invitation {
                        token: self.link,
                        employer,
                        email: row.get(2)?,
                    })
                },
            )
            .optional()?)
    }
}

impl Answer for OpenInvitationsQuestion {
    fn answer(&self, conn: &Connection) -> Result<Vec<OpenInvitation>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT invitations.token_hash, invitations.email, invitations.role,
                     invitations.expires_at, users.name
                 FROM invitations
                 LEFT JOIN users ON users.id = invitations.invited_by
                 WHERE invitations.employer_id = ?1 AND invitations.expires_at > ?2
                 ORDER BY invitations.expires_at, invitations.token_hash",
            )?
            .query_map(params![self.employer.0, self.now.as_millisecond()], |row| {
                Ok(OpenInvitation {
                    link: row.get(0).map(TokenHash::from_bytes)?,
                    email: row.get(1)?,
                    role: users::role(row, 2)?,
                    expires_at: rows::instant(row, 3)?,
                    invited_by: row.get(4)?,
                })
            })?
            .collect::<Result<_, _>>()?)
    }
}

impl Answer for FirstStartQuestion {
    fn answer(&self, conn: &Connection) -> Result<FirstStartFacts, StoreError> {
        Ok(FirstStartFacts {
            has_users: users::has_users(conn)?,
            employers: employers::first_two(conn)?,
        })
    }
}

impl Answer for InviteQuestion {
    fn answer(&self, conn: &Connection) -> Result<bool, StoreError> {
        let keeping = self.answer.as_ref().map(|it| (it.place, it.session));
        Ok(shown_once::is_free(conn, keeping)?)
    }
}

impl Answer for AcceptanceQuestion {
    fn answer(&self, conn: &Connection) -> Result<AcceptanceFacts, StoreError> {
        Ok(AcceptanceFacts {
            link: open_link(conn, self.link, self.now)?,
            inviter: inviter(conn, self.link)?,
            has_users: users::has_users(conn)?,
            has_employers: !employers::first_two(conn)?.is_empty(),
            email_taken: users::has_email(conn, &self.email)?,
            key: factor_keys::adopted(conn)?,
            next_user: users::next(conn)?,
            next_employer: employers::next(conn)?,
        })
    }
}

/// Who made a link.
fn inviter(conn: &Connection, link: TokenHash) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached(
        "SELECT users.email
         FROM invitations
         JOIN users ON users.id = invitations.invited_by
         WHERE invitations.token_hash = ?1",
    )?
    .query_row(params![link.as_bytes()], |row| row.get(0))
    .optional()
}

fn open_link(
    conn: &Connection,
    link: TokenHash,
    now: Timestamp,
) -> rusqlite::Result<Option<OpenLink>> {
    conn.prepare_cached(
        "SELECT employer_id, role, first_start
         FROM invitations
         WHERE token_hash = ?1 AND expires_at > ?2",
    )?
    .query_row(params![link.as_bytes(), now.as_millisecond()], |row| {
        Ok(OpenLink {
            employer: row.get::<_, Option<i64>>(0)?.map(EmployerId),
            role: users::role(row, 1)?,
            first_start: row.get(2)?,
        })
    })
    .optional()
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &InvitationChange) -> Result<(), ApplyError> {
    match change {
        InvitationChange::Add(new) => Ok(insert(conn, new)?),
        InvitationChange::UseUp { link } => {
            let used = conn
                .prepare_cached("DELETE FROM invitations WHERE token_hash = ?1")?
                .execute(params![link.as_bytes()])?;
            rows::one(used)
        }
        InvitationChange::VoidFirstStart => {
            conn.prepare_cached("DELETE FROM invitations WHERE first_start = 1")?
                .execute(())?;
            Ok(())
        }
        InvitationChange::VoidAll(employer) => {
            conn.prepare_cached("DELETE FROM invitations WHERE employer_id = ?1")?
                .execute(params![employer.0])?;
            Ok(())
        }
    }
}

fn insert(conn: &Connection, new: &NewInvitation) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO invitations (token_hash, employer_id, role, email, expires_at,
             first_start, invited_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.link.as_bytes(),
        new.employer.map(|it| it.0),
        new.role.as_str(),
        new.email,
        new.expires_at.as_millisecond(),
        new.first_start,
        new.invited_by.map(|it| it.0)
    ])?;
    Ok(())
}

/// Kills the links that make an employer: there is one now.
pub(super) fn void_links_without_employer(conn: &Connection) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM invitations WHERE employer_id IS NULL")?
        .execute(())?;
    Ok(())
}
