//! Reading a screen aloud, for whoever reads with difficulty.
//!
//! - [`Script`]: what a screen says, in the texts that it shows;
//! - `speakable` makes of a text for the eye one for the ear;
//! - [`ReadAloud`] says it by the device's voices, and stops.

mod script;
mod speakable;

use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::Language;

use self::script::Line;
pub use self::script::Script;
use crate::platform::speech::{self, Speech, SpeechEvent, Utterance, Voice};

/// Who reads aloud, and whether somebody does.
pub struct ReadAloud {
    speech: Rc<dyn Speech>,
    voices: Vec<Voice>,
    /// How many readings there were.
    readings: u32,
    under_way: Option<u32>,
}

impl ReadAloud {
    fn new(speech: Rc<dyn Speech>) -> Self {
        Self {
            speech,
            voices: Vec::new(),
            readings: 0,
            under_way: None,
        }
    }

    /// The Belgian voice of a language where there is one. A voice that is not on the device would
    /// carry clients' names away, and is none.
    fn voice(&self, language: Language) -> Option<&Voice> {
        let speaks = |it: &&Voice| {
            let tag = it.language.to_ascii_lowercase();
            it.local && tag.split(['-', '_']).next() == Some(language.code())
        };
        let belgian = |it: &&Voice| {
            let tag = it.language.to_ascii_lowercase();
            tag.split(['-', '_']).nth(1) == Some("be")
        };
        let own = |it: &&Voice| it.language.replace('_', "-") == language.tag();
        let voices = || self.voices.iter().filter(speaks);
        let found = voices().find(belgian).or_else(|| voices().find(own));
        found.or_else(|| voices().next())
    }

    /// Whether this language can be read aloud.
    pub fn speaks(&self, language: Language) -> bool {
        self.voice(language).is_some()
    }

    /// The reading that is under way.
    pub fn under_way(&self) -> Option<u32> {
        self.under_way
    }

    /// Reads; gives the number of the reading.
    fn read(&mut self, language: Language, script: &Script) -> Option<u32> {
        let own = self.voice(language)?;
        let utterances: Vec<_> = script
            .lines()
            .iter()
            .map(|Line { text, language }| Utterance {
                text: text.clone(),
                voice: language
                    .and_then(|it| self.voice(it))
                    .unwrap_or(own)
                    .clone(),
            })
            .collect();
        self.readings += 1;
        self.under_way = Some(self.readings);
        self.speech.say(self.readings, &utterances);
        self.under_way
    }

    fn stop(&mut self) {
        if self.under_way.take().is_some() {
            self.speech.stop();
        }
    }

    fn hear(&mut self, event: SpeechEvent) {
        match event {
            SpeechEvent::Voices(voices) => self.voices = voices,
            SpeechEvent::Ended(reading) if self.under_way == Some(reading) => self.under_way = None,
            // An earlier one: another has begun since.
            SpeechEvent::Ended(_) => {}
        }
    }
}

/// The app's one reader aloud.
#[derive(Clone, Copy)]
pub struct Aloud(Signal<ReadAloud>);

impl Aloud {
    /// Provides it to all screens. To be called once, by the root.
    pub fn provide() -> Self {
        let aloud = use_context_provider(|| Self(Signal::new(ReadAloud::new(speech::speech()))));
        let mut reader = aloud.0;
        use_future(move || async move {
            let mut events = reader.peek().speech.events();
            while let Some(event) = events.recv().await {
                reader.write().hear(event);
            }
        });
        aloud
    }

    /// Whether this language can be read aloud.
    pub fn speaks(self, language: Language) -> bool {
        self.0.read().speaks(language)
    }

    /// The reading that is under way.
    pub fn under_way(self) -> Option<u32> {
        self.0.read().under_way()
    }

    /// Reads; gives the number of the reading.
    pub fn read(mut self, language: Language, script: &Script) -> Option<u32> {
        self.0.write().read(language, script)
    }

    /// Falls silent.
    pub fn stop(mut self) {
        // The window may be closing, and this with it.
        let speaks = self.0.try_peek().is_ok_and(|it| it.under_way.is_some());
        if speaks {
            self.0.write().stop();
        }
    }
}

/// The app's one reader aloud.
pub fn use_aloud() -> Aloud {
    use_context::<Aloud>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::memory::MemorySpeech;

    fn voice(id: &str, language: &str) -> Voice {
        Voice {
            id: id.to_owned(),
            language: language.to_owned(),
            local: true,
        }
    }

    fn reader(voices: Vec<Voice>) -> (Rc<MemorySpeech>, ReadAloud) {
        let speech = Rc::new(MemorySpeech::with(voices));
        let mut reader = ReadAloud::new(Rc::clone(&speech) as Rc<dyn Speech>);
        let mut events = speech.events();
        while let Ok(event) = events.try_recv() {
            reader.hear(event);
        }
        (speech, reader)
    }

    fn said(speech: &MemorySpeech) -> Vec<(String, String)> {
        let said = speech.said.borrow();
        said.iter()
            .map(|(_, it)| (it.voice.id.clone(), it.text.clone()))
            .collect()
    }

    #[test]
    fn a_language_without_a_voice_is_not_offered() {
        let (speech, mut reader) = reader(vec![voice("Anna", "de-DE")]);
        assert!(reader.speaks(Language::De));
        assert!(!reader.speaks(Language::Nl));
        assert_eq!(reader.read(Language::Nl, &Script::new().line("Dag")), None);
        assert!(said(&speech).is_empty());
        assert_eq!(reader.under_way(), None);
    }

    #[test]
    fn a_voice_of_somebodys_server_is_none() {
        let mut far = voice("Google Nederlands", "nl-NL");
        far.local = false;
        let (_, reader) = reader(vec![far]);
        assert!(!reader.speaks(Language::Nl));
    }

    #[test]
    fn the_belgian_voice_goes_first_however_the_device_writes_it() {
        let (speech, mut reader) = reader(vec![
            voice("Xander", "nl-NL"),
            voice("Ellen", "nl_BE"),
            voice("Nova", "nlx-BE"),
        ]);
        reader.read(Language::Nl, &Script::new().line("Dag"));
        assert_eq!(said(&speech), [("Ellen".to_owned(), "Dag".to_owned())]);
    }

    #[test]
    fn portuguese_is_read_as_portugal_speaks_it_where_that_can_be() {
        let (speech, mut reader) = reader(vec![voice("b", "pt_BR"), voice("p", "pt_PT")]);
        reader.read(Language::Pt, &Script::new().line("Dia"));
        assert_eq!(said(&speech), [("p".to_owned(), "Dia".to_owned())]);
    }

    #[test]
    fn each_language_is_named_by_a_voice_of_its_own_where_there_is_one() {
        let (speech, mut reader) = reader(vec![voice("Ellen", "nl-BE"), voice("Aurélie", "fr-FR")]);
        let script = Script::new()
            .line("Kies uw taal")
            .line_in(Language::Fr, "Français")
            .line_in(Language::De, "Deutsch");
        reader.read(Language::Nl, &script);
        let voices: Vec<_> = said(&speech).into_iter().map(|(voice, _)| voice).collect();
        assert_eq!(voices, ["Ellen", "Aurélie", "Ellen"]);
    }

    #[test]
    fn stopping_silences_once_and_only_what_speaks() {
        let (speech, mut reader) = reader(vec![voice("Ellen", "nl-BE")]);
        reader.stop();
        assert_eq!(speech.stops.get(), 0);
        reader.read(Language::Nl, &Script::new().line("Dag"));
        reader.stop();
        reader.stop();
        assert_eq!(speech.stops.get(), 1);
        assert_eq!(reader.under_way(), None);
    }

    #[test]
    fn the_late_end_of_an_earlier_reading_does_not_end_this_one() {
        let (_, mut reader) = reader(vec![voice("Ellen", "nl-BE")]);
        let first = reader.read(Language::Nl, &Script::new().line("Dag"));
        reader.stop();
        let second = reader.read(Language::Nl, &Script::new().line("Dag"));
        assert_ne!(first, second);
        reader.hear(SpeechEvent::Ended(first.unwrap_or_default()));
        assert_eq!(reader.under_way(), second);
        reader.hear(SpeechEvent::Ended(second.unwrap_or_default()));
        assert_eq!(reader.under_way(), None);
    }

    #[test]
    fn voices_that_come_late_are_taken() {
        let (_, mut reader) = reader(Vec::new());
        assert!(!reader.speaks(Language::En));
        reader.hear(SpeechEvent::Voices(vec![voice("Kate", "en-GB")]));
        assert!(reader.speaks(Language::En));
    }
}
