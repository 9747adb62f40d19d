//! `worker`: those who report their work.

use clap::Subcommand;
use job_tracker_protocol::{Language, Login};
use job_tracker_server::{domain::wording::Name, settings::DatabaseSettings};
use serde_json::json;

use super::{super::error::CommandError, Whose, employer, with_office};

#[derive(Subcommand)]
pub(in super::super) enum WorkerCommand {
    /// Adds a worker and prints her login and, this once, her password.
    Add {
        #[command(flatten)]
        whose: Whose,
        /// Her name.
        #[arg(long, value_parser = Name::from_typed)]
        name: Name,
        /// Her language: nl, fr, de, en, pl, ro, bg, pt, es, uk, ru, tr or ar.
        #[arg(long, value_parser = language)]
        language: Language,
    },
    /// Opens a closed account, or replaces a lost password; prints the new one, this once.
    Reopen {
        #[command(flatten)]
        database: DatabaseSettings,
        /// Her login, 12 digits.
        #[arg(long, value_parser = Login::from_typed)]
        login: Login,
    },
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes = Language::ALL.map(Language::code);
        format!("one of {}", codes.join(", "))
    })
}

/// Does it.
pub(in super::super) async fn run(command: WorkerCommand) -> Result<(), CommandError> {
    match command {
        WorkerCommand::Add {
            whose,
            name,
            language,
        } => with_office(whose.database, async |office| {
            let employer = employer(office, whose.employer).await?;
            let issued = office.add_worker(employer, name.as_str(), language).await?;
            Ok(json!({ "name": name.as_str(), "login": issued.login, "password": issued.password }))
        })
        .await,
        WorkerCommand::Reopen { database, login } => {
            with_office(database, async |office| {
                let issued = office.reopen_worker(&login).await?;
                Ok(json!({ "login": issued.login, "password": issued.password }))
            })
            .await
        }
    }
}
