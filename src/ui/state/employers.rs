//! What outlives a screen of her employers: which accounts there are, and what is known of each.

use dioxus::{core::spawn_forever, prelude::*};

use super::AppState;
use crate::core::{
    account::AccountId,
    accounts::Accounts,
    navigation::{Navigation, Route},
    session::SignedIn,
};

impl AppState {
    /// All accounts on this phone.
    pub fn accounts(&self) -> Accounts {
        self.accounts.cloned()
    }

    /// The same for who need not know when they change.
    pub fn accounts_now(&self) -> Accounts {
        self.navigation.peek().accounts().clone()
    }

    /// The account that this screen is about: a report's own, else the active one.
    pub fn shown_account(&self) -> Option<AccountId> {
        let active = || self.signed_in().map(|it| it.account);
        self.shown.cloned().or_else(active)
    }

    /// The session of the account that this screen is about, while it lasts.
    pub fn shown_signed_in(&self) -> Option<SignedIn> {
        let account = self.shown_account()?;
        self.accounts.read().signed_in(&account).cloned()
    }

    /// The employer's name of the account that this screen is about, when there are several.
    pub fn shown_employer(&self) -> Option<String> {
        self.shown.cloned().and_then(|it| self.employer(&it))
    }

    /// The name of an account's employer, when there are several: else it says nothing new.
    pub fn employer(&self, account: &AccountId) -> Option<String> {
        let accounts = self.accounts.read();
        let several = accounts.are_several();
        several.then(|| accounts.employer(account)).flatten()
    }

    /// Whose session ended and who is asked to sign in again.
    pub fn signing_in_again(&self) -> Option<AccountId> {
        self.again.cloned()
    }

    /// How many changes wait for her answer at all employers; `None` while no office is known to
    /// take requests.
    pub fn waiting(&self) -> Option<u32> {
        let waiting = self.waiting.read();
        let accounts = self.accounts.read();
        // Of one whose session ended nothing can be answered.
        let open = accounts
            .sessions()
            .filter_map(|it| waiting.get(&it.account));
        open.copied().reduce(|all, it| all + it)
    }

    /// The same at one of them, for who need not know when it changes.
    pub fn waiting_at(&self, account: &AccountId) -> Option<u32> {
        self.waiting.peek().get(account).copied()
    }

    /// Whether any office takes requests, as far as is known.
    pub fn takes_requests(&self) -> bool {
        self.waiting().is_some()
    }

    /// Whether this account's office takes requests, as far as is known.
    pub fn takes_requests_at(&self, account: &AccountId) -> bool {
        self.waiting.read().contains_key(account)
    }

    /// The account's server said what waits; `None` where it takes no requests.
    pub fn set_waiting(mut self, account: &AccountId, waiting: Option<u32>) {
        if self.waiting_at(account) == waiting {
            return;
        }
        let mut all = self.waiting.write();
        match waiting {
            Some(open) => all.insert(account.clone(), open),
            None => all.remove(account),
        };
    }

    /// Does something with each session. It waits for the one that this screen is about, and for no
    /// other's server.
    pub async fn at_each_employer<Done>(self, work: impl Fn(SignedIn) -> Done)
    where
        Done: Future<Output = ()> + 'static,
    {
        let shown = self.shown_account();
        let mut waited_for = None;
        for signed_in in self.accounts_now().sessions() {
            if shown.as_ref() == Some(&signed_in.account) {
                waited_for = Some(signed_in.clone());
            } else {
                spawn_forever(work(signed_in.clone()));
            }
        }
        if let Some(signed_in) = waited_for {
            work(signed_in).await;
        }
    }

    /// Opens a screen about one employer: with several she is asked about which one.
    pub fn open_for_employer(self, route: Route) {
        self.go(|it| it.open_for_employer(route));
    }

    /// Shows the sign-in for one more employer.
    pub fn add_employer(self) {
        self.fill_login(String::new());
        self.go(Navigation::add_employer);
    }

    /// Shows the sign-in for an account whose session has ended.
    pub fn sign_in_again(self, account: AccountId) {
        self.fill_login(account.login.grouped());
        self.go(|it| it.sign_in_again(account));
    }

    /// The account's server is asked what changed while the app was away; `false` when it is
    /// already.
    pub fn begin_looking(mut self, account: &AccountId) -> bool {
        let is_asked = self.looking.peek().contains(account);
        if !is_asked {
            self.looking.write().push(account.clone());
        }
        !is_asked
    }

    /// The server has answered that, or has not.
    pub fn end_looking(mut self, account: &AccountId) {
        self.looking.write().retain(|it| it != account);
    }
}
