//! Calls on the phone line.

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, OfficeLanguage};
use uuid::Uuid;

use super::{Both, HERE};
use crate::{
    domain::{
        changes::CallChange,
        dialogue::{Clip, Dialogue, Speech, Turn},
        ids::{EmployerId, WorkerId},
        phone_call::{self, CallId, CallRecord},
        rules::{PHONE_CALL, PHONE_CALL_KEPT},
    },
    store::calls::{CallQuestion, ClientOfQuestion, LineQuestion, NearbyQuestion},
};

const CLAIM: Uuid = Uuid::from_u128(0x71);

fn began_at() -> Timestamp {
    "2026-11-23T14:00:00.123Z".parse().unwrap()
}

fn call(n: u8) -> CallId {
    CallId::of("twiml", &format!("CA{n}"))
}

fn begun() -> CallRecord {
    let (dialogue, turn) = Dialogue::begin();
    let Turn::Say(said) = turn else {
        panic!("a call begins with a question");
    };
    CallRecord {
        began_at: began_at(),
        caller: Some("+32470123456".to_owned()),
        worker: None,
        turn: 1,
        said_at: began_at(),
        said,
        dialogue: Some(dialogue),
        claim: None,
    }
}

fn begin(n: u8) -> CallChange {
    CallChange::Begin {
        call: call(n),
        record: Box::new(begun()),
    }
}

fn claim(n: u8, turn: u16, before: Option<Uuid>, claim: Uuid) -> CallChange {
    CallChange::Claim {
        call: call(n),
        turn,
        before,
        claim,
        at: began_at(),
    }
}

async fn seen(both: &Both, n: u8) -> Option<CallRecord> {
    both.ask(|| CallQuestion(call(n)), |it| format!("{it:?}"))
        .await
}

#[tokio::test]
async fn calls_change_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    both.change(begin(1)).await;
    both.refuse(begin(1)).await;
    assert_eq!(seen(&both, 1).await, Some(begun()));
    assert_eq!(seen(&both, 2).await, None);

    // Of several who work a turn out, one does.
    both.refuse(claim(1, 2, None, CLAIM)).await;
    both.change(claim(1, 1, None, CLAIM)).await;
    both.refuse(claim(1, 1, None, Uuid::from_u128(0x72))).await;
    let taken_over = Uuid::from_u128(0x73);
    both.change(claim(1, 1, Some(CLAIM), taken_over)).await;
    assert_eq!(
        seen(&both, 1).await.unwrap().claim,
        Some((taken_over, began_at()))
    );

    let answered = CallRecord {
        worker: Some((WorkerId(6), EmployerId(2))),
        turn: 2,
        said: Speech::last(OfficeLanguage::Fr, vec![Clip::Client.into()]),
        ..begun()
    };
    let say = |claim| CallChange::Say {
        call: call(1),
        claim,
        record: Box::new(answered.clone()),
    };
    both.refuse(say(CLAIM)).await;
    both.change(say(taken_over)).await;
    both.refuse(say(taken_over)).await;
    assert_eq!(seen(&both, 1).await, Some(answered));
}

#[tokio::test]
async fn calls_are_forgotten_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    both.change(begin(1)).await;
    both.change(begin(2)).await;
    both.change(claim(2, 1, None, CLAIM)).await;
    let forget = |after: jiff::SignedDuration, more: i64| CallChange::Forget {
        before: began_at() + after + jiff::SignedDuration::from_millis(more),
    };
    both.change(forget(PHONE_CALL, 0)).await;
    assert_eq!(seen(&both, 1).await, Some(begun()));
    both.change(forget(PHONE_CALL, 1)).await;
    let left = seen(&both, 1).await.unwrap();
    assert_eq!((left.caller, left.dialogue), (None, None));
    assert_eq!((left.worker, left.claim), (None, None));
    assert_eq!(left.said, phone_call::forgotten(Clip::TooLong));
    // Who took this one's turn may have sent something before it was not heard of again.
    let lost = seen(&both, 2).await.unwrap();
    assert_eq!(lost.said, phone_call::forgotten(Clip::NotKnown));
    both.change(forget(PHONE_CALL_KEPT, 0)).await;
    assert!(seen(&both, 1).await.is_some());
    both.change(forget(PHONE_CALL_KEPT, 1)).await;
    assert_eq!(seen(&both, 1).await, None);
}

#[tokio::test]
async fn the_line_that_was_called_is_known_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    // Whose the line is, and which of the two employers' workers may call it.
    for (whose, may_call) in [
        ("1 = 0", [true, true]),
        ("id = 1", [true, false]),
        ("id IN (1, 2)", [true, true]),
    ] {
        both.execute(&format!(
            "UPDATE employers SET phone_line_key = '+3280035530' WHERE {whose}"
        ))
        .await;
        for (employer, expected) in [HERE, EmployerId(2)].into_iter().zip(may_call) {
            let question = || LineQuestion {
                employer,
                called: "+3280035530".to_owned(),
            };
            let found = both.ask(question, |it| format!("{it:?}")).await;
            assert_eq!(found, expected, "{whose} {employer:?}");
        }
    }
}

#[tokio::test]
async fn clients_are_found_for_a_call_alike_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let known: ClientNumber = "123456789042".parse().unwrap();
    for (employer, number, is_known) in [
        (HERE, known.clone(), true),
        (EmployerId(2), "223456789042".parse().unwrap(), false),
        (EmployerId(9), known, false),
    ] {
        let question = || ClientOfQuestion {
            employer,
            number: number.clone(),
        };
        let found = both.ask(question, |it| format!("{it:?}")).await;
        assert_eq!(found, is_known, "{employer:?} {number}");
    }
    for employer in [HERE, EmployerId(2)] {
        let question = || NearbyQuestion {
            employer,
            caller: "+3225550102".to_owned(),
        };
        assert_eq!(both.ask(question, |it| format!("{it:?}")).await, None);
    }
    // One client of one employer, and then two of it.
    for (changed, of_here, elsewhere) in [
        ("id = 1", Some("123456789042"), None),
        ("id IN (1, 3)", Some("123456789042"), Some("123456789042")),
        ("id IN (1, 2, 3)", None, Some("123456789042")),
    ] {
        both.execute(&format!(
            "UPDATE clients SET phone_key = '+3225550102' WHERE {changed}"
        ))
        .await;
        for (employer, expected) in [(HERE, of_here), (EmployerId(2), elsewhere)] {
            let question = || NearbyQuestion {
                employer,
                caller: "+3225550102".to_owned(),
            };
            let found = both.ask(question, |it| format!("{it:?}")).await;
            let expected: Option<ClientNumber> = expected.map(|it| it.parse().unwrap());
            assert_eq!(found, expected, "{changed}");
        }
    }
}
