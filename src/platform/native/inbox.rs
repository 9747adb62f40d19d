//! What the system tells the app beside its window: it came to the front, a link was opened. Both
//! may come before there is a page, and a link must not be lost then.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

#[cfg(any(feature = "desktop", feature = "mobile"))]
use {
    crate::platform::shell::ShellEvent,
    dioxus_mobile::tao::event::{Event, WindowEvent},
    tokio::sync::mpsc::UnboundedSender,
};

static INBOX: Mutex<Inbox> = Mutex::new(Inbox {
    links: VecDeque::new(),
    #[cfg(any(feature = "desktop", feature = "mobile"))]
    listener: None,
});

struct Inbox {
    links: VecDeque<String>,
    #[cfg(any(feature = "desktop", feature = "mobile"))]
    listener: Option<UnboundedSender<ShellEvent>>,
}

/// The oldest link that was not taken yet.
pub(super) fn take_link() -> Option<String> {
    let mut inbox = INBOX.lock().unwrap_or_else(PoisonError::into_inner);
    inbox.links.pop_front()
}

/// From now on this one is told.
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(super) fn listen(listener: UnboundedSender<ShellEvent>) {
    let mut inbox = INBOX.lock().unwrap_or_else(PoisonError::into_inner);
    inbox.listener = Some(listener);
}

/// Reads an event of the system's loop. Nothing is to be done when the app is suspended: whatever
/// was chosen is on the screen still, and what was written is on the disk.
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(super) fn hear<T>(event: &Event<'_, T>) {
    let told = match event {
        Event::Resumed => ShellEvent::Resumed,
        // A phone's window takes the focus back from each keyboard and each dialog of the system.
        Event::WindowEvent {
            event: WindowEvent::Focused(true),
            ..
        } if cfg!(not(any(target_os = "android", target_os = "ios"))) => ShellEvent::Resumed,
        Event::Opened { urls } => {
            let mut inbox = INBOX.lock().unwrap_or_else(PoisonError::into_inner);
            inbox.links.extend(urls.iter().map(ToString::to_string));
            ShellEvent::Link
        }
        _ => return,
    };
    let inbox = INBOX.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(listener) = &inbox.listener {
        // An app that is about to end listens no more.
        let _ = listener.send(told);
    }
}
