//! The home: «Bij wie hebt u gewerkt?»
//!
//! - `looking` asks the server what she did, and fixes the order of the list;
//! - `card` has the hours of today and of the week;
//! - `list` has the clients, a part for each employer, and `row` one of them;
//! - `search` is the field above a long list, `more` draws such a list as far as it is seen;
//! - `notices` says what waits for her, and what is not known.

mod card;
mod list;
mod looking;
mod more;
mod notices;
mod row;
mod search;

use std::{cell::RefCell, rc::Rc};

use dioxus::prelude::*;

use self::{
    card::WeekCard,
    list::List,
    looking::{Troubles, use_looked},
};
pub(super) use self::{
    more::{More, Watch, is_watched, start_over, use_shown},
    notices::changes_waiting,
    search::{SearchField, is_long},
};
use crate::{
    core::{
        home::{Group, Opening, Search, groups},
        navigation::Route,
        session::SignedIn,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Notice, NoticeKind, Screen},
        home::use_home,
        icons::{Icon, IconKind},
        screens::{
            employers::{EndedEmployers, ended_said},
            former::{FormerOffer, offered},
        },
        state::{use_app, use_core},
        words,
    },
};

/// «Kies de klant waarvoor u de prestatie heeft uitgevoerd»
#[component]
pub fn Home() -> Element {
    let app = use_app();
    let core = use_core();
    let home = use_home();
    let texts = app.texts();
    let opening = use_signal(|| looking::opening(home));
    let troubles = use_looked(opening);
    let trouble = troubles.all();
    let shown = use_shown();
    let search = home.search();
    let lists = home.lists();
    let failed = lists.as_ref().err().copied();
    let lists = lists.unwrap_or_else(|_| [].into());
    let count = lists.iter().map(|it| it.1.len()).sum();
    let empty = count == 0;
    let long = is_long(count);
    let looked_for = long.then(|| Search::typed(&search));
    let mut groups = groups(&lists, &opening.read(), looked_for.as_ref());
    let total = list::clip(&mut groups, shown());
    let found = total > 0;
    let unsettled = {
        let _ = app.changes();
        let open = |it: &SignedIn| core.has_unsettled(&it.account).unwrap_or_default();
        app.accounts().sessions().any(open)
    };
    let works: Vec<_> = lists
        .iter()
        .filter_map(|it| home.work(&it.0.account))
        .collect();
    let date = works.first().map(|it| words::day_long(&texts, it.today()));
    // A sum that leaves an employer out would be wrong.
    let week = (!empty && works.len() == lists.len())
        .then(|| card::week(&works))
        .flatten();
    let notice = if unsettled {
        Some("pending-banner")
    } else {
        trouble
    };
    let waiting = app.waiting().unwrap_or_default();
    let moves = use_changes((date.is_some(), week.is_some(), notice, failed, waiting > 0));
    let list = match failed {
        Some(failed) => Script::new().messages(&texts, [failed]),
        None if empty => Script::new()
            .messages(&texts, ["clients-empty-title", "clients-empty-text"])
            .perhaps(offered(&texts, home)),
        None if !found => Script::new().messages(&texts, ["clients-search-none"]),
        None => list::said(app, &texts, home, &groups),
    };
    let aloud = Script::new()
        .perhaps(date.as_ref())
        .all(ended_said(app))
        .messages(&texts, notice)
        .messages(&texts, unsettled.then_some("unknown-check-now"))
        .perhaps(changes_waiting(&texts, waiting))
        .all(week.iter().flat_map(|it| card::said(&texts, it)))
        .messages(&texts, long.then_some("clients-search-label"))
        .then(list)
        .messages(&texts, ["clients-add"])
        .messages(&texts, (!empty).then_some("clients-edit"));
    rsx! {
        Screen {
            title: texts.text("clients-title"),
            over: date.unwrap_or_default(),
            aloud,
            back: false,
            end: rsx! { BarButtons {} },
            actions: rsx! { Actions { empty } },
            if let Some(failed) = failed {
                Notice { kind: NoticeKind::Bad, lines: vec![texts.text(failed)] }
            }
            EndedEmployers {}
            if unsettled {
                notices::Unsettled {}
            } else if let Some(trouble) = trouble {
                Notice { kind: NoticeKind::Warn, lines: vec![texts.text(trouble)], icon: IconKind::Offline }
            }
            notices::Waiting {}
            WeekCard { week, expected: trouble.is_none() && !empty }
            if long {
                SearchField {
                    onsearch: move |()| {
                        looking::fix(opening);
                        start_over(shown);
                    },
                }
            }
            if empty && failed.is_none() {
                notices::Empty {}
            } else if !found && failed.is_none() {
                p { class: "lead", role: "status", {texts.text("clients-search-none")} }
            }
            Groups { groups, total, shown, opening, troubles, moves }
        }
    }
}

/// How often this has changed since the screen opened.
fn use_changes<T: PartialEq + 'static>(now: T) -> usize {
    let seen = use_hook(|| Rc::new(RefCell::new((None, 0))));
    let (last, changes) = &mut *seen.borrow_mut();
    if last.as_ref() != Some(&now) {
        *changes += usize::from(last.is_some());
        *last = Some(now);
    }
    *changes
}

#[component]
fn Groups(
    groups: Vec<Group>,
    total: usize,
    shown: Signal<usize>,
    opening: Signal<Opening>,
    troubles: Troubles,
    /// How often the rows have moved.
    moves: usize,
) -> Element {
    let left = total.saturating_sub(shown());
    let last = groups.len().saturating_sub(1);
    rsx! {
        div {
            // A name that has just come under her finger is not the one that she aimed at.
            class: if moves.is_multiple_of(2) { "home-lists moved-even" } else { "home-lists moved-odd" },
            // She looks for a client: from now on nothing moves under her finger.
            onpointerdown: move |_| looking::fix(opening),
            onfocusin: move |_| looking::fix(opening),
            for (at, group) in groups.into_iter().enumerate() {
                List {
                    key: "{group.signed_in.account.server} {group.signed_in.account.login}",
                    trouble: troubles.at(&group.signed_in.account),
                    group,
                    left: if at == last { left } else { 0 },
                    shown,
                }
            }
            More { shown, total }
        }
    }
}

#[component]
fn BarButtons() -> Element {
    let app = use_app();
    let texts = app.texts();
    let waiting = app.waiting().unwrap_or_default();
    let settings = [
        Some(texts.text("clients-settings")),
        changes_waiting(&texts, waiting),
    ];
    let settings = settings
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(". ");
    rsx! {
        BarButton { label: texts.text("clients-history"), icon: IconKind::History, route: Route::History }
        BarButton { label: settings, icon: IconKind::Settings, route: Route::Settings, marked: waiting > 0 }
    }
}

#[component]
fn BarButton(
    label: String,
    icon: IconKind,
    route: Route,
    /// Whether something behind it waits for her.
    #[props(default)]
    marked: bool,
) -> Element {
    let app = use_app();
    rsx! {
        button {
            class: if marked { "bar-button bar-marked" } else { "bar-button" },
            r#type: "button",
            aria_label: label,
            onclick: move |_| app.open(route.clone()),
            Icon { kind: icon }
        }
    }
}

/// «Klik op (+)», «Klik op (potlood)»
#[component]
fn Actions(empty: bool) -> Element {
    let app = use_app();
    let texts = app.texts();
    rsx! {
        if empty {
            // A new phone: those of before need no typing of numbers.
            FormerOffer {}
        }
        div { class: "actions-beside",
            Button {
                // Who has no client can do nothing else.
                kind: if empty { ButtonKind::Main } else { ButtonKind::Quiet },
                icon: IconKind::Add,
                label: texts.text("clients-add"),
                onclick: move |()| app.open_for_employer(Route::AddClient),
            }
            if !empty {
                Button {
                    kind: ButtonKind::Quiet,
                    icon: IconKind::Edit,
                    label: texts.text("clients-edit"),
                    onclick: move |()| app.open_for_employer(Route::ChooseClient),
                }
            }
        }
    }
}
