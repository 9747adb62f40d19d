//! Every page with who may use it. A page that does not stand here cannot be reached.

use axum::{
    handler::Handler,
    http::Method,
    routing::{self, MethodRouter},
};

use super::{Console, assets, guard::Rule, notices, pages};
use crate::domain::staff::Role;

pub(super) struct Route {
    pub method: Method,
    pub path: &'static str,
    pub rule: Rule,
    pub handler: Box<dyn Fn() -> MethodRouter<Console>>,
}

pub(super) const ANYONE: Rule = Rule::Anyone;
pub(super) const READER: Rule = Rule::Role(Role::Reader);
pub(super) const ADMINISTRATOR: Rule = Rule::Role(Role::Administrator);

pub(super) fn get<H, T>(path: &'static str, rule: Rule, handler: H) -> Route
where
    H: Handler<T, Console> + Sync,
    T: 'static,
{
    Route {
        method: Method::GET,
        path,
        rule,
        handler: Box::new(move || routing::get(handler.clone())),
    }
}

pub(super) fn post<H, T>(path: &'static str, rule: Rule, handler: H) -> Route
where
    H: Handler<T, Console> + Sync,
    T: 'static,
{
    Route {
        method: Method::POST,
        path,
        rule,
        handler: Box::new(move || routing::post(handler.clone())),
    }
}

pub(super) fn all() -> Vec<Route> {
    let mut all = vec![
        get("/console", ANYONE, pages::home),
        get("/console/start", ANYONE, pages::start::form),
        post("/console/start", ANYONE, pages::start::accept),
        get("/console/start/codes/{id}", READER, pages::start::codes),
        get("/console/sign-in", ANYONE, pages::sign_in::form),
        post("/console/sign-in", ANYONE, pages::sign_in::sign_in),
        post("/console/sign-out", READER, pages::sign_in::sign_out),
        get("/console/workers", READER, pages::workers::list),
        get(
            "/console/workers/add",
            ADMINISTRATOR,
            pages::workers::add_form,
        ),
        post("/console/workers/add", ADMINISTRATOR, pages::workers::add),
        get("/console/workers/{login}", READER, pages::workers::show),
        post(
            "/console/workers/{login}/edit",
            ADMINISTRATOR,
            pages::workers::edit,
        ),
        post(
            "/console/workers/{login}/reopen",
            ADMINISTRATOR,
            pages::workers::reopen,
        ),
        post(
            "/console/workers/{login}/deactivate",
            ADMINISTRATOR,
            pages::workers::deactivate,
        ),
        post(
            "/console/workers/{login}/activate",
            ADMINISTRATOR,
            pages::workers::activate,
        ),
    ];
    all.extend(pages::today::routes());
    all.extend(pages::workers::routes());
    all.extend(assets::routes());
    all.extend(notices::routes());
    all.extend(pages::account::routes());
    all.extend(pages::users::routes());
    all.extend(pages::sessions::routes());
    all.extend(pages::company::routes());
    all.extend(pages::data::routes());
    all.extend(pages::performances::routes());
    all.extend(pages::requests::routes());
    all.extend(pages::export::routes());
    all.extend(pages::clients::routes());
    all.extend(pages::import::routes());
    all.extend(pages::letters::routes());
    all.extend(pages::audit::routes());
    all
}
