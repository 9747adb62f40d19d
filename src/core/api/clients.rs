use std::time::Duration;

use job_tracker_protocol::{
    ClientNumber,
    wire::{ClientCheck, ClientChecked, RecentClients},
};

use super::{Api, ApiError, Token};

/// She waits with a client in her hand; without an answer it is added unchecked.
const CHECKED_WITHIN: Duration = Duration::from_secs(4);

impl Api {
    /// Whether the employer knows a client number.
    ///
    /// # Errors
    /// `session-ended` when the token is dead, `too-many-requests` after many unknown numbers,
    /// `not-found` where the server is older than the call.
    pub async fn check_client(
        &self,
        token: &Token,
        number: &ClientNumber,
    ) -> Result<ClientChecked, ApiError> {
        let body = ClientCheck {
            number: number.clone(),
        };
        let request = self
            .http
            .post(self.server.v1("/clients/check"))
            .bearer_auth(token.reveal())
            .json(&body);
        let patience = self.patience.question.min(CHECKED_WITHIN);
        self.ask(request.timeout(patience)).await
    }

    /// The clients that the worker worked for not long ago.
    ///
    /// # Errors
    /// `session-ended` when the token is dead, `not-found` where the server is older than the call.
    pub async fn recent_clients(&self, token: &Token) -> Result<RecentClients, ApiError> {
        let request = self
            .http
            .get(self.server.v1("/clients/recent"))
            .bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }
}
