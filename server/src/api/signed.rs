//! Who is asking.

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use jiff::SignedDuration;
use job_tracker_protocol::ProblemKind;

use super::Api;
use crate::http::HttpError;
use crate::{
    clock::later,
    domain::{
        rules::SESSION,
        secret::{Token, TokenKind},
    },
    store::Signed,
};

/// A session in use is prolonged once a day, not at every request.
const STEP: SignedDuration = SignedDuration::from_hours(24);

impl FromRequestParts<Api> for Signed {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, HttpError> {
        let ended = || HttpError::from(ProblemKind::SessionEnded);
        let token = bearer(parts).ok_or_else(ended)?;
        let now = api.clock.now();
        let signed = api
            .store
            .session(token.hash(), now)
            .await?
            .ok_or_else(ended)?;
        let until = later(now, SESSION);
        if until.duration_since(signed.expires_at) >= STEP {
            // Reading goes on when nothing can be written, such as on a full disk.
            if let Err(error) = api.store.prolong_session(signed.token, until).await {
                tracing::warn!(%error, "a session was not prolonged");
            }
        }
        Ok(signed)
    }
}

fn bearer(parts: &Parts) -> Option<Token> {
    let (scheme, token) = parts
        .headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| Token::parse(TokenKind::Session, token.trim()))
        .flatten()
}
