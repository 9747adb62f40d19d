//! The employer's console: pages under `/console/`, drawn on the server, without scripts.

mod error;
mod files;
mod form;
mod guard;
mod list;
mod opening;
mod page;
mod pages;
mod routes;
mod staff;
mod throttle;

use std::{num::NonZeroU32, sync::Arc};

use axum::{Router, extract::DefaultBodyLimit, http::Method, middleware, routing::any};
use governor::Quota;

use crate::{
    api::Addresses,
    clock::{Belgium, Clock},
    cpu::CpuWork,
    domain::random::Random,
    get::Offers,
    office::Office,
    passwords::Passwords,
    store::Store,
};

pub use files::csv_of;
pub use pages::import::{ImportPreview, PreviewRow, preview};
pub(crate) use throttle::Throttle;

use self::error::ConsoleError;

/// Tries a minute for one e-mail address.
const SIGN_INS_PER_EMAIL: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// Codes after a right password that one user may show: so many at once, and then so many an hour.
const CODES_AT_ONCE: NonZeroU32 = NonZeroU32::new(20).unwrap();
const CODES_PER_HOUR: NonZeroU32 = NonZeroU32::new(10).unwrap();

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
    pub max_hours_per_day: u8,
    /// Numbers of the phone line, for the letters.
    pub phone_lines: Vec<String>,
    /// Where the database is; files on their way out wait there.
    pub data: std::path::PathBuf,
    /// Where others reach this server: scheme, host and port.
    pub origin: String,
    /// How the app is to be had.
    pub offers: Offers,
    pub rate_limits: Arc<RateLimits>,
}

type Console = Arc<ConsoleState>;

/// Whose tries are counted at the console's door.
pub(crate) struct RateLimits {
    /// Sign-ins by e-mail address, whether a user has it or not.
    pub emails: Throttle,
    /// Codes that follow a right password, by user: a million codes must outlast a guesser who
    /// has the password.
    pub codes: Throttle,
}

fn codes() -> Quota {
    Quota::per_hour(CODES_PER_HOUR).allow_burst(CODES_AT_ONCE)
}

impl RateLimits {
    pub(crate) fn new() -> Self {
        Self {
            emails: Throttle::new(Quota::per_minute(SIGN_INS_PER_EMAIL)),
            codes: Throttle::new(codes()),
        }
    }

    /// Forgets whoever did not try for a while.
    pub(crate) fn prune(&self) {
        self.emails.prune();
        self.codes.prune();
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
