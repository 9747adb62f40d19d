//! `serve` and `demo`: from the start until somebody says stop.

use std::{sync::Arc, time::Duration};

use job_tracker_server::{
    OpenError, Server, Settings,
    clock::SystemClock,
    demo,
    server::{RunningServer, StartError},
};
use serde_json::json;

use super::{error::CommandError, printed::print};

/// How long a server that starts waits for its database.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two tries to reach it.
const BETWEEN_TRIES: Duration = Duration::from_secs(1);

/// Serves what is there.
pub(super) async fn serve(settings: Settings) -> Result<(), CommandError> {
    let mut stop = Stop::listen()?;
    let server = tokio::select! {
        server = start_patiently(settings) => server?,
        told = stop.told() => return Ok(told?),
    };
    tracing::info!(address = %server.addr, "listening");
    tell_of_others(&server);
    if let Some(link) = server.first_link().await? {
        // Not into the log: whoever has the link owns the console.
        print(&json!({ "console": link }))?;
    }
    until(stop, server).await
}

/// Serves invented people.
pub(super) async fn demo(settings: Settings) -> Result<(), CommandError> {
    let stop = Stop::listen()?;
    let (server, announcement) = demo::start(settings, Arc::new(SystemClock)).await?;
    tell_of_others(&server);
    print(&announcement)?;
    until(stop, server).await
}

/// Their ports may have been left to the system.
fn tell_of_others(server: &RunningServer) {
    if let Some(address) = server.metrics {
        tracing::info!(%address, "Prometheus may read");
    }
    if let Some(address) = server.agi {
        tracing::info!(%address, "an Asterisk may call");
    }
}

/// Being told to stop. Listened for before anybody learns that the server is there: whoever does
/// may say so at once.
struct Stop {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Stop {
    #[cfg(unix)]
    fn listen() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    #[cfg(not(unix))]
    fn listen() -> std::io::Result<Self> {
        Ok(Self {})
    }

    #[cfg(unix)]
    async fn told(&mut self) -> std::io::Result<()> {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
        Ok(())
    }

    #[cfg(not(unix))]
    async fn told(&mut self) -> std::io::Result<()> {
        tokio::signal::ctrl_c().await
    }
}

/// Starts. A database that nobody answers for yet is waited for, as long as it may take to start
/// or to move; and one that older servers serve, until they have stopped.
async fn start_patiently(settings: Settings) -> Result<RunningServer, StartError> {
    let since = tokio::time::Instant::now();
    loop {
        match Server::start(settings.clone(), Arc::new(SystemClock)).await {
            Err(StartError::Open(
                error @ (OpenError::Unreachable { .. } | OpenError::ServedByOlder { .. }),
            )) if since.elapsed() < PATIENCE => {
                tracing::warn!("{error}; trying again");
                tokio::time::sleep(BETWEEN_TRIES).await;
            }
            started => return started,
        }
    }
}

async fn until(mut stop: Stop, mut server: RunningServer) -> Result<(), CommandError> {
    let ended = tokio::select! {
        told = stop.told() => told.map_err(CommandError::from),
        () = server.damaged() => Err(CommandError::Damaged),
    };
    tracing::info!("stopping");
    server.stop().await;
    ended
}
