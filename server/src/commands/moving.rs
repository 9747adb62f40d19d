//! `move`: a whole server from a directory to PostgreSQL, or back.

use std::path::PathBuf;

use clap::Args;
use job_tracker_server::{
    Place, abandon,
    clock::{Clock as _, SystemClock},
    relocate,
};
use serde_json::json;

use super::{error::CommandError, printed::print};

#[derive(Args)]
pub(super) struct MoveArguments {
    /// What is moved: a directory, or postgres://user@host/database. It is marked as moved.
    #[arg(long, value_name = "PLACE")]
    from: Place,
    /// Where to: PostgreSQL for a directory, a directory for PostgreSQL. It must be empty.
    #[arg(long, value_name = "PLACE", required_unless_present = "abandon")]
    to: Option<Place>,
    /// Takes the mark back, for a move that did not happen after all.
    #[arg(long, conflicts_with = "to")]
    abandon: bool,
    /// A file with the password for the PostgreSQL database.
    #[arg(long, env = "JOB_TRACKER_DATABASE_PASSWORD_FILE", value_name = "FILE")]
    database_password_file: Option<PathBuf>,
    /// The file with the key that the second factors of the source are encrypted with; by default
    /// `second-factors.key` in the directory.
    #[arg(long, env = "JOB_TRACKER_KEY_FILE", value_name = "FILE")]
    key_file: Option<PathBuf>,
}

/// Carries it there, or takes the mark back from a source that nobody moved.
pub(super) async fn carry(arguments: MoveArguments) -> Result<(), CommandError> {
    let with_password = |place: Place| match &arguments.database_password_file {
        Some(file) => place.with_password_of(file),
        None => Ok(place),
    };
    let from = with_password(arguments.from.clone())?;
    match arguments.to.clone() {
        None => {
            abandon(&from).await?;
            print(&json!({ "abandoned": from.to_string() }))
        }
        Some(to) => {
            let to = with_password(to)?;
            let now = SystemClock.now();
            let moved = relocate(&from, &to, arguments.key_file.as_deref(), now).await?;
            let tables: serde_json::Map<_, _> = moved
                .tables
                .into_iter()
                .map(|(table, rows)| (table.to_owned(), json!(rows)))
                .collect();
            let (to, key_file) = (to.to_string(), moved.key_file);
            print(&json!({ "moved": to, "rows": tables, "key_file": key_file }))
        }
    }
}
