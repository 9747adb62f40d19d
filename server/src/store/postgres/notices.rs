//! What users of the console should know.

use tokio_postgres::Row;

use super::{
    Answer, Db, rows,
    shared_tries::join_all_used_in_the_app,
    statement::{Statement, values},
};
use crate::{
    clock::later,
    domain::{
        changes::NoticeChange,
        notice::{NewNotice, NoticeKind, Recipients, day},
        rules::NOTICES_KEPT,
    },
    store::{
        StoreError,
        notices::{Notice, NoticesQuestion},
    },
};

impl Answer for NoticesQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Vec<Notice>, StoreError> {
        let found = db.rows(
            "SELECT kind, times, subject, doer, address, first_at, last_at
             FROM notices
             WHERE user_id = $1 AND kind <> 'accounts-closed'
             ORDER BY last_at DESC, kind",
            values![self.user.0],
        );
        let notice = |row: &Row| {
            Ok(Notice {
                kind: rows::named(row, 0, NoticeKind::from_name)?,
                times: rows::value(row, 1)?,
                subject: rows::value(row, 2)?,
                doer: rows::value(row, 3)?,
                address: rows::value(row, 4)?,
                first_at: rows::instant(row, 5)?,
                last_at: rows::instant(row, 6)?,
            })
        };
        let found: Result<Vec<_>, StoreError> = found.await?.iter().map(notice).collect();
        let mut found = found?;
        if self.administrator {
            found.extend(self.of_closed(closed(db, self).await?));
        }
        Ok(found)
    }
}

/// Accounts that were closed, and those that are closed for new phones, since she last knew.
async fn closed(db: Db<'_>, asked: &NoticesQuestion) -> Result<i64, StoreError> {
    let seen = db.maybe_row(
        "SELECT last_at
         FROM notices
         WHERE user_id = $1 AND kind = 'accounts-closed'
         ORDER BY day DESC
         LIMIT 1",
        values![asked.user.0],
    );
    let seen = seen.await?.map(|it| rows::instant(&it, 0)).transpose()?;
    let since = asked.closed_since(seen).as_millisecond();
    let closed = db.row(
        concat!(
            "SELECT (
             SELECT count(*)
             FROM audit
             WHERE employer_id = $1 AND action = 'account-closed' AND at > $2
         ) + (
             SELECT count(*)
             FROM workers",
            join_all_used_in_the_app!(),
            "WHERE workers.employer_id = $1 AND workers.app_closed_at IS NULL
                 AND EXISTS (
                     SELECT 1
                     FROM wrong_tries
                     WHERE worker_id = workers.id AND at > $2
                 )
         )"
        ),
        values![asked.employer.0, since],
    );
    rows::value(&closed.await?, 0)
}

/// What one change becomes.
pub(super) fn statements(change: &NoticeChange) -> Vec<Statement> {
    match change {
        NoticeChange::Tell(new) => tell(new),
        NoticeChange::Dismiss { user, kind, seen } => {
            let mut statements = vec![Statement::new(
                "DELETE FROM notices WHERE user_id = $1 AND kind = $2 AND last_at <= $3",
                values![user.0, kind.as_str(), seen.as_millisecond()],
            )];
            if *kind == NoticeKind::AccountsClosed {
                statements.push(Statement::new(
                    "INSERT INTO notices (user_id, kind, day, times, subject, doer, address,
                         first_at, last_at)
                     VALUES ($1, 'accounts-closed', $2, 0, '', '', '', $3, $3)
                     ON CONFLICT DO NOTHING",
                    values![user.0, day(*seen), seen.as_millisecond()],
                ));
            }
            statements
        }
    }
}

fn tell(new: &NewNotice) -> Vec<Statement> {
    let (sql, of, but): (_, i64, i64) = match new.to {
        Recipients::User(user) => (
            "INSERT INTO notices (user_id, kind, day, times, subject, doer, address, first_at,
                 last_at)
             SELECT id, $3, $4, 1, $5, $6, $7, $8, $8
             FROM users
             WHERE id = $1 AND id <> $2
             ON CONFLICT (user_id, kind, day) DO UPDATE
             SET times = notices.times + 1, subject = excluded.subject, doer = excluded.doer,
                 address = excluded.address, last_at = excluded.last_at",
            user.0,
            0,
        ),
        Recipients::Administrators { employer, but } => (
            "INSERT INTO notices (user_id, kind, day, times, subject, doer, address, first_at,
                 last_at)
             SELECT id, $3, $4, 1, $5, $6, $7, $8, $8
             FROM users
             WHERE employer_id = $1 AND id <> $2 AND role = 'administrator'
                 AND removed_at IS NULL
             ON CONFLICT (user_id, kind, day) DO UPDATE
             SET times = notices.times + 1, subject = excluded.subject, doer = excluded.doer,
                 address = excluded.address, last_at = excluded.last_at",
            employer.0,
            but.0,
        ),
    };
    let oldest = day(later(new.at, -NOTICES_KEPT));
    vec![
        Statement::new("DELETE FROM notices WHERE day < $1", values![oldest]),
        Statement::new(
            sql,
            values![
                of,
                but,
                new.kind.as_str(),
                day(new.at),
                new.subject.clone(),
                new.doer.clone(),
                new.address.clone(),
                new.at.as_millisecond()
            ],
        ),
    ]
}
