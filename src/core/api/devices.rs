use job_tracker_protocol::wire::Devices;
use uuid::Uuid;

use super::{Api, ApiError, Token};

impl Api {
    /// The phones that know the worker's account.
    ///
    /// # Errors
    /// `session-ended` when the token is dead, `not-found` where the server is older than the call.
    pub async fn devices(&self, token: &Token) -> Result<Devices, ApiError> {
        let request = self
            .http
            .get(self.server.v1("/me/devices"))
            .bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }

    /// Has a phone forgotten.
    ///
    /// # Errors
    /// `not-found` when there is no such phone, or no longer; `session-ended` when the token is dead.
    pub async fn forget_device(&self, token: &Token, id: Uuid) -> Result<(), ApiError> {
        let request = self
            .http
            .delete(self.server.v1(&format!("/me/devices/{id}")))
            .bearer_auth(token.reveal());
        self.send(request.timeout(self.patience.question)).await?;
        Ok(())
    }
}
