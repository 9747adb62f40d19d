//! The window or the phone around the screens.

use std::sync::atomic::{AtomicBool, Ordering};

use dioxus::{document, prelude::spawn};
use tokio::sync::mpsc;

use crate::{core::link::Link, platform::shell::ShellEvent};

/// Escape and Alt+Left on a keyboard; Android's back gesture calls `jtBack`, which says whether the
/// app took it.
const LISTEN: &str = r#"
window.jtCanGoBack = window.jtCanGoBack || false;
window.jtBack = () => { if (!window.jtCanGoBack) return false; dioxus.send("back"); return true; };
window.addEventListener("keydown", (event) => {
    const back = event.key === "Escape" || (event.altKey && event.key === "ArrowLeft");
    if (back && window.jtBack()) event.preventDefault();
});
window.addEventListener("online", () => dioxus.send("online"));
window.addEventListener("offline", () => dioxus.send("offline"));
await new Promise(() => {});
"#;

/// What happens outside the screens. To be called once, in a running app.
pub fn events() -> mpsc::UnboundedReceiver<ShellEvent> {
    let (sender, receiver) = mpsc::unbounded_channel();
    spawn(async move {
        let mut page = document::eval(LISTEN);
        while let Ok(word) = page.recv::<String>().await {
            let event = match word.as_str() {
                "back" => ShellEvent::Back,
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

/// The link that the program was started with, once.
pub fn take_link() -> Option<String> {
    static TAKEN: AtomicBool = AtomicBool::new(false);
    let given = std::env::args()
        .nth(1)
        .filter(|it| Link::looks_like_one(it));
    given.filter(|_| !TAKEN.swap(true, Ordering::Relaxed))
}

/// Tells the system whether the app takes the next back gesture.
pub fn set_can_go_back(can: bool) {
    document::eval(&format!("window.jtCanGoBack = {can};"));
}

/// Sets the language that screen readers speak, and the window's title.
pub fn set_page(language: &str, title: &str) {
    let (language, title) = (serde_json::json!(language), serde_json::json!(title));
    document::eval(&format!(
        "document.documentElement.lang = {language}; document.title = {title};"
    ));
}

/// Opens a telephone, mail or web address with the system's program for it.
pub fn open(address: &str) {
    if let Err(error) = robius_open::Uri::new(address).open() {
        tracing::warn!(?error, "nothing opens this kind of address");
    }
}
