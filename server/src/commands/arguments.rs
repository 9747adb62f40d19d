//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use job_tracker_protocol::{ClientNumber, Language, Login};
use job_tracker_server::{
    BackupForm, Place, Settings,
    domain::{
        audit_chain::NotedSeal,
        phone_number::PhoneNumber,
        wording::{Name, WordingError},
    },
    settings::{self, DatabaseSettings, RetentionSettings},
};
use uuid::Uuid;

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

#[derive(Subcommand)]
pub(super) enum EmployerCommand {
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
    },
    /// Prints a link that makes an administrator of the console, once, within three days.
    Link {
        #[command(flatten)]
        whose: Whose,
        #[command(flatten)]
        printed: PrintedLinks,
    },
}

#[derive(Subcommand)]
pub(super) enum UserCommand {
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

#[derive(Subcommand)]
pub(super) enum SecondFactorsCommand {
    /// Makes a key for servers of a PostgreSQL database, which each of them gets with --key-file.
    NewKey {
        /// The new file.
        #[arg(long, env = "JOB_TRACKER_KEY_FILE", value_name = "FILE")]
        key_file: PathBuf,
    },
    /// After the loss of the key: removes every user of the console, and prints a link for each, by
    /// which she chooses a new password and a new second factor. Stop every server first.
    Reset {
        #[command(flatten)]
        database: DatabaseSettings,
        #[command(flatten)]
        printed: PrintedLinks,
    },
}

#[derive(Subcommand)]
pub(super) enum AuditCommand {
    /// Looks for lines of the log that were changed, removed or inserted after they were sealed.
    Verify(VerifyArguments),
}

#[derive(Args)]
pub(super) struct VerifyArguments {
    #[command(flatten)]
    pub(super) database: DatabaseSettings,
    /// A seal that was printed or logged earlier, and must still be there.
    #[arg(long, value_name = "NUMBER:HASH")]
    pub(super) seal: Option<NotedSeal>,
}

#[derive(Args)]
pub(super) struct MoveArguments {
    /// What is moved: a directory, or postgres://user@host/database. It is marked as moved.
    #[arg(long, value_name = "PLACE")]
    pub(super) from: Place,
    /// Where to: PostgreSQL for a directory, a directory for PostgreSQL. It must be empty.
    #[arg(long, value_name = "PLACE", required_unless_present = "abandon")]
    pub(super) to: Option<Place>,
    /// Takes the mark back, for a move that did not happen after all.
    #[arg(long, conflicts_with = "to")]
    pub(super) abandon: bool,
    /// A file with the password for the PostgreSQL database.
    #[arg(long, env = "JOB_TRACKER_DATABASE_PASSWORD_FILE", value_name = "FILE")]
    pub(super) database_password_file: Option<PathBuf>,
    /// The file with the key that the second factors of the source are encrypted with; by default
    /// `second-factors.key` in the directory.
    #[arg(long, env = "JOB_TRACKER_KEY_FILE", value_name = "FILE")]
    pub(super) key_file: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct DoctorArguments {
    #[command(flatten)]
    pub(super) settings: Settings,
    /// Prints one line of JSON, for whatever watches the server.
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Args)]
pub(super) struct BackupArguments {
    #[command(flatten)]
    pub(super) database: DatabaseSettings,
    /// The file, which must not be there yet; `-` is stdout.
    #[arg(long, value_name = "FILE")]
    pub(super) to: PathBuf,
    /// As what: a file that goes into a directory and into PostgreSQL, or an archive of pg_dump,
    /// which goes from PostgreSQL into PostgreSQL.
    #[arg(
        long,
        env = "JOB_TRACKER_BACKUP_FORMAT",
        value_name = "FORMAT",
        value_enum,
        default_value_t
    )]
    pub(super) format: BackupForm,
}

#[derive(Args)]
pub(super) struct RetentionArguments {
    #[command(flatten)]
    pub(super) database: DatabaseSettings,
    #[command(flatten)]
    pub(super) kept: RetentionSettings,
    /// Removes it; without this, only its number is printed. Servers may go on meanwhile.
    #[arg(long)]
    pub(super) apply: bool,
}

#[derive(Args)]
pub(super) struct RestoreArguments {
    /// The backup; `-` is stdin.
    #[arg(long, value_name = "FILE")]
    pub(super) from: PathBuf,
    /// Where to: a directory, or postgres://user@host/database. There must be no server in it.
    #[arg(long, value_name = "PLACE")]
    pub(super) to: Place,
    /// A file with the password for the PostgreSQL database.
    #[arg(long, env = "JOB_TRACKER_DATABASE_PASSWORD_FILE", value_name = "FILE")]
    pub(super) database_password_file: Option<PathBuf>,
    /// The file with the key that the second factors of the backup are encrypted with; by default
    /// `second-factors.key` in the directory.
    #[arg(long, env = "JOB_TRACKER_KEY_FILE", value_name = "FILE")]
    pub(super) key_file: Option<PathBuf>,
    /// The directory with the list of erasures: whoever stands on it is erased again. By default the
    /// directory that the backup is put into.
    #[arg(long, env = "JOB_TRACKER_RECORDS", value_name = "DIR")]
    pub(super) records: Option<PathBuf>,
}

/// Whose; needed once there are several.
#[derive(Args)]
pub(super) struct Whose {
    #[command(flatten)]
    pub(super) database: DatabaseSettings,
    /// The id that `employer add` printed; may be left out while there is one employer.
    #[arg(long, value_name = "ID")]
    pub(super) employer: Option<Uuid>,
}

#[derive(Subcommand)]
pub(super) enum WorkerCommand {
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

#[derive(Subcommand)]
pub(super) enum ClientCommand {
    /// Adds a client for whom workers may report.
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

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes = Language::ALL.map(Language::code);
        format!("one of {}", codes.join(", "))
    })
}

fn phone_number(typed: &str) -> Result<Parsed<Option<PhoneNumber>>, WordingError> {
    PhoneNumber::if_any(typed).map(Parsed)
}

/// What was typed, once it is parsed. A plain `Option` would mean to clap that it may be left out.
#[derive(Clone)]
pub(super) struct Parsed<T>(pub(super) T);
