//! What takes long to read in PostgreSQL.

use std::sync::mpsc;

use job_tracker_protocol::{Activity, Hours, PerformanceState};
use tokio::sync::oneshot;
use uuid::Uuid;

use super::{Both, HERE};
use crate::{
    domain::{audit::WorkDone, changes::PerformanceChange, period::Period},
    store::{
        StoreError,
        export::{ExportFilter, ExportQuestion, Snapshot},
    },
};

fn everything() -> ExportFilter {
    ExportFilter {
        employer: HERE,
        period: Period {
            from: "2026-11-01".parse().unwrap(),
            to: "2026-11-30".parse().unwrap(),
        },
        worker: None,
        state: None,
    }
}

fn cancelled(snapshot: &Snapshot<'_>) -> Result<usize, StoreError> {
    let mut cancelled = 0;
    snapshot.each(|it| {
        cancelled += usize::from(it.state == PerformanceState::Cancelled);
        Ok::<(), StoreError>(())
    })?;
    Ok(cancelled)
}

fn cancel() -> PerformanceChange {
    PerformanceChange::Review {
        id: Uuid::from_u128(100),
        version: 1,
        state: PerformanceState::Cancelled,
        work: WorkDone {
            activity: Activity::HouseholdHelp,
            hours: Hours::try_from(1_i64).unwrap(),
        },
        by_time: false,
        requested: None,
    }
}

#[tokio::test]
async fn an_export_sees_one_instant_and_may_break_off_on_the_way() {
    let Some(both) = Both::open().await else {
        return;
    };
    let (began, beginning) = mpsc::channel();
    let (release, wait) = mpsc::channel::<()>();
    let wait = std::sync::Mutex::new(wait);
    let store = both.postgres.clone();
    let export = tokio::spawn(async move {
        let work = move |snapshot: &Snapshot<'_>| -> Result<_, StoreError> {
            let broken_off = snapshot.each(|_| Err(StoreError::Full));
            assert!(matches!(broken_off, Err(StoreError::Full)));
            let before = cancelled(snapshot)?;
            began.send(()).unwrap();
            wait.lock().unwrap().recv().unwrap();
            Ok((before, cancelled(snapshot)?))
        };
        let filter = everything();
        store.ask_long(ExportQuestion { filter, work }).await
    });
    tokio::task::spawn_blocking(move || beginning.recv().unwrap())
        .await
        .unwrap();
    both.change(cancel()).await;
    release.send(()).unwrap();
    let (before, after) = export.await.unwrap().unwrap().unwrap();
    assert_eq!(before, after);
    let (filter, work) = (everything(), cancelled);
    let now = both
        .postgres
        .ask_long(ExportQuestion { filter, work })
        .await;
    assert_eq!(now.unwrap().unwrap(), before + 1);
}

#[tokio::test]
async fn two_read_for_long_and_one_more_is_sent_away_while_others_are_answered() {
    let Some(both) = Both::open().await else {
        return;
    };
    let mut under_way = Vec::new();
    for _ in 0..2 {
        let (release, wait) = mpsc::channel::<()>();
        let (began, beginning) = oneshot::channel();
        let store = both.postgres.clone();
        let (wait, began) = (
            std::sync::Mutex::new(wait),
            std::sync::Mutex::new(Some(began)),
        );
        let work = move |_: &Snapshot<'_>| {
            if let Some(began) = began.lock().unwrap().take() {
                let _ = began.send(());
            }
            wait.lock().unwrap().recv().is_ok()
        };
        let filter = everything();
        let export = ExportQuestion { filter, work };
        let caller = tokio::spawn(async move { store.ask_long(export).await });
        beginning.await.unwrap();
        // The caller leaves; what it asked for goes on, and keeps its place.
        caller.abort();
        under_way.push(release);
    }
    let more = || {
        let (filter, work) = (everything(), cancelled);
        both.postgres.ask_long(ExportQuestion { filter, work })
    };
    assert!(matches!(more().await, Err(StoreError::Busy)));
    assert!(both.postgres.is_ready().await);
    for release in under_way {
        release.send(()).unwrap();
    }
    assert!(more().await.unwrap().is_ok());
}
