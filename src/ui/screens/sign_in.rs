use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::{
        Core,
        account::AccountId,
        link::Link,
        navigation::{Place, Route},
        session::{Credentials, SignInError, TypedWrong},
    },
    ui::{
        aloud::Script,
        components::{
            Button, ButtonKind, Digits, EnterKey, Field, FieldKind, Notice, NoticeKind, Screen,
        },
        icons::{Icon, IconKind},
        links, report,
        state::{AppState, use_app, use_core},
        words,
    },
};

const FORM: &str = "sign-in";

/// «Voer uw Login en Paswoord in»
#[component]
pub fn SignIn() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let login = app.login_field();
    let password = use_signal(String::new);
    let mut busy = use_signal(|| false);
    let mut wrong = use_signal(|| None::<TypedWrong>);
    let mut trouble = use_signal(Vec::<String>::new);
    let again = app.signing_in_again();
    let adding = again.is_none() && app.place() == Place::Above(Route::SignIn);
    let server = again
        .as_ref()
        .map(|it| it.server.clone())
        .or_else(|| core.server().ok());
    let fixed = core.platform().servers.fixed;

    let submit = {
        let core = core.clone();
        move |event: FormEvent| {
            event.prevent_default();
            if busy() {
                return;
            }
            trouble.set(Vec::new());
            app.set_link_refused(false);
            let typed = Credentials::from_typed(&login.peek(), &password.peek());
            wrong.set(typed.as_ref().err().copied());
            let Ok(credentials) = typed else {
                return;
            };
            busy.set(true);
            let core = core.clone();
            spawn(async move {
                sign_in(app, core, credentials, password, trouble).await;
                busy.set(false);
            });
        }
    };
    let read_link = {
        let core = core.clone();
        move |()| {
            let text = login.cloned();
            if Link::looks_like_one(&text) {
                let mut login = login;
                login.set(String::new());
                links::follow(app, &core, &text);
            }
        }
    };
    let login_error = wrong()
        .and_then(|it| it.login)
        .map(|it| words::login_error(&texts, it));
    let password_error = wrong()
        .and_then(|it| it.password)
        .map(|it| texts.text(words::password(it)));
    let refused = app.is_link_refused().then_some("server-link-invalid");
    let submit_label = if busy() {
        "sign-in-busy"
    } else {
        "sign-in-submit"
    };
    let notice = app.sign_in_notice().map(words::sign_in_notice);
    let notice = notice.filter(|_| !adding);
    let (title, intro) = if adding {
        ("employer-add", "employer-add-intro")
    } else {
        ("sign-in-title", "sign-in-intro")
    };
    let employer = again.as_ref().and_then(|it| app.employer(it));
    let employer = employer.map(|it| texts.text_with("employer-for", &[("name", it.into())]));
    let aloud = Script::new()
        .perhaps(employer.as_ref())
        .messages(&texts, [notice.unwrap_or(intro)])
        .messages(&texts, ["sign-in-login-label", "sign-in-login-hint"])
        .perhaps(login_error.as_ref())
        .messages(&texts, ["sign-in-password-label"])
        .perhaps(password_error.as_ref())
        .messages(&texts, refused)
        .all(trouble.read().iter())
        .messages(&texts, [submit_label])
        .pair(
            &texts.text("sign-in-language"),
            texts.language().native_name(),
        );
    rsx! {
        Screen {
            title: texts.text(title),
            aloud,
            back: app.can_go_back(),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text(submit_label),
                    busy: busy(),
                    steady: !trouble.read().is_empty(),
                    form: FORM,
                }
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::Language,
                    label: texts.language().native_name(),
                    description: texts.text("sign-in-language"),
                    onclick: move |()| app.open(Route::Language),
                }
                if !fixed && let Some(server) = server {
                    Button {
                        kind: ButtonKind::Quiet,
                        icon: IconKind::Server,
                        label: texts.text_with("sign-in-server", &[("server", server.display_name().into())]),
                        onclick: move |()| app.open(Route::Server(String::new())),
                    }
                }
            },
            if let Some(employer) = employer {
                p { class: "for-employer",
                    Icon { kind: IconKind::Employer }
                    span { "{employer}" }
                }
            }
            if let Some(notice) = notice {
                Notice { kind: NoticeKind::Info, lines: vec![texts.text(notice)] }
            } else {
                p { class: "lead", {texts.text(intro)} }
            }
            form { id: FORM, class: "prose", novalidate: true, onsubmit: submit,
                Field {
                    id: "login",
                    kind: FieldKind::Digits(Digits::Login),
                    label: texts.text("sign-in-login-label"),
                    hint: texts.text("sign-in-login-hint"),
                    error: login_error,
                    autocomplete: "username",
                    enter: EnterKey::Next,
                    value: login,
                    onchange: read_link,
                }
                Field {
                    id: "password",
                    kind: FieldKind::Password,
                    label: texts.text("sign-in-password-label"),
                    error: password_error,
                    autocomplete: "current-password",
                    enter: EnterKey::Go,
                    value: password,
                }
                if let Some(refused) = refused {
                    Notice { kind: NoticeKind::Bad, lines: vec![texts.text(refused)] }
                }
                if !trouble.read().is_empty() {
                    Notice { kind: NoticeKind::Bad, lines: trouble() }
                }
            }
        }
    }
}

async fn sign_in(
    app: AppState,
    core: Rc<Core>,
    credentials: Credentials,
    mut password: Signal<String>,
    mut trouble: Signal<Vec<String>>,
) {
    let login = credentials.login().clone();
    let texts = app.texts();
    // She signs in again where she was; every other login goes to the chosen server.
    let again = app.signing_in_again().filter(|it| it.login == login);
    let server = match again.map_or_else(|| core.server(), |it| Ok(it.server)) {
        Ok(server) => server,
        Err(error) => return trouble.set(vec![texts.text(words::store(&error))]),
    };
    let account = AccountId { server, login };
    let credentials = credentials.with_voucher(app.voucher_of(&account));
    match core.sign_in_at(account.server.clone(), credentials).await {
        Ok(signed_in) => {
            app.drop_voucher();
            app.fill_login(String::new());
            report::welcome(app, core, signed_in);
        }
        Err(SignInError::Wrong { left }) => {
            password.set(String::new());
            trouble.set(vec![
                texts.text("sign-in-wrong"),
                texts.text_with("sign-in-attempts-left", &[("left", left.into())]),
            ]);
        }
        Err(SignInError::Closed) => {
            password.set(String::new());
            app.drop_voucher();
            app.open(Route::Closed(account));
        }
        Err(error) => {
            tracing::warn!(%error, "sign-in failed");
            trouble.set(vec![texts.text(words::sign_in(&error))]);
        }
    }
}
