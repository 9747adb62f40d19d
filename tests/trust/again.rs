//! The same once more while nobody knows what became of it: the stories found that a failed connect
//! was then told as «not sent».

use job_tracker::{core::performance::Outcome, platform::memory::MemoryPhone};

use super::{
    clock::{EVENINGS, Evening},
    fault::{Fault, Weather},
};
use crate::support::{app_on, sent, sign_in};

#[tokio::test]
async fn the_same_sent_once_more_without_a_connection_is_still_not_known() {
    for arrives in [true, false] {
        let it = Evening::on(EVENINGS[0]).await;
        let fault = if arrives {
            Fault::CutAfter
        } else {
            Fault::Late
        };
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
