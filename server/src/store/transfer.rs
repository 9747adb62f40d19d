//! What a server is made of, table by table, for moving all of it from one database to another.

use sha2::{Digest, Sha256};

/// A value on its way.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Null,
    Integer(i64),
    Boolean(bool),
    Text(String),
    Bytes(Vec<u8>),
    Uuid(uuid::Uuid),
}

/// What stands in a column. SQLite keeps booleans as 0 and 1, and UUIDs as 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Integer,
    Boolean,
    Text,
    Bytes,
    Uuid,
}

/// One table.
pub(super) struct Table {
    pub(super) name: &'static str,
    /// The columns with their kinds, in one order for both databases.
    pub(super) columns: &'static [(&'static str, Kind)],
    /// The column that numbers the rows by itself.
    pub(super) numbered: Option<&'static str>,
}

impl Table {
    /// The names of the columns, with commas between them.
    pub(super) fn column_names(&self) -> String {
        let names: Vec<_> = self.columns.iter().map(|it| it.0).collect();
        names.join(", ")
    }
}

/// Rows that travel together.
pub(super) const TOGETHER: usize = 500;

/// How many rows a table has, and what is in them, whatever their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Fingerprint {
    /// Rows.
    pub rows: u64,
    sum: [u64; 4],
}

impl Fingerprint {
    pub(super) fn add(&mut self, row: &[Cell]) {
        let mut digest = Sha256::new();
        for cell in row {
            match cell {
                Cell::Null => digest.update([0]),
                Cell::Integer(it) => digest.update([&[1][..], &it.to_be_bytes()].concat()),
                Cell::Boolean(it) => digest.update([2, u8::from(*it)]),
                Cell::Text(it) => {
                    digest.update([3]);
                    digest.update(it.len().to_be_bytes());
                    digest.update(it.as_bytes());
                }
                Cell::Bytes(it) => {
                    digest.update([4]);
                    digest.update(it.len().to_be_bytes());
                    digest.update(it);
                }
                Cell::Uuid(it) => digest.update([&[5][..], it.as_bytes()].concat()),
            }
        }
        self.rows += 1;
        let digest: [u8; 32] = digest.finalize().into();
        for (sum, part) in self.sum.iter_mut().zip(digest.chunks_exact(8)) {
            let part = part.iter().fold(0_u64, |all, it| all << 8 | u64::from(*it));
            *sum = sum.wrapping_add(part);
        }
    }
}

use Kind::{Boolean, Bytes, Integer, Text, Uuid};

macro_rules! tables {
    ($($name:ident $(numbered by $number:ident)? { $($column:ident: $kind:ident),+ $(,)? })+) => {
        &[$(Table {
            name: stringify!($name),
            columns: &[$((stringify!($column), $kind)),+],
            numbered: tables!(@number $($number)?),
        }),+]
    };
    (@number) => { None };
    (@number $number:ident) => { Some(stringify!($number)) };
}

/// Every table that holds what somebody did, each after those that it refers to. Tables that a
/// database keeps for itself are not among them.
pub(super) const TABLES: &[Table] = tables! {
    employers numbered by id {
        id: Integer, public_id: Uuid, name: Text, phone: Text, created_at: Integer, region: Text,
        language: Text, request_days_back: Integer, version: Integer, phone_line: Text,
        phone_line_key: Text, expected_days: Integer,
    }
    imports numbered by id { id: Integer, public_id: Uuid, employer_id: Integer, created_at: Integer }
    workers numbered by id {
        id: Integer, employer_id: Integer, login: Text, name: Text, language: Text,
        password_hash: Text, password_issue: Integer, app_closed_at: Integer, created_at: Integer,
        version: Integer, deactivated_at: Integer, seen_at: Integer, import_id: Integer,
        sort_key: Bytes, search_text: Text, name_keys: Integer, letter_name: Text, phone: Text,
        phone_key: Text, phone_digits: Text, locale: Text, contract_quarters: Integer,
        payroll_number: Text, expected_days: Integer,
    }
    clients numbered by id {
        id: Integer, employer_id: Integer, number: Text, name: Text, active: Boolean,
        created_at: Integer, version: Integer, sort_key: Bytes, search_text: Text,
        name_keys: Integer, phone: Text, phone_key: Text, phone_digits: Text, region: Text,
    }
    payroll_mappings numbered by id {
        id: Integer, public_id: Uuid, employer_id: Integer, name: Text, layout: Text,
        version: Integer, changed_at: Integer,
    }
    lanes numbered by seq {
        seq: Integer, login: Text, channel: Text, device: Bytes, worker_id: Integer, tries: Integer,
    }
    shared_tries { channel: Text, block: Integer, tries: Bytes }
    vouchers { worker_id: Integer, token_hash: Bytes, tries: Integer, expires_at: Integer }
    client_checks { worker_id: Integer, since: Integer, unknown: Integer }
    phone_calls {
        call: Bytes, began_at: Integer, caller: Text, worker_id: Integer, turn: Integer,
        said_at: Integer, said: Text, dialogue: Text, claim: Uuid, claimed_at: Integer,
    }
    devices { token_hash: Bytes, worker_id: Integer, created_at: Integer, used_at: Integer }
    sessions {
        token_hash: Bytes, worker_id: Integer, created_at: Integer, expires_at: Integer,
        device: Bytes,
    }
    wrong_tries numbered by seq {
        seq: Integer, worker_id: Integer, channel: Text, device: Bytes, address: Text, at: Integer,
    }
    performances numbered by seq {
        seq: Integer, id: Uuid, employer_id: Integer, worker_id: Integer, client_id: Integer,
        reference: Text, activity: Text, hours: Integer, day: Text, registered_at: Integer,
        state: Text, version: Integer, channel: Text, automatic: Boolean, requested: Boolean,
    }
    requests numbered by seq {
        seq: Integer, id: Uuid, employer_id: Integer, worker_id: Integer, kind: Text,
        performance_seq: Integer, client_id: Integer, activity: Text, hours: Integer, day: Text,
        reason: Text, reason_code: Text, asked_at: Integer, state: Text, closed_at: Integer,
        answer: Text, answer_code: Text,
    }
    request_keys { worker_id: Integer, key: Uuid, request_seq: Integer, bound_at: Integer }
    office_changes numbered by seq {
        seq: Integer, id: Uuid, employer_id: Integer, worker_id: Integer,
        performance_seq: Integer, kind: Text, before_activity: Text, before_hours: Integer,
        after_activity: Text, after_hours: Integer, reason: Text, made_at: Integer,
        answer_by: Text, state: Text, answered_at: Integer, answer: Text, answer_code: Text,
        office_answer: Text, office_answer_code: Text,
    }
    keys {
        worker_id: Integer, key: Uuid, performance_seq: Integer, client_number: Text,
        activity: Text, hours: Integer, day: Text, bound_at: Integer,
    }
    factor_keys { key_id: Uuid }
    users numbered by id {
        id: Integer, public_id: Uuid, employer_id: Integer, email: Text, name: Text, role: Text,
        language: Text, password_hash: Text, totp_secret: Bytes, factor: Bytes, totp_step: Integer,
        codes_whole_at: Integer, removed_at: Integer, created_at: Integer,
    }
    recovery_codes { code_hash: Bytes, user_id: Integer }
    user_sessions {
        token_hash: Bytes, user_id: Integer, created_at: Integer, used_at: Integer, address: Text,
        browser: Text, system: Text,
    }
    validations numbered by seq {
        seq: Integer, id: Uuid, employer_id: Integer, user_id: Integer, at: Integer,
        undone_at: Integer,
    }
    validated { validation_seq: Integer, performance_seq: Integer, state: Text, version: Integer }
    invitations {
        token_hash: Bytes, employer_id: Integer, role: Text, email: Text, expires_at: Integer,
        first_start: Boolean, invited_by: Integer,
    }
    notices {
        user_id: Integer, kind: Text, day: Integer, times: Integer, subject: Text, doer: Text,
        address: Text, first_at: Integer, last_at: Integer,
    }
    shown_once { public_id: Uuid, session: Bytes, content: Bytes, expires_at: Integer }
    audit numbered by seq {
        seq: Integer, employer_id: Integer, at: Integer, actor: Text, actor_id: Integer,
        origin: Text, action: Text, subject: Text, detail: Text,
    }
    audit_details {
        seq: Integer, employer_id: Integer, salt: Bytes, subject: Text, detail: Text,
        erasure: Uuid,
    }
    audit_seals {
        block: Integer, first_seq: Integer, last_seq: Integer, lines: Integer, hash: Bytes,
        at: Integer,
    }
    audit_removed { block: Integer, at: Integer }
    retention_mark { one: Integer, day: Text }
    erasures {
        id: Uuid, employer_id: Integer, kind: Text, person: Integer, person_since: Integer,
        at: Integer,
    }
};
