//! How the office's changes of workers are applied.

use jiff::Timestamp;
use job_tracker_protocol::{Language, Login};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::super::{EmployerId, WorkerId, devices, lanes, rows, run::ApplyError, sessions};
use crate::{
    domain::{
        changes::WorkerChange,
        contract::{ContractHours, PayrollNumber},
        hiring::{NewWorker, Person},
        phone_number::PhoneNumber,
        wording::Name,
    },
    store::names::{KEYS, NameKeys},
};

/// Applies one change.
pub(in crate::store::sqlite) fn apply(
    conn: &Connection,
    change: &WorkerChange,
) -> Result<(), ApplyError> {
    match change {
        WorkerChange::Add {
            row,
            employer,
            new,
            import,
            at,
        } => insert(conn, (*employer, *row), new, *import, *at),
        WorkerChange::Reopen {
            worker,
            login,
            password_hash,
        } => reopen(conn, *worker, login, password_hash),
        WorkerChange::Edit {
            worker,
            version,
            person,
        } => edit(conn, (*worker, *version), person),
        WorkerChange::SetActive {
            worker,
            left,
            no_password,
        } => set_active(conn, *worker, *left, no_password),
    }
}

fn insert(
    conn: &Connection,
    (employer, row): (EmployerId, Option<WorkerId>),
    new: &NewWorker,
    import: Option<Uuid>,
    at: Timestamp,
) -> Result<(), ApplyError> {
    let keys = NameKeys::of(new.person.name.as_str());
    let phone = new.person.phone.as_ref();
    let inserted = conn
        .prepare_cached(
            "INSERT INTO workers (id, employer_id, login, name, language, password_hash,
                 import_id, created_at, sort_key, search_text, name_keys, letter_name, phone, phone_key,
                 phone_digits, locale, contract_quarters, payroll_number, expected_days,
                 family_key)
             VALUES (
                 coalesce(?1, 1 + max(
                     (SELECT coalesce(max(id), 0) FROM workers),
                     (SELECT coalesce(max(person), 0) FROM erasures WHERE kind = 'worker')
                 )),
                 ?2, ?3, ?4, ?5, ?6, (SELECT id FROM imports WHERE public_id = ?7), ?8,
                 ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            row.map(|it| it.0),
            employer.0,
            new.login.as_str(),
            new.person.name.as_str(),
            new.person.language.office().code(),
            new.password_hash,
            import.as_ref().map(Uuid::as_bytes),
            at.as_millisecond(),
            keys.sort_key,
            keys.search_text,
            KEYS,
            new.person.letter_name.as_ref().map(Name::as_str),
            phone.map(PhoneNumber::as_str),
            phone.and_then(PhoneNumber::key),
            phone.map(PhoneNumber::digits),
            new.person.language.beyond_office().map(Language::code),
            new.person.contract_hours.map(ContractHours::quarters),
            new.person.payroll_number.as_ref().map(PayrollNumber::as_str),
            new.person.expected_days.bits(),
            keys.family_key
        ])?;
    rows::one(inserted)?;
    Ok(lanes::reset(conn, &new.login)?)
}

fn reopen(
    conn: &Connection,
    worker: WorkerId,
    login: &Login,
    password_hash: &str,
) -> Result<(), ApplyError> {
    let changed = conn
        .prepare_cached(
            "UPDATE workers
             SET password_hash = ?2, password_issue = password_issue + 1,
                 app_closed_at = NULL, version = version + 1
             WHERE id = ?1 AND deactivated_at IS NULL",
        )?
        .execute(params![worker.0, password_hash])?;
    rows::one(changed)?;
    lanes::reset(conn, login)?;
    devices::forget_devices(conn, worker, None)?;
    Ok(sessions::end_sessions(conn, worker)?)
}

fn edit(
    conn: &Connection,
    (worker, version): (WorkerId, i64),
    person: &Person,
) -> Result<(), ApplyError> {
    let name = person.name.as_str();
    let keys = NameKeys::of(name);
    let phone = person.phone.as_ref();
    let changed = conn
        .prepare_cached(
            "UPDATE workers
             SET name = ?3, language = ?4, sort_key = ?5, search_text = ?6, name_keys = ?7,
                 letter_name = ?8, phone = ?9, phone_key = ?10, phone_digits = ?11,
                 locale = ?12, contract_quarters = ?13, payroll_number = ?14, expected_days = ?15,
                 family_key = ?16, version = version + 1
             WHERE id = ?1 AND version = ?2",
        )?
        .execute(params![
            worker.0,
            version,
            name,
            person.language.office().code(),
            keys.sort_key,
            keys.search_text,
            KEYS,
            person.letter_name.as_ref().map(Name::as_str),
            phone.map(PhoneNumber::as_str),
            phone.and_then(PhoneNumber::key),
            phone.map(PhoneNumber::digits),
            person.language.beyond_office().map(Language::code),
            person.contract_hours.map(ContractHours::quarters),
            person.payroll_number.as_ref().map(PayrollNumber::as_str),
            person.expected_days.bits(),
            keys.family_key
        ])?;
    rows::one(changed)
}

fn set_active(
    conn: &Connection,
    worker: WorkerId,
    left: Option<Timestamp>,
    no_password: &str,
) -> Result<(), ApplyError> {
    let changed = conn
        .prepare_cached(
            "UPDATE workers
             SET deactivated_at = ?2, password_hash = ?3, password_issue = password_issue + 1, version = version + 1
             WHERE id = ?1 AND (deactivated_at IS NULL) <> (?2 IS NULL)",
        )?
        .execute(params![
            worker.0,
            left.map(Timestamp::as_millisecond),
            no_password
        ])?;
    rows::one(changed)?;
    devices::forget_devices(conn, worker, None)?;
    Ok(sessions::end_sessions(conn, worker)?)
}
