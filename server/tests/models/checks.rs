//! Which client numbers a worker asks about, in any order and at the same time: thirty that nobody
//! has are answered within a day of the first, then none, whoever restarts the server meanwhile.

use jiff::{SignedDuration, Timestamp};
use job_tracker_protocol::ClientNumber;
use job_tracker_server::clock::Clock;
use proptest::{collection::vec, prelude::*};
use reqwest::{Method, RequestBuilder};
use serde_json::json;

use crate::{
    prove::{Proof, wait_for},
    support::{Answer, Company},
};

const MOST: usize = 30;
const DAY: SignedDuration = SignedDuration::from_hours(24);

#[derive(Debug, Clone)]
enum Step {
    /// She asks about a client that there is.
    Known(usize),
    /// She asks about so many that there are not, one after the other.
    Unknown(usize, usize),
    /// The same at the same time.
    AtOnce(usize, usize),
    /// So many minutes pass.
    Wait(i64),
    Restart,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let who = || prop_oneof![4 => Just(0usize), 1 => Just(1usize)];
    let step = prop_oneof![
        4 => who().prop_map(Step::Known),
        6 => (who(), 1..14usize).prop_map(|(who, times)| Step::Unknown(who, times)),
        4 => (who(), 2..14usize).prop_map(|(who, times)| Step::AtOnce(who, times)),
        3 => (1..900i64).prop_map(Step::Wait),
        1 => Just(Step::Restart),
    ];
    vec(step, 1..30)
}

/// What was counted of a worker.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    since: Option<Timestamp>,
    count: usize,
}

impl Counted {
    /// How many unknown numbers are still answered.
    fn left(&mut self, now: Timestamp) -> usize {
        if self.since.is_some_and(|it| now.duration_since(it) >= DAY) {
            *self = Self::default();
        }
        MOST - self.count
    }

    fn count(&mut self, now: Timestamp, times: usize) {
        if times > 0 {
            self.since.get_or_insert(now);
            self.count += times;
        }
    }

    /// What a refusal says, in whole seconds that are enough.
    fn wait(&self, now: Timestamp) -> i64 {
        let left = DAY - now.duration_since(self.since.unwrap());
        left.as_secs() + i64::from(left.subsec_nanos() > 0)
    }
}

struct World {
    company: Company,
    tokens: [String; 2],
    counted: [Counted; 2],
    serial: u64,
}

impl World {
    async fn open() -> Self {
        let company = Company::open().await;
        let ana = company.phone_of(&company.ana).await.token;
        let bea = company.phone_of(&company.bea).await.token;
        Self {
            company,
            tokens: [ana, bea],
            counted: [Counted::default(); 2],
            serial: 7_000_000_000,
        }
    }

    fn request(&self, who: usize, number: &ClientNumber) -> RequestBuilder {
        let request = self.company.request(Method::POST, "/v1/clients/check");
        let request = request.bearer_auth(&self.tokens[who]);
        request.json(&json!({ "number": number }))
    }

    fn unknown(&mut self, who: usize) -> RequestBuilder {
        self.serial += 1;
        self.request(who, &ClientNumber::from_first_ten(self.serial))
    }

    fn refused(&self, who: usize, answer: &Answer) {
        answer.problem(429, "too-many-requests");
        let wait: i64 = answer.header("retry-after").unwrap().parse().unwrap();
        assert_eq!(wait, self.counted[who].wait(self.company.clock.now()));
    }

    /// Takes a step, and says how many answers it explained.
    async fn step(&mut self, step: &Step) -> u64 {
        let now = self.company.clock.now();
        match *step {
            Step::Wait(minutes) => self.company.wait(SignedDuration::from_mins(minutes)),
            Step::Restart => self.company.restart().await,
            Step::Known(who) => {
                let left = self.counted[who].left(now);
                let answer = Answer::to(self.request(who, &self.company.client)).await;
                match left {
                    0 => self.refused(who, &answer),
                    _ => assert_eq!(answer.ok(200)["known"], true),
                }
                return 1;
            }
            Step::Unknown(who, times) => {
                for _ in 0..times {
                    let left = self.counted[who].left(now);
                    let answer = Answer::to(self.unknown(who)).await;
                    match left {
                        0 => self.refused(who, &answer),
                        _ => assert_eq!(answer.ok(200)["known"], false),
                    }
                    self.counted[who].count(now, left.min(1));
                }
                return times as u64;
            }
            Step::AtOnce(who, times) => {
                let answered = self.counted[who].left(now).min(times);
                self.counted[who].count(now, answered);
                let requests: Vec<_> = (0..times)
                    .map(|_| tokio::spawn(Answer::to(self.unknown(who))))
                    .collect();
                let mut told = 0;
                for request in requests {
                    match request.await.unwrap() {
                        answer if answer.status == 200 => {
                            assert_eq!(answer.json()["known"], false);
                            told += 1;
                        }
                        answer => self.refused(who, &answer),
                    }
                }
                assert_eq!(told, answered);
                return times as u64;
            }
        }
        0
    }
}

#[test]
fn thirty_unknown_numbers_are_answered_in_a_day_and_then_none() {
    let proof = Proof {
        group: "model of client checks",
        source: file!(),
        few: 12,
        many: 400,
        steps: "answers about client numbers that the model explains",
    };
    proof.run(&steps(), |steps| {
        wait_for(async {
            let mut world = World::open().await;
            let mut explained = 0;
            for step in &steps {
                explained += world.step(step).await;
            }
            world.company.close().await;
            explained
        })
    });
}
