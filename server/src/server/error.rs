//! Why a server does not start.

use std::{net::SocketAddr, path::PathBuf};

use crate::{
    key_file::KeyError,
    links::LinkError,
    passwords::PasswordError,
    phone::RecordedError,
    records::RecordsError,
    store::{OpenError, ServingError, StoreError},
    tls::TlsError,
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
