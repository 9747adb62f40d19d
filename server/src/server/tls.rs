//! Speaking TLS without a proxy.

use std::sync::Arc;

use tokio::{sync::Semaphore, task::JoinHandle};

use super::{
    RunningServer, Server, background,
    connections::{Door, Handshakes},
};
use crate::tls::{Tls, TlsError, TlsFiles};

impl Server {
    /// What the server shows of itself, if it speaks TLS.
    pub(super) fn tls(&self) -> Result<Option<Tls>, TlsError> {
        let settings = &self.settings;
        let files = TlsFiles::of(settings.tls_cert.as_ref(), settings.tls_key.as_ref())?;
        let Some(files) = files else { return Ok(None) };
        let origin = settings.origin.as_deref();
        if origin.is_some_and(|it| !it.starts_with("https://")) {
            return Err(TlsError::PlainOrigin);
        }
        Tls::open(files, self.clock.now()).map(Some)
    }

    /// Takes a certificate that was written anew.
    pub(super) fn reload(&self, tls: &Tls) -> JoinHandle<()> {
        tokio::spawn(background::reload(tls.clone(), Arc::clone(&self.clock)))
    }

    /// How callers come in.
    pub(super) fn door(
        &self,
        permits: Arc<Semaphore>,
        tls: Option<&Tls>,
    ) -> Result<Door, TlsError> {
        let acceptor = tls.map(Tls::acceptor).transpose()?;
        let tls = acceptor.map(|acceptor| Handshakes {
            acceptor,
            patience: self.settings.handshake_patience,
            failed: self.metrics.handshakes_failed.clone(),
        });
        Ok(Door { permits, tls })
    }
}

impl RunningServer {
    /// Takes the certificate that stands in its files, if they were written since they were last
    /// read, and says whether it did; otherwise done every ten seconds.
    pub fn reload_certificate(&self) -> bool {
        let now = self.clock.now();
        self.tls.as_ref().is_some_and(|it| it.reload(now))
    }
}
