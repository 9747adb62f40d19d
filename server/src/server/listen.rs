//! From an open database to a server that listens.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
};

use axum::Router;
use tokio::{
    net::TcpListener,
    sync::{Semaphore, oneshot},
};

use super::{
    RunningServer, Server, StartError, background,
    connections::{self, Door},
    retention::Retention,
};
use crate::{
    console::RateLimits,
    domain::factor_key::FactorKey,
    http::{Addresses, Pace},
    key_file,
    phone::{PhoneLine, serve_agi},
    settings::is_plain_elsewhere,
    store::Serving,
    tls::Tls,
};

/// All that can fail on the way, done: nobody is let in yet.
struct Ready {
    key: Arc<FactorKey>,
    retention: Retention,
    listener: TcpListener,
    addr: SocketAddr,
    origin: String,
    figures: Option<(TcpListener, SocketAddr)>,
    agi: Option<(TcpListener, SocketAddr)>,
    line: PhoneLine,
    webhooks: Router,
    places: Arc<Semaphore>,
    door: Door,
    tls: Option<Tls>,
}

impl Server {
    /// Listens and serves, until it is stopped.
    ///
    /// # Errors
    /// When another server has this database, a setting cannot be met, or an address cannot be
    /// listened on.
    pub async fn listen(self) -> Result<RunningServer, StartError> {
        let tls = self.tls()?;
        let held = self.store.serve().await?;
        match self.get_ready(tls).await {
            Ok(ready) => Ok(self.begin(ready, held)),
            Err(error) => {
                // Whoever tries next need not wait until nobody holds it any more.
                held.end().await;
                Err(error)
            }
        }
    }

    async fn get_ready(&self, tls: Option<Tls>) -> Result<Ready, StartError> {
        let key = key_file::unlock(&self.store, &self.settings.database, &self.random).await?;
        let retention = self.retention();
        // Before anything is written by this machine's clock.
        retention.begin().await?;
        // Before anybody is let in: a backup may have brought people back.
        retention.bring_together().await?;
        let figures = self.listen_for_prometheus().await?;
        let address = self.settings.listen;
        let failed = |source| StartError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let addr = listener.local_addr().map_err(failed)?;
        let origin = self.origin(addr, tls.is_some());
        let line = self.phone_line();
        let agi = self.listen_for_agi().await?;
        let webhooks = self.webhooks(line.clone(), &origin)?;
        let places = Arc::new(Semaphore::new(self.settings.connections));
        let door = self.door(Arc::clone(&places), tls.as_ref())?;
        Ok(Ready {
            key,
            retention,
            listener,
            addr,
            origin,
            figures,
            agi,
            line,
            webhooks,
            places,
            door,
            tls,
        })
    }

    /// Where others reach it.
    fn origin(&self, addr: SocketAddr, tls: bool) -> String {
        let named = self.settings.origin.clone();
        let origin = named.unwrap_or_else(|| origin_of(addr, tls));
        if self.settings.misses_origin() {
            tracing::warn!(
                origin,
                "letters and links lead to this address of this machine; say the one that workers \
                 and the office use with --origin"
            );
        }
        if is_plain_elsewhere(&origin) {
            tracing::warn!(
                origin,
                "neither the console nor the app can be used at this address, which has no TLS: \
                 browsers keep no sign-in there, and the app sends no password. Put a proxy before \
                 it, or name a certificate (--tls-cert), and say https:// in --origin"
            );
        }
        origin
    }

    /// Lets callers in.
    fn begin(self, ready: Ready, held: Serving) -> RunningServer {
        let pace = Pace::of(&self.clock);
        let addresses = Arc::new(Addresses::new(
            self.settings.sign_in_rate,
            self.settings.trusted_proxies.clone(),
            &pace,
        ));
        let rate_limits = Arc::new(RateLimits::new(pace));
        let router = self.router(
            Arc::clone(&addresses),
            Arc::clone(&rate_limits),
            (ready.origin.clone(), ready.key),
            ready.webhooks,
        );
        let (auto_validator, sealer) = (self.auto_validator(), self.sealer());
        let looking = background::look_through(self.store.clone(), self.settings.before_looking);
        let metrics = ready.figures.as_ref().map(|it| it.1);
        let agi = ready.agi.as_ref().map(|it| it.1);
        let mut beside = vec![
            tokio::spawn(background::tidy(
                addresses,
                rate_limits,
                self.passwords.clone(),
                ready.line.clone(),
                (self.store.clone(), Arc::clone(&self.clock)),
            )),
            tokio::spawn(background::validate(auto_validator.clone())),
            tokio::spawn(background::seal(sealer.clone())),
        ];
        let (places, tls) = (ready.places, ready.tls);
        let figures = ready.figures;
        beside.extend(figures.map(|(listener, _)| self.measure(listener, places, tls.as_ref())));
        beside.extend(tls.as_ref().map(|it| self.reload(it)));
        beside.extend(ready.agi.map(|(listener, _)| {
            tokio::spawn(serve_agi(listener, ready.line, Arc::clone(&self.random)))
        }));
        let (stop, stopped) = oneshot::channel();
        let serving = connections::serve(ready.listener, router, ready.door, stopped);
        RunningServer {
            addr: ready.addr,
            metrics,
            agi,
            beside,
            tls,
            clock: Arc::clone(&self.clock),
            links: self.links(),
            origin: ready.origin,
            office: self.office(),
            accounts: self.accounts(),
            passwords: self.passwords.clone(),
            store: self.store,
            stop,
            serving: tokio::spawn(serving),
            auto_validator,
            sealer,
            looking: tokio::spawn(looking),
            retaining: tokio::spawn(background::retain(ready.retention.clone())),
            retention: ready.retention,
            held,
        }
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
