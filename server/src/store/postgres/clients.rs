//! The registry of clients.

use std::collections::HashMap;

use jiff::Timestamp;
use job_tracker_protocol::ClientNumber;
use tokio_postgres::Row;

use super::{
    Answer, Db, imports, rows,
    statement::{Statement, values},
};
use crate::{
    application::{ClientRecordQuestion, ImportClientsQuestion},
    domain::{
        audit::ClientDetails,
        changes::ClientChange,
        client_record::{ClientRecord, Household, NewClient},
        ids::{ClientId, EmployerId},
        import::ClientsFacts,
        phone_number::PhoneNumber,
        staff::Region,
    },
    store::{
        StoreError,
        clients::{
            ClientCounts, ClientCountsQuestion, ClientListPage, ClientNumbersQuestion, ClientOrder,
            ClientPage, ClientQuestion, ClientRow, ClientsQuestion, ListedClient, SheetChoice,
            SheetQuestion,
        },
        lists::{name_or_number, one_more, page, phone},
        names::{KEYS, NameKeys, sort_key},
    },
};

/// Clients on a page.
const PAGE: usize = 50;

fn client(row: &Row) -> Result<ClientRow, StoreError> {
    Ok(ClientRow {
        number: rows::parsed(row, 0)?,
        name: rows::value(row, 1)?,
        active: rows::value(row, 2)?,
        version: rows::value(row, 3)?,
        phone: rows::value(row, 4)?,
        region: region(row, 5)?,
    })
}

/// None where it is the employer's.
fn region(row: &Row, column: usize) -> Result<Option<Region>, StoreError> {
    let named = |_: String| rows::named(row, column, Region::from_name);
    rows::value::<Option<String>>(row, column)?
        .map(named)
        .transpose()
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

impl Answer for ClientQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<Option<ClientRow>, StoreError> {
        let found = db.maybe_row(
            "SELECT number, name, active, version, phone, region
             FROM clients
             WHERE employer_id = $1 AND number = $2",
            values![self.employer.0, self.number.as_str().to_owned()],
        );
        found.await?.as_ref().map(client).transpose()
    }
}

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

impl Answer for ClientNumbersQuestion {
    async fn answer(&self, db: Db<'_>) -> Result<HashMap<ClientNumber, bool>, StoreError> {
        let found = db.rows(
            "SELECT number, active FROM clients WHERE employer_id = $1",
            values![self.0.0],
        );
        let one = |it: &Row| Ok((rows::parsed(it, 0)?, rows::value(it, 1)?));
        found.await?.iter().map(one).collect()
    }
}

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

/// What one change becomes.
pub(super) fn statement(change: &ClientChange) -> Statement {
    match change {
        ClientChange::Add {
            row,
            employer,
            new,
            at,
        } => insert((*employer, *row), new, *at),
        ClientChange::Edit {
            client,
            version,
            household,
        } => edit((*client, *version), household),
        ClientChange::SetActive { client, active } => Statement::of_one_row(
            "UPDATE clients
             SET active = $2, version = version + 1
             WHERE id = $1 AND active <> $2",
            values![client.0, *active],
        ),
    }
}

fn edit((client, version): (ClientId, i64), household: &Household) -> Statement {
    let keys = NameKeys::of(household.name.as_str());
    let phone = household.phone.as_ref();
    Statement::of_one_row(
        "UPDATE clients
         SET name = $3, sort_key = $4, search_text = $5, name_keys = $6, phone = $7,
             phone_key = $8, phone_digits = $9, region = $10, family_key = $11,
             version = version + 1
         WHERE id = $1 AND version = $2",
        values![
            client.0,
            version,
            household.name.as_str().to_owned(),
            keys.sort_key,
            keys.search_text,
            KEYS,
            phone.map(|it| it.as_str().to_owned()),
            phone.and_then(PhoneNumber::key).map(str::to_owned),
            phone.map(PhoneNumber::digits),
            household.region.map(Region::as_str),
            keys.family_key
        ],
    )
}

fn insert(
    (employer, row): (EmployerId, Option<ClientId>),
    new: &NewClient,
    at: Timestamp,
) -> Statement {
    let household = &new.household;
    let keys = NameKeys::of(household.name.as_str());
    let phone = household.phone.as_ref();
    let mut given = values![
        employer.0,
        new.number.as_str().to_owned(),
        household.name.as_str().to_owned(),
        at.as_millisecond(),
        keys.sort_key,
        keys.search_text,
        KEYS,
        phone.map(|it| it.as_str().to_owned()),
        phone.and_then(PhoneNumber::key).map(str::to_owned),
        phone.map(PhoneNumber::digits),
        household.region.map(Region::as_str),
        keys.family_key
    ];
    match row {
        None => Statement::new(
            "INSERT INTO clients (employer_id, number, name, created_at, sort_key, search_text,
                 name_keys, phone, phone_key, phone_digits, region, family_key)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            given,
        ),
        Some(row) => {
            given.extend(values![row.0]);
            // The rows that are numbered by themselves go on behind it.
            Statement::new(
                "INSERT INTO clients (id, employer_id, number, name, created_at, sort_key,
                     search_text, name_keys, phone, phone_key, phone_digits, region,
                     family_key)
                 SELECT setval(pg_get_serial_sequence('clients', 'id'), $13), $1, $2, $3, $4, $5,
                     $6, $7, $8, $9, $10, $11, $12",
                given,
            )
        }
    }
}
