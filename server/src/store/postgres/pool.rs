//! Connections: how they are made, how many there are, and how long anybody waits for one.

use std::{fmt, net::IpAddr, str::FromStr, sync::Arc, time::Duration};

use deadpool_postgres::{Hook, HookError, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use tokio_postgres::{
    Config,
    config::{Host, SslMode},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::connect::WhoeverWrites;

/// Connections of one server process. More of them would only wait for each other's locks and for
/// the same disk. What is read for long has connections beside these.
const CONNECTIONS: usize = 16;
/// How long somebody waits for a connection, and a new one for its server.
const PATIENCE: Duration = Duration::from_secs(5);
/// What every connection says of itself first. A statement or a lock that takes longer than this
/// is given up by the database; a transaction that its owner forgot as well. Whatever the cluster,
/// the database or the role sets, a commit is on the disk when it is answered, and the notice of one
/// that did not wait for its standby arrives.
const SETTINGS: &str = "SET statement_timeout = '60s';
    SET lock_timeout = '5s';
    SET idle_in_transaction_session_timeout = '30s';
    SET default_transaction_isolation = 'read committed';
    SET client_min_messages = 'notice';
    SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local')";

/// Why there is no pool.
#[derive(Debug, thiserror::Error)]
pub(super) enum PoolError {
    /// TLS cannot be set up.
    #[error(transparent)]
    Tls(#[from] rustls::Error),
    /// The pool itself.
    #[error(transparent)]
    Build(#[from] deadpool_postgres::BuildError),
}

/// Where a PostgreSQL database is, and who may use it.
#[derive(Clone)]
pub struct PostgresUrl {
    config: Box<Config>,
}

/// Without the password.
impl fmt::Debug for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PostgresUrl({self})")
    }
}

/// The hosts and the database, for messages.
impl fmt::Display for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ports = self.config.get_ports();
        for (at, host) in self.config.get_hosts().iter().enumerate() {
            let host = match host {
                Host::Tcp(name) => name.clone(),
                #[cfg(unix)]
                Host::Unix(path) => path.display().to_string(),
            };
            let port = ports.get(at).or(ports.first()).copied().unwrap_or(5432);
            write!(f, "{}{host}:{port}", if at == 0 { "" } else { "," })?;
        }
        write!(f, "/{}", self.config.get_dbname().unwrap_or_default())
    }
}

impl FromStr for PostgresUrl {
    type Err = String;

    /// Reads `postgres://user:password@host:port/database?…`; several hosts stand with commas
    /// between them. Where it does not say `sslmode`, what leaves this machine is encrypted; what
    /// stays is not, since a database's own certificate is signed by nobody as it is installed.
    fn from_str(text: &str) -> Result<Self, String> {
        let wanted = "an address as postgres://user@host/database";
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(wanted.to_owned());
        }
        // The parser's own words may quote the password.
        let mut config: Config = text.parse().map_err(|_| wanted.to_owned())?;
        if config.get_dbname().is_none_or(str::is_empty) || config.get_hosts().is_empty() {
            return Err(wanted.to_owned());
        }
        if !text.contains("sslmode=") {
            config.ssl_mode(match config.get_hosts().iter().all(is_here) {
                true => SslMode::Disable,
                false => SslMode::Require,
            });
        }
        Ok(Self {
            config: Box::new(config),
        })
    }
}

fn is_here(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => match name.parse::<IpAddr>() {
            Ok(address) => address.is_loopback(),
            Err(_) => name == "localhost",
        },
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

impl PostgresUrl {
    /// All that it says.
    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    /// The same with this password, from a file that only the server may read.
    pub fn with_password(mut self, password: &str) -> Self {
        self.config.password(password);
        self
    }

    /// A pool that has no connection yet.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub(super) fn pool(&self) -> Result<Pool, PoolError> {
        let mut config = (*self.config).clone();
        config.connect_timeout(PATIENCE);
        config.application_name("job-tracker");
        let recycling_method = RecyclingMethod::Fast;
        let manager = ManagerConfig { recycling_method };
        let connect = WhoeverWrites::of(&config, tls()?);
        let manager = Manager::from_connect(config, connect, manager);
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .recycle_timeout(Some(PATIENCE))
            .runtime(Runtime::Tokio1)
            .post_create(Hook::async_fn(|client, _| {
                Box::pin(async move {
                    let set = client.batch_execute(SETTINGS).await;
                    set.map_err(HookError::Backend)
                })
            }))
            .build()?;
        Ok(pool)
    }
}

/// Trusts what the system trusts (`SSL_CERT_FILE` names another file).
fn tls() -> Result<MakeRustlsConnect, rustls::Error> {
    let mut roots = rustls::RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    roots.add_parsable_certificates(found.certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_in_no_message() {
        let url: PostgresUrl = "postgres://tracker:secret-1@db1:5433,db2/jobs?sslmode=require"
            .parse()
            .unwrap();
        assert_eq!(url.to_string(), "db1:5433,db2:5432/jobs");
        assert!(!format!("{url:?}").contains("secret"));
        let refused = PostgresUrl::from_str("postgres://tracker:secret-1@db1:port/jobs");
        assert!(!refused.unwrap_err().contains("secret"));
    }

    #[test]
    fn what_leaves_this_machine_is_encrypted_unless_the_address_says_otherwise() {
        let mode = |url: &str| {
            let url: PostgresUrl = url.parse().unwrap();
            url.config.get_ssl_mode()
        };
        for here in ["localhost", "127.0.0.1", "[::1]", "%2Frun%2Fpostgresql"] {
            let url = format!("postgres://tracker@{here}/jobs");
            assert_eq!(mode(&url), SslMode::Disable, "{here}");
        }
        for elsewhere in ["db", "10.0.0.7", "localhost,db"] {
            let url = format!("postgres://tracker@{elsewhere}/jobs");
            assert_eq!(mode(&url), SslMode::Require, "{elsewhere}");
        }
        let plain = mode("postgres://tracker@db/jobs?sslmode=disable");
        assert_eq!(plain, SslMode::Disable);
        let checked = mode("postgres://tracker@localhost/jobs?sslmode=require");
        assert_eq!(checked, SslMode::Require);
    }

    #[test]
    fn an_address_names_a_host_and_a_database() {
        for bad in [
            "",
            "mysql://db/jobs",
            "postgres://db",
            "postgres:///jobs",
            "/var/lib/jobs",
        ] {
            assert!(PostgresUrl::from_str(bad).is_err(), "{bad}");
        }
    }
}
