//! The app dies at once, in the middle of writing or of sending: its file opens, nothing in it is
//! half there, and what became of a performance is found out.

use std::{
    collections::HashMap,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    rc::Rc,
    sync::Arc,
};

use job_tracker::{
    core::{
        Core,
        account::AccountId,
        clients::{CheckDigits, Client},
        performance::Settled,
        platform::Platform,
    },
    platform::{
        memory::MemoryPhone,
        native::{FileDatabase, http_client},
    },
};
use job_tracker_protocol::{ClientNumber, IdempotencyKey, Login};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::{fault::Fault, figure, network::Network, small_or_full};
use crate::support::{impatient, review, sign_in, whole_history, world::Company};

/// Under which its figures stand.
pub const GROUP: &str = "kill -9 of the app";
const CHILD: &str = "JOB_TRACKER_CHILD";
/// Before a line that is meant for the parent; the test's own lines have none.
pub const MARK: char = '@';

/// An app on this file.
pub fn app_on_file(file: &Path, origin: &str) -> Core {
    app_with(http_client().unwrap(), file, origin)
}

/// The same with this client: making one takes longer than opening the file.
pub fn app_with(http: reqwest::Client, file: &Path, origin: &str) -> Core {
    let platform = Platform {
        persistence: Rc::new(FileDatabase::new(file.to_owned())),
        ..MemoryPhone::default().platform(origin.parse().unwrap())
    };
    Core::start(platform, http)
        .unwrap()
        .with_patience(impatient())
}

/// Whose list it is.
pub fn account() -> AccountId {
    AccountId {
        server: "http://127.0.0.1:9".parse().unwrap(),
        login: Login::from_serial(1),
    }
}

/// A client of hers.
pub fn client(number: u64, alias: &str) -> Client {
    let number = ClientNumber::from_first_ten(number);
    Client::from_typed(number.as_str(), alias, "a note", CheckDigits::Warn).unwrap()
}

/// This very program in a process of its own, as an app that can be killed.
pub fn start(test: &str, words: &[&str], variables: &[(&str, String)]) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .args(["--exact", test, "--ignored", "--nocapture"])
        .env(CHILD, words.join("\n"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap()
}

/// What such a process was given.
pub fn words() -> Vec<String> {
    let words = std::env::var(CHILD).unwrap();
    words.lines().map(str::to_owned).collect()
}

fn say(what: &str) {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "\n{MARK}{what}").unwrap();
    stdout.flush().unwrap();
}

/// The key of this number.
pub fn key(number: u64) -> IdempotencyKey {
    IdempotencyKey::new(Uuid::from_u128(number.into()))
}

#[tokio::test]
#[ignore = "the app that another test kills"]
async fn writes_until_it_is_killed() {
    let words = words();
    let core = app_on_file(Path::new(&words[0]), "http://127.0.0.1:9");
    let first: u64 = words[1].parse().unwrap();
    let account = account();
    for number in first.. {
        let added = client(number, "new");
        core.add_client(&account, &added).await.unwrap();
        say(&format!("added {number}"));
        let noted = core
            .database()
            .write(|it| {
                let request = it.put_unsettled_request(&account, key(number))?;
                Ok(it.put_unsettled(&account, key(number))? && request)
            })
            .await;
        assert!(noted.unwrap());
        say(&format!("noted {number}"));
        let renamed = client(number, &format!("number {number}"));
        core.change_client(&account, &renamed.number, &renamed)
            .await
            .unwrap();
        say(&format!("renamed {number}"));
        core.database()
            .write(|it| {
                it.clear_unsettled_request(&account, key(number))?;
                it.clear_unsettled(&account, key(number))
            })
            .await
            .unwrap();
        say(&format!("cleared {number}"));
    }
}

#[test]
fn an_app_that_is_killed_while_it_writes_finds_what_was_saved_and_nothing_half() {
    let kills = small_or_full(20, 200);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("job-tracker.sqlite3");
    let mut dice = fastrand::Rng::with_seed(kills);
    let (mut aliases, mut next) = (HashMap::<u64, String>::new(), 1_u64);
    for _ in 0..kills {
        let test = "phone_kills::writes_until_it_is_killed";
        let words = [file.to_str().unwrap(), &next.to_string()];
        let mut child = start(test, &words, &[]);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let wanted = dice.usize(1..24);
        let mut said: Vec<String> = Vec::new();
        let mut hear = |said: &mut Vec<String>| -> bool {
            for line in lines.by_ref().map_while(Result::ok) {
                if let Some(line) = line.strip_prefix(MARK) {
                    said.push(line.to_owned());
                    return true;
                }
            }
            false
        };
        while said.len() < wanted {
            assert!(hear(&mut said), "it died by itself after {said:?}");
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had said before it died.
        while hear(&mut said) {}
        let last = said.last().unwrap().clone();
        for line in &said {
            let (what, number) = line.split_once(' ').unwrap();
            let number: u64 = number.parse().unwrap();
            match what {
                "added" => drop(aliases.insert(number, "new".to_owned())),
                "renamed" => drop(aliases.insert(number, format!("number {number}"))),
                _ => {}
            }
        }
        next = is_whole(&file, &mut aliases, &last);
    }
    figure(GROUP, "kills while it wrote", kills);
    let lost = format!("0 of {}", aliases.len());
    figure(GROUP, "saved clients lost, doubled or half there", lost);
}

/// All that was said to be saved is there; the one step after the last may be. Gives the next
/// number.
fn is_whole(file: &Path, aliases: &mut HashMap<u64, String>, last: &str) -> u64 {
    let core = app_on_file(file, "http://127.0.0.1:9");
    assert!(core.database().set_aside().is_none());
    let (what, number) = last.split_once(' ').unwrap();
    let number: u64 = number.parse().unwrap();
    let found = core.clients(&account()).unwrap();
    let by_number: HashMap<String, String> = found
        .iter()
        .map(|it| (it.number.to_string(), it.alias.clone()))
        .collect();
    assert_eq!(by_number.len(), found.len(), "twice");
    for (known, alias) in aliases.iter_mut() {
        let there = by_number[client(*known, "x").number.as_str()].clone();
        let step_further =
            *known == number && what == "noted" && there == format!("number {known}");
        assert!(there == *alias || step_further, "{there}, not {alias}");
        *alias = there;
    }
    let unheard = found.len() - aliases.len();
    assert!(unheard <= usize::from(what == "cleared"), "out of nothing");
    if unheard == 1 {
        aliases.insert(number + 1, "new".to_owned());
    }
    let kept = core.database().read(|it| it.unsettled(&account())).unwrap();
    let request = core.database().read(|it| it.unsettled_request(&account()));
    assert_eq!(request.unwrap(), kept, "half there");
    let may_be = match what {
        "added" => [None, Some(key(number))],
        "noted" => [Some(key(number)), Some(key(number))],
        "renamed" => [Some(key(number)), None],
        _ => [None, None],
    };
    assert!(may_be.contains(&kept), "{kept:?} after {last}");
    if let Some(kept) = kept {
        // Settled, as the app does at its start.
        futures_now(core.database().write(|it| {
            it.clear_unsettled_request(&account(), kept)?;
            it.clear_unsettled(&account(), kept)
        }))
        .unwrap();
    }
    number + 2
}

/// Runs what waits for nothing.
fn futures_now<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(future)
}

#[tokio::test]
#[ignore = "the app that another test kills"]
async fn sends_until_it_is_killed() {
    let words = words();
    let core = app_on_file(Path::new(&words[0]), &words[1]);
    let worker = sign_in(&core, &words[2], &words[3]).await.unwrap();
    let client: ClientNumber = words[4].parse().unwrap();
    let reviewed = review(&core, &worker, &client, 1).await.meant_twice(
        // The key of a confirmed one, fresh as any.
        crate::support::fresh_key(&core),
    );
    let outcome = core.send(&worker, &reviewed).await;
    panic!("it was to be killed: {outcome:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_is_killed_while_it_sends_finds_out_at_its_next_start() {
    let kills = small_or_full(6, 60);
    let company = Company::open().await;
    let (login, password) = (company.ana.login.clone(), company.ana.password.clone());
    let client = company.client.clone();
    let company = Arc::new(Mutex::new(company));
    let (mut sent, mut void) = (0, 0);
    for kill in 0..kills {
        let network = Network::to(Arc::clone(&company), true).await;
        let folder = tempfile::tempdir().unwrap();
        let file: PathBuf = folder.path().join("job-tracker.sqlite3");
        let origin = format!("http://{}", network.addr);
        let arrived = kill % 2 == 0;
        // Sign-in and the day go through; the registration is the last that it does.
        network.script(&[Fault::None, Fault::None, Fault::Death { arrived }], &[]);
        let test = "phone_kills::sends_until_it_is_killed";
        let words = [
            file.to_str().unwrap(),
            &origin,
            login.as_str(),
            &password,
            client.as_str(),
        ];
        let mut child = start(test, &words, &[]);
        network.death.notified().await;
        child.kill().unwrap();
        child.wait().unwrap();

        // Her day would be full otherwise.
        if kill % 8 == 7 {
            let day = crate::support::world::HOUR * 24;
            company.lock().await.wait(day);
        }
        let (settled, history) = finds_out(file, origin, &login, &password).await;
        match settled {
            Settled::Registered(performance) => {
                assert!(arrived, "it never arrived");
                assert!(history.contains(&performance));
                sent += 1;
            }
            Settled::Void => {
                assert!(!arrived, "it had arrived");
                void += 1;
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(history.len(), sent, "lost or doubled");
    }
    figure(GROUP, "kills while it sent", kills);
    let told = format!("{sent} sent, {void} not sent, 0 wrong");
    figure(GROUP, "told at the next start", told);
}

/// The next start of the app: what the key came to, and the whole history.
async fn finds_out(
    file: PathBuf,
    origin: String,
    login: &Login,
    password: &str,
) -> (Settled, Vec<job_tracker_protocol::wire::Performance>) {
    let core = app_on_file(&file, &origin);
    let worker = sign_in(&core, login.as_str(), password).await.unwrap();
    assert!(core.has_unsettled(&worker.account).unwrap());
    let settled = core.settle(&worker).await.unwrap();
    assert!(!core.has_unsettled(&worker.account).unwrap());
    (settled, whole_history(&core, &worker).await)
}
