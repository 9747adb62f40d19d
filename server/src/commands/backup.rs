//! A whole server into a file, and back.

use std::path::Path;

use job_tracker_server::{
    BackupError, BesideBackup, LastBackup, Place, back_up as take,
    clock::{Clock as _, SystemClock},
    note_backup, restore as put_back,
    settings::DatabaseSettings,
    spooled,
};
use serde_json::json;

use super::{
    CommandError,
    arguments::{BackupArguments, RestoreArguments},
    print,
};

/// What stands for stdout, and for stdin.
const PIPE: &str = "-";

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

/// Puts a backup back, and says what is there now.
pub(super) async fn restore(arguments: RestoreArguments) -> Result<(), CommandError> {
    let to = match &arguments.database_password_file {
        Some(file) => arguments.to.with_password_of(file)?,
        None => arguments.to,
    };
    let beside = BesideBackup {
        key_file: arguments.key_file.as_deref(),
        records: arguments.records.as_deref(),
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
    print(&json!({
        "restored": to.to_string(),
        "performances": restored.performances,
        "erased_again": restored.erased_again,
    }))
}
