//! `employer`: the companies of this server.

use std::sync::Arc;

use clap::{
    Subcommand,
    builder::{PossibleValuesParser, TypedValueParser},
};
use job_tracker_server::{
    Server, Settings,
    clock::SystemClock,
    domain::{
        phone_number::PhoneNumber,
        same_name,
        staff::Region,
        wording::{Name, WordingError},
    },
    office::Office,
    settings::DatabaseSettings,
};
use serde_json::json;

use super::{
    super::{arguments::PrintedLinks, error::CommandError},
    Whose, at_office, employer, with_office,
};

#[derive(Subcommand)]
pub(in super::super) enum EmployerCommand {
    /// Adds an employer and prints its id.
    Add {
        #[command(flatten)]
        database: DatabaseSettings,
        /// The company's name, as workers see it.
        #[arg(long, value_parser = Name::from_typed)]
        name: Name,
        /// The office's phone number, which the app offers to call; an empty one is none.
        #[arg(long, value_parser = phone_number, default_value = "", hide_default_value = true)]
        phone: Parsed<Option<PhoneNumber>>,
        /// The region that its households are in, unless one says otherwise.
        #[arg(long, value_parser = region(), default_value = Region::Flanders.as_str())]
        region: Region,
        /// Adds it although there is an employer of this name already.
        #[arg(long)]
        same_name: bool,
    },
    /// Prints a link that makes an administrator of the console, once, within three days.
    Link {
        #[command(flatten)]
        whose: Whose,
        #[command(flatten)]
        printed: PrintedLinks,
    },
}

fn region() -> impl TypedValueParser<Value = Region> {
    PossibleValuesParser::new(Region::ALL.map(Region::as_str))
        .try_map(|it| Region::from_name(&it).ok_or("no region"))
}

fn phone_number(typed: &str) -> Result<Parsed<Option<PhoneNumber>>, WordingError> {
    PhoneNumber::if_any(typed).map(Parsed)
}

/// What was typed, once it is parsed. A plain `Option` would mean to clap that it may be left out.
#[derive(Clone)]
pub(in super::super) struct Parsed<T>(pub(in super::super) T);

/// Does it.
pub(in super::super) async fn run(command: EmployerCommand) -> Result<(), CommandError> {
    match command {
        EmployerCommand::Add {
            database,
            name,
            phone,
            region,
            same_name,
        } => {
            // The one command of the office that may come before the first start.
            let server = Server::open(Settings::on(database), Arc::new(SystemClock)).await?;
            at_office(server, async |office| {
                if !same_name {
                    refuse_same_name(office, name.as_str()).await?;
                }
                let phone = phone.0.as_ref().map(PhoneNumber::as_str);
                let id = office.add_employer_in(region, name.as_str(), phone);
                let id = id.await?;
                Ok(json!({ "employer": id, "name": name.as_str(), "region": region }))
            })
            .await
        }
        EmployerCommand::Link { whose, printed } => {
            with_office(whose.database, async |office| {
                let employer = employer(office, whose.employer).await?;
                let path = office.console_link(employer).await?;
                Ok(json!({ "console": format!("{}{path}", printed.origin) }))
            })
            .await
        }
    }
}

/// Whoever types the same twice would have two companies that nobody can tell apart.
async fn refuse_same_name(office: &Office, name: &str) -> Result<(), CommandError> {
    let wanted = same_name::key(name);
    let mut employers = office.employers().await?.into_iter();
    match employers.find(|(_, it)| same_name::key(it) == wanted) {
        Some((id, name)) => Err(CommandError::SameName { id, name }),
        None => Ok(()),
    }
}
