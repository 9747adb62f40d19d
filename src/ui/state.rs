//! What outlives a screen.

mod employers;
mod letter;
mod steps;

use std::{collections::HashMap, rc::Rc};

use dioxus::prelude::*;
use job_tracker_protocol::{ClientNumber, Voucher};

use super::reach::{Reach, Reached};
use crate::core::{
    Core,
    account::AccountId,
    accounts::Accounts,
    link::StartLink,
    locale::{LanguageChoice, Texts},
    navigation::{Ask, Navigation, Place, Question, Report, SignInNotice},
    session::SignedIn,
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

/// Something that the app said.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// In the worker's language.
    pub text: String,
    /// Whether something did not work.
    pub warning: bool,
}

/// All state that outlives a screen.
///
/// Where the worker is and what she is reporting is one [`Navigation`]. The memos let a screen
/// read one part of it without being drawn anew when another changes.
#[derive(Clone, Copy)]
pub struct AppState {
    texts: Signal<Texts>,
    navigation: Signal<Navigation>,
    place: Memo<Place>,
    signed_in: Memo<Option<SignedIn>>,
    accounts: Memo<Accounts>,
    shown: Memo<Option<AccountId>>,
    again: Memo<Option<AccountId>>,
    can_go_back: Memo<bool>,
    question: Memo<Option<Question>>,
    report: Memo<Option<Report>>,
    ask: Memo<Option<Ask>>,
    /// For each account whose office takes requests, as far as is known: how many changes wait for
    /// her answer.
    waiting: Signal<HashMap<AccountId, u32>>,
    given_client: Memo<Option<ClientNumber>>,
    notice: Memo<Option<SignInNotice>>,
    said: Signal<Option<Said>>,
    changes: Signal<u32>,
    reached: Reached,
    login: Signal<String>,
    link_refused: Signal<bool>,
    /// A link that leads to another server, while she has not chosen that one.
    link: Signal<Option<StartLink>>,
    /// What the link of her letter held, for the account that it is for. In memory only.
    voucher: Signal<Option<(AccountId, Voucher)>>,
    looking: Signal<Vec<AccountId>>,
    focus: Signal<u32>,
    /// What was pressed last on this screen.
    pressed: Signal<Option<Rc<MountedData>>>,
    /// What opened the question; the focus returns there.
    opener: Signal<Option<Rc<MountedData>>>,
}

impl AppState {
    /// The state of a fresh app. Must be called in a component's body.
    pub fn new(choice: LanguageChoice, texts: Texts, accounts: Accounts) -> Self {
        let texts = Signal::new(texts);
        let navigation = Navigation::new(choice, accounts);
        let again = navigation.signing_in_again();
        let login = again.map(|it| it.login.grouped()).unwrap_or_default();
        let navigation = Signal::new(navigation);
        Self {
            texts,
            navigation,
            place: Memo::new(move || navigation.read().place()),
            signed_in: Memo::new(move || navigation.read().signed_in().cloned()),
            accounts: Memo::new(move || navigation.read().accounts().clone()),
            shown: Memo::new(move || {
                let navigation = navigation.read();
                let shown = navigation.shown_account().cloned();
                shown.filter(|_| matches!(navigation.place(), Place::Above(_)))
            }),
            again: Memo::new(move || navigation.read().signing_in_again().cloned()),
            can_go_back: Memo::new(move || navigation.read().can_go_back()),
            question: Memo::new(move || navigation.read().question().cloned()),
            report: Memo::new(move || navigation.read().report().cloned()),
            ask: Memo::new(move || navigation.read().asking().cloned()),
            waiting: Signal::new(HashMap::new()),
            given_client: Memo::new(move || navigation.read().given_client().cloned()),
            notice: Memo::new(move || navigation.read().notice()),
            said: Signal::new(None),
            changes: Signal::new(0),
            reached: Reached::new(),
            login: Signal::new(login),
            link_refused: Signal::new(false),
            link: Signal::new(None),
            voucher: Signal::new(None),
            looking: Signal::new(Vec::new()),
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
    pub fn speak(mut self, texts: Texts) {
        self.texts.set(texts);
    }

    /// The active account's worker, while she is signed in: for screens that show one account and
    /// are no part of a report or a request.
    pub fn signed_in(&self) -> Option<SignedIn> {
        self.signed_in.cloned()
    }

    /// What to show now.
    pub fn place(&self) -> Place {
        self.place.cloned()
    }

    /// The question that is open.
    pub fn question(&self) -> Option<Question> {
        self.question.cloned()
    }

    /// Whether a question is open, for who need not know when that changes.
    pub fn is_asking(&self) -> bool {
        self.navigation.peek().question().is_some()
    }

    /// The performance that is being reported.
    pub fn report(&self) -> Option<Report> {
        self.report.cloned()
    }

    /// The request that is being made.
    pub fn asking(&self) -> Option<Ask> {
        self.ask.cloned()
    }

    /// The number of a client to add, given by a link.
    pub fn given_client(&self) -> Option<ClientNumber> {
        self.given_client.cloned()
    }

    /// Why the sign-in screen is shown, if not for a first start.
    pub fn sign_in_notice(&self) -> Option<SignInNotice> {
        *self.notice.read()
    }

    /// Whether there is somewhere to go back to.
    pub fn can_go_back(&self) -> bool {
        *self.can_go_back.read()
    }

    /// Whether the app could start anew now, and she would lose nothing; `seen` when she looks at
    /// it, and what it said last would be gone.
    pub fn may_start_anew(&self, seen: bool) -> bool {
        self.navigation.peek().is_at_rest()
            && self.link.peek().is_none()
            && self.voucher.peek().is_none()
            && !(seen && self.said.peek().is_some())
    }

    /// Remembers the button that is being pressed.
    pub fn press(mut self, button: Option<Rc<MountedData>>) {
        self.pressed.set(button);
    }

    /// Where the focus returns after a question, if not to the title.
    pub fn take_opener(mut self) -> Option<Rc<MountedData>> {
        self.opener.take()
    }

    /// Counts changes of the database by this and other windows.
    pub fn changes(&self) -> u32 {
        *self.changes.read()
    }

    /// The database changed.
    pub fn changed(mut self) {
        *self.changes.write() += 1;
    }

    /// Whether the server is reached, and what it said of today.
    pub fn reached(&self) -> Reached {
        self.reached
    }

    /// Whether there is no connection, as far as is known.
    pub fn is_offline(&self) -> bool {
        self.reached.now() == Reach::Offline
    }

    /// The connection went or came.
    pub fn reach(self, reach: Reach) {
        self.reached.set(reach);
    }

    /// The app is in front, or nobody sees it.
    pub fn set_visible(self, visible: bool) {
        self.reached.set_visible(visible);
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

    fn move_focus(&mut self) {
        self.pressed.set(None);
        *self.focus.write() += 1;
    }
}
