//! Names with the letters that databases disagree about.

use fastrand::Rng;
use job_tracker_protocol::{ClientNumber, Day, Language, Login};

use super::{Both, HERE};
use crate::{
    clock::Belgium,
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
    store::{
        clients::*,
        export::*,
        names::{NameKeys, sort_key},
        workers::*,
    },
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

/// Every third in the month that the lists tell of, some in the night in which a day begins in
/// Belgium.
fn added(serial: u64) -> jiff::Timestamp {
    match serial % 3 {
        0 => format!("2026-11-{:02}T23:30:00Z", 1 + serial % 24)
            .parse()
            .unwrap(),
        _ => at(1),
    }
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
            at: added(serial),
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

fn today() -> Day {
    "2026-11-25".parse().unwrap()
}

/// All workers, page by page.
async fn all_workers(both: &Both, order: WorkerOrder, descending: bool) -> Vec<ListedWorker> {
    let (mut workers, mut after) = (Vec::new(), None);
    loop {
        let question = || WorkersQuestion {
            employer: HERE,
            filter: WorkerFilter::Active,
            search: String::new(),
            today: today(),
            belgium: Belgium::load().unwrap(),
            order,
            descending,
            after: after.clone(),
        };
        let seen = |it: &WorkerPage| format!("{:?} {:?}", it.workers, it.next);
        let page = both.ask(question, seen).await;
        workers.extend(page.workers);
        after = page.next;
        if after.is_none() {
            return workers;
        }
    }
}

#[tokio::test]
async fn lists_have_the_same_order_in_both_databases_and_lose_nobody_between_pages() {
    let Some(both) = Both::open().await else {
        return;
    };
    fill(&both, &mut Rng::with_seed(3)).await;
    let workers = all_workers(&both, WorkerOrder::Name, false).await;
    let workers = workers.into_iter().map(|it| it.worker);
    let workers: Vec<_> = workers
        .map(|it| (it.name, it.login.as_str().to_owned()))
        .collect();
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
async fn workers_stand_by_every_column_alike_in_both_databases_one_way_and_the_other() {
    let Some(both) = Both::open().await else {
        return;
    };
    fill(&both, &mut Rng::with_seed(6)).await;
    for order in WorkerOrder::ALL {
        let up = all_workers(&both, order, false).await;
        let down = all_workers(&both, order, true).await;
        let logins = |all: &[ListedWorker]| -> Vec<_> {
            all.iter().map(|it| it.worker.login.clone()).collect()
        };
        let mut turned = logins(&down);
        turned.reverse();
        assert_eq!(logins(&up), turned, "{order:?}");
        let mut once = logins(&up);
        once.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        once.dedup();
        assert_eq!(once.len(), 135, "{order:?}");
        let in_order = up.is_sorted_by(|one, next| match order {
            WorkerOrder::Name => sort_key(&one.worker.name) <= sort_key(&next.worker.name),
            WorkerOrder::Family => {
                NameKeys::of(&one.worker.name).family_key
                    <= NameKeys::of(&next.worker.name).family_key
            }
            WorkerOrder::Login => one.worker.login.as_str() <= next.worker.login.as_str(),
            WorkerOrder::Language => one.worker.language.code() <= next.worker.language.code(),
            WorkerOrder::LastReport => one.last_report <= next.last_report,
            WorkerOrder::MonthHours => one.month_hours <= next.month_hours,
            WorkerOrder::BeyondContract => one.beyond_contract() <= next.beyond_contract(),
            WorkerOrder::Seen => one.worker.seen_at <= next.worker.seen_at,
            WorkerOrder::State => {
                let is_open = |it: &ListedWorker| it.worker.closed_at.is_none();
                is_open(one) <= is_open(next)
            }
        });
        assert!(in_order, "{order:?}: {up:?}");
    }
    let by_hours = all_workers(&both, WorkerOrder::MonthHours, true).await;
    assert!(by_hours[0].month_hours > 0 && by_hours[0].last_report.is_some());
}

#[tokio::test]
async fn registries_and_sheets_have_the_same_order_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    fill(&both, &mut Rng::with_seed(4)).await;
    let seen = |it: &ClientPage| format!("{:?} {:?}", it.clients, it.next);
    let (mut clients, mut after) = (Vec::new(), None);
    loop {
        let question = || SheetQuestion {
            employer: HERE,
            choice: SheetChoice::Active {
                since: None,
                after: after.clone(),
            },
            most: 40,
        };
        let page = both.ask(question, seen).await;
        let found = page.clients.into_iter();
        clients.extend(found.map(|it| (it.name, it.number.as_str().to_owned())));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(clients.len(), 132);
    assert!(is_in_order(&clients));
    for order in ClientOrder::ALL {
        let up = all_clients(&both, order, false).await;
        let mut down = all_clients(&both, order, true).await;
        down.reverse();
        assert_eq!(up, down, "{order:?}");
        assert_eq!(up.len(), 132, "{order:?}");
        if order == ClientOrder::Name {
            assert_eq!(up, clients);
        }
    }
    let counts = || ClientCountsQuestion { employer: HERE };
    let counts = both.ask(counts, |it| format!("{it:?}")).await;
    assert_eq!(counts.active, 132);
}

/// All clients, page by page.
async fn all_clients(both: &Both, order: ClientOrder, descending: bool) -> Vec<(String, String)> {
    let (mut clients, mut after) = (Vec::new(), None);
    loop {
        let question = || ClientsQuestion {
            employer: HERE,
            active: true,
            search: String::new(),
            order,
            descending,
            after: after.clone(),
        };
        let seen = |it: &ClientListPage| format!("{:?} {:?}", it.clients, it.next);
        let page = both.ask(question, seen).await;
        let found = page.clients.into_iter().map(|it| it.client);
        clients.extend(found.map(|it| (it.name, it.number.as_str().to_owned())));
        after = page.next;
        if after.is_none() {
            return clients;
        }
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
            today: today(),
            belgium: Belgium::load().unwrap(),
            order: WorkerOrder::default(),
            descending: false,
            after: None,
        };
        let seen = |it: &WorkerPage| format!("{:?}", it.workers);
        found_any += both.ask(workers, seen).await.workers.len();
        let clients = || ClientsQuestion {
            employer: HERE,
            active: true,
            search: search.to_owned(),
            order: ClientOrder::default(),
            descending: false,
            after: None,
        };
        let seen = |it: &ClientListPage| format!("{:?}", it.clients);
        both.ask(clients, seen).await;
    }
    assert!(found_any > 50);
}
