//! `client`: the households that work is reported for.

use std::io::Write as _;

use clap::Subcommand;
use job_tracker_protocol::ClientNumber;
use job_tracker_server::domain::wording::Name;
use serde_json::json;

use super::{super::error::CommandError, Whose, employer, with_office};

#[derive(Subcommand)]
pub(in super::super) enum ClientCommand {
    /// Adds a client that workers may report for.
    Add {
        #[command(flatten)]
        whose: Whose,
        /// The client number, 12 digits. Check digits that do not fit are warned of.
        #[arg(long, value_parser = ClientNumber::from_typed)]
        number: ClientNumber,
        /// The client's name, for the office.
        #[arg(long, value_parser = Name::from_typed)]
        name: Name,
    },
}

/// Does it.
pub(in super::super) async fn run(command: ClientCommand) -> Result<(), CommandError> {
    let ClientCommand::Add {
        whose,
        number,
        name,
    } = command;
    with_office(whose.database, async |office| {
        let employer = employer(office, whose.employer).await?;
        office.add_client(employer, &number, name.as_str()).await?;
        warn_of_check_digits(&number);
        Ok(json!({ "number": number, "name": name.as_str() }))
    })
    .await
}

/// What the console asks back for, and a list marks: it may be wrong, and is taken all the same.
fn warn_of_check_digits(number: &ClientNumber) {
    if !number.has_right_check_digits() {
        let _ = writeln!(
            std::io::stderr(),
            "warning: the check digits (the last two) of {number} do not fit the others"
        );
    }
}
