//! The browser around the page.

use std::cell::Cell;

use gloo_timers::future::TimeoutFuture;
use job_tracker_protocol::Language;
use js_sys::{Function, Reflect};
use tokio::sync::mpsc;
use wasm_bindgen::prelude::*;
use web_sys::{PageTransitionEvent, StorageEvent, VisibilityState};

use super::{outside::has_fragment, shelf, window};
use crate::platform::shell::ShellEvent;

thread_local! {
    /// Whether an entry of ours lies on the browser's history, for its back button to take off.
    static ENTRY: Cell<bool> = const { Cell::new(false) };
    /// Whether the next `popstate` is our own doing.
    static OURS: Cell<bool> = const { Cell::new(false) };
    /// Whether the page is loaded again once the browser has gone back.
    static RELOAD: Cell<bool> = const { Cell::new(false) };
}

/// What happens outside the screens. To be called once.
pub fn events() -> mpsc::UnboundedReceiver<ShellEvent> {
    let (sender, receiver) = mpsc::unbounded_channel();
    listen("online", sender.clone(), |_| Some(ShellEvent::Online));
    listen("offline", sender.clone(), |_| Some(ShellEvent::Offline));
    listen("popstate", sender.clone(), |_| {
        if has_fragment() {
            return Some(ShellEvent::Link);
        }
        ENTRY.set(false);
        if !OURS.replace(false) {
            return Some(ShellEvent::Back);
        }
        if RELOAD.replace(false) {
            reload();
        }
        None
    });
    // A page that comes out of the browser's cache of left pages was away too.
    listen("pageshow", sender.clone(), |event| {
        let event: PageTransitionEvent = event.unchecked_into();
        event.persisted().then_some(ShellEvent::Resumed)
    });
    // It bubbles from the document to the window.
    listen("visibilitychange", sender.clone(), |_| {
        let document = window()?.document()?;
        Some(match document.visibility_state() {
            VisibilityState::Visible => ShellEvent::Resumed,
            _ => ShellEvent::Hidden,
        })
    });
    listen("storage", sender, |event| {
        let event: StorageEvent = event.unchecked_into();
        let key = event.key();
        let is_ours = key.is_some_and(|it| [shelf::KEY, shelf::OLD_KEY].contains(&it.as_str()));
        is_ours.then_some(ShellEvent::OtherWindowWrote)
    });
    receiver
}

fn listen(
    name: &str,
    sender: mpsc::UnboundedSender<ShellEvent>,
    read: impl Fn(web_sys::Event) -> Option<ShellEvent> + 'static,
) {
    let callback = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| {
        if let Some(event) = read(event) {
            let _ = sender.send(event);
        }
    });
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
    }
    // Listens as long as the page lives.
    callback.forget();
}

/// Keeps one entry on the browser's history while the app has somewhere to go back to.
pub fn set_can_go_back(can: bool) {
    let Some(history) = window().and_then(|it| it.history().ok()) else {
        return;
    };
    if can && !ENTRY.replace(true) {
        let _ = history.push_state(&JsValue::NULL, "");
    } else if !can && ENTRY.replace(false) {
        OURS.set(true);
        let _ = history.back();
    }
}

/// Loads the page again, after the browser has gone back where this moment leads it: going back
/// would make it give up the loading.
pub(super) fn reload_soon() {
    wasm_bindgen_futures::spawn_local(async {
        // What follows from the same change, such as going back, comes first.
        TimeoutFuture::new(0).await;
        reload();
    });
}

fn reload() {
    if OURS.get() {
        RELOAD.set(true);
    } else if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Sets the language that screen readers speak, its direction, and the page's title.
pub fn set_page(language: Language, title: &str) {
    if let Some(document) = window().and_then(|it| it.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", language.tag());
            let _ = root.set_attribute("dir", language.direction().code());
        }
    }
}

/// How long the phone trembles, in milliseconds.
const FELT_MS: u32 = 40;

/// Says «done» to the hand, where the browser can and she did not ask for stillness. One whose page
/// nobody has touched yet would only complain.
pub fn feel_done() {
    let Some(window) = window() else {
        return;
    };
    let still = window
        .match_media("(prefers-reduced-motion: reduce)")
        .is_ok_and(|it| it.is_some_and(|it| it.matches()));
    let navigator = window.navigator();
    let touched = member(&navigator, "userActivation")
        .and_then(|it| member(&it, "hasBeenActive"))
        .is_some_and(|it| it.is_truthy());
    let vibrate = member(&navigator, "vibrate").and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(vibrate) = vibrate.filter(|_| touched && !still) {
        // A phone that cannot says so, and nobody needs to know.
        let _ = vibrate.call1(&navigator, &FELT_MS.into());
    }
}

/// Not every browser has every one of these.
fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}
