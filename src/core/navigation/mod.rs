//! Which screen is shown, and what a step, an answer or the session does to it.
//!
//! - [`Navigation`] is the machine: the screens hold one of it and change it by its methods only;
//! - `place` has the screens, the questions and what a step tells the window;
//! - `report` has the performance that is being reported and its phases, `reporting` their
//!   transitions;
//! - `ask` has the request that is being made and its phases, `asking` their transitions;
//! - `employers` has what the accounts on this phone do to it: several, added, ended, signed out;
//! - `way_out` has what leads on from a «niet verzonden».
//!
//! It waits for nothing and asks nobody. Where something has to be asked or sent, the step gives
//! an [`Attempt`], and the answer names it again: an answer to an earlier one changes nothing.

mod ask;
mod asking;
mod employers;
mod place;
mod report;
mod reporting;
#[cfg(test)]
mod tests;
mod way_out;

use job_tracker_protocol::{ClientNumber, Language};

pub use ask::{Ask, AskPhase};
pub use asking::{AskDispatch, StepAnswer};
pub use place::{Again, AskStep, Moved, Place, Question, Route, SignInNotice};
pub use report::{Attempt, Phase, Report};
pub use reporting::{DayQuestion, Dispatch};

use super::{
    account::AccountId,
    accounts::{Account, Accounts},
    locale::LanguageChoice,
    session::{Session, SignedIn},
};

/// Where the worker is in the app, who she is, and what she is reporting.
#[derive(Debug)]
pub struct Navigation {
    accounts: Accounts,
    /// The language to preselect while the worker has chosen none.
    asked_language: Option<Language>,
    stack: Vec<Route>,
    question: Option<Question>,
    report: Option<Report>,
    ask: Option<Ask>,
    attempts: Attempt,
    /// What is under way, and its account: going back would hide what becomes of it.
    sending: Option<(Attempt, AccountId)>,
    given_client: Option<ClientNumber>,
    notice: Option<SignInNotice>,
    /// Whose session ended and who is asked to sign in again, at her own server.
    again: Option<AccountId>,
    /// She chose a server for the sign-in, which holds for whatever login she types.
    server_is_chosen: bool,
}

impl Navigation {
    /// At the root screen.
    pub fn new(choice: LanguageChoice, accounts: Accounts) -> Self {
        let asked_language = match choice {
            LanguageChoice::Decided(_) => None,
            LanguageChoice::Ask(language) => Some(language),
        };
        let mut navigation = Self {
            accounts,
            asked_language,
            stack: Vec::new(),
            question: None,
            report: None,
            ask: None,
            attempts: Attempt::default(),
            sending: None,
            given_client: None,
            notice: None,
            again: None,
            server_is_chosen: false,
        };
        navigation.accounts.activate_a_session();
        if let Session::Ended(account) = navigation.session() {
            navigation.notice = Some(SignInNotice::SessionEnded);
            navigation.again = Some(account);
        }
        navigation
    }

    /// Who uses the app: the active one of the accounts on this phone.
    pub fn session(&self) -> Session {
        self.accounts.session()
    }

    /// The active account's worker, while she is signed in.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        self.accounts.active().and_then(Account::signed_in)
    }

    /// The question that is open.
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// The performance that is being reported.
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// The request that is being made.
    pub fn asking(&self) -> Option<&Ask> {
        self.ask.as_ref()
    }

    /// The number of a client to add, given by a link.
    pub fn given_client(&self) -> Option<&ClientNumber> {
        self.given_client.as_ref()
    }

    /// Why the sign-in screen is shown, if not for a first start.
    pub fn notice(&self) -> Option<SignInNotice> {
        self.notice
    }

    /// What to show now.
    pub fn place(&self) -> Place {
        match self.stack.last() {
            Some(route) if !route.needs_session() || self.is_open(route) => {
                Place::Above(route.clone())
            }
            route => match self.asked_language {
                Some(language) => Place::FirstLanguage(language),
                None if route.is_none() && self.anyone_is_signed_in() => Place::Clients,
                None => Place::SignIn,
            },
        }
    }

    /// Whether there is somewhere to go back to.
    pub fn can_go_back(&self) -> bool {
        self.question.is_some()
            || match self.place() {
                Place::Above(_) => true,
                // The others' home.
                Place::SignIn => self.anyone_is_signed_in(),
                Place::FirstLanguage(_) | Place::Clients => false,
            }
    }

    /// Whether the app could start anew here and nothing of hers would be lost: she is at the root
    /// screen, and has begun nothing that only this run knows of.
    pub fn is_at_rest(&self) -> bool {
        self.stack.is_empty()
            && self.question.is_none()
            && self.report.is_none()
            && self.ask.is_none()
            && self.sending.is_none()
            && self.given_client.is_none()
    }

    /// Opens a screen above this one.
    pub fn open(&mut self, route: Route) -> Moved {
        self.stack.push(route);
        Moved::Elsewhere
    }

    /// Closes this screen, without a question.
    pub fn close(&mut self) -> Moved {
        self.stack.pop();
        self.at_home();
        self.again = self.again.take().or_else(|| self.asked_again());
        Moved::Elsewhere
    }

    /// Goes to the root screen, then up to these.
    pub fn restart_at(&mut self, routes: Vec<Route>) -> Moved {
        self.stack = routes;
        self.at_home();
        Moved::Elsewhere
    }

    /// What the back button, the back gesture and Escape do.
    pub fn back(&mut self) -> Moved {
        if self.sending.is_some() {
            return Moved::Nowhere;
        }
        if self.question.is_some() {
            return self.answer_question();
        }
        let touched = self.report.as_ref().is_some_and(Report::is_touched);
        let in_flight = self.report.as_ref().is_some_and(Report::in_flight);
        let is_over = self.report.as_ref().is_some_and(Report::is_over);
        match self.place() {
            // Only the correction is left; what was offered is asked about once more.
            Place::Above(Route::Activity) if self.stack.contains(&Route::LastTime) => self.close(),
            Place::Above(Route::Activity | Route::LastTime) if touched => self.ask(Question::Leave),
            Place::Above(Route::Activity | Route::LastTime) => self.leave_report(),
            Place::Above(Route::Sent { .. }) => self.leave_sent(),
            // Its fate is not known: it cannot be changed any more.
            Place::Above(Route::Review) if in_flight => self.leave_report(),
            // What was looked at yesterday does not become today's on the way back.
            Place::Above(Route::Review) if is_over => self.leave_report(),
            Place::Above(Route::Review) => {
                self.choose_again();
                self.close()
            }
            Place::Above(Route::Ask(step)) => self.back_from(step),
            Place::Above(_) => self.close(),
            // What waited for this sign-in is given up for the others' home.
            Place::SignIn if self.anyone_is_signed_in() => self.leave_all(),
            Place::FirstLanguage(_) | Place::SignIn | Place::Clients => Moved::Nowhere,
        }
    }

    /// Asks a question that must be answered first.
    pub fn ask(&mut self, question: Question) -> Moved {
        self.question = Some(question);
        Moved::Asked
    }

    /// The open question is answered, or was closed.
    pub fn answer_question(&mut self) -> Moved {
        self.question = None;
        Moved::Answered
    }

    /// Clients of before were added: what led to them is done as well.
    pub fn leave_former(&mut self) -> Moved {
        let done = |it: &Route| matches!(it, Route::Former | Route::AddClient);
        self.stack.retain(|it| !done(it));
        Moved::Elsewhere
    }

    /// The first language is chosen.
    pub fn language_chosen(&mut self) {
        self.asked_language = None;
    }

    /// A link gave a client to add. Before the worker has signed in, it waits.
    pub fn client_given(&mut self, number: ClientNumber) -> Moved {
        self.given_client = Some(number);
        if self.anyone_is_signed_in() && self.place() != Place::Above(Route::AddClient) {
            self.open_for_employer(Route::AddClient)
        } else {
            Moved::Nowhere
        }
    }

    /// The given client is filled in.
    pub fn take_given_client(&mut self) -> Option<ClientNumber> {
        self.given_client.take()
    }
}
