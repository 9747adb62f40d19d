//! One of several servers, as apps call it.

use std::net::SocketAddr;

use job_tracker_protocol::Login;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Answer, http};

/// The way into one server; clones share its connections.
#[derive(Clone)]
pub struct Door {
    http: Client,
    addr: SocketAddr,
}

impl Door {
    pub fn to(addr: SocketAddr) -> Self {
        let http = http();
        Self { http, addr }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("http://{}{path}", self.addr);
        self.http.request(method, url)
    }

    pub async fn try_password(&self, login: &Login, password: &str) -> Answer {
        let body = json!({ "login": login, "password": password });
        Answer::to(self.request(Method::POST, "/v1/session").json(&body)).await
    }

    pub async fn report(&self, token: &str, key: Uuid, body: &Value) -> Answer {
        let request = self.request(Method::POST, "/v1/performances");
        let request = request.bearer_auth(token).json(body);
        Answer::to(request.header("Idempotency-Key", key.to_string())).await
    }

    pub async fn settle(&self, token: &str, key: Uuid) -> Answer {
        let path = format!("/v1/performances/settle/{key}");
        Answer::to(self.request(Method::POST, &path).bearer_auth(token)).await
    }

    /// The day on the server's wall.
    pub async fn today(&self, token: &str) -> String {
        let request = self.request(Method::GET, "/v1/me").bearer_auth(token);
        let me = Answer::to(request).await.ok(200);
        me["today"].as_str().unwrap().to_owned()
    }
}
