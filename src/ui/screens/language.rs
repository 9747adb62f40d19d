use dioxus::prelude::*;
use job_tracker_protocol::Language;

use crate::core::{locale::offered, navigation::Navigation};
use crate::ui::{
    aloud::Script,
    components::{Button, ButtonKind, Screen},
    icons::{Icon, IconKind},
    state::{AppState, use_app, use_core},
    words,
};

/// «Kies uw taal»: the first start on a device that speaks none of the three.
#[component]
pub fn FirstLanguage(preselected: Language) -> Element {
    let app = use_app();
    rsx! {
        Choose { chosen: preselected, back: false, ondone: move |()| app.change(Navigation::language_chosen) }
    }
}

/// Another language later.
#[component]
pub fn ChangeLanguage() -> Element {
    let app = use_app();
    rsx! {
        Choose { chosen: app.texts().language(), back: true, ondone: move |()| app.close() }
    }
}

#[component]
fn Choose(chosen: Language, back: bool, ondone: EventHandler<()>) -> Element {
    let app: AppState = use_app();
    let core = use_core();
    let offered = use_hook(|| offered(chosen, &core.platform().device.languages()));
    let mut chosen = use_signal(|| chosen);
    // The screen speaks the chosen language already, so that a wrong choice is seen at once.
    let mut spoken = use_signal(|| app.texts());
    let texts = spoken();
    let load = {
        let core = core.clone();
        move |language| {
            let core = core.clone();
            chosen.set(language);
            spawn(async move {
                let found = core.texts(language).await;
                if *chosen.peek() != language {
                    return;
                }
                match found {
                    Ok(texts) => spoken.set(texts),
                    Err(_) => {
                        chosen.set(spoken.peek().language());
                        app.say_warning(spoken.peek().text("error-language"));
                    }
                }
            });
        }
    };
    let done = move |()| {
        let core = core.clone();
        spawn(async move {
            let language = *chosen.peek();
            let Ok(texts) = core.texts(language).await else {
                app.say_warning(spoken.peek().text("error-language"));
                return;
            };
            let kept = core.choose_language(language).await;
            app.speak(texts);
            ondone.call(());
            if let Err(error) = kept {
                app.say_warning(app.texts().text(words::store(&error)));
            }
        });
    };
    rsx! {
        Screen {
            title: texts.text("language-title"),
            spoken: texts.clone(),
            aloud: offered
                .iter()
                .fold(Script::new(), |script, it| script.line_in(*it, it.native_name()))
                .line(texts.text("language-continue")),
            back,
            actions: rsx! {
                Button { kind: ButtonKind::Main, label: texts.text("language-continue"), onclick: done }
            },
            fieldset { class: "choices",
                legend { class: "visually-hidden", {texts.text("language-title")} }
                for language in offered.iter().copied() {
                    label { class: "choice", key: "{language}", lang: language.tag(),
                        input {
                            r#type: "radio",
                            name: "language",
                            value: language.code(),
                            checked: chosen() == language,
                            onchange: {
                                let mut load = load.clone();
                                move |_| load(language)
                            },
                        }
                        span { class: "choice-body",
                            span { class: "row-main",
                                span { class: "row-title", {language.native_name()} }
                                span { class: "row-sub", {language.choose()} }
                            }
                            span { class: "choice-mark",
                                Icon { kind: IconKind::Check }
                            }
                        }
                    }
                }
            }
        }
    }
}
