//! The employer's console: pages under `/console/`, drawn on the server, without scripts.

mod assets;
mod error;
mod files;
mod form;
mod guard;
mod notices;
mod opening;
mod page;
mod pages;
mod paper;
mod rate_limits;
mod routes;
mod sorting;
mod staff;
mod unsent;
mod week_ticks;
mod written;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderMap, Method, header},
    middleware,
    routing::any,
};

use crate::{
    clock::{Belgium, Clock},
    cpu::CpuWork,
    domain::{factor_key::FactorKey, random::Random, visitor::Visitor},
    get::Offers,
    http::{Addresses, Peer},
    office::Office,
    operate::SignIns,
    passwords::Passwords,
    phone::LineNumbers,
    records::Records,
    store::Store,
};

pub use files::csv_of;
pub(crate) use rate_limits::RateLimits;

use self::error::ConsoleError;

/// What every page may need.
pub(crate) struct ConsoleState {
    pub store: Store,
    pub office: Office,
    pub passwords: Passwords,
    pub cpu: CpuWork,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub belgium: Belgium,
    pub addresses: Arc<Addresses>,
    /// Encrypts the users' second factors.
    pub key: Arc<FactorKey>,
    pub max_hours_per_day: u8,
    /// Numbers of the phone line, for the letters.
    pub lines: LineNumbers,
    /// Where the database is; files on their way out wait there.
    pub data: std::path::PathBuf,
    /// Where others reach this server: scheme, host and port.
    pub origin: String,
    /// How the app is to be had.
    pub offers: Offers,
    pub rate_limits: Arc<RateLimits>,
    pub sign_ins: SignIns,
    /// What stands outside the database; nobody is erased without.
    pub records: Option<Records>,
    /// Years for which things are kept.
    pub retention_years: i16,
}

type Console = Arc<ConsoleState>;

impl ConsoleState {
    /// Who calls, and with what.
    fn visitor(&self, peer: Peer, headers: &HeaderMap) -> Result<Visitor, ConsoleError> {
        let address = self.addresses.caller(peer, headers)?;
        let said = headers.get(header::USER_AGENT);
        let said = said.and_then(|it| it.to_str().ok()).unwrap_or_default();
        Ok(Visitor::of(address, said))
    }
}

/// All pages.
pub(crate) fn router(shared: ConsoleState) -> Router {
    let console: Console = Arc::new(shared);
    let mut router = Router::new();
    for route in routes::all() {
        let guarded = (route.handler)().layer(middleware::from_fn_with_state(
            (Arc::clone(&console), route.rule),
            guard::guard,
        ));
        router = router.route(route.path, guarded);
    }
    router
        .route("/console/{*rest}", any(|| async { ConsoleError::NotFound }))
        .with_state(Arc::clone(&console))
        // The guard has limits of its own.
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn_with_state(console, page::render_errors))
}

/// Every route of the console: method, path, and who may use it (`anyone`, `reader`,
/// `administrator`). For the test that walks them all.
pub fn routes() -> Vec<(Method, &'static str, &'static str)> {
    let name = |rule| match rule {
        guard::Rule::Anyone => "anyone",
        guard::Rule::Role(role) => role.as_str(),
    };
    routes::all()
        .into_iter()
        .map(|it| (it.method, it.path, name(it.rule)))
        .collect()
}
