//! `restore`: a backup put where there is no server.

use std::path::{Path, PathBuf};

use clap::Args;
use job_tracker_server::{BesideBackup, Place, clock::SystemClock, restore as put_back, spooled};
use serde_json::json;

use super::{
    backup::PIPE,
    error::CommandError,
    printed::{print, quoted},
    second_factors::say_where_it_is,
};

#[derive(Args)]
pub(super) struct RestoreArguments {
    /// The backup; `-` is stdin.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// Where to: a directory, or postgres://user@host/database. There must be no server in it.
    #[arg(long, value_name = "PLACE")]
    to: Place,
    /// A file with the password for the PostgreSQL database.
    #[arg(long, env = "JOB_TRACKER_DATABASE_PASSWORD_FILE", value_name = "FILE")]
    database_password_file: Option<PathBuf>,
    /// The file with the key that the second factors of the backup are encrypted with; by default
    /// `second-factors.key` in the directory.
    #[arg(long, env = "JOB_TRACKER_KEY_FILE", value_name = "FILE")]
    key_file: Option<PathBuf>,
    /// The directory with the list of erasures: whoever stands on it is erased again. By default the
    /// directory that the backup is put into.
    #[arg(long, env = "JOB_TRACKER_RECORDS", value_name = "DIR")]
    records: Option<PathBuf>,
    /// Puts it back although the key of its second factors is lost for good. Before the first start
    /// `second-factors reset` then gives each user of the console a link to begin anew.
    #[arg(long)]
    key_lost: bool,
}

/// Puts a backup back, and says what is there now.
pub(super) async fn restore(arguments: RestoreArguments) -> Result<(), CommandError> {
    let to = match &arguments.database_password_file {
        Some(file) => arguments.to.with_password_of(file)?,
        None => arguments.to,
    };
    let beside = BesideBackup {
        key_file: arguments.key_file.as_deref(),
        records: arguments.records.as_deref(),
        key_may_be_lost: arguments.key_lost,
    };
    if matches!(to, Place::Postgres(_)) && arguments.records.is_none() {
        tracing::warn!("without --records nobody who was erased since is erased again");
    }
    let clock = SystemClock;
    let restored = if arguments.from == Path::new(PIPE) {
        let file = spooled(std::io::stdin().lock())?;
        put_back(file.path(), &to, beside, &clock).await?
    } else {
        put_back(&arguments.from, &to, beside, &clock).await?
    };
    if let Some(file) = &restored.damaged_key {
        say_where_it_is(file);
    }
    let next = restored.key_is_lost.then(|| reset_of(&to));
    if let Some(next) = &next {
        tracing::warn!(
            "the key of the second factors is lost, and no server starts yet. Next: {next} (it \
             prints a link for each user of the console; hand each her own, then start the server). \
             Workers notice nothing"
        );
    }
    print(&json!({
        "restored": to.to_string(),
        "performances": restored.performances,
        "erased_again": restored.erased_again,
        "key_lost": restored.key_is_lost,
        "damaged_key": restored.damaged_key,
        "next": next,
    }))
}

/// The command without which no server starts on what was put back without its key.
fn reset_of(to: &Place) -> String {
    let option = match to {
        Place::Directory(_) => "--data",
        Place::Postgres(_) => "--database",
    };
    let place = quoted(&to.to_string());
    format!("second-factors reset {option} {place} --origin URL")
}
