//! The clients of before: `row` has one of them, with the field for its name.

mod row;

use std::rc::Rc;

use dioxus::prelude::*;

use self::row::{FormerRow, last_said};
use crate::{
    core::{
        Core,
        account::AccountId,
        clients::{CheckDigits, Client, ClientError},
        history::LoadError,
        home::{Former, former},
        locale::Texts,
        navigation::{Navigation, Route},
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen},
        home::{HomeMemory, Lists, use_home},
        icons::IconKind,
        report,
        state::{AppState, use_app, use_core},
        words,
    },
};

/// A client of before, and what she decides about it.
#[derive(Clone, PartialEq)]
struct Entry {
    account: AccountId,
    former: Former,
    chosen: bool,
    name: String,
    wrong: Option<&'static str>,
}

/// Asks once for the clients of the last months at each employer. Says why they are not known.
fn use_recent() -> (bool, Option<&'static str>) {
    let app = use_app();
    let core = use_core();
    let home = use_home();
    let asked = use_resource(move || {
        let core = Rc::clone(&core);
        let _ = app.is_offline();
        let lists = home.lists();
        async move { ask(app, &core, home, lists).await }
    });
    let trouble = *asked.read();
    (trouble.is_none(), trouble.flatten())
}

async fn ask(app: AppState, core: &Core, home: HomeMemory, lists: Lists) -> Option<&'static str> {
    let lists = match lists {
        Ok(lists) => lists,
        Err(failed) => return Some(failed),
    };
    for (signed_in, _) in lists.iter() {
        if home.knows_recent(&signed_in.account) {
            continue;
        }
        match core.recent_clients(signed_in).await {
            Ok(numbers) => home.learn_recent(&signed_in.account, numbers),
            Err(LoadError::SessionEnded) => report::session_ended(app, core, signed_in),
            Err(LoadError::Offline) => return Some("former-offline"),
            Err(error) => return Some(words::load(&error)),
        }
    }
    None
}

/// Those that are not in the list yet, at each employer.
fn entries(home: HomeMemory) -> Vec<Entry> {
    let lists = home.lists().unwrap_or_else(|_| [].into());
    let entries = lists.iter().flat_map(|(signed_in, listed)| {
        let account = signed_in.account.clone();
        let clients: Vec<Client> = listed.iter().map(|it| it.client.clone()).collect();
        let recent = home.recent(&account).unwrap_or_else(|| [].into());
        let work = home.work(&account);
        let found = former(&recent, &clients, work.as_deref());
        found.into_iter().map(move |former| Entry {
            account: account.clone(),
            former,
            chosen: false,
            name: String::new(),
            wrong: None,
        })
    });
    entries.collect()
}

/// Leads to the clients of before, where there are any.
#[component]
pub fn FormerOffer() -> Element {
    let app = use_app();
    let texts = app.texts();
    let home = use_home();
    let _ = use_recent();
    rsx! {
        if let Some(label) = offered(&texts, home) {
            Button {
                kind: ButtonKind::Quiet,
                icon: IconKind::History,
                label,
                onclick: move |()| app.open(Route::Former),
            }
        }
    }
}

/// What the offer says; nothing where there is none of before to be found again.
pub(super) fn offered(texts: &Texts, home: HomeMemory) -> Option<String> {
    let count = entries(home).len();
    (count > 0).then(|| texts.text_with("former-open", &[("count", whole(count).into())]))
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What is read of the screen.
fn said(texts: &Texts, all: &[Entry], trouble: Option<&'static str>, none: bool) -> Script {
    let script = Script::new().messages(texts, trouble);
    if none {
        return script.messages(texts, ["former-none"]);
    }
    let script = script.messages(texts, ["former-text", "former-where"]);
    all.iter().fold(script, |script, it| {
        let number = it.former.number.grouped();
        let name = it.chosen.then(|| {
            let label = texts.text("add-client-name-label");
            format!("{label} {number}")
        });
        script
            .line(&number)
            .perhaps(last_said(texts, &it.former))
            .perhaps(name)
            .messages(texts, it.wrong)
    })
}

/// «Uw klanten van vroeger»: on a new phone she ticks those that she knows, and names them.
#[component]
pub fn FormerClients() -> Element {
    let app = use_app();
    let core = use_core();
    let home = use_home();
    let texts = app.texts();
    let (asking, trouble) = use_recent();
    let mut chosen = use_signal(Vec::<Entry>::new);
    let mut failed = use_signal(|| None::<&'static str>);
    let mut busy = use_signal(|| false);
    // What arrives later keeps what she typed meanwhile.
    let all: Vec<Entry> = entries(home)
        .into_iter()
        .map(|it| kept(&chosen.read(), it))
        .collect();
    let change = use_callback(move |entry: Entry| {
        failed.set(None);
        let mut chosen = chosen.write();
        chosen.retain(|it| !same(it, &entry));
        chosen.push(entry);
    });
    let ticked: Vec<Entry> = all.iter().filter(|it| it.chosen).cloned().collect();
    let submit = move |()| {
        if busy() {
            return;
        }
        let clients = match named(&ticked) {
            Ok(clients) => clients,
            Err(unnamed) => {
                unnamed.entries.into_iter().for_each(|it| change.call(it));
                failed.set(Some(unnamed.message));
                return;
            }
        };
        busy.set(true);
        let core = Rc::clone(&core);
        spawn(async move {
            let added = add(app, &core, clients).await;
            busy.set(false);
            failed.set(added.err());
        });
    };
    let none = !asking && trouble.is_none() && all.is_empty();
    let some = !all.is_empty();
    let submit_label = some.then_some("add-client-submit");
    rsx! {
        Screen {
            title: texts.text("former-title"),
            aloud: said(&texts, &all, trouble, none)
                .messages(&texts, failed().into_iter().chain(submit_label)),
            actions: rsx! {
                // Seen wherever she has scrolled to.
                if let Some(failed) = failed() {
                    Notice { kind: NoticeKind::Bad, lines: vec![texts.text(failed)] }
                }
                if some {
                    Button {
                        kind: ButtonKind::Main,
                        label: texts.text("add-client-submit"),
                        busy: busy(),
                        onclick: submit,
                    }
                }
            },
            if let Some(trouble) = trouble {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(trouble)], icon: IconKind::Offline }
            } else if none {
                p { class: "lead", {texts.text("former-none")} }
            }
            if some {
                p { class: "lead", {texts.text("former-text")} }
                p { class: "lead", {texts.text("former-where")} }
            }
            ul { class: "list",
                for entry in all {
                    li { key: "{entry.account.server} {entry.account.login} {entry.former.number}",
                        FormerRow { entry, onentry: change }
                    }
                }
            }
        }
    }
}

fn same(one: &Entry, other: &Entry) -> bool {
    one.account == other.account && one.former.number == other.former.number
}

fn kept(chosen: &[Entry], fresh: Entry) -> Entry {
    match chosen.iter().find(|it| same(it, &fresh)) {
        Some(known) => Entry {
            former: fresh.former,
            ..known.clone()
        },
        None => fresh,
    }
}

/// What is wrong with the clients that are ticked: the message, and the entries that it is about.
struct Unnamed {
    message: &'static str,
    entries: Vec<Entry>,
}

/// The clients that are ticked, under their names.
fn named(ticked: &[Entry]) -> Result<Vec<(AccountId, Client)>, Unnamed> {
    if ticked.is_empty() {
        return Err(Unnamed {
            message: "former-none-chosen",
            entries: Vec::new(),
        });
    }
    let (mut clients, mut wrong) = (Vec::new(), Vec::new());
    for entry in ticked {
        let number = entry.former.number.as_str();
        // The employer knows the number: its check digits are not hers to doubt.
        match Client::from_typed(number, &entry.name, "", CheckDigits::Passed) {
            Ok(client) => clients.push((entry.account.clone(), client)),
            Err(error) => wrong.push(Entry {
                wrong: Some(match error {
                    ClientError::TooLong => "add-client-name-long",
                    _ => "add-client-name-empty",
                }),
                ..entry.clone()
            }),
        }
    }
    match wrong.iter().find_map(|it| it.wrong) {
        Some(message) => Err(Unnamed {
            message,
            entries: wrong,
        }),
        None => Ok(clients),
    }
}

async fn add(
    app: AppState,
    core: &Core,
    clients: Vec<(AccountId, Client)>,
) -> Result<(), &'static str> {
    let count = clients.len();
    for part in clients.chunk_by(|one, next| one.0 == next.0) {
        let own: Vec<Client> = part.iter().map(|it| it.1.clone()).collect();
        let added = core.add_clients(&part[0].0, &own).await;
        added.map_err(|it| words::store(&it))?;
    }
    app.go(Navigation::leave_former);
    app.changed();
    let count = [("count", whole(count).into())];
    app.say(app.texts().text_with("former-added", &count));
    Ok(())
}
