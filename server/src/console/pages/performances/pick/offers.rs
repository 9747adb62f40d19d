//! What fields offer and are filled with: names with their numbers.

use job_tracker_protocol::{ClientNumber, Day, Login};

use super::{number_in, offered};
use crate::{
    console::{Console, error::ConsoleError, staff::Staff},
    domain::rules::{MOST_OFFERED, RECENT_CLIENTS_DAYS},
    store::{
        clients::{ClientQuestion, SheetChoice, SheetQuestion},
        visits::{CompanionsQuestion, Whose, WorkerOffersQuestion},
        workers::WorkerQuestion,
    },
};

/// Names that a field offers at most; a browser shows some of them, and a page carries them all.
const MOST_NAMES_OFFERED: usize = 500;

/// The name with the number of a login that an address named; the text itself where nobody has it.
pub(in super::super) async fn worker_named(
    console: &Console,
    staff: &Staff,
    typed: &str,
) -> Result<String, ConsoleError> {
    let Some(Ok(login)) = number_in(typed).map(Login::from_typed) else {
        return Ok(typed.to_owned());
    };
    let question = WorkerQuestion {
        employer: staff.user.employer,
        login: login.clone(),
    };
    let found = console.store.ask(question).await?;
    Ok(found.map_or_else(|| typed.to_owned(), |it| offered(&it.name, login.as_str())))
}

/// The same of a client.
pub(in super::super::super) async fn client_named(
    console: &Console,
    staff: &Staff,
    typed: &str,
) -> Result<String, ConsoleError> {
    let Some(Ok(number)) = number_in(typed).map(ClientNumber::from_typed) else {
        return Ok(typed.to_owned());
    };
    let question = ClientQuestion {
        employer: staff.user.employer,
        number: number.clone(),
    };
    let found = console.store.ask(question).await?;
    Ok(found.map_or_else(|| typed.to_owned(), |it| offered(&it.name, number.as_str())))
}

/// What the fields offer while somebody types. A large company's lists would be longer than the
/// page: then only a worker's own clients are offered, and a part of a name finds the others.
#[derive(Default)]
pub(in super::super::super) struct Offers {
    pub(in super::super) workers: Vec<String>,
    pub(in super::super::super) clients: Vec<String>,
    /// The last day of the worker who is typed already, where she has left.
    pub(in super::super) left: Option<Day>,
}

/// The offers where this was typed for the worker.
pub(in super::super::super) async fn offers(
    console: &Console,
    staff: &Staff,
    worker: &str,
    today: Day,
) -> Result<Offers, ConsoleError> {
    let employer = staff.user.employer;
    let workers = WorkerOffersQuestion {
        employer,
        most: i64::try_from(MOST_NAMES_OFFERED).unwrap_or(i64::MAX),
    };
    let workers = console.store.ask(workers).await?;
    let workers = workers
        .iter()
        .map(|(login, name)| offered(name, login.as_str()));
    let mut offers = Offers {
        workers: workers.collect(),
        clients: Vec::new(),
        left: None,
    };
    if let Some(Ok(login)) = number_in(worker).map(Login::from_typed) {
        let her = WorkerQuestion {
            employer,
            login: login.clone(),
        };
        let her = console.store.ask(her).await?;
        let left_at = her.and_then(|it| it.deactivated_at);
        offers.left = left_at.map(|it| console.belgium.day(it));
        let hers = CompanionsQuestion {
            employer,
            whose: Whose::Worker(login),
            since: today.minus_days(RECENT_CLIENTS_DAYS),
            most: i64::try_from(MOST_OFFERED).unwrap_or(i64::MAX),
        };
        let hers = console.store.ask(hers).await?;
        let hers = hers
            .iter()
            .filter(|it| it.active)
            .map(|it| offered(&it.name, &it.number));
        offers.clients.extend(hers);
    }
    let all = SheetQuestion {
        employer,
        choice: SheetChoice::Active {
            since: None,
            after: None,
        },
        most: MOST_NAMES_OFFERED,
    };
    let all = console.store.ask(all).await?;
    if all.next.is_none() {
        for client in all.clients {
            let offered = offered(&client.name, client.number.as_str());
            if !offers.clients.contains(&offered) {
                offers.clients.push(offered);
            }
        }
    }
    Ok(offers)
}
