//! signed out → signed in → ended: two workers and two phones, weeks and months, with and without
//! a connection. Every token that leaves a phone is looked at: after its end it never does again.

use std::collections::HashMap;

use jiff::SignedDuration;
use job_tracker::{
    core::{
        Core,
        history::LoadError,
        session::{Session, SignInError, SignedIn},
    },
    platform::memory::MemoryPhone,
};
use proptest::{collection::vec, prelude::*};

use crate::{
    gate::Gate,
    prove::{Proof, wait_for},
    support::{app_with, sign_in, world::Company},
};

const DAY: i64 = 86_400;
/// A session lives so long after its last use.
const LIFE: i64 = 90 * DAY;

#[derive(Debug, Clone)]
enum Step {
    SignIn(usize, usize),
    /// A question that needs the token.
    Ask(usize),
    SignOut(usize),
    /// The app is closed and opened.
    Restart(usize),
    /// So many seconds pass.
    Wait(i64),
    /// The office gives a new password.
    Reopen(usize),
    /// The connection goes, or comes back.
    Offline(bool),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let phone = || 0..2usize;
    let wait = prop_oneof![
        3 => 1..DAY,
        2 => DAY..30 * DAY,
        2 => LIFE - 2 * DAY..LIFE + 2 * DAY,
        2 => prop_oneof![Just(LIFE), Just(LIFE - 1), Just(DAY), Just(DAY - 1)],
    ];
    let step = prop_oneof![
        8 => (phone(), 0..2usize).prop_map(|(phone, who)| Step::SignIn(phone, who)),
        8 => phone().prop_map(Step::Ask),
        4 => phone().prop_map(Step::SignOut),
        3 => phone().prop_map(Step::Restart),
        5 => wait.prop_map(Step::Wait),
        1 => (0..2usize).prop_map(Step::Reopen),
        2 => any::<bool>().prop_map(Step::Offline),
    ];
    vec(step, 1..50)
}

/// What a phone must show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    Nobody,
    /// This worker, with this session.
    Worker(usize, usize),
    Ended(usize),
}

/// A session at the server.
struct Alive {
    who: usize,
    until: i64,
}

struct Handset {
    phone: MemoryPhone,
    core: Core,
    signed_in: Option<SignedIn>,
    shows: Shows,
    /// Whose sessions ended on it and are not taken off.
    ended: [bool; 2],
}

struct World {
    company: Company,
    http: reqwest::Client,
    gate: Gate,
    offline: bool,
    now: i64,
    handsets: [Handset; 2],
    passwords: [String; 2],
    /// Sessions that live, by the order in which they were opened.
    alive: HashMap<usize, Alive>,
    opened: usize,
    /// The token of each session, once it was seen.
    tokens: HashMap<usize, String>,
}

/// A client that keeps no connection open, so that a shut gate is shut.
fn client() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().no_proxy();
    client.pool_max_idle_per_host(0).build().unwrap()
}

impl World {
    async fn open(http: &reqwest::Client) -> Self {
        let company = Company::open().await;
        let server = company.origin();
        let gate = Gate::before(server["http://".len()..].parse().unwrap()).await;
        let handset = || {
            let phone = MemoryPhone::default();
            Handset {
                core: app_with(&phone, &gate.origin, http),
                phone,
                signed_in: None,
                shows: Shows::Nobody,
                ended: [false; 2],
            }
        };
        Self {
            http: http.clone(),
            offline: false,
            now: 0,
            handsets: [handset(), handset()],
            passwords: [company.ana.password.clone(), company.bea.password.clone()],
            alive: HashMap::new(),
            opened: 0,
            tokens: HashMap::new(),
            gate,
            company,
        }
    }

    fn login(&self, who: usize) -> &job_tracker_protocol::Login {
        [&self.company.ana.login, &self.company.bea.login][who]
    }

    async fn take(&mut self, step: Step) {
        match step {
            Step::SignIn(phone, who) => self.sign_in(phone, who).await,
            Step::Ask(phone) => self.ask(phone).await,
            Step::SignOut(phone) => self.sign_out(phone).await,
            Step::Restart(phone) => {
                let handset = &mut self.handsets[phone];
                handset.core = app_with(&handset.phone, &self.gate.origin, &self.http);
                handset.signed_in = match handset.core.session().unwrap() {
                    Session::SignedIn(signed_in) => Some(signed_in),
                    _ => None,
                };
            }
            Step::Wait(seconds) => {
                self.company.wait(SignedDuration::from_secs(seconds));
                self.now += seconds;
            }
            Step::Reopen(who) => {
                let issued = self.company.reopen(self.login(who)).await;
                self.passwords[who] = issued.password;
                self.alive.retain(|_, it| it.who != who);
            }
            Step::Offline(offline) => {
                self.gate.shut(offline);
                self.offline = offline;
            }
        }
        assert!(
            self.gate.tokens().is_empty(),
            "a token that nobody asked for"
        );
        for at in 0..2 {
            self.compare(at);
        }
    }

    async fn sign_in(&mut self, at: usize, who: usize) {
        // The screen for it is there only while nobody is signed in.
        if matches!(self.handsets[at].shows, Shows::Worker(..)) {
            return;
        }
        let login = self.login(who).as_str().to_owned();
        let handset = &self.handsets[at];
        let answer = sign_in(&handset.core, &login, &self.passwords[who]).await;
        if self.offline {
            assert!(matches!(answer, Err(SignInError::Offline(_))), "{answer:?}");
            return;
        }
        let session = self.opened;
        self.opened += 1;
        let until = self.now + LIFE;
        self.alive.insert(session, Alive { who, until });
        self.handsets[at].signed_in = Some(answer.unwrap());
        self.handsets[at].shows = Shows::Worker(who, session);
        self.handsets[at].ended[who] = false;
    }

    /// The one token that went through is this session's, and no other session had it.
    fn saw_token_of(&mut self, session: usize) {
        let seen = self.gate.tokens();
        assert_eq!(seen.len(), 1);
        let known = self.tokens.entry(session).or_insert(seen[0].clone());
        assert_eq!(*known, seen[0]);
        let same = self.tokens.values().filter(|it| **it == seen[0]);
        assert_eq!(same.count(), 1);
    }

    async fn ask(&mut self, at: usize) {
        let Shows::Worker(who, session) = self.handsets[at].shows else {
            assert!(self.handsets[at].signed_in.is_none());
            return;
        };
        let handset = &self.handsets[at];
        let signed_in = handset.signed_in.as_ref().unwrap();
        let answer = handset.core.me(signed_in).await;
        if self.offline {
            assert!(matches!(answer, Err(LoadError::Offline)), "{answer:?}");
            return;
        }
        let now = self.now;
        let alive = self.alive.get_mut(&session).filter(|it| it.until > now);
        match (alive, &answer) {
            (Some(it), Ok(me)) => {
                assert_eq!(me.worker.name, ["Ana", "Bea"][who]);
                if now + LIFE - it.until >= DAY {
                    it.until = now + LIFE;
                }
            }
            (None, Err(LoadError::SessionEnded)) => {
                // As every screen does.
                handset.core.session_ended(signed_in).unwrap();
                self.handsets[at].signed_in = None;
                self.handsets[at].shows = Shows::Ended(who);
                self.handsets[at].ended[who] = true;
            }
            (alive, _) => panic!("alive: {}, but {answer:?}", alive.is_some()),
        }
        self.saw_token_of(session);
    }

    async fn sign_out(&mut self, at: usize) {
        let Shows::Worker(who, session) = self.handsets[at].shows else {
            return;
        };
        let handset = &mut self.handsets[at];
        let signed_in = handset.signed_in.take().unwrap();
        handset.core.sign_out(&signed_in).await.unwrap();
        // Where another of her employers ended a session, that one is shown.
        let other = 1 - who;
        handset.shows = match handset.ended[other] {
            true => Shows::Ended(other),
            false => Shows::Nobody,
        };
        // Without a connection it lives on at the server, where nobody has its token.
        if !self.offline {
            self.saw_token_of(session);
            self.alive.remove(&session);
        }
    }

    fn compare(&self, at: usize) {
        let handset = &self.handsets[at];
        let session = handset.core.session().unwrap();
        let fits = match (handset.shows, &session) {
            (Shows::Nobody, Session::SignedOut) => true,
            (Shows::Worker(who, _), Session::SignedIn(it)) => it.account.login == *self.login(who),
            (Shows::Ended(who), Session::Ended(account)) => account.login == *self.login(who),
            _ => false,
        };
        assert!(fits, "phone {at}: {:?} is not {session:?}", handset.shows);
        assert_eq!(
            matches!(session, Session::SignedIn(_)),
            handset.signed_in.is_some()
        );
    }
}

#[test]
fn a_session_lives_as_long_as_the_model_says_and_its_token_leaves_the_phone_no_longer() {
    let proof = Proof {
        group: "sessions in the app against a model",
        source: file!(),
        few: 30,
        many: 1_500,
        steps: "sign-ins, sign-outs, questions, waits and restarts",
    };
    let http = client();
    proof.run(&steps(), |steps| {
        wait_for(async {
            let mut world = World::open(&http).await;
            let taken = steps.len();
            for step in steps {
                world.take(step).await;
            }
            world.company.close().await;
            u64::try_from(taken).unwrap()
        })
    });
}
