//! Lists of workers and clients from a spreadsheet: handed in, looked through, taken as a whole;
//! and the letters for all workers of a list.

mod carried;
pub(super) mod done;
mod kind;
mod look;
mod rest;
mod sent;
mod take;
mod upload;

use super::super::routes::{ADMINISTRATOR, Route, get, post};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get("/console/workers/import", ADMINISTRATOR, upload::workers),
        post("/console/workers/import", ADMINISTRATOR, take::workers_look),
        post(
            "/console/workers/import/take",
            ADMINISTRATOR,
            take::workers_take,
        ),
        get(
            "/console/workers/import/rest/{id}",
            ADMINISTRATOR,
            rest::show,
        ),
        get(
            "/console/workers/import/rest/{id}/rows.csv",
            ADMINISTRATOR,
            rest::file,
        ),
        get("/console/clients/import", ADMINISTRATOR, upload::clients),
        post("/console/clients/import", ADMINISTRATOR, take::clients_look),
        post(
            "/console/clients/import/take",
            ADMINISTRATOR,
            take::clients_take,
        ),
        get(
            "/console/clients/import/rest/{id}",
            ADMINISTRATOR,
            rest::show,
        ),
        get(
            "/console/clients/import/rest/{id}/rows.csv",
            ADMINISTRATOR,
            rest::file,
        ),
        get("/console/imports/{id}", ADMINISTRATOR, done::show),
        post(
            "/console/imports/{id}/letters",
            ADMINISTRATOR,
            done::make_letters,
        ),
    ]
}
