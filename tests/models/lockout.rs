//! What the phone makes of the server's word about wrong passwords. While an account is closed,
//! no sign-in leaves the phone: every request is counted.

use std::time::Duration;

use job_tracker::{
    core::{
        Core,
        account::AccountId,
        lockout::Lockout,
        password::{ChangePasswordError, NewPasswordForm},
        session::{SignInError, SignedIn},
    },
    platform::{memory::MemoryPhone, native::http_client},
};
use job_tracker_protocol::{Login, Problem, ProblemKind};
use proptest::{collection::vec, prelude::*};
use serde_json::json;

use crate::{
    prove::{Proof, wait_for},
    scripted::{Say, Scripted},
    support::{app_with, sign_in},
};

/// What the server, or the network, makes of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Word {
    Welcome,
    /// So many tries are left; the number may be missing.
    Wrong(Option<u8>),
    Closed,
    TooMany(Option<u64>),
    Busy,
    Failed,
    /// No answer of our server.
    Foreign(u16, Vec<u8>),
    Half,
    Cut,
}

#[derive(Debug, Clone)]
enum Step {
    SignIn(usize, Word),
    /// «Ik heb een nieuw paswoord»
    Claim(usize),
    /// Only where she is signed in.
    Change(Word),
    /// The app is closed and opened.
    Restart,
}

/// What must be known of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Left(u8),
    Closed,
    OneTry,
}

impl Known {
    fn after(self, word: &Word) -> Self {
        match word {
            Word::Welcome => Self::Left(3),
            Word::Wrong(Some(0)) | Word::Closed => Self::Closed,
            Word::Wrong(Some(left)) => Self::Left(std::cmp::min(*left, 3)),
            _ => self,
        }
    }

    fn is(self, lockout: Lockout) -> bool {
        match (self, lockout) {
            (Self::Left(one), Lockout::Open { left }) => one == left,
            (Self::Closed, Lockout::Closed) | (Self::OneTry, Lockout::NewPassword) => true,
            _ => false,
        }
    }
}

fn word() -> impl Strategy<Value = Word> {
    prop_oneof![
        3 => Just(Word::Welcome),
        6 => (0..=2u8).prop_map(|it| Word::Wrong(Some(it))),
        1 => any::<Option<u8>>().prop_map(Word::Wrong),
        3 => Just(Word::Closed),
        1 => any::<Option<u64>>().prop_map(Word::TooMany),
        1 => Just(Word::Busy),
        1 => Just(Word::Failed),
        2 => (prop_oneof![200..600u16], vec(any::<u8>(), 0..40))
            .prop_map(|(status, body)| Word::Foreign(status, body)),
        1 => Just(Word::Half),
        2 => Just(Word::Cut),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let who = || prop_oneof![3 => Just(0usize), 1 => Just(1usize)];
    let step = prop_oneof![
        10 => (who(), word()).prop_map(|(who, word)| Step::SignIn(who, word)),
        3 => who().prop_map(Step::Claim),
        2 => word().prop_map(Step::Change),
        2 => Just(Step::Restart),
    ];
    vec(step, 1..50)
}

fn problem(problem: &Problem, headers: Vec<String>) -> Say {
    Say::Answer {
        status: problem.status,
        headers,
        body: serde_json::to_vec(problem).unwrap(),
    }
}

/// The word as the server says it; a welcome is not the same for every question.
fn say(word: &Word, welcome: Say) -> Say {
    let kind = |kind| problem(&Problem::new(kind), Vec::new());
    match word {
        Word::Welcome => welcome,
        Word::Wrong(left) => problem(
            &Problem {
                attempts_left: *left,
                ..Problem::new(ProblemKind::WrongCredentials)
            },
            Vec::new(),
        ),
        Word::Closed => kind(ProblemKind::AccountClosed),
        Word::TooMany(wait) => {
            let header = wait.map(|it| format!("retry-after: {it}"));
            let too_many = Problem::new(ProblemKind::TooManyRequests);
            problem(&too_many, header.into_iter().collect())
        }
        Word::Busy => kind(ProblemKind::Unavailable),
        Word::Failed => kind(ProblemKind::Internal),
        Word::Foreign(status, body) => Say::body(*status, body.clone()),
        Word::Half => Say::Half,
        Word::Cut => Say::Cut,
    }
}

fn session() -> Say {
    let body = json!({
        "token": "jts_one",
        "expires_at": "2027-02-21T15:00:00Z",
        "device_token": "jtd_one",
        "worker": { "name": "Ana", "language": "nl" },
        "employer": { "name": "Zonnestraal", "phone": null },
    });
    Say::body(201, body.to_string())
}

fn me() -> Say {
    let body = json!({
        "worker": { "name": "Ana", "language": "nl" },
        "employer": { "name": "Zonnestraal", "phone": null },
        "activities": [],
        "limits": { "min_hours": 1, "max_hours": 9, "max_hours_per_day": 16 },
        "today": "2026-11-23",
    });
    Say::body(200, body.to_string())
}

struct World {
    server: Scripted,
    http: reqwest::Client,
    phone: MemoryPhone,
    core: Core,
    accounts: [AccountId; 2],
    known: [Known; 2],
    signed_in: Option<(usize, SignedIn)>,
}

impl World {
    async fn open(http: &reqwest::Client) -> Self {
        let server = Scripted::start().await;
        let phone = MemoryPhone::default();
        let core = app_with(&phone, &server.origin(), http);
        let accounts = [1, 2].map(|serial| AccountId {
            server: server.origin().parse().unwrap(),
            login: Login::from_serial(serial),
        });
        Self {
            server,
            http: http.clone(),
            phone,
            core,
            accounts,
            known: [Known::Left(3); 2],
            signed_in: None,
        }
    }

    async fn take(&mut self, step: Step) {
        match step {
            Step::SignIn(who, word) => self.sign_in(who, &word).await,
            Step::Claim(who) => {
                let claimed = self.core.claim_new_password(&self.accounts[who]);
                claimed.await.unwrap();
                if self.known[who] == Known::Closed {
                    self.known[who] = Known::OneTry;
                }
            }
            Step::Change(word) => self.change_password(&word).await,
            Step::Restart => {
                self.core = app_with(&self.phone, &self.server.origin(), &self.http);
            }
        }
        for (account, known) in self.accounts.iter().zip(self.known) {
            let lockout = self.core.lockout(account).unwrap();
            assert!(known.is(lockout), "{known:?} is not {lockout:?}");
        }
    }

    async fn sign_in(&mut self, who: usize, word: &Word) {
        self.server.will_say([say(word, session())]);
        let login = self.accounts[who].login.as_str();
        let answer = sign_in(&self.core, login, "40718263").await;
        let heard = self.server.heard();
        if self.known[who] == Known::Closed {
            assert!(heard.is_empty(), "{heard:?} left the phone");
            assert!(matches!(answer, Err(SignInError::Closed)), "{answer:?}");
            return;
        }
        assert_eq!(heard.len(), 1, "{heard:?}");
        assert!(heard[0].line.starts_with("POST /v1/session "), "{heard:?}");
        self.known[who] = self.known[who].after(word);
        let wait = |it: &Option<u64>| it.map(Duration::from_secs);
        let fits = match (word, &answer, self.known[who]) {
            (Word::Welcome, Ok(_), _) => true,
            (Word::Wrong(Some(_)), Err(SignInError::Wrong { left }), Known::Left(known)) => {
                *left == known
            }
            (Word::Wrong(Some(_)) | Word::Closed, Err(SignInError::Closed), Known::Closed) => true,
            (Word::TooMany(said), Err(SignInError::TooManyRequests(heard)), _) => {
                wait(said) == *heard
            }
            (Word::Busy, Err(SignInError::Busy), _) => true,
            (
                Word::Wrong(None) | Word::Failed | Word::Foreign(..),
                Err(SignInError::Server(_)),
                _,
            ) => true,
            (Word::Half | Word::Cut, Err(SignInError::Offline(_)), _) => true,
            _ => false,
        };
        assert!(fits, "{word:?} became {answer:?}");
        if let Ok(signed_in) = answer {
            self.signed_in = Some((who, signed_in));
        }
    }

    async fn change_password(&mut self, word: &Word) {
        let Some((who, signed_in)) = &self.signed_in else {
            return;
        };
        let done = Say::body(204, "");
        self.server.will_say([me(), say(word, done)]);
        let form = NewPasswordForm::from_typed("40718263", "50718264", "50718264").unwrap();
        let answer = self.core.change_password(signed_in, form).await;
        let heard = self.server.heard();
        assert!(heard[0].line.starts_with("GET /v1/me "), "{heard:?}");
        assert!(
            heard[1].line.starts_with("PUT /v1/me/password "),
            "{heard:?}"
        );
        assert_eq!(heard.len(), 2, "{heard:?}");
        // A body where none was expected is a success all the same.
        let success =
            matches!(word, Word::Welcome) || matches!(word, Word::Foreign(200 | 201 | 204, _));
        let known = self.known[*who].after(if success { &Word::Welcome } else { word });
        self.known[*who] = known;
        let fits = match (word, &answer, known) {
            (_, Ok(()), Known::Left(3)) => success,
            (
                Word::Wrong(Some(_)),
                Err(ChangePasswordError::Wrong { left }),
                Known::Left(known),
            ) => *left == known,
            (
                Word::Wrong(Some(_)) | Word::Closed,
                Err(ChangePasswordError::Closed),
                Known::Closed,
            ) => true,
            (Word::TooMany(_), Err(ChangePasswordError::TooManyRequests(_)), _) => true,
            (Word::Wrong(None), Err(ChangePasswordError::Server(_)), _) => true,
            // Either of the two may be the password now.
            (
                Word::Busy | Word::Failed | Word::Foreign(..) | Word::Half | Word::Cut,
                Err(ChangePasswordError::Unknown(_)),
                _,
            ) => true,
            _ => false,
        };
        assert!(fits, "{word:?} became {answer:?}");
    }
}

#[test]
fn the_phone_knows_what_the_server_said_and_sends_nothing_for_a_closed_account() {
    let proof = Proof {
        group: "lockout in the app against a model",
        source: file!(),
        few: 50,
        many: 3_000,
        steps: "sign-ins, claims, changes of password and restarts",
    };
    let http = http_client().unwrap();
    proof.run(&steps(), |steps| {
        wait_for(async {
            let mut world = World::open(&http).await;
            let taken = steps.len();
            for step in steps {
                world.take(step).await;
            }
            u64::try_from(taken).unwrap()
        })
    });
}
