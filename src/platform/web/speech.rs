//! The browser's voices.

use std::{cell::RefCell, rc::Rc};

use tokio::sync::mpsc;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::window;
use crate::platform::speech::{Speech, SpeechEvent, Utterance, Voice};

/// The speech of this page.
pub fn speech() -> Rc<dyn Speech> {
    Rc::new(PageSpeech::default())
}

#[derive(Default)]
struct PageSpeech {
    sender: RefCell<Option<mpsc::UnboundedSender<SpeechEvent>>>,
    /// Browsers forget what nobody holds, and then never say that it ended.
    under_way: RefCell<Vec<SpeechSynthesisUtterance>>,
    on_end: RefCell<Option<Closure<dyn FnMut()>>>,
}

/// Some browsers have none, and some in-app ones not even the name.
fn synthesis() -> Option<SpeechSynthesis> {
    let found = window()?.speech_synthesis().ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

fn browser_voices(synthesis: &SpeechSynthesis) -> Vec<SpeechSynthesisVoice> {
    synthesis
        .get_voices()
        .iter()
        .map(JsCast::unchecked_into)
        .collect()
}

fn voices(synthesis: &SpeechSynthesis) -> Vec<Voice> {
    browser_voices(synthesis)
        .iter()
        .map(|it| Voice {
            id: it.voice_uri(),
            language: it.lang(),
            local: it.local_service(),
        })
        .collect()
}

impl Speech for PageSpeech {
    fn events(&self) -> mpsc::UnboundedReceiver<SpeechEvent> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let Some(synthesis) = synthesis() else {
            return receiver;
        };
        let _ = sender.send(SpeechEvent::Voices(voices(&synthesis)));
        *self.sender.borrow_mut() = Some(sender.clone());
        let changed = {
            let synthesis = synthesis.clone();
            Closure::<dyn FnMut()>::new(move || {
                let _ = sender.send(SpeechEvent::Voices(voices(&synthesis)));
            })
        };
        // Older Safaris know the property only, not the listener.
        synthesis.set_onvoiceschanged(Some(changed.as_ref().unchecked_ref()));
        // Listens as long as the page lives.
        changed.forget();
        receiver
    }

    fn say(&self, reading: u32, utterances: &[Utterance]) {
        let Some(synthesis) = synthesis() else {
            return;
        };
        self.hush(&synthesis);
        let known = browser_voices(&synthesis);
        let prepared: Vec<_> = utterances
            .iter()
            .filter_map(|it| {
                let said = SpeechSynthesisUtterance::new_with_text(&it.text).ok()?;
                let voice = known
                    .iter()
                    .find(|voice| voice.voice_uri() == it.voice.id)?;
                said.set_voice(Some(voice));
                said.set_lang(&it.voice.language.replace('_', "-"));
                Some(said)
            })
            .collect();
        let on_end = self.when_all_are_said(reading, prepared.len());
        for it in &prepared {
            let on_end = on_end.as_ref().unchecked_ref();
            it.set_onend(Some(on_end));
            it.set_onerror(Some(on_end));
            synthesis.speak(it);
        }
        self.under_way.replace(prepared);
        self.on_end.replace(Some(on_end));
    }

    fn stop(&self) {
        if let Some(synthesis) = synthesis() {
            self.hush(&synthesis);
        }
    }
}

impl PageSpeech {
    /// What is broken off tells nothing any more: its closure is gone before the browser would call.
    fn hush(&self, synthesis: &SpeechSynthesis) {
        for it in self.under_way.take() {
            it.set_onend(None);
            it.set_onerror(None);
        }
        synthesis.cancel();
    }

    /// Counts the ends; one that failed is an end too.
    fn when_all_are_said(&self, reading: u32, count: usize) -> Closure<dyn FnMut()> {
        let mut left = count;
        let sender = self.sender.borrow().clone();
        let tell = move || {
            if let Some(sender) = &sender {
                let _ = sender.send(SpeechEvent::Ended(reading));
            }
        };
        if count == 0 {
            tell();
        }
        Closure::new(move || {
            left = left.saturating_sub(1);
            if left == 0 {
                tell();
            }
        })
    }
}
