use job_tracker_protocol::{
    ClientNumber,
    wire::{ClientCheck, ClientChecked, RecentClients},
};

use super::{Api, ApiError, Token};

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
        self.ask(request.timeout(self.patience.question)).await
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
