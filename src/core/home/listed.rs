use std::{collections::HashMap, rc::Rc};

use job_tracker_protocol::{ClientNumber, folded, typed_number};

use super::Opening;
use crate::core::{clients::Client, session::SignedIn};

/// A client of the list, with what a search looks in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The client.
    pub client: Client,
    /// Whether another client of the list has the same name, so that the number tells them apart.
    pub namesake: bool,
    folded: String,
}

/// A list as the home needs it, in the same order.
pub fn listed(clients: Vec<Client>) -> Vec<Listed> {
    let mut named: HashMap<String, usize> = HashMap::new();
    let folded_names: Vec<String> = clients.iter().map(|it| folded(&it.alias)).collect();
    for name in &folded_names {
        *named.entry(name.clone()).or_default() += 1;
    }
    let both = clients.into_iter().zip(folded_names);
    both.map(|(client, folded)| Listed {
        client,
        namesake: named.get(&folded).is_some_and(|it| *it > 1),
        folded,
    })
    .collect()
}

/// What she looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    folded: String,
    digits: Option<String>,
}

impl Search {
    /// What she typed.
    pub fn typed(text: &str) -> Self {
        Self {
            folded: folded(text),
            digits: typed_number(text).ok(),
        }
    }

    /// Whether the client's name or number contains it, however its letters are marked.
    pub fn finds(&self, listed: &Listed) -> bool {
        listed.folded.contains(&self.folded) || self.is_in(&listed.client.number)
    }

    fn is_in(&self, number: &ClientNumber) -> bool {
        let digits = self.digits.as_ref();
        digits.is_some_and(|it| number.as_str().contains(it))
    }
}

/// What she has at one employer: a part of the home.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Who reports there.
    pub signed_in: SignedIn,
    /// The clients that are found, in the order of this opening.
    pub clients: Vec<Listed>,
}

/// The home's list: a part for each employer, each in the order of this opening, and of it what the
/// search finds.
pub fn groups(
    lists: &[(SignedIn, Rc<[Listed]>)],
    opening: &Opening,
    search: Option<&Search>,
) -> Vec<Group> {
    let several = lists.len() > 1;
    lists
        .iter()
        .map(|(signed_in, clients)| Group {
            signed_in: signed_in.clone(),
            clients: opening
                .arrange(&signed_in.account, clients)
                .into_iter()
                .filter(|it| search.is_none_or(|search| search.finds(it)))
                .cloned()
                .collect(),
        })
        // Where none is found, an employer is no part of it; where there is none yet, it is.
        .filter(|it| !several || search.is_none() || !it.clients.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::home::examples::client;

    fn one(alias: &str) -> Listed {
        listed(vec![client(1_234_567_890, alias)]).remove(0)
    }

    #[test]
    fn a_search_finds_names_and_numbers() {
        let finds = |listed: &Listed, text: &str| Search::typed(text).finds(listed);
        let janssens = one("Mevrouw Janssens");
        for found in ["janss", "1234 56", "", "١٢٣٤", "\u{202d}1234–5678\u{202c}"] {
            assert!(finds(&janssens, found), "{found}");
        }
        for found in ["\u{202d}Janssens\u{202c}", "+++123/4567"] {
            assert!(finds(&janssens, found), "{found}");
        }
        assert!(!finds(&janssens, "peeters") && !finds(&janssens, "99"));
        let lucka = one("Mme D’Élodie\u{a0}Łucka");
        assert!(finds(&lucka, "d'elodie lucka") && finds(&lucka, "Élodie"));
        assert!(!finds(&lucka, "elodia"));
        for (alias, search) in [
            ("Işık", "ISIK"),
            ("İbrahim", "ibrahim"),
            ("Фёдор", "федор"),
            ("В’ячеслав", "В'ячеслав"),
            ("Groß", "GROSS"),
            ("Ștefan", "stefan"),
            ("مُحَمَّد", "محمد"),
        ] {
            assert!(finds(&one(alias), search), "{alias}: {search}");
        }
    }

    #[test]
    fn clients_of_one_name_are_told_apart_by_their_number() {
        let list = listed(vec![
            client(1, "Élise"),
            client(2, "Elise"),
            client(3, "Bart"),
        ]);
        let namesakes: Vec<bool> = list.iter().map(|it| it.namesake).collect();
        assert_eq!(namesakes, [true, true, false]);
    }
}
