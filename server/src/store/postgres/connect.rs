//! New connections: to whichever host writes, and to none that calls a commit done too soon.

use std::{future::poll_fn, pin::Pin, time::Duration};

use deadpool_postgres::Connect;
use futures_util::{StreamExt, stream::FuturesUnordered};
use tokio::task::JoinHandle;
use tokio_postgres::{
    AsyncMessage, Client, Config, Connection, Error, Socket,
    config::{Host, TargetSessionAttrs},
    tls::MakeTlsConnect,
};
use tokio_postgres_rustls::MakeRustlsConnect;

/// A machine that went away without a word is noticed after this, also by whoever waits for its
/// answer. Longer than a disk of the database may be busy.
const SILENCE: Duration = Duration::from_secs(15);
/// Between two questions whether the other side is there.
const STEP: Duration = Duration::from_secs(5);
/// Where PostgreSQL says that it no longer waits for a standby.
const GIVES_UP_THE_STANDBY: &str = "SyncRepWaitForLSN";

type Stream = <MakeRustlsConnect as MakeTlsConnect<Socket>>::Stream;
type Connected = (Client, Connection<Socket, Stream>);

/// Asks all hosts at once, and takes the first that writes: one that says nothing, as a machine
/// that lost its power, keeps nobody from the others.
pub(super) struct WhoeverWrites {
    hosts: Vec<Config>,
    tls: MakeRustlsConnect,
}

impl WhoeverWrites {
    /// The hosts that this names.
    pub(super) fn of(config: &Config, tls: MakeRustlsConnect) -> Self {
        let hosts = hosts(config);
        Self { hosts, tls }
    }

    async fn connect(&self) -> Result<Connected, Error> {
        let asked = self.hosts.iter().map(|it| it.connect(self.tls.clone()));
        let mut asked: FuturesUnordered<_> = asked.collect();
        let mut refusal: Option<Error> = None;
        loop {
            match asked.next().await {
                Some(Ok(connected)) => return Ok(connected),
                // What a server says tells more than that another is not there.
                Some(Err(error)) => match &refusal {
                    Some(earlier) if earlier.code().is_some() => {}
                    _ => refusal = Some(error),
                },
                None => match refusal {
                    Some(error) => return Err(error),
                    // It says that there is no host.
                    None => return Config::new().connect(self.tls.clone()).await,
                },
            }
        }
    }
}

impl Connect for WhoeverWrites {
    fn connect(
        &self,
        _: &Config,
    ) -> Pin<Box<dyn Future<Output = Result<(Client, JoinHandle<()>), Error>> + Send + '_>> {
        Box::pin(async move {
            let (client, connection) = self.connect().await?;
            Ok((client, tokio::spawn(carry(connection))))
        })
    }
}

/// Carries what is asked and answered, until the connection ends.
///
/// A commit whose wait for the standby is cancelled, by a person or by a limit of time, is called
/// done although only one machine has it. Nobody may hear that: the connection breaks off before,
/// and whoever asked finds out later what became of it.
async fn carry(mut connection: Connection<Socket, Stream>) {
    loop {
        match poll_fn(|it| connection.poll_message(it)).await {
            Some(Ok(AsyncMessage::Notice(notice))) => {
                if notice.routine() == Some(GIVES_UP_THE_STANDBY) {
                    tracing::error!(%notice, "a commit did not wait for the standby");
                    return;
                }
                tracing::info!(%notice, "the database says");
            }
            Some(Ok(_)) => {}
            Some(Err(error)) => {
                tracing::warn!(%error, "a connection to the database broke");
                return;
            }
            None => return,
        }
    }
}

/// One for each host. Where there are several, only the one that writes will do.
fn hosts(config: &Config) -> Vec<Config> {
    let (names, addresses) = (config.get_hosts(), config.get_hostaddrs());
    let all = names.len().max(addresses.len());
    let one = |at: usize| {
        let mut one = without_hosts(config);
        match names.get(at) {
            Some(Host::Tcp(name)) => drop(one.host(name)),
            #[cfg(unix)]
            Some(Host::Unix(path)) => drop(one.host_path(path)),
            None => {}
        }
        if let Some(address) = addresses.get(at) {
            one.hostaddr(*address);
        }
        let ports = config.get_ports();
        if let Some(port) = ports.get(at).or(ports.first()) {
            one.port(*port);
        }
        if all > 1 {
            one.target_session_attrs(TargetSessionAttrs::ReadWrite);
        }
        one
    };
    (0..all).map(one).collect()
}

fn without_hosts(config: &Config) -> Config {
    let mut one = Config::new();
    if let Some(user) = config.get_user() {
        one.user(user);
    }
    if let Some(password) = config.get_password() {
        one.password(password);
    }
    if let Some(database) = config.get_dbname() {
        one.dbname(database);
    }
    if let Some(options) = config.get_options() {
        one.options(options);
    }
    if let Some(name) = config.get_application_name() {
        one.application_name(name);
    }
    if let Some(timeout) = config.get_connect_timeout() {
        one.connect_timeout(*timeout);
    }
    one.ssl_mode(config.get_ssl_mode())
        .ssl_negotiation(config.get_ssl_negotiation())
        .channel_binding(config.get_channel_binding())
        .target_session_attrs(config.get_target_session_attrs())
        .tcp_user_timeout(*config.get_tcp_user_timeout().unwrap_or(&SILENCE))
        .keepalives(config.get_keepalives())
        .keepalives_idle(STEP.min(config.get_keepalives_idle()))
        .keepalives_interval(config.get_keepalives_interval().unwrap_or(STEP))
        .keepalives_retries(config.get_keepalives_retries().unwrap_or(2));
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_keeps_its_port_and_all_that_is_said_of_every_one() {
        let url = "postgres://tracker:secret@db1:5433,db2/jobs?sslmode=require&options=-cjit%3Doff";
        let all = hosts(&url.parse().unwrap());
        for (one, (name, port)) in all.iter().zip([("db1", 5433), ("db2", 5432)]) {
            assert_eq!(one.get_hosts(), [Host::Tcp(name.to_owned())]);
            assert_eq!(one.get_ports(), [port]);
            assert_eq!(one.get_user(), Some("tracker"));
            assert_eq!(one.get_password(), Some("secret".as_bytes()));
            assert_eq!(one.get_dbname(), Some("jobs"));
            assert_eq!(one.get_options(), Some("-cjit=off"));
            assert_eq!(one.get_ssl_mode(), tokio_postgres::config::SslMode::Require);
        }
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn of_several_hosts_only_the_one_that_writes_will_do() {
        let attributes = |url: &str| {
            let all = hosts(&url.parse().unwrap());
            all[0].get_target_session_attrs()
        };
        let several = attributes("postgres://tracker@db1,db2/jobs");
        assert_eq!(several, TargetSessionAttrs::ReadWrite);
        let only = attributes("postgres://tracker@db1/jobs");
        assert_eq!(only, TargetSessionAttrs::Any);
    }
}
