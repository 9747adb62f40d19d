//! Midnight comes between the review and the answer: the day that she saw is the day that counts.

use std::sync::Arc;

use job_tracker::{
    core::performance::{NotSent, Outcome, Reviewed},
    core::{Core, session::SignedIn},
    platform::memory::MemoryPhone,
};
use tokio::sync::Mutex;

use super::network::{Fault, Network, Weather};
use crate::support::{
    app_on, review, sent, sign_in,
    world::{Company, HOUR},
};

/// The last hour before midnight in Belgium: of an ordinary day, of the one with 25 hours, of the
/// one with 23, and of the days before them.
const EVENINGS: [&str; 5] = [
    "2026-11-23T22:30:00Z",
    "2026-10-25T22:30:00Z",
    "2026-10-24T21:30:00Z",
    "2027-03-28T21:30:00Z",
    "2027-03-27T22:30:00Z",
];

struct Evening {
    company: Arc<Mutex<Company>>,
    network: Arc<Network>,
    core: Core,
    worker: SignedIn,
    reviewed: Reviewed,
}

impl Evening {
    async fn on(evening: &str) -> Self {
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

    async fn send(&self) -> Outcome {
        self.core.send(&self.worker, &self.reviewed).await
    }

    async fn registered(&self) -> usize {
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
        it.company.lock().await.move_clock(HOUR);
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

/// Found by the stories: the connect fails when she taps once more.
#[tokio::test]
async fn the_same_sent_once_more_without_a_connection_is_still_not_known() {
    for arrives in [true, false] {
        let it = Evening::on(EVENINGS[0]).await;
        let fault = if arrives {
            Fault::CutAfter
        } else {
            Fault::Late
        };
        it.network.script(&[fault; 3], &[]);
        // The settlement is lost too.
        it.network
            .script(&[fault, fault, fault, Fault::CutBefore], &[]);
        assert!(matches!(it.send().await, Outcome::Unknown));
        it.network.script(&[], &[]);
        it.network.turn(Weather::Down).await;
        let again = it.send().await;
        assert!(matches!(again, Outcome::Unknown), "{again:?}");
        it.network.turn(Weather::Up).await;
        it.network.deliver_late(1).await;
        // Three tries arrived or are late: one performance.
        sent(it.send().await);
        it.network.deliver_late(3).await;
        assert_eq!(it.registered().await, 1);
        assert!(!it.core.has_unsettled(&it.worker.account).unwrap());
    }
}

#[tokio::test]
async fn the_same_sent_once_more_by_a_phone_that_is_offline_is_still_not_known() {
    let it = Evening::on(EVENINGS[0]).await;
    let phone = MemoryPhone::default();
    let core = app_on(&phone, &format!("http://{}", it.network.addr));
    let (login, password) = {
        let company = it.company.lock().await;
        (company.bea.login.clone(), company.bea.password.clone())
    };
    let worker = sign_in(&core, login.as_str(), &password).await.unwrap();
    for like_a_browser in [false, true] {
        phone.network.like_a_browser.set(like_a_browser);
        let probe = if like_a_browser {
            vec![Fault::None]
        } else {
            vec![]
        };
        let lost = [Fault::CutAfter; 4];
        it.network.script(&[&probe[..], &lost[..]].concat(), &[]);
        let outcome = core.send(&worker, &it.reviewed).await;
        assert!(matches!(outcome, Outcome::Unknown), "{outcome:?}");
        phone.network.offline.set(true);
        let outcome = core.send(&worker, &it.reviewed).await;
        assert!(matches!(outcome, Outcome::Unknown), "{outcome:?}");
        phone.network.offline.set(false);
        if like_a_browser {
            it.network.script(&[Fault::CutBefore], &[]);
            let outcome = core.send(&worker, &it.reviewed).await;
            assert!(matches!(outcome, Outcome::Unknown), "{outcome:?}");
        }
    }
    sent(core.send(&worker, &it.reviewed).await);
    assert_eq!(it.registered().await, 1);
}
