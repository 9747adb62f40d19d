//! What lies outside of the app: programs that open an address, other apps that take a text, and
//! links that lead here.

use super::{Core, platform::Later};

/// What may be handed to the system: calls, mails and web pages. Anything else stays here.
const OPENED: [&str; 3] = ["tel:", "mailto:", "https://"];

/// The way out of the app, and the way in.
pub trait Outside {
    /// A link with which the app was opened and that was not taken yet.
    fn take_link(&self) -> Option<String>;
    /// Hands an address to the system's program for it.
    fn open<'a>(&'a self, address: &'a str) -> Later<'a, Result<(), OutsideError>>;
    /// Whether a text can be handed to other apps at all.
    fn can_share(&self) -> bool;
    /// Lets the worker choose an app that takes a text. Choosing none is no error.
    fn share<'a>(&'a self, text: &'a str) -> Later<'a, Result<(), OutsideError>>;
}

/// Why something did not leave the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OutsideError {
    /// Nothing on this device takes it: a tablet does not call.
    #[error("nothing on this device takes this")]
    NoHandler,
    /// The system failed.
    #[error("the system failed")]
    Failed,
    /// Not a kind of address that this app opens.
    #[error("this kind of address is not opened")]
    NotOurs,
}

impl Core {
    /// Hands a telephone, mail or web address to the system.
    ///
    /// # Errors
    /// See [`OutsideError`].
    pub async fn open(&self, address: &str) -> Result<(), OutsideError> {
        let clean = !address.chars().any(|it| it.is_control() || it == ' ');
        if !clean || !OPENED.iter().any(|it| address.starts_with(it)) {
            return Err(OutsideError::NotOurs);
        }
        self.platform.outside.open(address).await
    }

    /// Whether a text can be handed to other apps.
    pub fn can_share(&self) -> bool {
        self.platform.outside.can_share()
    }

    /// Lets the worker hand a text to another app.
    ///
    /// # Errors
    /// See [`OutsideError`].
    pub async fn share(&self, text: &str) -> Result<(), OutsideError> {
        self.platform.outside.share(text).await
    }
}
