//! A test's database past the server, whichever it is.

use std::path::Path;

use rusqlite::types::Value;
use tokio_postgres::SimpleQueryMessage;
use uuid::Uuid;

use super::{FILE, place};

/// The audit log with its personal details, to be asked instead of the table.
pub const LOG: &str = "(SELECT audit.seq, audit.employer_id, audit.at, audit.actor, audit.actor_id,
         audit.origin, audit.action,
         coalesce(nullif(audit.subject, ''), audit_details.subject, '') AS subject,
         coalesce(audit_details.detail, audit.detail) AS detail
     FROM audit
     LEFT JOIN audit_details ON audit_details.seq = audit.seq) AS log";

/// One row, as text: bytes as PostgreSQL writes them, 16 of them as an id.
pub type Row = Vec<Option<String>>;

/// Its rows. What is asked must be written so that both databases understand it: `TRUE` for a
/// flag, `CAST(flag AS integer)` to read one, and [`Rows::bytes`] and [`Rows::id`] for what the
/// two write differently.
pub struct Rows {
    place: Place,
}

enum Place {
    File(rusqlite::Connection),
    Postgres(String),
}

impl Rows {
    /// Those of the database that belongs to this directory.
    pub fn of(data: &Path) -> Self {
        let place = if place::is_postgres() {
            Place::Postgres(place::address(data))
        } else {
            Place::File(rusqlite::Connection::open(data.join(FILE)).unwrap())
        };
        Self { place }
    }

    /// Runs statements, all of them or none.
    #[track_caller]
    pub fn execute(&self, sql: &str) {
        self.run(sql).unwrap();
    }

    /// What the database says to a statement that it refuses.
    #[track_caller]
    pub fn refusal(&self, sql: &str) -> String {
        match self.run(sql) {
            Ok(()) => panic!("it was taken: {sql}"),
            Err(said) => said,
        }
    }

    /// This fails from now on, such as `INSERT ON sessions`.
    #[track_caller]
    pub fn refuse(&self, what: &str) {
        let name = what.rsplit(' ').next().unwrap();
        self.execute(&match self.place {
            Place::Postgres(_) => format!(
                "CREATE FUNCTION refuse_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
                 BEGIN
                     RAISE EXCEPTION 'away';
                 END $$;
                 CREATE TRIGGER refuse_{name} BEFORE {what}
                 FOR EACH ROW EXECUTE FUNCTION refuse_{name}()"
            ),
            Place::File(_) => format!(
                "CREATE TRIGGER refuse_{name} BEFORE {what} BEGIN SELECT RAISE(FAIL, 'away'); END"
            ),
        });
    }

    /// What was refused on this table is taken again.
    #[track_caller]
    pub fn take_again(&self, table: &str) {
        self.execute(&match self.place {
            Place::Postgres(_) => format!("DROP FUNCTION refuse_{table}() CASCADE"),
            Place::File(_) => format!("DROP TRIGGER refuse_{table}"),
        });
    }

    /// Runs one statement of PostgreSQL from the database beside this one.
    #[track_caller]
    pub fn execute_beside(&self, sql: &str) {
        match &self.place {
            Place::File(_) => panic!("there is nothing beside a file"),
            Place::Postgres(url) => {
                let (server, _) = url.rsplit_once('/').unwrap();
                ask(&format!("{server}/postgres"), sql).unwrap();
            }
        }
    }

    fn run(&self, sql: &str) -> Result<(), String> {
        match &self.place {
            Place::File(file) => {
                let all = format!("BEGIN; {sql}; COMMIT");
                file.execute_batch(&all).map_err(|error| {
                    if !file.is_autocommit() {
                        file.execute_batch("ROLLBACK").unwrap();
                    }
                    error.to_string()
                })
            }
            Place::Postgres(url) => ask(url, sql).map(drop),
        }
    }

    /// Adds these rows, each the values between its brackets, some hundreds in a statement.
    pub fn insert(&self, into: &str, rows: impl IntoIterator<Item = String>) {
        let rows: Vec<_> = rows.into_iter().collect();
        let statement = |some: &[String]| format!("INSERT INTO {into} VALUES {}", some.join(","));
        let statements: Vec<_> = rows.chunks(500).map(statement).collect();
        self.execute(&statements.join(";\n"));
    }

    /// All columns.
    #[track_caller]
    pub fn table(&self, sql: &str) -> Vec<Row> {
        match &self.place {
            Place::File(file) => {
                let mut statement = file.prepare(sql).unwrap();
                let columns = statement.column_count();
                let whole = |row: &rusqlite::Row<'_>| {
                    (0..columns).map(|it| row.get(it).map(text)).collect()
                };
                let rows = statement.query_map((), whole).unwrap();
                rows.collect::<Result<_, _>>().unwrap()
            }
            Place::Postgres(url) => ask(url, sql).unwrap(),
        }
    }

    /// The first column, which is never empty.
    #[track_caller]
    pub fn texts(&self, sql: &str) -> Vec<String> {
        let rows = self.table(sql).into_iter();
        rows.map(|row| row.into_iter().next().flatten().unwrap())
            .collect()
    }

    /// The only text.
    #[track_caller]
    pub fn text(&self, sql: &str) -> String {
        let mut texts = self.texts(sql);
        assert_eq!(texts.len(), 1, "{sql}");
        texts.remove(0)
    }

    /// The first column as numbers.
    #[track_caller]
    pub fn numbers(&self, sql: &str) -> Vec<i64> {
        let texts = self.texts(sql);
        texts.iter().map(|it| it.parse().unwrap()).collect()
    }

    /// The only number.
    #[track_caller]
    pub fn number(&self, sql: &str) -> i64 {
        self.text(sql).parse().unwrap()
    }

    /// How many migrations the database has had.
    pub fn migrations(&self) -> i64 {
        self.number(match self.place {
            Place::File(_) => "PRAGMA user_version",
            Place::Postgres(_) => "SELECT version FROM job_tracker_version",
        })
    }

    /// These bytes in a statement.
    pub fn bytes(&self, bytes: &[u8]) -> String {
        let digits: String = bytes.iter().map(|it| format!("{it:02x}")).collect();
        match self.place {
            Place::File(_) => format!("x'{digits}'"),
            Place::Postgres(_) => format!("'\\x{digits}'::bytea"),
        }
    }

    /// This id in a statement.
    pub fn id(&self, id: Uuid) -> String {
        match self.place {
            Place::File(_) => self.bytes(id.as_bytes()),
            Place::Postgres(_) => format!("'{id}'::uuid"),
        }
    }

    /// All that is stored, to look for what must not be: the files, or each row of each table with
    /// its bytes as they are where they can be read.
    pub fn everything(&self) -> Vec<u8> {
        match &self.place {
            Place::File(file) => {
                let file = Path::new(file.path().unwrap());
                let mut all = Vec::new();
                for entry in std::fs::read_dir(file.parent().unwrap()).unwrap() {
                    all.extend(std::fs::read(entry.unwrap().path()).unwrap());
                }
                all
            }
            Place::Postgres(_) => {
                let tables = "SELECT table_name
                     FROM information_schema.tables
                     WHERE table_schema = current_schema()
                     ORDER BY table_name";
                let read = |it: String| format!("SELECT CAST(it AS text) FROM {it} AS it");
                let read: Vec<_> = self.texts(tables).into_iter().map(read).collect();
                let all = format!("SET bytea_output = 'escape'; {}", read.join(";"));
                self.texts(&all).join("\n").into_bytes()
            }
        }
    }
}

/// This text in a statement.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Integer(it) => Some(it.to_string()),
        Value::Real(it) => Some(it.to_string()),
        Value::Text(it) => Some(it),
        Value::Blob(bytes) => Some(match Uuid::from_slice(&bytes) {
            Ok(id) => id.to_string(),
            Err(_) => bytes
                .iter()
                .fold("\\x".to_owned(), |text, it| text + &format!("{it:02x}")),
        }),
    }
}

/// On a thread of its own: a test's runtime must not wait inside itself.
fn ask(url: &str, sql: &str) -> Result<Vec<Row>, String> {
    let asked = async {
        let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls)
            .await
            .unwrap();
        let connection = tokio::spawn(connection);
        let found = client.simple_query(sql).await;
        drop(client);
        connection.await.unwrap().unwrap();
        let row = |it| match it {
            SimpleQueryMessage::Row(row) => {
                let columns = 0..row.len();
                Some(columns.map(|it| row.get(it).map(str::to_owned)).collect())
            }
            _ => None,
        };
        match found {
            Ok(found) => Ok(found.into_iter().filter_map(row).collect()),
            Err(error) => Err(match error.as_db_error() {
                Some(said) => said.message().to_owned(),
                None => error.to_string(),
            }),
        }
    };
    std::thread::scope(|it| it.spawn(|| place::wait_for(asked)).join().unwrap())
}
