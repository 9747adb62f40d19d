//! Sealing the audit log while it serves, and verifying it.

use std::sync::Arc;

use super::{RunningServer, Server};
use crate::{
    application::{seal_audit, verify_audit},
    clock::Clock,
    domain::audit_chain::{Chain, NotedSeal},
    store::{Store, StoreError},
};

/// Seals what is old enough.
#[derive(Clone)]
pub(super) struct Sealer {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
}

impl Sealer {
    /// Seals all of it, and notes the last seal outside the database: whoever seals the log anew
    /// cannot also change what a collector of logs has already.
    pub(super) async fn seal(&self) -> Result<usize, StoreError> {
        let (blocks, last) = seal_audit(&self.store, self.clock.now()).await?;
        if let Some(last) = last {
            let (lines_until, seal) = (last.last_seq, last.told());
            tracing::info!(blocks, lines_until, seal, "sealed the audit log");
        }
        Ok(blocks)
    }
}

impl RunningServer {
    /// Seals now what of the audit log is old enough, and says how many blocks that were;
    /// otherwise done every hour.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn seal_audit_log(&self) -> Result<usize, StoreError> {
        self.sealer.seal().await
    }
}

impl Server {
    pub(super) fn sealer(&self) -> Sealer {
        Sealer {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
        }
    }

    /// Goes through all that is sealed of the audit log, and gives what it found, with the number
    /// of lines that are not sealed yet. A seal that was told earlier must be there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn verify_audit_log(
        &self,
        noted: Option<NotedSeal>,
    ) -> Result<(Chain, u64), StoreError> {
        verify_audit(&self.store, noted).await
    }
}
