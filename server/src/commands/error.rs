//! Why a command fails, and how it ends then.

use std::{io::Write, process::ExitCode};

use job_tracker_server::{
    BackupError, KeyError, Level, MoveError, RecordsError, RestoreError, StoreError,
    demo::DemoError, office::OfficeError, server::StartError,
};
use uuid::Uuid;

/// The exit status of a directory that the demo did not make, as of a wrong command line; and of
/// faults that `doctor` found.
const MISUSE: u8 = 2;

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum CommandError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Office(#[from] OfficeError),
    #[error("{0}")]
    Move(#[from] MoveError),
    #[error("{0}")]
    Backup(#[from] BackupError),
    #[error("{0}")]
    Restore(#[from] RestoreError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the audit log is not as it was sealed: {0}")]
    AuditLog(String),
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(
        "the database is damaged; stop using it, and put the last backup back in another directory"
    )]
    Damaged,
    #[error("doctor found something")]
    Amiss(Level),
    #[error(transparent)]
    Records(#[from] RecordsError),
    #[error(
        "there is an employer of this name already: {id} ({name}); nothing was added. If this is \
         another company, add --same-name"
    )]
    SameName { id: Uuid, name: String },
    #[error("there are several employers; say which with --employer: {0}")]
    SeveralEmployers(String),
    #[error("cannot write: {0}")]
    Write(#[from] std::io::Error),
    #[error("cannot write: {0}")]
    Json(#[from] serde_json::Error),
}

/// Says why it failed, and ends with the status that means it.
pub(super) fn ended(error: &CommandError) -> ExitCode {
    match error {
        // It has said what.
        CommandError::Amiss(Level::Fault) => return MISUSE.into(),
        CommandError::Amiss(_) => return ExitCode::FAILURE,
        _ => {}
    }
    let _ = writeln!(std::io::stderr(), "error: {}", with_causes(error));
    match error {
        CommandError::Demo(DemoError::Foreign(_)) => MISUSE.into(),
        _ => ExitCode::FAILURE,
    }
}

/// The error and what it came from, each said once.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(it) = cause {
        let more = it.to_string();
        if !text.ends_with(&more) {
            text = format!("{text}: {more}");
        }
        cause = it.source();
    }
    text
}
