//! The voices of the webview that draws the screens: iPhones, Macs and Windows have them,
//! Android's has none, and on Linux it depends on what is installed.

use std::rc::Rc;

use dioxus::{document, prelude::spawn};
use serde::Deserialize;
use tokio::sync::mpsc;

use crate::platform::speech::{Speech, SpeechEvent, Utterance, Voice};

/// Tells the voices and what was said; `jtSay` says, and counts the ends: broken off is one too.
const LISTEN: &str = r#"
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

/// The speech of this window.
pub fn speech() -> Rc<dyn Speech> {
    Rc::new(WebviewSpeech)
}

struct WebviewSpeech;

/// What the page sends.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Told {
    Voices(Vec<ToldVoice>),
    Ended(u32),
}

#[derive(Deserialize)]
struct ToldVoice {
    id: String,
    language: String,
    local: bool,
}

impl From<Told> for SpeechEvent {
    fn from(told: Told) -> Self {
        match told {
            Told::Voices(voices) => Self::Voices(voices.into_iter().map(Into::into).collect()),
            Told::Ended(reading) => Self::Ended(reading),
        }
    }
}

impl From<ToldVoice> for Voice {
    fn from(told: ToldVoice) -> Self {
        Self {
            id: told.id,
            language: told.language,
            local: told.local,
        }
    }
}

impl Speech for WebviewSpeech {
    fn events(&self) -> mpsc::UnboundedReceiver<SpeechEvent> {
        let (sender, receiver) = mpsc::unbounded_channel();
        spawn(async move {
            let mut page = document::eval(LISTEN);
            while let Ok(told) = page.recv::<Told>().await {
                if sender.send(told.into()).is_err() {
                    break;
                }
            }
        });
        receiver
    }

    fn say(&self, reading: u32, utterances: &[Utterance]) {
        document::eval(&script(reading, utterances));
    }

    fn stop(&self) {
        document::eval("window.speechSynthesis?.cancel();");
    }
}

fn script(reading: u32, utterances: &[Utterance]) -> String {
    let lines: Vec<_> = utterances
        .iter()
        .map(|it| {
            serde_json::json!({
                "text": it.text,
                "voice": it.voice.id,
                "language": it.voice.language.replace('_', "-"),
            })
        })
        .collect();
    format!("window.jtSay?.({reading}, {});", serde_json::json!(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clients_name_is_only_ever_a_text_in_the_script() {
        let said = Utterance {
            text: "\"); alert(1); (\"".to_owned(),
            voice: Voice {
                id: "Ellen".to_owned(),
                language: "nl_BE".to_owned(),
                local: true,
            },
        };
        assert_eq!(
            script(7, &[said]),
            r#"window.jtSay?.(7, [{"language":"nl-BE","text":"\"); alert(1); (\"","voice":"Ellen"}]);"#
        );
    }

    #[test]
    fn what_the_page_tells_is_understood() -> Result<(), serde_json::Error> {
        let voices: Told =
            serde_json::from_str(r#"{"voices":[{"id":"Ellen","language":"nl-BE","local":true}]}"#)?;
        let ended: Told = serde_json::from_str(r#"{"ended":3}"#)?;
        let ellen = Voice {
            id: "Ellen".to_owned(),
            language: "nl-BE".to_owned(),
            local: true,
        };
        assert_eq!(SpeechEvent::from(voices), SpeechEvent::Voices(vec![ellen]));
        assert_eq!(SpeechEvent::from(ended), SpeechEvent::Ended(3));
        Ok(())
    }
}
