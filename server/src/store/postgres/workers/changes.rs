//! What the office's changes of workers become.

use jiff::Timestamp;
use job_tracker_protocol::Language;
use uuid::Uuid;

use super::super::{
    shared_tries,
    statement::{Statement, values},
};
use crate::{
    domain::{
        changes::WorkerChange,
        hiring::{NewWorker, Person},
        ids::{EmployerId, WorkerId},
        phone_number::PhoneNumber,
    },
    store::names::{KEYS, NameKeys},
};

/// The statements of one change, in order.
pub(in crate::store::postgres) fn statements(change: &WorkerChange) -> Vec<Statement> {
    match change {
        WorkerChange::Add {
            row,
            employer,
            new,
            import,
            at,
        } => {
            let mut all = vec![insert((*employer, *row), new, *import, *at)];
            all.extend(shared_tries::reset(&new.login));
            all
        }
        WorkerChange::Reopen {
            worker,
            login,
            password_hash,
        } => {
            let mut all = vec![Statement::of_one_row(
                "UPDATE workers
                 SET password_hash = $2, password_issue = password_issue + 1,
                     app_closed_at = NULL, version = version + 1
                 WHERE id = $1 AND deactivated_at IS NULL",
                values![worker.0, password_hash.clone()],
            )];
            all.extend(shared_tries::reset(login));
            all.extend(forget(*worker));
            all
        }
        WorkerChange::Edit {
            worker,
            version,
            person,
        } => vec![edit((*worker, *version), person)],
        WorkerChange::SetActive {
            worker,
            left,
            no_password,
        } => {
            let mut all = vec![Statement::of_one_row(
                "UPDATE workers
                 SET deactivated_at = $2, password_hash = $3, password_issue = password_issue + 1,
                     version = version + 1
                 WHERE id = $1 AND (deactivated_at IS NULL) <> ($2::bigint IS NULL)",
                values![
                    worker.0,
                    left.map(Timestamp::as_millisecond),
                    no_password.clone()
                ],
            )];
            all.extend(forget(*worker));
            all
        }
    }
}

fn edit((worker, version): (WorkerId, i64), person: &Person) -> Statement {
    let name = person.name.as_str();
    let keys = NameKeys::of(name);
    let phone = person.phone.as_ref();
    Statement::of_one_row(
        "UPDATE workers
         SET name = $3, language = $4, sort_key = $5, search_text = $6, name_keys = $7,
             letter_name = $8, phone = $9, phone_key = $10, phone_digits = $11,
             locale = $12, contract_quarters = $13, payroll_number = $14, expected_days = $15,
             family_key = $16, version = version + 1
         WHERE id = $1 AND version = $2",
        values![
            worker.0,
            version,
            name.to_owned(),
            person.language.office().code(),
            keys.sort_key,
            keys.search_text,
            KEYS,
            person.letter_name.clone().map(String::from),
            phone.map(|it| it.as_str().to_owned()),
            phone.and_then(PhoneNumber::key).map(str::to_owned),
            phone.map(PhoneNumber::digits),
            person.language.beyond_office().map(Language::code),
            person.contract_hours.map(|it| i64::from(it.quarters())),
            person.payroll_number.clone().map(String::from),
            i64::from(person.expected_days.bits()),
            keys.family_key
        ],
    )
}

fn insert(
    (employer, row): (EmployerId, Option<WorkerId>),
    new: &NewWorker,
    import: Option<Uuid>,
    at: Timestamp,
) -> Statement {
    let keys = NameKeys::of(new.person.name.as_str());
    let phone = new.person.phone.as_ref();
    let mut given = values![
        employer.0,
        new.login.as_str().to_owned(),
        new.person.name.as_str().to_owned(),
        new.person.language.office().code(),
        new.password_hash.clone(),
        import,
        at.as_millisecond(),
        keys.sort_key,
        keys.search_text,
        KEYS,
        new.person.letter_name.clone().map(String::from),
        phone.map(|it| it.as_str().to_owned()),
        phone.and_then(PhoneNumber::key).map(str::to_owned),
        phone.map(PhoneNumber::digits),
        new.person.language.beyond_office().map(Language::code),
        new.person.contract_hours.map(|it| i64::from(it.quarters())),
        new.person.payroll_number.clone().map(String::from),
        i64::from(new.person.expected_days.bits()),
        keys.family_key
    ];
    match row {
        None => Statement::new(
            "INSERT INTO workers (employer_id, login, name, language, password_hash, import_id,
                 created_at, sort_key, search_text, name_keys, letter_name, phone, phone_key,
                 phone_digits, locale, contract_quarters, payroll_number, expected_days,
                 family_key)
             VALUES ($1, $2, $3, $4, $5, (SELECT id FROM imports WHERE public_id = $6), $7, $8,
                 $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
            given,
        ),
        Some(row) => {
            given.extend(values![row.0]);
            // The rows that are numbered by themselves go on behind it.
            Statement::new(
                "INSERT INTO workers (id, employer_id, login, name, language, password_hash,
                     import_id, created_at, sort_key, search_text, name_keys, letter_name, phone,
                     phone_key, phone_digits, locale, contract_quarters, payroll_number,
                     expected_days, family_key)
                 SELECT setval(pg_get_serial_sequence('workers', 'id'), $20), $1, $2, $3, $4, $5,
                     (SELECT id FROM imports WHERE public_id = $6), $7, $8, $9, $10, $11, $12,
                     $13, $14, $15, $16, $17, $18, $19",
                given,
            )
        }
    }
}

/// Forgets her phones with their tries, and ends her sessions.
fn forget(worker: WorkerId) -> [Statement; 3] {
    [
        Statement::new(
            "DELETE FROM devices WHERE worker_id = $1",
            values![worker.0],
        ),
        Statement::new(
            "DELETE FROM lanes WHERE worker_id = $1 AND device <> '\\x'",
            values![worker.0],
        ),
        Statement::new(
            "DELETE FROM sessions WHERE worker_id = $1",
            values![worker.0],
        ),
    ]
}
