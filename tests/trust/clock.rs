//! Midnight comes between the review and the answer: the day that she saw is the day that counts.

use std::sync::Arc;

use job_tracker::{
    core::performance::{NotSent, Outcome, Reviewed},
    core::{Core, session::SignedIn},
    platform::memory::MemoryPhone,
};
use tokio::sync::Mutex;

use super::{fault::Fault, network::Network};
use crate::support::{
    app_on, review, sent, sign_in,
    world::{Company, HOUR},
};

/// The last hour before midnight in Belgium: of an ordinary day, of the one with 25 hours, of the
/// one with 23, and of the days before them.
pub const EVENINGS: [&str; 5] = [
    "2026-11-23T22:30:00Z",
    "2026-10-25T22:30:00Z",
    "2026-10-24T21:30:00Z",
    "2027-03-28T21:30:00Z",
    "2027-03-27T22:30:00Z",
];

/// A worker with a reviewed performance.
pub struct Evening {
    pub company: Arc<Mutex<Company>>,
    pub network: Arc<Network>,
    pub core: Core,
    pub worker: SignedIn,
    pub reviewed: Reviewed,
}

impl Evening {
    pub async fn on(evening: &str) -> Self {
        let company = Company::open_at(evening).await;
        let (login, password) = (company.ana.login.clone(), company.ana.password.clone());
        let client = company.client.clone();
        let company = Arc::new(Mutex::new(company));
        let network = Network::to(Arc::clone(&company), true).await;
        let core = app_on(&MemoryPhone::default(), &format!("http://{}", network.addr));
        let worker = sign_in(&core, login.as_str(), &password).await.unwrap();
        let reviewed = review(&core, &worker, &client, 3).await;
        assert_eq!(reviewed.date().to_string(), brussels(evening));
        Self {
            company,
            network,
            core,
            worker,
            reviewed,
        }
    }

    pub async fn send(&self) -> Outcome {
        self.core.send(&self.worker, &self.reviewed).await
    }

    pub async fn registered(&self) -> usize {
        let log = self.company.lock().await.audit_log().await;
        log.iter()
            .filter(|it| it.action == "performance-registered")
            .count()
    }
}

/// These evenings have the same date in Belgium and in UTC.
fn brussels(evening: &str) -> &str {
    &evening[..10]
}

#[tokio::test]
async fn at_midnight_between_review_and_send_nothing_is_registered() {
    for evening in EVENINGS {
        let it = Evening::on(evening).await;
        it.company.lock().await.wait(HOUR);
        let outcome = it.send().await;
        assert!(
            matches!(outcome, Outcome::NotSent(NotSent::DatePassed)),
            "{evening}: {outcome:?}"
        );
        assert_eq!(it.registered().await, 0);
    }
}

#[tokio::test]
async fn what_arrived_before_midnight_is_sent_though_its_answer_came_after() {
    for evening in EVENINGS {
        let it = Evening::on(evening).await;
        it.network.script(&[Fault::Night { arrived: true }], &[]);
        let performance = sent(it.send().await);
        assert_eq!(performance.date, it.reviewed.date(), "{evening}");
        assert_eq!(it.registered().await, 1);
    }
}

#[tokio::test]
async fn what_was_lost_before_midnight_is_not_sent_after_it() {
    for evening in EVENINGS {
        let it = Evening::on(evening).await;
        it.network.script(&[Fault::Night { arrived: false }], &[]);
        let outcome = it.send().await;
        assert!(
            matches!(outcome, Outcome::NotSent(NotSent::DatePassed)),
            "{evening}: {outcome:?}"
        );
        assert_eq!(it.registered().await, 0);
        assert!(!it.core.has_unsettled(&it.worker.account).unwrap());
    }
}
