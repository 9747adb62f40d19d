use job_tracker_protocol::wire::Me;

use super::{Api, ApiError, Token};

impl Api {
    /// Who the token stands for, what may be reported, and which day it is in Belgium.
    ///
    /// # Errors
    /// `session-ended` when the token is dead.
    pub async fn me(&self, token: &Token) -> Result<Me, ApiError> {
        let request = self
            .http
            .get(self.server.v1("/me"))
            .bearer_auth(token.reveal());
        self.ask(request.timeout(self.patience.question)).await
    }
}
