//! `backup`: a whole server into a file.

use std::path::{Path, PathBuf};

use clap::Args;
use job_tracker_server::{
    BackupError, BackupForm, LastBackup, Place, back_up as take,
    clock::{Clock as _, SystemClock},
    note_backup,
    settings::DatabaseSettings,
};
use serde_json::json;

use super::{error::CommandError, printed::print};

#[derive(Args)]
pub(super) struct BackupArguments {
    #[command(flatten)]
    database: DatabaseSettings,
    /// The file, which must not be there yet; `-` is stdout.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// As what: a file that goes into a directory and into PostgreSQL, or an archive of pg_dump,
    /// which goes from PostgreSQL into PostgreSQL.
    #[arg(
        long,
        env = "JOB_TRACKER_BACKUP_FORMAT",
        value_name = "FORMAT",
        value_enum,
        default_value_t
    )]
    format: BackupForm,
}

/// What stands for stdout, and for stdin.
pub(super) const PIPE: &str = "-";

/// Writes the backup, and says what is in it. On stdout there is the backup alone.
pub(super) async fn back_up(arguments: BackupArguments) -> Result<(), CommandError> {
    let from = Place::of(&arguments.database).map_err(BackupError::from)?;
    let (to, form, database) = (arguments.to, arguments.format, arguments.database);
    if to == Path::new(PIPE) {
        // Read once whole before a byte of it goes out.
        let backup = take(&from, form, &database.scratch()).await?;
        backup.write_to(std::io::stdout().lock())?;
        note(&database, backup.performances);
        let (performances, bytes) = (backup.performances, backup.bytes);
        tracing::info!(performances, bytes, "backed up");
        return Ok(());
    }
    let directory = to.parent().filter(|it| !it.as_os_str().is_empty());
    let backup = take(&from, form, directory.unwrap_or(Path::new("."))).await?;
    let told = json!({
        "backup": to,
        "format": form.as_str(),
        "performances": backup.performances,
        "bytes": backup.bytes,
        "key": backup.key.map(|it| it.0),
    });
    let performances = backup.performances;
    backup.keep(&to)?;
    note(&database, performances);
    print(&told)
}

/// Whoever looks after the server sees by it when the last one was taken.
fn note(database: &DatabaseSettings, performances: u64) {
    let Some(data) = database.notes() else {
        tracing::warn!("without --records nothing notes when the backup was taken");
        return;
    };
    let at = SystemClock.now();
    if let Err(error) = note_backup(data, &LastBackup { at, performances }) {
        tracing::warn!(%error, "the backup is taken, and nothing notes when");
    }
}
