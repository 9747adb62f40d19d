//! What the server does by itself.

use std::{sync::Arc, time::Duration};

use super::{Server, audit::Sealer, retention::Retention};
use crate::{
    application::{ForgetOver, close_by_time, validate_by_time},
    clock::{Belgium, Clock},
    console::RateLimits,
    http::Addresses,
    passwords::Passwords,
    phone::PhoneLine,
    records::RecordsError,
    store::{Store, StoreError},
    tls::Tls,
};

/// Between two looks for callers who no longer call.
const TIDYING: Duration = Duration::from_secs(60);
/// Between two looks for performances that time validates.
const VALIDATING: Duration = Duration::from_secs(3600);
/// Between two looks for lines of the audit log that are not sealed.
const SEALING: Duration = Duration::from_secs(3600);
/// Between two looks for people who are back, and for what is older than it is kept.
const RETAINING: Duration = Duration::from_secs(6 * 3600);
/// From the start to the first of both: whoever waited for the server comes first.
const BEFORE_SEALING: Duration = Duration::from_secs(60);

/// Between two looks through a whole file for damage.
const LOOKING: Duration = Duration::from_secs(7 * 24 * 3600);

/// Between two looks whether a certificate was written anew.
const RELOADING: Duration = Duration::from_secs(10);

/// Does what the office need not do by hand, and what workers did not answer in time.
#[derive(Clone)]
pub(super) struct AutoValidator {
    pub(super) store: Store,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) belgium: Belgium,
}

impl AutoValidator {
    pub(super) async fn validate(&self) -> Result<usize, StoreError> {
        let today = self.belgium.day(self.clock.now());
        let closed = close_by_time(&self.store, today, self.clock.as_ref()).await?;
        if closed > 0 {
            tracing::info!(closed, "changes were closed by time");
        }
        let today = (today, &self.belgium);
        validate_by_time(&self.store, today, self.clock.as_ref()).await
    }
}

impl Server {
    pub(super) fn auto_validator(&self) -> AutoValidator {
        AutoValidator {
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            belgium: self.belgium.clone(),
        }
    }
}

pub(super) async fn tidy(
    addresses: Arc<Addresses>,
    rate_limits: Arc<RateLimits>,
    passwords: Passwords,
    line: PhoneLine,
    (store, clock): (Store, Arc<dyn Clock>),
) {
    let mut ticks = tokio::time::interval(TIDYING);
    loop {
        ticks.tick().await;
        addresses.prune();
        rate_limits.prune();
        line.prune();
        passwords.give_memory_back();
        // One line a minute, however many strangers knock.
        let count = passwords.take_sent_away();
        if count > 0 {
            tracing::warn!(
                count,
                "too many passwords at once; whoever showed these may come back"
            );
        }
        let now = clock.now();
        if let Err(error) = store.run(ForgetOver { now }).await {
            tracing::warn!(%error, "what was shown once and calls that are over were not dropped");
        }
    }
}

pub(super) async fn validate(auto_validator: AutoValidator) {
    let mut ticks = tokio::time::interval(VALIDATING);
    loop {
        ticks.tick().await;
        match auto_validator.validate().await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "validated automatically"),
            Err(error) => tracing::warn!(%error, "nothing was validated automatically"),
        }
    }
}

pub(super) async fn seal(sealer: Sealer) {
    let first = tokio::time::Instant::now() + BEFORE_SEALING;
    let mut ticks = tokio::time::interval_at(first, SEALING);
    loop {
        ticks.tick().await;
        if let Err(error) = sealer.seal().await {
            tracing::warn!(%error, "the audit log was not sealed");
        }
    }
}

/// Ends once the file is damaged: nothing that it acknowledges can be relied on any more.
pub(super) async fn look_through(store: Store, before: Duration) {
    let wait = match store.was_looked_through() {
        true => LOOKING,
        false => before,
    };
    let mut ticks = tokio::time::interval_at(tokio::time::Instant::now() + wait, LOOKING);
    loop {
        ticks.tick().await;
        match store.is_whole().await {
            Ok(true) => tracing::info!("the database was looked through and is whole"),
            Ok(false) => return tracing::error!("the database is damaged"),
            Err(error) => tracing::warn!(%error, "the database was not looked through"),
        }
    }
}

pub(super) async fn reload(tls: Tls, clock: Arc<dyn Clock>) {
    let mut ticks = tokio::time::interval(RELOADING);
    loop {
        ticks.tick().await;
        let (tls, now) = (tls.clone(), clock.now());
        let _ = tokio::task::spawn_blocking(move || tls.reload(now)).await;
    }
}

pub(super) async fn retain(retention: Retention) {
    let first = tokio::time::Instant::now() + BEFORE_SEALING;
    let mut ticks = tokio::time::interval_at(first, RETAINING);
    loop {
        ticks.tick().await;
        if let Err(error) = retention.bring_together().await {
            tracing::error!(%error, "the list of erasures was not compared");
        }
        match retention.remove_by_itself().await {
            Ok(_) => {}
            Err(error @ RecordsError::NotNamed) => tracing::warn!(%error, "nothing was removed"),
            Err(error) => tracing::error!(%error, "what is old was not removed"),
        }
    }
}
