//! What can be asked on the command line. Results go to stdout, one line of JSON each; everything
//! else goes to stderr.

use std::{io::Write, path::PathBuf, process::ExitCode, sync::Arc};

use clap::{Args, Parser, Subcommand, ValueEnum};
use job_tracker_protocol::{ClientNumber, Language, Login};
use job_tracker_server::{
    Server, Settings,
    clock::SystemClock,
    demo::{self, DemoError},
    office::{Office, OfficeError},
    openapi,
    server::{RunningServer, StartError},
    settings,
};
use serde_json::{Value, json};
use tracing_subscriber::{EnvFilter, fmt, prelude::*};
use uuid::Uuid;

/// The exit status of a directory that the demo did not make, as of a wrong command line.
const MISUSE: u8 = 2;

/// The server that service-voucher employers start for their workers' app.
#[derive(Parser)]
#[command(name = "job-tracker-server", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// How log lines are written to stderr; RUST_LOG says which.
    #[arg(
        long,
        global = true,
        env = "JOB_TRACKER_LOG_FORMAT",
        value_enum,
        default_value_t
    )]
    log_format: LogFormat,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for whatever collects them.
    Json,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the workers' app.
    Serve(Settings),
    /// Serves invented people from an empty directory, to try things out.
    Demo(Settings),
    /// Adds employers.
    #[command(subcommand)]
    Employer(EmployerCommand),
    /// Adds workers and opens closed accounts again.
    #[command(subcommand)]
    Worker(WorkerCommand),
    /// Adds clients.
    #[command(subcommand)]
    Client(ClientCommand),
    /// Prints the HTTP contract.
    Openapi,
}

/// Where the data is; a server may be running on it.
#[derive(Args)]
struct Data {
    /// Directory of the database.
    #[arg(long, env = "JOB_TRACKER_DATA", value_name = "DIR")]
    data: PathBuf,
}

#[derive(Subcommand)]
enum EmployerCommand {
    /// Adds an employer and prints its id.
    Add {
        #[command(flatten)]
        data: Data,
        /// The company's name, as workers see it.
        #[arg(long)]
        name: String,
        /// The office's phone number, which the app offers to call.
        #[arg(long)]
        phone: Option<String>,
    },
    /// Prints a link that makes an administrator of the console, once, within three days.
    Link {
        #[command(flatten)]
        whose: Whose,
        /// Where the office reaches the server.
        #[arg(
            long,
            env = "JOB_TRACKER_ORIGIN",
            value_name = "URL",
            default_value = "http://127.0.0.1:8080",
            value_parser = settings::origin
        )]
        origin: String,
    },
}

/// Whose; needed once there are several.
#[derive(Args)]
struct Whose {
    #[command(flatten)]
    data: Data,
    /// The id that `employer add` printed; may be left out while there is one employer.
    #[arg(long, value_name = "ID")]
    employer: Option<Uuid>,
}

#[derive(Subcommand)]
enum WorkerCommand {
    /// Adds a worker and prints her login and, this once, her password.
    Add {
        #[command(flatten)]
        whose: Whose,
        /// Her name.
        #[arg(long)]
        name: String,
        /// Her language: nl, fr, de or en.
        #[arg(long, value_parser = language)]
        language: Language,
    },
    /// Opens a closed account, or replaces a lost password; prints the new one, this once.
    Reopen {
        #[command(flatten)]
        data: Data,
        /// Her login, 12 digits.
        #[arg(long, value_parser = Login::from_typed)]
        login: Login,
    },
}

#[derive(Subcommand)]
enum ClientCommand {
    /// Adds a client for whom workers may report.
    Add {
        #[command(flatten)]
        whose: Whose,
        /// The client number, 12 digits.
        #[arg(long, value_parser = client_number)]
        number: ClientNumber,
        /// The client's name, for the office.
        #[arg(long)]
        name: String,
    },
}

#[derive(Debug, thiserror::Error)]
enum CommandError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error(transparent)]
    Office(#[from] OfficeError),
    #[error("there is no employer yet; add one with: employer add")]
    NoEmployer,
    #[error("there are several employers; say which with --employer: {0}")]
    SeveralEmployers(String),
    #[error("cannot write: {0}")]
    Write(#[from] std::io::Error),
    #[error("cannot write: {0}")]
    Json(#[from] serde_json::Error),
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "one of nl, fr, de, en".to_owned())
}

fn client_number(typed: &str) -> Result<ClientNumber, String> {
    let number = ClientNumber::from_typed(typed).map_err(|it| it.to_string())?;
    if number.has_right_check_digits() {
        Ok(number)
    } else {
        Err("the check digits (the last two) do not fit the others".to_owned())
    }
}

/// Does what the arguments ask for.
pub(crate) fn run(arguments: Arguments) -> ExitCode {
    log_to_stderr(arguments.log_format);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    match runtime.block_on(execute(arguments.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

fn failed(error: &CommandError) -> ExitCode {
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

async fn execute(command: Command) -> Result<(), CommandError> {
    match command {
        Command::Serve(settings) => {
            let stop = Stop::listen()?;
            let server = Server::start(settings, Arc::new(SystemClock)).await?;
            tracing::info!(address = %server.addr, "listening");
            if let Some(link) = server.first_link().await? {
                // Not into the log: whoever has the link owns the console.
                print(&json!({ "console": link }))?;
            }
            until(stop, server).await
        }
        Command::Demo(settings) => {
            let stop = Stop::listen()?;
            let (server, announcement) = demo::start(settings, Arc::new(SystemClock)).await?;
            print(&announcement)?;
            until(stop, server).await
        }
        Command::Employer(EmployerCommand::Add { data, name, phone }) => {
            at_the_office(data, async |office| {
                let id = office.add_employer(&name, phone.as_deref()).await?;
                Ok(json!({ "employer": id, "name": name }))
            })
            .await
        }
        Command::Employer(EmployerCommand::Link { whose, origin }) => {
            at_the_office(whose.data, async |office| {
                let employer = employer(office, whose.employer).await?;
                let path = office.console_link(employer).await?;
                Ok(json!({ "console": format!("{origin}{path}") }))
            })
            .await
        }
        Command::Worker(WorkerCommand::Add {
            whose,
            name,
            language,
        }) => {
            at_the_office(whose.data, async |office| {
                let employer = employer(office, whose.employer).await?;
                let issued = office.add_worker(employer, &name, language).await?;
                Ok(json!({ "name": name, "login": issued.login, "password": issued.password }))
            })
            .await
        }
        Command::Worker(WorkerCommand::Reopen { data, login }) => {
            at_the_office(data, async |office| {
                let issued = office.reopen_worker(&login).await?;
                Ok(json!({ "login": issued.login, "password": issued.password }))
            })
            .await
        }
        Command::Client(ClientCommand::Add {
            whose,
            number,
            name,
        }) => {
            at_the_office(whose.data, async |office| {
                let employer = employer(office, whose.employer).await?;
                office.add_client(employer, &number, &name).await?;
                Ok(json!({ "number": number, "name": name }))
            })
            .await
        }
        Command::Openapi => {
            let mut out = std::io::stdout().lock();
            serde_json::to_writer_pretty(&mut out, &openapi())?;
            Ok(writeln!(out)?)
        }
    }
}

async fn at_the_office(
    data: Data,
    work: impl AsyncFnOnce(&Office) -> Result<Value, CommandError>,
) -> Result<(), CommandError> {
    let server = Server::open(Settings::new(data.data), Arc::new(SystemClock))?;
    let result = work(&server.office()).await;
    server.close().await;
    print(&result?)
}

async fn employer(office: &Office, named: Option<Uuid>) -> Result<Uuid, CommandError> {
    if let Some(id) = named {
        return Ok(id);
    }
    match office.employers().await?.as_slice() {
        [] => Err(CommandError::NoEmployer),
        [(only, _)] => Ok(*only),
        several => {
            let list = several.iter().map(|(id, name)| format!("{id} ({name})"));
            Err(CommandError::SeveralEmployers(
                list.collect::<Vec<_>>().join(", "),
            ))
        }
    }
}

/// One line, flushed: whoever waits for it reads a pipe.
fn print(line: &impl serde::Serialize) -> Result<(), CommandError> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, line)?;
    writeln!(out)?;
    Ok(out.flush()?)
}

/// Being told to stop. Listened for before anybody learns that the server is there: whoever does
/// may say so at once.
struct Stop {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Stop {
    #[cfg(unix)]
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    #[cfg(not(unix))]
    fn listen() -> std::io::Result<Self> {
        Ok(Self {})
    }

    #[cfg(unix)]
    async fn told(mut self) -> std::io::Result<()> {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        Ok(())
    }

    #[cfg(not(unix))]
    async fn told(self) -> std::io::Result<()> {
        tokio::signal::ctrl_c().await
    }
}

async fn until(stop: Stop, server: RunningServer) -> Result<(), CommandError> {
    stop.told().await?;
    tracing::info!("stopping");
    server.stop().await;
    Ok(())
}
