mod asking;
mod employers;
mod home;
mod places;
mod reporting;
mod way_out;
mod yesterday;

use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours, IdempotencyKey, Login,
    wire::{Performance, PerformanceState},
};

use super::*;
use crate::core::{
    account::AccountId, api::Token, clients::Client, performance::Reviewed, store::AccountRecord,
};

fn worker(first_ten: u64) -> SignedIn {
    SignedIn {
        account: AccountId {
            server: "https://jobs.example".parse().unwrap(),
            login: Login::from_typed(
                ClientNumber::from_first_ten(Login::PREFIX + first_ten).as_str(),
            )
            .unwrap(),
        },
        record: AccountRecord {
            worker_name: "Ana".to_owned(),
            employer_name: "Helder".to_owned(),
            employer_phone: None,
            phone_lines: Vec::new(),
        },
        token: Token::new(format!("token of {first_ten}")),
    }
}

fn ana() -> SignedIn {
    worker(1)
}

/// A phone with these accounts, the first of them active.
fn held(workers: &[SignedIn]) -> Accounts {
    let all = workers.iter().cloned().map(Account::SignedIn);
    Accounts::new(all.collect(), None)
}

fn client() -> Client {
    Client {
        number: ClientNumber::from_first_ten(1_234_567_890),
        alias: "Oma Simonne".to_owned(),
        note: String::new(),
    }
}

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn key() -> IdempotencyKey {
    IdempotencyKey::new(uuid::Uuid::nil())
}

fn performance() -> Performance {
    Performance {
        id: uuid::Uuid::nil(),
        reference: "K7M-42Q".to_owned(),
        client_number: client().number,
        activity: Activity::HouseholdHelp.into(),
        hours: Hours::try_from(3).unwrap(),
        date: today(),
        registered_at: "2026-11-23T10:00:00Z".parse().unwrap(),
        state: PerformanceState::Registered.into(),
        by_office: false,
        at_her_request: false,
        contested: false,
    }
}

fn sent(found: bool) -> Place {
    Place::Above(Route::Sent {
        account: ana().account,
        performance: performance(),
        found,
    })
}

fn signed_out() -> Navigation {
    Navigation::new(LanguageChoice::Decided(Language::Nl), Accounts::default())
}

fn at_home() -> Navigation {
    Navigation::new(LanguageChoice::Decided(Language::Nl), held(&[ana()]))
}

fn choosing() -> Navigation {
    let mut app = at_home();
    let _ = app.report_for(ana().account, &client());
    app
}

/// At the last look, which asks for the day.
fn asking() -> (Navigation, DayQuestion) {
    let mut app = choosing();
    app.change_draft(|it| it.choose_hours(Hours::try_from(3).unwrap()));
    let _ = app.open(Route::Hours);
    let _ = app.open(Route::Review);
    let question = app.review().unwrap();
    (app, question)
}

fn ready() -> (Navigation, Reviewed) {
    let (mut app, question) = asking();
    app.day_answered(question.attempt, Ok(today()), key());
    let Phase::Ready(reviewed) = phase(&app) else {
        panic!("not ready: {app:?}");
    };
    (app, reviewed)
}

fn sending() -> (Navigation, Dispatch) {
    let (mut app, reviewed) = ready();
    let dispatch = app.begin_sending(reviewed).unwrap();
    (app, dispatch)
}

fn phase(app: &Navigation) -> Phase {
    app.report().unwrap().phase().clone()
}
