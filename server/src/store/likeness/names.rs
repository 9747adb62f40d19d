//! Names with the letters that databases disagree about.

use fastrand::Rng;
use job_tracker_protocol::{ClientNumber, Language, Login};

use super::{Both, HERE};
use crate::{
    domain::{
        changes::{ClientChange, WorkerChange},
        client_record::{Household, NewClient},
        contract::{ContractHours, PayrollNumber},
        hiring::{NewWorker, Person},
        phone_number::PhoneNumber,
        staff::Region,
        weekdays::Weekdays,
        wording::Name,
    },
    store::{clients::*, export::*, names::NameKeys, workers::*},
};

const LETTERS: [&str; 28] = [
    "a", "A", "á", "Á", "ä", "å", "ć", "C", "đ", "e", "É", "ë", "ø", "o", "Ö", "œ", "oe", "ß",
    "ss", "ł", "l", "Ž", "-", "\u{a0}", "’", "Й", "中", "😀",
];

fn invented(rng: &mut Rng) -> Name {
    loop {
        let length = rng.usize(1..6);
        let letters = (0..length).map(|_| LETTERS[rng.usize(..LETTERS.len())]);
        if let Ok(name) = Name::from_typed(&letters.collect::<String>()) {
            return name;
        }
    }
}

fn invented_phone(rng: &mut Rng) -> Option<PhoneNumber> {
    let digits = rng.u32(..1_000_000);
    PhoneNumber::if_any(&match rng.u8(..5) {
        0 => String::new(),
        1 => format!("0470 {digits:06}"),
        2 => format!("+33 6 70{digits:06}"),
        3 => format!("%{digits} of 0470 {digits:06}"),
        _ => format!("{digits} (é)"),
    })
    .unwrap()
}

fn at(milliseconds: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_millisecond(milliseconds).unwrap()
}

async fn fill(both: &Both, rng: &mut Rng) {
    for serial in 1000..1130 {
        let new = NewWorker {
            login: Login::from_serial(serial),
            person: Person {
                letter_name: rng.bool().then(|| invented(rng)),
                phone: invented_phone(rng),
                contract_hours: ContractHours::from_quarters(rng.u16(..200)),
                payroll_number: PayrollNumber::if_any(&rng.u8(..).to_string()).unwrap(),
                expected_days: Weekdays::from_bits(rng.u8(..128)).unwrap(),
                ..Person::new(
                    invented(rng),
                    Language::ALL[rng.usize(..Language::ALL.len())],
                )
            },
            password_hash: String::new(),
        };
        let add = WorkerChange::Add {
            row: None,
            employer: HERE,
            new: Box::new(new),
            import: None,
            at: at(1),
        };
        both.change(add).await;
        let new = NewClient {
            number: ClientNumber::from_first_ten(serial),
            household: Household {
                phone: invented_phone(rng),
                region: rng
                    .choice([None, Some(Region::Brussels), Some(Region::Wallonia)])
                    .flatten(),
                ..Household::named(invented(rng))
            },
        };
        let add = ClientChange::Add {
            row: None,
            employer: HERE,
            new,
            at: at(1),
        };
        both.change(add).await;
    }
}

/// Whether these are in the order of the keys of their names, without one twice.
fn is_in_order(found: &[(String, String)]) -> bool {
    found.is_sorted_by(|one, next| {
        let place = |it: &(String, String)| (NameKeys::of(&it.0).sort_key, it.1.clone());
        place(one) < place(next)
    })
}

#[tokio::test]
async fn lists_have_the_same_order_in_both_databases_and_lose_nobody_between_pages() {
    let Some(both) = Both::open().await else {
        return;
    };
    fill(&both, &mut Rng::with_seed(3)).await;
    let (mut workers, mut after) = (Vec::new(), None);
    loop {
        let question = || WorkersQuestion {
            employer: HERE,
            filter: WorkerFilter::Active,
            search: String::new(),
            after: after.clone(),
        };
        let seen = |it: &WorkerPage| format!("{:?} {:?}", it.workers, it.next);
        let page = both.ask(question, seen).await;
        let found = page.workers.into_iter();
        workers.extend(found.map(|it| (it.name, it.login.as_str().to_owned())));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(workers.len(), 135);
    assert!(is_in_order(&workers));
    let choices = || WorkerChoicesQuestion { employer: HERE };
    let choices = both.ask(choices, |it| format!("{it:?}")).await;
    let choices = choices.into_iter();
    let choices: Vec<_> = choices
        .map(|it| (it.name, it.login.as_str().to_owned()))
        .collect();
    assert_eq!(choices, workers);
}

#[tokio::test]
async fn registries_and_sheets_have_the_same_order_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    fill(&both, &mut Rng::with_seed(4)).await;
    let seen = |it: &ClientPage| format!("{:?} {:?}", it.clients, it.next);
    for of_sheet in [true, false] {
        let (mut clients, mut after) = (Vec::new(), None);
        loop {
            let page = if of_sheet {
                let question = || SheetQuestion {
                    employer: HERE,
                    choice: SheetChoice::Active {
                        since: None,
                        after: after.clone(),
                    },
                    most: 40,
                };
                both.ask(question, seen).await
            } else {
                let question = || ClientsQuestion {
                    employer: HERE,
                    active: true,
                    search: String::new(),
                    after: after.clone(),
                };
                both.ask(question, seen).await
            };
            let found = page.clients.into_iter();
            clients.extend(found.map(|it| (it.name, it.number.as_str().to_owned())));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(clients.len(), 132);
        assert!(is_in_order(&clients));
    }
}

#[tokio::test]
async fn a_search_finds_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    fill(&both, &mut Rng::with_seed(5)).await;
    let mut found_any = 0;
    for search in [
        "0470", "+32 470", "0032470", "336", "47", "e", "É", "oe", "ss", "ß", "l", "'", " ", "й",
        "И", "中", "😀", "%", "\u{0}",
    ] {
        let workers = || WorkersQuestion {
            employer: HERE,
            filter: WorkerFilter::Active,
            search: search.to_owned(),
            after: None,
        };
        let seen = |it: &WorkerPage| format!("{:?}", it.workers);
        found_any += both.ask(workers, seen).await.workers.len();
        let clients = || ClientsQuestion {
            employer: HERE,
            active: true,
            search: search.to_owned(),
            after: None,
        };
        let seen = |it: &ClientPage| format!("{:?}", it.clients);
        both.ask(clients, seen).await;
    }
    assert!(found_any > 50);
}
