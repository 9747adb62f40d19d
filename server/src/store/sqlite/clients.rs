//! The registry of clients.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    ClientId, EmployerId, StoreError, imports, rows,
    run::{Answer, ApplyError},
};
use crate::{
    application::{ClientRecordQuestion, ImportClientsQuestion},
    domain::{
        audit::ClientDetails,
        changes::ClientChange,
        client_record::{ClientRecord, Household, NewClient},
        import::ClientsFacts,
        phone_number::PhoneNumber,
        staff::Region,
    },
    store::{
        clients::{
            ClientCounts, ClientCountsQuestion, ClientListPage, ClientNumbersQuestion, ClientOrder,
            ClientPage, ClientQuestion, ClientRow, ClientsQuestion, ListedClient, SheetChoice,
            SheetQuestion,
        },
        names::{KEYS, NameKeys, sort_key},
    },
};

/// Clients on a page.
const PAGE: usize = 50;

fn client(row: &Row<'_>) -> rusqlite::Result<ClientRow> {
    Ok(ClientRow {
        number: rows::parsed(row, 0)?,
        name: row.get(1)?,
        active: row.get(2)?,
        version: row.get(3)?,
        phone: row.get(4)?,
        region: region(row, 5)?,
    })
}

/// None where it is the employer's.
fn region(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Region>> {
    let named = |_: String| rows::named(row, column, Region::from_name);
    row.get::<_, Option<String>>(column)?.map(named).transpose()
}

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

impl Answer for ClientQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<ClientRow>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT number, name, active, version, phone, region
                 FROM clients
                 WHERE employer_id = ?1 AND number = ?2",
            )?
            .query_row(params![self.employer.0, self.number.as_str()], client)
            .optional()?)
    }
}

impl Answer for SheetQuestion {
    fn answer(&self, conn: &Connection) -> Result<ClientPage, StoreError> {
        match &self.choice {
            SheetChoice::These(numbers) => {
                let mut statement = conn.prepare_cached(
                    "SELECT number, name, active, version, phone, region
                     FROM clients
                     WHERE employer_id = ?1 AND number = ?2 AND active = 1",
                )?;
                let mut clients = Vec::new();
                for number in numbers.iter().take(self.most) {
                    let values = params![self.employer.0, number.as_str()];
                    clients.extend(statement.query_row(values, client).optional()?);
                }
                Ok(ClientPage {
                    clients,
                    next: None,
                })
            }
            SheetChoice::Active { since, after } => {
                let (name, number) = match after {
                    Some((name, number)) => (Some(sort_key(name)), Some(number.as_str())),
                    None => (None, None),
                };
                let clients: Vec<ClientRow> = conn
                    .prepare_cached(
                        "SELECT number, name, active, version, phone, region
                         FROM clients
                         WHERE employer_id = ?1 AND active = 1 AND created_at >= ?2
                             AND (?3 IS NULL
                                 OR (sort_key, number) > (?3, ?4))
                         ORDER BY sort_key, number
                         LIMIT ?5",
                    )?
                    .query_map(
                        params![
                            self.employer.0,
                            since.map_or(i64::MIN, Timestamp::as_millisecond),
                            name,
                            number,
                            i64::try_from(self.most + 1).unwrap_or(i64::MAX)
                        ],
                        client,
                    )?
                    .collect::<Result<_, _>>()?;
                let (clients, last) = rows::page(clients, self.most);
                let next = last.map(|it| (it.name, it.number));
                Ok(ClientPage { clients, next })
            }
        }
    }
}

impl Answer for ClientNumbersQuestion {
    fn answer(&self, conn: &Connection) -> Result<HashMap<ClientNumber, bool>, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT number, active FROM clients WHERE employer_id = ?1")?;
        let numbers = statement.query_map(params![self.0.0], |row| {
            Ok((rows::parsed(row, 0)?, row.get(1)?))
        })?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }
}

impl Answer for ClientRecordQuestion {
    fn answer(&self, conn: &Connection) -> Result<Option<ClientRecord>, StoreError> {
        Ok(conn
            .prepare_cached(
                "SELECT id, name, active, version, phone, region
                 FROM clients
                 WHERE employer_id = ?1 AND number = ?2",
            )?
            .query_row(params![self.employer.0, self.number.as_str()], |row| {
                Ok(ClientRecord {
                    client: ClientId(row.get(0)?),
                    details: ClientDetails {
                        name: row.get(1)?,
                        phone: row.get(4)?,
                        region: region(row, 5)?,
                    },
                    active: row.get(2)?,
                    version: row.get(3)?,
                })
            })
            .optional()?)
    }
}

impl Answer for ImportClientsQuestion {
    fn answer(&self, conn: &Connection) -> Result<ClientsFacts, StoreError> {
        let mut statement =
            conn.prepare_cached("SELECT 1 FROM clients WHERE employer_id = ?1 AND number = ?2")?;
        let mut known = HashSet::new();
        for number in &self.numbers {
            if statement.exists(params![self.employer.0, number.as_str()])? {
                known.insert(number.clone());
            }
        }
        Ok(ClientsFacts {
            taken_before: imports::exists(conn, self.import)?,
            known,
        })
    }
}

/// Applies one change.
pub(super) fn apply(conn: &Connection, change: &ClientChange) -> Result<(), ApplyError> {
    match change {
        ClientChange::Add {
            row,
            employer,
            new,
            at,
        } => insert(conn, (*employer, *row), new, *at),
        ClientChange::Edit {
            client,
            version,
            household,
        } => edit(conn, (*client, *version), household),
        ClientChange::SetActive { client, active } => {
            let changed = conn
                .prepare_cached(
                    "UPDATE clients
                     SET active = ?2, version = version + 1
                     WHERE id = ?1 AND active <> ?2",
                )?
                .execute(params![client.0, active])?;
            rows::one(changed)
        }
    }
}

fn edit(
    conn: &Connection,
    (client, version): (ClientId, i64),
    household: &Household,
) -> Result<(), ApplyError> {
    let keys = NameKeys::of(household.name.as_str());
    let phone = household.phone.as_ref();
    let edited = conn
        .prepare_cached(
            "UPDATE clients
             SET name = ?3, sort_key = ?4, search_text = ?5, name_keys = ?6, phone = ?7,
                 phone_key = ?8, phone_digits = ?9, region = ?10, family_key = ?11,
                 version = version + 1
             WHERE id = ?1 AND version = ?2",
        )?
        .execute(params![
            client.0,
            version,
            household.name.as_str(),
            keys.sort_key,
            keys.search_text,
            KEYS,
            phone.map(PhoneNumber::as_str),
            phone.and_then(PhoneNumber::key),
            phone.map(PhoneNumber::digits),
            household.region.map(Region::as_str),
            keys.family_key
        ])?;
    rows::one(edited)
}

fn insert(
    conn: &Connection,
    (employer, row): (EmployerId, Option<ClientId>),
    new: &NewClient,
    at: Timestamp,
) -> Result<(), ApplyError> {
    let household = &new.household;
    let keys = NameKeys::of(household.name.as_str());
    let phone = household.phone.as_ref();
    let inserted = conn
        .prepare_cached(
            "INSERT INTO clients (id, employer_id, number, name, active, created_at,
                 sort_key, search_text, name_keys, phone, phone_key, phone_digits, region,
                 family_key)
             VALUES (
                 coalesce(?1, 1 + max(
                     (SELECT coalesce(max(id), 0) FROM clients),
                     (SELECT coalesce(max(person), 0) FROM erasures WHERE kind = 'client')
                 )),
                 ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            row.map(|it| it.0),
            employer.0,
            new.number.as_str(),
            household.name.as_str(),
            at.as_millisecond(),
            keys.sort_key,
            keys.search_text,
            KEYS,
            phone.map(PhoneNumber::as_str),
            phone.and_then(PhoneNumber::key),
            phone.map(PhoneNumber::digits),
            household.region.map(Region::as_str),
            keys.family_key
        ])?;
    rows::one(inserted)
}
