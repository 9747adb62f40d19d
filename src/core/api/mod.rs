//! The client of the server's HTTP contract, one file for each resource.

mod clients;
mod devices;
mod error;
mod info;
mod me;
mod password;
mod performances;
mod requests;
mod session;

use std::{fmt, time::Duration};

pub use error::{ApiError, Transport};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde::de::DeserializeOwned;

use super::server_address::ServerAddress;

/// How long the app waits for the server.
#[derive(Debug, Clone)]
pub struct Patience {
    /// For a question that changes nothing, and for sign-in.
    pub question: Duration,
    /// For each try to send one performance: as many tries as members, 10 s in all with the pauses.
    pub sending: Vec<Duration>,
    /// Before each further try.
    pub pauses: Vec<Duration>,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            question: Duration::from_secs(8),
            sending: [5_000, 2_500, 1_500].map(Duration::from_millis).to_vec(),
            pauses: [300, 700].map(Duration::from_millis).to_vec(),
        }
    }
}

/// Talks to one server.
pub struct Api {
    http: Client,
    server: ServerAddress,
    patience: Patience,
}

/// A session's bearer token.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Wraps a token.
    pub fn new(token: String) -> Self {
        Self(token)
    }

    /// The secret itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Api {
    pub(crate) fn new(http: Client, server: ServerAddress, patience: Patience) -> Self {
        Self {
            http,
            server,
            patience,
        }
    }

    /// Sends a request whose success has a JSON body.
    async fn ask<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, ApiError> {
        let (status, body) = self.send(request).await?;
        serde_json::from_slice(&body).map_err(|_| ApiError::Unreadable { status })
    }

    /// Sends a request; anything but a success is an error.
    async fn send(&self, request: RequestBuilder) -> Result<(u16, Vec<u8>), ApiError> {
        let response = request.send().await.map_err(ApiError::from_transport)?;
        let status = response.status();
        let retry_after = retry_after(&response);
        let body = response.bytes().await.map_err(ApiError::from_transport)?;
        if is_success(status) {
            Ok((status.as_u16(), body.into()))
        } else {
            Err(ApiError::from_answer(status.as_u16(), retry_after, &body))
        }
    }
}

/// Redirects and the like are not successes: nothing of ours answers with them.
fn is_success(status: StatusCode) -> bool {
    matches!(
        status,
        StatusCode::OK | StatusCode::CREATED | StatusCode::NO_CONTENT
    )
}

fn retry_after(response: &Response) -> Option<Duration> {
    let seconds = response
        .headers()
        .get("retry-after")?
        .to_str()
        .ok()?
        .parse()
        .ok()?;
    Some(Duration::from_secs(seconds))
}
