//! What the link of a letter brought for the sign-in, until it is used.

use dioxus::prelude::*;
use job_tracker_protocol::Voucher;

use super::AppState;
use crate::core::{account::AccountId, link::StartLink};

impl AppState {
    /// The field of the login at the sign-in.
    pub fn login_field(&self) -> Signal<String> {
        self.login
    }

    /// Fills the login in.
    pub fn fill_login(mut self, login: String) {
        self.login.set(login);
    }

    /// Keeps a link until she has chosen its server.
    pub fn hold_link(mut self, link: StartLink) {
        self.link.set(Some(link));
    }

    /// The link that was kept.
    pub fn take_link(mut self) -> Option<StartLink> {
        self.link.take()
    }

    /// Keeps what the link of her letter held until she has signed in.
    pub fn hold_voucher(mut self, account: AccountId, voucher: Voucher) {
        self.voucher.set(Some((account, voucher)));
    }

    /// What the link of this account's letter held.
    pub fn voucher_of(&self, account: &AccountId) -> Option<Voucher> {
        let held = self.voucher.peek();
        let held = held.as_ref().filter(|it| it.0 == *account);
        held.map(|it| it.1.clone())
    }

    /// It has done what it is for.
    pub fn drop_voucher(mut self) {
        self.voucher.set(None);
    }

    /// Whether the last link was none of an employer's.
    pub fn is_link_refused(&self) -> bool {
        *self.link_refused.read()
    }

    /// Remembers whether the last link was none of an employer's.
    pub fn set_link_refused(mut self, refused: bool) {
        self.link_refused.set(refused);
    }
}
