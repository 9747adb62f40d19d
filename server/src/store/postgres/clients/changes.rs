//! What decisions change of clients.

use jiff::Timestamp;

use super::super::statement::{Statement, values};
use crate::{
    domain::{
        changes::ClientChange,
        client_record::{Household, NewClient},
        ids::{ClientId, EmployerId},
        phone_number::PhoneNumber,
        staff::Region,
    },
    store::names::{KEYS, NameKeys},
};

/// What one change becomes.
pub(in super::super) fn statement(change: &ClientChange) -> Statement {
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
