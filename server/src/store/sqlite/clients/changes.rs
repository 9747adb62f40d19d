//! What decisions change of clients.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::super::{ClientId, EmployerId, rows, run::ApplyError};
use crate::{
    domain::{
        changes::ClientChange,
        client_record::{Household, NewClient},
        phone_number::PhoneNumber,
        staff::Region,
    },
    store::names::{KEYS, NameKeys},
};

/// Applies one change.
pub(in super::super) fn apply(conn: &Connection, change: &ClientChange) -> Result<(), ApplyError> {
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
