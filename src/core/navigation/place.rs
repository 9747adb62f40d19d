use job_tracker_protocol::{
    ClientNumber, Language,
    wire::{Device, OfficeChange, Performance, WorkRequest},
};

use crate::core::{account::AccountId, clients::Client, home::LastTime};

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
    /// Choose among the clients of before.
    Former,
    /// Report the same as the last time: is it right?
    LastTime,
    /// Sign in at one more employer, or again at one whose session has ended, while others go on.
    SignIn,
    /// One of her employers: what can be done there.
    Employer(AccountId),
    /// For which employer is this opened?
    ForEmployer(Box<Route>),
    /// Report: choose an activity.
    Activity,
    /// Report: choose the hours.
    Hours,
    /// Report: look once more and send.
    Review,
    /// It was sent; `found` when only a later question told so.
    Sent {
        /// The account that it counts for.
        account: AccountId,
        /// What the server registered.
        performance: Performance,
        /// Whether its answer had been lost at first.
        found: bool,
    },
    /// An earlier one of this account turned out not to have arrived.
    SettledVoid(AccountId),
    /// What was sent.
    History,
    /// What she asked the office for, and what it changed.
    Requests,
    /// A step of a request.
    Ask(AskStep),
    /// The request was sent; `found` when only a later question told so.
    Asked {
        /// Whose office was asked.
        account: AccountId,
        /// What the server has.
        request: Box<WorkRequest>,
        /// Whether its answer had been lost at first.
        found: bool,
    },
    /// A request of this account turned out not to have arrived.
    AskVoid(AccountId),
    /// Say why a change is wrong.
    Contest(Box<OfficeChange>),
    /// Say so in her own words.
    ContestWords(Box<OfficeChange>),
    /// Settings.
    Settings,
    /// The manual.
    Help,
    /// The phones that know her account.
    Phones,
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
    /// Whether it says what became of a performance.
    pub(super) fn is_outcome(&self) -> bool {
        matches!(
            self,
            Self::Sent { .. } | Self::SettledVoid(_) | Self::Asked { .. } | Self::AskVoid(_)
        )
    }

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

/// A step of a request to the office: one decision each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskStep {
    /// A forgotten visit: for which client?
    Client,
    /// A forgotten visit: on which of the last days?
    Day,
    /// A forgotten visit: on which day before those?
    Earlier,
    /// Something is wrong with a performance: what?
    Wrong,
    /// What was done?
    Activity,
    /// How long did it take?
    Hours,
    /// Why was it not reported?
    Reason,
    /// The same in her own words.
    Words,
    /// Look once more and send.
    Review,
}

/// A question that must be answered before anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Leave the report? Its choices are lost.
    Leave,
    /// So many hours were sent for this client today. One more performance?
    Again(Box<Again>),
    /// Delete this client?
    Delete(Client),
    /// Sign out at this employer?
    SignOut(AccountId),
    /// Sign out of this phone of hers?
    ForgetPhone(Device),
    /// Take this request back?
    Withdraw(Box<WorkRequest>),
    /// Agree with this change? It cannot be taken back.
    Agree(Box<OfficeChange>),
}

/// A client of today who was chosen once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Who reports.
    pub account: AccountId,
    /// The account that it is about.
    pub client: Client,
    /// What was sent today.
    pub hours: u32,
    /// What was offered, when that was chosen.
    pub last: Option<LastTime>,
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
