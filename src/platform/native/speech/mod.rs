//! The device's voices, and the page through which they tell what happens.
//!
//! - `webview`: the voices of the webview that draws the screens, on iPhones and computers;
//! - `system`: Android's own, since its webview has none.

#[cfg(target_os = "android")]
mod system;
#[cfg(not(target_os = "android"))]
mod webview;

use std::rc::Rc;

use dioxus::{document, prelude::spawn};
use serde::Deserialize;
use tokio::sync::mpsc;

#[cfg(target_os = "android")]
use self::system as voices;
#[cfg(not(target_os = "android"))]
use self::webview as voices;
use crate::platform::speech::{Speech, SpeechEvent, Utterance, Voice};

/// The speech of this device.
pub fn speech() -> Rc<dyn Speech> {
    Rc::new(DeviceSpeech)
}

struct DeviceSpeech;

/// What the page sends.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Told {
    /// It listens to what the voices tell.
    Ready,
    Voices(Vec<ToldVoice>),
    Ended(u32),
}

#[derive(Deserialize)]
struct ToldVoice {
    id: String,
    language: String,
    local: bool,
}

impl Told {
    fn event(self) -> Option<SpeechEvent> {
        match self {
            Self::Ready => None,
            Self::Voices(voices) => Some(SpeechEvent::Voices(
                voices.into_iter().map(Into::into).collect(),
            )),
            Self::Ended(reading) => Some(SpeechEvent::Ended(reading)),
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

impl Speech for DeviceSpeech {
    fn events(&self) -> mpsc::UnboundedReceiver<SpeechEvent> {
        let (sender, receiver) = mpsc::unbounded_channel();
        spawn(async move {
            let mut page = document::eval(voices::LISTEN);
            while let Ok(told) = page.recv::<Told>().await {
                let Some(event) = told.event() else {
                    voices::begin();
                    continue;
                };
                if sender.send(event).is_err() {
                    break;
                }
            }
        });
        receiver
    }

    fn say(&self, reading: u32, utterances: &[Utterance]) {
        voices::say(reading, &lines(utterances));
    }

    fn stop(&self) {
        voices::stop();
    }
}

/// What is said, as the voices read it: `[{"language", "text", "voice"}]`.
fn lines(utterances: &[Utterance]) -> String {
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
    serde_json::json!(lines).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clients_name_is_only_ever_a_text() {
        let said = Utterance {
            text: "\"); alert(1); (\"".to_owned(),
            voice: Voice {
                id: "Ellen".to_owned(),
                language: "nl_BE".to_owned(),
                local: true,
            },
        };
        assert_eq!(
            lines(&[said]),
            r#"[{"language":"nl-BE","text":"\"); alert(1); (\"","voice":"Ellen"}]"#
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
        assert_eq!(voices.event(), Some(SpeechEvent::Voices(vec![ellen])));
        assert_eq!(ended.event(), Some(SpeechEvent::Ended(3)));
        assert_eq!(serde_json::from_str::<Told>(r#""ready""#)?.event(), None);
        Ok(())
    }
}
