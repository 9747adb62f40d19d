//! Which worker or client somebody means who types a name, a part of one, or a number.

use job_tracker_protocol::{ClientNumber, Day, Login, NumberError, ascii_digit, is_invisible};

use crate::{
    console::{
        Console,
        error::ConsoleError,
        form::{self, Errors, FieldError},
        staff::Staff,
    },
    domain::rules::{MOST_OFFERED, RECENT_CLIENTS_DAYS},
    store::{
        clients::{ClientOrder, ClientQuestion, ClientsQuestion, SheetChoice, SheetQuestion},
        search_text,
        visits::{CompanionsQuestion, Whose, WorkerOffersQuestion},
        workers::{WorkerFilter, WorkerOrder, WorkerQuestion, WorkersQuestion},
    },
};

/// Digits from which on a text means a number and no name.
const A_NUMBER: usize = 8;

/// What came of it.
pub(in super::super) enum Picked<T> {
    One(T),
    /// It may be each of these: a number, and a name.
    Several(Vec<Choice>),
    Wrong(FieldError),
}

impl<T> Picked<T> {
    /// The one; else what is wrong is said beside this field, and who may be meant is offered.
    pub(in super::super) fn one(
        self,
        field: &'static str,
        errors: &mut Errors,
        offered: &mut Vec<Choice>,
    ) -> Option<T> {
        match self {
            Self::One(it) => return Some(it),
            Self::Several(choices) => {
                *offered = choices;
                errors.add(field, "pick-several");
            }
            Self::Wrong(error) => errors.add(field, error),
        }
        None
    }
}

/// One of several that a name may mean, or that a field offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Choice {
    /// A login or a client number, in digits.
    pub(in super::super) number: String,
    pub(in super::super) name: String,
}

impl Choice {
    /// As a field offers it and reads it again: the name, and its number.
    pub(in super::super) fn offered(&self) -> String {
        offered(&self.name, &self.number)
    }
}

/// A name and its number, as a field offers them and reads them again.
fn offered(name: &str, number: &str) -> String {
    format!("{name} ({number})")
}

/// The number in what a field offered, or what was typed instead of a name.
fn number_in(typed: &str) -> Option<&str> {
    let offered = typed
        .trim_end()
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('));
    let digits = |it: &str| it.chars().filter_map(ascii_digit).count();
    match offered {
        Some((_, number)) if digits(number) >= A_NUMBER => Some(number),
        _ => {
            let named = typed.chars().any(char::is_alphabetic);
            let is_number = digits(typed) >= A_NUMBER || (digits(typed) > 0 && !named);
            is_number.then_some(typed)
        }
    }
}

/// Who was chosen of several; where nobody was, the name that was typed before, so that it is
/// asked about again.
pub(in super::super) fn or_typed(chosen: &mut String, typed: &str) {
    if chosen.is_empty() {
        typed.clone_into(chosen);
    }
}

/// Whether nothing is to be seen of what was typed.
fn is_blank(typed: &str) -> bool {
    typed
        .chars()
        .all(|it| it.is_whitespace() || is_invisible(it))
}

/// Of those that a search found, the ones that are called just so; else all of them.
fn meant(typed: &str, found: Vec<Choice>, more: bool) -> Result<Vec<Choice>, FieldError> {
    let wanted = search_text(typed.trim());
    let exact: Vec<_> = found
        .iter()
        .filter(|it| search_text(&it.name) == wanted)
        .cloned()
        .collect();
    if !exact.is_empty() {
        // Those who are called the same stand together: the next page may begin with another.
        let goes_on = found
            .last()
            .is_some_and(|it| search_text(&it.name) == wanted);
        return if more && goes_on {
            Err("pick-too-many".into())
        } else {
            Ok(exact)
        };
    }
    match (found.len(), more) {
        (0, _) => Err("pick-nobody".into()),
        (many, more) if more || many > MOST_OFFERED => Err("pick-too-many".into()),
        _ => Ok(found),
    }
}

/// What searches found, one after the other.
#[derive(Default)]
struct Found {
    choices: Vec<Choice>,
    more: bool,
}

impl Found {
    /// Adds what the next search found: all of it where nothing was found so far, else who is called
    /// just so. Says whether that is enough.
    fn add(&mut self, typed: &str, mut choices: Vec<Choice>, more: bool) -> bool {
        if !self.choices.is_empty() {
            choices.retain(|it| is_called(it, typed));
        }
        self.more |= more && !choices.is_empty();
        self.choices.extend(choices);
        self.choices.iter().any(|it| is_called(it, typed))
    }
}

fn is_called(it: &Choice, typed: &str) -> bool {
    search_text(&it.name) == search_text(typed.trim())
}

fn picked<T>(
    typed: &str,
    found: Found,
    read: impl Fn(&str) -> Result<T, NumberError>,
) -> Picked<T> {
    match meant(typed, found.choices, found.more) {
        Err(error) => Picked::Wrong(error),
        // A part of a name is asked back, even where only one has it: «Ann» is in «Hannelore».
        Ok(choices) => match choices.as_slice() {
            [one] if is_called(one, typed) => match read(&one.number) {
                Ok(number) => Picked::One(number),
                Err(_) => Picked::Wrong("pick-nobody".into()),
            },
            _ => Picked::Several(choices),
        },
    }
}

/// Which worker is meant.
pub(super) async fn worker(
    console: &Console,
    staff: &Staff,
    typed: &str,
) -> Result<Picked<Login>, ConsoleError> {
    if is_blank(typed) {
        return Ok(Picked::Wrong("pick-worker-missing".into()));
    }
    if let Some(number) = number_in(typed) {
        return Ok(match form::typed_number(number, Login::from_typed) {
            Ok(login) => Picked::One(login),
            Err(error) => Picked::Wrong(error),
        });
    }
    let mut found = Found::default();
    // Who left is meant where nobody who works here is called just so.
    for filter in [WorkerFilter::Active, WorkerFilter::Inactive] {
        let question = WorkersQuestion {
            employer: staff.user.employer,
            filter,
            search: typed.to_owned(),
            today: console.belgium.day(console.clock.now()),
            belgium: console.belgium.clone(),
            order: WorkerOrder::Name,
            descending: false,
            after: None,
        };
        let workers = console.store.ask(question).await?;
        let choices = workers.workers.into_iter().map(|it| Choice {
            number: it.worker.login.as_str().to_owned(),
            name: it.worker.name,
        });
        if found.add(typed, choices.collect(), workers.next.is_some()) {
            break;
        }
    }
    Ok(picked(typed, found, Login::from_typed))
}

/// Which client is meant.
pub(in super::super) async fn client(
    console: &Console,
    staff: &Staff,
    typed: &str,
) -> Result<Picked<ClientNumber>, ConsoleError> {
    if is_blank(typed) {
        return Ok(Picked::Wrong("pick-client-missing".into()));
    }
    if let Some(number) = number_in(typed) {
        return Ok(match form::typed_number(number, ClientNumber::from_typed) {
            Ok(number) => Picked::One(number),
            Err(error) => Picked::Wrong(error),
        });
    }
    let mut found = Found::default();
    // One that stopped is meant where none that is active is called just so.
    for active in [true, false] {
        let question = ClientsQuestion {
            employer: staff.user.employer,
            active,
            search: typed.to_owned(),
            order: ClientOrder::Name,
            descending: false,
            after: None,
        };
        let clients = console.store.ask(question).await?;
        let choices = clients.clients.into_iter().map(|it| Choice {
            number: it.client.number.as_str().to_owned(),
            name: it.client.name,
        });
        if found.add(typed, choices.collect(), clients.next.is_some()) {
            break;
        }
    }
    Ok(picked(typed, found, ClientNumber::from_typed))
}

/// The name with the number of a login that an address named; the text itself where nobody has it.
pub(super) async fn worker_named(
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
pub(in super::super) async fn client_named(
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
pub(in super::super) struct Offers {
    pub(super) workers: Vec<String>,
    pub(in super::super) clients: Vec<String>,
    /// The last day of the worker who is typed already, where she has left.
    pub(super) left: Option<Day>,
}

/// The offers where this was typed for the worker.
pub(in super::super) async fn offers(
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

/// Names that a field offers at most; a browser shows some of them, and a page carries them all.
const MOST_NAMES_OFFERED: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(name: &str) -> Choice {
        Choice {
            number: "980000000001".to_owned(),
            name: name.to_owned(),
        }
    }

    #[test]
    fn what_a_field_offers_is_read_again_and_a_name_with_digits_stays_a_name() {
        let offered = choice("Household 12 (left)").offered();
        assert_eq!(number_in(&offered), Some("980000000001"));
        for number in ["9800 0000 0001", "1", "98O000000001"] {
            assert_eq!(number_in(number), Some(number));
        }
        for name in ["Household 12", "Ana (2)", "Ana", ""] {
            assert_eq!(number_in(name), None, "{name}");
        }
    }

    #[test]
    fn who_left_is_found_by_the_whole_name_beside_a_part_of_another() {
        let found = |here: &[&str], gone: &[&str]| {
            let choices = |names: &[&str]| names.iter().map(|it| choice(it)).collect();
            let mut found = Found::default();
            if !found.add("Ana Maes", choices(here), false) {
                found.add("Ana Maes", choices(gone), false);
            }
            let names = found.choices.into_iter().map(|it| it.name);
            names.collect::<Vec<_>>()
        };
        let gone = ["Ana Maes", "Ana Maesen"];
        assert_eq!(found(&["Ana Maes"], &gone), ["Ana Maes"]);
        let both = found(&["Ana Maes-Peeters"], &gone);
        assert_eq!(both, ["Ana Maes-Peeters", "Ana Maes"]);
        assert_eq!(found(&[], &gone), gone);
    }

    #[test]
    fn a_whole_name_is_who_has_it_and_a_part_is_asked_back() {
        let read_of = |typed: &str, names: &[&str], more: bool| {
            let choices = names.iter().map(|it| choice(it)).collect();
            let found = Found { choices, more };
            match picked(typed, found, Login::from_typed) {
                Picked::One(_) => 1,
                Picked::Several(choices) => 10 + choices.len(),
                Picked::Wrong(_) => 0,
            }
        };
        let read = |typed: &str, names: &[&str]| read_of(typed, names, false);
        assert_eq!(read("élise maes", &["Elise Maes", "Elise Maesen"]), 1);
        assert_eq!(read("ann", &["Hannelore"]), 11);
        assert_eq!(read("Ana", &["Ana", "Ana"]), 12);
        assert_eq!(read("Ana", &[]), 0);
        let many: Vec<_> = (0..=MOST_OFFERED).map(|it| format!("Ana {it}")).collect();
        let many: Vec<_> = many.iter().map(String::as_str).collect();
        assert_eq!(read("Ana", &many), 0);
        // The next page may begin with another Ana.
        assert_eq!(read_of("Ana", &["Adriana", "Ana"], true), 0);
        assert_eq!(read_of("Ana", &["Ana", "Anabel"], true), 1);
    }
}
