//! What outlives a screen.

use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::{ClientNumber, Language, wire::Performance};

use super::report::Phase;
use crate::core::{
    Core,
    account::AccountId,
    clients::Client,
    locale::{LanguageChoice, Texts},
    performance::Draft,
    session::{Session, SignedIn},
};

/// The core, shared by all screens.
#[derive(Clone)]
pub struct CoreHandle(pub Rc<Core>);

/// The core of this app.
pub fn use_core() -> Rc<Core> {
    use_context::<CoreHandle>().0
}

/// The state of this app.
pub fn use_app() -> AppState {
    use_context::<AppState>()
}

/// A place above the root screen.
#[derive(Debug, Clone, PartialEq)]
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
    fn needs_session(&self) -> bool {
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

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
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

/// A question that must be answered before anything else.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Leave the report? Its choices are lost.
    Leave,
    /// Delete this client?
    Delete(Client),
    /// Sign out?
    SignOut,
}

/// A performance that is being reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// By whom.
    pub account: AccountId,
    /// Her name for the client.
    pub alias: String,
    /// What she chose.
    pub draft: Draft,
    /// Whether it has been sent and its fate is not known.
    pub in_flight: bool,
}

/// Something that the app said.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// In the worker's language.
    pub text: String,
    /// Whether something did not work.
    pub warning: bool,
}

/// All state that outlives a screen.
#[derive(Clone, Copy)]
pub struct AppState {
    texts: Signal<Texts>,
    /// The language to preselect while the worker has chosen none.
    pub asked_language: Signal<Option<Language>>,
    /// Who uses the app.
    pub session: Signal<Session>,
    stack: Signal<Vec<Route>>,
    /// The question that is open.
    pub question: Signal<Option<Question>>,
    /// The performance that is being reported.
    pub report: Signal<Option<Report>>,
    /// Where the last step of that report is.
    pub phase: Signal<Phase>,
    /// True while something is under way that going back would hide.
    pub busy: Signal<bool>,
    said: Signal<Option<Said>>,
    /// Counts changes of the database by this and other windows.
    pub changes: Signal<u32>,
    /// What is known of the connection.
    pub offline: Signal<bool>,
    /// A login to fill in.
    pub login: Signal<String>,
    /// The number of a client to add, given by a link.
    pub given_client: Signal<Option<ClientNumber>>,
    /// Whether the last link was none of an employer's.
    pub link_refused: Signal<bool>,
    /// True while the server is asked what changed while the app was away.
    pub looking: Signal<bool>,
    /// Why the sign-in screen is shown, if not for a first start.
    pub sign_in_notice: Signal<Option<&'static str>>,
    focus: Signal<u32>,
    /// What was pressed last on this screen.
    pressed: Signal<Option<Rc<MountedData>>>,
    /// What opened the question; the focus returns there.
    opener: Signal<Option<Rc<MountedData>>>,
}

impl AppState {
    /// The state of a fresh app. Must be called in a component's body.
    pub fn new(choice: LanguageChoice, session: Session) -> Self {
        let asked = match choice {
            LanguageChoice::Decided(_) => None,
            LanguageChoice::Ask(language) => Some(language),
        };
        Self {
            texts: Signal::new(Texts::new(choice.language())),
            asked_language: Signal::new(asked),
            session: Signal::new(session),
            stack: Signal::new(Vec::new()),
            question: Signal::new(None),
            report: Signal::new(None),
            phase: Signal::new(Phase::Asking),
            busy: Signal::new(false),
            said: Signal::new(None),
            changes: Signal::new(0),
            offline: Signal::new(false),
            login: Signal::new(String::new()),
            given_client: Signal::new(None),
            link_refused: Signal::new(false),
            looking: Signal::new(false),
            sign_in_notice: Signal::new(None),
            focus: Signal::new(0),
            pressed: Signal::new(None),
            opener: Signal::new(None),
        }
    }

    /// The texts of the language that is spoken.
    pub fn texts(&self) -> Texts {
        self.texts.cloned()
    }

    /// Speaks another language.
    pub fn speak(mut self, language: Language) {
        self.texts.set(Texts::new(language));
    }

    /// The worker who is signed in.
    pub fn signed_in(&self) -> Option<SignedIn> {
        match &*self.session.read() {
            Session::SignedIn(signed_in) => Some(signed_in.clone()),
            Session::SignedOut | Session::Ended(_) => None,
        }
    }

    /// What to show now.
    pub fn place(&self) -> Place {
        let signed_in = matches!(&*self.session.read(), Session::SignedIn(_));
        match self.stack.read().last() {
            Some(route) if signed_in || !route.needs_session() => {
                return Place::Above(route.clone());
            }
            _ => {}
        }
        if let Some(language) = *self.asked_language.read() {
            Place::FirstLanguage(language)
        } else if signed_in {
            Place::Clients
        } else {
            Place::SignIn
        }
    }

    /// Whether there is somewhere to go back to.
    pub fn can_go_back(&self) -> bool {
        self.question.read().is_some() || matches!(self.place(), Place::Above(_))
    }

    /// Opens a screen above this one.
    pub fn open(mut self, route: Route) {
        self.opener.set(None);
        self.said.set(None);
        self.stack.write().push(route);
        self.moved();
    }

    /// Closes this screen, without a question.
    pub fn close(mut self) {
        self.opener.set(None);
        self.said.set(None);
        self.stack.write().pop();
        self.moved();
    }

    /// Goes to the root screen, then up to these.
    pub fn restart_at(mut self, routes: Vec<Route>) {
        self.opener.set(None);
        self.said.set(None);
        self.stack.set(routes);
        self.moved();
    }

    /// What the back button, the back gesture and Escape do.
    pub fn back(self) {
        if *self.busy.read() {
            return;
        }
        if self.question.read().is_some() {
            self.answer_question();
            return;
        }
        match self.place() {
            Place::Above(Route::Activity)
                if self
                    .report
                    .read()
                    .as_ref()
                    .is_some_and(|it| it.draft.is_touched()) =>
            {
                self.ask(Question::Leave);
            }
            Place::Above(Route::Activity) => self.leave_report(),
            Place::Above(Route::Sent { .. }) => self.restart_at(Vec::new()),
            // Its fate is not known: it cannot be changed any more.
            Place::Above(Route::Review)
                if self.report.read().as_ref().is_some_and(|it| it.in_flight) =>
            {
                self.leave_report();
            }
            Place::Above(_) => self.close(),
            Place::FirstLanguage(_) | Place::SignIn | Place::Clients => {}
        }
    }

    /// Asks a question that must be answered first.
    pub fn ask(mut self, question: Question) {
        self.opener.set(self.pressed.cloned());
        self.question.set(Some(question));
    }

    /// Remembers the button that is being pressed.
    pub fn press(mut self, button: Option<Rc<MountedData>>) {
        self.pressed.set(button);
    }

    /// Where the focus returns after a question, if not to the title.
    pub fn take_opener(mut self) -> Option<Rc<MountedData>> {
        self.opener.take()
    }

    /// The open question is answered, or was closed.
    pub fn answer_question(mut self) {
        self.question.set(None);
        self.moved();
    }

    /// Starts to report a performance for a client.
    pub fn report_for(mut self, account: AccountId, client: &Client) {
        self.report.set(Some(Report {
            account,
            alias: client.alias.clone(),
            draft: Draft::new(client.number.clone()),
            in_flight: false,
        }));
        self.open(Route::Activity);
    }

    /// Changes the draft.
    pub fn change_draft(mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(report) = self.report.write().as_mut() {
            change(&mut report.draft);
        }
    }

    /// Remembers whether the performance has left and its fate is open.
    pub fn set_in_flight(mut self, in_flight: bool) {
        if let Some(report) = self.report.write().as_mut() {
            report.in_flight = in_flight;
        }
    }

    /// Forgets the report and goes home.
    pub fn leave_report(mut self) {
        self.report.set(None);
        self.restart_at(Vec::new());
    }

    /// The database changed.
    pub fn changed(mut self) {
        *self.changes.write() += 1;
    }

    /// Says something that happened, for eyes and for screen readers, until the next screen.
    pub fn say(mut self, text: String) {
        let warning = false;
        self.said.set(Some(Said { text, warning }));
    }

    /// The same for something that did not work.
    pub fn say_warning(mut self, text: String) {
        let warning = true;
        self.said.set(Some(Said { text, warning }));
    }

    /// What was said last.
    pub fn said(&self) -> Option<Said> {
        self.said.cloned()
    }

    /// Counts how often the focus should have gone to the screen's title.
    pub fn focus(&self) -> u32 {
        *self.focus.read()
    }

    fn moved(&mut self) {
        self.pressed.set(None);
        *self.focus.write() += 1;
    }
}
