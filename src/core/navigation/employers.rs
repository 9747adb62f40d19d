use super::{Ask, Attempt, Moved, Navigation, Place, Question, Report, Route, SignInNotice};
use crate::core::{
    account::AccountId,
    accounts::{Account, Accounts},
    session::SignedIn,
};

impl Navigation {
    /// All accounts on this phone.
    pub fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// Whose session ended and who is asked to sign in again. Anybody else may sign in instead.
    pub fn signing_in_again(&self) -> Option<&AccountId> {
        self.again.as_ref()
    }

    /// The account that the screen is about, when it is about one.
    pub fn shown_account(&self) -> Option<&AccountId> {
        self.account_of(self.stack.last()?)
    }

    /// Opens a screen that is about one employer: with several she is asked about which one.
    pub fn open_for_employer(&mut self, route: Route) -> Moved {
        if self.accounts.sessions().count() > 1 {
            return self.open(Route::ForEmployer(Box::new(route)));
        }
        self.accounts.activate_a_session();
        self.open(route)
    }

    /// She said for which employer: what she wanted to open is shown.
    pub fn choose_employer(&mut self, account: &AccountId) -> Moved {
        let Some(Route::ForEmployer(route)) = self.stack.last().cloned() else {
            return Moved::Nowhere;
        };
        if self.accounts.signed_in(account).is_none() {
            return Moved::Nowhere;
        }
        self.stack.pop();
        let active = self.accounts.active().map(Account::id);
        if active != Some(account) {
            // What lies below is about the one that was active.
            let about = |it: &Route| self.account_of(it) == active;
            let begun = self.report.is_some() || self.ask.is_some();
            let stale: Vec<bool> = self.stack.iter().map(|it| !begun && about(it)).collect();
            let mut stale = stale.into_iter();
            self.stack.retain(|_| !stale.next().unwrap_or_default());
            self.accounts.activate(account);
        }
        self.open(*route)
    }

    /// Shows the home of an account that is signed in, unless something has been begun.
    pub fn activate(&mut self, account: &AccountId) -> Moved {
        let is_busy = self.report.is_some() || self.ask.is_some();
        if is_busy || self.accounts.signed_in(account).is_none() {
            return Moved::Nowhere;
        }
        self.accounts.activate(account);
        self.restart_at(Vec::new())
    }

    /// Shows the sign-in for one more employer.
    pub fn add_employer(&mut self) -> Moved {
        self.again = None;
        self.server_is_chosen = false;
        self.notice = None;
        self.open_sign_in()
    }

    /// Shows the sign-in for an account whose session has ended.
    pub fn sign_in_again(&mut self, account: AccountId) -> Moved {
        self.again = Some(account);
        self.server_is_chosen = false;
        self.notice = Some(SignInNotice::SessionEnded);
        self.open_sign_in()
    }

    fn open_sign_in(&mut self) -> Moved {
        self.stack.retain(|it| *it != Route::SignIn);
        if self.anyone_is_signed_in() {
            return self.open(Route::SignIn);
        }
        Moved::Elsewhere
    }

    /// She chose a server, so that the sign-in is not for the account that was asked to come back.
    pub fn server_chosen(&mut self) {
        self.again = None;
        self.server_is_chosen = true;
    }

    /// Somebody signed in, beside the others on this phone. What was begun for an account that is
    /// signed in stays; what another worker had begun is not hers.
    pub fn sign_in(&mut self, signed_in: SignedIn) -> Moved {
        self.notice = None;
        self.again = None;
        self.server_is_chosen = false;
        self.accounts.put(signed_in);
        let screens = self.stack.len();
        self.stack.retain(|it| *it != Route::SignIn);
        let moved = if !self.has_begun_for_a_session() {
            self.leave_all()
        } else if self.stack.len() < screens {
            Moved::Elsewhere
        } else {
            Moved::Nowhere
        };
        if self.given_client.is_some() && self.report.is_none() && self.ask.is_none() {
            return self.open_for_employer(Route::AddClient);
        }
        moved
    }

    /// The worker signed out at this employer, or took the account off this phone: nothing of it
    /// stays. The others do.
    pub fn sign_out(&mut self, account: &AccountId) -> Moved {
        let about = |it: &Route| {
            self.account_of(it) == Some(account)
                || matches!(it, Route::Employer(of) if of == account)
        };
        let gone: Vec<bool> = self.stack.iter().map(about).collect();
        let begun = self.report.as_ref().map(Report::account);
        let begun = begun.or(self.ask.as_ref().map(Ask::account));
        let other_goes_on = begun.is_some_and(|it| it != account);
        self.accounts.remove(account);
        self.again = None;
        let is_last = self.accounts.all().is_empty();
        self.notice = is_last.then_some(SignInNotice::SignedOut);
        if !other_goes_on {
            return self.leave_all();
        }
        // What she does for another employer goes on, and is told of.
        let was_shown = gone.last().copied().unwrap_or_default();
        let mut gone = gone.into_iter();
        self.stack.retain(|_| !gone.next().unwrap_or_default());
        match was_shown {
            true => Moved::Elsewhere,
            false => Moved::Nowhere,
        }
    }

    /// The server ended this session: what was chosen for it is kept until she signs in again.
    /// `true` when that is asked of her now; `false` when another session of the account has begun
    /// since, or when she is busy with another account, which goes on.
    pub fn end_session(&mut self, of: &SignedIn) -> bool {
        let shown = self.shown_account() == Some(&of.account);
        if !self.accounts.end(of) {
            return false;
        }
        // What was asked can no longer be answered.
        let asked = Question::SignOut(of.account.clone());
        if shown || self.question.as_ref() == Some(&asked) {
            self.question = None;
        }
        if self.anyone_is_signed_in() && !shown {
            self.at_home();
            return false;
        }
        self.again = Some(of.account.clone());
        self.notice = Some(SignInNotice::SessionEnded);
        true
    }

    /// What the phone says of the accounts, after another window may have changed them. While
    /// something is under way it is not followed. Which one is active is each window's own, so that
    /// nothing typed here is saved for another account.
    pub fn follow_accounts(&mut self, now: Accounts) {
        if self.sending.is_some() {
            return;
        }
        let active = self.accounts.active().map(Account::id).cloned();
        self.accounts = now;
        let still = active.is_none_or(|it| self.accounts.activate(&it));
        let lost = |it: &AccountId| self.accounts.get(it).is_none();
        let report = self.report.as_ref().map(Report::account);
        let begun = report.or(self.ask.as_ref().map(Ask::account));
        let is_lost = begun.map_or(!still, lost);
        if !self.accounts.all().is_empty() && is_lost {
            let _ = self.leave_all();
        }
        self.at_home();
        let again = self.again.take();
        let again = again.filter(|it| self.accounts.get(it).is_some());
        let again = again.filter(|it| self.accounts.signed_in(it).is_none());
        self.again = again.or_else(|| self.asked_again());
    }

    /// Whose sign-in is shown because what she was at cannot be shown without it.
    pub(super) fn asked_again(&self) -> Option<AccountId> {
        if self.server_is_chosen || self.place() != Place::SignIn {
            return None;
        }
        let account = self.shown_account();
        let account = account.or(self.accounts.active().map(Account::id))?;
        let account = self.accounts.get(account)?;
        account.signed_in().is_none().then(|| account.id().clone())
    }

    pub(super) fn anyone_is_signed_in(&self) -> bool {
        self.accounts.sessions().next().is_some()
    }

    /// Whether a screen that needs a session can be shown: that of its account, or anybody's.
    pub(super) fn is_open(&self, route: &Route) -> bool {
        match self.account_of(route) {
            Some(account) => self.accounts.signed_in(account).is_some(),
            None => self.anyone_is_signed_in(),
        }
    }

    /// What was under way for this attempt has come back: the account it was for.
    pub(super) fn under_way_ended(&mut self, attempt: Attempt) -> Option<AccountId> {
        self.sending
            .take_if(|(under_way, _)| *under_way == attempt)
            .map(|(_, account)| account)
    }

    /// At home there is no screen of an account that has ended: another one becomes the active one.
    pub(super) fn at_home(&mut self) {
        if self.stack.is_empty() {
            self.accounts.activate_a_session();
            if self.anyone_is_signed_in() {
                self.again = None;
            }
        }
    }

    fn has_begun_for_a_session(&self) -> bool {
        let report = self.report.as_ref().map(Report::account);
        let begun = report.or(self.ask.as_ref().map(Ask::account));
        begun.is_some_and(|it| self.accounts.signed_in(it).is_some())
    }

    fn adds_for_ask(&self) -> bool {
        let pairs = self.stack.windows(2);
        pairs
            .into_iter()
            .any(|it| matches!(it, [Route::Ask(_), Route::AddClient]))
    }

    fn account_of<'a>(&'a self, route: &'a Route) -> Option<&'a AccountId> {
        match route {
            Route::LastTime | Route::Activity | Route::Hours | Route::Review => {
                self.report.as_ref().map(Report::account)
            }
            // For a visit that she asks for.
            Route::AddClient if self.adds_for_ask() => self.ask.as_ref().map(Ask::account),
            Route::AddClient => self.accounts.active().map(Account::id),
            // She may be correcting the number of what she is about to send.
            Route::EditClient(_) => {
                let begun = self.report.as_ref().map(Report::account);
                let begun = begun.or(self.ask.as_ref().map(Ask::account));
                begun.or(self.accounts.active().map(Account::id))
            }
            Route::Ask(_) => self.ask.as_ref().map(Ask::account),
            Route::Sent { account, .. }
            | Route::SettledVoid(account)
            | Route::Asked { account, .. }
            | Route::AskVoid(account) => Some(account),
            Route::Password
            | Route::ChooseClient
            | Route::Phones
            | Route::Requests
            | Route::Contest(_)
            | Route::ContestWords(_) => self.accounts.active().map(Account::id),
            Route::Language
            | Route::Server(_)
            | Route::Closed(_)
            | Route::SignIn
            | Route::Employer(_)
            | Route::ForEmployer(_)
            | Route::Former
            | Route::History
            | Route::Settings
            | Route::Help
            | Route::Privacy
            | Route::About
            | Route::SetAside
            | Route::Update => None,
        }
    }
}
