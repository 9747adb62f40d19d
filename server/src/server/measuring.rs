//! The address that Prometheus reads.

use std::{net::SocketAddr, sync::Arc};

use tokio::{
    net::TcpListener,
    sync::{Semaphore, oneshot},
    task::JoinHandle,
};

use super::{
    Server, StartError,
    connections::{Door, serve},
};
use crate::{
    operate::{Figures, Now, router},
    tls::Tls,
};

/// Readers at a time.
const READERS: usize = 16;

impl Server {
    /// Listens for Prometheus, if it may read.
    pub(super) async fn listen_for_prometheus(
        &self,
    ) -> Result<Option<(TcpListener, SocketAddr)>, StartError> {
        let Some(address) = self.settings.metrics else {
            return Ok(None);
        };
        if !address.ip().is_loopback() && !self.settings.metrics_anywhere {
            return Err(StartError::MetricsAnywhere(address));
        }
        let failed = |source| StartError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        Ok(Some((listener, address)))
    }

    /// Lets it read. `places` are those that are free for callers of the server.
    pub(super) fn measure(
        &self,
        listener: TcpListener,
        places: Arc<Semaphore>,
        tls: Option<&Tls>,
    ) -> JoinHandle<()> {
        let now = Now {
            started: self.clock.now(),
            store: self.store.clone(),
            passwords: self.passwords.clone(),
            places: (places, self.settings.connections),
            tls: tls.cloned(),
        };
        let router = router(Figures::of(&self.metrics, now));
        let door = Door {
            permits: Arc::new(Semaphore::new(READERS)),
            tls: None,
        };
        tokio::spawn(async move {
            // Held until it is aborted.
            let (_stop, stopped) = oneshot::channel();
            serve(listener, router, door, stopped).await;
        })
    }
}
