//! Who is meant by a name, a part of one, or a number: found by a search.

use job_tracker_protocol::{ClientNumber, Login, NumberError, is_invisible};

use super::{Choice, Picked, number_in};
use crate::{
    console::{
        Console,
        error::ConsoleError,
        form::{self, FieldError},
        staff::Staff,
    },
    domain::rules::MOST_OFFERED,
    store::{
        clients::{ClientOrder, ClientsQuestion},
        search_text,
        workers::{WorkerFilter, WorkerOrder, WorkersQuestion},
    },
};

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
pub(in super::super) async fn worker(
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
pub(in super::super::super) async fn client(
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

#[cfg(test)]
mod tests {
    use super::{super::tests::choice, *};

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
