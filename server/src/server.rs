//! Starting, serving, stopping.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    num::NonZeroU32,
    sync::Arc,
    time::Duration,
};

use axum::{Router, body::Body};
use governor::{Quota, RateLimiter};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use job_tracker_protocol::wire;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, oneshot},
    task::JoinHandle,
};
use tower::ServiceExt as _;

use crate::{
    accounts::Accounts,
    api::{self, Addresses, Peer, Shared},
    clock::{Belgium, Clock},
    console::{self, LinkError, Links},
    domain::random::{OsRandom, Random},
    office::Office,
    passwords::{PasswordError, Passwords},
    settings::Settings,
    store::{Clerk, OpenError, Store},
    web,
};

/// Connections at a time; more wait at the door.
const CONNECTIONS: usize = 4096;
/// How long a connection may be silent before its next request has arrived.
const SILENCE: Duration = Duration::from_secs(30);
/// How long requests under way may take when the server stops.
const FAREWELL: Duration = Duration::from_secs(10);
/// Between two looks for addresses that no longer call.
const TIDYING: Duration = Duration::from_secs(60);
/// Tries a minute for one e-mail address at the console's door.
const SIGN_INS_PER_EMAIL: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// After a connection could not be accepted, most likely for want of file handles.
const BREATH: Duration = Duration::from_millis(100);

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
}

/// A server that listens.
pub struct RunningServer {
    /// Where it listens, with the real port.
    pub addr: SocketAddr,
    /// Where others reach it: scheme, host and port.
    pub origin: String,
    links: Links,
    office: Office,
    accounts: Accounts,
    store: Store,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<()>,
    tidying: JoinHandle<()>,
}

impl Server {
    /// Opens the database; nobody is served yet.
    ///
    /// # Errors
    /// When the database cannot be opened or the settings cannot be met.
    pub fn open(settings: Settings, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let random: Arc<dyn Random> = Arc::new(OsRandom);
        let passwords = Passwords::new(
            settings.password_cost,
            settings.hashing_permits,
            settings.hashing_patience,
            Arc::clone(&random),
        )?;
        Ok(Self {
            belgium: Belgium::load()?,
            store: Store::open(&settings.data)?,
            settings,
            clock,
            random,
            passwords,
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
        Self::open(settings, clock)?.listen().await
    }

    /// The office's side, without serving anybody.
    pub fn office(&self) -> Office {
        Office {
            store: self.store.clone(),
            passwords: self.passwords.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            clerk: Clerk::Command,
        }
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
            .unwrap_or_else(|| origin_of(addr));
        let router = self.router(Arc::clone(&addresses), origin.clone());
        let (stop, stopped) = oneshot::channel();
        Ok(RunningServer {
            addr,
            links: self.links(),
            origin,
            office: self.office(),
            accounts: self.accounts(),
            store: self.store,
            stop,
            serving: tokio::spawn(serve(listener, router, stopped)),
            tidying: tokio::spawn(tidy(addresses)),
        })
    }

    fn accounts(&self) -> Accounts {
        Accounts {
            store: self.store.clone(),
            passwords: self.passwords.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            scope: self.settings.lockout_scope,
            stray_lanes: self.settings.stray_lanes,
        }
    }

    fn router(&self, addresses: Arc<Addresses>, origin: String) -> Router {
        let settings = &self.settings;
        let number = |it: &String| wire::PhoneLine { number: it.clone() };
        let shared = Shared {
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
            max_hours_per_day: settings.max_hours_per_day,
        };
        let page = web::router(&settings.web_directory());
        api::router(
            shared,
            page,
            console::router(self.console(addresses, origin)),
        )
    }

    fn console(&self, addresses: Arc<Addresses>, origin: String) -> console::Shared {
        console::Shared {
            store: self.store.clone(),
            office: self.office(),
            passwords: self.passwords.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            belgium: self.belgium.clone(),
            addresses,
            data: self.settings.data.clone(),
            origin,
            emails: RateLimiter::keyed(Quota::per_minute(SIGN_INS_PER_EMAIL)),
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

    /// A link that makes the first user of the console, once; none when there is one.
    ///
    /// # Errors
    /// When the database or the generator of random numbers fails.
    pub async fn first_link(&self) -> Result<Option<String>, StartError> {
        let path = self.links.first().await.map_err(StartError::Link)?;
        Ok(path.map(|path| format!("{}{path}", self.origin)))
    }

    /// Lets requests under way finish, and closes the database.
    pub async fn stop(self) {
        self.tidying.abort();
        let _ = self.stop.send(());
        let _ = self.serving.await;
        self.store.close().await;
    }
}

/// A server that listens everywhere is reached here.
fn origin_of(addr: SocketAddr) -> String {
    let host = match addr.ip() {
        ip if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        ip => ip,
    };
    format!("http://{}", SocketAddr::new(host, addr.port()))
}

async fn tidy(addresses: Arc<Addresses>) {
    let mut ticks = tokio::time::interval(TIDYING);
    loop {
        ticks.tick().await;
        addresses.forget_the_quiet();
    }
}

async fn serve(listener: TcpListener, router: Router, mut stopped: oneshot::Receiver<()>) {
    let connections = GracefulShutdown::new();
    let permits = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let accepted = tokio::select! {
            it = accept(&listener, &permits) => it,
            _ = &mut stopped => break,
        };
        let Some((stream, peer, permit)) = accepted else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let router = router.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(Peer(peer.ip()));
            let answer = router.clone().oneshot(request);
            async move { answer.await as Result<_, Infallible> }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(SILENCE)
            .serve_connection(TokioIo::new(stream), service);
        let watched = connections.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = watched.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(permit);
        });
    }
    drop(listener);
    if tokio::time::timeout(FAREWELL, connections.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("stopped with requests under way");
    }
}

async fn accept(
    listener: &TcpListener,
    permits: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let permit = Arc::clone(permits).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => {
            // Answers are small; waiting to fill a packet would only delay them.
            let _ = stream.set_nodelay(true);
            Some((stream, peer, permit))
        }
        Err(error) => {
            tracing::warn!(%error, "a connection was not accepted");
            None
        }
    }
}
