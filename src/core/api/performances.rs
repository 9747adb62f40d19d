use std::time::Duration;

use job_tracker_protocol::{
    Day, IdempotencyKey,
    wire::{HistoryPage, Performance, PerformanceRequest, Settlement},
};

use super::{Api, ApiError, Patience, Token};

impl Api {
    /// How long to wait and to pause when a performance is sent.
    pub fn patience(&self) -> &Patience {
        &self.patience
    }

    /// Registers a performance under a key; the same key again gives the same answer.
    ///
    /// # Errors
    /// Every refusal of the contract; after a refusal the key is still free.
    pub async fn register(
        &self,
        token: &Token,
        key: IdempotencyKey,
        body: &PerformanceRequest,
        timeout: Duration,
    ) -> Result<Performance, ApiError> {
        let request = self
            .http
            .post(self.server.v1("/performances"))
            .bearer_auth(token.reveal())
            .header(IdempotencyKey::HEADER, key.to_string())
            .json(body);
        self.ask(request.timeout(timeout)).await
    }

    /// Asks what a key has come to; a key that registered nothing becomes void for ever.
    ///
    /// # Errors
    /// `session-ended` when the token is dead.
    pub async fn settle(&self, token: &Token, key: IdempotencyKey) -> Result<Settlement, ApiError> {
        let address = self.server.v1(&format!("/performances/settle/{key}"));
        let request = self.http.post(address).bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }

    /// A page of the worker's own history, newest first, from a day on and from a cursor on.
    ///
    /// # Errors
    /// `session-ended` when the token is dead.
    pub async fn history(
        &self,
        token: &Token,
        from: Option<Day>,
        cursor: Option<&str>,
    ) -> Result<HistoryPage, ApiError> {
        let from = from.map(|it| it.to_string());
        let query: Vec<(&str, &str)> = [("from", from.as_deref()), ("cursor", cursor)]
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect();
        let request = self
            .http
            .get(self.server.v1("/performances"))
            .query(&query)
            .bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }
}
