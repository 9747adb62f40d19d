//! What time validates.

use jiff::Timestamp;
use job_tracker_protocol::PerformanceState;
use uuid::Uuid;

use super::{Both, HERE};
use crate::{
    application::{ClientRecordQuestion, DueQuestion},
    domain::{
        changes::{ClientChange, ValidationChange},
        client_record::Household,
        ids::{EmployerId, UserId},
        review::Reviewable,
        staff::Region,
        validation::NewValidation,
        wording::Name,
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
            undone_before: Timestamp::MAX,
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

#[tokio::test]
async fn what_was_taken_back_lately_is_due_in_neither_database() {
    let Some(both) = Both::open().await else {
        return;
    };
    let due = async |undone_before: i64| {
        let due = || DueQuestion {
            region: Region::Flanders,
            newest: "2026-11-27".parse().unwrap(),
            undone_before: Timestamp::from_millisecond(undone_before).unwrap(),
            at_most: 1000,
        };
        let sorted = |it: &Vec<(EmployerId, Reviewable)>| {
            let mut ids: Vec<_> = it.iter().map(|it| it.1.id).collect();
            ids.sort();
            format!("{ids:?}")
        };
        both.ask(due, sorted).await
    };
    let all = due(20).await;
    let (form, taken_back) = (Uuid::from_u128(70), all[0].1.id);
    let at = |it| Timestamp::from_millisecond(it).unwrap();
    both.change(ValidationChange::Keep {
        new: Box::new(NewValidation {
            id: form,
            employer: HERE,
            user: UserId(1),
            at: at(10),
            items: vec![(taken_back, PerformanceState::Registered, 2)],
        }),
        forget_before: at(0),
    })
    .await;
    assert_eq!(due(20).await.len(), all.len());
    both.change(ValidationChange::Undo {
        id: form,
        at: at(20),
    })
    .await;
    let left = due(20).await;
    assert_eq!(left.len(), all.len() - 1);
    assert!(left.iter().all(|it| it.1.id != taken_back));
    assert_eq!(due(21).await.len(), all.len());
}
