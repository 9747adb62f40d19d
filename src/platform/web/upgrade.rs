//! The page's next version, which `boot.js` finds beside this one.

use tokio::sync::mpsc;
use wasm_bindgen::prelude::*;
use web_sys::VisibilityState;

use super::{shell, window};
use crate::platform::upgrade::Moment;

// Put there by boot.js.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "upgrade"], js_name = isReady)]
    fn ready() -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["window", "upgrade"], js_name = isTyping)]
    fn typing() -> Result<bool, JsValue>;
}

/// When a newer version may be taken. To be called once.
pub fn moments() -> mpsc::UnboundedReceiver<Moment> {
    let (sender, receiver) = mpsc::unbounded_channel();
    let tell = move || {
        let document = window()?.document()?;
        let hidden = document.visibility_state() == VisibilityState::Hidden;
        let moment = if hidden {
            Moment::Hidden
        } else {
            Moment::Shown
        };
        sender.send(moment).ok()
    };
    let changed = Closure::<dyn Fn()>::new(move || {
        let _ = tell();
    });
    if let Some(window) = window() {
        // `upgradeready` comes while the page is hidden too, and nobody would look again.
        for name in ["visibilitychange", "upgradeready"] {
            let changed = changed.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback(name, changed);
        }
    }
    // Listens as long as the page lives.
    changed.forget();
    receiver
}

/// Whether the browser keeps a whole newer version, so that it opens without a connection too.
pub fn is_ready() -> bool {
    ready().unwrap_or(false)
}

/// Whether something stands in a field that only this page knows.
pub fn is_typing() -> bool {
    typing().unwrap_or(true)
}

/// Loads the page again, which is the newer version then.
pub fn start_anew() {
    shell::reload_soon();
}
