//! All four languages say the same things, and say everything that the screens ask for.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource},
    parser,
};
use job_tracker::core::locale::{self, sources};
use job_tracker_protocol::Language;

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Every message of a language with the variables that it uses.
fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for source in sources(language) {
        let resource: Resource<&str> =
            parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"));
        for entry in resource.body {
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
    for language in [Language::Fr, Language::De, Language::En] {
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
        let texts = locale::texts(language);
        for (id, variables) in messages(language) {
            let number = |name: &str| {
                matches!(
                    name,
                    "hours" | "left" | "digits" | "day" | "step" | "total" | "open"
                )
            };
            for count in [0_u32, 1, 2, 9] {
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
    let texts = locale::texts(Language::Nl);
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
        let texts = locale::texts(language);
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
    let hours = |language, count: u32| {
        locale::texts(language).text_with("hours-count", &[("hours", count.into())])
    };
    assert_eq!(hours(Language::Fr, 1), "1 heure");
    assert_eq!(hours(Language::Fr, 3), "3 heures");
    assert_eq!(hours(Language::De, 1), "1 Stunde");
    assert_eq!(hours(Language::De, 3), "3 Stunden");
    assert_eq!(hours(Language::En, 1), "1 hour");
    assert_eq!(hours(Language::En, 3), "3 hours");
    assert_eq!(hours(Language::Nl, 3), "3 uur");
}
