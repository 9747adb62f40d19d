//! Links that make users of the console.

use jiff::Timestamp;
use tokio_postgres::Row;

use super::{
    Answer, Db, employers, factor_keys, rows, shown_once,
    statement::{Statement, values},
    users,
};
use crate::{
    application::{AcceptanceQuestion, FirstStartQuestion, InviteQuestion},
    domain::{
        acceptance::{AcceptanceFacts, OpenLink},
        changes::InvitationChange,
        ids::EmployerId,
        invitation::{FirstStartFacts, NewInvitation},
        secret::TokenHash,
    },
    store::{
        StoreError,
        invitations::{Invitation, InvitationQuestion, OpenInvitation, OpenInvitationsQuestion},
    },
};

impl Answer for InvitationQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Invitation>, StoreError> {
        let found = db.maybe_row(
            "SELECT invitations.employer_id, employers.name, invitations.email
             FROM invitations
             LEFT JOIN employers ON employers.id = invitations.employer_id
             WHERE invitations.token_hash = $1 AND invitations.expires_at > $2",
            values![self.link.as_bytes().to_vec(), self.now.as_millisecond()],
        );
        let invitation = |row: Row| {
            let employer = match rows::value::<Option<i64>>(&row, 0)? {
                Some(id) => Some((EmployerId(id), rows::value(&row, 1)?)),
                None => None,
            };
            Ok(Invitation {
                token: self.link,
                employer,
                email: rows::value(&row, 2)?,
            })
        };
        found.await?.map(invitation).transpose()
    }
}

impl Answer for OpenInvitationsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<OpenInvitation>, StoreError> {
        let found = db.rows(
            "SELECT invitations.token_hash, invitations.email, invitations.role,
                 invitations.expires_at, users.name
             FROM invitations
             LEFT JOIN users ON users.id = invitations.invited_by
             WHERE invitations.employer_id = $1 AND invitations.expires_at > $2
             ORDER BY invitations.expires_at, invitations.token_hash",
            values![self.employer.0, self.now.as_millisecond()],
        );
        let invitation = |row: &Row| {
            Ok(OpenInvitation {
                link: rows::hash(row, 0)?,
                email: rows::value(row, 1)?,
                role: users::role(row, 2)?,
                expires_at: rows::instant(row, 3)?,
                invited_by: rows::value(row, 4)?,
            })
        };
        found.await?.iter().map(invitation).collect()
    }
}

impl Answer for FirstStartQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<FirstStartFacts, StoreError> {
        let (has_users, employers) =
            tokio::try_join!(users::has_users(db), employers::first_two(db))?;
        Ok(FirstStartFacts {
            has_users,
            employers,
        })
    }
}

impl Answer for InviteQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<bool, StoreError> {
        let keeping = self.answer.as_ref().map(|it| (it.place, it.session));
        shown_once::is_free(db, keeping).await
    }
}

impl Answer for AcceptanceQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<AcceptanceFacts, StoreError> {
        let (link, has_users, employers, email_taken, key, inviter, next_user, next_employer) = tokio::try_join!(
            open_link(db, self.link, self.now),
            users::has_users(db),
            employers::first_two(db),
            users::has_email(db, &self.email),
            factor_keys::adopted(db),
            inviter(db, self.link),
            users::next(db),
            employers::next(db),
        )?;
        Ok(AcceptanceFacts {
            link,
            has_users,
            has_employers: !employers.is_empty(),
            email_taken,
            key,
            inviter,
            next_user,
            next_employer,
        })
    }
}

/// Who made a link.
async fn inviter(db: Db<'_>, link: TokenHash) -> Result<Option<String>, StoreError> {
    let found = db.maybe_row(
        "SELECT users.email
         FROM invitations
         JOIN users ON users.id = invitations.invited_by
         WHERE invitations.token_hash = $1",
        values![link.as_bytes().to_vec()],
    );
    found.await?.map(|it| rows::value(&it, 0)).transpose()
}

async fn open_link(
    db: Db<'_>,
    link: TokenHash,
    now: Timestamp,
) -> Result<Option<OpenLink>, StoreError> {
    let found = db.maybe_row(
        "SELECT employer_id, role, first_start
         FROM invitations
         WHERE token_hash = $1 AND expires_at > $2",
        values![link.as_bytes().to_vec(), now.as_millisecond()],
    );
    let link = |row: Row| {
        Ok(OpenLink {
            employer: rows::value::<Option<i64>>(&row, 0)?.map(EmployerId),
            role: users::role(&row, 1)?,
            first_start: rows::value(&row, 2)?,
        })
    };
    found.await?.map(link).transpose()
}

/// What one change becomes.
pub(super) fn statement(change: &InvitationChange) -> Statement {
    match change {
        InvitationChange::Add(new) => insert(new),
        InvitationChange::UseUp { link } => Statement::of_one_row(
            "DELETE FROM invitations WHERE token_hash = $1",
            values![link.as_bytes().to_vec()],
        ),
        InvitationChange::VoidFirstStart => {
            Statement::new("DELETE FROM invitations WHERE first_start", values![])
        }
        InvitationChange::VoidAll(employer) => Statement::new(
            "DELETE FROM invitations WHERE employer_id = $1",
            values![employer.0],
        ),
    }
}

fn insert(new: &NewInvitation) -> Statement {
    Statement::new(
        "INSERT INTO invitations (token_hash, employer_id, role, email, expires_at, first_start,
             invited_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (token_hash) DO UPDATE
         SET employer_id = excluded.employer_id, role = excluded.role, email = excluded.email,
             expires_at = excluded.expires_at, first_start = excluded.first_start,
             invited_by = excluded.invited_by",
        values![
            new.link.as_bytes().to_vec(),
            new.employer.map(|it| it.0),
            new.role.as_str(),
            new.email.clone(),
            new.expires_at.as_millisecond(),
            new.first_start,
            new.invited_by.map(|it| it.0)
        ],
    )
}
