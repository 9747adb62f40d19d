//! Commands that look after a server: where there is none, none is made.

use std::{path::Path, process::Output};

use crate::support::{
    place,
    program::{Running, command, line_of, program},
    rows::Rows,
};

/// What a command does where there is no server.
enum Nowhere {
    /// It says so, with these words behind it.
    Refuses(&'static [&'static str]),
    /// `move` names its place in its own way.
    RefusesSource,
    /// It makes one, or what it does is no server's.
    Other,
}
use Nowhere::{Other, Refuses, RefusesSource};

/// Every command there is, by name. A new one is thought of here.
const COMMANDS: &[(&str, Nowhere)] = &[
    ("serve", Other),
    ("demo", Other),
    ("employer add", Other),
    ("employer link", Refuses(&[])),
    ("user link", Refuses(&["--email", "els@example.be"])),
    (
        "worker add",
        Refuses(&["--name", "Ana", "--language", "nl"]),
    ),
    ("worker reopen", Refuses(&["--login", "980471826370"])),
    (
        "client add",
        Refuses(&["--name", "A household", "--number", "123456789002"]),
    ),
    ("second-factors new-key", Other),
    ("second-factors reset", Refuses(&[])),
    ("audit verify", Refuses(&[])),
    ("move", RefusesSource),
    ("backup", Refuses(&["--to", "-"])),
    ("retention", Refuses(&[])),
    ("retention", Refuses(&["--apply"])),
    ("restore", Other),
    ("doctor", Refuses(&["--json"])),
    ("phone-prompts", Other),
    ("openapi", Other),
];

/// The commands that `--help` lists below these words, to the last word of each.
fn commands_below(words: &[&str]) -> Vec<String> {
    let help = program().args(words).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let Some((_, list)) = help.split_once("Commands:\n") else {
        return vec![words.join(" ")];
    };
    let list = list.lines().take_while(|it| !it.is_empty());
    let names = list.filter_map(|it| it.split_whitespace().next());
    let names = names.filter(|it| *it != "help");
    names
        .flat_map(|it| commands_below(&[words, &[it]].concat()))
        .collect()
}

#[test]
fn of_every_command_it_is_known_what_it_does_where_there_is_no_server() {
    let mut known: Vec<_> = COMMANDS.iter().map(|it| it.0).collect();
    known.dedup();
    assert_eq!(commands_below(&[]), known);
}

#[track_caller]
fn is_refused(name: &str, output: &Output) {
    // `doctor` prints what it finds.
    let all = [&output.stdout[..], &output.stderr].concat();
    let said = String::from_utf8_lossy(&all);
    assert!(!output.status.success(), "{name}: {said}");
    assert!(said.contains("there is no server in"), "{name}: {said}");
}

/// Runs each command that looks after a server on this place, which has none.
fn refused_by_each(data: &Path, is_untouched: impl Fn(&str)) {
    for (name, nowhere) in COMMANDS {
        let words: Vec<_> = name.split(' ').collect();
        let output = match nowhere {
            Refuses(more) => command(data, &[&words[..], more].concat()),
            RefusesSource => {
                let mut command = program();
                command.args(["move", "--abandon", "--from"]);
                // The last of `--data DIR` and of `--database URL --key-file …`.
                command.arg(&place::words(data)[1]).output().unwrap()
            }
            Other => continue,
        };
        is_refused(name, &output);
        is_untouched(name);
    }
}

#[test]
fn a_command_that_looks_after_a_server_makes_none_where_there_is_none() {
    if place::is_postgres() {
        let (beside, _) = place::a_database();
        let rows = Rows::of(beside.path());
        let tables = "SELECT count(*) FROM information_schema.tables
             WHERE table_schema = current_schema()";
        refused_by_each(beside.path(), |name| {
            assert_eq!(rows.number(tables), 0, "{name}");
        });
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    refused_by_each(directory.path(), |name| {
        let found = directory.path().read_dir().unwrap();
        assert_eq!(found.count(), 0, "{name} left something");
    });
    let mistyped = directory.path().join("job-trakcer");
    refused_by_each(&mistyped, |name| {
        assert!(!mistyped.exists(), "{name} made the directory");
    });
}

/// What works where there is a database, also one without an employer: it can be kept, and looked
/// at.
const CONTENT_WITHOUT_EMPLOYER: [&str; 2] = ["backup", "doctor"];

#[test]
fn where_there_is_no_employer_a_command_that_looks_after_a_server_says_what_to_do() {
    let (beside, _) = if place::is_postgres() {
        place::a_database()
    } else {
        (tempfile::tempdir().unwrap(), String::new())
    };
    let data = beside.path();
    let serve = || {
        let running = Running::start("serve", data);
        running.address();
        assert_eq!(running.stop("TERM").status, Some(0));
    };
    // As a mistyped command once left it.
    serve();
    for (name, nowhere) in COMMANDS {
        let Refuses(more) = nowhere else { continue };
        if CONTENT_WITHOUT_EMPLOYER.contains(name) {
            continue;
        }
        let words: Vec<_> = name.split(' ').collect();
        let output = command(data, &[&words[..], more].concat());
        assert_eq!(output.status.code(), Some(1), "{name}: {output:?}");
        assert!(output.stdout.is_empty(), "{name}: {output:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        for told in ["there is no employer in", "employer add"] {
            assert!(said.contains(told), "{name}: {said}");
        }
    }
    let doctor = command(data, &["doctor"]);
    let said = String::from_utf8_lossy(&doctor.stdout);
    assert!(said.contains("there is no employer yet"), "{said}");
    serve();
    line_of(&command(
        data,
        &["employer", "add", "--name", "Zonnestraal"],
    ));
    let words = ["worker", "add", "--name", "Ana", "--language", "nl"];
    line_of(&command(data, &words));
    line_of(&command(data, &["audit", "verify"]));
}

#[test]
fn a_database_that_went_away_from_its_log_is_told_as_that() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory
        .path()
        .join(format!("{}-wal", crate::support::FILE));
    std::fs::write(log, "what was acknowledged").unwrap();
    let output = command(directory.path(), &["audit", "verify"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("is there without its database"), "{said}");
}

#[test]
fn an_employer_of_the_same_name_is_added_only_by_whoever_says_that_it_is_another() {
    let directory = tempfile::tempdir().unwrap();
    let data = directory.path();
    let add = |name: &str, more: &[&str]| {
        let words = ["employer", "add", "--name", name];
        command(data, &[&words[..], more].concat())
    };
    let first = line_of(&add("Zonnestraal", &["--region", "brussels"]));
    assert_eq!(first["region"], "brussels");
    let id = first["employer"].as_str().unwrap();
    for again in ["Zonnestraal", "zonnestraal "] {
        let output = add(again, &[]);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(output.stdout.is_empty(), "{output:?}");
        let said = String::from_utf8_lossy(&output.stderr);
        for told in [id, "(Zonnestraal)", "--same-name"] {
            assert!(said.contains(told), "{said}");
        }
    }
    // There is still one: nobody has to say which.
    line_of(&command(data, &["employer", "link"]));
    assert_eq!(line_of(&add("Maanlicht", &[]))["region"], "flanders");
    let another = line_of(&add("Zonnestraal", &["--same-name"]));
    assert_ne!(another["employer"].as_str(), Some(id));
}
