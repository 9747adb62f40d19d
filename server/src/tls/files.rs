//! Reading a certificate and its key.

use std::{path::Path, sync::Arc};

use jiff::Timestamp;
use rustls::{
    Error,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    sign::CertifiedKey,
};
use x509_cert::{Certificate, der::Decode as _};

use super::{TlsError, TlsFiles};

/// A certificate with its key.
#[derive(Debug, Clone)]
pub(crate) struct Loaded {
    /// What is shown.
    pub(crate) key: Arc<CertifiedKey>,
    /// When it ends.
    pub(crate) end: Timestamp,
}

/// Reads both files, and refuses what no caller would accept.
///
/// # Errors
/// When a file cannot be read, they do not belong together, or the certificate's time is over.
pub(crate) fn load(files: &TlsFiles, now: Timestamp) -> Result<Loaded, TlsError> {
    let path = &files.certificate;
    let none = || TlsError::NoCertificate(path.clone());
    let chain = CertificateDer::pem_slice_iter(&read(path)?)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| none())?;
    let end = end(chain.first().ok_or_else(none)?).ok_or_else(none)?;
    let no_key = || TlsError::NoKey(files.key.clone());
    let key = PrivateKeyDer::from_pem_slice(&read(&files.key)?).map_err(|_| no_key())?;
    let key = CertifiedKey::from_der(chain, key, &ring::default_provider());
    let key = key.map_err(|error| match error {
        Error::InconsistentKeys(_) => TlsError::Mismatch {
            certificate: path.clone(),
            key: files.key.clone(),
        },
        Error::InvalidCertificate(_) => none(),
        _ => no_key(),
    })?;
    if end <= now {
        let path = path.clone();
        return Err(TlsError::Expired { path, end });
    }
    let key = Arc::new(key);
    Ok(Loaded { key, end })
}

fn read(path: &Path) -> Result<zeroize::Zeroizing<Vec<u8>>, TlsError> {
    let read = std::fs::read(path).map(zeroize::Zeroizing::new);
    read.map_err(|source| TlsError::File {
        path: path.to_owned(),
        source,
    })
}

/// When the time of this certificate is over.
fn end(certificate: &CertificateDer<'_>) -> Option<Timestamp> {
    let parsed = Certificate::from_der(certificate).ok()?;
    let end = parsed.tbs_certificate.validity.not_after;
    let seconds = i64::try_from(end.to_unix_duration().as_secs()).ok()?;
    Timestamp::from_second(seconds).ok()
}
