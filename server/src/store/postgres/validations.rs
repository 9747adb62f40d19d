//! What users validated together, for as long as they may take it back.

use uuid::Uuid;

use super::{
    Answer, Db,
    performances::reviewables_of,
    rows,
    statement::{Statement, values},
};
use crate::{
    application::{TakenBackQuestion, ValidationQuestion},
    domain::{
        action::Action,
        changes::ValidationChange,
        export_note::{Span, TakenBack},
        ids::UserId,
        validation::{NewValidation, ValidatedItem, Validation},
    },
    store::StoreError,
};

/// Whether this form was taken before.
pub(super) async fn exists(db: Db<'_>, id: Uuid) -> Result<bool, StoreError> {
    let found = db.maybe_row("SELECT 1 FROM validations WHERE id = $1", values![id]);
    Ok(found.await?.is_some())
}

impl Answer for TakenBackQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<TakenBack, StoreError> {
        let found = db.row(
            "SELECT count(*), coalesce(max(undone_at), 0)
             FROM validations
             WHERE employer_id = $1 AND undone_at IS NOT NULL",
            values![self.employer.0],
        );
        let row = found.await?;
        Ok(TakenBack {
            count: rows::value(&row, 0)?,
            last: rows::value(&row, 1)?,
        })
    }
}

impl Answer for ValidationQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<Validation>, StoreError> {
        let found = db.maybe_row(
            "SELECT seq, user_id, at, undone_at
             FROM validations
             WHERE employer_id = $1 AND id = $2",
            values![self.employer.0, self.id],
        );
        let Some(row) = found.await? else {
            return Ok(None);
        };
        let mut validation = Validation {
            user: UserId(rows::value(&row, 1)?),
            at: rows::instant(&row, 2)?,
            undone_at: rows::maybe_instant(&row, 3)?,
            items: Vec::new(),
            exported: Vec::new(),
        };
        validation.items = items(db, self, rows::value(&row, 0)?).await?;
        validation.exported = exported(db, self, &validation).await?;
        Ok(Some(validation))
    }
}

async fn items(
    db: Db<'_>,
    question: &ValidationQuestion,
    seq: i64,
) -> Result<Vec<ValidatedItem>, StoreError> {
    let found = db.rows(
        "SELECT performances.id, performances.day, validated.state, validated.version
         FROM validated
         JOIN performances ON performances.seq = validated.performance_seq
         WHERE validated.validation_seq = $1
         ORDER BY performances.day, performances.seq",
        values![seq],
    );
    let found = found.await?;
    let ids = found.iter().map(|it| rows::value(it, 0));
    let ids: Vec<Uuid> = ids.collect::<Result<_, _>>()?;
    let mut now = reviewables_of(db, question.employer, ids).await?;
    let mut items = Vec::with_capacity(found.len());
    for row in &found {
        if let Some(now) = now.remove(&rows::value(row, 0)?) {
            items.push(ValidatedItem {
                now,
                day: rows::parsed(row, 1)?,
                before: rows::state(row, 2)?,
                version: rows::value(row, 3)?,
            });
        }
    }
    Ok(items)
}

/// Which days left the console as a file since.
async fn exported(
    db: Db<'_>,
    question: &ValidationQuestion,
    validation: &Validation,
) -> Result<Vec<Span>, StoreError> {
    let found = db.rows(
        concat!(
            "SELECT ",
            audit_detail!(),
            " FROM audit ",
            audit_beside!(),
            "
         WHERE audit.employer_id = $1 AND audit.action = $2 AND audit.at >= $3
             AND audit.action <> 'performance-registered'"
        ),
        values![
            question.employer.0,
            Action::Exported.as_str(),
            validation.at.as_millisecond()
        ],
    );
    let mut spans = Vec::new();
    for row in &found.await? {
        spans.extend(Span::of_detail(rows::value(row, 0)?));
    }
    Ok(spans)
}

/// The statements of one change, in order.
pub(super) fn statements(change: &ValidationChange) -> Vec<Statement> {
    match change {
        ValidationChange::Keep { new, forget_before } => vec![
            Statement::new(
                "DELETE FROM validations WHERE employer_id = $1 AND at < $2",
                values![new.employer.0, forget_before.as_millisecond()],
            ),
            keep(new),
        ],
        ValidationChange::Undo { id, at } => vec![Statement::of_one_row(
            "UPDATE validations SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL",
            values![*id, at.as_millisecond()],
        )],
    }
}

fn keep(new: &NewValidation) -> Statement {
    let ids: Vec<Uuid> = new.items.iter().map(|it| it.0).collect();
    let states: Vec<String> = new
        .items
        .iter()
        .map(|it| it.1.as_str().to_owned())
        .collect();
    let versions: Vec<i64> = new.items.iter().map(|it| it.2).collect();
    Statement::of_one_row(
        "WITH kept AS (
             INSERT INTO validations (id, employer_id, user_id, at)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (id) DO NOTHING
             RETURNING seq
         )
         INSERT INTO validated (validation_seq, performance_seq, state, version)
         SELECT kept.seq, performances.seq, items.state, items.version
         FROM kept, unnest($5::uuid[], $6::text[], $7::bigint[]) AS items (id, state, version)
         JOIN performances ON performances.id = items.id",
        values![
            new.id,
            new.employer.0,
            new.user.0,
            new.at.as_millisecond(),
            ids,
            states,
            versions
        ],
    )
}
