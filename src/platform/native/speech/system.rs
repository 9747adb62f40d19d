//! Android's voices. `MainActivity` has them, and tells the page; the calls to it go through Java.

use crate::platform::native::here;

/// `MainActivity` calls `jtSpeech` with what it tells, as soon as it is asked to begin.
pub(super) const LISTEN: &str = r#"
window.jtSpeech = (told) => { dioxus.send(told); return true; };
dioxus.send("ready");
await new Promise(() => {});
"#;

pub(super) fn begin() {
    here::begin_speech();
}

pub(super) fn say(reading: u32, lines: &str) {
    here::say(reading, lines);
}

pub(super) fn stop() {
    here::hush();
}
