use std::time::Duration;

use job_tracker_protocol::{
    IdempotencyKey,
    wire::{
        ChangeAnswer, OfficeChangePage, RequestSettlement, WorkRequest, WorkRequestDraft,
        WorkRequestPage,
    },
};
use uuid::Uuid;

use super::{Api, ApiError, Token};

impl Api {
    /// Makes a request to the office under a key; the same key again gives the same answer.
    ///
    /// # Errors
    /// Every refusal of the contract; after a refusal the key is still free. `not-found` from a
    /// server that takes no requests.
    pub async fn make_request(
        &self,
        token: &Token,
        key: IdempotencyKey,
        body: &WorkRequestDraft,
        timeout: Duration,
    ) -> Result<WorkRequest, ApiError> {
        let request = self
            .http
            .post(self.server.v1("/requests"))
            .bearer_auth(token.reveal())
            .header(IdempotencyKey::HEADER, key.to_string())
            .json(body);
        self.ask(request.timeout(timeout)).await
    }

    /// Asks what a key has come to; a key that made no request becomes void for ever.
    ///
    /// # Errors
    /// `session-ended` when the token is dead.
    pub async fn settle_request(
        &self,
        token: &Token,
        key: IdempotencyKey,
    ) -> Result<RequestSettlement, ApiError> {
        let address = self.server.v1(&format!("/requests/settle/{key}"));
        let request = self.http.post(address).bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }

    /// A page of what the worker asked for, newest first.
    ///
    /// # Errors
    /// `session-ended` when the token is dead; `not-found` from a server that takes no requests.
    pub async fn requests(
        &self,
        token: &Token,
        cursor: Option<&str>,
    ) -> Result<WorkRequestPage, ApiError> {
        let request = self
            .http
            .get(self.server.v1("/requests"))
            .query(&cursor.map(|it| [("cursor", it)]))
            .bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }

    /// Takes an open request back.
    ///
    /// # Errors
    /// `already-answered`, `not-found`, `session-ended`.
    pub async fn withdraw(&self, token: &Token, id: Uuid) -> Result<(), ApiError> {
        let request = self
            .http
            .delete(self.server.v1(&format!("/requests/{id}")))
            .bearer_auth(token.reveal());
        self.send(request.timeout(self.patience.question)).await?;
        Ok(())
    }

    /// A page of what the office changed on her account, newest first.
    ///
    /// # Errors
    /// `session-ended` when the token is dead; `not-found` from a server that tells no changes.
    pub async fn changes(
        &self,
        token: &Token,
        cursor: Option<&str>,
    ) -> Result<OfficeChangePage, ApiError> {
        let request = self
            .http
            .get(self.server.v1("/changes"))
            .query(&cursor.map(|it| [("cursor", it)]))
            .bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }

    /// Agrees with a change or contests it. The same answer again is no error.
    ///
    /// # Errors
    /// `already-answered`, `not-found`, `session-ended`.
    pub async fn answer_change(
        &self,
        token: &Token,
        id: Uuid,
        body: &ChangeAnswer,
    ) -> Result<(), ApiError> {
        let request = self
            .http
            .post(self.server.v1(&format!("/changes/{id}")))
            .bearer_auth(token.reveal())
            .json(body);
        self.send(request.timeout(self.patience.question)).await?;
        Ok(())
    }
}
