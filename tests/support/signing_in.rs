//! A scripted server at which a worker signs in; what else it is asked is left to the test.

use job_tracker::{
    core::{Core, session::SignedIn},
    platform::memory::MemoryPhone,
};
use job_tracker_protocol::{
    Activity, Login, OfficeLanguage,
    wire::{Employer, Limits, Me, SessionResponse, Worker},
};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{header, method, path},
};

use crate::support::{app_on, sign_in};

/// The day that it is at the server.
pub const TODAY: &str = "2026-11-23";

/// The server, a phone with its app, and the worker who is signed in on it.
pub async fn signed_in() -> (MockServer, MemoryPhone, Core, SignedIn) {
    let server = MockServer::start().await;
    let worker = Worker {
        name: "Ana".to_owned(),
        language: OfficeLanguage::Nl.into(),
        locale: None,
    };
    let employer = Employer {
        name: "Zonnestraal".to_owned(),
        phone: None,
        phone_lines: Vec::new(),
    };
    let session = SessionResponse {
        token: "jts_secret".to_owned(),
        expires_at: "2027-02-21T15:00:00Z".parse().unwrap(),
        device_token: "jtd_secret".to_owned(),
        worker: worker.clone(),
        employer: employer.clone(),
    };
    let me = Me {
        worker,
        employer,
        activities: Activity::ALL.to_vec(),
        limits: Limits {
            min_hours: 1,
            max_hours: 9,
            max_hours_per_day: 16,
            request_days_back: Some(31),
        },
        today: TODAY.parse().unwrap(),
    };
    Mock::given(method("POST"))
        .and(path("/v1/session"))
        .respond_with(ResponseTemplate::new(201).set_body_json(session))
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path("/v1/me"))
        .and(header("authorization", "Bearer jts_secret"))
        .respond_with(ResponseTemplate::new(200).set_body_json(me))
        .mount(&server)
        .await;
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &server.uri());
    let login = Login::from_serial(1);
    let worker = sign_in(&core, login.as_str(), "40718263").await.unwrap();
    (server, phone, core, worker)
}
