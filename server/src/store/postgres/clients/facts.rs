//! What decisions about clients ask for.

use super::{
    super::{Answer, Db, imports, rows, statement::values},
    region,
};
use crate::{
    application::{ClientRecordQuestion, ImportClientsQuestion},
    domain::{
        audit::ClientDetails, client_record::ClientRecord, ids::ClientId, import::ClientsFacts,
    },
    store::StoreError,
};

impl Answer for ClientRecordQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<ClientRecord>, StoreError> {
        let found = db.maybe_row(
            "SELECT id, name, active, version, phone, region
             FROM clients
             WHERE employer_id = $1 AND number = $2",
            values![self.employer.0, self.number.as_str().to_owned()],
        );
        let Some(row) = found.await? else {
            return Ok(None);
        };
        Ok(Some(ClientRecord {
            client: ClientId(rows::value(&row, 0)?),
            details: ClientDetails {
                name: rows::value(&row, 1)?,
                phone: rows::value(&row, 4)?,
                region: region(&row, 5)?,
            },
            active: rows::value(&row, 2)?,
            version: rows::value(&row, 3)?,
        }))
    }
}

impl Answer for ImportClientsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ClientsFacts, StoreError> {
        let numbers = self.numbers.iter().map(|it| it.as_str().to_owned());
        let found = db.rows(
            "SELECT number FROM clients WHERE employer_id = $1 AND number = ANY ($2)",
            values![self.employer.0, numbers.collect::<Vec<_>>()],
        );
        let (taken_before, found) = tokio::try_join!(imports::exists(db, self.import), found)?;
        let known = found.iter().map(|it| rows::parsed(it, 0));
        Ok(ClientsFacts {
            taken_before,
            known: known.collect::<Result<_, _>>()?,
        })
    }
}
