//! The steps that screens let the machine take.

use dioxus::prelude::*;

use super::AppState;
use crate::core::{
    account::AccountId,
    clients::Client,
    navigation::{Moved, Navigation, Question, Route},
    performance::Draft,
};

impl AppState {
    /// Lets the machine take a step that leaves the screen where it is.
    pub fn change<T>(mut self, step: impl FnOnce(&mut Navigation) -> T) -> T {
        step(&mut self.navigation.write())
    }

    /// Lets the machine take a step; what was said and the focus follow where it led.
    pub fn go(mut self, step: impl FnOnce(&mut Navigation) -> Moved) {
        let moved = self.change(step);
        match moved {
            Moved::Nowhere => {}
            Moved::Elsewhere => {
                self.opener.set(None);
                self.said.set(None);
                self.move_focus();
            }
            Moved::Asked => self.opener.set(self.pressed.cloned()),
            Moved::Answered => self.move_focus(),
        }
    }

    /// Opens a screen above this one.
    pub fn open(self, route: Route) {
        self.go(|it| it.open(route));
    }

    /// Closes this screen, without a question.
    pub fn close(self) {
        self.go(Navigation::close);
    }

    /// Goes to the root screen, then up to these.
    pub fn restart_at(self, routes: Vec<Route>) {
        self.go(|it| it.restart_at(routes));
    }

    /// What the back button, the back gesture and Escape do.
    pub fn back(self) {
        self.go(Navigation::back);
    }

    /// Asks a question that must be answered first.
    pub fn ask(self, question: Question) {
        self.go(|it| it.ask(question));
    }

    /// The open question is answered, or was closed.
    pub fn answer_question(self) {
        self.go(Navigation::answer_question);
    }

    /// Starts to report a performance for a client.
    pub fn report_for(self, account: AccountId, client: &Client) {
        self.go(|it| it.report_for(account, client));
    }

    /// Changes the draft.
    pub fn change_draft(self, change: impl FnOnce(&mut Draft)) {
        self.change(|it| it.change_draft(change));
    }

    /// Forgets the report and goes home.
    pub fn leave_report(self) {
        self.go(Navigation::leave_report);
    }
}
