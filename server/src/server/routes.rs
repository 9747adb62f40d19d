//! What is served, and what it shares.

use std::sync::Arc;

use axum::Router;
use job_tracker_protocol::wire;

use super::Server;
use crate::{
    accounts::Accounts,
    api::{self, ApiState},
    console::{self, RateLimits},
    cpu::CpuWork,
    domain::factor_key::FactorKey,
    get::{self, Offers},
    http::{self, Addresses, Around},
    phone::LineNumbers,
    web,
};

impl Server {
    pub(super) fn accounts(&self) -> Accounts {
        Accounts {
            store: self.store.clone(),
            passwords: self.passwords.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            scope: self.settings.lockout_scope,
            sign_ins: self.metrics.sign_ins.clone(),
        }
    }

    pub(super) fn router(
        &self,
        addresses: Arc<Addresses>,
        rate_limits: Arc<RateLimits>,
        (origin, key): (String, Arc<FactorKey>),
        webhooks: Router,
    ) -> Router {
        let settings = &self.settings;
        let number = |it: &String| wire::PhoneLine { number: it.clone() };
        let shared = ApiState {
            accounts: self.accounts(),
            store: self.store.clone(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            belgium: self.belgium.clone(),
            addresses: Arc::clone(&addresses),
            info: wire::Info {
                server_name: settings.server_name.clone(),
                phone_lines: settings.phone_lines.iter().map(number).collect(),
                no_phone_line: false,
                minimum_app_version: settings.minimum_app_version.clone(),
            },
            lines: LineNumbers::of(settings),
            max_hours_per_day: settings.max_hours_per_day,
        };
        let page = web::router(settings).merge(get::router(self.offers(), origin.clone()));
        let tls = origin.starts_with("https://");
        let console = console::router(self.console(addresses, rate_limits, (origin, key)));
        let around = Around {
            requests: self.metrics.requests.clone(),
            random: Arc::clone(&self.random),
        };
        http::all((api::router(shared), webhooks, page, console), tls, around)
    }

    fn offers(&self) -> Offers {
        Offers {
            play_store: self.settings.play_store.clone(),
            app_store: self.settings.app_store.clone(),
            package: self.settings.android_package.clone(),
        }
    }

    fn console(
        &self,
        addresses: Arc<Addresses>,
        rate_limits: Arc<RateLimits>,
        (origin, key): (String, Arc<FactorKey>),
    ) -> console::ConsoleState {
        console::ConsoleState {
            store: self.store.clone(),
            office: self.office(),
            passwords: self.passwords.clone(),
            cpu: CpuWork::new(),
            clock: Arc::clone(&self.clock),
            random: Arc::clone(&self.random),
            belgium: self.belgium.clone(),
            addresses,
            key,
            data: self.settings.database.scratch(),
            origin,
            offers: self.offers(),
            max_hours_per_day: self.settings.max_hours_per_day,
            lines: LineNumbers::of(&self.settings),
            records: self.settings.database.records(),
            retention_years: self.settings.retention.years,
            rate_limits,
            sign_ins: self.metrics.sign_ins.clone(),
        }
    }
}
