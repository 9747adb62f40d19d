use job_tracker_protocol::{ClientNumber, Language, wire::Performance};

use crate::core::{account::AccountId, clients::Client};

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// First start: choose a language.
    FirstLanguage(Language),
    /// Nobody is signed in.
    SignIn,
    /// The home.
    Clients,
    /// Above one of these.
    Above(Route),
}

/// A place above the root screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Change the language.
    Language,
    /// Replace the own password.
    Password,
    /// The server's address; typed so far.
    Server(String),
    /// This account is closed.
    Closed(AccountId),
    /// Choose a client to rename or delete.
    ChooseClient,
    /// Rename or delete this one.
    EditClient(ClientNumber),
    /// Add a client.
    AddClient,
    /// Report: choose an activity.
    Activity,
    /// Report: choose the hours.
    Hours,
    /// Report: look once more and send.
    Review,
    /// It was sent; `found` when only a later question told so.
    Sent {
        /// What the server registered.
        performance: Performance,
        /// Whether its answer had been lost at first.
        found: bool,
    },
    /// An earlier one turned out not to have arrived.
    SettledVoid,
    /// What was sent.
    History,
    /// Settings.
    Settings,
    /// The manual.
    Help,
    /// Privacy.
    Privacy,
    /// About this app.
    About,
    /// What was found in the database's place at start.
    SetAside,
    /// This version is too old for its server.
    Update,
}

impl Route {
    /// Whether it is shown to a worker who is signed in only.
    pub(super) fn needs_session(&self) -> bool {
        !matches!(
            self,
            Self::Language
                | Self::Server(_)
                | Self::Closed(_)
                | Self::Help
                | Self::Privacy
                | Self::About
                | Self::SetAside
                | Self::Update
        )
    }
}

/// A question that must be answered before anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Leave the report? Its choices are lost.
    Leave,
    /// Delete this client?
    Delete(Client),
    /// Sign out?
    SignOut,
}

/// Why the sign-in screen is shown to somebody who had signed in before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInNotice {
    /// The server ended the session.
    SessionEnded,
    /// The worker signed out.
    SignedOut,
}

/// What a step did to the place, so that the window can move the focus with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Moved {
    /// The same screen is shown.
    Nowhere,
    /// Another screen was opened, or this one closed.
    Elsewhere,
    /// A question lies over the screen.
    Asked,
    /// The question is gone; the screen below it is reached again.
    Answered,
}
