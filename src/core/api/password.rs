use job_tracker_protocol::wire::PasswordChange;

use super::{Api, ApiError, Token};

impl Api {
    /// Replaces the worker's password.
    ///
    /// # Errors
    /// `wrong-credentials` with the tries left, `account-closed`, `session-ended`,
    /// `too-many-requests`, `unavailable`.
    pub async fn change_password(
        &self,
        token: &Token,
        body: &PasswordChange,
    ) -> Result<(), ApiError> {
        let request = self
            .http
            .put(self.server.v1("/me/password"))
            .bearer_auth(token.reveal())
            .json(body);
        self.send(request.timeout(self.patience.question)).await?;
        Ok(())
    }
}
