//! Everything that is kept of one person, table by table, as she may ask for it (GDPR, article 15).
//!
//! The statements are written so that both databases understand them; the first value is the
//! employer, the second a login or a client number.

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day, Login};

use super::Question;
use crate::domain::ids::EmployerId;

/// Which person it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Whose {
    /// A worker.
    Worker(Login),
    /// A client.
    Client(ClientNumber),
}

impl Whose {
    pub(super) fn number(&self) -> String {
        match self {
            Self::Worker(login) => login.as_str().to_owned(),
            Self::Client(number) => number.as_str().to_owned(),
        }
    }

    /// The parts of what is kept.
    pub(crate) fn parts(&self) -> &'static [Part] {
        match self {
            Self::Worker(_) => WORKER,
            Self::Client(_) => CLIENT,
        }
    }
}

/// Asks for it all, at one instant; none where the employer does not have her.
pub(crate) struct PersonalQuestion {
    pub employer: EmployerId,
    pub whose: Whose,
}

impl Question for PersonalQuestion {
    type Facts = Option<Vec<Kept>>;
}

/// What one table holds of her.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    pub name: &'static str,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<Value>>,
}

/// A value of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Nothing,
    Text(String),
    Number(i64),
    Flag(bool),
    Date(Day),
    Instant(Timestamp),
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Flag,
    Date,
    Instant,
}

impl Kind {
    /// A number of the database as what it means.
    pub(super) fn of_number(self, number: i64) -> Value {
        match self {
            Self::Flag => Value::Flag(number != 0),
            Self::Instant => {
                Timestamp::from_millisecond(number).map_or(Value::Number(number), Value::Instant)
            }
            Self::Text | Self::Number | Self::Date => Value::Number(number),
        }
    }

    /// A text of the database as what it means.
    pub(super) fn of_text(self, text: String) -> Value {
        match self {
            Self::Date => text.parse().map_or(Value::Text(text), Value::Date),
            _ => Value::Text(text),
        }
    }
}

/// A part of what is kept.
pub(crate) struct Part {
    pub name: &'static str,
    pub columns: &'static [(&'static str, Kind)],
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

use Kind::{Date, Flag, Instant, Number, Text};

macro_rules! parts {
    ($($name:literal { $($column:ident: $kind:ident),+ $(,)? } $sql:expr, $postgres:expr;)+) => {
        &[$(Part {
            name: $name,
            columns: &[$((stringify!($column), $kind)),+],
            sqlite: $sql,
            postgres: $postgres,
        }),+]
    };
}

const WORKER_ROW: &str = "SELECT login, name, letter_name, phone, language, locale,
         CAST(contract_quarters AS bigint), payroll_number, created_at, seen_at, app_closed_at,
         deactivated_at
     FROM workers
     WHERE employer_id = $1 AND login = $2";
const PHONES: &str = "SELECT devices.created_at, devices.used_at
     FROM devices
     JOIN workers ON workers.id = devices.worker_id
     WHERE workers.employer_id = $1 AND workers.login = $2
     ORDER BY devices.created_at";
const SESSIONS: &str = "SELECT sessions.created_at, sessions.expires_at
     FROM sessions
     JOIN workers ON workers.id = sessions.worker_id
     WHERE workers.employer_id = $1 AND workers.login = $2
     ORDER BY sessions.created_at";
const WRONG_TRIES: &str = "SELECT wrong_tries.at, wrong_tries.channel, wrong_tries.address
     FROM wrong_tries
     JOIN workers ON workers.id = wrong_tries.worker_id
     WHERE workers.employer_id = $1 AND workers.login = $2
     ORDER BY wrong_tries.seq";
const WORKERS_PERFORMANCES: &str =
    "SELECT performances.reference, performances.day, clients.number,
         performances.activity, CAST(performances.hours AS bigint), performances.state,
         performances.channel, CAST(performances.automatic AS integer),
         CAST(performances.requested AS integer), performances.registered_at
     FROM performances
     JOIN workers ON workers.id = performances.worker_id
     JOIN clients ON clients.id = performances.client_id
     WHERE workers.employer_id = $1 AND workers.login = $2
     ORDER BY performances.day, performances.seq";
const WORKERS_REQUESTS: &str =
    "SELECT requests.kind, requests.day, clients.number, requests.activity,
         CAST(requests.hours AS bigint), requests.reason, requests.asked_at, requests.state,
         requests.closed_at, requests.answer
     FROM requests
     JOIN workers ON workers.id = requests.worker_id
     JOIN clients ON clients.id = requests.client_id
     WHERE workers.employer_id = $1 AND workers.login = $2
     ORDER BY requests.seq";
const WORKERS_CHANGES: &str = "SELECT performances.reference, office_changes.kind,
         office_changes.before_activity, CAST(office_changes.before_hours AS bigint),
         office_changes.after_activity, CAST(office_changes.after_hours AS bigint),
         office_changes.reason, office_changes.made_at, office_changes.answer_by,
         office_changes.state, office_changes.answered_at, office_changes.answer,
         office_changes.office_answer
     FROM office_changes
     JOIN performances ON performances.seq = office_changes.performance_seq
     JOIN workers ON workers.id = office_changes.worker_id
     WHERE workers.employer_id = $1 AND workers.login = $2
     ORDER BY office_changes.seq";
/// Her own reports and requests are named by their reference, or by their day.
macro_rules! lines_of_hers {
    ($id:literal) => {
        concat!(
            "SELECT audit.at, audit.actor, audit.origin, audit.action,
                 coalesce(performances.reference, asked.day, ",
            audit_subject!(),
            "), ",
            audit_detail!(),
            " FROM audit ",
            audit_beside!(),
            " LEFT JOIN performances
                 ON performances.employer_id = audit.employer_id AND performances.id = ",
            $id,
            " LEFT JOIN requests AS asked
                 ON asked.employer_id = audit.employer_id AND asked.id = ",
            $id,
            " WHERE audit.employer_id = $1
                 AND (audit.subject = $2
                     OR audit_details.subject = $2
                     OR (audit.actor = 'worker' AND audit.actor_id = (
                         SELECT id FROM workers WHERE employer_id = $1 AND login = $2
                     )))
             ORDER BY audit.seq"
        )
    };
}
const HERS_OF_SQLITE: &str = lines_of_hers!("unhex(replace(audit.subject, '-', ''))");
const HERS_OF_POSTGRES: &str = lines_of_hers!(
    "CASE
         WHEN audit.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
         THEN audit.subject::uuid
     END"
);
const CLIENT_ROW: &str = "SELECT number, name, phone, region, CAST(active AS integer), created_at
     FROM clients
     WHERE employer_id = $1 AND number = $2";
const CLIENTS_PERFORMANCES: &str = "SELECT performances.reference, performances.day, workers.login,
         performances.activity, CAST(performances.hours AS bigint), performances.state,
         performances.channel, performances.registered_at
     FROM performances
     JOIN clients ON clients.id = performances.client_id
     JOIN workers ON workers.id = performances.worker_id
     WHERE clients.employer_id = $1 AND clients.number = $2
     ORDER BY performances.day, performances.seq";
const CLIENTS_REQUESTS: &str =
    "SELECT requests.kind, requests.day, workers.login, requests.activity,
         CAST(requests.hours AS bigint), requests.asked_at, requests.state, requests.closed_at
     FROM requests
     JOIN clients ON clients.id = requests.client_id
     JOIN workers ON workers.id = requests.worker_id
     WHERE clients.employer_id = $1 AND clients.number = $2
     ORDER BY requests.seq";
const CLIENTS_LOG: &str = concat!(
    "SELECT audit.at, audit.actor, audit.origin, audit.action, ",
    audit_subject!(),
    ", ",
    audit_detail!(),
    " FROM audit ",
    audit_beside!(),
    " WHERE audit.employer_id = $1 AND (audit.subject = $2 OR audit_details.subject = $2)
     ORDER BY audit.seq"
);

/// Lines about performances name them by their ids.
macro_rules! lines_about {
    ($subject:literal) => {
        concat!(
            "SELECT audit.at, audit.actor, audit.origin, audit.action, performances.reference, ",
            audit_detail!(),
            " FROM performances
             JOIN workers ON workers.id = performances.worker_id
             JOIN audit ON audit.employer_id = performances.employer_id AND audit.subject = ",
            $subject,
            " ",
            audit_beside!(),
            " WHERE workers.employer_id = $1 AND workers.login = $2 AND audit.actor <> 'worker'
             ORDER BY audit.seq"
        )
    };
}
const LINES_OF_SQLITE: &str = lines_about!(
    "lower(substr(hex(performances.id), 1, 8) || '-' || substr(hex(performances.id), 9, 4)
         || '-' || substr(hex(performances.id), 13, 4) || '-'
         || substr(hex(performances.id), 17, 4) || '-' || substr(hex(performances.id), 21))"
);
const LINES_OF_POSTGRES: &str = lines_about!("performances.id::text");

const WORKER: &[Part] = parts! {
    "worker" {
        login: Text, name: Text, letter_name: Text, phone: Text, language: Text, locale: Text,
        contract_quarters: Number, payroll_number: Text, created_at: Instant, seen_at: Instant,
        closed_at: Instant, left_at: Instant,
    } WORKER_ROW, WORKER_ROW;
    "phones" { first_seen: Instant, last_used: Instant } PHONES, PHONES;
    "sessions" { opened: Instant, ends: Instant } SESSIONS, SESSIONS;
    "wrong_passwords" { at: Instant, channel: Text, address: Text } WRONG_TRIES, WRONG_TRIES;
    "performances" {
        reference: Text, date: Date, client_number: Text, activity: Text, hours: Number,
        state: Text, channel: Text, automatic: Flag, requested: Flag, registered_at: Instant,
    } WORKERS_PERFORMANCES, WORKERS_PERFORMANCES;
    "requests" {
        kind: Text, date: Date, client_number: Text, activity: Text, hours: Number, reason: Text,
        asked_at: Instant, state: Text, closed_at: Instant, answer: Text,
    } WORKERS_REQUESTS, WORKERS_REQUESTS;
    "office_changes" {
        reference: Text, kind: Text, before_activity: Text, before_hours: Number,
        after_activity: Text, after_hours: Number, reason: Text, made_at: Instant,
        answer_by: Date, state: Text, answered_at: Instant, answer: Text, office_answer: Text,
    } WORKERS_CHANGES, WORKERS_CHANGES;
    "log" {
        at: Instant, actor: Text, origin: Text, action: Text, subject: Text, detail: Text,
    } HERS_OF_SQLITE, HERS_OF_POSTGRES;
    "log_of_performances" {
        at: Instant, actor: Text, origin: Text, action: Text, reference: Text, detail: Text,
    } LINES_OF_SQLITE, LINES_OF_POSTGRES;
};

const CLIENT: &[Part] = parts! {
    "client" {
        number: Text, name: Text, phone: Text, region: Text, active: Flag, created_at: Instant,
    } CLIENT_ROW, CLIENT_ROW;
    "performances" {
        reference: Text, date: Date, worker_login: Text, activity: Text, hours: Number,
        state: Text, channel: Text, registered_at: Instant,
    } CLIENTS_PERFORMANCES, CLIENTS_PERFORMANCES;
    "requests" {
        kind: Text, date: Date, worker_login: Text, activity: Text, hours: Number,
        asked_at: Instant, state: Text, closed_at: Instant,
    } CLIENTS_REQUESTS, CLIENTS_REQUESTS;
    "log" {
        at: Instant, actor: Text, origin: Text, action: Text, subject: Text, detail: Text,
    } CLIENTS_LOG, CLIENTS_LOG;
};
