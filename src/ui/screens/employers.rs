//! Her employers on this phone: each gives a worker a login of its own.

use dioxus::{core::spawn_forever, prelude::*};

use super::settings::Fact;
use crate::{
    core::{
        Core,
        account::AccountId,
        accounts::Account,
        locale::Texts,
        navigation::{Question, Route},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, CallRow, Notice, NoticeKind, Row, Screen},
        icons::IconKind,
        links,
        state::{AppState, use_app, use_core},
    },
};

/// How it stands with an account on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SessionState {
    SignedIn,
    Ended,
    Closed,
}

impl SessionState {
    fn of(core: &Core, account: &Account) -> Self {
        let is_open = core.lockout(account.id()).is_ok_and(|it| it.lets_through());
        match account {
            Account::SignedIn(_) => Self::SignedIn,
            Account::Ended { .. } if is_open => Self::Ended,
            Account::Ended { .. } => Self::Closed,
        }
    }

    /// What is said of it; nothing while all is well.
    fn message(self) -> Option<&'static str> {
        match self {
            Self::SignedIn => None,
            Self::Ended => Some("employer-state-ended"),
            Self::Closed => Some("closed-title"),
        }
    }
}

/// What a row in the settings shows of an employer: its name, her name there, and what is wrong.
fn row(core: &Core, texts: &Texts, name: &str, account: &Account) -> (String, String) {
    let worker = account.record().worker_name.clone();
    let wrong = SessionState::of(core, account).message();
    let sub = match wrong.map(|it| texts.text(it)) {
        Some(wrong) => texts.beside(&[worker, wrong]),
        None => worker,
    };
    (name.to_owned(), sub)
}

/// What a row shows of each of her employers, when there are several.
fn rows(app: AppState, core: &Core, texts: &Texts) -> Vec<(AccountId, (String, String))> {
    let accounts = app.accounts();
    let several = accounts.all().iter().filter(|_| accounts.are_several());
    let rows = several.map(|it| {
        let name = accounts.employer(it.id()).unwrap_or_default();
        (it.id().clone(), row(core, texts, &name, it))
    });
    rows.collect()
}

/// What is read of her employers in the settings.
pub(super) fn employers_aloud(app: AppState, core: &Core, texts: &Texts) -> Script {
    let rows = rows(app, core, texts);
    let title = (!rows.is_empty()).then_some("employers-title");
    let script = Script::new().messages(texts, title);
    rows.iter()
        .fold(script, |script, (_, (name, sub))| script.pair(name, sub))
}

/// Her employers in the settings, when there are several.
#[component]
pub(super) fn EmployerRows() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let _ = app.changes();
    let rows = rows(app, &core, &texts);
    if rows.is_empty() {
        return rsx! {};
    }
    rsx! {
        h2 { class: "employer-name", {texts.text("employers-title")} }
        ul { class: "list",
            for (account, (name, sub)) in rows {
                li { key: "{account.server} {account.login}",
                    Row {
                        title: name,
                        sub,
                        icon: IconKind::Employer,
                        onclick: move |()| app.open(Route::Employer(account.clone())),
                    }
                }
            }
        }
    }
}

/// The row that leads to one more employer.
#[component]
pub(super) fn AddEmployer() -> Element {
    let app = use_app();
    let texts = app.texts();
    rsx! {
        li {
            Row {
                title: texts.text("employer-add"),
                sub: texts.text("employer-add-hint"),
                icon: IconKind::Add,
                onclick: move |()| app.add_employer(),
            }
        }
    }
}

/// One of her employers: who she is there, and what she can do.
#[component]
pub fn Employer(account: AccountId) -> Element {
    let app = use_app();
    let core = use_core();
    let _ = app.changes();
    let accounts = app.accounts();
    match accounts.get(&account) {
        Some(held) => {
            let name = accounts.employer(&account).unwrap_or_default();
            let session = SessionState::of(&core, held);
            rsx! { Held { name, held: held.clone(), session } }
        }
        // Another window signed out there meanwhile.
        None => rsx! { super::Settings {} },
    }
}

#[component]
fn Held(name: String, held: Account, session: SessionState) -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let account = held.id().clone();
    let record = held.record().clone();
    let who = texts.text_with("settings-account", &[("name", record.worker_name.into())]);
    let login = texts.text_with(
        "closed-login",
        &[("login", account.login.unbroken().into())],
    );
    let office = record.employer_phone.map(|number| {
        let name = record.employer_name.into();
        let call = texts.text_with("closed-employer-phone", &[("name", name)]);
        (call, number)
    });
    let server = (!core.platform().servers.fixed).then(|| account.server.display_name().to_owned());
    let sign_out = match session {
        SessionState::SignedIn => "settings-sign-out",
        SessionState::Ended | SessionState::Closed => "employer-take-off",
    };
    let again = (session != SessionState::SignedIn).then_some("employer-again");
    let aloud = Script::new()
        .messages(&texts, session.message())
        .all([&who, &login])
        .messages(&texts, again)
        .messages(&texts, [sign_out]);
    let aloud = office
        .iter()
        .fold(aloud, |script, (call, number)| script.pair(call, number));
    let (returning, leaving) = (account.clone(), account);
    let sign_in_again = move |()| {
        if session == SessionState::Closed {
            app.open(Route::Closed(returning.clone()));
        } else {
            app.sign_in_again(returning.clone());
        }
    };
    rsx! {
        Screen {
            title: name,
            aloud,
            actions: rsx! {
                if let Some(again) = again {
                    Button {
                        kind: ButtonKind::Main,
                        label: texts.text(again),
                        onclick: sign_in_again,
                    }
                }
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::SignOut,
                    label: texts.text(sign_out),
                    onclick: move |()| app.ask(Question::SignOut(leaving.clone())),
                }
            },
            if let Some(message) = session.message() {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(message)] }
            }
            p { class: "lead",
                "{who}"
                br {}
                "{login}"
            }
            if let Some((call, number)) = office {
                CallRow { number, sub: call }
            }
            if let Some(server) = server {
                ul { class: "list",
                    Fact {
                        icon: IconKind::Server,
                        title: texts.text("settings-server"),
                        text: server,
                    }
                }
            }
        }
    }
}

/// «Voor welke werkgever?»
#[component]
pub fn ForEmployer() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let accounts = app.accounts();
    let sessions = accounts.sessions().map(|it| {
        let name = accounts.employer(&it.account).unwrap_or_default();
        (it.account.clone(), name, it.record.worker_name.clone())
    });
    let sessions: Vec<_> = sessions.collect();
    let choose = move |account: AccountId| {
        app.go(|it| it.choose_employer(&account));
        let core = core.clone();
        spawn_forever(async move { links::remember(&core, &account).await });
    };
    rsx! {
        Screen {
            title: texts.text("employer-which"),
            aloud: Script::new().all(sessions.iter().map(|it| &it.1)),
            actions: rsx! {},
            ul { class: "list",
                for (account, name, worker) in sessions {
                    li { key: "{account.server} {account.login}",
                        Row {
                            title: name,
                            sub: worker,
                            icon: IconKind::Employer,
                            onclick: {
                                let choose = choose.clone();
                                move |()| choose(account.clone())
                            },
                        }
                    }
                }
            }
        }
    }
}

/// The names of the employers where she has to sign in again, while others go on.
fn ended_employers(app: AppState) -> Vec<(AccountId, String)> {
    let accounts = app.accounts();
    let ended = accounts.all().iter().filter(|it| it.signed_in().is_none());
    let named = ended.filter_map(|it| Some((it.id().clone(), accounts.employer(it.id())?)));
    named.filter(|_| accounts.are_several()).collect()
}

/// What is read of them.
pub(super) fn ended_said(app: AppState) -> Vec<String> {
    let texts = app.texts();
    let ended = ended_employers(app).into_iter();
    ended
        .map(|(_, name)| texts.text_with("employer-ended", &[("name", name.into())]))
        .collect()
}

/// On the home: where she has to sign in again, so that nobody wonders where those clients are.
#[component]
pub(super) fn EndedEmployers() -> Element {
    let app = use_app();
    let texts = app.texts();
    rsx! {
        for (account, name) in ended_employers(app) {
            Notice {
                key: "{account.server} {account.login}",
                kind: NoticeKind::Warn,
                lines: vec![texts.text_with("employer-ended", &[("name", name.clone().into())])],
            }
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text("employer-again"),
                description: name,
                onclick: move |()| app.open(Route::Employer(account.clone())),
            }
        }
    }
}
