//! Who is asking.

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use job_tracker_protocol::ProblemKind;

use super::Api;
use crate::{
    domain::{
        secret::{Token, TokenKind},
        session::{Prolonging, Signed, prolonged},
    },
    http::HttpError,
    store::sessions::SessionQuestion,
};

impl FromRequestParts<Api> for Signed {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, HttpError> {
        let ended = || HttpError::from(ProblemKind::SessionEnded);
        let token = bearer(parts).ok_or_else(ended)?.hash();
        let now = api.clock.now();
        let signed = api
            .store
            .ask(SessionQuestion { token, now })
            .await?
            .ok_or_else(ended)?;
        if prolonged(signed.expires_at, now).is_some() {
            let worker = signed.worker_id;
            let prolonging = Prolonging { worker, token, now };
            // Reading goes on when nothing can be written, such as on a full disk.
            if let Err(error) = api.store.run(prolonging).await {
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
