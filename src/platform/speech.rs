//! Reading aloud: what the window around the screens can say, and in which languages.

use std::rc::Rc;

use tokio::sync::mpsc;

#[cfg(all(
    not(target_arch = "wasm32"),
    any(feature = "desktop", feature = "mobile")
))]
use super::native::speech as target;
#[cfg(target_arch = "wasm32")]
use super::web::speech as target;

/// A voice of the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The device's own name for it.
    pub id: String,
    /// The language tag (BCP 47) of what it speaks; Android writes `nl_BE`.
    pub language: String,
    /// Whether it lives on the device. Others send the text to somebody's server.
    pub local: bool,
}

/// Something to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// What is said.
    pub text: String,
    /// By which voice.
    pub voice: Voice,
}

/// What happened meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpeechEvent {
    /// These are the voices now. Devices find them one after the other.
    Voices(Vec<Voice>),
    /// All of this reading was said, or it broke off.
    Ended(u32),
}

/// A target's speech.
pub trait Speech {
    /// What happens, beginning with the voices. To be called once, in a running app; ends at once
    /// where there is no speech.
    fn events(&self) -> mpsc::UnboundedReceiver<SpeechEvent>;
    /// Says these one after the other, instead of whatever is being said. The number comes back
    /// in [`SpeechEvent::Ended`].
    fn say(&self, reading: u32, utterances: &[Utterance]);
    /// Falls silent.
    fn stop(&self);
}

/// The speech of this target.
#[cfg(any(target_arch = "wasm32", any(feature = "desktop", feature = "mobile")))]
pub fn speech() -> Rc<dyn Speech> {
    target::speech()
}
