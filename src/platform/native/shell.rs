//! The window or the phone around the screens.

use dioxus::{document, prelude::spawn};
use job_tracker_protocol::Language;
use tokio::sync::mpsc;

use super::inbox;
use crate::platform::shell::ShellEvent;

/// Escape and Alt+Left on a keyboard. Android's `MainActivity` calls `jtBack` for the back gesture,
/// which says whether the app took it, `jtLink` when a link is there, and `jtResumed`.
const LISTEN: &str = r#"
window.jtCanGoBack = window.jtCanGoBack || false;
window.jtBack = () => { if (!window.jtCanGoBack) return false; dioxus.send("back"); return true; };
window.jtLink = () => { dioxus.send("link"); return true; };
window.jtResumed = () => { dioxus.send("resumed"); return true; };
window.addEventListener("keydown", (event) => {
    const back = event.key === "Escape" || (event.altKey && event.key === "ArrowLeft");
    // An open question has answered already.
    if (back && !event.defaultPrevented && window.jtBack()) event.preventDefault();
});
window.addEventListener("online", () => dioxus.send("online"));
window.addEventListener("offline", () => dioxus.send("offline"));
document.addEventListener("visibilitychange", () => {
    dioxus.send(document.visibilityState === "visible" ? "resumed" : "hidden");
});
await new Promise(() => {});
"#;

/// What happens outside the screens. To be called once, in a running app.
pub fn events() -> mpsc::UnboundedReceiver<ShellEvent> {
    let (sender, receiver) = mpsc::unbounded_channel();
    inbox::listen(sender.clone());
    spawn(async move {
        let mut page = document::eval(LISTEN);
        while let Ok(word) = page.recv::<String>().await {
            let event = match word.as_str() {
                "back" => ShellEvent::Back,
                "link" => ShellEvent::Link,
                "resumed" => ShellEvent::Resumed,
                "hidden" => ShellEvent::Hidden,
                "online" => ShellEvent::Online,
                "offline" => ShellEvent::Offline,
                _ => continue,
            };
            if sender.send(event).is_err() {
                break;
            }
        }
    });
    receiver
}

/// Tells the system whether the app takes the next back gesture.
pub fn set_can_go_back(can: bool) {
    document::eval(&format!("window.jtCanGoBack = {can};"));
}

/// Sets the language that screen readers speak, its direction, and the window's title.
pub fn set_page(language: Language, title: &str) {
    let (lang, dir) = (language.tag(), language.direction().code());
    let title = serde_json::json!(title);
    document::eval(&format!(
        "document.documentElement.lang = \"{lang}\"; document.documentElement.dir = \"{dir}\"; \
         document.title = {title};"
    ));
}

/// Nothing: a phone's motor would ask for a permission more than the app has.
pub fn feel_done() {}
