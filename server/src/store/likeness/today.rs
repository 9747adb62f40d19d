//! What the office sees of a day, and what it validates together.

use jiff::Timestamp;
use job_tracker_protocol::{Day, PerformanceState};
use uuid::Uuid;

use super::{Both, HERE};
use crate::{
    application::{ChosenQuestion, TakenBackQuestion, UseCaseError, ValidationQuestion},
    domain::{
        attendance::looked_back,
        changes::{ValidationChange, WorkerChange},
        contract::ContractHours,
        export_note::{Export, ExportNote, ExportRefusal, Exported, PerformancesNote},
        hiring::Person,
        ids::{EmployerId, UserId, WorkerId},
        validation::NewValidation,
        wording::Name,
    },
    store::today::{AttendanceQuestion, TodayQuestion},
};

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap()
}

#[tokio::test]
async fn a_day_is_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    for day in ["2026-11-01", "2026-11-25", "2026-12-20"] {
        let day: Day = day.parse().unwrap();
        for employer in [1, 2] {
            let question = || {
                TodayQuestion(AttendanceQuestion {
                    employer: EmployerId(employer),
                    day,
                    earlier: looked_back(day),
                })
            };
            both.ask(question, |it| format!("{it:?}")).await;
        }
    }
}

#[tokio::test]
async fn a_week_that_is_longer_than_the_contract_is_so_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let name = Name::from_typed("Ana").unwrap();
    both.change(WorkerChange::Edit {
        worker: WorkerId(1),
        version: 1,
        person: Person {
            contract_hours: ContractHours::from_quarters(4),
            ..Person::new(name, job_tracker_protocol::Language::Nl)
        },
    })
    .await;
    let day: Day = "2026-11-25".parse().unwrap();
    let question = || {
        TodayQuestion(AttendanceQuestion {
            employer: HERE,
            day,
            earlier: looked_back(day),
        })
    };
    let seen = both.ask(question, |it| format!("{it:?}")).await;
    assert_eq!(seen.over_contract.len(), 1);
    assert!(seen.week.open > 0 && seen.attendance.workers.iter().any(|it| it.visits > 0));
}

#[tokio::test]
async fn what_was_validated_together_is_known_and_forgotten_alike() {
    let Some(both) = Both::open().await else {
        return;
    };
    let keep = |id: u128, when: i64, forget_before: i64| {
        let registered = PerformanceState::Registered;
        let modified = PerformanceState::Modified;
        let items = vec![
            (Uuid::from_u128(101), registered, 2),
            (Uuid::from_u128(104), modified, 3),
        ];
        ValidationChange::Keep {
            new: Box::new(NewValidation {
                id: Uuid::from_u128(id),
                employer: HERE,
                user: UserId(1),
                at: at(when),
                items,
            }),
            forget_before: at(forget_before),
        }
    };
    let found = async |id: u128| {
        let (employer, id) = (HERE, Uuid::from_u128(id));
        let question = || ValidationQuestion { employer, id };
        both.ask(question, |it| format!("{it:?}")).await
    };
    both.change(keep(70, 10, 0)).await;
    both.refuse(keep(70, 10, 0)).await;
    assert_eq!(found(70).await.unwrap().items.len(), 2);
    assert_eq!(found(71).await, None);
    let undo = |id: u128| ValidationChange::Undo {
        id: Uuid::from_u128(id),
        at: at(20),
    };
    let taken_back = || TakenBackQuestion { employer: HERE };
    let before = both.ask(taken_back, |it| format!("{it:?}")).await;
    both.change(undo(70)).await;
    both.refuse(undo(70)).await;
    assert_eq!(found(70).await.unwrap().undone_at, Some(at(20)));
    // A file that was read before is not told of, and one that was read since is.
    let after = both.ask(taken_back, |it| format!("{it:?}")).await;
    for (before, refused) in [(before, true), (after, false)] {
        let note = PerformancesNote {
            note: ExportNote {
                by: UserId(1),
                employer: HERE,
                export: Export::of(Exported::Payroll, "csv", 1),
                now: at(21),
            },
            before,
        };
        let is_refused = |it| matches!(it, Err(UseCaseError::Refused(ExportRefusal::TakenBack)));
        assert_eq!(is_refused(both.sqlite.run(note.clone()).await), refused);
        assert_eq!(is_refused(both.postgres.run(note).await), refused);
    }
    assert_eq!(found(70).await.unwrap().exported.len(), 1);
    both.change(keep(72, 30, 11)).await;
    assert_eq!(found(70).await, None);
    for form in [70, 72] {
        let chosen = || ChosenQuestion {
            employer: HERE,
            form: Uuid::from_u128(form),
            ids: vec![Uuid::from_u128(101), Uuid::from_u128(7)],
        };
        let facts = both.ask(chosen, |it| format!("{it:?}")).await;
        assert_eq!(facts.taken_before, form == 72);
        assert!(facts.found[0].is_some() && facts.found[1].is_none());
    }
}
