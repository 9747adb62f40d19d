//! The same rows and the same changes in both databases, and the same answers from both. Without
//! a PostgreSQL (`scripts/postgres`) there is nothing to compare, and the tests say so.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod calls;
mod changes;
mod due;
mod long;
mod names;
mod payroll;
mod questions;
mod retention;
mod seals;
mod today;
mod workers;

use std::sync::Arc;

use uuid::Uuid;

use super::{Store, StoreError};
use crate::{
    application::UseCase,
    domain::{
        changes::{Change, Decision},
        ids::EmployerId,
        lock::Lock,
        random::OsRandom,
        secret::TokenHash,
    },
    settings::DatabaseSettings,
};

/// Set by `scripts/postgres`: the address of a database that new ones are made beside.
pub(super) const POSTGRES: &str = "JOB_TRACKER_TEST_POSTGRES";
const HERE: EmployerId = EmployerId(1);
/// `{uuid n}` and `{hash n}` stand for an id and for the hash of a token.
const ROWS: &str = "
    INSERT INTO employers (id, public_id, name, created_at)
    VALUES (1, {uuid 1}, 'Zonnestraal', 0), (2, {uuid 2}, 'Maneschijn', 0);
    INSERT INTO workers (id, employer_id, login, name, language, password_hash, created_at)
    VALUES (1, 1, '980000000001', 'ana', 'nl', '', 0), (2, 1, '980000000002', 'Bea', 'nl', '', 0),
        (3, 1, '980000000003', 'Élise', 'fr', '', 0), (4, 1, '980000000004', 'Ana', 'nl', '', 0),
        (5, 1, '980000000005', 'zoë_1', 'nl', '', 0), (6, 2, '980000000006', 'Ana', 'nl', '', 0);
    INSERT INTO clients (id, employer_id, number, name, created_at)
    VALUES (1, 1, '123456789042', 'Household \\1', 0), (2, 1, '223456789042', 'école', 0),
        (3, 2, '123456789042', 'Elsewhere', 0);
    INSERT INTO users (id, public_id, employer_id, email, name, role, language, password_hash,
        totp_secret, created_at, removed_at)
    VALUES (1, {uuid 11}, 1, 'Els@example.be', 'els', 'administrator', 'nl', 'x', {secret}, 0, NULL),
        (2, {uuid 12}, 1, 'rik@example.be', 'Rik', 'reader', 'fr', 'x', {secret}, 0, NULL),
        (3, {uuid 13}, 1, 'gone@example.be', 'Gone', 'reader', 'fr', 'x', {secret}, 0, 7),
        (4, {uuid 14}, 2, 'ann@example.be', 'Ann', 'administrator', 'nl', 'x', {secret}, 0, NULL);
    INSERT INTO user_sessions (token_hash, user_id, created_at, used_at)
    VALUES ({hash 1}, 1, 5, 6), ({hash 3}, 3, 5, 6);
    INSERT INTO recovery_codes (code_hash, user_id) VALUES ({hash 8}, 1);
    INSERT INTO invitations (token_hash, employer_id, role, email, expires_at, first_start)
    VALUES ({hash 4}, 1, 'reader', 'new@example.be', 100, FALSE),
        ({hash 5}, NULL, 'administrator', '', 100, TRUE);
";

/// What changes nothing but this.
struct Just(Vec<Change>);

impl UseCase for Just {
    type Question = ();
    type Output = ();
    type Error = StoreError;

    fn lock(&self) -> Lock {
        Lock::Employer(HERE)
    }

    fn question(&self) {}

    fn decide(&self, (): ()) -> Result<Decision<()>, StoreError> {
        Ok(Decision {
            changes: self.0.clone(),
            output: (),
        })
    }
}

struct Both {
    sqlite: Store,
    postgres: Store,
    directory: tempfile::TempDir,
    url: String,
}

impl Both {
    async fn open() -> Option<Self> {
        let Ok(beside) = std::env::var(POSTGRES) else {
            eprintln!("no PostgreSQL here: nothing is compared");
            return None;
        };
        let directory = tempfile::tempdir().unwrap();
        let place = DatabaseSettings::directory(directory.path());
        Store::open(&place, Arc::new(OsRandom))
            .await
            .unwrap()
            .close()
            .await;
        let file = directory.path().join("job-tracker.sqlite3");
        let file = rusqlite::Connection::open(file).unwrap();
        file.execute_batch(&rows(literal_of_sqlite)).unwrap();
        // The rows get the keys of their names when a server starts.
        let sqlite = Store::open(&place, Arc::new(OsRandom)).await.unwrap();

        let url = new_postgres(&beside).await;
        let place = DatabaseSettings::postgres(url.parse().unwrap());
        Store::open(&place, Arc::new(OsRandom))
            .await
            .unwrap()
            .close()
            .await;
        execute(&url, &rows(literal_of_postgres)).await;
        let postgres = Store::open(&place, Arc::new(OsRandom)).await.unwrap();
        Some(Self {
            sqlite,
            postgres,
            directory,
            url,
        })
    }

    /// Both run this past their stores.
    async fn execute(&self, sql: &str) {
        let file = self.directory.path().join("job-tracker.sqlite3");
        let file = rusqlite::Connection::open(file).unwrap();
        file.execute_batch(sql).unwrap();
        execute(&self.url, sql).await;
    }

    /// What both say.
    async fn ask<Q>(&self, question: impl Fn() -> Q, seen: impl Fn(&Q::Facts) -> String) -> Q::Facts
    where
        Q: super::sqlite::Answer + super::postgres::Answer,
    {
        let sqlite = self.sqlite.ask(question()).await.unwrap();
        let postgres = self.postgres.ask(question()).await.unwrap();
        assert_eq!(seen(&postgres), seen(&sqlite));
        sqlite
    }

    /// The same for what may take minutes.
    async fn ask_long<Q>(
        &self,
        question: impl Fn() -> Q,
        seen: impl Fn(&Q::Facts) -> String,
    ) -> Q::Facts
    where
        Q: super::sqlite::Answer + super::postgres::AnswerLong,
    {
        let sqlite = self.sqlite.ask_long(question()).await.unwrap();
        let postgres = self.postgres.ask_long(question()).await.unwrap();
        assert_eq!(seen(&postgres), seen(&sqlite));
        sqlite
    }

    /// Both take the changes.
    async fn change(&self, change: impl Into<Change>) {
        let changes = vec![change.into()];
        self.sqlite.run(Just(changes.clone())).await.unwrap();
        self.postgres.run(Just(changes)).await.unwrap();
    }

    /// Both are in conflict, again and again.
    async fn refuse(&self, change: impl Into<Change>) {
        let changes = vec![change.into()];
        let conflict = |it| matches!(it, Err(StoreError::Conflict));
        assert!(conflict(self.sqlite.run(Just(changes.clone())).await));
        assert!(conflict(self.postgres.run(Just(changes)).await));
    }
}

/// More of both than a page has.
const PERFORMANCES: u128 = 130;
const LINES: u128 = 130;

/// The rows with ids and bytes as a database writes them.
fn rows(literal: fn(&[u8], bool) -> String) -> String {
    let states = ["registered", "validated", "modified", "cancelled"];
    let activities = ["household_help", "shopping", "transport"];
    let pick = |from: &[&'static str], at: u128| from[usize::try_from(at).unwrap() % from.len()];
    let mut sql = ROWS.to_owned();
    for n in 0..PERFORMANCES {
        let (worker, client, hours, day) = (1 + n % 5, 1 + n % 2, 1 + n % 9, 1 + n % 28);
        let (activity, state) = (pick(&activities, n), pick(&states, n / 2));
        let (channel, automatic) = (pick(&["app", "phone", "office"], n / 7), n % 3 == 0);
        sql += &format!(
            "INSERT INTO performances (seq, id, employer_id, worker_id, client_id, reference,
                 activity, hours, day, registered_at, state, channel, automatic)
             VALUES ({}, {{uuid {}}}, 1, {worker}, {client}, 'REF{n}', '{activity}', {hours},
                 '2026-11-{day:02}', {n}, '{state}', '{channel}', {automatic});",
            n + 1,
            100 + n
        );
    }
    for n in 0..LINES {
        let (actor, id) = [
            ("worker", "1"),
            ("office", "1"),
            ("office", "NULL"),
            ("server", "NULL"),
        ][usize::try_from(n % 4).unwrap()];
        let subject = match n % 5 {
            0 => Uuid::from_u128(100 + n).to_string(),
            1 => "980000000002".to_owned(),
            2 => "123456789042".to_owned(),
            3 => "zzzzzzzz-0000-0000-0000-000000000000".to_owned(),
            _ => "Els@example.be".to_owned(),
        };
        let action = pick(
            &["performance-registered", "user-signed-in", "unheard-of"],
            n,
        );
        sql += &format!(
            "INSERT INTO audit (employer_id, at, actor, actor_id, origin, action, subject, detail)
             VALUES (1, {}, '{actor}', {id}, 'console', '{action}', '{subject}', '');",
            n / 3
        );
    }
    for n in 0..20 {
        let uuid = literal(Uuid::from_u128(n).as_bytes(), true);
        sql = sql.replace(&format!("{{uuid {n}}}"), &uuid);
        let hash = literal(hash(n).as_bytes(), false);
        sql = sql.replace(&format!("{{hash {n}}}"), &hash);
    }
    for n in 100..100 + PERFORMANCES {
        let uuid = literal(Uuid::from_u128(n).as_bytes(), true);
        sql = sql.replace(&format!("{{uuid {n}}}"), &uuid);
    }
    sql.replace("{secret}", &literal(&[9; 20], false))
}

/// The hash of a token.
fn hash(n: u128) -> TokenHash {
    let mut bytes = [0; 32];
    bytes[16..].copy_from_slice(&n.to_be_bytes());
    TokenHash::from_bytes(bytes)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

fn literal_of_sqlite(bytes: &[u8], _: bool) -> String {
    format!("x'{}'", hexadecimal(bytes))
}

fn literal_of_postgres(bytes: &[u8], is_uuid: bool) -> String {
    let prefix = if is_uuid { "" } else { r"\x" };
    format!("'{prefix}{}'", hexadecimal(bytes))
}

/// The address of a new database beside this one.
pub(super) async fn new_postgres(beside: &str) -> String {
    let mut drawn = [0; 16];
    getrandom::fill(&mut drawn).unwrap();
    let name = format!("test_{}", Uuid::from_bytes(drawn).simple());
    let create = format!("CREATE DATABASE {name} STRATEGY file_copy");
    execute(beside, &create).await;
    format!("{}/{name}", beside.rsplit_once('/').unwrap().0)
}

async fn execute(url: &str, sql: &str) {
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls)
        .await
        .unwrap();
    let connection = tokio::spawn(connection);
    client.batch_execute(sql).await.unwrap();
    drop(client);
    connection.await.unwrap().unwrap();
}
