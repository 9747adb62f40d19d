//! Does what is asked on the command line. Results go to stdout, one line of JSON each; everything
//! else goes to stderr.

mod arguments;
mod audit;
mod backup;
mod doctor;
mod retention;

use std::{io::Write, process::ExitCode, sync::Arc, time::Duration};

use job_tracker_protocol::ClientNumber;
use job_tracker_server::{
    BackupError, KeyError, Level, MoveError, OpenError, Place, RecordsError, RestoreError, Server,
    Settings, StoreError, abandon,
    clock::{Clock as _, SystemClock},
    demo::{self, DemoError},
    domain::{phone_number::PhoneNumber, random::OsRandom},
    make_key,
    office::{Office, OfficeError},
    openapi, phone_prompts, relocate,
    server::{RunningServer, StartError},
    settings::DatabaseSettings,
};
use serde_json::{Value, json};
use tracing_subscriber::{EnvFilter, fmt, prelude::*};
use uuid::Uuid;

pub(crate) use arguments::Arguments;
use arguments::{
    AuditCommand, ClientCommand, Command, EmployerCommand, LogFormat, MoveArguments,
    SecondFactorsCommand, UserCommand, WorkerCommand,
};

/// The exit status of a directory that the demo did not make, as of a wrong command line; and of
/// faults that `doctor` found.
const MISUSE: u8 = 2;

/// How long a server that starts waits for its database.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two tries to reach it.
const BETWEEN_TRIES: Duration = Duration::from_secs(1);

#[derive(Debug, thiserror::Error)]
enum CommandError {
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
    #[error("there is no employer yet; add one with: employer add")]
    NoEmployer,
    #[error("there are several employers; say which with --employer: {0}")]
    SeveralEmployers(String),
    #[error("cannot write: {0}")]
    Write(#[from] std::io::Error),
    #[error("cannot write: {0}")]
    Json(#[from] serde_json::Error),
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
        // It has said what.
        Err(CommandError::Amiss(Level::Fault)) => MISUSE.into(),
        Err(CommandError::Amiss(_)) => ExitCode::FAILURE,
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

/// Their ports may have been left to the system.
fn tell_of_others(server: &RunningServer) {
    if let Some(address) = server.metrics {
        tracing::info!(%address, "Prometheus may read");
    }
    if let Some(address) = server.agi {
        tracing::info!(%address, "an Asterisk may call");
    }
}

async fn execute(command: Command) -> Result<(), CommandError> {
    match command {
        Command::Serve(settings) => {
            let mut stop = Stop::listen()?;
            let server = tokio::select! {
                server = start_patiently(settings) => server?,
                told = stop.told() => return Ok(told?),
            };
            tracing::info!(address = %server.addr, "listening");
            tell_of_others(&server);
            if let Some(link) = server.first_link().await? {
                // Not into the log: whoever has the link owns the console.
                print(&json!({ "console": link }))?;
            }
            until(stop, server).await
        }
        Command::Demo(settings) => {
            let stop = Stop::listen()?;
            let (server, announcement) = demo::start(settings, Arc::new(SystemClock)).await?;
            tell_of_others(&server);
            print(&announcement)?;
            until(stop, server).await
        }
        Command::Employer(EmployerCommand::Add {
            database,
            name,
            phone,
        }) => {
            with_office(database, async |office| {
                let phone = phone.0.as_ref().map(PhoneNumber::as_str);
                let id = office.add_employer(name.as_str(), phone).await?;
                Ok(json!({ "employer": id, "name": name.as_str() }))
            })
            .await
        }
        Command::Employer(EmployerCommand::Link { whose, printed }) => {
            with_office(whose.database, async |office| {
                let employer = employer(office, whose.employer).await?;
                let path = office.console_link(employer).await?;
                Ok(json!({ "console": format!("{}{path}", printed.origin) }))
            })
            .await
        }
        Command::User(UserCommand::Link {
            database,
            printed,
            email,
        }) => {
            with_office(database, async |office| {
                let path = office.let_in(&email).await?;
                Ok(json!({ "email": email, "console": format!("{}{path}", printed.origin) }))
            })
            .await
        }
        Command::Worker(WorkerCommand::Add {
            whose,
            name,
            language,
        }) => with_office(whose.database, async |office| {
            let employer = employer(office, whose.employer).await?;
            let issued = office.add_worker(employer, name.as_str(), language).await?;
            Ok(json!({ "name": name.as_str(), "login": issued.login, "password": issued.password }))
        })
        .await,
        Command::Worker(WorkerCommand::Reopen { database, login }) => {
            with_office(database, async |office| {
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
            with_office(whose.database, async |office| {
                let employer = employer(office, whose.employer).await?;
                office.add_client(employer, &number, name.as_str()).await?;
                warn_of_check_digits(&number);
                Ok(json!({ "number": number, "name": name.as_str() }))
            })
            .await
        }
        Command::SecondFactors(SecondFactorsCommand::NewKey { key_file }) => {
            make_key(&key_file, &OsRandom)?;
            print(&json!({ "key_file": key_file }))
        }
        Command::SecondFactors(SecondFactorsCommand::Reset { database, printed }) => {
            reset_second_factors(database, &printed.origin).await
        }
        Command::Audit(AuditCommand::Verify(arguments)) => audit::verify(arguments).await,
        Command::Move(arguments) => carry(arguments).await,
        Command::Backup(arguments) => backup::back_up(arguments).await,
        Command::Retention(arguments) => retention::retention(arguments).await,
        Command::Restore(arguments) => backup::restore(arguments).await,
        Command::Doctor(arguments) => doctor::look(arguments).await,
        Command::PhonePrompts => {
            for spoken in phone_prompts() {
                let language = spoken.language.code();
                let file = format!("{language}/{}", spoken.clip);
                print(&json!({ "file": file, "language": language, "words": spoken.words }))?;
            }
            Ok(())
        }
        Command::Openapi => {
            let mut out = std::io::stdout().lock();
            serde_json::to_writer_pretty(&mut out, &openapi())?;
            Ok(writeln!(out)?)
        }
    }
}

async fn carry(arguments: MoveArguments) -> Result<(), CommandError> {
    let with_password = |place: Place| match &arguments.database_password_file {
        Some(file) => place.with_password_of(file),
        None => Ok(place),
    };
    let from = with_password(arguments.from.clone())?;
    match arguments.to.clone() {
        None => {
            abandon(&from).await?;
            print(&json!({ "abandoned": from.to_string() }))
        }
        Some(to) => {
            let to = with_password(to)?;
            let now = SystemClock.now();
            let moved = relocate(&from, &to, arguments.key_file.as_deref(), now).await?;
            let tables: serde_json::Map<_, _> = moved
                .tables
                .into_iter()
                .map(|(table, rows)| (table.to_owned(), json!(rows)))
                .collect();
            let (to, key_file) = (to.to_string(), moved.key_file);
            print(&json!({ "moved": to, "rows": tables, "key_file": key_file }))
        }
    }
}

async fn reset_second_factors(
    database: DatabaseSettings,
    origin: &str,
) -> Result<(), CommandError> {
    let server = Server::open(Settings::on(database), Arc::new(SystemClock)).await?;
    let reset = server.reset_second_factors().await;
    server.close().await;
    let link = |(email, path)| json!({ "email": email, "console": format!("{origin}{path}") });
    let links: Vec<_> = reset?.into_iter().map(link).collect();
    print(&json!({ "links": links }))
}

async fn with_office(
    database: DatabaseSettings,
    work: impl AsyncFnOnce(&Office) -> Result<Value, CommandError>,
) -> Result<(), CommandError> {
    let server = Server::open(Settings::on(database), Arc::new(SystemClock)).await?;
    let result = work(&server.office()).await;
    server.close().await;
    print(&result?)
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
    async fn told(&mut self) -> std::io::Result<()> {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        Ok(())
    }

    #[cfg(not(unix))]
    async fn told(&mut self) -> std::io::Result<()> {
        tokio::signal::ctrl_c().await
    }
}

/// Starts. A database that nobody answers for yet is waited for, as long as it may take to start
/// or to move; and one that older servers serve, until they have stopped.
async fn start_patiently(settings: Settings) -> Result<RunningServer, StartError> {
    let since = tokio::time::Instant::now();
    loop {
        match Server::start(settings.clone(), Arc::new(SystemClock)).await {
            Err(StartError::Open(
                error @ (OpenError::Unreachable { .. } | OpenError::ServedByOlder { .. }),
            )) if since.elapsed() < PATIENCE => {
                tracing::warn!("{error}; trying again");
                tokio::time::sleep(BETWEEN_TRIES).await;
            }
            started => return started,
        }
    }
}

async fn until(mut stop: Stop, mut server: RunningServer) -> Result<(), CommandError> {
    let ended = tokio::select! {
        told = stop.told() => told.map_err(CommandError::from),
        () = server.damaged() => Err(CommandError::Damaged),
    };
    tracing::info!("stopping");
    server.stop().await;
    ended
}
