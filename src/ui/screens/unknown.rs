use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::{Core, account::AccountId, navigation::Route},
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Outcome, OutcomeMark},
        report, requests,
        state::{AppState, use_app, use_core},
    },
};

/// What has left and whose fate is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sought {
    /// A performance.
    Report,
    /// A request to the office.
    Request,
}

impl Sought {
    /// Title, what is known, and the way on.
    fn messages(self) -> [&'static str; 3] {
        match self {
            Self::Report => ["unknown-title", "unknown-text", "sent-to-clients"],
            Self::Request => ["ask-unknown-title", "ask-unknown-text", "continue"],
        }
    }

    /// The same where another window found out; the way on leads to where she sees it.
    fn elsewhere(self) -> [&'static str; 3] {
        let title = "unknown-elsewhere-title";
        match self {
            Self::Report => [title, "unknown-elsewhere", "history-title"],
            Self::Request => [title, "ask-unknown-elsewhere", "requests-title"],
        }
    }

    async fn settle(self, app: AppState, core: Rc<Core>) {
        match self {
            Self::Report => report::settle(app, core).await,
            Self::Request => requests::settle(app, core).await,
        }
    }

    /// Whether there still is something to find out. What cannot be read is not known.
    fn is_open(self, core: &Core, account: &AccountId) -> bool {
        let open = match self {
            Self::Report => core.has_unsettled(account),
            Self::Request => core.has_unsettled_request(account),
        };
        open.unwrap_or(true)
    }

    fn leave(self, app: AppState) {
        match self {
            Self::Report => app.leave_report(),
            Self::Request => app.go(|it| it.leave_ask()),
        }
    }

    /// Shows what the server has.
    fn see(self, app: AppState) {
        match self {
            Self::Report => {
                app.leave_report();
                app.open(Route::History);
            }
            Self::Request => requests::see(app, app.shown_account()),
        }
    }
}

/// «We weten niet of de prestatie is aangekomen»: never sent again, only asked.
#[component]
pub(super) fn Unknown(sought: Sought) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let mut busy = use_signal(|| false);
    let mut checks = use_signal(|| 0_u32);
    let looking = core.clone();
    // Another window may find out, which is told there and not here.
    let is_open = use_memo(move || {
        let _ = (app.changes(), checks());
        let account = app.shown_account();
        account.is_none_or(|it| sought.is_open(&looking, &it))
    });
    let check = move |()| {
        if busy.replace(true) {
            return;
        }
        let core = core.clone();
        spawn(async move {
            sought.settle(app, core).await;
            checks += 1;
            busy.set(false);
        });
    };
    let [title, text, leave] = sought.messages();
    let [title_elsewhere, text_elsewhere, see] = sought.elsewhere();
    let (title, text, main) = match (is_open(), busy()) {
        (false, _) => (title_elsewhere, text_elsewhere, see),
        (true, true) => (title, text, "unknown-checking"),
        (true, false) => (title, text, "unknown-check-now"),
    };
    let still = (is_open() && checks() > 0).then_some("unknown-still");
    rsx! {
        Outcome {
            mark: OutcomeMark::Unknown,
            title: texts.text(title),
            aloud: Script::new()
                .messages(&texts, [text])
                .messages(&texts, still)
                .messages(&texts, [main, leave]),
            actions: rsx! {
                if is_open() {
                    Button {
                        kind: ButtonKind::Main,
                        label: texts.text(main),
                        busy: busy(),
                        onclick: check,
                    }
                } else {
                    Button {
                        kind: ButtonKind::Main,
                        label: texts.text(main),
                        onclick: move |()| sought.see(app),
                    }
                }
                Button {
                    kind: ButtonKind::Quiet,
                    label: texts.text(leave),
                    onclick: move |()| sought.leave(app),
                }
            },
            p { role: "status", {texts.text(text)} }
            if let Some(still) = still {
                p { class: "lead", role: "status", {texts.text(still)} }
            }
        }
    }
}
