//! Where the database is, and what stands outside it.

use std::path::{Path, PathBuf};

use crate::{records::Records, store::PostgresUrl};

/// Where the database is: a directory for one server, or PostgreSQL for one or several.
#[derive(Debug, Clone, clap::Args)]
#[group(skip)]
pub struct DatabaseSettings {
    /// Directory of the database; `serve` and `employer add` make it if it is missing.
    #[arg(
        long,
        env = "JOB_TRACKER_DATA",
        value_name = "DIR",
        required_unless_present = "database",
        conflicts_with = "database"
    )]
    pub data: Option<PathBuf>,

    /// A PostgreSQL database, as postgres://user@host/database; several hosts stand with commas
    /// between them.
    #[arg(
        long,
        env = "JOB_TRACKER_DATABASE",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database: Option<PostgresUrl>,

    /// A file with the password for that database, so that it stands in no address.
    #[arg(
        long,
        env = "JOB_TRACKER_DATABASE_PASSWORD_FILE",
        value_name = "FILE",
        requires = "database"
    )]
    pub database_password_file: Option<PathBuf>,

    /// The file with the key that the second factors of the console's users are encrypted with;
    /// needed to serve PostgreSQL. In a directory `second-factors.key` is made and taken.
    #[arg(long, env = "JOB_TRACKER_KEY_FILE", value_name = "FILE")]
    pub key_file: Option<PathBuf>,

    /// Directory for what is kept outside the database and its backups: the list of erasures, and
    /// files of what retention is about to remove; by default the directory of the database. Without
    /// it PostgreSQL erases and removes nothing.
    #[arg(long, env = "JOB_TRACKER_RECORDS", value_name = "DIR")]
    pub records: Option<PathBuf>,
}

impl DatabaseSettings {
    /// The database in this directory.
    pub fn directory(data: impl Into<PathBuf>) -> Self {
        Self {
            data: Some(data.into()),
            database: None,
            database_password_file: None,
            key_file: None,
            records: None,
        }
    }

    /// The database at this address.
    pub fn postgres(url: PostgresUrl) -> Self {
        Self {
            data: None,
            database: Some(url),
            database_password_file: None,
            key_file: None,
            records: None,
        }
    }

    /// The same with the key of the second factors in this file.
    pub fn with_key(self, file: impl Into<PathBuf>) -> Self {
        Self {
            key_file: Some(file.into()),
            ..self
        }
    }

    /// The same with what is kept outside the database in this directory.
    pub fn with_records(self, directory: impl Into<PathBuf>) -> Self {
        Self {
            records: Some(directory.into()),
            ..self
        }
    }

    /// What stands outside the database.
    pub(crate) fn records(&self) -> Option<Records> {
        let directory = self.records.as_ref().or(self.data.as_ref());
        directory.map(Records::in_directory)
    }

    /// Where it is noted when the last backup was taken: beside the database, or beside what else
    /// stands outside PostgreSQL.
    pub fn notes(&self) -> Option<&Path> {
        self.data.as_deref().or(self.records.as_deref())
    }

    /// Where files on their way out wait: beside the database, or where the system keeps such.
    pub fn scratch(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(std::env::temp_dir)
    }
}
