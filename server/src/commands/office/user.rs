//! `user`: those who use the console.

use clap::Subcommand;
use job_tracker_server::settings::DatabaseSettings;
use serde_json::json;

use super::{
    super::{arguments::PrintedLinks, error::CommandError},
    with_office,
};

#[derive(Subcommand)]
pub(in super::super) enum UserCommand {
    /// Replaces an administrator by a link for her, which works once, within three days: she
    /// chooses a new password and a new second factor. What she had before dies at once, and the
    /// employer's other administrators are told.
    Link {
        #[command(flatten)]
        database: DatabaseSettings,
        #[command(flatten)]
        printed: PrintedLinks,
        /// The e-mail address under which she signed in.
        #[arg(long)]
        email: String,
    },
}

/// Does it.
pub(in super::super) async fn run(command: UserCommand) -> Result<(), CommandError> {
    let UserCommand::Link {
        database,
        printed,
        email,
    } = command;
    with_office(database, async |office| {
        let path = office.let_in(&email).await?;
        Ok(json!({ "email": email, "console": format!("{}{path}", printed.origin) }))
    })
    .await
}
