use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::{
        Core,
        account::AccountId,
        link::Link,
        navigation::Route,
        session::{Credentials, SignInError, TypedWrong},
    },
    ui::{
        aloud::Script,
        components::{
            Button, ButtonKind, Digits, EnterKey, Field, FieldKind, Notice, NoticeKind, Screen,
        },
        icons::IconKind,
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
    let server = core.server().ok();
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
    let aloud = Script::new()
        .messages(&texts, [notice.unwrap_or("sign-in-intro")])
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
            title: texts.text("sign-in-title"),
            aloud,
            back: false,
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text(submit_label),
                    busy: busy(),
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
            if let Some(notice) = notice {
                Notice { kind: NoticeKind::Info, lines: vec![texts.text(notice)] }
            } else {
                p { class: "lead", {texts.text("sign-in-intro")} }
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
    let account = |login| core.server().ok().map(|server| AccountId { server, login });
    let voucher = account(login.clone()).and_then(|it| app.voucher_of(&it));
    match core.sign_in(credentials.with_voucher(voucher)).await {
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
            if let Some(account) = account(login) {
                app.open(Route::Closed(account));
            }
        }
        Err(error) => {
            tracing::warn!(%error, "sign-in failed");
            trouble.set(vec![texts.text(words::sign_in(&error))]);
        }
    }
}
