//! The questions that lie over a screen.

mod client;
mod report;
mod requests;
mod sign_out;

use dioxus::prelude::*;

use client::Delete;
use report::{Leave, OneMore};
use requests::{Agree, Withdraw};
use sign_out::{ForgetPhone, SignOut};

use super::state::use_app;
use crate::core::navigation::Question;

/// The open question, if there is one.
#[component]
pub fn Questions() -> Element {
    let app = use_app();
    match app.question() {
        None => rsx! {},
        Some(Question::Leave) => rsx! { Leave {} },
        Some(Question::Again(again)) => rsx! { OneMore { again } },
        Some(Question::Delete(client)) => rsx! { Delete { client } },
        Some(Question::SignOut(account)) => rsx! { SignOut { account } },
        Some(Question::ForgetPhone(phone)) => rsx! { ForgetPhone { phone } },
        Some(Question::Withdraw(request)) => rsx! { Withdraw { request } },
        Some(Question::Agree(change)) => rsx! { Agree { change } },
    }
}
