//! What filling an empty server asks for.

use super::{Answer, Db, employers, rows, statement::values};
use crate::{
    application::SeedQuestion,
    domain::{
        ids::{ClientId, WorkerId},
        seed::SeedFacts,
    },
    store::StoreError,
};

impl Answer for SeedQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<SeedFacts, StoreError> {
        let (any, worker, client, employer) = tokio::try_join!(
            db.maybe_row("SELECT 1 FROM employers LIMIT 1", values![]),
            db.row("SELECT coalesce(max(id), 0) + 1 FROM workers", values![]),
            db.row("SELECT coalesce(max(id), 0) + 1 FROM clients", values![]),
            employers::next(db),
        )?;
        Ok(SeedFacts {
            has_employers: any.is_some(),
            next: (
                employer,
                WorkerId(rows::value(&worker, 0)?),
                ClientId(rows::value(&client, 0)?),
            ),
        })
    }
}
