//! What is older than it must be kept.

use std::sync::Arc;

use clap::Args;
use job_tracker_server::{
    Server, Settings,
    clock::SystemClock,
    settings::{DatabaseSettings, RetentionSettings},
};
use serde_json::json;

use super::{error::CommandError, printed::print};

#[derive(Args)]
pub(super) struct RetentionArguments {
    #[command(flatten)]
    database: DatabaseSettings,
    #[command(flatten)]
    kept: RetentionSettings,
    /// Removes it; without this, only its number is printed. Servers may go on meanwhile.
    #[arg(long)]
    apply: bool,
}

/// Says what would be removed; removes it when it is told to.
pub(super) async fn retention(arguments: RetentionArguments) -> Result<(), CommandError> {
    let settings = Settings {
        retention: arguments.kept,
        ..Settings::on(arguments.database)
    };
    let server = Server::open_existing(settings, Arc::new(SystemClock)).await?;
    let result = match arguments.apply {
        true => server.remove_old().await.map_err(CommandError::from),
        false => server.old().await.map_err(CommandError::from),
    };
    server.close().await;
    let it = result?;
    let (performances, requests, lines) = (it.performances, it.requests, it.lines);
    let name = if arguments.apply {
        "removed"
    } else {
        "would_remove"
    };
    let all = json!({ "performances": performances, "requests": requests, "log_lines": lines });
    print(&json!({ name: all }))
}
