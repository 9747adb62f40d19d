//! A phone on which a worker is signed in.

use job_tracker_protocol::ClientNumber;
use job_tracker_server::office::IssuedCredentials;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Answer, Company, TODAY, fresh_key};

/// A phone with the tokens of its last sign-in.
pub struct Phone<'a> {
    company: &'a Company,
    /// The session's token.
    pub token: String,
    /// The device's.
    pub device: String,
}

impl<'a> Phone<'a> {
    /// Signs in on a new phone.
    pub async fn sign_in(company: &'a Company, who: &IssuedCredentials) -> Self {
        let session = company
            .try_password(&who.login, &who.password)
            .await
            .ok(201);
        Self {
            company,
            token: session["token"].as_str().unwrap().to_owned(),
            device: session["device_token"].as_str().unwrap().to_owned(),
        }
    }

    /// A phone on which she signed in before, with what it kept.
    pub fn with(company: &'a Company, token: &str, device: &str) -> Self {
        Self {
            company,
            token: token.to_owned(),
            device: device.to_owned(),
        }
    }

    /// A request with the session's token.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.company.request(method, path).bearer_auth(&self.token)
    }

    /// `GET` with the session's token.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::to(self.request(Method::GET, path)).await
    }

    /// Whether the session lives.
    pub async fn is_signed_in(&self) -> bool {
        match self.get("/v1/me").await {
            answer if answer.status == 200 => true,
            answer => {
                answer.problem(401, "session-ended");
                false
            }
        }
    }

    /// Ends the session.
    pub async fn sign_out(&self) -> Answer {
        Answer::to(self.request(Method::DELETE, "/v1/session")).await
    }

    /// Sends a report under a key.
    pub async fn report(&self, key: Uuid, body: &Value) -> Answer {
        let request = self.request(Method::POST, "/v1/performances");
        Answer::to(
            request
                .header("Idempotency-Key", key.to_string())
                .json(body),
        )
        .await
    }

    /// Sends a report under a new key.
    pub async fn report_anew(&self, body: &Value) -> Answer {
        self.report(fresh_key(), body).await
    }

    /// Asks what a key has come to.
    pub async fn settle(&self, key: Uuid) -> Answer {
        let path = format!("/v1/performances/settle/{key}");
        Answer::to(self.request(Method::POST, &path)).await
    }

    /// The whole history, newest first, page by page.
    pub async fn history(&self) -> Vec<Value> {
        let mut items = Vec::new();
        let mut path = "/v1/performances".to_owned();
        loop {
            let page = self.get(&path).await.ok(200);
            items.extend(page["items"].as_array().unwrap().clone());
            match page["next_cursor"].as_str() {
                Some(cursor) => path = format!("/v1/performances?cursor={cursor}"),
                None => return items,
            }
        }
    }
}

/// Three hours of household help for this client, today.
pub fn work(client: &ClientNumber) -> Value {
    work_on(client, TODAY)
}

/// The same on another day.
pub fn work_on(client: &ClientNumber, date: &str) -> Value {
    json!({
        "client_number": client,
        "activity": "household_help",
        "hours": 3,
        "date": date,
    })
}

/// A body with one member changed.
pub fn with(body: &Value, member: &str, value: impl Into<Value>) -> Value {
    let mut body = body.clone();
    body[member] = value.into();
    body
}
