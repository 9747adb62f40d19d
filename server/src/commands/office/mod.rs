//! What the office does without a console: `employer`, `user`, `worker`, `client`.

pub(super) mod client;
pub(super) mod employer;
pub(super) mod user;
pub(super) mod worker;

use clap::Args;
use job_tracker_server::{Server, office::Office, settings::DatabaseSettings};
use serde_json::Value;
use uuid::Uuid;

use super::{error::CommandError, existing, printed::print};

/// Whose; needed once there are several.
#[derive(Args)]
pub(in super::super) struct Whose {
    #[command(flatten)]
    database: DatabaseSettings,
    /// The id that `employer add` printed; may be left out while there is one employer.
    #[arg(long, value_name = "ID")]
    employer: Option<Uuid>,
}

async fn with_office(
    database: DatabaseSettings,
    work: impl AsyncFnOnce(&Office) -> Result<Value, CommandError>,
) -> Result<(), CommandError> {
    at_office(existing(database).await?, work).await
}

async fn at_office(
    server: Server,
    work: impl AsyncFnOnce(&Office) -> Result<Value, CommandError>,
) -> Result<(), CommandError> {
    let result = work(&server.office()).await;
    server.close().await;
    print(&result?)
}

/// The employer that is named, or the only one there is.
async fn employer(office: &Office, named: Option<Uuid>) -> Result<Uuid, CommandError> {
    if let Some(id) = named {
        return Ok(id);
    }
    match office.employers().await?.as_slice() {
        [(only, _)] => Ok(*only),
        // There is one at least, else it was not opened.
        several => {
            let list = several.iter().map(|(id, name)| format!("{id} ({name})"));
            Err(CommandError::SeveralEmployers(
                list.collect::<Vec<_>>().join(", "),
            ))
        }
    }
}
