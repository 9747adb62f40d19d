//! The list of an employer's clients that the office sees, and how many there are.

use tokio_postgres::Row;

use super::{
    super::{Answer, Db, rows, statement::values},
    client,
};
use crate::store::{
    StoreError,
    clients::{
        ClientCounts, ClientCountsQuestion, ClientListPage, ClientOrder, ClientsQuestion,
        ListedClient,
    },
    lists::{name_or_number, one_more, phone},
};

/// Clients on a page.
const PAGE: usize = 50;

/// The day of the last visit that counts.
macro_rules! last_visit {
    () => {
        "(SELECT day
          FROM performances
          WHERE client_id = clients.id AND state <> 'cancelled'
          ORDER BY day DESC
          LIMIT 1)"
    };
}

/// A page in an order, in one direction. What a row says beside its place is looked up for those
/// of the page alone.
#[rustfmt::skip]
macro_rules! page_in {
    ($place:expr, $kind:literal, $beyond:literal, $direction:literal) => {
        concat!(
            "SELECT number, name, active, version, phone, region, ", last_visit!(), "
             FROM (
                 SELECT clients.id, ", $place, " AS place
                 FROM clients
                 WHERE employer_id = $1 AND active = $2
                     AND (search_text LIKE $3 ESCAPE '\\' OR number LIKE $4 ESCAPE '\\'
                         OR phone_digits LIKE $5 ESCAPE '\\')
                     AND (NOT $6::boolean
                         OR (", $place, ", sort_key, number) ", $beyond, "
                             ($7::", $kind, ", $8::bytea, $9::text COLLATE \"C\"))
                 ORDER BY place ", $direction, ", clients.sort_key ", $direction, ",
                     clients.number ", $direction, "
                 LIMIT $10
             ) AS page
             JOIN clients ON clients.id = page.id
             ORDER BY page.place ", $direction, ", clients.sort_key ", $direction, ",
                 clients.number ", $direction
        )
    };
}

/// The same in the direction that is asked for.
macro_rules! page_by {
    ($descending:expr, $kind:literal, $place:expr) => {
        match $descending {
            true => page_in!($place, $kind, "<", "DESC"),
            false => page_in!($place, $kind, ">", "ASC"),
        }
    };
}

#[rustfmt::skip]
fn page_sql(order: ClientOrder, descending: bool) -> &'static str {
    match order {
        ClientOrder::Name => page_by!(descending, "bytea", "clients.sort_key"),
        ClientOrder::Family => page_by!(descending, "bytea", "clients.family_key"),
        ClientOrder::Number => page_by!(descending, "text", "clients.number COLLATE \"C\""),
        ClientOrder::LastVisit => page_by!(
            descending, "text", concat!("coalesce(", last_visit!(), ", '') COLLATE \"C\"")
        ),
    }
}

fn listed(row: &Row) -> Result<ListedClient, StoreError> {
    Ok(ListedClient {
        client: client(row)?,
        last_visit: rows::maybe_parsed(row, 6)?,
    })
}

impl Answer for ClientsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ClientListPage, StoreError> {
        let (name, number) = name_or_number(&self.search);
        let mut given = values![
            self.employer.0,
            self.active,
            name,
            number,
            phone(&self.search),
            self.after.is_some()
        ];
        given.extend(rows::after(self.after.as_ref(), self.order.nowhere()));
        given.extend(values![one_more(PAGE)]);
        let found = db
            .rows(page_sql(self.order, self.descending), given)
            .await?;
        let found = found.iter().map(listed).collect::<Result<_, _>>()?;
        Ok(self.page(found, PAGE))
    }
}

impl Answer for ClientCountsQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<ClientCounts, StoreError> {
        let row = db.row(
            "SELECT count(*) FILTER (WHERE active), count(*) FILTER (WHERE NOT active)
             FROM clients
             WHERE employer_id = $1",
            values![self.employer.0],
        );
        let row = row.await?;
        Ok(ClientCounts {
            active: rows::value(&row, 0)?,
            inactive: rows::value(&row, 1)?,
        })
    }
}
