//! Reports under keys: sent, sent again, changed, settled, in any order and at the same time, over
//! midnight, by two workers who use the same keys.

mod model;

use std::collections::HashMap;

use proptest::{collection::vec, prelude::*};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use uuid::Uuid;

use self::model::{Body, Call, Identity, Model, Reply};
use crate::{
    prove::{Proof, wait_for},
    support::{Answer, Company},
    table::belgian_day,
    worlds::Worlds,
};
use jiff::SignedDuration;
use job_tracker_protocol::{Activity, ClientNumber};
use job_tracker_server::{
    Settings,
    clock::Clock,
    domain::{
        review::{Review, ReviewRefusal},
        wording::Reason,
    },
    office::OfficeError,
};

/// Keys that both workers use.
const KEYS: usize = 10;

#[derive(Debug, Clone)]
enum Step {
    /// All of these at the same time.
    Calls(Vec<Call>),
    /// So many minutes pass.
    Wait(i64),
    /// The office cancels one of those that were registered.
    Cancel(usize),
    Restart,
}

fn body() -> impl Strategy<Value = Body> {
    let hours = prop_oneof![
        16 => 1..=9i64,
        1 => Just(0i64),
        1 => Just(10i64),
        1 => Just(-1i64),
        1 => any::<i64>(),
    ];
    // Few of each, so that bodies are often the same.
    let day = prop_oneof![14 => Just(0i64), 1 => Just(-1i64), 1 => Just(1i64)];
    let client = prop_oneof![5 => Just(0usize), 3 => Just(1usize), 1 => Just(2usize)];
    (client, 0..2usize, hours, day, prop::bool::weighted(0.7)).prop_map(
        |(client, activity, hours, day, confirmed)| Body {
            client,
            activity,
            hours,
            day,
            confirmed,
        },
    )
}

fn call() -> impl Strategy<Value = Call> {
    let who = prop_oneof![4 => Just(0usize), 1 => Just(1usize)];
    (who, 0..KEYS, prop::option::weighted(0.85, body())).prop_map(|(who, key, body)| Call {
        who,
        key,
        body,
    })
}

/// Calls at the same time are often the same call.
fn burst() -> impl Strategy<Value = Vec<Call>> {
    (call(), vec((call(), 0..4u8), 1..5)).prop_map(|(first, others)| {
        let mut calls = vec![first.clone()];
        calls.extend(others.into_iter().map(|(other, alike)| match alike {
            0 => other,
            1 => Call {
                body: None,
                ..first.clone()
            },
            2 => Call {
                body: other.body,
                ..first.clone()
            },
            _ => first.clone(),
        }));
        calls
    })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        10 => call().prop_map(|it| Step::Calls(vec![it])),
        6 => burst().prop_map(Step::Calls),
        3 => (1..1_500i64).prop_map(Step::Wait),
        5 => (0..40usize).prop_map(Step::Cancel),
        1 => Just(Step::Restart),
    ];
    vec(step, 1..50)
}

/// Close to midnight, to a change of the hour, or to neither.
const BEGINNINGS: [&str; 4] = [
    "2026-11-23T14:00:00Z",
    "2026-11-23T22:50:00Z",
    "2026-03-28T21:00:00Z",
    "2026-10-24T20:00:00Z",
];

struct World {
    company: Company,
    tokens: [String; 2],
    clients: [ClientNumber; 3],
    keys: Vec<Uuid>,
    /// Who registered it under which key, by its id.
    identities: HashMap<String, Identity>,
    /// What was answered at first.
    first_answers: HashMap<Identity, Value>,
    worlds: Worlds<Model>,
}

impl World {
    async fn open(beginning: &str) -> Self {
        let company = Company::open_at(beginning).await;
        let ana = company.phone_of(&company.ana).await.token;
        let bea = company.phone_of(&company.bea).await.token;
        let clients = [
            company.client.clone(),
            company.other_client.clone(),
            ClientNumber::from_first_ten(9_999_999_999),
        ];
        Self {
            tokens: [ana, bea],
            clients,
            keys: (0..KEYS).map(|_| crate::support::fresh_key()).collect(),
            identities: HashMap::new(),
            first_answers: HashMap::new(),
            worlds: Worlds::of(Model::new(16)),
            company,
        }
    }

    fn today(&self) -> i64 {
        belgian_day(self.company.clock.now().as_second()).0
    }

    async fn take(&mut self, step: Step) {
        match step {
            Step::Calls(calls) => self.call(&calls).await,
            Step::Wait(minutes) => self.company.wait(SignedDuration::from_mins(minutes)),
            Step::Cancel(at) => self.cancel(at).await,
            Step::Restart => {
                let listen = self.company.addr();
                let change = |it| Settings { listen, ..it };
                self.company.restart_with(change).await;
            }
        }
    }

    fn request(&self, call: &Call, today: i64) -> RequestBuilder {
        let key = self.keys[call.key];
        let Some(body) = &call.body else {
            let path = format!("/v1/performances/settle/{key}");
            let request = self.company.request(Method::POST, &path);
            return request.bearer_auth(&self.tokens[call.who]);
        };
        let json = json!({
            "client_number": self.clients[body.client],
            "activity": Activity::ALL[body.activity],
            "hours": body.hours,
            "date": crate::table::Number(today + body.day).write(),
            "confirm_duplicate": body.confirmed,
        });
        let request = self.company.request(Method::POST, "/v1/performances");
        request
            .bearer_auth(&self.tokens[call.who])
            .header("Idempotency-Key", key.to_string())
            .json(&json)
    }

    async fn call(&mut self, calls: &[Call]) {
        let today = self.today();
        let under_way: Vec<_> = calls
            .iter()
            .map(|it| tokio::spawn(Answer::to(self.request(it, today))))
            .collect();
        let mut answers = Vec::new();
        for answer in under_way {
            answers.push(answer.await.unwrap());
        }
        // What was registered gets its name first, so that a refusal beside it can name it.
        for (call, answer) in calls.iter().zip(&answers) {
            if answer.status == 201 {
                self.register(call, &answer.json());
            }
        }
        let replies: Vec<Reply> = calls
            .iter()
            .zip(&answers)
            .map(|(call, answer)| self.reply(call, answer, today))
            .collect();
        self.worlds
            .explain((calls, &replies), |it| it.after_all(calls, &replies, today));
    }

    /// The same key gives the same answer, to the byte, for ever.
    fn register(&mut self, call: &Call, performance: &Value) {
        let identity = (call.who, call.key);
        let first = self
            .first_answers
            .entry(identity)
            .or_insert_with(|| performance.clone());
        assert_eq!(first, performance, "{call:?}");
        let id = performance["id"].as_str().unwrap().to_owned();
        let known = self.identities.insert(id, identity);
        assert!(known.is_none_or(|it| it == identity), "{call:?}");
    }

    fn reply(&self, call: &Call, answer: &Answer, today: i64) -> Reply {
        let identity = |it: &Value| self.identities[it["id"].as_str().unwrap()];
        if call.body.is_none() {
            let settled = answer.ok(200);
            return match settled["outcome"].as_str().unwrap() {
                "void" => Reply::Void,
                "registered" => Reply::Registered(identity(&settled["performance"])),
                other => panic!("{other}"),
            };
        }
        if answer.status == 201 {
            return Reply::Registered(identity(&answer.json()));
        }
        let problem = answer.json();
        let name = problem["type"].as_str().unwrap().to_owned();
        let name = name.strip_prefix("/problems/").unwrap();
        let status = match name {
            "looks-duplicate" => 409,
            "key-void" => 410,
            _ => 422,
        };
        answer.problem(status, name);
        match name {
            "looks-duplicate" => Reply::LooksDuplicate(identity(&problem["existing"])),
            "key-void" => Reply::KeyVoid,
            "idempotency-key-reused" => Reply::KeyReused,
            "hours-out-of-range" => Reply::HoursOutOfRange,
            "date-passed" => {
                assert_eq!(problem["today"], crate::table::Number(today).write());
                Reply::DatePassed
            }
            "unknown-client" => Reply::UnknownClient,
            "day-limit" => Reply::DayLimit,
            other => panic!("{other}"),
        }
    }

    async fn cancel(&mut self, at: usize) {
        let mut known: Vec<_> = self.identities.iter().collect();
        known.sort_by_key(|it| it.1);
        let Some(at) = at.checked_rem(known.len()) else {
            return;
        };
        let (id, identity) = (known[at].0.parse().unwrap(), *known[at].1);
        let reason = Reason::from_typed("The client said so").unwrap();
        let (office, employer) = (self.company.office(), self.company.employer);
        let cancelled = office.review(employer, id, Review::Cancel { reason }).await;
        // What is cancelled stays so.
        assert!(
            matches!(
                cancelled,
                Ok(()) | Err(OfficeError::Review(ReviewRefusal::NotAllowed))
            ),
            "{cancelled:?}"
        );
        self.worlds.change(|it| it.cancel(identity));
    }

    /// What each worker sees in the end is what must be registered, and nothing else.
    async fn compare_histories(&mut self) {
        for who in 0..2 {
            let mut seen = Vec::new();
            let mut path = "/v1/performances".to_owned();
            loop {
                let request = self.company.request(Method::GET, &path);
                let page = Answer::to(request.bearer_auth(&self.tokens[who]))
                    .await
                    .ok(200);
                for it in page["items"].as_array().unwrap() {
                    let identity = self.identities[it["id"].as_str().unwrap()];
                    let first = &self.first_answers[&identity];
                    for member in [
                        "reference",
                        "client_number",
                        "activity",
                        "hours",
                        "date",
                        "registered_at",
                    ] {
                        assert_eq!(it[member], first[member], "{member}");
                    }
                    seen.push((identity, it["state"] == "cancelled"));
                }
                match page["next_cursor"].as_str() {
                    Some(cursor) => path = format!("/v1/performances?cursor={cursor}"),
                    None => break,
                }
            }
            self.worlds.explain((who, &seen), |it| {
                (it.history(who) == seen).then(|| it.clone())
            });
        }
        let rows = self.company.rows();
        let rows = rows.number("SELECT count(*) FROM performances");
        assert_eq!(usize::try_from(rows), Ok(self.worlds.any().count()));
    }
}

#[test]
fn what_is_registered_is_what_the_model_says_and_once() {
    let proof = Proof {
        group: "reports under keys against a model",
        source: file!(),
        few: 32,
        many: 1_500,
        steps: "calls, bursts of calls and changes in between",
    };
    let cases = (0..BEGINNINGS.len(), steps());
    proof.run(&cases, |(beginning, steps)| {
        wait_for(async {
            let mut world = World::open(BEGINNINGS[beginning]).await;
            let taken = steps.len();
            for step in steps {
                world.take(step).await;
            }
            world.compare_histories().await;
            world.company.close().await;
            u64::try_from(taken).unwrap()
        })
    });
}
