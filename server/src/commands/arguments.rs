//! What can be asked on the command line. The arguments of each command stand beside what it does.

use clap::{Args, Parser, Subcommand, ValueEnum};
use job_tracker_server::{Settings, settings};

use super::{
    audit::AuditCommand,
    backup::BackupArguments,
    doctor::DoctorArguments,
    moving::MoveArguments,
    office::{
        client::ClientCommand, employer::EmployerCommand, user::UserCommand, worker::WorkerCommand,
    },
    restore::RestoreArguments,
    retention::RetentionArguments,
    second_factors::SecondFactorsCommand,
};

/// The server that service-voucher employers start for their workers' app.
#[derive(Parser)]
#[command(name = "job-tracker-server", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,

    /// How log lines are written to stderr; RUST_LOG says which.
    #[arg(
        long,
        global = true,
        env = "JOB_TRACKER_LOG_FORMAT",
        value_enum,
        default_value_t
    )]
    pub(super) log_format: LogFormat,
}

#[derive(Clone, Copy, Default, ValueEnum)]
pub(super) enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for whatever collects them.
    Json,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Serves the workers' app.
    Serve(Settings),
    /// Serves invented people from an empty directory, to try things out.
    Demo(Settings),
    /// Adds employers.
    #[command(subcommand)]
    Employer(EmployerCommand),
    /// Lets an administrator of the console in again who lost every way in.
    #[command(subcommand)]
    User(UserCommand),
    /// Adds workers and opens closed accounts again.
    #[command(subcommand)]
    Worker(WorkerCommand),
    /// Adds clients.
    #[command(subcommand)]
    Client(ClientCommand),
    /// The key of the second factors of the console's users.
    #[command(subcommand)]
    SecondFactors(SecondFactorsCommand),
    /// The audit log, which the server seals in blocks.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Carries a whole server from a directory to PostgreSQL, or back.
    Move(MoveArguments),
    /// Writes a whole server into one file, also while it serves.
    Backup(BackupArguments),
    /// Says what is older than it must be kept, and removes it.
    Retention(RetentionArguments),
    /// Puts a backup where there is no server.
    Restore(RestoreArguments),
    /// Looks at the server that these settings make, whether it runs or not, and says what is amiss.
    /// Ends with 0 when all is fine, 1 with warnings, 2 with faults. Changes nothing.
    Doctor(DoctorArguments),
    /// Prints the sentences of the phone line, each with the name of the file that may stand for it.
    PhonePrompts,
    /// Prints the HTTP contract.
    Openapi,
}

/// Where links that a command prints lead.
#[derive(Args)]
pub(super) struct PrintedLinks {
    /// Where the office reaches the server.
    #[arg(
        long,
        env = "JOB_TRACKER_ORIGIN",
        value_name = "URL",
        default_value = "http://127.0.0.1:8080",
        value_parser = settings::origin
    )]
    pub origin: String,
}
