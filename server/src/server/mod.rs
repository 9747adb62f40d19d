//! Starting, serving, stopping.

mod audit;
mod background;
mod connections;
mod measuring;
mod phone;
mod retention;
mod tls;

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use axum::Router;
use job_tracker_protocol::wire;
use tokio::{
    net::TcpListener,
    sync::{Semaphore, oneshot},
    task::JoinHandle,
};

pub use retention::Removed;

use self::{audit::Sealer, background::AutoValidator, retention::Retention};
use crate::{
    accounts::Accounts,
    api::{self, ApiState},
    clock::{Belgium, Clock},
    console::{self, RateLimits},
    cpu::CpuWork,
    domain::{
        factor_key::FactorKey,
        office::OfficeActor,
        random::{OsRandom, Random},
    },
    get::{self, Offers},
    http::{self, Addresses, Around},
    key_file::{self, KeyError},
    links::{LinkError, Links},
    office::Office,
    operate::Metrics,
    passwords::{PasswordError, Passwords},
    phone::{LineNumbers, RecordedError, serve_agi},
    records::RecordsError,
    settings::Settings,
    store::{OpenError, Serving, ServingError, Store, StoreError},
    tls::{Tls, TlsError},
    web,
};

/// Why the server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The parameters of the hash, or no randomness.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// Belgium's time zone is not in this program.
    #[error("Belgium's time zone is missing: {0}")]
    TimeZone(#[from] jiff::Error),
    /// The link to the console was not made.
    #[error("cannot make a link to the console: {0}")]
    Link(#[source] LinkError),
    /// The key of the second factors is missing, or another one.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The list of erasures.
    #[error(transparent)]
    Records(#[from] RecordsError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file of the phone line.
    #[error("cannot read {path}: {source}")]
    PhoneSecret {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Nothing stands in it, and everybody could sign.
    #[error("{0} is empty: whoever calls could sign")]
    EmptyPhoneSecret(PathBuf),
    /// The recorded sentences of the phone line.
    #[error(transparent)]
    Recorded(#[from] RecordedError),
    /// TLS.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// Others would read the figures.
    #[error(
        "--metrics {0} is reached from other machines; keep it on this one (127.0.0.1), or say \
         --metrics-anywhere"
    )]
    MetricsAnywhere(SocketAddr),
    /// Another server has this directory.
    #[error(transparent)]
    Serving(#[from] ServingError),
    /// The address.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The one that was asked for.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
}

/// A server with its database open, not yet listening.
pub struct Server {
    settings: Settings,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    belgium: Belgium,
    pub(crate) store: Store,
    pub(crate) passwords: Passwords,
    metrics: Metrics,
}

/// A server that listens.
pub struct RunningServer {
    /// Where it listens, with the real port.
    pub addr: SocketAddr,
    /// Where others reach it: scheme, host and port.
    pub origin: String,
    /// Where an Asterisk reaches the phone line, with the real port.
    pub agi: Option<SocketAddr>,
    /// Where Prometheus reads, with the real port.
    pub metrics: Option<SocketAddr>,
    links: Links,
    office: Office,
    accounts: Accounts,
    passwords: Passwords,
    store: Store,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<()>,
    /// What it does by itself; given up when it stops.
    beside: Vec<JoinHandle<()>>,
    auto_validator: AutoValidator,
    sealer: Sealer,
    looking: JoinHandle<()>,
    tls: Option<Tls>,
    clock: Arc<dyn Clock>,
    retaining: JoinHandle<()>,
    retention: Retention,
    held: Serving,
}

impl Server {
    /// Opens the database; nobody is served yet.
    ///
    /// # Errors
    /// When the database cannot be opened or the settings cannot be met.
    pub async fn open(settings: Settings, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let random: Arc<dyn Random> = Arc::new(OsRandom);
        let passwords = Passwords::new(
            settings.password_cost,
            settings.hashing_permits,
            settings.hashing_patience,
            Arc::clone(&random),
        )?;
        Ok(Self {
            belgium: Belgium::load()?,
            store: Store::open(&settings.database, Arc::clone(&random)).await?,
            settings,
            clock,
            random,
            passwords,
            metrics: Metrics::new(),
        })
    }

    /// Opens the database and listens.
    ///
    /// # Errors
    /// As [`Server::open`] and [`Server::listen`].
    pub async fn start(
        settings: Settings,
        clock: Arc<dyn Clock>,
    ) -> Result<RunningServer, StartError> {
        Self::open(settings, clock).await?.listen().await
    }

    /// The office's side, without serving anybody.
    pub fn office(&self) -> Office {
        Office {
            store: self.store.clone(),
            passwords: self.passwords.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            belgium: self.belgium.clone(),
            actor: OfficeActor::Command,
        }
    }

    /// Gives up the key of the second factors, which is lost: replaces every user of the console by
    /// a link for her, and says which is whose, by e-mail address and path.
    ///
    /// # Errors
    /// When a server serves this database, or the database fails.
    pub async fn reset_second_factors(&self) -> Result<Vec<(String, String)>, StartError> {
        let held = self.store.serve_alone().await?;
        let reset = self.links().reset().await;
        held.end().await;
        reset.map_err(StartError::Store)
    }

    /// Finishes what waits and closes the database.
    pub async fn close(self) {
        self.store.close().await;
    }

    /// Listens and serves, until it is stopped.
    ///
    /// # Errors
    /// When the address cannot be listened on.
    pub async fn listen(self) -> Result<RunningServer, StartError> {
        let failed = |source| StartError::Listen {
            address: self.settings.listen,
            source,
        };
        let tls = self.tls()?;
        let held = self.store.serve().await?;
        let key = key_file::unlock(&self.store, &self.settings.database, &self.random).await;
        let key = match key {
            Ok(key) => key,
            Err(error) => {
                held.end().await;
                return Err(error.into());
            }
        };
        let retention = self.retention();
        // Before anything is written by this machine's clock.
        if let Err(error) = retention.begin().await {
            held.end().await;
            return Err(error.into());
        }
        // Before anybody is let in: a backup may have brought people back.
        if let Err(error) = retention.bring_together().await {
            held.end().await;
            return Err(error.into());
        }
        let figures = self.listen_for_prometheus().await?;
        let listener = TcpListener::bind(self.settings.listen)
            .await
            .map_err(failed)?;
        let addr = listener.local_addr().map_err(failed)?;
        let addresses = Arc::new(Addresses::new(
            self.settings.sign_in_rate,
            self.settings.trusted_proxies.clone(),
        ));
        let origin = self
            .settings
            .origin
            .clone()
            .unwrap_or_else(|| origin_of(addr, tls.is_some()));
        if self.settings.origin.is_none() && addr.ip().is_unspecified() {
            tracing::warn!(
                origin,
                "letters and links lead to this address, which nobody but this machine reaches; \
                 say the one that others use with --origin"
            );
        }
        let rate_limits = Arc::new(RateLimits::new());
        let line = self.phone_line();
        let agi = self.listen_for_agi().await?;
        let webhooks = self.webhooks(line.clone(), &origin)?;
        let router = self.router(
            Arc::clone(&addresses),
            Arc::clone(&rate_limits),
            (origin.clone(), key),
            webhooks,
        );
        let auto_validator = AutoValidator {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            belgium: self.belgium.clone(),
        };
        let sealer = Sealer {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
        };
        let looking = background::look_through(self.store.clone(), self.settings.before_looking);
        let metrics = figures.as_ref().map(|it| it.1);
        let agi_address = agi.as_ref().map(|it| it.1);
        let places = Arc::new(Semaphore::new(self.settings.connections));
        let door = self.door(Arc::clone(&places), tls.as_ref())?;
        let mut beside = vec![
            tokio::spawn(background::tidy(
                addresses,
                rate_limits,
                self.passwords.clone(),
                line.clone(),
                (self.store.clone(), Arc::clone(&self.clock)),
            )),
            tokio::spawn(background::validate(auto_validator.clone())),
            tokio::spawn(background::seal(sealer.clone())),
        ];
        beside.extend(figures.map(|(listener, _)| self.measure(listener, places, tls.as_ref())));
        beside.extend(tls.as_ref().map(|it| self.reload(it)));
        beside.extend(agi.map(|(listener, _)| {
            tokio::spawn(serve_agi(listener, line, Arc::clone(&self.random)))
        }));
        let (stop, stopped) = oneshot::channel();
        Ok(RunningServer {
            addr,
            metrics,
            agi: agi_address,
            beside,
            tls,
            clock: Arc::clone(&self.clock),
            links: self.links(),
            origin,
            office: self.office(),
            accounts: self.accounts(),
            passwords: self.passwords.clone(),
            store: self.store,
            stop,
            serving: tokio::spawn(connections::serve(listener, router, door, stopped)),
            auto_validator,
            sealer,
            looking: tokio::spawn(looking),
            retaining: tokio::spawn(background::retain(retention.clone())),
            retention,
            held,
        })
    }

    fn accounts(&self) -> Accounts {
        Accounts {
            store: self.store.clone(),
            passwords: self.passwords.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            scope: self.settings.lockout_scope,
            sign_ins: self.metrics.sign_ins.clone(),
        }
    }

    fn router(
        &self,
        addresses: Arc<Addresses>,
        rate_limits: Arc<RateLimits>,
        (origin, key): (String, Arc<FactorKey>),
        webhooks: Router,
    ) -> Router {
        let settings = &self.settings;
        let number = |it: &String| wire::PhoneLine { number: it.clone() };
        let shared = ApiState {
            accounts: self.accounts(),
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            belgium: self.belgium.clone(),
            addresses: Arc::clone(&addresses),
            info: wire::Info {
                server_name: settings.server_name.clone(),
                phone_lines: settings.phone_lines.iter().map(number).collect(),
                minimum_app_version: settings.minimum_app_version.clone(),
            },
            lines: LineNumbers::of(settings),
            max_hours_per_day: settings.max_hours_per_day,
        };
        let page = web::router(settings).merge(get::router(self.offers(), origin.clone()));
        let tls = origin.starts_with("https://");
        let console = console::router(self.console(addresses, rate_limits, (origin, key)));
        let around = Around {
            requests: self.metrics.requests.clone(),
            random: Arc::clone(&self.random),
        };
        http::all((api::router(shared), webhooks, page, console), tls, around)
    }

    fn offers(&self) -> Offers {
        Offers {
            play_store: self.settings.play_store.clone(),
            app_store: self.settings.app_store.clone(),
            package: self.settings.android_package.clone(),
        }
    }

    fn console(
        &self,
        addresses: Arc<Addresses>,
        rate_limits: Arc<RateLimits>,
        (origin, key): (String, Arc<FactorKey>),
    ) -> console::ConsoleState {
        console::ConsoleState {
            store: self.store.clone(),
            office: self.office(),
            passwords: self.passwords.clone(),
            cpu: CpuWork::new(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            belgium: self.belgium.clone(),
            addresses,
            key,
            data: self.settings.database.scratch(),
            origin,
            offers: self.offers(),
            max_hours_per_day: self.settings.max_hours_per_day,
            lines: LineNumbers::of(&self.settings),
            records: self.settings.database.records(),
            retention_years: self.settings.retention.years,
            rate_limits,
            sign_ins: self.metrics.sign_ins.clone(),
        }
    }

    /// Makes links to the console.
    pub(crate) fn links(&self) -> Links {
        Links {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
        }
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    pub(crate) fn belgium(&self) -> &Belgium {
        &self.belgium
    }
}

impl RunningServer {
    /// The office's side of it.
    pub fn office(&self) -> Office {
        self.office.clone()
    }

    /// Who checks passwords, for every way in.
    pub fn accounts(&self) -> Accounts {
        self.accounts.clone()
    }

    /// Most passwords that were hashed or checked at the same time since it was opened.
    pub fn most_hashed_at_once(&self) -> usize {
        self.passwords.most_at_once()
    }

    /// A link that makes the first user of the console, once; none when there is one.
    ///
    /// # Errors
    /// When the database or the generator of random numbers fails.
    pub async fn first_link(&self) -> Result<Option<String>, StartError> {
        let path = self.links.first().await.map_err(StartError::Link)?;
        Ok(path.map(|path| format!("{}{path}", self.origin)))
    }

    /// Validates now what time validates, and says how many; otherwise done every hour.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn validate_automatically(&self) -> Result<usize, StoreError> {
        self.auto_validator.validate().await
    }

    /// Returns when the database turns out to be damaged. To be stopped then: nothing that it
    /// acknowledges can be relied on any more.
    pub async fn damaged(&mut self) {
        if (&mut self.looking).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Lets requests under way finish, and closes the database.
    pub async fn stop(self) {
        self.beside.iter().for_each(JoinHandle::abort);
        self.looking.abort();
        self.retaining.abort();
        let _ = self.stop.send(());
        let _ = self.serving.await;
        self.held.end().await;
        self.store.close().await;
    }
}

/// A server that listens everywhere is reached here.
fn origin_of(addr: SocketAddr, tls: bool) -> String {
    let host = match addr.ip() {
        ip if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        ip => ip,
    };
    let scheme = if tls { "https" } else { "http" };
    format!("{scheme}://{}", SocketAddr::new(host, addr.port()))
}
