//! `second-factors`: their key, made and lost.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use job_tracker_server::{domain::random::OsRandom, make_key, settings::DatabaseSettings};
use serde_json::json;

use super::{
    arguments::PrintedLinks,
    error::CommandError,
    existing,
    printed::{print, quoted},
};

#[derive(Subcommand)]
pub(super) enum SecondFactorsCommand {
    /// Makes a key for servers of a PostgreSQL database, which each of them gets with --key-file.
    NewKey {
        /// The new file.
        #[arg(long, env = "JOB_TRACKER_KEY_FILE", value_name = "FILE")]
        key_file: PathBuf,
    },
    /// After the loss of the key: removes every user of the console, and prints a link for each, by
    /// which she chooses a new password and a new second factor. Stop every server first.
    Reset {
        #[command(flatten)]
        database: DatabaseSettings,
        #[command(flatten)]
        printed: PrintedLinks,
    },
}

/// Does it.
pub(super) async fn run(command: SecondFactorsCommand) -> Result<(), CommandError> {
    match command {
        SecondFactorsCommand::NewKey { key_file } => {
            make_key(&key_file, &OsRandom)?;
            print(&json!({ "key_file": key_file }))
        }
        SecondFactorsCommand::Reset { database, printed } => reset(database, &printed.origin).await,
    }
}

/// Prints a link for each user, by which she begins anew, and what comes next.
async fn reset(database: DatabaseSettings, origin: &str) -> Result<(), CommandError> {
    let next = what_comes_next(&database);
    let server = existing(database).await?;
    let reset = server.reset_second_factors().await;
    server.close().await;
    let reset = reset?;
    let link = |(email, path)| json!({ "email": email, "console": format!("{origin}{path}") });
    let links: Vec<_> = reset.links.into_iter().map(link).collect();
    if let Some(file) = &reset.damaged_key {
        say_where_it_is(file);
    }
    tracing::info!("next: {next}");
    print(&json!({ "links": links, "damaged_key": reset.damaged_key, "next": next }))
}

/// In a directory the next start makes a key; servers of PostgreSQL are told of one.
fn what_comes_next(database: &DatabaseSettings) -> String {
    let hand_out = "hand each user her own link, which works once, within three days";
    if database.database.is_none() {
        return format!("{hand_out}; then start the server");
    }
    let file = database.key_file.as_deref().map(Path::to_string_lossy);
    let file = file.map_or("FILE".to_owned(), |it| quoted(&it));
    format!(
        "second-factors new-key --key-file {file} - unless a new key is there already; {hand_out}; \
         then start the server, every one of this database with that file"
    )
}

/// Nobody looks for a key under another name.
pub(super) fn say_where_it_is(damaged: &Path) {
    tracing::warn!(
        "the file in place of the key held none; it is {} now",
        damaged.display()
    );
}
