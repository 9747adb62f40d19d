//! What the employer knows of clients: asked when she adds one, and on a new phone.

use job_tracker_protocol::{ClientNumber, ProblemKind};

use super::{Core, history::LoadError, session::SignedIn};

/// What the server says of a client number that she adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// Her employer has this client.
    Known,
    /// Her employer has no such client, or no longer: a report would be refused.
    Unknown,
    /// Nobody could say: no connection, too many questions, an older server, any other failure.
    NotChecked,
}

impl Core {
    /// Asks whether her employer knows a client. Nothing hangs on it: what cannot be asked is not
    /// checked, and she adds the client all the same. It takes a few seconds at most.
    pub async fn check_client(&self, signed_in: &SignedIn, number: &ClientNumber) -> Checked {
        if self.platform.network.surely_offline() {
            return Checked::NotChecked;
        }
        let api = self.api_for(&signed_in.account);
        match api.check_client(&signed_in.token, number).await {
            Ok(answer) if answer.known => Checked::Known,
            Ok(_) => Checked::Unknown,
            Err(error) => {
                tracing::info!(%error, "a client was not checked");
                Checked::NotChecked
            }
        }
    }

    /// The clients that she worked for in the last months, whatever phone she reported on. None
    /// where the server is older than the question.
    ///
    /// # Errors
    /// See [`LoadError`].
    pub async fn recent_clients(
        &self,
        signed_in: &SignedIn,
    ) -> Result<Vec<ClientNumber>, LoadError> {
        let api = self.api_for(&signed_in.account);
        match api.recent_clients(&signed_in.token).await {
            Ok(answer) => Ok(answer.numbers),
            Err(error) if error.kind() == Some(ProblemKind::NotFound) => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }
}
