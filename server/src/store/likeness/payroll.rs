//! Mappings for payroll, and dossiers.

use jiff::Timestamp;
use uuid::Uuid;

use super::{Both, HERE};
use crate::{
    application::MappingRecordsQuestion,
    domain::{
        action::Action,
        audit::{AuditDetail, AuditEvent},
        changes::PayrollChange,
        export_note::{Export, Exported},
        ids::{EmployerId, UserId},
        period::Period,
        wording::Name,
    },
    store::{
        dossier::{DossierQuestion, DossiersQuestion},
        payroll::{MappingQuestion, MappingsQuestion},
        payroll_files::PayrollFilesQuestion,
        personal::{PersonalQuestion, Whose},
    },
};

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap()
}

fn add(id: u128, name: &str) -> PayrollChange {
    PayrollChange::Add {
        id: Uuid::from_u128(id),
        employer: HERE,
        name: Name::from_typed(name).unwrap(),
        layout: "{\"of\": \"another server\"}".to_owned(),
        at: at(5),
    }
}

#[tokio::test]
async fn mappings_change_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    both.change(add(1, "Élan")).await;
    both.change(add(2, "bureau")).await;
    both.refuse(add(1, "Other")).await;
    both.refuse(add(3, "bureau")).await;
    let edit = |version| PayrollChange::Edit {
        id: Uuid::from_u128(1),
        version,
        name: Name::from_typed("Zebra").unwrap(),
        layout: String::new(),
        at: at(9),
    };
    both.change(edit(1)).await;
    both.refuse(edit(1)).await;
    for employer in [HERE, EmployerId(2)] {
        both.ask(|| MappingsQuestion(employer), |it| format!("{it:?}"))
            .await;
        both.ask(|| MappingRecordsQuestion(employer), |it| format!("{it:?}"))
            .await;
        let id = Uuid::from_u128(1);
        both.ask(|| MappingQuestion { employer, id }, |it| format!("{it:?}"))
            .await;
    }
    let remove = |version| PayrollChange::Remove {
        id: Uuid::from_u128(1),
        version,
    };
    both.refuse(remove(1)).await;
    both.change(remove(2)).await;
    both.refuse(remove(2)).await;
}

#[tokio::test]
async fn dossiers_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let period = Period {
        from: "2026-11-01".parse().unwrap(),
        to: "2026-11-20".parse().unwrap(),
    };
    for worker in ["980000000001", "980000000006"] {
        for client in ["123456789042", "223456789042"] {
            let question = || DossierQuestion {
                employer: HERE,
                worker: worker.parse().unwrap(),
                client: client.parse().unwrap(),
                period,
            };
            both.ask(question, |it| format!("{it:?}")).await;
        }
    }
    for worker in [None, Some("980000000003")] {
        for client in [None, Some("223456789042")] {
            let question = || DossiersQuestion {
                employer: HERE,
                worker: worker.map(|it| it.parse().unwrap()),
                client: client.map(|it| it.parse().unwrap()),
                period,
            };
            let found = both.ask(question, |it| format!("{it:?}")).await;
            assert!(!found.is_empty());
        }
    }
}

#[tokio::test]
async fn everything_of_one_person_is_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let whose = [
        Whose::Worker("980000000002".parse().unwrap()),
        Whose::Worker("980000000006".parse().unwrap()),
        Whose::Client("123456789042".parse().unwrap()),
        Whose::Client("980000000151".parse().unwrap()),
    ];
    for whose in whose {
        let question = || PersonalQuestion {
            employer: HERE,
            whose: whose.clone(),
        };
        both.ask_long(question, |it| format!("{it:?}")).await;
    }
}

#[tokio::test]
async fn files_for_payroll_and_what_changed_since_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let export = Export {
        from: "2026-11-01".parse().ok(),
        to: "2026-11-30".parse().ok(),
        mapping: Some("Bureau".to_owned()),
        mapping_id: Some(Uuid::from_u128(1)),
        hours: Some(9),
        ..Export::of(Exported::Payroll, "csv", 3)
    };
    let event = |when, action, subject: &str, detail| AuditEvent {
        detail,
        ..AuditEvent::of_user((HERE, UserId(1)), at(when), action, subject)
    };
    let id = Uuid::from_u128(101).to_string();
    let none = AuditDetail::None;
    for event in [
        event(10, Action::PerformanceModified, &id, none.clone()),
        event(
            20,
            Action::Exported,
            "",
            AuditDetail::Exported(Box::new(export)),
        ),
        event(30, Action::PerformanceModified, &id, none.clone()),
        event(40, Action::PerformanceCancelled, &id, none.clone()),
        // Of a file that left nothing out.
        event(
            50,
            Action::PerformanceValidated,
            &Uuid::from_u128(104).to_string(),
            none,
        ),
    ] {
        both.change(event).await;
    }
    for (since, files) in [(0, 1), (25, 0)] {
        let question = || PayrollFilesQuestion {
            employer: HERE,
            since: at(since),
        };
        let found = both.ask(question, |it| format!("{it:?}")).await;
        assert_eq!(found.len(), files);
        assert!(found.iter().all(|it| !it.changed.is_empty()));
    }
}
