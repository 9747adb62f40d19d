//! How a server is set up: on the command line, or through `JOB_TRACKER_…` in the environment.

mod database;
mod parse;

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use ipnet::IpNet;

pub use database::DatabaseSettings;
pub(crate) use parse::is_plain_elsewhere;
pub use parse::origin;

use self::parse::{local_address, permits, store};
use crate::{
    domain::{lockout::LockoutScope, rules},
    web::Bundle,
};

/// Everything that can be set.
#[derive(Debug, Clone, clap::Args)]
pub struct Settings {
    /// Where the database is.
    #[command(flatten)]
    pub database: DatabaseSettings,

    /// Address to listen on; port 0 takes a free one.
    #[arg(
        long,
        env = "JOB_TRACKER_LISTEN",
        value_name = "ADDR",
        default_value_t = Settings::LISTEN
    )]
    pub listen: SocketAddr,

    /// A file with the server's certificate, and behind it those that lead to a root (PEM): the
    /// server speaks TLS itself. It is read again when it changes.
    #[arg(
        long,
        env = "JOB_TRACKER_TLS_CERT",
        value_name = "FILE",
        requires = "tls_key"
    )]
    pub tls_cert: Option<PathBuf>,

    /// The file with the private key of that certificate (PEM).
    #[arg(
        long,
        env = "JOB_TRACKER_TLS_KEY",
        value_name = "FILE",
        requires = "tls_cert"
    )]
    pub tls_key: Option<PathBuf>,

    /// Directory of the web page; by default the page inside this program, or `web` beside it.
    #[arg(long, env = "JOB_TRACKER_WEB", value_name = "DIR")]
    pub web: Option<PathBuf>,

    /// The web page where no directory is named.
    #[arg(skip = Bundle::compiled_in())]
    pub page: Bundle,

    /// Where workers and the office reach this server, as `https://jobs.example.be`; stands on
    /// letters and in links. By default the address that it listens on.
    #[arg(long, env = "JOB_TRACKER_ORIGIN", value_name = "URL", value_parser = origin)]
    pub origin: Option<String>,

    /// The app's page in Google's store, for `/get`.
    #[arg(long, env = "JOB_TRACKER_PLAY_STORE", value_name = "URL", value_parser = store)]
    pub play_store: Option<String>,

    /// The app's page in Apple's store, for `/get`.
    #[arg(long, env = "JOB_TRACKER_APP_STORE", value_name = "URL", value_parser = store)]
    pub app_store: Option<String>,

    /// The app as a package for Android (`.apk`), which `/get` hands out where no store does.
    #[arg(long, env = "JOB_TRACKER_ANDROID_PACKAGE", value_name = "FILE")]
    pub android_package: Option<PathBuf>,

    /// The server's name for itself, as the app shows it.
    #[arg(
        long,
        env = "JOB_TRACKER_SERVER_NAME",
        value_name = "NAME",
        default_value = Settings::SERVER_NAME
    )]
    pub server_name: String,

    /// A number of the phone line, as the app shows and dials it; may be given several times.
    #[arg(
        long = "phone-line",
        env = "JOB_TRACKER_PHONE_LINE",
        value_name = "NUMBER",
        value_delimiter = ','
    )]
    pub phone_lines: Vec<String>,

    /// A file with the token with which a telephone service signs in the dialect of TwiML; it opens
    /// POST /phone/twiml.
    #[arg(long, env = "JOB_TRACKER_PHONE_TWIML_TOKEN_FILE", value_name = "FILE")]
    pub phone_twiml_token_file: Option<PathBuf>,

    /// A file with the secret with which jambonz signs its webhooks; it opens POST /phone/jambonz.
    #[arg(
        long,
        env = "JOB_TRACKER_PHONE_JAMBONZ_SECRET_FILE",
        value_name = "FILE"
    )]
    pub phone_jambonz_secret_file: Option<PathBuf>,

    /// Where an Asterisk reaches the phone line (FastAGI), as a port of this machine or an address
    /// with a port. It carries passwords unencrypted: for this machine or a network of its own.
    #[arg(
        long,
        env = "JOB_TRACKER_PHONE_AGI",
        value_name = "ADDR",
        value_parser = local_address
    )]
    pub phone_agi: Option<SocketAddr>,

    /// A folder with recorded sentences for the phone line; what is missing in it is spoken by the
    /// telephone service.
    #[arg(long, env = "JOB_TRACKER_PHONE_PROMPTS", value_name = "DIR")]
    pub phone_prompts: Option<PathBuf>,

    /// Where Prometheus reads figures, as a port of this machine or an address with a port, under
    /// /metrics. They name nobody.
    #[arg(
        long,
        env = "JOB_TRACKER_METRICS",
        value_name = "ADDR",
        value_parser = local_address
    )]
    pub metrics: Option<SocketAddr>,

    /// Lets --metrics listen where other machines reach it; whoever does reads the figures.
    #[arg(long, env = "JOB_TRACKER_METRICS_ANYWHERE", requires = "metrics")]
    pub metrics_anywhere: bool,

    /// The oldest app that this server still talks to.
    #[arg(
        long,
        env = "JOB_TRACKER_MINIMUM_APP_VERSION",
        value_name = "VERSION",
        default_value = Settings::MINIMUM_APP_VERSION
    )]
    pub minimum_app_version: String,

    /// Most hours of one worker on one day, all clients together.
    #[arg(
        long,
        env = "JOB_TRACKER_MAX_HOURS_PER_DAY",
        value_name = "HOURS",
        default_value_t = rules::MAX_HOURS_PER_DAY,
        value_parser = clap::value_parser!(u8).range(1..=24)
    )]
    pub max_hours_per_day: u8,

    /// What the third wrong password closes.
    #[arg(
        long,
        env = "JOB_TRACKER_LOCKOUT_SCOPE",
        value_name = "SCOPE",
        value_enum,
        default_value_t
    )]
    pub lockout_scope: LockoutScope,

    /// Sign-ins a minute that one address may try; 0 is no limit.
    #[arg(
        long,
        env = "JOB_TRACKER_SIGN_IN_RATE",
        value_name = "NUMBER",
        default_value_t = Settings::SIGN_IN_RATE
    )]
    pub sign_in_rate: u32,

    /// Addresses of proxies whose X-Forwarded-For is believed; may be given several times.
    #[arg(
        long = "trusted-proxy",
        env = "JOB_TRACKER_TRUSTED_PROXY",
        value_name = "CIDR",
        value_delimiter = ','
    )]
    pub trusted_proxies: Vec<IpNet>,

    /// Passwords checked at the same time; by default as many as there are processors.
    #[arg(
        long = "hashing-permits",
        env = "JOB_TRACKER_HASHING_PERMITS",
        value_name = "NUMBER",
        default_value_t = default_permits(),
        value_parser = permits
    )]
    pub hashing_permits: usize,

    /// For how long things are kept.
    #[command(flatten)]
    pub retention: RetentionSettings,

    /// How long a sign-in waits for its turn to be checked before it is sent away.
    #[arg(skip = Settings::HASHING_PATIENCE)]
    pub hashing_patience: Duration,

    /// What checking one password costs.
    #[arg(skip)]
    pub password_cost: PasswordCost,

    /// Connections at a time; more wait at the door.
    #[arg(skip = Settings::CONNECTIONS)]
    pub connections: usize,

    /// How long a handshake of TLS may take.
    #[arg(skip = Settings::HANDSHAKE_PATIENCE)]
    pub handshake_patience: Duration,

    /// From the start until the whole file is looked through for damage, where it was closed in
    /// good order and was not looked through at the start.
    #[arg(skip = Settings::BEFORE_LOOKING)]
    pub before_looking: Duration,
}

impl Settings {
    const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);
    const SERVER_NAME: &str = "Job Tracker";
    const MINIMUM_APP_VERSION: &str = "0.1.0";
    pub(crate) const SIGN_IN_RATE: u32 = 60;
    const HASHING_PATIENCE: Duration = Duration::from_secs(2);
    const CONNECTIONS: usize = 4096;
    const HANDSHAKE_PATIENCE: Duration = Duration::from_secs(10);
    const BEFORE_LOOKING: Duration = Duration::from_secs(60);

    /// The defaults, for a server with its data in this directory.
    pub fn new(data: impl Into<PathBuf>) -> Self {
        Self::on(DatabaseSettings::directory(data))
    }

    /// The defaults, for a server on this database.
    pub fn on(database: DatabaseSettings) -> Self {
        Self {
            database,
            listen: Self::LISTEN,
            tls_cert: None,
            tls_key: None,
            web: None,
            page: Bundle::compiled_in(),
            origin: None,
            play_store: None,
            app_store: None,
            android_package: None,
            server_name: Self::SERVER_NAME.to_owned(),
            phone_lines: Vec::new(),
            phone_twiml_token_file: None,
            phone_jambonz_secret_file: None,
            phone_agi: None,
            phone_prompts: None,
            metrics: None,
            metrics_anywhere: false,
            minimum_app_version: Self::MINIMUM_APP_VERSION.to_owned(),
            max_hours_per_day: rules::MAX_HOURS_PER_DAY,
            lockout_scope: LockoutScope::default(),
            sign_in_rate: Self::SIGN_IN_RATE,
            trusted_proxies: Vec::new(),
            hashing_permits: default_permits(),
            retention: RetentionSettings::default(),
            hashing_patience: Self::HASHING_PATIENCE,
            password_cost: PasswordCost::default(),
            connections: Self::CONNECTIONS,
            handshake_patience: Self::HANDSHAKE_PATIENCE,
            before_looking: Self::BEFORE_LOOKING,
        }
    }

    /// Whether letters and links lead to an address that nobody but this machine reaches, or that is
    /// not the one that others use, because none was named: behind a proxy, or on a network.
    pub(crate) fn misses_origin(&self) -> bool {
        let has_others = !self.trusted_proxies.is_empty() || !self.listen.ip().is_loopback();
        self.origin.is_none() && has_others
    }

    /// Where the web page is looked for, if it is not inside this program.
    pub fn web_directory(&self) -> PathBuf {
        self.web.clone().unwrap_or_else(|| {
            let program = std::env::current_exe().unwrap_or_default();
            program.with_file_name("web")
        })
    }
}

/// For how long things are kept.
#[derive(Debug, Clone, Copy, clap::Args)]
#[group(skip)]
pub struct RetentionSettings {
    /// Years for which performances and the audit log are kept after their last day; what is older
    /// is removed, but for what is contested. Social documents are kept for five years at least.
    #[arg(
        long = "retention-years",
        env = "JOB_TRACKER_RETENTION_YEARS",
        value_name = "YEARS",
        default_value_t = rules::YEARS_KEPT,
        value_parser = clap::value_parser!(i16).range(i64::from(rules::YEARS_KEPT)..=100)
    )]
    pub years: i16,
}

impl Default for RetentionSettings {
    fn default() -> Self {
        Self {
            years: rules::YEARS_KEPT,
        }
    }
}

/// Parameters of argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Default for PasswordCost {
    /// What OWASP asks for at least: 19 MiB, two passes.
    fn default() -> Self {
        Self {
            memory: 19_456,
            passes: 2,
        }
    }
}

fn default_permits() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
