use std::rc::Rc;

use dioxus::prelude::*;

use crate::{
    core::{
        Core,
        navigation::Route,
        password::{ChangePasswordError, NewPasswordForm, PasswordTypedWrong},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, EnterKey, Field, FieldKind, Notice, NoticeKind, Screen},
        report,
        state::{AppState, use_app, use_core},
        words,
    },
};

const FORM: &str = "password-change";

/// A worker replaces the password of her letter by one of her own.
#[component]
pub fn Password() -> Element {
    let app = use_app();
    let core = use_core();
    let texts = app.texts();
    let [current, new, again] = [(); 3].map(|()| use_signal(String::new));
    let mut busy = use_signal(|| false);
    let mut wrong = use_signal(|| None::<PasswordTypedWrong>);
    let mut trouble = use_signal(Vec::<String>::new);
    let submit = move |event: FormEvent| {
        event.prevent_default();
        if busy() {
            return;
        }
        trouble.set(Vec::new());
        let typed = NewPasswordForm::from_typed(&current.peek(), &new.peek(), &again.peek());
        wrong.set(typed.as_ref().err().copied());
        let Ok(form) = typed else {
            return;
        };
        busy.set(true);
        let core = Rc::clone(&core);
        spawn(async move {
            change(app, core, form, current, trouble).await;
            busy.set(false);
        });
    };
    let errors = wrong().map_or([None; 3], |it| {
        [
            it.current.map(words::password),
            it.new.map(words::new_password),
            it.again_differs.then_some("password-differs"),
        ]
    });
    let errors = errors.map(|it| it.map(|id| texts.text(id)));
    rsx! {
        Screen {
            title: texts.text("password-title"),
            aloud: Script::new()
                .messages(&texts, ["password-intro", "password-current"])
                .perhaps(errors[0].as_ref())
                .messages(&texts, ["password-new", "password-new-hint"])
                .perhaps(errors[1].as_ref())
                .messages(&texts, ["password-again"])
                .perhaps(errors[2].as_ref())
                .all(trouble.read().iter())
                .line(texts.text("password-save")),
            actions: rsx! {
                Button {
                    kind: ButtonKind::Main,
                    label: texts.text("password-save"),
                    busy: busy(),
                    form: FORM,
                }
            },
            p { class: "lead", {texts.text("password-intro")} }
            form { id: FORM, class: "prose", novalidate: true, onsubmit: submit,
                Field {
                    id: "current-password",
                    kind: FieldKind::Password,
                    label: texts.text("password-current"),
                    error: errors[0].clone(),
                    autocomplete: "current-password",
                    enter: EnterKey::Next,
                    value: current,
                }
                Field {
                    id: "new-password",
                    kind: FieldKind::Password,
                    label: texts.text("password-new"),
                    hint: texts.text("password-new-hint"),
                    error: errors[1].clone(),
                    autocomplete: "new-password",
                    enter: EnterKey::Next,
                    value: new,
                }
                Field {
                    id: "new-password-again",
                    kind: FieldKind::Password,
                    label: texts.text("password-again"),
                    error: errors[2].clone(),
                    autocomplete: "new-password",
                    value: again,
                }
                if !trouble.read().is_empty() {
                    Notice { kind: NoticeKind::Bad, lines: trouble() }
                }
            }
        }
    }
}

async fn change(
    app: AppState,
    core: Rc<Core>,
    form: NewPasswordForm,
    mut current: Signal<String>,
    mut trouble: Signal<Vec<String>>,
) {
    let Some(signed_in) = app.signed_in() else {
        return;
    };
    let texts = app.texts();
    let Err(error) = core.change_password(&signed_in, form).await else {
        app.close();
        app.say(texts.text("password-changed"));
        return;
    };
    match error {
        ChangePasswordError::Wrong { left } => {
            current.set(String::new());
            trouble.set(vec![
                texts.text("password-wrong"),
                texts.text_with("sign-in-attempts-left", &[("left", left.into())]),
            ]);
        }
        ChangePasswordError::Closed => {
            report::session_ended(app, &core, &signed_in);
            app.open(Route::Closed(signed_in.account));
        }
        ChangePasswordError::SessionEnded => report::session_ended(app, &core, &signed_in),
        other => {
            // Either may be the current one now: what was typed is not sent again as it is.
            if matches!(other, ChangePasswordError::Unknown(_)) {
                current.set(String::new());
            }
            tracing::warn!(error = %other, "the password was not changed");
            trouble.set(vec![texts.text(words::change_password(&other))]);
        }
    }
}
