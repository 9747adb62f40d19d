use job_tracker_protocol::wire::Info;

use super::{Api, ApiError};

impl Api {
    /// What anybody may know of the server.
    ///
    /// # Errors
    /// Network or server failures only.
    pub async fn info(&self) -> Result<Info, ApiError> {
        let request = self.http.get(self.server.v1("/info"));
        self.ask(request.timeout(self.patience.question)).await
    }
}
