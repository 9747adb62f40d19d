//! The list of an employer's clients that the office sees, and how many there are.

use rusqlite::{Connection, Row, params};

use super::{
    super::{StoreError, rows, run::Answer},
    client,
};
use crate::store::clients::{
    ClientCounts, ClientCountsQuestion, ClientListPage, ClientOrder, ClientsQuestion, ListedClient,
};

/// Clients on a page.
const PAGE: usize = 50;

/// The day of the last visit that counts.
const LAST_VISIT: &str = "(SELECT day
     FROM performances
     WHERE client_id = clients.id AND state <> 'cancelled'
     ORDER BY day DESC
     LIMIT 1)";

/// Where a client stands in an order; its name follows where that leaves it open.
fn place(order: ClientOrder) -> String {
    match order {
        ClientOrder::Name => "clients.sort_key".to_owned(),
        ClientOrder::Family => "clients.family_key".to_owned(),
        ClientOrder::Number => "clients.number".to_owned(),
        ClientOrder::LastVisit => format!("coalesce({LAST_VISIT}, '')"),
    }
}

/// How rows stand in an order. By a name the name decides, so that its index is read in order.
fn order_by(order: ClientOrder, direction: &str) -> String {
    match order {
        ClientOrder::Name => format!("clients.sort_key {direction}, clients.number {direction}"),
        ClientOrder::Family => {
            format!(
                "clients.family_key {direction}, clients.sort_key {direction},
                 clients.number {direction}"
            )
        }
        ClientOrder::Number => format!("clients.number {direction}"),
        ClientOrder::LastVisit => {
            format!("place {direction}, clients.sort_key {direction}, clients.number {direction}")
        }
    }
}

fn listed(row: &Row<'_>) -> rusqlite::Result<ListedClient> {
    Ok(ListedClient {
        client: client(row)?,
        last_visit: rows::maybe_parsed(row, 6)?,
    })
}

impl Answer for ClientsQuestion {
    fn answer(&self, conn: &Connection) -> Result<ClientListPage, StoreError> {
        let (name, number) = rows::name_or_number(&self.search);
        let (after, after_name, after_number) =
            rows::after(self.after.as_ref(), self.order.nowhere());
        let place = place(self.order);
        let (beyond, direction) = rows::direction(self.descending);
        let order = order_by(self.order, direction);
        // What a row says beside its place is looked up for those of the page alone.
        let found: Vec<ListedClient> = conn
            .prepare_cached(&format!(
                "SELECT number, name, active, version, phone, region, {LAST_VISIT}
                 FROM (
                     SELECT clients.id, {place} AS place
                     FROM clients
                     WHERE employer_id = ?1 AND active = ?2
                         AND (search_text LIKE ?3 ESCAPE '\\' OR number LIKE ?4 ESCAPE '\\'
                             OR phone_digits LIKE ?5 ESCAPE '\\')
                         AND (NOT ?6 OR (place, sort_key, number) {beyond} (?7, ?8, ?9))
                     ORDER BY {order}
                     LIMIT ?10
                 ) AS page
                 JOIN clients ON clients.id = page.id
                 ORDER BY {order}"
            ))?
            .query_map(
                params![
                    self.employer.0,
                    self.active,
                    name,
                    number,
                    rows::phone(&self.search),
                    self.after.is_some(),
                    after,
                    after_name,
                    after_number,
                    rows::one_more(PAGE)
                ],
                listed,
            )?
            .collect::<Result<_, _>>()?;
        Ok(self.page(found, PAGE))
    }
}

impl Answer for ClientCountsQuestion {
    fn answer(&self, conn: &Connection) -> Result<ClientCounts, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE active), count(*) FILTER (WHERE NOT active)
                 FROM clients
                 WHERE employer_id = ?1",
            )?
            .query_row(params![self.employer.0], |row| {
                Ok(ClientCounts {
                    active: row.get(0)?,
                    inactive: row.get(1)?,
                })
            })?)
    }
}
