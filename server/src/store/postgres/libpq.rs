//! How PostgreSQL's own programs find a database and let themselves be let in: by what libpq reads
//! from their environment.

use std::{ffi::OsString, path::Path};

use tokio_postgres::{
    Config,
    config::{Host, SslMode, TargetSessionAttrs},
};

/// Seconds that a program waits for one host.
const PATIENCE: &str = "10";
/// Where systems keep the authorities that they trust, for a libpq that does not look for them.
const AUTHORITIES: [&str; 3] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
];

/// What libpq needs to know to connect as the server does.
pub(super) fn environment(config: &Config) -> Vec<(&'static str, OsString)> {
    let mut all: Vec<(&'static str, OsString)> = vec![
        ("PGAPPNAME", "job-tracker".into()),
        ("PGCONNECT_TIMEOUT", PATIENCE.into()),
    ];
    let names: Vec<_> = config.get_hosts().iter().map(host).collect();
    all.push(("PGHOST", names.join(",").into()));
    let addresses: Vec<_> = config
        .get_hostaddrs()
        .iter()
        .map(ToString::to_string)
        .collect();
    if !addresses.is_empty() {
        all.push(("PGHOSTADDR", addresses.join(",").into()));
    }
    let ports: Vec<_> = config.get_ports().iter().map(ToString::to_string).collect();
    if !ports.is_empty() {
        all.push(("PGPORT", ports.join(",").into()));
    }
    let texts = [
        ("PGUSER", config.get_user()),
        ("PGDATABASE", config.get_dbname()),
        ("PGOPTIONS", config.get_options()),
    ];
    for (name, text) in texts {
        all.extend(text.map(|it| (name, it.into())));
    }
    all.extend(config.get_password().map(|it| ("PGPASSWORD", bytes(it))));
    if names.len() > 1 || config.get_target_session_attrs() == TargetSessionAttrs::ReadWrite {
        all.push(("PGTARGETSESSIONATTRS", "read-write".into()));
    }
    match config.get_ssl_mode() {
        SslMode::Disable => all.push(("PGSSLMODE", "disable".into())),
        SslMode::Prefer => all.push(("PGSSLMODE", "prefer".into())),
        // As the server itself: encrypted, and by somebody whom this system trusts.
        _ => {
            all.push(("PGSSLMODE", "verify-full".into()));
            all.push(("PGSSLROOTCERT", authorities()));
        }
    }
    all
}

fn host(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        #[cfg(unix)]
        Host::Unix(path) => path.display().to_string(),
    }
}

/// The file with the authorities that this system trusts.
fn authorities() -> OsString {
    let named = std::env::var_os("SSL_CERT_FILE");
    let known = || AUTHORITIES.into_iter().find(|it| Path::new(it).is_file());
    // A libpq of 16 or newer then asks its TLS library.
    named.unwrap_or_else(|| known().unwrap_or("system").into())
}

#[cfg(unix)]
fn bytes(bytes: &[u8]) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes.to_vec())
}

#[cfg(not(unix))]
fn bytes(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PostgresUrl;

    fn said(url: &str, name: &str) -> Option<String> {
        let url: PostgresUrl = url.parse().unwrap();
        let all = environment(url.config());
        let found = all.into_iter().find(|it| it.0 == name);
        found.map(|it| it.1.into_string().unwrap())
    }

    #[test]
    fn a_program_is_told_what_the_address_says() {
        let url = "postgres://tracker:se%3Acret@db1:5433,db2/jobs?options=-cjit%3Doff";
        for (name, expected) in [
            ("PGHOST", "db1,db2"),
            ("PGPORT", "5433,5432"),
            ("PGUSER", "tracker"),
            ("PGPASSWORD", "se:cret"),
            ("PGDATABASE", "jobs"),
            ("PGOPTIONS", "-cjit=off"),
            ("PGTARGETSESSIONATTRS", "read-write"),
            ("PGSSLMODE", "verify-full"),
        ] {
            assert_eq!(said(url, name).as_deref(), Some(expected), "{name}");
        }
        let here = "postgres://tracker@127.0.0.1/jobs";
        assert_eq!(said(here, "PGSSLMODE").as_deref(), Some("disable"));
        assert_eq!(said(here, "PGPASSWORD"), None);
        assert_eq!(said(here, "PGTARGETSESSIONATTRS"), None);
    }
}
