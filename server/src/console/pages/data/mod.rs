//! For whoever is responsible for personal data: everything of one worker or client, as a page and
//! as one file, erasing it for good, and the record of what is done with such data (GDPR, articles 15 and 30).

mod erase;
mod person;
mod record;
mod words;

use super::super::routes::{ADMINISTRATOR, Route, get, post};

pub(in super::super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/console/workers/{login}/data",
            ADMINISTRATOR,
            person::worker,
        ),
        get(
            "/console/workers/{login}/data.json",
            ADMINISTRATOR,
            person::worker_file,
        ),
        get(
            "/console/clients/{number}/data",
            ADMINISTRATOR,
            person::client,
        ),
        get(
            "/console/clients/{number}/data.json",
            ADMINISTRATOR,
            person::client_file,
        ),
        post(
            "/console/workers/{login}/erase",
            ADMINISTRATOR,
            erase::worker,
        ),
        post(
            "/console/clients/{number}/erase",
            ADMINISTRATOR,
            erase::client,
        ),
        get("/console/company/record", ADMINISTRATOR, record::show),
    ]
}
