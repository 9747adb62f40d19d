//! Does what is asked on the command line. Results go to stdout, one line of JSON each; everything
//! else goes to stderr.
//!
//! A file a command, with its arguments; [`office`] has those that the console has too.

mod arguments;
mod audit;
mod backup;
mod doctor;
mod error;
mod moving;
mod office;
mod printed;
mod restore;
mod retention;
mod second_factors;
mod serving;

use std::{process::ExitCode, sync::Arc};

use job_tracker_server::{
    Server, Settings, clock::SystemClock, server::StartError, settings::DatabaseSettings,
};
use tracing_subscriber::{EnvFilter, fmt, prelude::*};

pub(crate) use self::arguments::Arguments;
use self::{
    arguments::{Command, LogFormat},
    error::{CommandError, ended},
};

/// Does what the arguments ask for.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    log_to_stderr(arguments.log_format);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return ended(&error.into()),
    };
    match runtime.block_on(execute(arguments.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => ended(&error),
    }
}

async fn execute(command: Command) -> Result<(), CommandError> {
    match command {
        Command::Serve(settings) => serving::serve(settings).await,
        Command::Demo(settings) => serving::demo(settings).await,
        Command::Employer(command) => office::employer::run(command).await,
        Command::User(command) => office::user::run(command).await,
        Command::Worker(command) => office::worker::run(command).await,
        Command::Client(command) => office::client::run(command).await,
        Command::SecondFactors(command) => second_factors::run(command).await,
        Command::Audit(command) => audit::run(command).await,
        Command::Move(arguments) => moving::carry(arguments).await,
        Command::Backup(arguments) => backup::back_up(arguments).await,
        Command::Retention(arguments) => retention::retention(arguments).await,
        Command::Restore(arguments) => restore::restore(arguments).await,
        Command::Doctor(arguments) => doctor::look(arguments).await,
        Command::PhonePrompts => printed::prompts(),
        Command::Openapi => printed::contract(),
    }
}

fn log_to_stderr(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = match format {
        LogFormat::Text => lines.with_ansi(false).boxed(),
        LogFormat::Json => lines.json().boxed(),
    };
    tracing_subscriber::registry()
        .with(filter)
        .with(lines)
        .init();
}

/// The server that a command looks after; none is made where there is none.
async fn existing(database: DatabaseSettings) -> Result<Server, StartError> {
    Server::open_existing(Settings::on(database), Arc::new(SystemClock)).await
}
