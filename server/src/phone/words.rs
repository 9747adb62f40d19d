//! Prompts as clips: each with the name of the file that may stand for it, and the words to speak
//! where there is none.

use job_tracker_protocol::{Activity, ClientNumber, Hours, OfficeLanguage};

use crate::{
    domain::{
        dialogue::{Clip, Prompt, Speech},
        reference,
        rules::TRIES,
    },
    texts::texts,
};

/// What the line speaks, in the order of their keys.
pub(super) const LANGUAGES: [OfficeLanguage; 4] = OfficeLanguage::ALL;

/// A short piece of what is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// In which language.
    pub language: OfficeLanguage,
    /// The name of its file, without language and ending.
    pub clip: String,
    /// What it says.
    pub words: String,
}

/// The clips of what is said, in order.
pub(super) fn spoken(said: &Speech) -> Vec<Spoken> {
    let language = said.language;
    said.prompts
        .iter()
        .flat_map(|prompt| match prompt {
            // Nothing is chosen yet: each speaks for itself.
            Prompt::Clip(Clip::Language) => in_each(Clip::Language),
            Prompt::InEach(it) => in_each(*it),
            Prompt::Clip(it) => vec![clip(language, it.name())],
            Prompt::LastDigits(client) => last_digits(client)
                .chars()
                .map(|it| clip(language, &format!("digit-{it}")))
                .collect(),
            Prompt::Activity(activity) => vec![clip(language, &of_activity(*activity))],
            Prompt::Hours(hours) => vec![clip(language, &format!("hours-{hours}"))],
            Prompt::Reference(reference) => reference
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|it| sign(language, it))
                .collect(),
            Prompt::TriesLeft(left) => vec![clip(language, &format!("tries-{left}"))],
        })
        .collect()
}

fn in_each(sentence: Clip) -> Vec<Spoken> {
    let languages = LANGUAGES.iter();
    languages.map(|it| clip(*it, sentence.name())).collect()
}

/// Every clip of every language of the line.
pub fn all_prompts() -> Vec<Spoken> {
    LANGUAGES.into_iter().flat_map(every_clip).collect()
}

/// Every clip of a language, for whoever reads them into files.
pub(super) fn every_clip(language: OfficeLanguage) -> Vec<Spoken> {
    let sentences = Clip::ALL.iter().map(|it| it.name().to_owned());
    let digits = (0..=9).map(|it| format!("digit-{it}"));
    let activities = Activity::ALL.into_iter().map(of_activity);
    let hours = Hours::choices().map(|it| format!("hours-{}", it.get()));
    let tries = (1..TRIES).map(|it| format!("tries-{it}"));
    let named = sentences.chain(digits).chain(activities).chain(hours);
    let mut all: Vec<_> = named.chain(tries).map(|it| clip(language, &it)).collect();
    let letters = reference::signs().filter(char::is_ascii_alphabetic);
    all.extend(letters.map(|it| sign(language, it)));
    all
}

fn clip(language: OfficeLanguage, name: &str) -> Spoken {
    Spoken {
        language,
        clip: name.to_owned(),
        words: texts(language).text(&format!("phone-{name}")),
    }
}

/// A letter speaks for itself; a digit is the one that is spoken elsewhere.
fn sign(language: OfficeLanguage, sign: char) -> Spoken {
    if sign.is_ascii_digit() {
        return clip(language, &format!("digit-{sign}"));
    }
    Spoken {
        language,
        clip: format!("letter-{}", sign.to_ascii_lowercase()),
        words: format!("{sign}."),
    }
}

fn of_activity(activity: Activity) -> String {
    format!("activity-{}", activity.phone_key())
}

fn last_digits(client: &ClientNumber) -> &str {
    let number = client.as_str();
    &number[number.len().saturating_sub(4)..]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_clip_has_words_and_a_name_of_its_own_in_every_language() {
        for language in LANGUAGES {
            let clips = every_clip(language);
            let names: BTreeSet<_> = clips.iter().map(|it| it.clip.clone()).collect();
            assert_eq!(names.len(), clips.len());
            for clip in clips {
                assert!(
                    !clip.words.starts_with("phone-"),
                    "{language}: {}",
                    clip.clip
                );
            }
        }
    }

    #[test]
    fn a_client_is_known_by_the_last_four_digits_and_a_reference_is_spelled() {
        let client: ClientNumber = "120485736188".parse().unwrap();
        let prompts = vec![
            Prompt::LastDigits(client),
            Prompt::Reference("K7M-42Q".to_owned()),
        ];
        let clips = spoken(&Speech::last(OfficeLanguage::Nl, prompts));
        let names: Vec<_> = clips.iter().map(|it| it.clip.as_str()).collect();
        assert_eq!(
            names,
            [
                "digit-6", "digit-1", "digit-8", "digit-8", "letter-k", "digit-7", "letter-m",
                "digit-4", "digit-2", "letter-q"
            ]
        );
    }

    #[test]
    fn the_first_question_is_asked_in_each_language_and_so_is_what_fails_before_one_is_known() {
        for prompt in [Clip::Language.into(), Prompt::InEach(Clip::Failed)] {
            let clips = spoken(&Speech::last(OfficeLanguage::Nl, vec![prompt]));
            let languages: Vec<_> = clips.iter().map(|it| it.language).collect();
            assert_eq!(languages, LANGUAGES);
        }
    }
}
