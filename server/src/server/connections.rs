//! Accepting connections and answering on them.

use std::{convert::Infallible, net::SocketAddr, pin::Pin, sync::Arc, time::Duration};

use axum::{Router, body::Body};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
};
use prometheus_client::metrics::counter::Counter;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, oneshot},
};
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::{TlsAcceptor, server::TlsStream};
use tower::ServiceExt as _;

use crate::http::Peer;

/// Bytes of a request's headers, and of anything else that one connection keeps in memory.
const HEADERS: usize = 64 * 1024;
/// How long a connection may be silent before its next request has arrived, and how long an
/// answer may wait for somebody to read on.
const SILENCE: Duration = Duration::from_secs(30);
/// How long requests under way may take when the server stops.
const FAREWELL: Duration = Duration::from_secs(10);
/// After a connection could not be accepted, most likely for want of file handles.
const BREATH: Duration = Duration::from_millis(100);

/// How connections are taken in.
#[derive(Clone)]
pub(super) struct Door {
    /// Places for connections, whether their handshake is done or not.
    pub(super) permits: Arc<Semaphore>,
    /// With TLS, if the server speaks it.
    pub(super) tls: Option<Handshakes>,
}

/// Handshakes of TLS, none of which may take for ever.
#[derive(Clone)]
pub(super) struct Handshakes {
    pub(super) acceptor: TlsAcceptor,
    pub(super) patience: Duration,
    pub(super) failed: Counter,
}

type Patient = Pin<Box<TimeoutStream<TcpStream>>>;

impl Handshakes {
    async fn shake(&self, stream: Patient) -> Option<TlsStream<Patient>> {
        let shaken = tokio::time::timeout(self.patience, self.acceptor.accept(stream)).await;
        let reason = match shaken {
            Ok(Ok(stream)) => return Some(stream),
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it took too long".to_owned(),
        };
        self.failed.inc();
        tracing::debug!(reason, "a handshake came to nothing");
        None
    }
}

pub(super) async fn serve(
    listener: TcpListener,
    router: Router,
    door: Door,
    mut stopped: oneshot::Receiver<()>,
) {
    let connections = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            it = accept(&listener, &door.permits) => it,
            _ = &mut stopped => break,
        };
        let Some((stream, peer, permit)) = accepted else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        let (router, watcher) = (router.clone(), connections.watcher());
        let (stream, tls) = (patient(stream), door.tls.clone());
        tokio::spawn(async move {
            match tls {
                None => answer(stream, peer, router, watcher).await,
                Some(tls) => {
                    if let Some(stream) = tls.shake(stream).await {
                        answer(stream, peer, router, watcher).await;
                    }
                }
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

/// Answers all requests of one connection.
async fn answer<S>(stream: S, peer: SocketAddr, router: Router, watcher: Watcher)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(peer.ip()));
        let answer = router.clone().oneshot(request);
        async move { answer.await as Result<_, Infallible> }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(SILENCE)
        .max_buf_size(HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// hyper gives up on whoever does not send, but not on whoever does not read: such a connection
/// would keep its place for ever.
fn patient(stream: TcpStream) -> Patient {
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(SILENCE));
    Box::pin(stream)
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
