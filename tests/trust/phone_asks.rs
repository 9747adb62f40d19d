//! The app dies at once while it asks the office for something: what became of it is found out.

use std::{path::Path, sync::Arc};

use job_tracker::core::requests::{Reason, Reviewed, SettledRequest, Subject};
use job_tracker_protocol::Activity;
use tokio::sync::Mutex;

use super::{
    fault::Fault,
    figure,
    network::Network,
    phone_kills::{GROUP, app_on_file, start, words},
    small_or_full,
};
use crate::support::{fresh_key, hours, sign_in, world::Company};

#[tokio::test]
#[ignore = "the app that another test kills"]
async fn asks_until_it_is_killed() {
    let words = words();
    let core = app_on_file(Path::new(&words[0]), &words[1]);
    let worker = sign_in(&core, &words[2], &words[3]).await.unwrap();
    let subject = Subject::Forgotten {
        client: words[4].parse().unwrap(),
        date: words[5].parse().unwrap(),
        activity: Activity::HouseholdHelp,
        hours: hours(1),
    };
    let reason = Reason::from_typed("Vergeten").unwrap();
    let reviewed = Reviewed::new(fresh_key(&core), subject, reason);
    let outcome = core.ask(&worker, &reviewed).await;
    panic!("it was to be killed: {outcome:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_is_killed_while_it_asks_the_office_finds_out_at_its_next_start() {
    let kills = small_or_full(4, 20);
    let company = Company::open().await;
    let (login, password) = (company.ana.login.clone(), company.ana.password.clone());
    let (client, today) = (company.client.clone(), company.today());
    let company = Arc::new(Mutex::new(company));
    let mut made = 0;
    for kill in 0..kills {
        let network = Network::to(Arc::clone(&company), true).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("job-tracker.sqlite3");
        let origin = format!("http://{}", network.addr);
        let arrived = kill % 2 == 0;
        // The sign-in goes through; the request is the last that it does.
        network.script(&[Fault::None, Fault::Death { arrived }], &[]);
        let day = today.minus_days(i64::try_from(kill + 1).unwrap());
        let words = [
            file.to_str().unwrap(),
            &origin,
            login.as_str(),
            &password,
            client.as_str(),
            &day.to_string(),
        ];
        let mut child = start("phone_asks::asks_until_it_is_killed", &words, &[]);
        network.death.notified().await;
        child.kill().unwrap();
        child.wait().unwrap();

        let core = app_on_file(&file, &origin);
        let worker = sign_in(&core, login.as_str(), &password).await.unwrap();
        match core.settle_request(&worker).await.unwrap() {
            SettledRequest::Made(request) => {
                assert!(arrived, "it never arrived");
                assert_eq!(request.date, day);
                made += 1;
            }
            SettledRequest::Void => assert!(!arrived, "it had arrived"),
            other => panic!("{other:?}"),
        }
        assert!(!core.has_unsettled_request(&worker.account).unwrap());
        let asked = core.requests(&worker, None).await.unwrap();
        assert_eq!(asked.items.len(), made, "lost or doubled");
    }
    figure(GROUP, "kills while it asked the office", kills);
}
