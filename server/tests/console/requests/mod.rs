//! What a worker asks for and contests, from her phone to the office and back.

mod asking;
mod contests;
mod inbox;
mod leaving;
mod races;

use job_tracker_protocol::ClientNumber;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    browser::{Browser, Page, administrator},
    support::{Answer, Company, TODAY, fresh_key, phone::Phone},
};

/// The Friday before the day on which a company opens.
const FRIDAY: &str = "2026-11-20";

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

/// A visit of Friday, four hours.
fn visit(client: &ClientNumber) -> Value {
    json!({
        "kind": "forgotten",
        "client_number": client,
        "activity": "household_help",
        "hours": 4,
        "date": FRIDAY,
        "reason": "Vergeten",
        "reason_code": "forgot",
    })
}

fn correction(performance: &Value, hours: u8) -> Value {
    json!({
        "kind": "correction",
        "performance_id": performance["id"],
        "hours": hours,
        "reason": "Ik werkte langer",
        "reason_code": "wrong_hours",
    })
}

fn cancellation(performance: &Value) -> Value {
    json!({
        "kind": "cancellation",
        "performance_id": performance["id"],
        "reason": "Verkeerde klant",
        "reason_code": "wrong_client",
    })
}

impl Phone<'_> {
    async fn ask(&self, key: Uuid, draft: &Value) -> Answer {
        let request = self.request(Method::POST, "/v1/requests");
        let request = request.header("Idempotency-Key", key.to_string());
        Answer::to(request.json(draft)).await
    }

    async fn ask_anew(&self, draft: &Value) -> Answer {
        self.ask(fresh_key(), draft).await
    }

    async fn settle_request(&self, key: Uuid) -> Answer {
        let path = format!("/v1/requests/settle/{key}");
        Answer::to(self.request(Method::POST, &path)).await
    }

    async fn withdraw(&self, request: &Value) -> Answer {
        let path = format!("/v1/requests/{}", request["id"].as_str().unwrap());
        Answer::to(self.request(Method::DELETE, &path)).await
    }

    async fn requests(&self) -> Vec<Value> {
        let page = self.get("/v1/requests").await.ok(200);
        page["items"].as_array().unwrap().clone()
    }

    /// What the office changed, and how much of it waits.
    async fn changes(&self) -> (Vec<Value>, u64) {
        let page = self.get("/v1/changes").await.ok(200);
        let items = page["items"].as_array().unwrap().clone();
        (items, page["open"].as_u64().unwrap())
    }

    async fn answer(&self, change: &Value, said: &Value) -> Answer {
        let path = format!("/v1/changes/{}", change["id"].as_str().unwrap());
        Answer::to(self.request(Method::POST, &path).json(said)).await
    }

    /// Four hours of today.
    async fn reported(&self, client: &ClientNumber) -> Value {
        let work = json!({
            "client_number": client, "activity": "household_help", "hours": 4, "date": TODAY,
        });
        self.report_anew(&work).await.ok(201)
    }
}

/// The ids of two requests and of two contests of Ana's that wait for the office.
pub async fn waiting(company: &Company, els: &Browser) -> ([String; 2], [String; 2]) {
    let ana = company.phone_of(&company.ana).await;
    let id = |it: &Value| it["id"].as_str().unwrap().to_owned();
    let (mut requests, mut contests) = (Vec::new(), Vec::new());
    for client in [&company.client, &company.other_client] {
        let asked = ana.ask_anew(&visit(client)).await.ok(201);
        requests.push(id(&asked));
        let work = json!({
            "client_number": client, "activity": "transport", "hours": 4, "date": TODAY,
        });
        modify(els, &ana.report_anew(&work).await.ok(201)).await;
        let change = ana.changes().await.0[0].clone();
        ana.answer(&change, &contested()).await.ok(200);
        contests.push(id(&change));
    }
    (requests.try_into().unwrap(), contests.try_into().unwrap())
}

fn agreed() -> Value {
    json!({ "agree": true })
}

fn contested() -> Value {
    json!({ "agree": false, "reason": "Ik werkte vier uur", "reason_code": "as_reported" })
}

fn path(room: &str, it: &Value) -> String {
    format!("/console/{room}/{}", it["id"].as_str().unwrap())
}

/// The office gives a performance three hours.
async fn modify(els: &Browser, performance: &Value) {
    let path = path("performances", performance);
    let version = els.get(&path).await;
    let version = version
        .between("name=\"version\" value=\"", "\"")
        .to_owned();
    let fields = [
        ("version", version.as_str()),
        ("hours", "3"),
        ("activity", "household_help"),
        ("reason", "The client said three"),
    ];
    sent_on(&els.post(&format!("{path}/modify"), &fields).await);
}

async fn cancel(els: &Browser, performance: &Value) {
    sent_on(&cancelling(els, performance).await);
}

async fn cancelling(els: &Browser, performance: &Value) -> Page {
    let path = path("performances", performance);
    let version = els.get(&path).await;
    let version = version
        .between("name=\"version\" value=\"", "\"")
        .to_owned();
    let fields = [
        ("version", version.as_str()),
        ("reason", "Nobody was there"),
    ];
    els.post(&format!("{path}/cancel"), &fields).await
}

/// The office accepts a request as its page shows it, but for these fields.
async fn accept(els: &Browser, request: &Value, fields: &[(&str, &str)]) -> Page {
    let page = path("requests", request);
    let shown = els.get(&page).await;
    let version = shown
        .text
        .contains("name=\"version\"")
        .then(|| shown.between("name=\"version\" value=\"", "\"").to_owned());
    let mut fields = fields.to_vec();
    fields.extend(version.as_deref().map(|it| ("version", it)));
    els.post(&format!("{page}/accept"), &fields).await
}

/// The office says that Ana no longer works here.
async fn leaves(company: &Company, els: &Browser) {
    let leave = format!("/console/workers/{}/deactivate", company.ana.login);
    sent_on(&els.post(&leave, &[]).await);
}

/// The office says that the household is no client any more.
async fn stops(company: &Company, els: &Browser) {
    let stop = format!("/console/clients/{}/deactivate", company.client);
    sent_on(&els.post(&stop, &[]).await);
}

#[track_caller]
fn sent_on(page: &Page) {
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
}

#[track_caller]
fn says(page: &Page, words: &[&str]) {
    for word in words {
        assert!(page.text.contains(word), "{word}: {}", page.text);
    }
}

/// What a form that does all as it is asked for carries.
const AS_ASKED: [(&str, &str); 2] = [("hours", "4"), ("activity", "household_help")];
