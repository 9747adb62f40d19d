//! What goes wrong on a page, each with a page of its own.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{
    application::UseCaseError,
    cpu::{CallerLeft, CpuError},
    domain::{
        client_record::ClientRefusal, employer::EmployerRefusal, random::NoRandomness,
        rules::MOST_LETTERS, sealed::SealError, worker_record::RecordRefusal,
    },
    http::UnreadableCaller,
    links::LinkError,
    office::OfficeError,
    passwords::PasswordError,
    records::RecordsError,
    store::StoreError,
};

/// How long to wait after a 503, in seconds.
const BUSY_FOR: u64 = 5;

/// Why a page is not shown, or a form not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum ConsoleError {
    /// There is no such thing, or it is another employer's.
    #[error("not found")]
    NotFound,
    /// The user's role does not reach so far.
    #[error("forbidden")]
    Forbidden,
    /// The form does not come from a page of ours.
    #[error("forged")]
    Forged,
    /// The session is over.
    #[error("signed out")]
    SignedOut,
    /// A field that a browser would not send.
    #[error("bad form")]
    BadForm,
    /// More than a form may have, or a list.
    #[error("too large")]
    TooLarge,
    /// The form did not arrive as a whole.
    #[error("broken off")]
    BrokenOff,
    /// The proxy before the server does not say who is calling.
    #[error("unreadable caller")]
    UnreadableCaller,
    /// Somebody else changed it meanwhile.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// The link was used, or has expired.
    #[error("dead link")]
    DeadLink,
    /// The invitation was used, taken back or ran out meanwhile.
    #[error("invitation gone")]
    InvitationGone,
    /// What is shown once is not kept any more, or not for this session.
    #[error("no longer kept")]
    NoLongerKept,
    /// Rows of a list that were left out are not kept any more, or not for this session.
    #[error("rows no longer kept")]
    RowsNoLongerKept,
    /// Too many tries.
    #[error("too many tries")]
    TooMany,
    /// More letters than are made at once.
    #[error("too many letters")]
    TooManyLetters,
    /// The same may succeed a little later.
    #[error("busy")]
    Busy,
    /// The server failed.
    #[error("failed")]
    Failed,
}

impl ConsoleError {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::NotFound | Self::NoLongerKept | Self::RowsNoLongerKept | Self::InvitationGone => {
                StatusCode::NOT_FOUND
            }
            Self::Forbidden | Self::Forged => StatusCode::FORBIDDEN,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::BadForm | Self::TooManyLetters => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnreadableCaller | Self::BrokenOff => StatusCode::BAD_REQUEST,
            Self::ChangedMeanwhile => StatusCode::CONFLICT,
            Self::DeadLink => StatusCode::GONE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The text that says so.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::Forbidden => "error-forbidden",
            Self::Forged => "error-forged",
            Self::SignedOut => "error-signed-out",
            Self::BadForm => "error-bad-form",
            Self::TooLarge => "error-too-large",
            Self::BrokenOff => "error-broken-off",
            Self::UnreadableCaller => "error-unreadable-caller",
            Self::ChangedMeanwhile => "error-changed-meanwhile",
            Self::DeadLink => "error-dead-link",
            Self::InvitationGone => "error-invitation-gone",
            Self::NoLongerKept | Self::RowsNoLongerKept => "error-no-longer-kept",
            Self::TooMany => "error-too-many",
            Self::TooManyLetters => "error-too-many-letters",
            Self::Busy => "error-busy",
            Self::Failed => "error-failed",
        }
    }
}

impl ConsoleError {
    /// The number that its text may name.
    pub(super) fn most(self) -> usize {
        match self {
            Self::TooManyLetters => MOST_LETTERS,
            _ => 0,
        }
    }

    /// Seconds after which the same may succeed.
    pub(super) fn retry_after(self) -> Option<u64> {
        (self == Self::Busy).then_some(BUSY_FOR)
    }

    /// The text that says what to do now.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::NotFound | Self::BadForm => "error-look-again",
            Self::Forbidden => "error-ask-administrator",
            Self::Forged | Self::SignedOut => "error-sign-in-again",
            Self::TooLarge => "error-smaller",
            Self::BrokenOff => "error-send-again",
            Self::UnreadableCaller => "error-tell-operator",
            Self::ChangedMeanwhile | Self::InvitationGone => "error-reload",
            Self::DeadLink => "error-new-link",
            Self::NoLongerKept => "error-make-anew",
            Self::RowsNoLongerKept => "error-read-list-anew",
            Self::TooManyLetters => "error-letters-in-parts",
            Self::TooMany | Self::Busy | Self::Failed => "error-later",
        }
    }
}

/// `page::render_errors` puts the words around it: it knows the language.
impl IntoResponse for ConsoleError {
    fn into_response(self) -> Response {
        match self {
            Self::Forged | Self::Forbidden | Self::UnreadableCaller => {
                tracing::warn!(refusal = %self, "the console refused")
            }
            _ => tracing::debug!(refusal = %self, "the console refused"),
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<UnreadableCaller> for ConsoleError {
    fn from(_: UnreadableCaller) -> Self {
        Self::UnreadableCaller
    }
}

impl From<StoreError> for ConsoleError {
    fn from(error: StoreError) -> Self {
        if error.is_passing() {
            return Self::Busy;
        }
        tracing::error!(error = &error as &dyn std::error::Error, "a page failed");
        Self::Failed
    }
}

impl From<CpuError> for ConsoleError {
    fn from(error: CpuError) -> Self {
        if error == CpuError::Busy {
            return Self::Busy;
        }
        tracing::error!(error = &error as &dyn std::error::Error, "a page failed");
        Self::Failed
    }
}

/// Nobody sees this one.
impl From<CallerLeft> for ConsoleError {
    fn from(_: CallerLeft) -> Self {
        Self::Busy
    }
}

impl From<RecordsError> for ConsoleError {
    fn from(error: RecordsError) -> Self {
        match error {
            RecordsError::Store(error) => error.into(),
            error => {
                tracing::error!(error = &error as &dyn std::error::Error, "a page failed");
                Self::Failed
            }
        }
    }
}

impl From<NoRandomness> for ConsoleError {
    fn from(error: NoRandomness) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "a page failed");
        Self::Failed
    }
}

impl From<SealError> for ConsoleError {
    fn from(error: SealError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "a page failed");
        Self::Failed
    }
}

impl From<PasswordError> for ConsoleError {
    fn from(error: PasswordError) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "a page failed");
        Self::Failed
    }
}

impl From<LinkError> for ConsoleError {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::Store(error) => error.into(),
            LinkError::Randomness(error) => error.into(),
            LinkError::Seal(error) => error.into(),
        }
    }
}

impl From<OfficeError> for ConsoleError {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::Store(error) => error.into(),
            OfficeError::Password(error) => error.into(),
            OfficeError::Randomness(error) => error.into(),
            OfficeError::Seal(error) => error.into(),
            // The pages send her to the answer of the first time.
            OfficeError::DoneBefore
            | OfficeError::KnownMeanwhile
            | OfficeError::LetterMeanwhile => Self::ChangedMeanwhile,
            OfficeError::TooManyLetters => Self::TooManyLetters,
            OfficeError::Review(refusal) => UseCaseError::Refused(refusal).into(),
            OfficeError::UnknownEmployer | OfficeError::UnknownWorker | OfficeError::LetIn(_) => {
                Self::NotFound
            }
            OfficeError::ClientKnown | OfficeError::Wording(_) | OfficeError::NoFreeLogin => {
                Self::BadForm
            }
        }
    }
}

impl From<UseCaseError<RecordRefusal>> for ConsoleError {
    fn from(error: UseCaseError<RecordRefusal>) -> Self {
        match error {
            UseCaseError::Refused(RecordRefusal::Unknown) => Self::NotFound,
            UseCaseError::Refused(RecordRefusal::ChangedMeanwhile) => Self::ChangedMeanwhile,
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<UseCaseError<EmployerRefusal>> for ConsoleError {
    fn from(error: UseCaseError<EmployerRefusal>) -> Self {
        match error {
            UseCaseError::Refused(EmployerRefusal::Unknown) => Self::NotFound,
            UseCaseError::Refused(EmployerRefusal::ChangedMeanwhile) => Self::ChangedMeanwhile,
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<UseCaseError<ClientRefusal>> for ConsoleError {
    fn from(error: UseCaseError<ClientRefusal>) -> Self {
        match error {
            UseCaseError::Refused(ClientRefusal::Unknown) => Self::NotFound,
            UseCaseError::Refused(ClientRefusal::ChangedMeanwhile) => Self::ChangedMeanwhile,
            UseCaseError::Refused(ClientRefusal::Known) => Self::BadForm,
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<qrcode::types::QrError> for ConsoleError {
    fn from(error: qrcode::types::QrError) -> Self {
        tracing::error!(%error, "no QR code");
        Self::Failed
    }
}
