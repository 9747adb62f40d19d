//! The voices of the webview: iPhones, Macs and Windows have them, and on Linux it depends on what
//! is installed.

use dioxus::document;

/// Tells the voices and what was said; `jtSay` says, and counts the ends: broken off is one too.
pub(super) const LISTEN: &str = r#"
const speech = window.speechSynthesis;
if (!speech || !window.SpeechSynthesisUtterance) return;
const tell = () => dioxus.send({
    voices: speech.getVoices().map((it) => ({ id: it.voiceURI, language: it.lang, local: it.localService })),
});
window.jtSay = (reading, lines) => {
    speech.cancel();
    let left = lines.length;
    const ended = () => { if ((left -= 1) <= 0) dioxus.send({ ended: reading }); };
    window.jtSaying = lines.map(({ text, voice, language }) => {
        const it = new SpeechSynthesisUtterance(text);
        it.voice = speech.getVoices().find(({ voiceURI }) => voiceURI === voice) ?? null;
        it.lang = language;
        it.onend = it.onerror = ended;
        return it;
    });
    if (left === 0) ended();
    for (const it of window.jtSaying) speech.speak(it);
};
speech.onvoiceschanged = tell;
tell();
await new Promise(() => {});
"#;

/// The page has begun by itself.
pub(super) fn begin() {}

pub(super) fn say(reading: u32, lines: &str) {
    document::eval(&format!("window.jtSay?.({reading}, {lines});"));
}

pub(super) fn stop() {
    document::eval("window.speechSynthesis?.cancel();");
}
