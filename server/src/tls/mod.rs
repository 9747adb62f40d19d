//! TLS without a proxy: a certificate and its key from two files, read again when they change.

mod files;

use std::{
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
    time::SystemTime,
};

use jiff::Timestamp;
use rustls::{
    ServerConfig,
    crypto::ring,
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use tokio_rustls::TlsAcceptor;

pub(crate) use files::{Loaded, load};

/// Why there is no TLS. What stands in the key's file is never told.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// One option without the other.
    #[error("say both --tls-cert and --tls-key, or neither")]
    OnlyOne,
    /// A file cannot be read.
    #[error("cannot read {path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is none in the file, or it cannot be read.
    #[error("{0} holds no certificate (PEM) that can be read")]
    NoCertificate(PathBuf),
    /// There is none in the file, or it cannot be read.
    #[error("{0} holds no private key (PEM) that can be read")]
    NoKey(PathBuf),
    /// They are not of each other.
    #[error("the key in {key} does not belong to the first certificate in {certificate}")]
    Mismatch {
        /// The certificate's file.
        certificate: PathBuf,
        /// The key's.
        key: PathBuf,
    },
    /// Its time is over.
    #[error("the certificate in {path} ended on {end}")]
    Expired {
        /// The file.
        path: PathBuf,
        /// When.
        end: Timestamp,
    },
    /// Workers' phones would be told to call an address that does not answer.
    #[error("--origin begins with http://, and the server speaks TLS: say https://")]
    PlainOrigin,
    /// TLS cannot be set up.
    #[error("TLS cannot be set up: {0}")]
    Setup(#[from] rustls::Error),
}

/// The two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TlsFiles {
    /// The certificate, and behind it those that lead to a root.
    pub certificate: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

impl TlsFiles {
    /// Both, or neither.
    ///
    /// # Errors
    /// When it is one without the other.
    pub(crate) fn of(
        certificate: Option<&PathBuf>,
        key: Option<&PathBuf>,
    ) -> Result<Option<Self>, TlsError> {
        match (certificate, key) {
            (None, None) => Ok(None),
            (Some(certificate), Some(key)) => Ok(Some(Self {
                certificate: certificate.clone(),
                key: key.clone(),
            })),
            _ => Err(TlsError::OnlyOne),
        }
    }

    /// What changes when somebody writes one of them anew.
    fn stamp(&self) -> Stamp {
        [&self.certificate, &self.key].map(|it| {
            let metadata = std::fs::metadata(it).ok()?;
            Some((metadata.modified().ok()?, metadata.len()))
        })
    }
}

type Stamp = [Option<(SystemTime, u64)>; 2];

/// What the server shows of itself now.
#[derive(Debug)]
struct Shown {
    loaded: Loaded,
    /// As the files were when they were read last, whatever stood in them.
    stamp: Stamp,
}

/// The certificate that is shown, and what replaces it.
#[derive(Debug, Clone)]
pub(crate) struct Tls {
    files: TlsFiles,
    shown: Arc<RwLock<Shown>>,
}

impl Tls {
    /// Reads both files.
    ///
    /// # Errors
    /// When the server could not speak TLS with them.
    pub(crate) fn open(files: TlsFiles, now: Timestamp) -> Result<Self, TlsError> {
        let stamp = files.stamp();
        let loaded = load(&files, now)?;
        let shown = Arc::new(RwLock::new(Shown { loaded, stamp }));
        Ok(Self { files, shown })
    }

    /// Accepts connections with it. Only HTTP/1.1 is spoken.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub(crate) fn acceptor(&self) -> Result<TlsAcceptor, TlsError> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(self.clone()));
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    /// When the certificate that is shown ends.
    pub(crate) fn end(&self) -> Timestamp {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        shown.loaded.end
    }

    /// Takes what stands in the files, if they were written since they were last read, and says
    /// whether it did. What cannot be used is logged, and the certificate of before stays.
    pub(crate) fn reload(&self, now: Timestamp) -> bool {
        // Before they are read: what is written meanwhile is read the next time.
        let stamp = self.files.stamp();
        if stamp
            == self
                .shown
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .stamp
        {
            return false;
        }
        let loaded = load(&self.files, now);
        let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
        shown.stamp = stamp;
        match loaded {
            Ok(loaded) => {
                tracing::info!(until = %loaded.end, "another certificate is shown");
                shown.loaded = loaded;
                true
            }
            Err(error) => {
                tracing::error!(
                    %error,
                    "the certificate was written anew and cannot be used; the one of before stays"
                );
                false
            }
        }
    }
}

impl ResolvesServerCert for Tls {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        Some(Arc::clone(&shown.loaded.key))
    }
}
