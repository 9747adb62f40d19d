//! From texts for the eye to texts for the ear.

/// From so many digits on, a number is one to be noted down, and is said digit by digit.
const NOTED_DOWN: usize = 6;
/// From so many letters on, capitals are a word and no abbreviation.
const WORD: usize = 5;

/// A text as a voice says it well: long numbers digit by digit, words in capitals as words (some
/// voices spell them), signs that only part things for the eye as pauses.
pub fn speakable(text: &str) -> String {
    let text = text
        .replace(['+', '\u{a0}', '\u{202f}'], " ")
        .replace(" · ", ", ")
        .replace(" – ", ", ")
        // Quotes, and the marks around a value in a text from right to left.
        .replace(
            [
                '…', '«', '»', '„', '“', '”', '\u{ad}', '\u{200f}', '\u{2066}', '\u{2068}',
                '\u{2069}',
            ],
            "",
        );
    let text = without_capitals(&digit_by_digit(&text));
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").replace(" .", ".").replace(" ,", ",")
}

/// A code, sign by sign, with a pause between its parts.
pub fn spelled(code: &str) -> String {
    let parts: Vec<_> = code
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(|part| {
            let signs: Vec<String> = part.chars().map(String::from).collect();
            signs.join(" ")
        })
        .collect();
    parts.join(", ")
}

/// Spells every number of many digits; what groups its digits for the eye becomes a pause.
fn digit_by_digit(text: &str) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|it: char| it.is_ascii_digit()) {
        let (before, number) = rest.split_at(start);
        let end = number
            .find(|it: char| !(it.is_ascii_digit() || " ./-".contains(it)))
            .unwrap_or(number.len());
        let number = number[..end].trim_end_matches(|it: char| !it.is_ascii_digit());
        said.push_str(before);
        if number.bytes().filter(u8::is_ascii_digit).count() >= NOTED_DOWN {
            said.push_str(&spelled(number));
        } else {
            said.push_str(number);
        }
        rest = &rest[start + number.len()..];
    }
    said.push_str(rest);
    said
}

/// «Klik op AANMELDEN.» → «Klik op Aanmelden.» Short words in capitals belong to the long one
/// beside them, or are abbreviations.
fn without_capitals(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut said = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let run = words[at..]
            .iter()
            .take_while(|it| is_in_capitals(it))
            .count();
        let shouted = &words[at..at + run];
        if shouted.iter().any(|it| letters(it) >= WORD) {
            said.push(sentence_case(&shouted.join(" ")));
        } else {
            said.extend(shouted.iter().map(ToString::to_string));
        }
        at += run;
        if let Some(word) = words.get(at) {
            said.push((*word).to_owned());
            at += 1;
        }
    }
    said.join(" ")
}

fn letters(word: &str) -> usize {
    word.chars().filter(|it| it.is_alphabetic()).count()
}

fn is_in_capitals(word: &str) -> bool {
    letters(word) >= 2 && !word.chars().any(char::is_lowercase)
}

fn sentence_case(text: &str) -> String {
    let mut first = true;
    text.chars()
        .flat_map(|it| {
            let kept = !it.is_alphabetic() || std::mem::replace(&mut first, false);
            let lower: Vec<char> = if kept {
                vec![it]
            } else {
                it.to_lowercase().collect()
            };
            lower
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_days_stay_numbers() {
        for text in [
            "4 uur",
            "maandag 23 november",
            "8 tot 16 cijfers",
            "12 cijfers, ze beginnen met 980",
            "1 Stunde",
        ] {
            assert_eq!(speakable(text), text);
        }
    }

    #[test]
    fn numbers_that_are_noted_down_are_said_digit_by_digit() {
        assert_eq!(
            speakable("Login: 980 4718 263 70"),
            "Login: 9 8 0, 4 7 1 8, 2 6 3, 7 0"
        );
        assert_eq!(
            speakable("Klant 1204 8573 6188."),
            "Klant 1 2 0 4, 8 5 7 3, 6 1 8 8."
        );
        assert_eq!(
            speakable("02/547.54.97 (3 uur)"),
            "0 2, 5 4 7, 5 4, 9 7 (3 uur)"
        );
        assert_eq!(speakable("+32 2 547 54 97"), "3 2, 2, 5 4 7, 5 4, 9 7");
        assert_eq!(speakable("120485736188"), "1 2 0 4 8 5 7 3 6 1 8 8");
    }

    #[test]
    fn words_in_capitals_are_said_as_words() {
        assert_eq!(speakable("AANMELDEN"), "Aanmelden");
        assert_eq!(speakable("Klik op OPSLAAN."), "Klik op Opslaan.");
        assert_eq!(speakable("SE CONNECTER"), "Se connecter");
        assert_eq!(speakable("LÖSCHEN"), "Löschen");
        assert_eq!(speakable("ÉTÉS"), "ÉTÉS");
        assert_eq!(speakable("EUPL 1.2 OF GSM"), "EUPL 1.2 OF GSM");
    }

    #[test]
    fn signs_for_the_eye_are_pauses() {
        assert_eq!(speakable("Oma Simonne · vandaag"), "Oma Simonne, vandaag");
        assert_eq!(speakable("Even geduld…"), "Even geduld");
        assert_eq!(
            speakable("Klik op «+ Klant toevoegen»."),
            "Klik op Klant toevoegen."
        );
    }

    #[test]
    fn codes_are_spelled_with_a_pause_between_their_parts() {
        assert_eq!(spelled("K7M-42Q"), "K 7 M, 4 2 Q");
        assert_eq!(spelled(""), "");
    }
}
