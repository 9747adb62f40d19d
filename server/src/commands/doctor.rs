//! A look at how all is.

use std::io::Write as _;

use clap::Args;
use job_tracker_server::{Finding, Level, Settings, clock::SystemClock, examine};
use serde_json::json;

use super::{error::CommandError, printed::print};

#[derive(Args)]
pub(super) struct DoctorArguments {
    #[command(flatten)]
    settings: Settings,
    /// Prints one line of JSON, for whatever watches the server.
    #[arg(long)]
    json: bool,
}

/// Says what it finds. Fails, without a word more, when something is amiss.
pub(super) async fn look(arguments: DoctorArguments) -> Result<(), CommandError> {
    let findings = examine(&arguments.settings, &SystemClock).await;
    let worst = findings.iter().map(|it| it.level).max();
    let worst = worst.unwrap_or(Level::Fine);
    if arguments.json {
        let told =
            |it: &Finding| json!({ "what": it.what, "level": it.level.as_str(), "said": it.said });
        let all: Vec<_> = findings.iter().map(told).collect();
        print(&json!({ "level": worst.as_str(), "findings": all }))?;
    } else {
        let mut out = std::io::stdout().lock();
        for finding in &findings {
            writeln!(out, "{finding}")?;
        }
        out.flush()?;
    }
    match worst {
        Level::Fine => Ok(()),
        amiss => Err(CommandError::Amiss(amiss)),
    }
}
