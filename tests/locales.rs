//! All languages say the same things, and say everything that the screens ask for.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{
        Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
    },
    parser,
};
use job_tracker::{core::platform::TextFiles, platform::native::BuiltInTexts};
use job_tracker_protocol::{Language, Texts};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// What a language's folder holds, file by file.
fn sources(language: Language) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}"));
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|it| fs::read_to_string(it).unwrap())
        .collect()
}

fn texts(language: Language) -> Texts {
    Texts::new(language, &sources(language))
}

fn resource(language: Language, source: &str) -> Resource<&str> {
    parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"))
}

/// Those that workers read beside the four of the office.
fn beyond_office() -> impl Iterator<Item = Language> {
    Language::ALL
        .into_iter()
        .filter_map(Language::beyond_office)
}

/// Every message of a language with the variables that it uses.
fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for source in sources(language) {
        for entry in resource(language, &source).body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut variables = BTreeSet::new();
            let pattern = message
                .value
                .unwrap_or_else(|| panic!("{language}: {} is empty", message.id.name));
            in_pattern(&pattern, &mut variables);
            let twice = messages.insert(message.id.name.to_owned(), variables);
            assert!(
                twice.is_none(),
                "{language}: {} stands twice",
                message.id.name
            );
        }
    }
    messages
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            for variant in variants {
                in_pattern(&variant.value, variables);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        _ => {}
    }
}

fn sources_of_the_app() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"),
        &mut found,
    );
    assert!(found.len() > 20);
    found
}

/// Every string in a source that looks like a message id.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1).step_by(2).filter(|it| {
        it.contains('-')
            && it.starts_with(|first: char| first.is_ascii_lowercase())
            && it
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    })
}

/// What is asked for by name: `.text("…")` and `.text_with("…", …)`.
fn asked(source: &str) -> impl Iterator<Item = &str> {
    [".text(\"", ".text_with(\"", ".text_with(\n"]
        .into_iter()
        .flat_map(move |call| {
            source.split(call).skip(1).filter_map(move |rest| {
                let rest = if call.ends_with('"') {
                    rest
                } else {
                    rest.trim_start().strip_prefix('"')?
                };
                rest.split('"').next()
            })
        })
}

#[test]
fn all_languages_have_the_same_messages_and_variables() {
    let dutch = messages(Language::Nl);
    assert!(dutch.len() > 200);
    for language in Language::ALL {
        let other = messages(language);
        let missing: Vec<_> = dutch.keys().filter(|it| !other.contains_key(*it)).collect();
        let extra: Vec<_> = other.keys().filter(|it| !dutch.contains_key(*it)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, extra {extra:?}"
        );
        for (id, variables) in &dutch {
            assert_eq!(other.get(id), Some(variables), "{language}: {id}");
        }
    }
}

#[test]
fn every_message_that_a_screen_asks_for_exists() {
    let known = messages(Language::Nl);
    for (path, source) in sources_of_the_app() {
        for id in asked(&source) {
            assert!(known.contains_key(id), "{}: {id}", path.display());
        }
    }
}

#[test]
fn no_message_waits_for_a_screen_that_never_shows_it() {
    let sources = sources_of_the_app();
    let used: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, source)| literals(source).chain(asked(source)))
        .collect();
    let unused: Vec<_> = messages(Language::Nl)
        .into_keys()
        .filter(|it| !used.contains(&**it))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_message_can_be_shown_in_every_language() {
    for language in Language::ALL {
        let texts = texts(language);
        for (id, variables) in messages(language) {
            let number = |name: &str| {
                matches!(
                    name,
                    "hours" | "left" | "digits" | "day" | "step" | "total" | "open"
                )
            };
            for count in [0_u32, 1, 2, 9, 21] {
                let values: Vec<(&'static str, _)> = variables
                    .iter()
                    .map(|name| {
                        let name: &'static str = name.clone().leak();
                        (
                            name,
                            if number(name) {
                                count.into()
                            } else {
                                "Ypsilon".into()
                            },
                        )
                    })
                    .collect();
                let shown = texts.text_with(&id, &values);
                assert!(
                    !shown.trim().is_empty() && !shown.contains(['{', '$']),
                    "{language}: {id}: {shown}"
                );
            }
        }
    }
}

// Manual: the buttons and the sentence that it names.
#[test]
fn the_dutch_texts_are_the_manuals_own_words() {
    let texts = texts(Language::Nl);
    for (id, words) in [
        ("sign-in-submit", "AANMELDEN"),
        ("add-client-submit", "Toevoegen"),
        ("edit-client-delete", "Verwijderen"),
        ("delete-client-confirm", "VERWIJDEREN"),
        ("edit-client-save", "OPSLAAN"),
        ("settings-sign-out", "Afmelden"),
        ("sent-title", "De prestatie is verzonden"),
        (
            "app-tagline",
            "De applicatie voor dienstencheque-werknemers",
        ),
        (
            "closed-tries",
            "Na 3 foutieve pogingen heeft u geen toegang meer tot de app.",
        ),
        (
            "closed-phone-still-works",
            "U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.",
        ),
    ] {
        assert_eq!(texts.text(id), words);
    }
}

#[test]
fn stopping_is_one_word_and_never_looks_like_not_sent() {
    for language in Language::ALL {
        let texts = texts(language);
        let stop = texts.text("not-sent-discard");
        for id in ["duplicate-do-not-send", "ask-discard"] {
            assert_eq!(texts.text(id), stop, "{language}: {id}");
        }
        let outcome = texts.text("not-sent-title");
        let first = outcome.split(' ').next().unwrap();
        assert!(!stop.contains(first), "{language}: {stop} beside {outcome}");
    }
}

#[test]
fn plurals_follow_the_language() {
    let all = Language::ALL.map(texts);
    let hours = |language: Language, count: u32| {
        let texts = all.iter().find(|it| it.language() == language).unwrap();
        texts.text_with("hours-count", &[("hours", count.into())])
    };
    for (language, count, words) in [
        (Language::Nl, 3, "3 uur"),
        (Language::Fr, 1, "1 heure"),
        (Language::Fr, 3, "3 heures"),
        (Language::De, 1, "1 Stunde"),
        (Language::De, 3, "3 Stunden"),
        (Language::En, 1, "1 hour"),
        (Language::En, 3, "3 hours"),
        (Language::Pl, 1, "1 godzina"),
        (Language::Pl, 3, "3 godziny"),
        (Language::Pl, 5, "5 godzin"),
        (Language::Pl, 22, "22 godziny"),
        (Language::Ro, 1, "1 oră"),
        (Language::Ro, 3, "3 ore"),
        (Language::Ro, 20, "20 de ore"),
        (Language::Bg, 1, "1 час"),
        (Language::Bg, 3, "3 часа"),
        (Language::Pt, 1, "1 hora"),
        (Language::Pt, 0, "0 horas"),
        (Language::Es, 3, "3 horas"),
        (Language::Uk, 1, "1 година"),
        (Language::Uk, 3, "3 години"),
        (Language::Uk, 11, "11 годин"),
        (Language::Ru, 21, "21 час"),
        (Language::Ru, 3, "3 часа"),
        (Language::Ru, 5, "5 часов"),
        (Language::Tr, 3, "3 saat"),
        (Language::Ar, 1, "ساعة واحدة"),
        (Language::Ar, 2, "ساعتان"),
    ] {
        assert_eq!(hours(language, count), words, "{language}: {count}");
    }
    assert!(hours(Language::Ar, 3).contains("ساعات"));
    assert!(hours(Language::Ar, 11).contains("ساعة"));
}

/// The forms that whole numbers below a million take, but for the one with the star.
fn forms(language: Language) -> &'static [&'static str] {
    match language {
        Language::Pl | Language::Uk | Language::Ru => &["one", "few", "many"],
        Language::Ro => &["one", "few"],
        Language::Ar => &["one", "two", "few", "many"],
        _ => &["one"],
    }
}

fn selects(pattern: &Pattern<&str>, look: &mut impl FnMut(&[Variant<&str>])) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        if let Expression::Select { variants, .. } = expression {
            look(variants);
            for variant in variants {
                selects(&variant.value, look);
            }
        }
    }
}

#[test]
fn a_number_that_decides_about_a_word_finds_every_form_of_it() {
    let mut looked_at = 0;
    for language in Language::ALL {
        for source in sources(language) {
            for entry in resource(language, &source).body {
                let Entry::Message(message) = entry else {
                    continue;
                };
                selects(&message.value.unwrap(), &mut |variants| {
                    let names: BTreeSet<_> = variants
                        .iter()
                        .filter_map(|it| match it.key {
                            VariantKey::Identifier { name } => Some(name),
                            VariantKey::NumberLiteral { .. } => None,
                        })
                        .collect();
                    let categories = ["zero", "one", "two", "few", "many"];
                    if categories.iter().any(|it| names.contains(it)) {
                        looked_at += 1;
                        let missing: Vec<_> = forms(language)
                            .iter()
                            .filter(|it| !names.contains(*it))
                            .collect();
                        let id = message.id.name;
                        assert!(missing.is_empty(), "{language}: {id}: {missing:?}");
                        assert!(names.contains("other"), "{language}: {id}");
                    }
                });
            }
        }
    }
    assert!(looked_at > 100);
}

/// Words that are the same in both languages.
const ALIKE: &[(&str, &[&str])] = &[
    ("pl", &["sign-in-login-label", "closed-login"]),
    (
        "ro",
        &["sign-in-server", "review-client", "history-client-unknown"],
    ),
];

/// What is put into a text is isolated, and says nothing of the way that the whole goes.
#[test]
fn a_text_of_parts_only_says_that_it_goes_from_right_to_left() {
    let arabic = |it: char| ('\u{0600}'..='\u{06ff}').contains(&it) && it.is_alphabetic();
    let mut silent = Vec::new();
    for source in sources(Language::Ar) {
        for entry in resource(Language::Ar, &source).body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let Some(pattern) = message.value else {
                continue;
            };
            let says = pattern.elements.iter().any(|it| match it {
                PatternElement::TextElement { value } => value.contains(arabic),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => *value == "\\u200F",
                PatternElement::Placeable { .. } => false,
            });
            let placeables = pattern
                .elements
                .iter()
                .filter(|it| matches!(it, PatternElement::Placeable { .. }));
            if placeables.count() > 1 && !says {
                silent.push(message.id.name.to_owned());
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn nothing_is_left_in_english_or_dutch() {
    let shown = |texts: &Texts, id: &str, variables: &BTreeSet<String>| {
        let values: Vec<_> = variables
            .iter()
            .map(|it| (&*it.clone().leak(), "·".into()))
            .collect();
        texts.text_with(id, &values)
    };
    let leading = [Language::En, Language::Nl].map(texts);
    for language in beyond_office() {
        let texts = texts(language);
        let alike = ALIKE.iter().find(|it| it.0 == language.code());
        for (id, variables) in messages(language) {
            let is_short = id.starts_with("month-") || id.starts_with("weekday-");
            let is_name = matches!(&*id, "app-name" | "sign-in-title");
            if is_short || is_name || alike.is_some_and(|it| it.1.contains(&&*id)) {
                continue;
            }
            let text = shown(&texts, &id, &variables);
            if text.chars().filter(|it| it.is_alphabetic()).count() > 2 {
                for other in &leading {
                    assert_ne!(text, shown(other, &id, &variables), "{language}: {id}");
                }
            }
        }
    }
}

/// Beginnings of words that a translator who does not know the field would take, small letters
/// only; the reasons are in docs/languages.md.
const WRONG: &[(Language, &[&str])] = &[
    (Language::Pl, &["osiągnię", "świadcze", "zamknięt"]),
    (Language::Ro, &["prestați", "tichet", "închis", "ş", "ţ"]),
    (Language::Bg, &["постижен"]),
    (
        Language::Pt,
        &["você", "usuári", "ecrã", " tela ", "palavra-passe"],
    ),
    (Language::Es, &["usuari", "prestaci", "conectada"]),
    (Language::Uk, &["досягнен", "п'", "м'", "в'", "б'"]),
    (Language::Ru, &["достижен"]),
    (Language::Tr, &["performans", "kapatıldı"]),
    (
        Language::Ar,
        &[
            "أداء", "؟?", "٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩",
        ],
    ),
];

#[test]
fn no_word_means_something_else() {
    for (language, words) in WRONG {
        for source in sources(*language) {
            let said = source.lines().filter(|it| !it.starts_with('#'));
            for line in said {
                let found: Vec<_> = words
                    .iter()
                    .filter(|it| line.to_lowercase().contains(*it))
                    .collect();
                assert!(found.is_empty(), "{language}: {line}: {found:?}");
            }
        }
    }
}

#[tokio::test]
async fn an_installed_app_has_all_languages_with_it() {
    for language in Language::ALL {
        let files = BuiltInTexts.load(language).await.unwrap();
        let built_in = Texts::new(language, &[files]);
        let own = texts(language);
        for id in messages(language).keys() {
            assert_eq!(built_in.text(id), own.text(id), "{language}");
        }
    }
}

#[test]
fn no_french_line_begins_with_a_sign() {
    for folder in ["locales/fr", "server/locales/fr"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            // What a voice says has no lines.
            if path.ends_with("phone.ftl") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for line in text.lines().filter(|it| !it.starts_with('#')) {
                let parted = [" ?", " !", " ;", " :", " »", "« "];
                assert!(!parted.iter().any(|it| line.contains(it)), "{line}");
            }
        }
    }
}

#[test]
fn what_the_page_says_before_the_app_is_there_is_said_in_every_language() {
    let page = include_str!("../assets/web/index.html");
    let tags: Vec<_> = Language::ALL.into_iter().map(Language::tag).collect();
    for (from, to) in [
        ("<div id=\"splash-failed\"", "</div>"),
        ("<noscript>", "</noscript>"),
    ] {
        let (_, rest) = page.split_once(from).unwrap();
        let (lines, _) = rest.split_once(to).unwrap();
        let said: Vec<_> = lines
            .split("<p lang=\"")
            .skip(1)
            .map(|it| it.split_once('"').unwrap())
            .collect();
        let spoken: Vec<_> = said.iter().map(|it| it.0).collect();
        assert_eq!(spoken, tags, "{from}");
        for (language, (_, text)) in Language::ALL.into_iter().zip(said) {
            let turned = text.starts_with(" dir=\"rtl\">");
            assert_eq!(turned, language.direction().code() == "rtl", "{language}");
        }
    }
}
