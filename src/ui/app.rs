use std::{rc::Rc, time::Duration};

use dioxus::prelude::*;
use job_tracker_protocol::Language;

use super::{
    aloud::Aloud,
    dialogs::Questions,
    home::HomeMemory,
    links,
    reach::{Reach, use_watch},
    report, requests,
    screens::{
        About, ActivityScreen, AddClient, AskScreen, AskVoid, Asked, Broken, ChangeLanguage,
        ChooseClient, Closed, Contest, ContestWords, EditClient, Employer, FirstLanguage,
        ForEmployer, FormerClients, Help, History, Home, HoursScreen, LastTimeScreen, Password,
        Phones, Privacy, Requests, Review, Sent, Server, SetAsideScreen, Settings, SettledVoid,
        SignIn, Update,
    },
    state::{AppState, CoreHandle},
    upgrade, words,
};
use crate::{
    core::{
        Core,
        accounts::Accounts,
        locale::{self, LanguageChoice, Texts, negotiate},
        navigation::{Place, Route},
        platform::TextFiles,
        server_address::ServerAddressError,
    },
    platform::{
        self, StartError,
        shell::{self, ShellEvent},
    },
};

/// The root: starts the core, or says why it cannot.
#[component]
pub fn App() -> Element {
    Aloud::provide();
    let started = use_hook(|| {
        begin().map_err(|error| {
            tracing::error!(%error, "the app cannot start");
            message(&error)
        })
    });
    match started {
        Ok(start) => rsx! { Speaking { start } },
        Err(message) => rsx! { CannotStart { message } },
    }
}

/// There is no core: of what the app has, only the words can be asked for.
#[component]
fn CannotStart(message: &'static str) -> Element {
    let language = negotiate(&platform::languages()).language();
    match use_words(language, platform::text_files) {
        None => rsx! {},
        Some(texts) => {
            shell::set_page(texts.language(), &texts.text("app-name"));
            rsx! { Broken { texts, message } }
        }
    }
}

/// A core with what it knows at start.
#[derive(Clone)]
struct Start {
    core: Rc<Core>,
    language: LanguageChoice,
    accounts: Accounts,
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.core, &other.core)
    }
}

fn begin() -> Result<Start, StartError> {
    let core = platform::start()?;
    let language = core.language()?;
    // Without its secrets the app still works: the worker signs in again.
    let accounts = core.accounts().unwrap_or_else(|error| {
        tracing::warn!(%error, "the accounts could not be read");
        Accounts::default()
    });
    Ok(Start {
        core: Rc::new(core),
        language,
        accounts,
    })
}

fn message(error: &StartError) -> &'static str {
    match error {
        StartError::Store(error) => words::store(error),
        _ if error.is_storage_blocked() => "error-storage-blocked",
        // A page that was opened over plain HTTP: closing it and opening it again changes nothing.
        StartError::Server(ServerAddressError::Insecure) => "error-address-insecure",
        _ => "error-unexpected",
    }
}

/// Nothing is drawn before its words are there; they may have to come first.
#[component]
fn Speaking(start: Start) -> Element {
    let files = || Rc::clone(&start.core.platform().texts);
    match use_words(start.language.language(), files) {
        None => rsx! {},
        Some(texts) => rsx! { Running { start, texts } },
    }
}

/// The words of a language, once they are there; those of the nearest where they do not come.
fn use_words(language: Language, files: impl FnOnce() -> Rc<dyn TextFiles>) -> Option<Texts> {
    let mut words = use_signal(|| locale::built_in(language));
    use_hook(|| {
        if words.peek().is_none() {
            let files = files();
            spawn(async move {
                words.set(Some(locale::load_or_nearest(&*files, language).await));
            });
        }
    });
    words.read().clone()
}

#[component]
fn Running(start: Start, texts: Texts) -> Element {
    let core = Rc::clone(&start.core);
    use_context_provider(|| CoreHandle(Rc::clone(&start.core)));
    let app = use_context_provider(|| AppState::new(start.language, texts, start.accounts.clone()));
    use_context_provider(|| HomeMemory::new(app, Rc::clone(&start.core)));
    use_hook(|| {
        if core.database().set_aside().is_some() {
            app.open(Route::SetAside);
        }
        links::opened(app, &core);
        spawn(speak_chosen(app, Rc::clone(&core)));
        spawn(report::settle(app, Rc::clone(&core)));
        spawn(requests::settle(app, Rc::clone(&core)));
        spawn(look_for_update(app, Rc::clone(&core)));
    });
    use_shell_events(app, Rc::clone(&core));
    use_watch(app, Rc::clone(&core));
    upgrade::use_upgrade(app, Rc::clone(&core));
    use_effect(move || shell::set_can_go_back(app.can_go_back()));
    let asking = app.question().is_some();
    rsx! {
        // What lies below a question cannot be reached.
        div { "inert": asking.then_some("true"),
            Top { place: app.place() }
        }
        Questions {}
        // One region that is always there, so that screen readers notice its changes.
        p { class: "visually-hidden", role: "status", aria_live: "polite", {app.said().map(|it| it.text).unwrap_or_default()} }
    }
}

#[component]
fn Top(place: Place) -> Element {
    match place {
        Place::FirstLanguage(preselected) => rsx! { FirstLanguage { preselected } },
        Place::SignIn => rsx! { SignIn {} },
        Place::Clients => rsx! { Home {} },
        Place::Above(route) => match route {
            Route::Language => rsx! { ChangeLanguage {} },
            Route::Password => rsx! { Password {} },
            Route::Server(given) => rsx! { Server { given } },
            Route::Closed(account) => rsx! { Closed { account } },
            Route::ChooseClient => rsx! { ChooseClient {} },
            Route::EditClient(number) => rsx! { EditClient { number } },
            Route::AddClient => rsx! { AddClient {} },
            Route::Former => rsx! { FormerClients {} },
            Route::LastTime => rsx! { LastTimeScreen {} },
            Route::SignIn => rsx! { SignIn {} },
            Route::Employer(account) => rsx! { Employer { account } },
            Route::ForEmployer(_) => rsx! { ForEmployer {} },
            Route::Activity => rsx! { ActivityScreen {} },
            Route::Hours => rsx! { HoursScreen {} },
            Route::Review => rsx! { Review {} },
            Route::Sent {
                account,
                performance,
                found,
            } => {
                // Another performance is another screen, with what it asks and feels of its own.
                rsx! {
                    for sent in [(account, performance)] {
                        Sent { key: "{sent.1.id}", account: sent.0, performance: sent.1, found }
                    }
                }
            }
            Route::SettledVoid(_) => rsx! { SettledVoid {} },
            Route::History => rsx! { History {} },
            Route::Requests => rsx! { Requests {} },
            Route::Ask(step) => rsx! { AskScreen { step } },
            Route::Asked { request, found, .. } => rsx! { Asked { request, found } },
            Route::AskVoid(_) => rsx! { AskVoid {} },
            Route::Contest(change) => rsx! { Contest { change } },
            Route::ContestWords(change) => rsx! { ContestWords { change } },
            Route::Settings => rsx! { Settings {} },
            Route::Phones => rsx! { Phones {} },
            Route::Help => rsx! { Help {} },
            Route::Privacy => rsx! { Privacy {} },
            Route::About => rsx! { About {} },
            Route::SetAside => rsx! { SetAsideScreen {} },
            Route::Update => rsx! { Update {} },
        },
    }
}

fn use_shell_events(app: AppState, core: Rc<Core>) {
    use_future(move || {
        let core = Rc::clone(&core);
        async move {
            let mut events = shell::events();
            while let Some(event) = events.recv().await {
                match event {
                    ShellEvent::Back => {
                        app.back();
                        // A browser took its entry off; the app may have stayed where it was.
                        shell::set_can_go_back(app.can_go_back());
                    }
                    ShellEvent::Offline => app.reach(Reach::Offline),
                    ShellEvent::Online => {
                        app.reach(Reach::Good);
                        spawn(speak_chosen(app, Rc::clone(&core)));
                        spawn(report::settle(app, Rc::clone(&core)));
                        spawn(requests::settle(app, Rc::clone(&core)));
                    }
                    ShellEvent::Link => links::opened(app, &core),
                    ShellEvent::Hidden => app.set_visible(false),
                    ShellEvent::Resumed => {
                        app.set_visible(true);
                        follow(app, &core);
                        report::look_again(app, &core);
                    }
                    ShellEvent::OtherWindowWrote => follow(app, &core),
                }
            }
        }
    });
}

/// Another window changed the database, or the place for secrets was shut until now: the list is
/// another one, perhaps also who is signed in.
fn follow(app: AppState, core: &Core) {
    if let Ok(now) = core.accounts() {
        app.change(|it| it.follow_accounts(now));
    }
    app.changed();
}

/// Speaks the language that she chose where the app had to begin in another one, or says that its
/// words are not there.
async fn speak_chosen(app: AppState, core: Rc<Core>) {
    let Ok(choice) = core.language() else {
        return;
    };
    let language = choice.language();
    if app.texts().language() == language {
        return;
    }
    let found = core.texts(language).await;
    // She may have chosen another one meanwhile.
    if core.language().is_ok_and(|it| it.language() != language) {
        return;
    }
    match found {
        Ok(texts) => app.speak(texts),
        Err(error) => {
            tracing::warn!(%error, "the chosen language is not spoken");
            app.say_warning(app.texts().text("error-language"));
        }
    }
}

/// Once the first screen stands: a slow phone draws nothing while it makes a request.
const LOOK_AFTER: Duration = Duration::from_millis(300);

async fn look_for_update(app: AppState, core: Rc<Core>) {
    core.platform().timer.sleep(LOOK_AFTER).await;
    match core.is_too_old().await {
        Ok(true) => app.restart_at(vec![Route::Update]),
        Ok(false) => {}
        Err(error) => tracing::info!(%error, "the server was not asked for its oldest app"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_over_plain_http_says_that_its_address_must_begin_with_https() {
        let origin =
            "http://kantoor.lan:8080".parse::<crate::core::server_address::ServerAddress>();
        let error = StartError::from(origin.unwrap_err());
        assert_eq!(message(&error), "error-address-insecure");
    }
}
