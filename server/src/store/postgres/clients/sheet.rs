//! The clients of a sheet to print: chosen ones, or all that are in use.

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;
use tokio_postgres::Row;

use super::{
    super::{Answer, Db, statement::values},
    client,
};
use crate::{
    domain::ids::EmployerId,
    store::{
        StoreError,
        clients::{ClientPage, SheetChoice, SheetQuestion},
        lists::page,
        names::sort_key,
    },
};

impl Answer for SheetQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ClientPage, StoreError> {
        match &self.choice {
            SheetChoice::These(numbers) => these(db, self.employer, numbers, self.most).await,
            SheetChoice::Active { since, after } => {
                let (name, number) = place(after.as_ref());
                let most = i64::try_from(self.most + 1).unwrap_or(i64::MAX);
                let found = db.rows(
                    "SELECT number, name, active, version, phone, region
                     FROM clients
                     WHERE employer_id = $1 AND active AND created_at >= $2
                         AND ($3::bytea IS NULL
                             OR (sort_key, number) > ($3::bytea, $4::text COLLATE \"C\"))
                     ORDER BY sort_key, number
                     LIMIT $5",
                    values![
                        self.employer.0,
                        since.map_or(i64::MIN, Timestamp::as_millisecond),
                        name,
                        number,
                        most
                    ],
                );
                page_of(&found.await?, self.most)
            }
        }
    }
}

/// Those of these numbers that are in use, in this order.
async fn these(
    db: Db<'_>,
    employer: EmployerId,
    numbers: &[ClientNumber],
    most: usize,
) -> Result<ClientPage, StoreError> {
    let chosen = numbers.iter().take(most);
    let texts: Vec<String> = chosen.clone().map(|it| it.as_str().to_owned()).collect();
    let found = db.rows(
        "SELECT number, name, active, version, phone, region
         FROM clients
         WHERE employer_id = $1 AND number = ANY ($2) AND active",
        values![employer.0, texts],
    );
    let found = found.await?;
    let found = found.iter().map(client).collect::<Result<Vec<_>, _>>()?;
    let one = |number: &ClientNumber| found.iter().find(|it| it.number == *number).cloned();
    Ok(ClientPage {
        clients: chosen.filter_map(one).collect(),
        next: None,
    })
}

/// A page of so many, from one more row than it has.
fn page_of(found: &[Row], size: usize) -> Result<ClientPage, StoreError> {
    let clients = found.iter().map(client).collect::<Result<Vec<_>, _>>()?;
    let (clients, last) = page(clients, size);
    let next = last.map(|it| (it.name, it.number));
    Ok(ClientPage { clients, next })
}

fn place(after: Option<&(String, ClientNumber)>) -> (Option<Vec<u8>>, Option<String>) {
    match after {
        Some((name, number)) => (Some(sort_key(name)), Some(number.as_str().to_owned())),
        None => (None, None),
    }
}
