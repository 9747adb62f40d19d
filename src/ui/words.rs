//! The core's types in the worker's words. Errors and enums name Fluent messages here, and
//! nowhere else.

mod days;
pub mod requests;

pub use days::{day_long, day_month, day_short, weekday, weekday_short, when, when_aloud};

use job_tracker_protocol::{
    Activity, DigitsError, NewPasswordError, NumberError, Open, wire::PerformanceState,
};

use super::icons::IconKind;
use crate::core::{
    history::LoadError,
    locale::Texts,
    navigation::SignInNotice,
    password::ChangePasswordError,
    performance::NotSentReason,
    platform::SecretStoreKind,
    session::SignInError,
    settings::SetServerError,
    store::{StoreError, StoreFailure},
};

/// «3 uur»
pub fn hours(texts: &Texts, count: impl Into<u32>) -> String {
    texts.text_with("hours-count", &[("hours", count.into().into())])
}

/// The activity's short name.
pub fn activity(activity: Activity) -> &'static str {
    match activity {
        Activity::HouseholdHelp => "activity-household-help",
        Activity::Shopping => "activity-shopping",
        Activity::IroningOutside => "activity-ironing-outside",
        Activity::Transport => "activity-transport",
    }
}

/// A few words on what the activity is.
pub fn activity_hint(activity: Activity) -> &'static str {
    match activity {
        Activity::HouseholdHelp => "activity-household-help-hint",
        Activity::Shopping => "activity-shopping-hint",
        Activity::IroningOutside => "activity-ironing-outside-hint",
        Activity::Transport => "activity-transport-hint",
    }
}

/// The activity's picture.
pub fn activity_icon(activity: Activity) -> IconKind {
    match activity {
        Activity::HouseholdHelp => IconKind::HouseholdHelp,
        Activity::Shopping => IconKind::Shopping,
        Activity::IroningOutside => IconKind::IroningOutside,
        Activity::Transport => IconKind::Transport,
    }
}

/// The name and the picture of what was done. A newer server may know activities that this version
/// has no name for.
pub fn done(done: &Open<Activity>) -> (&'static str, IconKind) {
    match done {
        Open::Known(known) => (activity(*known), activity_icon(*known)),
        Open::Unknown(_) => ("activity-other", IconKind::Info),
    }
}

/// What the office did with a performance: message, class, picture. A newer server may know states
/// that this version has no word for.
pub fn state(state: &Open<PerformanceState>) -> (&'static str, &'static str, IconKind) {
    let Open::Known(state) = state else {
        return ("state-other", "state state-other", IconKind::Info);
    };
    match state {
        PerformanceState::Registered => {
            ("state-registered", "state state-registered", IconKind::Send)
        }
        PerformanceState::Validated => {
            ("state-validated", "state state-validated", IconKind::Check)
        }
        PerformanceState::Modified => ("state-modified", "state state-modified", IconKind::Edit),
        PerformanceState::Cancelled => {
            ("state-cancelled", "state state-cancelled", IconKind::Cross)
        }
    }
}

/// Why nothing was sent.
pub fn not_sent(reason: NotSentReason) -> &'static str {
    match reason {
        NotSentReason::Offline => "not-sent-offline",
        NotSentReason::UnknownClient => "not-sent-unknown-client",
        NotSentReason::HoursOutOfRange => "not-sent-hours",
        NotSentReason::DayLimit => "not-sent-day-limit",
        NotSentReason::DatePassed => "not-sent-date-passed",
        NotSentReason::Void => "not-sent-void",
        NotSentReason::TooManyRequests => "not-sent-too-many",
        NotSentReason::EarlierUnsettled => "pending-banner",
        NotSentReason::Storage(StoreFailure::Full) => "not-sent-storage",
        NotSentReason::Storage(failure) => store_failure(failure),
        NotSentReason::Refused => "not-sent-refused",
        NotSentReason::ServerFailed => "not-sent-server",
    }
}

/// Why something could not be shown.
pub fn load(error: &LoadError) -> &'static str {
    match error {
        LoadError::Offline => "error-offline",
        LoadError::SessionEnded => "ended-title",
        LoadError::Server(_) => "error-server",
    }
}

/// Why the home cannot say what was sent today.
pub fn today(error: &LoadError) -> &'static str {
    match error {
        LoadError::Offline => "clients-offline",
        other => load(other),
    }
}

/// Why the history could not be shown.
pub fn history(error: &LoadError) -> &'static str {
    match error {
        LoadError::Offline => "history-offline",
        other => load(other),
    }
}

/// Why she is asked to sign in once more.
pub fn sign_in_notice(notice: SignInNotice) -> &'static str {
    match notice {
        SignInNotice::SessionEnded => "sign-in-session-ended",
        SignInNotice::SignedOut => "sign-in-signed-out",
    }
}

/// Why the phone's database failed.
pub fn store(error: &StoreError) -> &'static str {
    store_failure(error.failure())
}

fn store_failure(failure: StoreFailure) -> &'static str {
    match failure {
        StoreFailure::Full => "error-storage-full",
        StoreFailure::Newer => "error-storage-newer",
        StoreFailure::Broken => "error-storage-broken",
    }
}

/// Why nobody was signed in, where that is no wrong password.
pub fn sign_in(error: &SignInError) -> &'static str {
    match error {
        SignInError::Wrong { .. } => "sign-in-wrong",
        SignInError::Closed => "closed-title",
        SignInError::Offline(_) => "sign-in-offline",
        SignInError::TooManyRequests(_) => "sign-in-too-many",
        SignInError::Busy => "sign-in-server-busy",
        SignInError::Server(_) => "error-server",
        SignInError::Store(error) => store(error),
        SignInError::Secret(_) => "error-storage-broken",
    }
}

/// What is wrong with a password that is asked for.
pub fn password(error: DigitsError) -> &'static str {
    match error {
        DigitsError::Empty => "sign-in-password-empty",
        DigitsError::NotDigits => "sign-in-password-not-digits",
    }
}

/// Why a new password cannot be chosen.
pub fn new_password(error: NewPasswordError) -> &'static str {
    match error {
        NewPasswordError::NotDigits => "password-not-digits",
        NewPasswordError::WrongLength => "password-wrong-length",
        NewPasswordError::TooSimple => "password-too-simple",
    }
}

/// Why the password was not changed, where that is no wrong password.
pub fn change_password(error: &ChangePasswordError) -> &'static str {
    match error {
        ChangePasswordError::Wrong { .. } => "password-wrong",
        ChangePasswordError::Closed => "closed-title",
        ChangePasswordError::TooSimple => "password-too-simple",
        ChangePasswordError::SessionEnded => "ended-title",
        ChangePasswordError::Offline => "password-offline",
        ChangePasswordError::Unknown(_) => "password-unknown",
        ChangePasswordError::TooManyRequests(_) => "sign-in-too-many",
        ChangePasswordError::Busy => "sign-in-server-busy",
        ChangePasswordError::Server(_) => "error-server",
        ChangePasswordError::Secret(_) => "error-storage-broken",
    }
}

/// Why a server was not set.
pub fn set_server(error: &SetServerError) -> &'static str {
    use crate::core::server_address::ServerAddressError;
    match error {
        SetServerError::Address(ServerAddressError::Insecure) => "server-insecure",
        SetServerError::Address(ServerAddressError::Invalid) | SetServerError::Fixed => {
            "server-invalid"
        }
        SetServerError::Unreachable => "server-unreachable",
        SetServerError::Store(error) => store(error),
    }
}

fn digits(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What is wrong with a login.
pub fn login_error(texts: &Texts, error: NumberError) -> String {
    match error {
        NumberError::Empty => texts.text("sign-in-login-empty"),
        NumberError::NotDigits => texts.text("sign-in-login-not-digits"),
        NumberError::WrongLength(count) => {
            texts.text_with("sign-in-login-digits", &[("digits", digits(count).into())])
        }
    }
}

/// What is wrong with a client number.
pub fn client_number_error(texts: &Texts, error: NumberError) -> String {
    match error {
        NumberError::Empty => texts.text("add-client-number-empty"),
        NumberError::NotDigits => texts.text("add-client-number-not-digits"),
        NumberError::WrongLength(count) => texts.text_with(
            "add-client-number-length",
            &[("digits", digits(count).into())],
        ),
    }
}

/// Where the sign-in is kept, said plainly.
pub fn secret_store(kind: SecretStoreKind) -> &'static str {
    match kind {
        SecretStoreKind::System => "about-secret-store-system",
        SecretStoreKind::File => "about-secret-store-file",
        SecretStoreKind::Browser => "about-secret-store-browser",
        SecretStoreKind::Memory => "about-secret-store-memory",
    }
}
