//! Lists that were taken.

use uuid::Uuid;

use super::{
    Db, rows,
    statement::{Statement, values},
};
use crate::{
    domain::{changes::ImportChange, ids::EmployerId},
    store::StoreError,
};

/// The row of a list of this employer.
pub(super) async fn find(
    db: Db<'_>,
    employer: EmployerId,
    import: Uuid,
) -> Result<Option<i64>, StoreError> {
    let found = db.maybe_row(
        "SELECT id FROM imports WHERE public_id = $1 AND employer_id = $2",
        values![import, employer.0],
    );
    found.await?.map(|it| rows::value(&it, 0)).transpose()
}

/// Whether anybody has taken a list with this number.
pub(super) async fn exists(db: Db<'_>, import: Uuid) -> Result<bool, StoreError> {
    let found = db.maybe_row(
        "SELECT 1 FROM imports WHERE public_id = $1",
        values![import],
    );
    Ok(found.await?.is_some())
}

/// What one change becomes.
pub(super) fn statement(change: &ImportChange) -> Statement {
    match change {
        ImportChange::Begin {
            import,
            employer,
            at,
        } => Statement::new(
            "INSERT INTO imports (public_id, employer_id, created_at)
             VALUES ($1, $2, $3)",
            values![*import, employer.0, at.as_millisecond()],
        ),
    }
}
