use job_tracker_protocol::wire::{SessionRequest, SessionResponse};

use super::{Api, ApiError, Token};

impl Api {
    /// Signs in.
    ///
    /// # Errors
    /// `wrong-credentials` with the tries left, `account-closed`, `too-many-requests`,
    /// `unavailable`.
    pub async fn open_session(&self, body: &SessionRequest) -> Result<SessionResponse, ApiError> {
        let request = self.http.post(self.server.v1("/session")).json(body);
        self.ask(request.timeout(self.patience.question)).await
    }

    /// Signs out: the token is dead on the server at once.
    ///
    /// # Errors
    /// `session-ended` when it was dead already.
    pub async fn close_session(&self, token: &Token) -> Result<(), ApiError> {
        let request = self
            .http
            .delete(self.server.v1("/session"))
            .bearer_auth(token.reveal());
        self.send(request.timeout(self.patience.question)).await?;
        Ok(())
    }
}
