use std::{borrow::Cow, time::Duration};

use job_tracker_protocol::{Problem, ProblemKind};
use serde::Deserialize;

/// Why a call failed, classified once, here.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The network, not the server.
    #[error("the server was not reached or its answer was lost")]
    Transport(Transport, #[source] reqwest::Error),
    /// The server refused and said why.
    #[error("the server refused: {}", .0.title)]
    Problem(Box<Problem>, Option<Duration>),
    /// An answer that is not of our server: a captive portal, a broken proxy.
    #[error("an answer with status {status} could not be read")]
    Unreadable {
        /// The HTTP status.
        status: u16,
    },
}

/// What is certain about a failed transport.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// No connection was made: the request cannot have arrived.
    NotReached,
    /// The request may have arrived.
    Lost,
}

impl ApiError {
    pub(super) fn from_transport(error: reqwest::Error) -> Self {
        // An address in an error could reach a log together with a settled key.
        let error = error.without_url();
        Self::Transport(certainty(&error), error)
    }

    /// Reads an answer that is no success. A document is believed only where it is surely our
    /// server's: gateways write such documents too, and know nothing of what was registered.
    pub fn from_answer(status: u16, retry_after: Option<Duration>, body: &[u8]) -> Self {
        match serde_json::from_slice::<Problem>(body) {
            Ok(problem) if is_our_servers(&problem, status, body) => {
                Self::Problem(Box::new(problem), retry_after)
            }
            _ => Self::Unreadable { status },
        }
    }

    /// Whether the network is to blame.
    pub fn is_offline(&self) -> bool {
        matches!(self, Self::Transport(..))
    }

    /// Whether the request certainly did not arrive.
    pub fn is_certainly_not_sent(&self) -> bool {
        matches!(self, Self::Transport(Transport::NotReached, _))
    }

    /// Whether what was asked for may have been done: the answer was lost, is not our server's, or
    /// the server cannot say, as when its database's answer to a commit was lost.
    pub fn is_lost(&self) -> bool {
        match self {
            Self::Transport(certainty, _) => *certainty == Transport::Lost,
            Self::Unreadable { .. } => true,
            Self::Problem(problem, _) => match problem.kind {
                ProblemKind::Internal | ProblemKind::Unavailable => true,
                // A failure that only a newer server has.
                ProblemKind::Unknown => problem.status >= 500,
                _ => false,
            },
        }
    }

    /// Whether the server says that the token is dead.
    pub fn is_session_ended(&self) -> bool {
        self.kind() == Some(ProblemKind::SessionEnded)
    }

    /// The server's name for the problem, if the server spoke.
    pub fn kind(&self) -> Option<ProblemKind> {
        match self {
            Self::Problem(problem, _) => Some(problem.kind),
            Self::Transport(..) | Self::Unreadable { .. } => None,
        }
    }
}

/// Whether the document says what the answer's status says, under a name that our server gives.
fn is_our_servers(problem: &Problem, status: u16, body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Named<'a> {
        #[serde(rename = "type", borrow)]
        name: Cow<'a, str>,
    }
    let known = match problem.kind {
        // A newer server's.
        ProblemKind::Unknown => serde_json::from_slice::<Named<'_>>(body)
            .is_ok_and(|it| it.name.starts_with("/problems/")),
        kind => kind.status() == status,
    };
    known && problem.status == status
}

#[cfg(not(target_arch = "wasm32"))]
fn certainty(error: &reqwest::Error) -> Transport {
    if error.is_connect() {
        Transport::NotReached
    } else {
        Transport::Lost
    }
}

/// A browser says the same for a failed connect and for a lost answer.
#[cfg(target_arch = "wasm32")]
fn certainty(_: &reqwest::Error) -> Transport {
    Transport::Lost
}
