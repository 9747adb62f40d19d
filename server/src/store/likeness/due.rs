//! What time validates.

use super::{Both, HERE};
use crate::{
    application::{ClientRecordQuestion, DueQuestion},
    domain::{
        changes::ClientChange, client_record::Household, ids::EmployerId, review::Reviewable,
        staff::Region, wording::Name,
    },
};

#[tokio::test]
async fn what_is_due_by_the_region_of_its_client_is_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let found = both
        .ask(
            || ClientRecordQuestion {
                employer: HERE,
                number: "223456789042".parse().unwrap(),
            },
            |it| format!("{it:?}"),
        )
        .await
        .unwrap();
    let name = Name::from_typed(&found.details.name).unwrap();
    both.change(ClientChange::Edit {
        client: found.client,
        version: found.version,
        household: Household {
            region: Some(Region::Wallonia),
            ..Household::named(name)
        },
    })
    .await;
    let mut all = Vec::new();
    for region in Region::ALL {
        let due = || DueQuestion {
            region,
            newest: "2026-11-27".parse().unwrap(),
            at_most: 1000,
        };
        let sorted = |it: &Vec<(EmployerId, Reviewable)>| {
            let mut ids: Vec<_> = it.iter().map(|it| (it.0.0, it.1.id)).collect();
            ids.sort();
            format!("{ids:?}")
        };
        all.push(both.ask(due, sorted).await.len());
    }
    let [flanders, brussels, wallonia] = all[..] else {
        panic!("{all:?}");
    };
    assert!(flanders > 0 && brussels == 0 && wallonia > 0, "{all:?}");
}
